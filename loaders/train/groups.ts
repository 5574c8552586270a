import {replicasPerGroup, secondsOf} from "./cost.ts";
import type {PlannedCell} from "./plan.ts";
import {shapeOf} from "./train.ts";

/** Cells that train side by side in one process. */
export interface Group {
  readonly cells: readonly PlannedCell[];
  /** About, on one core. */
  readonly seconds: number;
}

/**
 * Cells of one shape together, as many as pays; the longest group first, so that no core is left waiting long at the
 * end.
 */
export function groupsOf(planned: readonly PlannedCell[]): Group[] {
  const byShape = new Map<string, PlannedCell[]>();
  for (const one of planned) {
    const shape = shapeOf(one.cell);
    byShape.set(shape, [...(byShape.get(shape) ?? []), one]);
  }
  return [...byShape.values()]
    .flatMap((cells) => parts(cells, replicasPerGroup(cells[0]!)))
    .sort((a, b) => b.seconds - a.seconds);
}

/** As few groups as hold at most `most` each, all about equally large. */
function parts(cells: readonly PlannedCell[], most: number): Group[] {
  const count = Math.ceil(cells.length / most);
  return Array.from({length: count}, (_, i) => {
    const from = Math.round((i * cells.length) / count);
    return group(cells.slice(from, Math.round(((i + 1) * cells.length) / count)));
  });
}

export const group = (cells: readonly PlannedCell[]): Group => ({
  cells,
  seconds: cells.length * secondsOf(cells[0]!, cells.length)
});
