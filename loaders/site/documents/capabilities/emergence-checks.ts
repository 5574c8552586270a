import type {ChecksPage} from "../../../../src/contracts/capabilities.ts";
import {checksOf} from "../../../../src/lib/analysis/capabilities/capability-checks.ts";
import {tasks} from "../../../../src/lib/tasks/index.ts";
import {bestSweep} from "../best-sweep.ts";
import {reportsOn} from "./capabilities.ts";

/** What the report on emergence reads: the checks of every capability of every task. */
export function emergenceChecks(): ChecksPage {
  return tasks.all.flatMap((task) => {
    const sweep = bestSweep(task.id);
    const reports = sweep ? reportsOn(sweep, task) : [];
    const first = reports[0];
    if (!first) return [];
    const {id, title, unit} = task;
    const {metric, smoothMetric} = first;
    return [{task: id, title, unit, metric, smoothMetric, capabilities: reports.map(checksOf)}];
  });
}

export {sweepsOfAllTasks as reads} from "../best-sweep.ts";
