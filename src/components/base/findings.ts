import type {ListedScale} from "../../contracts/capabilities.js";
import type {Analysed, ListedScales} from "../../contracts/tasks.js";
import {inside} from "../../lib/analysis/capabilities/capability-scale.js";
import type {Bracket} from "../../lib/emergence/capability.js";
import type {EnvelopeQuantity} from "../../lib/emergence/envelope.js";
import {verdictWords} from "../../lib/emergence/verdict/verdict-words.js";
import {t} from "../../lib/i18n/translate.js";
import type {Stated} from "./columns.js";
import {count, estimate, list, number, percent, plural, withInterval} from "./format.js";

/** What a page says instead of a number that nobody has measured. */
export const unmeasured = "No sweep has measured this yet.";

/** Where a capability appears, in as few words as the data allow. */
export function criticalScaleText(scale: ListedScale): string {
  const {censoring, status, points, bracket} = scale;
  if (censoring === "above") return t`above ${count(points.at(-1)!.N)}`;
  if (censoring === "below") return t`at or below ${count(points[0]!.N)}`;
  const n50 = inside(scale);
  if (n50) return quantityText(n50);
  return status === "no-rise" ? t`no trend with N` : bracketText(bracket);
}

/** A quantity as data may state it: no bare value where an end of its interval is open. */
export const stated = ({value, lower, upper}: EnvelopeQuantity): Stated => ({
  value: lower === null || upper === null ? null : value,
  lower,
  upper
});

/** A scale with its interval; where both ends are open the data do not place it. */
export function quantityText({value, lower, upper}: Stated): string {
  if (lower === null && upper === null) return t`not identified`;
  return withInterval(value ?? Number.NaN, lower, upper, count);
}

/** Between the last size at which significantly fewer than half of the models have it and the first with more. */
export function bracketText({below, above}: Bracket): string {
  if (below === null && above === null) return t`not bracketed`;
  if (below === null) return t`≤ ${count(above!)}`;
  return above === null ? t`> ${count(below)}` : t`in (${count(below)}, ${count(above)}]`;
}

/** How many capabilities appear among the scales tried, and how many before or beyond them. */
export function emergenceSentence(analysis: ListedScales, noun = "capabilities"): string {
  if (!analysis?.critical) return unmeasured;
  const {scales} = analysis.critical;
  const here = scales.filter(({censoring}) => censoring === "none");
  const above = scales.filter(({censoring}) => censoring === "above").length;
  const below = scales.length - here.length - above;
  const at = here
    .map((scale) => inside(scale)?.value ?? scale.seen.above ?? scale.points.at(-1)!.N)
    .sort((a, b) => a - b);
  const rest = [
    ...(below ? [t`; ${below} present at every size`] : []),
    ...(above ? [t`; ${above} not reached`] : [])
  ].join("");
  if (!here.length) return t`None of ${scales.length} ${noun} appears within these sizes${rest}.`;
  const least = count(at[0]!);
  return here.length === 1
    ? t`1 of ${scales.length} ${noun} appears, at ${least} parameters${rest}.`
    : t`${here.length} of ${scales.length} ${noun} appear between ${least} and ${count(at.at(-1)!)} parameters${rest}.`;
}

/** The fitted irreducible loss next to the exact entropy, and whether the one’s interval contains the other. */
export function floorSentence(analysis: Analysed<"loss" | "task">): string {
  if (!analysis?.loss) return unmeasured;
  const {floor} = analysis.loss;
  if (!floor) return t`The fitted law has no irreducible loss.`;
  const {entropy, unit} = analysis.task;
  const exact = number(entropy);
  if (floor.status === "unidentified" || floor.status === "at-bound")
    return t`The data do not identify the irreducible loss; the exact entropy is ${exact} nats per ${unit}.`;
  const fitted = t`The fitted irreducible loss is ${estimate(floor)} nats per ${unit}`;
  const isAbove = floor.lower !== null && floor.lower > entropy;
  const isBelow = floor.upper !== null && floor.upper < entropy;
  if (!isAbove && !isBelow) return t`${fitted}, consistent with the exact entropy of ${exact}.`;
  const miss = percent(Math.abs(floor.value / entropy - 1), 1);
  return isAbove
    ? t`${fitted}, ${miss} above the exact entropy of ${exact}.`
    : t`${fitted}, ${miss} below the exact entropy of ${exact}.`;
}

