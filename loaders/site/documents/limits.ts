import type {LimitsPage} from "../../../src/contracts/limits.ts";
import {taskLimits} from "../../../src/lib/analysis/limits/task-limits.ts";
import {sweeps} from "../../../src/lib/sweeps/index.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";
import {readSweep} from "../../store/runs.ts";
import {bestSweep, runsOf, type Sources, sweepsOfAllTasks, sweepsOfReport} from "./best-sweep.ts";

/**
 * What the page on limits reads: every task, from the sweep that shows it best; then those that sweeps were trained for
 * it to read.
 */
export function allLimits(): LimitsPage {
  const best = tasks.all.flatMap((task) => {
    const sweep = bestSweep(task.id);
    return sweep ? [taskLimits(task, sweep.id, runsOf(sweep, task.id))] : [];
  });
  const own = sweepsOfReport("limits").flatMap((id) => {
    const sweep = readSweep(id);
    const trained = tasks.all.filter((task) => runsOf(sweep, task.id).length);
    return trained.map((task) => {
      const limits = taskLimits({...task, id: `${task.id}-${id}`}, id, runsOf(sweep, task.id));
      return {...limits, variant: sweeps.get(id).title.toLowerCase()};
    });
  });
  return [...best, ...own];
}

export const reads = (): Sources => ({sweeps: [...sweepsOfAllTasks().sweeps!, ...sweepsOfReport("limits")]});
