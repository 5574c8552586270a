import {median} from "simple-statistics";
import {checkRows} from "../fitting/data.js";
import {FitError} from "../messages/fit-error.js";
import {checkOptions} from "../messages/options.js";
import {peakOf} from "../numerics/brent.js";
import {distinct} from "../numerics/grouping.js";
import type {Ends, Interval} from "../numerics/interval.js";
import {aiccOf} from "../statistics/aicc.js";
import {type DaviesTest, daviesTest} from "../statistics/davies.js";
import {chiSquareQuantile, tQuantile} from "../statistics/distributions.js";
import {type Observed, type Regression, regress} from "../statistics/regression.js";

export interface Slope extends Interval<number> {
  readonly stderr: number;
}

/**
 * Two straight lines that meet at a break; for counts they are lines of the logit. The interval is that of the break,
 * by profile; open where the places tried do not bound it.
 */
export interface Segmented extends Ends {
  readonly at: number;
  /** By the delta method, as R’s segmented gives it; null where the slope does not change. */
  readonly stderr: number | null;
  readonly level: number;
  readonly before: Slope;
  readonly after: Slope;
  /** Sum of squares, or binomial deviance. */
  readonly deviance: number;
  readonly logLikelihood: number | null;
  readonly aicc: number | null;
  readonly davies: DaviesTest | null;
  /** The lowest place that Muggeo’s iteration from the median of x visits; null where it runs out of the data. */
  readonly local: number | null;
  /** That iteration misses the break: software that relies on it, without restarts, reports another one or none. */
  readonly localOptimum: boolean;
  /** Distinct places of x up to the break, and beyond it. */
  readonly below: number;
  readonly above: number;
}

/**
 * One break, wherever it is best: the deviance is taken at every place and at three between each two, and the best
 * valleys are searched to the last digit. At least two distinct places of x lie on each side. Throws FitError on a
 * wrong number, where x has fewer than four distinct places, or where there are fewer than five rows.
 */
export function segmentedRegression(x: ArrayLike<number>, observed: Observed, level = 0.95): Segmented {
  checkOptions({level});
  checkRows(
    {id: "a break", inputs: ["x"], signed: true},
    {x: {x}, ...observed},
    {x: "x"},
    "y" in observed ? "values" : "counts"
  );
  const values = distinct(Array.from(x));
  if (values.length < 4) throw new FitError({code: "too-few", of: "scale", needed: 4, found: values.length});
  if (x.length < 5) throw new FitError({code: "too-few", of: "row", needed: 5, found: x.length});
  const devianceAt = (at: number) => regress(brokenLine(x, at), observed)?.deviance ?? Infinity;
  const places = placesBetween(values.slice(1, -1));
  const profile = places.map(devianceAt);
  const at = lowestOf(devianceAt, places, profile);
  const line = regress(brokenLine(x, at), observed);
  if (!line) throw new FitError({code: "no-break"});
  const {before, after, stderr} = slopesAt(x, observed, at, line, level);
  const rise = riseFor(observed, line, x.length, level);
  const local = muggeo(x, observed, devianceAt, median(Array.from(x)), values);
  const parameters = "y" in observed ? 5 : 4;
  return {
    at,
    stderr,
    ...breakEnds(devianceAt, places, profile, at, line.deviance + rise),
    level,
    before,
    after,
    deviance: line.deviance,
    logLikelihood: line.logLikelihood,
    aicc: aiccOf(line.logLikelihood, x.length, parameters),
    davies: daviesTest(x, observed),
    local,
    localOptimum: local === null || devianceAt(local) > line.deviance * (1 + 1e-6) + 1e-12,
    below: values.filter((v) => v <= at).length,
    above: values.filter((v) => v > at).length
  };
}

const brokenLine = (x: ArrayLike<number>, at: number) => [
  new Float64Array(x.length).fill(1),
  x,
  Float64Array.from(x, (v) => Math.max(v - at, 0))
];

/** No more places than this are tried: what lies between them is searched from the best. */
const PLACES = 400;

function placesBetween(values: readonly number[]): number[] {
  const stride = Math.max(1, Math.ceil(values.length / PLACES));
  const thinned = values.filter((_, i) => i % stride === 0 || i === values.length - 1);
  const parts = Math.max(1, Math.min(4, Math.floor(PLACES / thinned.length)));
  return thinned.flatMap((v, i) => {
    const next = thinned[i + 1];
    if (next === undefined) return [v];
    return Array.from({length: parts}, (_, part) => v + ((next - v) * part) / parts);
  });
}

/** Valleys of the profile that are followed. */
const VALLEYS = 4;

