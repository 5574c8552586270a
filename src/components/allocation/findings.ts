import type {AllocationAnalysis} from "../../lib/analysis/allocation/report.js";
import {t} from "../../lib/i18n/translate.js";
import type {Interval} from "../../lib/numerics/interval.js";
import {unmeasured} from "../base/findings.js";
import {constant, count, interval, list, number, percent, plural} from "../base/format.js";

type Analysis = AllocationAnalysis | null;
type Row = AllocationAnalysis["approaches"][number];

/** How each approach is called within a sentence. */
const names: Readonly<Record<Row["approach"], string>> = {
  envelope: "the envelope",
  parabola: "the IsoFLOP parabola",
  akima: "the IsoFLOP spline",
  parametric: "the parametric fit"
};

/** An amount of compute, never broken over two lines. */
export const flops = (C: number) => `${constant(Number(C.toPrecision(2)))} FLOPs`.replaceAll(" ", "\u00a0");

/** A value with its interval: an exponent to two digits of what is uncertain, a scale in short form. */
export function intervalText({value, lower, upper}: Interval, kind: "exponent" | "scale" = "exponent"): string {
  const half = lower === null || upper === null ? undefined : (upper - lower) / 2;
  const format = (v: number) => (kind === "scale" ? count(v) : number(v, half));
  const ends = lower === null && upper === null ? t`(no interval)` : interval(lower, upper, format);
  return `${format(value)} ${ends}`;
}

/** The rows that have numbers. */
export function supported(analysis: Analysis): Row[] {
  return (analysis?.approaches ?? []).filter(({reason}) => reason === null);
}

/** The compute-optimal size and how it grows with compute, by every approach. */
export function allocationSentence(analysis: Analysis): string {
  if (!analysis) return unmeasured;
  const rows = supported(analysis);
  if (!rows.length) return "These runs support none of the approaches by which compute is allocated.";
  const sizes = range(
    rows.map(({N}) => N!.value),
    (v) => count(v)
  );
  const exponents = range(
    rows.map(({a}) => a!.value),
    (v) => number(v, 0.1)
  );
  const found = t`At ${flops(analysis.target)} the best size is ${sizes} multiply–adds per ${analysis.unit}. It grows as
    a power of compute with exponent ${exponents}.`;
  if (rows.length > 1) return found;
  return t`${found} These runs support one approach only: ${names[rows[0]!.approach]}.`;
}

const quantities = {a: "the exponent", N: "the best size", tokensPerParameter: "data over size"} as const;

/** Whether the approaches agree. */
export function agreementSentence(analysis: Analysis): string {
  const rows = supported(analysis);
  if (rows.length < 2) return t`With fewer than two approaches there is nothing to compare.`;
  const differing = (Object.keys(quantities) as (keyof typeof quantities)[]).filter((name) =>
    rows.some((row) => rows.some((other) => areApart(row[name]!, other[name]!)))
  );
  if (!differing.length) return t`The intervals of all approaches overlap.`;
  return t`The intervals of some approaches do not overlap for ${list(differing.map((name) => quantities[name]))}.`;
}

/** What the runs cost, and how that compares with 6ND. */
export function countingSentence(analysis: Analysis): string {
  if (!analysis) return unmeasured;
  const {runs, sizes, unit} = analysis;
  const compute = runs.map(({C}) => C);
  const ratios = range(
    sizes.map(({ratio}) => ratio),
    (v) => number(v, 0.1)
  );
  return t`The ${plural(runs.length, "run")} of ${plural(sizes.length, "size")} cost ${flops(Math.min(...compute))} to
    ${flops(Math.max(...compute))} each. This is ${ratios} times 6ND, where N is the non-embedding parameters and D the
    ${`${unit}s`}.`;
}

/** How many budgets have several sizes, and how runs are binned where they are few. */
export function slicesSentence(analysis: Analysis): string {
  if (!analysis) return unmeasured;
  const {shared, slices} = analysis;
  const strictly = sharedText(shared);
  if (!slices) return t`${strictly} No size was trained on two amounts of data, so there are no IsoFLOP slices.`;
  if (!slices.budgets) return t`${strictly} These budgets are the IsoFLOP slices.`;
  return t`${strictly} Runs are therefore binned into ${plural(slices.budgets.length, "IsoFLOP slice")}, each run within
    ${percent(slices.tolerance)} of its budget. The slices minimise this tolerance; nothing is interpolated.`;
}

function sharedText({budgets, most}: AllocationAnalysis["shared"]): string {
  if (!budgets) return t`No compute budget has three model sizes.`;
  if (budgets === 1) return t`Only one compute budget has three model sizes or more.`;
  return t`${budgets} compute budgets have three model sizes or more, at most ${most}.`;
}

