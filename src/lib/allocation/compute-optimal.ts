/** The compute-optimal split of one budget. */
export interface Allocation {
  /** Parameters. */
  readonly N: number;
  /** Training tokens. */
  readonly D: number;
  readonly tokensPerParameter: number;
}

/** Parameters of a law that is a floor plus a power of N plus a power of D. */
export interface Powers {
  readonly A: number;
  readonly B: number;
  readonly alpha: number;
  readonly beta: number;
}

/**
 * Where A N^−α + B D^−β is least under 6 N D = C, C in FLOPs (Hoffmann et al. 2022, eq. 4). The ratio D/N is a function
 * of C unless α = β: never quote it without its budget.
 */
export function computeOptimal({A, B, alpha, beta}: Powers, C: number): Allocation {
  const G = ((alpha * A) / (beta * B)) ** (1 / (alpha + beta));
  const N = G * (C / 6) ** (beta / (alpha + beta));
  const D = (C / 6) ** (alpha / (alpha + beta)) / G;
  return {N, D, tokensPerParameter: D / N};
}
