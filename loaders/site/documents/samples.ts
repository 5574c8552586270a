import type {Run} from "../../../src/lib/core/run.ts";
import {bestSweep, bestSweepIds, runsOf, type Sources} from "./best-sweep.ts";

type Row = Readonly<Record<string, string | number | null>>;

/** Final losses of the published runs, as somebody would bring their own. */
export const sampleLosses = (): Row[] =>
  trained("markov-language").map(({N, D, C, loss, cell}) => ({N, D, C, loss, seed: cell.seed}));

/** Skills of the sample of scores: an early, a middle and a late one, so that it is fitted in seconds. */
export const SKILLS = ["subtask-5", "subtask-10", "subtask-20"];

/**
 * Right answers of the models trained longest, one of each size, a row a model and skill; half is right by guessing.
 */
export function sampleScores(): Row[] {
  const runs = trained("sparse-parity");
  const longest = Math.max(...runs.map(({D}) => D));
  const seed = runs.find(({D}) => D === longest)?.cell.seed;
  return runs
    .filter(({D, cell}) => D === longest && cell.seed === seed)
    .sort((a, b) => a.N - b.N)
    .flatMap(({N, scores}) =>
      scores.flatMap(({capability, k, n}) =>
        SKILLS.includes(capability) && k !== undefined && n !== undefined
          ? [{task: capability, N, k, n, chance: 0.5}]
          : []
      )
    );
}

function trained(task: string): Run[] {
  const sweep = bestSweep(task);
  return sweep ? runsOf(sweep, task).filter(({status, loss}) => status === "trained" && loss !== null) : [];
}

export const reads = (): Sources => ({sweeps: bestSweepIds(["markov-language", "sparse-parity"])});
