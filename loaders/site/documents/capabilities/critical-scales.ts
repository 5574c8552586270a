import type {CriticalScaleRow} from "../../../../src/contracts/capabilities.ts";
import type {CapabilityScale} from "../../../../src/lib/analysis/capabilities/capability-scale.ts";
import {tasks} from "../../../../src/lib/tasks/index.ts";
import {bestSweep} from "../best-sweep.ts";
import {criticalScalesOf} from "./capabilities.ts";

/** The critical scale of every capability of every task, from the best sweep of each. */
export function criticalScaleRows(): CriticalScaleRow[] {
  return tasks.all.flatMap((task) => {
    const sweep = bestSweep(task.id);
    const critical = sweep && criticalScalesOf(sweep, task);
    return (critical?.scales ?? []).map(({capability, title, frequency, bracket, forms, ...scale}) => ({
      task: task.id,
      sweep: sweep!.id,
      axis: "N",
      ...critical!.window,
      D: critical!.D,
      metric: critical!.metric,
      capability,
      title,
      frequency,
      verdict: scale.verdict,
      status: scale.status,
      censoring: scale.censoring,
      ...numbersOf(scale),
      bracketBelow: bracket.below,
      bracketAbove: bracket.above,
      forms: forms.filter(({isRival}) => isRival).length
    }));
  });
}

function numbersOf({n50, censoring}: Pick<CapabilityScale, "n50" | "censoring">) {
  const known = censoring === "none" ? n50 : null;
  return {n50: known?.value ?? null, lower: known?.lower ?? null, upper: known?.upper ?? null};
}

export {sweepsOfAllTasks as reads} from "../best-sweep.ts";
