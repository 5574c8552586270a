import * as math from "../../numerics/math.js";
/** log(1 + eᵗ), the integral of the sigmoid, without overflow. */
export function softplus(t: number): number {
  return t > 0 ? t + math.log1p(math.exp(-t)) : math.log1p(math.exp(t));
}

/** 1/(1 + e⁻ᵗ) */
export function sigmoid(t: number): number {
  return 1 / (1 + math.exp(-t));
}
