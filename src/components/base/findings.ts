import type {ListedScale} from "../../contracts/capabilities.js";
import type {Analysed, ListedScales} from "../../contracts/tasks.js";
import {inside, onlyBracket} from "../../lib/analysis/capabilities/capability-scale.js";
import type {Bracket} from "../../lib/emergence/capability.js";
import type {EnvelopeQuantity} from "../../lib/emergence/envelope.js";
import {verdictWords} from "../../lib/emergence/verdict/verdict-words.js";
import {t} from "../../lib/i18n/translate.js";
import type {Stated} from "./columns.js";
import {count, estimate, interval, list, number, percent, plural, withInterval} from "./format.js";

/** What a page says instead of a number that nobody has measured. */
export const unmeasured = "No sweep has measured this yet.";

/** N50 (share of models) in a cell, as far as the data allow. */
export function criticalScaleText(scale: ListedScale): string {
  const {censoring, status, points} = scale;
  if (censoring === "above") return t`above ${count(points.at(-1)!.N)}`;
  if (censoring === "below") return t`at or below ${count(points[0]!.N)}`;
  const between = onlyBracket(scale);
  if (between) return bracketText(between);
  const n50 = inside(scale);
  if (n50) return quantityCell(n50);
  return status === "no-rise" ? t`no trend with N` : t`not identified`;
}

/** A quantity as data may state it: no bare value where an end of its interval is open. */
export const stated = ({value, lower, upper}: EnvelopeQuantity): Stated => ({
  value: lower === null || upper === null ? null : value,
  lower,
  upper
});

/** A scale with its interval in a sentence; where both ends are open the data do not place it. */
export function quantityText({value, lower, upper}: Stated): string {
  if (lower === null && upper === null) return t`not identified`;
  return withInterval(value ?? Number.NaN, lower, upper, count);
}

/** The same in a cell of a table. */
export function quantityCell({value, lower, upper}: Stated): string {
  const ends = interval(lower, upper, count);
  return lower === null || upper === null ? ends : `${count(value!)} ${ends}`;
}

/** Between the last size at which significantly fewer than half of the models have it and the first with more. */
export function bracketText({below, above}: Bracket): string {
  if (below === null && above === null) return t`not bracketed`;
  if (below === null) return t`≤ ${count(above!)}`;
  return above === null ? t`> ${count(below)}` : t`in (${count(below)}, ${count(above)}]`;
}

type Scales = {readonly critical: {readonly scales: readonly ListedScale[]} | null} | null | undefined;

/** How many capabilities appear within the sizes tried, and what the verdict on the others is. */
export function emergenceSentence(analysis: Scales, noun = "capabilities"): string {
  if (!analysis?.critical) return unmeasured;
  const {scales} = analysis.critical;
  const rising = scales.filter(({verdict}) => verdict === "emergent" || verdict === "smooth");
  const others = verdictCounts(scales.filter((scale) => !rising.includes(scale)));
  const rest = others ? t`; ${others}` : "";
  if (!rising.length) return t`None of ${scales.length} ${noun} has a clear rise within these sizes${rest}.`;
  const below = Math.min(...rising.map(({seen, points}) => seen.below ?? points[0]!.N));
  const above = Math.max(...rising.map(({seen, points}) => seen.above ?? points.at(-1)!.N));
  return rising.length === 1
    ? t`1 of ${scales.length} ${noun} appears, between ${count(below)} and ${count(above)} parameters${rest}.`
    : t`${rising.length} of ${scales.length} ${noun} appear, between ${count(below)} and ${count(above)}
      parameters${rest}.`;
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
export const verdictsSentence = (scales: readonly Pick<ListedScale, "verdict">[]): string =>
  t`Verdicts: ${verdictCounts(scales)}.`;

function verdictCounts(scales: readonly Pick<ListedScale, "verdict">[]): string {
  const counts = Object.entries(verdictWords).map(
    ([kind, words]) => [scales.filter(({verdict}) => verdict === kind).length, words] as const
  );
  return list(counts.filter(([n]) => n).map(([n, words]) => plural(n, words, words)));
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
