import * as math from "../numerics/math.js";
import {digamma, logRising} from "./gamma.js";

/** Up to so many factors are multiplied out: gamma functions cost more. */
const FEW = 60;
/** So many are multiplied before a logarithm is taken: the product of no more can leave the range of a double. */
const AT_ONCE = 16;
/** From here on the gamma functions have fast series. */
const LARGE = 15;

/**
 * Σ ln(p + jθ) over the whole j below m, for p from 1e-12 to 1 and θ from 0 to 1e6: ln of a rising factorial in steps
 * of θ.
 */
export function logRisingBy(theta: number, p: number, m: number): number {
  const first = multiplied(theta, p, m);
  let sum = 0;
  for (let from = 0; from < first; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE, first);
    let product = 1;
    for (let j = from; j < to; ++j) product *= p + j * theta;
    sum += math.log(product);
  }
  const rest = m - first;
  if (rest === 0) return sum;
  return sum + (theta === 0 ? rest * math.log(p) : rest * math.log(theta) + logRising(p / theta + first, rest));
}

/** Its derivative by θ, for θ > 0: Σ j / (p + jθ). */
export function slopeOfRisingBy(theta: number, p: number, m: number): number {
  const first = multiplied(theta, p, m);
  let sum = 0;
  for (let j = 1; j < first; ++j) sum += j / (p + j * theta);
  const rest = m - first;
  if (rest === 0) return sum;
  const total = p / theta;
  return sum + (rest - total * (digamma(total + m) - digamma(total + first))) / theta;
}

/** How many factors are multiplied out: all, or as many as the gamma functions of the others like to be without. */
function multiplied(theta: number, p: number, m: number): number {
  if (m <= FEW) return m;
  return p < LARGE * theta ? LARGE : 0;
}
