import type {ListedScale} from "../../contracts/capabilities.js";
import type {Analysed, ListedScales} from "../../contracts/tasks.js";
import {inside} from "../../lib/analysis/capabilities/capability-scale.js";
import type {Bracket} from "../../lib/emergence/capability.js";
import type {EnvelopeQuantity} from "../../lib/emergence/envelope.js";
import {t} from "../../lib/i18n/translate.js";
import type {Stated} from "./columns.js";
import {clauses, count, estimate, formatOf, interval, list, number, percent, plural} from "./format.js";

/** What a page says instead of a number that nobody has measured. */
export const unmeasured = "No sweep has measured this yet.";

/** Where a capability appears, in as few words as the data allow. */
export function criticalScaleText(scale: ListedScale): string {
  const {censoring, status, points, bracket} = scale;
  if (censoring === "above") return t`above ${count(points.at(-1)!.N)}`;
  if (censoring === "below") return t`at or below ${count(points[0]!.N)}`;
  const n50 = inside(scale);
  if (n50) return quantityText(n50);
  return status === "no-rise" ? t`no rise with size` : bracketText(bracket);
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
  if (lower === null || upper === null) return interval(lower, upper, (v) => count(v));
  return `${count(value!)} ${interval(lower, upper, (v) => count(v))}`;
}

/** Last scale surely without, first surely with. */
export function bracketText({below, above}: Bracket): string {
  if (below === null && above === null) return t`no scale is surely on either side`;
  if (below === null) return t`by ${count(above!)}`;
  return above === null ? t`after ${count(below)}` : t`in (${count(below)}, ${count(above)}]`;
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
  const appear = here.length === 1 ? t`appears` : t`appear`;
  const is = (n: number) => (n === 1 ? t`is` : t`are`);
  const among = here.length
    ? t`${here.length} ${appear} between ${count(at[0]!)} and ${count(at.at(-1)!)} parameters`
    : t`none appears between the smallest and the largest model`;
  const rest = [
    ...(below ? [t`${below} ${is(below)} in the smallest models already`] : []),
    ...(above ? [t`${above} ${is(above)} in fewer than half of the largest`] : [])
  ];
  return t`Of ${scales.length} ${noun}, ${clauses([among, ...rest])}.`;
}

/** The fitted floor beside the exact entropy, and whether the one’s interval holds the other. */
export function floorSentence(analysis: Analysed<"loss" | "task">): string {
  if (!analysis?.loss) return unmeasured;
  const {floor} = analysis.loss;
  if (!floor) return t`The fitted law states no floor.`;
  const {entropy, unit} = analysis.task;
  const exact = t`the exact entropy, ${number(entropy, entropy / 1000)}`;
  if (floor.status === "unidentified" || floor.status === "at-bound") {
    return t`The data do not determine the floor; ${exact} nats per ${unit}, is known from the source alone.`;
  }
  const stated = t`The fitted floor is ${estimate(floor, formatOf(floor))} nats per ${unit}`;
  const isAbove = floor.lower !== null && floor.lower > entropy;
  const isBelow = floor.upper !== null && floor.upper < entropy;
  if (!isAbove && !isBelow) return t`${stated}; its interval holds ${exact}.`;
  const miss = percent(Math.abs(floor.value / entropy - 1), 1);
  return t`${stated}; ${exact}, lies ${isAbove ? t`below` : t`above`} that interval. The law misses the floor by
    ${miss}.`;
}

/** Whether the smaller models foretold the larger ones. */
export function heldOutSentence(analysis: Analysed<"loss">): string {
  const heldOut = analysis?.loss?.heldOut;
  if (!heldOut) return t`There are too few sizes to hold the largest out.`;
  const {points, coverage, error, level, cut} = heldOut;
  const typical = t`its typical error is ${error === null ? t`not defined` : percent(Math.expm1(error), 1)}`;
  const fitted = t`Fitted to models of at most ${count(cut)} parameters, the law`;
  if (coverage === null) return t`${fitted} has no interval for larger ones; ${typical}.`;
  const inside = points.filter((point) => point.inside).length;
  return t`${fitted} foretells ${inside} of ${plural(points.length, "larger run")} within its
    ${percent(level)} interval;
    ${typical}.`;
}

