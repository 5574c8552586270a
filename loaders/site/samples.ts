import type {Run} from "../../src/lib/run.ts";
import {bestSweep, runsOf} from "./sweeps.ts";

type Row = Readonly<Record<string, string | number | null>>;

/** Final losses of the published runs, as somebody would bring their own. */
export const sampleLosses = (): Row[] =>
  trained("markov-language").map(({N, D, C, loss, cell}) => ({N, D, C, loss, seed: cell.seed}));

/** Right answers of the models trained longest, a row a model and skill. */
export function sampleScores(): Row[] {
  const runs = trained("sparse-parity");
  const longest = Math.max(...runs.map(({D}) => D));
  return runs
    .filter(({D}) => D === longest)
    .flatMap(({N, scores}) =>
      scores.flatMap(({capability, k, n}) => (k === undefined || n === undefined ? [] : [{task: capability, N, k, n}]))
    );
}

function trained(task: string): Run[] {
  const sweep = bestSweep(task);
  return sweep ? runsOf(sweep, task).filter(({status, loss}) => status === "trained" && loss !== null) : [];
}
