import type {AllocationPage} from "../../../src/contracts/allocation.ts";
import {analyseAllocation} from "../../../src/lib/analysis/allocation/report.ts";
import {sweeps} from "../../../src/lib/sweeps/index.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";
import {cacheOf} from "../output/cached.ts";
import {bestSweep, bestSweepIds, runsOf, type Sources} from "./best-sweep.ts";

const cached = cacheOf(import.meta.url);

/** What the report on allocation reads; the analysis is null as long as no sweep has trained the task. */
export function allocationReport(task: string): AllocationPage {
  const sweep = bestSweep(task);
  if (!sweep) return {sweep: null, analysis: null};
  const {unit, entropy} = tasks.get(task);
  const runs = runsOf(sweep, task);
  const analysis = cached("allocation", {task, runs}, () => analyseAllocation(runs, {unit, entropy}));
  return {sweep: {id: sweep.id, title: sweeps.get(sweep.id).title}, analysis};
}

export const reads = (): Sources => ({sweeps: bestSweepIds(["markov-language"])});