/** The bias of each method on these sizes and budgets. */
export function biasSentence(analysis: Analysis): string {
  const biased = supported(analysis).filter(({bias}) => bias);
  if (!biased.length) return t`Without a parametric fit the bias of the methods is unknown.`;
  const errors = biased.map(({approach, bias}) => t`${number(bias!.a, 0.01)} (${names[approach]})`);
  const hidden = biased.filter(({a, bias}) => Math.abs(bias!.a) > half(a!)).map(({approach}) => names[approach]);
  const verdict = hidden.length
    ? t`For ${list(hidden)} this exceeds half the width of the interval.`
    : t`Each bias is less than half the width of the interval.`;
  return t`The methods have a bias of their own: if the parametric fit were exact and the runs without noise, the
    exponents would still be off by ${list(errors)}. ${verdict}`;
}

/** Data over size at one budget of the frontier. */
export function ratioOf(row: AllocationAnalysis["frontier"][number]): Interval {
  return {value: row.tokensPerParameter, lower: row.lowerTokensPerParameter, upper: row.upperTokensPerParameter};
}

/** How the best ratio of data to size depends on compute, by the one approach that draws a curve of it. */
export function ratioSentence(analysis: Analysis): string {
  const [first, last] = [analysis?.frontier[0], analysis?.frontier.at(-1)];
  if (!analysis || !first || !last || first === last)
    return t`Without a parametric fit there is no curve of the ratio.`;
  const [from, to] = [ratioOf(first), ratioOf(last)];
  const ends = t`from ${intervalText(from, "scale")} at ${flops(first.C)} to ${intervalText(to, "scale")} at
    ${flops(last.C)}`;
  const change =
    to.value < from.value
      ? t`By the parametric fit, ${`${analysis.unit}s`} per multiply–add fall ${ends}.`
      : t`By the parametric fit, ${`${analysis.unit}s`} per multiply–add rise ${ends}.`;
  return areApart(from, to) ? change : [change, t`The intervals overlap.`].join(t` `);
}

/** How size and data grow along the frontier. */
export function growthSentence(analysis: Analysis): string {
  const [first, last] = [analysis?.frontier[0], analysis?.frontier.at(-1)];
  if (!analysis || !first || !last || first === last) return allocationSentence(analysis);
  return t`From ${flops(first.C)} to ${flops(last.C)} the best size grows ${fold(last.N / first.N)}-fold, to
    ${count(last.N)} multiply–adds per
    ${analysis.unit}, and the best data ${fold(last.D / first.D)}-fold, to ${count(last.D)} ${`${analysis.unit}s`}.`;
}

/** The sizes on the envelope. */
export function envelopeSentence(analysis: Analysis): string {
  if (!analysis) return unmeasured;
  const best = analysis.envelope.filter(({reason}) => reason === null);
  const [first, last] = [best[0], best.at(-1)];
  if (!first || !last || first === last)
    return t`No trained size between the smallest and the largest is on the envelope.`;
  if (best.every(({N}) => N === first.N))
    return t`Of the sizes between the smallest and the largest, only ${count(first.N)} multiply–adds per
      ${analysis.unit} is on the envelope.`;
  return t`Along the envelope, size grows from ${count(first.N)} multiply–adds per ${analysis.unit} at
    ${flops(first.C)} to ${count(last.N)} at ${flops(last.C)}.`;
}

/** Which approaches exclude a constant ratio of data to size, which is an exponent of size of one half. */
export function halfSentence(analysis: Analysis): string {
  if (!analysis) return unmeasured;
  const rows = supported(analysis);
  if (!rows.length) return t`These runs support none of the approaches, so the ratio is unknown.`;
  const allowing = rows.filter(({a}) => (a!.lower ?? -Infinity) <= 0.5 && 0.5 <= (a!.upper ?? Infinity));
  const excluding = rows.filter((row) => !allowing.includes(row));
  const who = (some: readonly Row[]) => list(some.map(({approach}) => names[approach]));
  return [
    t`The ratio is constant if size grows as the square root of compute.`,
    ...(excluding.length ? [t`This is excluded by ${who(excluding)}.`] : []),
    ...(allowing.length ? [t`It is consistent with ${who(allowing)}.`] : [])
  ].join(t` `);
}

