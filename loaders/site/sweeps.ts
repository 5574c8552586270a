import {readSweep, type SweepData, sweepIds} from "../runs.ts";

/** The sweep that shows a task best: published before local, then by number of runs. */
export function bestSweep(task: string): SweepData | undefined {
  const sweeps = sweepIds().map(readSweep);
  const size = (sweep: SweepData) => runsOf(sweep, task).length;
  return sweeps
    .filter((sweep) => size(sweep) > 0)
    .sort((a, b) => Number(b.source === "published") - Number(a.source === "published") || size(b) - size(a))[0];
}

export const runsOf = ({runs}: SweepData, task: string) => runs.filter(({cell}) => cell.task === task);