/** How well a fit to the smaller models predicts the larger ones. */
export function heldOutSentence(analysis: Analysed<"loss">): string {
  const heldOut = analysis?.loss?.heldOut;
  if (!heldOut) return t`There are too few sizes to hold out the largest.`;
  const {points, coverage, error, level, cut} = heldOut;
  const typical = error === null ? "" : t` The typical error is ${percent(Math.expm1(error), 1)}.`;
  if (coverage === null)
    return t`A fit to models of at most ${count(cut)} parameters gives no interval for larger ones.${typical}`;
  const inside = points.filter((point) => point.inside).length;
  return t`A fit to models of at most ${count(cut)} parameters covers ${inside} of
    ${plural(points.length, "larger run")} with its ${percent(level)} interval.${typical}`;
}

/** One estimate of the loss fit as text, such as an exponent. */
export function estimateText(analysis: Analysed<"loss">, param: string): string {
  const found = analysis?.loss?.fit.estimates.find((e) => e.param === param);
  return found ? estimate(found) : t`not measured`;
}

/** How steeply critical scales grow as capabilities become rare, and what the quantization model predicts. */
export function frequencySentence(analysis: Analysed<"frequency">): string {
  const law = analysis?.frequency;
  if (!law) return t`Too few critical scales lie within these sizes to estimate how they depend on frequency.`;
  const exponent = withInterval(-law.slope, -law.upper, -law.lower);
  const bounds = law.censored ? t` and bounds of ${law.censored} more` : "";
  const unbounded = law.unbounded
    ? t` ${plural(law.unbounded, "capability", "capabilities")} without a bound are left out.`
    : "";
  const predicted = number(-law.predicted);
  const from = plural(law.n, "capability", "capabilities");
  const isConsistent = law.lower <= law.predicted && law.predicted <= law.upper;
  const compared = isConsistent
    ? t`consistent with the ${predicted} of the quantization model`
    : t`not consistent with the ${predicted} of the quantization model`;
  return t`Rarer capabilities appear at larger N: critical scale grows as frequency to the power −${exponent}
    (${from}${bounds}), ${compared}.${unbounded}`;
}

/** How far apart the critical scales lie. */
export function spanSentence(analysis: ListedScales): string {
  const known = (analysis?.critical?.scales ?? []).flatMap((scale) => {
    const n50 = inside(scale);
    return n50 && n50.lower !== null && n50.upper !== null ? [{title: scale.title, value: n50.value}] : [];
  });
  if (known.length < 2) return t`Too few critical scales lie within these sizes to compare them.`;
  known.sort((a, b) => a.value - b.value);
  const [first, last] = [known[0]!, known.at(-1)!];
  const factor = last.value / first.value;
  return t`Critical scales span a factor of ${number(factor, factor / 5)}, from ${first.title} to ${last.title}.`;
}

/** How many verdicts of each kind. */
export function verdictsSentence(scales: readonly Pick<ListedScale, "verdict">[]): string {
  const counts = Object.entries(verdictWords).map(
    ([kind, words]) => [scales.filter(({verdict}) => verdict === kind).length, words] as const
  );
  return t`Verdicts: ${list(counts.filter(([n]) => n).map(([n, words]) => plural(n, words, words)))}.`;
}

/** How many curve families fit about equally well. */
export function formsSentence(analysis: ListedScales): string {
  const rivals = (analysis?.critical?.scales ?? [])
    .filter(({censoring, status}) => censoring === "none" && status === "estimated")
    .map(({forms}) => forms.filter(({isRival}) => isRival).length)
    .sort((a, b) => a - b);
  if (!rivals.length) return unmeasured;
  const [fewest, most] = [rivals[0]!, rivals.at(-1)!];
  if (most === 1) return t`One curve family fits best by 4 AICc or more.`;
  const several = fewest === most ? String(most) : t`${fewest} to ${most}`;
  return t`${several} curve families fit about equally well (ΔAICc < 4); intervals span all of them.`;
}

/** How many models a page rests on. */
export function runsSentence(analysis: Analysed<"runs" | "sizes" | "budgets" | "seeds" | "task">): string {
  if (!analysis) return unmeasured;
  const {runs, sizes, budgets, seeds, task} = analysis;
  const failed = runs.filter(({status}) => status === "diverged").length;
  const [least, most] = [count(budgets[0]!), count(budgets.at(-1)!)];
  const trained = budgets.length === 1 ? most : t`${least} to ${most}`;
  const lost = failed ? t` ${failed} diverged.` : "";
  return t`${plural(runs.length, "run")}: ${plural(sizes.length, "size")} from ${count(sizes[0]!)} to
    ${count(sizes.at(-1)!)} parameters, ${trained} ${`${task.unit}s`}, ${plural(seeds.length, "seed")} each.${lost}`;
}
