import type {NamedAnalysis} from "../../contracts/tasks.js";
import type {Estimate} from "../../lib/core/fit.js";
import {t} from "../../lib/i18n/translate.js";
import {floorSentence} from "../base/findings.js";
import {count, estimate, number, percent, plural} from "../base/format.js";

type Analysis = Pick<NamedAnalysis, "loss" | "task" | "excess"> | null;

/** Whether the interval of an irreducible loss contains the entropy; null where the data do not identify it. */
export function containsEntropy({lower, upper, status}: Estimate, entropy: number): boolean | null {
  if (status === "unidentified" || status === "at-bound") return null;
  return (lower ?? -Infinity) <= entropy && entropy <= (upper ?? Infinity);
}

/** Does the law find the entropy; if not, by how much it misses, which runs repair it, and which do not follow it. */
export function irreducibleLossLede(analysis: Analysis): string {
  const loss = analysis?.loss;
  if (!analysis || !loss?.floor || containsEntropy(loss.floor, analysis.task.entropy) !== false)
    return floorSentence(analysis);
  const {entropy, unit} = analysis.task;
  const {floor, form, points} = loss;
  const found = t`${form.title}, fitted to all ${plural(points.length, "run")}, gives an irreducible loss of
    ${estimate(floor)} nats per ${unit}`;
  const [exact, miss] = [number(entropy), percent(Math.abs(floor.value / entropy - 1), 1)];
  const missed =
    floor.value < entropy
      ? t`${found}, ${miss} below the exact entropy of ${exact}.`
      : t`${found}, ${miss} above the exact entropy of ${exact}.`;
  return [missed, repairSentence(loss.floorByCut, entropy), shortcutSentence(analysis)].filter(Boolean).join(t` `);
}

/** From which smallest size on every fit agrees with the entropy. */
function repairSentence(cuts: NonNullable<NamedAnalysis["loss"]>["floorByCut"], entropy: number): string {
  if (!cuts.length) return "";
  const last = cuts.findLastIndex(({floor}) => containsEntropy(floor, entropy) !== true);
  const repaired = cuts[last + 1];
  return repaired
    ? t`Without models below ${count(repaired.cut)} parameters it is ${estimate(repaired.floor)}, consistent with the
      exact entropy.`
    : t`Dropping the smallest models does not bring it to the exact entropy.`;
}

/** Runs that have not got past the task’s short cut, which no term of the law describes. */
function shortcutSentence(analysis: NonNullable<Analysis>): string {
  const excess = analysis.excess;
  const short = excess?.points.filter(({isFitted}) => !isFitted) ?? [];
  if (!short.length || excess?.below == null) return "";
  const largest = count(Math.max(...short.map(({N}) => N)));
  const bound = number(excess.below);
  return t`One reason: ${short.length} of ${plural(excess.points.length, "run")}, from models of at most ${largest}
    parameters, do no better than a model that sees only the last token (${bound} nats), and the law has no term for
    that.`;
}
