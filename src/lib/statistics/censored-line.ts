import {FitError} from "../messages/fit-error.js";
import {checkOptions} from "../messages/options.js";
import type {Interval} from "../numerics/interval.js";
import * as math from "../numerics/math.js";
import {meanOf} from "../numerics/mean.js";
import {edgeOutward} from "../numerics/root.js";
import {normalUpper, tQuantile} from "./distributions.js";
import {gammaTails} from "./tails.js";

/** y at x; where it is censored, y is the bound that the value is known to lie above or below. */
export interface CensoredRow {
  readonly x: number;
  readonly y: number;
  readonly censoring: "none" | "above" | "below";
}

/** y = intercept + slope x, with normal scatter. */
export interface CensoredLine {
  readonly slope: Interval;
  readonly intercept: number;
  /** Standard deviation about the line. */
  readonly sigma: number;
  readonly at: (x: number) => Interval;
}

/**
 * The likeliest line (Tobin 1958, Econometrica 26, 24), by expectation and maximisation: a censored row stands where it
 * would be on average, given the line and its bound. To leave such rows out flattens the line. Ends are where the
 * profile likelihood has fallen as far as it does at the ends of Student’s interval without censored rows, which it
 * then is. Throws FitError below four uncensored rows.
 */
export function censoredLine(rows: readonly CensoredRow[], {level = 0.95} = {}): CensoredLine {
  checkOptions({level});
  const known = rows.filter(({censoring}) => censoring === "none").length;
  if (known < 4) throw new FitError({code: "too-few", of: "row", needed: 4, found: known});
  const t = tQuantile((1 + level) / 2, known - 2);
  const fall = (known / 2) * math.log1p((t * t) / (known - 2));
  const best = likeliest(rows, {});
  const interval = (shifted: readonly CensoredRow[], name: "slope" | "intercept", value: number): Interval => {
    const lost = (held: number) => best.logLikelihood - likeliest(shifted, {[name]: held}).logLikelihood;
    const end = (side: -1 | 1) => {
      const distance = edgeOutward((distance) => lost(value + side * distance) < fall, 0, best.sigma, WALK);
      return distance === null ? null : value + side * distance;
    };
    return {value, lower: end(-1), upper: end(1)};
  };
  return {
    slope: interval(rows, "slope", best.slope),
    intercept: best.intercept,
    sigma: best.sigma,
    // seen from x, the height of the line is its intercept
    at: (x) =>
      interval(
        rows.map((row) => ({...row, x: row.x - x})),
        "intercept",
        best.intercept + best.slope * x
      )
  };
}

interface Line {
  readonly slope: number;
  readonly intercept: number;
  readonly sigma: number;
  readonly logLikelihood: number;
}

/** With one of the two held, or neither. */
function likeliest(rows: readonly CensoredRow[], held: {readonly slope?: number; readonly intercept?: number}): Line {
  const mean = (of: (row: CensoredRow, i: number) => number) => meanOf(rows, of);
  const centre = mean(({x}) => x);
  const spread = mean(({x}) => (x - centre) ** 2);
  const square = mean(({x}) => x * x);
  let expected = rows.map(({y}) => ({y, variance: 0}));
  let line = {slope: 0, intercept: 0, sigma: 1};
  let before = -Infinity;
  for (let step = 0; step < MOST_STEPS; ++step) {
    const height = mean((_, i) => expected[i]!.y);
    const slope =
      held.slope ??
      (held.intercept === undefined
        ? mean(({x}, i) => (x - centre) * (expected[i]!.y - height)) / spread
        : mean(({x}, i) => x * (expected[i]!.y - held.intercept!)) / square);
    const intercept = held.intercept ?? height - slope * centre;
    const misses = mean(({x}, i) => (expected[i]!.y - intercept - slope * x) ** 2 + expected[i]!.variance);
    line = {slope, intercept, sigma: Math.max(Math.sqrt(misses), Number.MIN_VALUE)};
    const logLikelihood = rows.reduce((sum, row) => sum + logDensity(row, line), 0);
    if (logLikelihood - before < TOLERANCE) return {...line, logLikelihood};
    before = logLikelihood;
    expected = rows.map((row) => expectation(row, line));
  }
  return {...line, logLikelihood: before};
}

const WALK = {growth: 2, steps: 61, halvings: 40};
const MOST_STEPS = 5000;
/** Of the logarithm of the likelihood, in one step. */
const TOLERANCE = 1e-10;
const LOG_ROOT_TAU = math.log(2 * Math.PI) / 2;

type Unscored = Omit<Line, "logLikelihood">;

/** How far into the censored side the bound lies, in standard deviations. */
function depth({x, y, censoring}: CensoredRow, {slope, intercept, sigma}: Unscored): number {
  const z = (y - intercept - slope * x) / sigma;
  return censoring === "below" ? -z : z;
}

function logDensity(row: CensoredRow, line: Unscored): number {
  const z = depth(row, line);
  return row.censoring === "none" ? -math.log(line.sigma) - LOG_ROOT_TAU - (z * z) / 2 : logUpper(z);
}

/** ln P(Z > z), however small. */
const logUpper = (z: number) => (z > 0 ? gammaTails((z * z) / 2, 0.5).upper - Math.LN2 : math.log(normalUpper(z)));

/** Mean and variance of a row, given that it lies beyond its bound. */
function expectation(row: CensoredRow, line: Unscored): {y: number; variance: number} {
  if (row.censoring === "none") return {y: row.y, variance: 0};
  const z = depth(row, line);
  const hazard = math.exp(-(z * z) / 2 - LOG_ROOT_TAU - logUpper(z));
  const beyond = line.sigma * hazard * (row.censoring === "below" ? -1 : 1);
  return {
    y: line.intercept + line.slope * row.x + beyond,
    variance: line.sigma ** 2 * Math.max(0, 1 + z * hazard - hazard * hazard)
  };
}
