import type {LimitsPage} from "../../../src/contracts/limits.ts";
import {type TaskLimits, taskLimits} from "../../../src/lib/analysis/limits/task-limits.ts";
import type {Task} from "../../../src/lib/core/task.ts";
import {sweeps} from "../../../src/lib/sweeps/index.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";
import {readSweep, type SweepData} from "../../store/runs.ts";
import {cacheOf} from "../output/cached.ts";
import {bestSweep, runsOf, type Sources, sweepsOfAllTasks, sweepsOfReport} from "./best-sweep.ts";

const cached = cacheOf(import.meta.url);

/**
 * What the page on limits reads: every task, from the sweep that shows it best; then those that sweeps were trained for
 * it to read.
 */
export function allLimits(): LimitsPage {
  const best = tasks.all.flatMap((task) => {
    const sweep = bestSweep(task.id);
    return sweep ? [limitsOf(task, sweep)] : [];
  });
  const own = sweepsOfReport("limits").flatMap((id) => {
    const sweep = readSweep(id);
    const trained = tasks.all.filter((task) => runsOf(sweep, task.id).length);
    return trained.map((task) => {
      const limits = limitsOf(task, sweep, `${task.id}-${id}`);
      return {...limits, variant: sweeps.get(id).title.toLowerCase()};
    });
  });
  return [...best, ...own];
}

function limitsOf(task: Task, sweep: SweepData, id = task.id): TaskLimits {
  const runs = runsOf(sweep, task.id);
  const {title} = sweeps.get(sweep.id);
  return cached(id, {sweep: title, runs}, () => taskLimits({...task, id}, title, runs));
}

export const reads = (): Sources => ({sweeps: [...sweepsOfAllTasks().sweeps!, ...sweepsOfReport("limits")]});