function lowestOf(devianceAt: (at: number) => number, places: readonly number[], profile: readonly number[]): number {
  const valleys = [...places.keys()]
    .filter((i) => profile[i]! <= (profile[i - 1] ?? Infinity) && profile[i]! <= (profile[i + 1] ?? Infinity))
    .sort((a, b) => profile[a]! - profile[b]!)
    .slice(0, VALLEYS);
  let best = {at: places[valleys[0]!]!, deviance: profile[valleys[0]!]!};
  for (const i of valleys) {
    const [low, high] = [places[Math.max(0, i - 1)]!, places[Math.min(places.length - 1, i + 1)]!];
    const {x, value} = peakOf((at) => -devianceAt(at), low, high, 1e-9 * (high - low) || Number.EPSILON);
    if (-value < best.deviance) best = {at: x, deviance: -value};
  }
  return best.at;
}

/** Slopes and the error of the break from the model linearised in the break (Muggeo 2003, § 3). */
function slopesAt(x: ArrayLike<number>, observed: Observed, at: number, line: Regression, level: number) {
  const jump = Float64Array.from(x, (v) => (v > at ? -1 : 0));
  const full = regress([...brokenLine(x, at), jump], observed);
  const {unscaled, dispersion} = full ?? line;
  const dof = x.length - 4;
  const reach = tQuantile(0.5 + level / 2, "y" in observed ? Math.max(1, dof) : Infinity);
  const slope = (weights: readonly number[]): Slope => {
    const value = weights.reduce((sum, w, j) => sum + w * line.coefficients[j]!, 0);
    const variance = weights.reduce(
      (sum, a, j) => sum + weights.reduce((s, b, k) => s + a * b * unscaled[j]![k]!, 0),
      0
    );
    const stderr = Math.sqrt(Math.max(0, dispersion * variance));
    return {value, stderr, lower: value - reach * stderr, upper: value + reach * stderr};
  };
  const change = line.coefficients[2]!;
  const error = full ? Math.sqrt(dispersion * unscaled[3]![3]!) / Math.abs(change) : Infinity;
  return {
    before: slope([0, 1, 0]),
    after: slope([0, 1, 1]),
    stderr: Number.isFinite(error) ? error : null
  };
}

/** By how much the deviance may rise before a place is out: t² residual variances, or χ² for counts. */
function riseFor(observed: Observed, line: Regression, rows: number, level: number): number {
  if (!("y" in observed)) return chiSquareQuantile(level, 1);
  const dof = Math.max(1, rows - 4);
  return (tQuantile(0.5 + level / 2, dof) ** 2 * line.deviance) / dof;
}

/** Between the outermost places that are not ruled out and their neighbours that are; open where they have none. */
function breakEnds(
  devianceAt: (at: number) => number,
  places: readonly number[],
  profile: readonly number[],
  best: number,
  limit: number
): Ends {
  const points = places.map((at, i) => ({at, isIn: profile[i]! <= limit}));
  points.push({at: best, isIn: true});
  points.sort((a, b) => a.at - b.at);
  const crossing = (inside: number, outside: number | undefined) => {
    if (outside === undefined) return null;
    let [within, beyond] = [inside, outside];
    for (let i = 0; i < 40; ++i) {
      const middle = (within + beyond) / 2;
      if (devianceAt(middle) <= limit) within = middle;
      else beyond = middle;
    }
    return within;
  };
  const first = points.findIndex(({isIn}) => isIn);
  const last = points.findLastIndex(({isIn}) => isIn);
  return {
    lower: crossing(points[first]!.at, points[first - 1]?.at),
    upper: crossing(points[last]!.at, points[last + 1]?.at)
  };
}

/** The lowest place on the way of Muggeo’s iteration, which jumps where the model linearised in the break is best. */
function muggeo(
  x: ArrayLike<number>,
  observed: Observed,
  devianceAt: (at: number) => number,
  start: number,
  values: readonly number[]
): number | null {
  let at = start;
  let best = {at, deviance: Infinity};
  for (let iteration = 0; iteration < 30; ++iteration) {
    const jump = Float64Array.from(x, (v) => (v > at ? -1 : 0));
    const found = regress([...brokenLine(x, at), jump], observed);
    if (!found) return null;
    const step = found.coefficients[3]! / found.coefficients[2]!;
    at += step;
    if (!(at > values[0]! && at < values.at(-1)!)) return null;
    const deviance = devianceAt(at);
    if (deviance < best.deviance) best = {at, deviance};
    if (Math.abs(step) < 1e-10) break;
  }
  return best.at;
}
