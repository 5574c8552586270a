import {median} from "simple-statistics";
import type {Cell} from "../../src/lib/core/run.ts";
import {train} from "./train.ts";

/** Steps that compile and warm up, and steps that are timed. */
const [warm, timed] = [15, 25];

/** Seconds that cells of one shape take side by side: a few steps are timed, and the evaluation at their end. */
export async function timeCells(cells: readonly Cell[]): Promise<number> {
  const times: number[] = [];
  let last = performance.now();
  const short = cells.map((cell) => ({...cell, steps: warm + timed}));
  await train(short, {
    onStep({step}) {
      const now = performance.now();
      if (step > warm) times.push((now - last) / 1000);
      last = now;
      return false;
    }
  });
  const evaluation = (performance.now() - last) / 1000;
  return median(times) * cells[0]!.steps + evaluation;
}
