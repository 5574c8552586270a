/** log(1 + eᵗ), the integral of the sigmoid, without overflow. */
export function softplus(t: number): number {
  return t > 0 ? t + Math.log1p(Math.exp(-t)) : Math.log1p(Math.exp(t));
}

/** 1/(1 + e⁻ᵗ) */
export function sigmoid(t: number): number {
  return 1 / (1 + Math.exp(-t));
}