/** One estimate of the loss fit as text, such as an exponent. */
export function estimateText(analysis: Analysed<"loss">, param: string): string {
  const found = analysis?.loss?.fit.estimates.find((e) => e.param === param);
  return found ? estimate(found) : t`not measured`;
}

/** How steeply critical scales grow as capabilities become rare, beside what the quantization model foresees. */
export function frequencySentence(analysis: Analysed<"frequency">): string {
  const law = analysis?.frequency;
  if (!law) return t`Too few critical scales lie among the scales tried to tell how they depend on frequency.`;
  const format = (value: number) => number(-value, (law.upper - law.lower) / 2);
  const range = interval(law.upper, law.lower, format);
  const bounds = law.censored ? t` and the bounds of ${law.censored} more` : "";
  const unbounded = law.unbounded
    ? t` Of ${plural(law.unbounded, "capability", "capabilities")} not even a bound is known.`
    : "";
  const holds = law.lower <= law.predicted && law.predicted <= law.upper;
  return t`Critical scale grows as frequency falls, with a power of ${format(law.slope)} ${range}, from
    ${plural(law.n, "capability", "capabilities")}${bounds}; the quantization model’s ${format(law.predicted)} is
    ${holds ? t`inside` : t`outside`} that interval.${unbounded}`;
}

/** How far apart the critical scales lie. */
export function spanSentence(analysis: ListedScales): string {
  const known = (analysis?.critical?.scales ?? []).flatMap((scale) => {
    const n50 = inside(scale);
    return n50 && n50.lower !== null && n50.upper !== null ? [{title: scale.title, value: n50.value}] : [];
  });
  if (known.length < 2) return t`Too few critical scales lie among the sizes tried to compare them.`;
  known.sort((a, b) => a.value - b.value);
  const [first, last] = [known[0]!, known.at(-1)!];
  const factor = last.value / first.value;
  return t`From ${first.title} to ${last.title}, critical scales grow by a factor of ${number(factor, factor / 5)}.`;
}

/** How many verdicts of each kind. */
export function verdictsSentence(scales: readonly Pick<ListedScale, "verdict">[]): string {
  const kinds = ["emergent", "smooth", "absent", "undetermined"] as const;
  const counts = kinds.map((kind) => [scales.filter(({verdict}) => verdict === kind).length, kind] as const);
  return t`Verdicts: ${list(counts.filter(([n]) => n).map(([n, kind]) => plural(n, kind, kind)))}.`;
}

/** How many forms of the curve cannot be told apart. */
export function formsSentence(analysis: ListedScales): string {
  const rivals = (analysis?.critical?.scales ?? [])
    .filter(({censoring, status}) => censoring === "none" && status === "estimated")
    .map(({forms}) => forms.filter(({isRival}) => isRival).length)
    .sort((a, b) => a - b);
  if (!rivals.length) return unmeasured;
  const range = rivals[0] === rivals.at(-1) ? String(rivals[0]) : t`${rivals[0]!} to ${rivals.at(-1)!}`;
  return t`Of all forms of the curve, ${range} are within 4 AICc of the best, and no fewer stand behind an interval.`;
}

/** How much training stands behind a page. */
export function runsSentence(analysis: Analysed<"runs" | "sizes" | "budgets" | "seeds" | "task">): string {
  if (!analysis) return unmeasured;
  const {runs, sizes, budgets, seeds, task} = analysis;
  const failed = runs.filter(({status}) => status === "diverged").length;
  const [least, most] = [count(budgets[0]!), count(budgets.at(-1)!)];
  return t`${plural(runs.length, "model")} of ${plural(sizes.length, "size")}, ${count(sizes[0]!)} to
    ${count(sizes.at(-1)!)}
    parameters, trained on ${budgets.length === 1 ? most : t`${least} to ${most}`} ${`${task.unit}s`}
    with ${plural(seeds.length, "seed")}; ${failed || t`none`} diverged.`;
}
