import * as math from "../../numerics/math.js";

/**
 * Mean over rows of the total variation ½ Σ |p − q| between two lists of distributions, given row by row as logarithms:
 * 0 where they agree, 1 where their supports are disjoint. A metric.
 */
export function meanVariation(a: ArrayLike<number>, b: ArrayLike<number>, classes: number): number {
  const rows = a.length / classes;
  if (!(Number.isInteger(rows) && rows > 0))
    throw new RangeError(`invalid distributions; not of ${classes} numbers each: ${a.length}`);
  if (b.length !== a.length)
    throw new RangeError(`invalid distributions; not as many of both: ${a.length} and ${b.length}`);
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += Math.abs(math.exp(a[i]!) - math.exp(b[i]!));
  return sum / (2 * rows);
}
