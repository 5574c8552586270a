import type {Cell} from "../src/lib/run.ts";
import {type PlannedCell, shapeOf} from "./run-sweep.ts";
import {train} from "./train.ts";

/** Seconds each cell should take on one core, from a few timed steps of every shape of it. */
export async function estimateSeconds(planned: readonly PlannedCell[]): Promise<Map<string, number>> {
  const perStep = new Map<string, number>();
  const estimates = new Map<string, number>();
  for (const {key, cell} of planned) {
    const shape = shapeOf(cell);
    const seconds = perStep.get(shape) ?? (await secondsPerStep(cell));
    perStep.set(shape, seconds);
    estimates.set(key, seconds * cell.steps);
  }
  return estimates;
}

/** Median of the steps after the first ten, which compile and warm up. */
async function secondsPerStep(cell: Cell): Promise<number> {
  const times: number[] = [];
  let last = performance.now();
  await train(cell, {
    onStep({step}) {
      const now = performance.now();
      if (step > 10) times.push((now - last) / 1000);
      last = now;
      return step >= 30;
    }
  });
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
}
