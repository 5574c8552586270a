import type {ComparisonPage} from "../../../../src/contracts/capabilities.ts";
import {comparison, namedScales} from "../../../../src/lib/analysis/capabilities/capability-comparison.ts";
import {tasks} from "../../../../src/lib/tasks/index.ts";
import {bestSweep} from "../best-sweep.ts";
import {reportsOn} from "./capabilities.ts";

export function comparisonPage(): ComparisonPage {
  const found = tasks.all.flatMap(({id, title}) => {
    const sweep = bestSweep(id);
    const scales = sweep ? namedScales(reportsOn(sweep, tasks.get(id)), id) : [];
    return scales.length ? [{task: id, title, scales}] : [];
  });
  return {
    tasks: found.map(({task, title, scales}) => ({task, title, ...comparison(scales)})),
    mixed: found.length > 1 ? comparison(found.flatMap(({scales}) => scales.slice(0, 1))).refusal : null
  };
}

export {sweepsOfAllTasks as reads} from "../best-sweep.ts";
