import {FitError} from "../../numerics/fit-error.js";
import * as math from "../../numerics/math.js";
import {random} from "../../numerics/random.js";
import {betaQuantile, logBeta} from "../../statistics/distributions.js";
import {dot, norm, randomDirection, scaled} from "./vectors.js";

/**
 * E|cos| of the angle between two random directions in d dimensions: Γ(d/2) / (√π Γ((d + 1)/2)) = B(d/2, ½)/π, as cos² is
 * beta-distributed with ½ and (d − 1)/2 (Muirhead 1982, § 1.5). Exact: 1, 2/π, ½, … for d = 1, 2, 3, …
 */
export function expectedAbsCosine(dimension: number): number {
  return math.exp(logBeta(checked(dimension) / 2, 0.5)) / Math.PI;
}

/** √(2/(πd)), what E|cos| comes to in many dimensions: too small by a share of 1/(4d) and less. */
export function asymptoticAbsCosine(dimension: number): number {
  return Math.sqrt(2 / (Math.PI * checked(dimension)));
}

/**
 * The p-quantile of the largest |cos| among m random directions, as if its m(m − 1)/2 pairs were independent: they are two
 * by two only. However they depend, the chance to exceed the quantile is never above −ln p (Bonferroni).
 */
export function largestAbsCosineQuantile(dimension: number, vectors: number, p = 0.5): number {
  const pairs = pairsOf(vectors);
  if (checked(dimension) === 1) return 1;
  // of sin², for cos² of the largest may be 1 but for rounding and the share of pairs above it is next to nothing
  return Math.sqrt(1 - betaQuantile(-math.expm1(math.log(p) / pairs), (dimension - 1) / 2, 0.5));
}

export interface SimulatedCosines {
  readonly dimension: number;
  readonly vectors: number;
  readonly pairs: number;
  /** Mean |cos| over all pairs. */
  readonly mean: number;
  /** Of that mean: pairs are independent two by two, so that this is exact, √(Var|cos| / pairs). */
  readonly stderr: number;
  /** The largest |cos| among the pairs. */
  readonly largest: number;
}

/** The same from m directions that are drawn. */
export function simulateCosines(dimension: number, vectors: number, seed: string | number = 0): SimulatedCosines {
  const pairs = pairsOf(vectors);
  const source = random("near-orthogonality", checked(dimension), vectors, seed);
  const drawn = Array.from({length: vectors}, () => randomDirection(dimension, source));
  let sum = 0;
  let largest = 0;
  for (let i = 1; i < vectors; ++i) {
    for (let j = 0; j < i; ++j) {
      const cosine = Math.abs(dot(drawn[i]!, drawn[j]!));
      sum += cosine;
      largest = Math.max(largest, cosine);
    }
  }
  const variance = Math.max(0, 1 / dimension - expectedAbsCosine(dimension) ** 2);
  return {dimension, vectors, pairs, mean: sum / pairs, stderr: Math.sqrt(variance / pairs), largest};
}

/** The same of vectors that are given, such as those of hidden units; pairs with a vector of length 0 are left out. */
export function absCosines({values, dimensions}: {readonly values: ArrayLike<number>; readonly dimensions: number}): {
  readonly mean: number;
  readonly pairs: number;
} {
  const all = Array.from({length: values.length / checked(dimensions)}, (_, i) =>
    Float64Array.from({length: dimensions}, (_, j) => values[i * dimensions + j]!)
  );
  const units = all.filter((v) => norm(v) > 0).map((v) => scaled(v, 1 / norm(v)));
  const pairs = pairsOf(units.length);
  let sum = 0;
  for (let i = 1; i < units.length; ++i) for (let j = 0; j < i; ++j) sum += Math.abs(dot(units[i]!, units[j]!));
  return {mean: sum / pairs, pairs};
}

function checked(dimension: number): number {
  if (Number.isInteger(dimension) && dimension > 0) return dimension;
  throw new FitError(`invalid dimension; not a whole number > 0: ${dimension}`);
}

function pairsOf(vectors: number): number {
  if (Number.isInteger(vectors) && vectors > 1) return (vectors * (vectors - 1)) / 2;
  throw new FitError(`invalid vectors; not two or more: ${vectors}`);
}
