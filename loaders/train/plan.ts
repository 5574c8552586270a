import type {Cell} from "../../src/lib/core/run.ts";
import {keyOf, readRecord} from "../store/store.ts";
import type {Cost} from "./cost.ts";
import {buildModel, shapeOf} from "./train.ts";

/** A cell with its key and what it costs. */
export interface PlannedCell extends Cost {
  readonly key: string;
  readonly cell: Cell;
}

export interface Plan {
  readonly cells: readonly PlannedCell[];
  /** Cells that cannot be trained, and why. */
  readonly refused: readonly {readonly cell: Cell; readonly message: string}[];
}

/** Checks every cell by building its model. The engine must be running. */
export function plan(cells: readonly Cell[]): Plan {
  const planned: PlannedCell[] = [];
  const refused: Plan["refused"][number][] = [];
  const flopsPerStep = new Map<string, number>();
  for (const cell of cells) {
    try {
      const shape = shapeOf(cell);
      const flops = flopsPerStep.get(shape) ?? flopsOf(cell);
      flopsPerStep.set(shape, flops);
      planned.push({key: keyOf(cell), cell, flopsPerStep: flops, steps: cell.steps});
    } catch (error) {
      refused.push({cell, message: (error as Error).message});
    }
  }
  return {cells: planned, refused};
}

function flopsOf(cell: Cell): number {
  const model = buildModel(cell);
  model.dispose();
  return model.flopsPerStep;
}

/** Those cells that have no record yet. */
export const untrained = (planned: readonly PlannedCell[]) => planned.filter(({key}) => !readRecord(key));
