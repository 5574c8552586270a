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

/** What the page found, in one breath. */
export function allocationSentence(analysis: Analysis): string {
  if (!analysis) return unmeasured;
  const rows = supported(analysis);
  if (!rows.length) return "These runs support none of the approaches by which compute is allocated.";
  const who =
    rows.length === 1 ? t`Only ${names[rows[0]!.approach]} stands on these runs. It puts` : t`${all(rows)} put`;
  const sizes = range(
    rows.map(({N}) => N!.value),
    (v) => count(v)
  );
  const exponents = range(
    rows.map(({a}) => a!.value),
    (v) => number(v, 0.1)
  );
  return t`${who} the best size at ${flops(analysis.target)} at ${sizes} multiply–adds per ${analysis.unit}.
    It grows as a power of compute, with an exponent of ${exponents}.`;
}

const quantities = {a: "the exponent", N: "the best size", tokensPerParameter: "data over size"} as const;

/** The verdict in one line. */
export function agreementSentence(analysis: Analysis): string {
  const rows = supported(analysis);
  if (rows.length < 2) return t`There is nothing to compare.`;
  const apart = (Object.keys(quantities) as (keyof typeof quantities)[]).filter((name) =>
    rows.some((row) => rows.some((other) => areApart(row[name]!, other[name]!)))
  );
  if (!apart.length) return t`Their intervals agree.`;
  return t`Their intervals exclude each other on ${list(apart.map((name) => quantities[name]))}.`;
}

/** What the runs cost, and by how much the usual count of compute misses it. */
export function countingSentence(analysis: Analysis): string {
  if (!analysis) return unmeasured;
  const {runs, sizes, unit} = analysis;
  const compute = runs.map(({C}) => C);
  const ratios = range(
    sizes.map(({ratio}) => ratio),
    (v) => number(v, 0.1)
  );
  return t`The ${plural(runs.length, "run")} of ${plural(sizes.length, "size")} cost ${flops(Math.min(...compute))} to
    ${flops(Math.max(...compute))} each,
    ${ratios} times 6ND where N is the parameters without embeddings and D the ${`${unit}s`}.`;
}

/** Which budgets the sizes share, and what was called one budget that is not. */
export function slicesSentence(analysis: Analysis): string {
  if (!analysis) return unmeasured;
  const {shared, slices} = analysis;
  const strictly = shared.budgets
    ? t`Three sizes or more share a budget ${times(shared.budgets)}; never do more than ${shared.most}`
    : t`No three sizes share a budget`;
  if (!slices) return t`${strictly}, and no size was trained on two amounts of data: there is nothing to slice.`;
  if (!slices.budgets) return t`${strictly}. These budgets are the slices.`;
  return t`${strictly}. The slices are therefore ${plural(slices.budgets.length, "budget")}, and a run belongs to the
    one it lies within
    ${percent(slices.tolerance)} of. They are placed where that tolerance is least; nothing is interpolated.`;
}

/** What the methods themselves would get wrong on this very grid. */
export function biasSentence(analysis: Analysis): string {
  const biased = supported(analysis).filter(({bias}) => bias);
  if (!biased.length) return t`Without a parametric fit nothing can be said of what the methods themselves get wrong.`;
  const errors = biased.map(({approach, bias}) => t`${number(bias!.a, 0.01)} (${names[approach]})`);
  const hidden = biased.filter(({a, bias}) => Math.abs(bias!.a) > half(a!)).map(({approach}) => names[approach]);
  const verdict = hidden.length
    ? t`For ${list(hidden)} that is more than half the width of the interval.`
    : t`Each is less than half the width of the interval.`;
  return t`Were the parametric fit exactly true and the runs without noise, the exponents found would be off by
    ${list(errors)}. ${verdict}`;
}

/** Data over size at one budget of the frontier. */
export function ratioOf(row: AllocationAnalysis["frontier"][number]): Interval {
  return {value: row.tokensPerParameter, lower: row.lowerTokensPerParameter, upper: row.upperTokensPerParameter};
}

/** How the best ratio of data to size depends on compute, by the one approach that draws a curve of it. */
export function ratioSentence(analysis: Analysis): string {
  const [first, last] = [analysis?.frontier[0], analysis?.frontier.at(-1)];
  if (!analysis || !first || !last || first === last) return t`Without a parametric fit the ratio has no curve.`;
  const [from, to] = [ratioOf(first), ratioOf(last)];
  const ends = t`from ${intervalText(from, "scale")} at ${flops(first.C)} to ${intervalText(to, "scale")} at
    ${flops(last.C)}`;
  const verb = to.value < from.value ? t`fall` : t`rise`;
  const overlap = areApart(from, to) ? "" : t`; the intervals overlap`;
  return t`By the parametric fit, ${`${analysis.unit}s`} per multiply–add ${verb} ${ends}${overlap}.`;
}

/** How size and data grow along the frontier. */
export function growthSentence(analysis: Analysis): string {
  const [first, last] = [analysis?.frontier[0], analysis?.frontier.at(-1)];
  if (!analysis || !first || !last || first === last) return allocationSentence(analysis);
  return t`From ${flops(first.C)} to ${flops(last.C)} the best size grows ${fold(last.N / first.N)}-fold, to
    ${count(last.N)} multiply–adds per
    ${analysis.unit}, and the best data ${fold(last.D / first.D)}-fold, to ${count(last.D)} ${`${analysis.unit}s`}.`;
}

