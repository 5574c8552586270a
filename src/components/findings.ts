import type {CriticalScale} from "../lib/analysis/critical-scales.js";
import type {TaskAnalysis} from "../lib/analysis/task-analysis.js";
import {count, estimate, formatOf, interval, list, number, percent, plural} from "./format.js";

type Analysis = TaskAnalysis | null;

/** What a page says instead of a number that nobody has measured. */
export const unmeasured = "No sweep has measured this yet.";

/** Where a capability appears, in as few words as the data allow. */
export function criticalScaleText({censoring, points, n50, lower, upper, interval, bracket}: CriticalScale): string {
  if (censoring === "above-range") return `above ${count(points.at(-1)!.N)}`;
  if (censoring === "below-range") return `at or below ${count(points[0]!.N)}`;
  const isBracket = n50 === null || lower === null || upper === null || interval === "bracket";
  return isBracket
    ? `in (${count(bracket.below!)}, ${count(bracket.above!)}]`
    : `${count(n50)} [${count(lower)}, ${count(upper)}]`;
}

/** How many capabilities appear among the scales tried, and how many before or beyond them. */
export function emergenceSentence(analysis: Analysis, noun = "capabilities"): string {
  if (!analysis?.critical) return unmeasured;
  const {scales} = analysis.critical;
  const inside = scales.filter(({censoring}) => censoring === "none");
  const above = scales.filter(({censoring}) => censoring === "above-range").length;
  const below = scales.length - inside.length - above;
  const at = inside.map(({n50, bracket}) => n50 ?? bracket.above!).sort((a, b) => a - b);
  const appear = inside.length === 1 ? "appears" : "appear";
  const among = inside.length
    ? `${inside.length} ${appear} between ${count(at[0]!)} and ${count(at.at(-1)!)} parameters`
    : "none appears between the smallest and the largest model";
  const rest = [
    ...(below ? [`${below} ${below === 1 ? "is" : "are"} in the smallest models already`] : []),
    ...(above ? [`${above} ${above === 1 ? "is" : "are"} in fewer than half of the largest`] : [])
  ];
  return `Of ${scales.length} ${noun}, ${list([among, ...rest])}.`;
}

/** The fitted floor beside the exact entropy, and whether the one’s interval holds the other. */
export function floorSentence(analysis: Analysis): string {
  if (!analysis?.loss) return unmeasured;
  const {floor} = analysis.loss;
  if (!floor) return "The fitted law states no floor.";
  const {entropy, unit} = analysis.task;
  const exact = `the exact entropy, ${number(entropy, entropy / 1000)}`;
  if (floor.status === "unidentified" || floor.status === "at-bound") {
    return `The data do not determine the floor; ${exact} nats per ${unit}, is known from the source alone.`;
  }
  const stated = `The fitted floor is ${estimate(floor, formatOf(floor))} nats per ${unit}`;
  const isAbove = floor.lower !== null && floor.lower > entropy;
  const isBelow = floor.upper !== null && floor.upper < entropy;
  if (!isAbove && !isBelow) return `${stated}; its interval holds ${exact}.`;
  const miss = percent(Math.abs(floor.value / entropy - 1), 1);
  return `${stated}; ${exact}, lies ${isAbove ? "below" : "above"} that interval. The law misses the floor by ${miss}.`;
}

/** Whether the smaller models foretold the larger ones. */
export function heldOutSentence(analysis: Analysis): string {
  const heldOut = analysis?.loss?.heldOut;
  if (!heldOut) return "There are too few sizes to hold the largest out.";
  const {points, coverage, error, level, cut} = heldOut;
  const typical = `its typical error is ${error === null ? "not defined" : percent(Math.expm1(error), 1)}`;
  const fitted = `Fitted to models of at most ${count(cut)} parameters, the law`;
  if (coverage === null) return `${fitted} has no interval for larger ones; ${typical}.`;
  const inside = points.filter((point) => point.inside).length;
  return (
    `${fitted} foretells ${inside} of ${plural(points.length, "larger run")} within its ${percent(level)} interval; ` +
    `${typical}.`
  );
}

/** One estimate of the loss fit as text, such as an exponent. */
export function estimateText(analysis: Analysis, param: string): string {
  const found = analysis?.loss?.fit.estimates.find((e) => e.param === param);
  return found ? estimate(found) : "not measured";
}

/** How steeply critical scales grow as capabilities become rare. */
export function frequencySentence(analysis: Analysis): string {
  const law = analysis?.frequency;
  if (!law) return "Too few critical scales lie among the scales tried to tell how they depend on frequency.";
  const format = (value: number) => number(-value, (law.upper - law.lower) / 2);
  const range = interval(law.upper, law.lower, format);
  const left = law.left
    ? ` ${plural(law.left, "capability", "capabilities")} without a critical scale could not be used.`
    : "";
  return (
    `Critical scale grows as frequency falls, with a power of ${format(law.slope)} ${range}, from ` +
    `${plural(law.n, "capability", "capabilities")}.${left}`
  );
}

/** How far apart the critical scales lie. */
export function spanSentence(analysis: Analysis): string {
  const known = (analysis?.critical?.scales ?? []).filter(({censoring, n50}) => censoring === "none" && n50 !== null);
  if (known.length < 2) return "Too few critical scales lie among the sizes tried to compare them.";
  const [first, last] = [...known]
    .sort((a, b) => a.n50! - b.n50!)
    .filter((_, i, all) => i === 0 || i === all.length - 1);
  const factor = last!.n50! / first!.n50!;
  return `From ${first!.title} to ${last!.title}, critical scales grow by a factor of ${number(factor, factor / 5)}.`;
}

/** Which form of the curve did best, how often, and how often the choice was clear. */
export function formsSentence(analysis: Analysis): string {
  const judged = (analysis?.critical?.scales ?? []).filter(
    ({censoring, best}) => censoring === "none" && best !== null
  );
  if (!judged.length) return unmeasured;
  const titles = new Map(judged.flatMap(({candidates}) => candidates.map(({law, title}) => [law, title])));
  const wins = [...titles].map(([law, title]) => [judged.filter(({best}) => best === law).length, title] as const);
  const clear = judged.filter(({candidates}) => candidates.every(({delta}) => delta === 0 || delta > 4)).length;
  const counts = wins.filter(([n]) => n).map(([n, title]) => `${title} ${n === 1 ? "once" : `${n} times`}`);
  const verdict = clear
    ? `by more than 4 AICc over both rivals in ${clear} of ${judged.length}`
    : "never by more than 4 AICc over both rivals";
  return `Best by AICc: ${list(counts)}; ${verdict}.`;
}

/** How much training stands behind a page. */
export function runsSentence(analysis: Analysis): string {
  if (!analysis) return unmeasured;
  const {runs, sizes, budgets, seeds, task} = analysis;
  const failed = runs.filter(({status}) => status === "diverged").length;
  return (
    `${plural(runs.length, "model")} of ${plural(sizes.length, "size")}, ${count(sizes[0]!)} to ${count(sizes.at(-1)!)} ` +
    `parameters, trained on ${budgets.length === 1 ? "" : `${count(budgets[0]!)} to `}${count(budgets.at(-1)!)} ${task.unit}s ` +
    `with ${plural(seeds.length, "seed")}; ${failed || "none"} diverged.`
  );
}
