import * as math from "../../numerics/math.js";
import {logBeta} from "../../statistics/distributions.js";
import {dot, norm, scaled} from "./vectors.js";

/**
 * E|cos| of the angle between two random directions in d dimensions: Γ(d/2) / (√π Γ((d + 1)/2)) = B(d/2, ½)/π, as cos²
 * is beta-distributed with ½ and (d − 1)/2 (Muirhead 1982, § 1.5). Exact: 1, 2/π, ½, … for d = 1, 2, 3, …; about
 * √(2/(πd)).
 */
export function expectedAbsCosine(dimension: number): number {
  return math.exp(logBeta(checked(dimension) / 2, 0.5)) / Math.PI;
}

/** Mean |cos| over pairs of vectors; vectors of norm 0 are left out. */
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
  throw new RangeError(`invalid dimension; not a whole number > 0: ${dimension}`);
}

function pairsOf(vectors: number): number {
  if (Number.isInteger(vectors) && vectors > 1) return (vectors * (vectors - 1)) / 2;
  throw new RangeError(`invalid vectors; not two or more: ${vectors}`);
}
