/**
 * Plain sums from first to last, over the count: published numbers rest on these bits, which a compensated sum changes.
 */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; ++i) sum += values[i]!;
  return sum / values.length;
}

/** The mean of what is read off each thing. */
export function meanOf<T>(things: readonly T[], of: (thing: T, i: number) => number): number {
  return mean(things.map(of));
}

/** Mean squared distance from the mean, over one less than the count; NaN of a single value. */
export function sampleVariance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, v) => sum + (v - centre) ** 2, 0) / (values.length - 1);
}
