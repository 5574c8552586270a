import type {LimitAxis} from "../../lib/analysis/limits/limits.js";
import {againstEntropy, type TaskLimits} from "../../lib/analysis/limits/task-limits.js";
import {t} from "../../lib/i18n/translate.js";
import {unmeasured} from "../base/findings.js";
import {estimate, list, number} from "../base/format.js";

/** “parameters”, “tokens” or “steps” */
export const nameOf = (axis: LimitAxis, unit: string) => ({N: "parameters", D: `${unit}s`, K: "steps"})[axis];

/** A task, and what else its runs vary. */
export const titleOf = ({title, variant}: TaskLimits) => (variant ? t`${title}, ${variant}` : title);

const exactText = (entropy: number) => number(entropy, entropy / 10);

/** The limit as all axes grow, compared with the exact entropy. */
export function jointSentence({all, entropy, unit}: TaskLimits): string {
  if (!all) return "Some axis has fewer than four values.";
  const {limit, status} = all;
  const grow = list(all.axes.map((axis) => nameOf(axis, unit)));
  if (status === "none-seen") return t`As ${grow} grow, increments of the loss do not shrink at these scales.`;
  if (status === "open") return t`As ${grow} grow, the runs do not bound the limit of the loss: ${estimate(limit)}.`;
  const fitted = t`As ${grow} grow, the fitted loss tends to ${estimate(limit)} nats per ${unit}`;
  const exact = exactText(entropy);
  if (againstEntropy(limit, entropy) === "impossible")
    return t`${fitted}. This is below the exact entropy of ${exact}, which no model can reach: the law does not hold so
      far out.`;
  return limit.lower! > entropy
    ? t`${fitted}, above the exact entropy of ${exact}.`
    : t`${fitted}, consistent with the exact entropy of ${exact}.`;
}

/** The joint limits of all tasks, those that no model can reach first. */
export function limitsSentence(tasks: readonly TaskLimits[]): string {
  const measured = tasks.filter(({each}) => each.length);
  if (!measured.length) return unmeasured;
  const bounded = measured.filter(({all}) => all?.status === "bounded");
  const isBelow = ({all, entropy}: TaskLimits) => againstEntropy(all!.limit, entropy) === "impossible";
  const isAbove = ({all, entropy}: TaskLimits) => all!.limit.lower! > entropy;
  const titles = (some: readonly TaskLimits[]) => list(some.map(titleOf));
  const below = bounded.filter(isBelow);
  const above = bounded.filter(isAbove);
  const within = bounded.filter((task) => !isBelow(task) && !isAbove(task));
  const others = measured.filter((task) => !bounded.includes(task));
  const values = ({all, entropy}: TaskLimits) => t`${estimate(all!.limit)} against ${exactText(entropy)}`;
  return [
    ...below.map(
      (
        task
      ) => t`The fitted limit of the loss is below the exact entropy, which no model can reach, for ${titleOf(task)}:
        ${values(task)} nats per ${task.unit}.`
    ),
    ...(above.length ? [t`The fitted limit is above the exact entropy for ${titles(above)}.`] : []),
    ...(within.length ? [t`The fitted limit is consistent with the exact entropy for ${titles(within)}.`] : []),
    ...(others.length ? [t`No joint limit is bounded for ${titles(others)}.`] : [])
  ].join(t` `);
}
