import type {Run, Score} from "../../core/run.js";
import type {TaskCapability} from "../../core/task.js";
import {oneBreak, type Transition} from "../../emergence/metric-check.js";
import {groupBy} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {mean} from "../../numerics/mean.js";
import {attempt} from "./scale-methods.js";

/** One metric of one capability: what its mean does from the smallest scale to the largest, and whether it breaks. */
export interface CrossedMetric {
  readonly metric: string;
  /** "sharp" metrics count what is right, "smooth" ones are costs that give partial credit. */
  readonly kind: Score["kind"];
  readonly first: number;
  readonly last: number;
  /** At log10 of a scale; null where the models do not allow the search. */
  readonly transition: Transition | null;
}

/** Every metric that models of D tokens were scored by on one capability, in the order of the record. */
export function metricCrossing(runs: readonly Run[], {id}: Pick<TaskCapability, "id">, D: number): CrossedMetric[] {
  const trained = runs.filter((run) => run.status === "trained" && run.D === D);
  const rows = trained.flatMap(({N, scores}) =>
    scores.flatMap(({capability, metric, kind, value}) => (capability === id ? [{N, metric, kind, value}] : []))
  );
  return [...new Set(rows.map(({metric}) => metric))].map((metric) => {
    const own = rows.filter((row) => row.metric === metric);
    const {kind} = own[0]!;
    const means = groupBy(own, ({N}) => N).map(([, models]) => mean(models.map(({value}) => value)));
    const y = own.map(({value}) => (kind === "smooth" ? -value : value));
    const transition = attempt(() =>
      oneBreak(
        own.map(({N}) => math.log10(N)),
        y
      )
    );
    return {metric, kind, first: means[0]!, last: means.at(-1)!, transition};
  });
}
