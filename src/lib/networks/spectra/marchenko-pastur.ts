import {FitError} from "../../numerics/fit-error.js";

/** Where the eigenvalues of WᵀW/n lie for an n × m matrix W of independent entries, as both grow in one ratio. */
export interface MarchenkoPastur {
  /** Ends of the bulk, σ²(1 ∓ √q)². */
  readonly lower: number;
  readonly upper: number;
  /** Share of eigenvalues that are exactly 0: 1 − 1/q where q > 1. */
  readonly atZero: number;
  /** Of the bulk, per unit of eigenvalue; integrates to 1 − atZero. */
  density(x: number): number;
}

/**
 * The law of Marchenko & Pastur (1967) for entries of mean 0 and variance σ², and q = m/n eigenvalues a row (Bai &
 * Silverstein 2010, § 3.1): what the spectrum of a layer that has learnt nothing looks like.
 */
export function marchenkoPastur(q: number, variance = 1): MarchenkoPastur {
  if (!(q > 0 && q < Infinity)) throw new FitError(`invalid ratio; not > 0: ${q}`);
  if (!(variance > 0 && variance < Infinity)) throw new FitError(`invalid variance; not > 0: ${variance}`);
  const lower = variance * (1 - Math.sqrt(q)) ** 2;
  const upper = variance * (1 + Math.sqrt(q)) ** 2;
  return {
    lower,
    upper,
    atZero: Math.max(0, 1 - 1 / q),
    density: (x) =>
      x > lower && x < upper ? Math.sqrt((upper - x) * (x - lower)) / (2 * Math.PI * variance * q * x) : 0
  };
}