/** Which sizes are worth their compute somewhere. */
export function envelopeSentence(analysis: Analysis): string {
  if (!analysis) return unmeasured;
  const best = analysis.envelope.filter(({reason}) => reason === null);
  const [first, last] = [best[0], best.at(-1)];
  if (!first || !last || first === last)
    return t`No size of those trained is the best between smaller and larger ones.`;
  if (best.every(({N}) => N === first.N))
    return t`Between the smallest size and the largest, only ${count(first.N)} multiply–adds per ${analysis.unit} is
      ever the best.`;
  return t`As compute grows, the runs that nothing cheaper beats go from ${count(first.N)} multiply–adds per
    ${analysis.unit}, at ${flops(first.C)},
    to ${count(last.N)}, at ${flops(last.C)}.`;
}

/** Which approaches exclude that the ratio is a constant: those whose exponent of size is not one half. */
export function halfSentence(analysis: Analysis): string {
  if (!analysis) return unmeasured;
  const rows = supported(analysis);
  if (!rows.length) return t`None of the approaches stands on these runs, so the ratio may be anything.`;
  const allowing = rows.filter(({a}) => (a!.lower ?? -Infinity) <= 0.5 && 0.5 <= (a!.upper ?? Infinity));
  const excluding = rows.filter((row) => !allowing.includes(row));
  const who = (some: readonly Row[]) => list(some.map(({approach}) => names[approach]));
  const stances = [
    ...(excluding.length ? [t`${who(excluding)} ${excluding.length === 1 ? t`excludes` : t`exclude`} that`] : []),
    ...(allowing.length ? [t`${who(allowing)} ${allowing.length === 1 ? t`allows` : t`allow`} that`] : [])
  ].join(t`; `);
  return t`The ratio is a constant if size grows as the root of compute: ${stances}.`;
}

/** What agrees between the approaches, and what does not. */
export function verdictSentence(analysis: Analysis): string {
  if (!analysis) return unmeasured;
  const rows = supported(analysis);
  if (rows.length < 2) {
    const subject = rows.length ? t`Only ${names[rows[0]!.approach]} stands` : t`None of the approaches stands`;
    return t`${subject} on these runs, so there is nothing to compare.`;
  }
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
    t`The values themselves differ by a factor of ${factor("N")} in size and of ${factor("tokensPerParameter")} in
      ${`${analysis.unit}s`} per multiply–add.`,
    Number.isFinite(reach)
      ? t`Agreement with ${name} is worth the least: its interval of the exponent reaches ${number(reach, 0.1)} to
        either side.`
      : t`Agreement with ${name} is worth nothing: it has no interval.`
  ].join(t` `);
}

/** Do choices that the data do not make matter more than the noise of the runs? */
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
    ? t`and leaves its interval in ${outside} of ${fitted.length}`
    : t`and stays inside its interval`;
  const wider = span(counted) > span([...fitted, parametric.value]) ? t`a wider span than` : t`no wider a span than`;
  return t`The parametric exponent, ${intervalText(parametric)}, is ${range(fitted, format)} with another loss, floor
    or cut, ${moved}.
    With parameters for size, with embeddings or without, it is ${range(counted, format)}: ${wider} all of those
      together.`;
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
      .map((other) => t`${names[other.approach]} from ${names[row.approach]}`)
  );
  if (apart.length) return t`On ${what} the intervals exclude each other: ${list(apart)}.`;
  const lower = Math.max(...rows.map((row) => row[name]!.lower ?? -Infinity));
  const upper = Math.min(...rows.map((row) => row[name]!.upper ?? Infinity));
  const [from, to] = [format(lower), format(upper)];
  const isBounded = Number.isFinite(lower) && Number.isFinite(upper);
  const shared = !isBounded ? "" : from === to ? t` near ${from}` : t` and share ${from} to ${to}`;
  return t`On ${what} ${rows.length === 2 ? t`both` : t`all ${rows.length}`} intervals agree${shared}.`;
}

function areApart(a: Interval, b: Interval): boolean {
  return (a.upper ?? Infinity) < (b.lower ?? -Infinity) || (b.upper ?? Infinity) < (a.lower ?? -Infinity);
}

/** Half the width of an interval. */
function half({lower, upper}: Interval): number {
  return lower === null || upper === null ? Infinity : (upper - lower) / 2;
}

const fold = (factor: number) => number(factor, factor / 3);

const times = (n: number) => (n === 1 ? t`once` : t`${n} times`);

const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/** “1.2 to 1.4”, or one value where they are written alike. */
function range(values: readonly number[], format: (v: number) => string): string {
  const [low, high] = [format(Math.min(...values)), format(Math.max(...values))];
  return low === high ? low : t`${low} to ${high}`;
}

function all(rows: readonly Row[]): string {
  const text = list(rows.map(({approach}) => names[approach]));
  return text[0]!.toUpperCase() + text.slice(1);
}
