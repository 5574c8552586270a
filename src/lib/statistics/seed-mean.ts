import type {Interval} from "../numerics/interval.js";
import * as math from "../numerics/math.js";
import {mean, sampleVariance} from "../numerics/mean.js";
import {tQuantile} from "./distributions.js";

/** Mean over seeds, with Student’s interval; open where one seed is all there is. */
export type SeedMean = Interval;

/** Mean of a few numbers with Student’s interval; no scatter, no width. */
export function meanWithInterval(values: readonly number[]): SeedMean {
  const n = values.length;
  const value = mean(values);
  if (n < 2) return {value, lower: null, upper: null};
  const half = tQuantile(0.975, n - 1) * Math.sqrt(sampleVariance(values) / n);
  return {value, lower: value - half, upper: value + half};
}

/** Geometric mean of a few numbers above 0, its interval that of their logarithms. */
export function geometricMean(values: readonly number[]): SeedMean {
  const {value, lower, upper} = meanWithInterval(values.map(math.log));
  return {
    value: math.exp(value),
    lower: lower === null ? null : math.exp(lower),
    upper: upper === null ? null : math.exp(upper)
  };
}