/** What agrees between the approaches, and what does not. */
export function verdictSentence(analysis: Analysis): string {
  if (!analysis) return unmeasured;
  const rows = supported(analysis);
  if (!rows.length) return t`These runs support none of the approaches, so there is nothing to compare.`;
  if (rows.length === 1) return t`These runs support only ${names[rows[0]!.approach]}, so there is nothing to compare.`;
  const widest = rows.reduce((a, b) => (half(b.a!) > half(a.a!) ? b : a));
  const [name, reach] = [names[widest.approach], half(widest.a!)];
  const factor = (name: "N" | "tokensPerParameter") => {
    const values = rows.map((row) => row[name]!.value);
    return number(Math.max(...values) / Math.min(...values), 0.1);
  };
  return [
    agreement(rows, "a", "the exponent of size", (v) => number(v, 0.1)),
    agreement(rows, "N", t`the best size at ${flops(analysis.target)}`, (v) => count(v)),
    agreement(rows, "tokensPerParameter", t`${`${analysis.unit}s`} per multiply–add there`, (v) => number(v, 10)),
    t`The estimates differ by up to a factor of ${factor("N")} in size and of ${factor("tokensPerParameter")} in
      ${`${analysis.unit}s`} per multiply–add.`,
    Number.isFinite(reach)
      ? t`The test is weakest for ${name}, whose exponent has the widest interval: ±${number(reach, 0.1)}.`
      : t`The exponent by ${name} has no interval, so it cannot be compared.`
  ].join(t` `);
}

/** How far the exponent moves with choices of method, and with how size is counted. */
export function variantsSentence(analysis: Analysis): string {
  const parametric = analysis?.approaches.find(({approach}) => approach === "parametric")?.a;
  const known = (analysis?.variants ?? []).flatMap(({a, changes}) => (a ? [{value: a.value, changes}] : []));
  if (!parametric || !known.length) return t`Without a parametric fit there is no exponent to vary.`;
  const exponents = (isSize: boolean) =>
    known.filter(({changes}) => (changes === "size") === isSize).map(({value}) => value);
  const format = (v: number) => number(v, 0.01);
  const leaves =
    ({lower, upper}: Interval) =>
    (v: number) =>
      v < (lower ?? -Infinity) || v > (upper ?? Infinity);
  const [fitted, counted] = [exponents(false), exponents(true)];
  if (!fitted.length || !counted.length) return t`The parametric exponent is ${intervalText(parametric)}.`;
  const outside = fitted.filter(leaves(parametric)).length;
  const moved = outside
    ? t`Its interval does not contain ${outside} of these ${fitted.length} values.`
    : t`Its interval contains all of these values.`;
  const weight =
    span(counted) > span([...fitted, parametric.value])
      ? t`How size is counted therefore matters more than how the law is fitted.`
      : t`How size is counted therefore matters no more than how the law is fitted.`;
  return [
    t`The parametric exponent is ${intervalText(parametric)}.`,
    t`With another objective, E fixed or the smallest sizes dropped it is ${range(fitted, format)}.`,
    moved,
    t`With size counted in parameters, with embeddings or without, it is ${range(counted, format)}.`,
    weight
  ].join(t` `);
}

function agreement(
  rows: readonly Row[],
  name: "a" | "N" | "tokensPerParameter",
  what: string,
  format: (v: number) => string
): string {
  const apart = rows.flatMap((row, i) =>
    rows
      .slice(0, i)
      .filter((other) => areApart(row[name]!, other[name]!))
      .map((other) => t`${names[other.approach]} vs. ${names[row.approach]}`)
  );
  if (apart.length) return t`For ${what} these intervals do not overlap: ${list(apart)}.`;
  const lower = Math.max(...rows.map((row) => row[name]!.lower ?? -Infinity));
  const upper = Math.min(...rows.map((row) => row[name]!.upper ?? Infinity));
  const [from, to] = [format(lower), format(upper)];
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) return t`For ${what} all intervals overlap.`;
  if (from === to) return t`For ${what} all intervals overlap near ${from}.`;
  return t`For ${what} all intervals overlap from ${from} to ${to}.`;
}

function areApart(a: Interval, b: Interval): boolean {
  return (a.upper ?? Infinity) < (b.lower ?? -Infinity) || (b.upper ?? Infinity) < (a.lower ?? -Infinity);
}

/** Half the width of an interval. */
function half({lower, upper}: Interval): number {
  return lower === null || upper === null ? Infinity : (upper - lower) / 2;
}

const fold = (factor: number) => number(factor, factor / 3);

const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/** “1.2 to 1.4”, or one value where they are written alike. */
function range(values: readonly number[], format: (v: number) => string): string {
  const [low, high] = [format(Math.min(...values)), format(Math.max(...values))];
  return low === high ? low : t`${low} to ${high}`;
}
