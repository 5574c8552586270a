import type {TrainingCurves} from "../../../../src/contracts/tasks.ts";
import type {Run} from "../../../../src/lib/core/run.ts";
import {keyLength} from "../../output/prune.ts";
import {bestSweep, bestSweepIds, runsOf, type Sources} from "../best-sweep.ts";

/** How the loss of every run of a task fell while it was trained, by the run’s key as pages know it. */
export function trainingOf(task: string): TrainingCurves {
  const sweep = bestSweep(task);
  const rounded = ({curve}: Run) => curve.map(([units, loss]) => [units, Number(loss.toPrecision(4))] as const);
  return Object.fromEntries(
    (sweep ? runsOf(sweep, task) : []).map((run) => [run.key.slice(0, keyLength), rounded(run)])
  );
}

export const reads = (task: string): Sources => ({sweeps: bestSweepIds([task])});
