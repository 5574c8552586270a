import {FitError} from "../../messages/fit-error.js";
import {checkOptions} from "../../messages/options.js";
import type {Ends} from "../../numerics/interval.js";
import * as math from "../../numerics/math.js";
import {percentileInterval} from "../../numerics/percentiles.js";
import {type Random, random} from "../../numerics/random.js";

export interface PowerLawTailOptions {
  /** Resamples from the fit, refitted; 500, which gives p to 0.02. */
  readonly resamples?: number;
  /** Of those samples. */
  readonly seed?: string | number;
  /** Of the interval of alpha; 0.95. */
  readonly level?: number;
  /** Smallest tail; 10. */
  readonly fewest?: number;
}

/** Goodness of fit of the power law. */
export type PowerLawStatus =
  | "plausible" // p > 0.1: not rejected, which is no proof
  | "rejected" // p ≤ 0.1: alpha is meaningless
  | "too-few"; // not rejected, but with fewer than 50 values in the tail the test has little power

/**
 * A density ∝ x^−alpha for x ≥ xmin, with the parametric bootstrap interval of alpha, which includes the choice of
 * xmin; without ends where the law is rejected or without resamples.
 */
export interface PowerLawTail extends Ends {
  readonly alpha: number;
  /** (alpha − 1)/√tail, for a known xmin. */
  readonly stderr: number;
  readonly level: number;
  /** Start of the tail, in the units of the values. */
  readonly xmin: number;
  /** Values from xmin on, of `n` above 0. */
  readonly tail: number;
  readonly n: number;
  /** Kolmogorov–Smirnov distance between the tail and the law. */
  readonly distance: number;
  /** Share of resamples at least as far from their own fit; null without resamples. */
  readonly p: number | null;
  readonly resamples: number;
  readonly status: PowerLawStatus;
}

/** Level of rejection of Clauset, Shalizi & Newman. */
const REJECTED = 0.1;

/** Values that maximum likelihood needs, by the same authors. */
const ENOUGH = 50;

/**
 * Power law of the largest values by maximum likelihood, with the xmin of smallest Kolmogorov–Smirnov distance, and its
 * goodness of fit (Clauset, Shalizi & Newman 2009, SIAM Rev. 51, 661, §§ 3.1, 3.3, 4.1). For the eigenvalues of WᵀW,
 * squared singular values of a layer’s weights, alpha is the exponent of heavy-tailed self-regularisation (Martin &
 * Mahoney 2021, JMLR 22, 165). Zeros are left out. Throws FitError on fewer than `fewest` distinct values above 0.
 */
export function powerLawTail(
  values: ArrayLike<number>,
  {resamples = 500, seed = "power-law", level = 0.95, fewest = 10}: PowerLawTailOptions = {}
): PowerLawTail {
  checkOptions({level});
  const sorted = positive(values);
  const found = closest(sorted, fewest);
  if (!found) throw new FitError({code: "too-few", of: "value", needed: fewest, found: new Set(sorted).size});
  const {alpha, tail, distance} = found;
  const source = random("power-law-tail", seed);
  const drawn = Array.from({length: resamples}, () => closest(drawLike(sorted, found, source), fewest)!);
  const p = resamples ? drawn.filter((other) => other.distance >= distance).length / resamples : null;
  const isRejected = p !== null && p <= REJECTED;
  // the relative error of alpha − 1 does not depend on alpha
  const ratios = drawn.map((other) => (other.alpha - 1) / (alpha - 1));
  const strays = isRejected || !resamples ? null : percentileInterval(ratios, level);
  return {
    alpha,
    stderr: (alpha - 1) / Math.sqrt(tail),
    lower: strays && 1 + (alpha - 1) / strays.upper,
    upper: strays && 1 + (alpha - 1) / strays.lower,
    level,
    xmin: sorted[tail - 1]!,
    tail,
    n: sorted.length,
    distance,
    p,
    resamples,
    status: isRejected ? "rejected" : tail < ENOUGH ? "too-few" : "plausible"
  };
}

interface Tail {
  readonly alpha: number;
  readonly tail: number;
  readonly distance: number;
}

/** The closest tail of values in descending order; tails do not split ties. */
function closest(sorted: Float64Array, fewest: number): Tail | null {
  const logs = sorted.map(math.log);
  let best: Tail | null = null;
  let sum = 0;
  for (let tail = 1; tail <= logs.length; ++tail) {
    const log = logs[tail - 1]!;
    sum += log;
    if (tail < fewest || log === logs[tail] || log === logs[0]) continue;
    const exponent = tail / (sum - tail * log);
    const distance = distanceOf(logs, tail, exponent, best?.distance ?? Number.POSITIVE_INFINITY);
    if (!best || distance < best.distance) best = {alpha: 1 + exponent, tail, distance};
  }
  return best;
}

/** Kolmogorov–Smirnov distance from P(X > x) = (x/xmin)^−exponent; stops above `limit`. */
function distanceOf(logs: Float64Array, tail: number, exponent: number, limit: number): number {
  const least = logs[tail - 1]!;
  let distance = 0;
  for (let i = 0; i < tail && distance <= limit; ++i) {
    const survival = math.exp(-exponent * (logs[i]! - least));
    distance = Math.max(distance, Math.abs(survival - i / tail), Math.abs(survival - (i + 1) / tail));
  }
  return distance;
}

/** A resample: from the law with the share of the tail, else from the values below xmin with replacement. */
function drawLike(sorted: Float64Array, {alpha, tail}: Tail, source: Random): Float64Array {
  const n = sorted.length;
  const xmin = sorted[tail - 1]!;
  const drawn = sorted.map(() =>
    source.uniform() * n < tail
      ? xmin * (1 - source.uniform()) ** (-1 / (alpha - 1))
      : sorted[tail + source.integer(n - tail)]!
  );
  return drawn.sort().reverse();
}

/** Positive values in descending order. */
function positive(values: ArrayLike<number>): Float64Array {
  for (let i = 0; i < values.length; ++i) {
    if (!(values[i]! >= 0 && values[i]! < Infinity))
      throw new RangeError(`invalid value; not a number ≥ 0: ${values[i]} (row ${i})`);
  }
  return Float64Array.from(values)
    .filter((v) => v > 0)
    .sort()
    .reverse();
}
