import {median} from "simple-statistics";
import {checkValues, FitError} from "../messages/fit-error.js";
import {plain} from "../messages/fit-failures.js";
import {checkOptions} from "../messages/options.js";
import type {BreakthroughWarning} from "../messages/verdicts.js";
import type {Interval} from "../numerics/interval.js";
import {mean} from "../numerics/mean.js";
import {percentileInterval} from "../numerics/percentiles.js";
import {random, successes} from "../numerics/random.js";

/** k right of n at each scale, in order of scale. */
export interface Counts {
  readonly k: ArrayLike<number>;
  readonly n: ArrayLike<number>;
}

export interface BreakthroughOptions {
  readonly resamples?: number;
  readonly seed?: string | number;
  readonly level?: number;
}

/**
 * Two heuristics of BIG-bench (Srivastava et al. 2022, arXiv:2206.04615, appendix B) on the scores y in order of scale.
 * Both divide I = sign(argmax y − argmin y) (max y − min y) by a typical step.
 */
export interface Breakthrough {
  /** B: by the root of the median squared step. Infinite where most steps are zero, 0 where all are. */
  readonly breakthroughness: Interval;
  /** L: by the root of the mean squared step. */
  readonly linearity: Interval;
  readonly level: number;
  readonly warning: BreakthroughWarning;
}

/**
 * On Pythia noise (wsc) has B = 10.5, a real jump (addition) 5.6; a sharp and a saturating curve are distinguished by
 * the items alone.
 */
const WARNING: BreakthroughWarning = {code: "no-detector-of-emergence"};

/**
 * B and L with percentile intervals over items drawn anew at each scale; scatter from model to model is not in them.
 */
export function breakthrough(
  {k, n}: Counts,
  {resamples = 1000, seed = "breakthrough", level = 0.95}: BreakthroughOptions = {}
): Breakthrough {
  checkOptions({resamples, level});
  if (k.length !== n.length) throw new FitError({code: "wrong-length", what: "k", wanted: n.length, found: k.length});
  checkValues(
    Array.from(n, (trials) => ({n: trials})),
    {n: "positive"}
  );
  const wrong = Array.from(k).findIndex((v, i) => !(v >= 0 && v <= n[i]!));
  if (wrong >= 0)
    throw new FitError({code: "invalid", what: "k", wanted: "whole-to-n", value: plain(k[wrong]), row: wrong});
  const shares = Array.from(k, (v, i) => v / n[i]!);
  const source = random(seed);
  const draws = Array.from({length: resamples}, () => shares.map((p, i) => successes(p, n[i]!, source) / n[i]!));
  const over = (of: (y: readonly number[]) => number): Interval => ({
    value: of(shares),
    ...percentileInterval(draws.map(of), level)
  });
  return {breakthroughness: over(breakthroughness), linearity: over(linearity), level, warning: WARNING};
}

export function breakthroughness(y: readonly number[]): number {
  return ratio(rangeOf(y), Math.sqrt(median(squaredSteps(y))));
}

export function linearity(y: readonly number[]): number {
  const squares = squaredSteps(y);
  return ratio(rangeOf(y), Math.sqrt(mean(squares)));
}

function squaredSteps(y: readonly number[]): number[] {
  if (y.length < 2) throw new FitError({code: "too-few", of: "scale", needed: 2, found: y.length});
  return y.slice(1).map((v, i) => (v - y[i]!) ** 2);
}

/** The range, negative where the greatest score comes before the least. */
function rangeOf(y: readonly number[]): number {
  const [low, high] = [Math.min(...y), Math.max(...y)];
  return y.indexOf(high) < y.indexOf(low) ? low - high : high - low;
}

/** A flat curve has no range and no steps: 0, not NaN. */
function ratio(range: number, step: number): number {
  return range === 0 ? 0 : range / step;
}
