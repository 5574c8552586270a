import * as math from "../../numerics/math.js";

/**
 * exp(H) of weights ≥ 0 normalised to shares, H = −Σ p ln p: the Hill number of order 1, between 1 and the number of
 * positive weights, which it reaches where these are equal. Throws RangeError where all are 0.
 */
export function effectiveNumber(weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < weights.length; ++i) {
    if (!(weights[i]! >= 0 && weights[i]! < Infinity))
      throw new RangeError(`invalid weight; not a number ≥ 0: ${weights[i]} (row ${i})`);
    sum += weights[i]!;
  }
  if (!(sum > 0)) throw new RangeError("no weight above 0");
  let H = 0;
  for (let i = 0; i < weights.length; ++i) {
    const share = weights[i]! / sum;
    if (share > 0) H -= share * math.log(share);
  }
  return math.exp(H);
}

/** Effective rank of a matrix from the shares of its singular values (Roy & Vetterli 2007, EUSIPCO, def. 1). */
export function effectiveRank(singular: ArrayLike<number>): number {
  return effectiveNumber(singular);
}

/** Effective number of features, from the shares of variance (squared singular values); at most the effective rank. */
export function effectiveFeatures(singular: ArrayLike<number>): number {
  return effectiveNumber(Float64Array.from(singular, (v) => v * v));
}
