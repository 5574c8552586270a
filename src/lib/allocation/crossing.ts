import type {Fit} from "../core/fit.js";
import type {Law} from "../core/law.js";
import type {NeverCross} from "../messages/allocation.js";
import {FitError} from "../messages/fit-error.js";
import {checkOptions} from "../messages/options.js";
import {logSpace} from "../numerics/grouping.js";
import type {Interval} from "../numerics/interval.js";
import * as math from "../numerics/math.js";
import {edgeBetween} from "../numerics/root.js";
import {tQuantile} from "../statistics/distributions.js";
import {dofOf, varianceOf} from "./delta.js";

/** A law with its fit. */
export interface FittedLaw {
  readonly law: Law;
  readonly fit: Fit;
}

/**
 * Where two fitted curves cross, over one input, in its units. The interval holds the scales about it at which the
 * curves cannot be distinguished; it is open where these go on to the range’s end.
 */
export interface Crossing extends Interval {
  /** Standard error of ln value by the delta method; null where a fit has no covariance. */
  readonly logStderr: number | null;
  readonly level: number;
  readonly status: "identified" | "open-below" | "open-above" | "unidentified";
  /** Which curve is lower beyond the crossing. */
  readonly lowerAbove: "a" | "b";
}

/** In order of scale; where there is none, `reason` says why. */
export interface LawCrossings {
  readonly crossings: readonly Crossing[];
  readonly reason: NeverCross | null;
}

/** Where two fits are compared. */
export interface CrossingOptions {
  /** The input along which the curves cross, by its data column. */
  readonly along: string;
  /** Scales to look between. */
  readonly range: readonly [number, number];
  /** Values of the other inputs, by data column. */
  readonly at?: Readonly<Record<string, number>>;
  /** Coverage of the interval; 0.95. */
  readonly level?: number;
}

/** Places looked at in the range: two crossings between neighbours are not seen. */
const PLACES = 401;

/**
 * The scales where fit a predicts what fit b predicts. The fits must be of different rows, so that their variances add.
 * The interval holds the scales where a and b differ by less than t standard errors, which stays honest where the
 * curves are nearly parallel (Fieller 1954), with the degrees of freedom of Welch (1947).
 *
 * @example
 * const [deep, wide] = [[5, 4.2, 3.6, 3.1, 2.7], [4.4, 3.9, 3.5, 3.2, 2.9]].map((y) => {
 *   const law = laws.get("power");
 *   const N = [1e6, 3e6, 1e7, 3e7, 1e8];
 *   return {law, fit: fit(law, {x: {N}, y}, {objective: "log-least-squares", fixed: {E: 0}})};
 * });
 * const [crossing] = crossings(deep, wide, {along: "N", range: [1e6, 1e8]}).crossings;
 * crossing.lowerAbove; // "a"
 */
export function crossings(a: FittedLaw, b: FittedLaw, options: CrossingOptions): LawCrossings {
  const {range, level = 0.95} = options;
  checkOptions({level});
  if (!(range[0] > 0 && range[1] > range[0]))
    throw new RangeError(`invalid range; not rising from > 0: ${range.join(", ")}`);
  const gap = (logX: number) => difference(a, b, math.exp(logX), options);
  const grid = logSpace(range[0], range[1], PLACES).map(math.log);
  const signs = grid.map((logX) => Math.sign(gap(logX).value));
  const places = grid.flatMap((_, i) => (i && signs[i] !== signs[i - 1] && signs[i - 1] ? [i] : []));
  if (!places.length) return {crossings: [], reason: apart(signs, options)};
  return {crossings: places.map((i) => crossingAt(gap, grid, i, level)), reason: null};
}

interface Gap {
  /** a − b; ln a − ln b where both fits compare logarithms. */
  readonly value: number;
  readonly variance: number | null;
  /** Degrees of freedom of the variance. */
  readonly dof: number;
}

function difference(a: FittedLaw, b: FittedLaw, x: number, options: CrossingOptions): Gap {
  const isLog = a.fit.scale === "log" && b.fit.scale === "log";
  const [left, right] = [a, b].map((fitted) => valueAt(fitted, x, isLog, options)) as [Value, Value];
  const value = left.value - right.value;
  if (left.variance === null || right.variance === null) return {value, variance: null, dof: 0};
  const variance = left.variance + right.variance;
  const [m, n] = [dofOf(a.fit), dofOf(b.fit)];
  return {value, variance, dof: variance ** 2 / (left.variance ** 2 / m + right.variance ** 2 / n)};
}

interface Value {
  readonly value: number;
  readonly variance: number | null;
}

function valueAt({law, fit}: FittedLaw, x: number, isLog: boolean, {along, at = {}}: CrossingOptions): Value {
  const columns = law.inputs.map((input) => fit.inputs[input] ?? input);
  if (!columns.includes(along)) throw new FitError({code: "missing-column", column: along});
  const missing = columns.find((name) => name !== along && !(name in at));
  if (missing) throw new FitError({code: "missing-column", column: missing});
  const out = new Float64Array(1);
  const jacobian = new Float64Array(fit.estimates.length);
  law.evaluate(
    fit.estimates.map(({value}) => value),
    columns.map((name) => [name === along ? x : at[name]!]),
    out,
    jacobian
  );
  const value = out[0]!;
  if (!isLog) return {value, variance: varianceOf(fit, jacobian)};
  return {
    value: math.log(value),
    variance: varianceOf(
      fit,
      jacobian.map((slope) => slope / value)
    )
  };
}

function crossingAt(gap: (logX: number) => Gap, grid: readonly number[], i: number, level: number): Crossing {
  const logX = root((u) => gap(u).value, grid[i - 1]!, grid[i]!);
  const {variance} = gap(logX);
  const h = 1e-5;
  const slope = (gap(logX + h).value - gap(logX - h).value) / (2 * h);
  // above zero where the curves can be distinguished
  const excess = (u: number) => {
    const {value, variance, dof} = gap(u);
    return variance === null || !(dof > 0)
      ? -1
      : Math.abs(value) - tQuantile(0.5 + level / 2, dof) * Math.sqrt(variance);
  };
  const lower = end(excess, logX, grid.slice(0, i).reverse());
  const upper = end(excess, logX, grid.slice(i));
  return {
    value: math.exp(logX),
    logStderr: variance === null ? null : Math.sqrt(variance) / Math.abs(slope),
    lower,
    upper,
    level,
    status:
      lower === null ? (upper === null ? "unidentified" : "open-below") : upper === null ? "open-above" : "identified",
    lowerAbove: slope < 0 ? "a" : "b"
  };
}

/** Walks away from the crossing to the first place where the curves differ, and closes in on where that begins. */
function end(excess: (u: number) => number, from: number, places: readonly number[]): number | null {
  let last = from;
  for (const place of places) {
    if (excess(place) > 0) return math.exp(root(excess, last, place));
    last = place;
  }
  return null;
}

/** g changes sign between u and v. */
function root(g: (u: number) => number, u: number, v: number): number {
  const sign = Math.sign(g(u));
  return edgeBetween((middle) => Math.sign(g(middle)) === sign, u, v, 60);
}

function apart(signs: readonly number[], {along, range}: CrossingOptions): NeverCross {
  const side = signs.every((sign) => sign === 0) ? "same" : signs[0]! < 0 ? "below" : "above";
  return {code: "curves-never-cross", side, along, from: range[0], to: range[1]};
}
