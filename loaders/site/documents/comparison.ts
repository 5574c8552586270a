import {
  comparison,
  namedScales,
  type TaskComparison
} from "../../../src/lib/analysis/capabilities/capability-comparison.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";
import {bestSweep} from "./best-sweep.ts";
import {reportsOn} from "./capabilities.ts";

/** What the page that compares capabilities reads besides the analyses of the tasks. */
export interface ComparisonPage {
  readonly tasks: readonly ({readonly task: string; readonly title: string} & TaskComparison)[];
  /** What is answered to one who asks for the capabilities of all tasks on one axis; null where there is one task only. */
  readonly mixed: string | null;
}

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
