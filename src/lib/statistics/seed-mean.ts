import * as math from "../numerics/math.js";
import {tQuantile} from "./distributions.js";
import type {Interval} from "./interval.js";

/** Mean over seeds, with Student’s interval; open where one seed is all there is. */
export type SeedMean = Interval;

/** Mean of a few numbers with Student’s interval; no scatter, no width. */
export function meanWithInterval(values: readonly number[]): SeedMean {
  const n = values.length;
  const value = values.reduce((a, b) => a + b, 0) / n;
  if (n < 2) return {value, lower: null, upper: null};
  const variance = values.reduce((sum, v) => sum + (v - value) ** 2, 0) / (n - 1);
  const half = tQuantile(0.975, n - 1) * Math.sqrt(variance / n);
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
