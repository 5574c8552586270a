import * as math from "../../numerics/math.js";

/**
 * exp(H) of weights ≥ 0 normalised to shares, H = −Σ p ln p: how many equal ones are as diverse (Hill’s number of order
 * 1). At least 1 and at most as many as are above 0, which it reaches where these are equal. Throws RangeError where
 * all are 0.
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

/**
 * Effective rank of a matrix by its singular values: their shares as they are (Roy & Vetterli 2007, EUSIPCO, def. 1).
 */
export function effectiveRank(singular: ArrayLike<number>): number {
  return effectiveNumber(singular);
}

/**
 * Effective number of features: the same of the shares of variance, which are those of the squared singular values. It
 * is never above the effective rank, for squares are less equal.
 */
export function effectiveFeatures(singular: ArrayLike<number>): number {
  return effectiveNumber(Float64Array.from(singular, (v) => v * v));
}
