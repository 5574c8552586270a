import * as math from "../../numerics/math.js";
import {raise} from "../../numerics/raise.js";
import {constantTerm, powerTerm, projectedStarts} from "../../numerics/variable-projection.js";

/**
 * The source’s fit to runs of one epoch, its exponents held equal: parametric_fit.ipynb of huggingface/datablations.
 */
export const singleEpoch = {
  E: math.exp(0.6254804),
  A: math.exp(6.255414),
  B: math.exp(7.3049974),
  alpha: 0.3526596,
  beta: 0.3526596
};

/**
 * A grid over what repetition is worth, as fine as the valleys of its objective; and for a fit that frees all the rest,
 * Chinchilla’s law of the same runs.
 */
export function* dataConstrainedStarts(logN: Float64Array, logD: Float64Array, y: ArrayLike<number>) {
  for (let i = 0; i < 11; ++i) {
    for (let j = 0; j < 8; ++j) yield {...singleEpoch, RD: 2 * raise(1.6, i), RN: 0.6 * raise(1.5, j)};
  }
  const terms = [constantTerm(y.length), powerTerm(logN), powerTerm(logD)];
  for (const {exponents, coefficients} of projectedStarts(y, terms)) {
    const [E, A, B] = coefficients as [number, number, number];
    yield {E, A, B, alpha: exponents[1]!, beta: exponents[2]!, RD: 15, RN: 5};
  }
}
