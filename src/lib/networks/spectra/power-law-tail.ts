import {FitError} from "../../messages/fit-error.js";
import {checkOptions} from "../../messages/options.js";
import type {Ends} from "../../numerics/interval.js";
import * as math from "../../numerics/math.js";
import {percentileInterval} from "../../numerics/percentiles.js";
import {type Random, random} from "../../numerics/random.js";

export interface PowerLawTailOptions {
  /** Samples drawn from the fit and fitted likewise; 500, which gives p to 0.02. */
  readonly resamples?: number;
  /** Of those samples. */
  readonly seed?: string | number;
  /** Of the interval of alpha; 0.95. */
  readonly level?: number;
  /** The least number of values that a tail may have; 10. */
  readonly fewest?: number;
}

/** What can be said of a power law in the tail. */
export type PowerLawStatus =
  | "plausible" // p > 0.1: not distinguished from one, which is no proof of it
  | "rejected" // p ≤ 0.1: no tail of these values is a power law; alpha describes nothing
  | "too-few"; // not rejected, but fewer than 50 values in the tail: hardly anything could be

/**
 * A density ∝ x^−alpha for x ≥ xmin. The interval is that of alpha: what fits to samples drawn from the fit make of it,
 * the choice of xmin included; without ends where the law is rejected, or where there were no resamples.
 */
export interface PowerLawTail extends Ends {
  readonly alpha: number;
  /** (alpha − 1)/√tail: as if xmin had been known beforehand. */
  readonly stderr: number;
  readonly level: number;
  /** Where the tail begins, in the units of the values. */
  readonly xmin: number;
  /** Values from xmin on, of `n` above 0. */
  readonly tail: number;
  readonly n: number;
  /** Distance of Kolmogorov and Smirnov between the tail and the law. */
  readonly distance: number;
  /** Share of samples drawn from the fit whose own fit is as far from them; null without resamples. */
  readonly p: number | null;
  readonly resamples: number;
  readonly status: PowerLawStatus;
}

/** Below this p a power law is ruled out, as Clauset, Shalizi & Newman do. */
const RULED_OUT = 0.1;

/** They take about fifty values for the least that maximum likelihood needs. */
const ENOUGH = 50;

/**
 * The power law that the largest values follow, by maximum likelihood from that xmin on where it is closest to them,
 * and whether it fits (Clauset, Shalizi & Newman 2009, SIAM Rev. 51, 661, §§ 3.1, 3.3, 4.1). With the eigenvalues of
 * WᵀW, squares of the singular values of a layer’s weights, alpha is the exponent of heavy-tailed self-regularisation
 * (Martin & Mahoney 2021, JMLR 22, 165). Zeros are left out. Throws FitError on fewer than `fewest` different values
 * above 0.
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
  const isRejected = p !== null && p <= RULED_OUT;
  // how far fits stray from what they were drawn from does not depend on alpha, as a share of alpha − 1
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

/** Values in descending order: the tail, of all that end at a value which no smaller one equals, that is closest. */
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

/** Of P(X > x) = (x/xmin)^−exponent from the steps; any distance above `limit` is as good as another. */
function distanceOf(logs: Float64Array, tail: number, exponent: number, limit: number): number {
  const least = logs[tail - 1]!;
  let distance = 0;
  for (let i = 0; i < tail && distance <= limit; ++i) {
    const survival = math.exp(-exponent * (logs[i]! - least));
    distance = Math.max(distance, Math.abs(survival - i / tail), Math.abs(survival - (i + 1) / tail));
  }
  return distance;
}

/** As many values, each from the law with the tail’s share, else one of those below xmin drawn with replacement. */
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

/** In descending order. Zero is the eigenvalue of what a layer ignores, in no tail. */
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
