import {type TaskLimits, taskLimits} from "../../src/lib/limits/task-limits.ts";
import {tasks} from "../../src/lib/tasks/index.ts";
import {bestSweep, runsOf} from "./sweeps.ts";

/** What the page on limits reads: every task, from the sweep that shows it best. */
export function allLimits(): TaskLimits[] {
  return tasks.all.flatMap((task) => {
    const sweep = bestSweep(task.id);
    return sweep ? [taskLimits(task, sweep.id, runsOf(sweep, task.id))] : [];
  });
}
