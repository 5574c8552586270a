/** Helpers to speak of scales: which were tried, and a grid between them. */
import * as math from "./math.js";

/** The different values in order. */
export function distinct(values: Iterable<number>): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** n values from low to high, evenly spaced in their logarithm. */
export function logSpace(low: number, high: number, n: number): number[] {
  const ratio = math.log(high / low) / (n - 1);
  return Array.from({length: n}, (_, i) => (i === n - 1 ? high : low * math.exp(ratio * i)));
}

/** Things with one key each, gathered under it, keys in order. */
export function groupBy<T>(things: readonly T[], key: (thing: T) => number): [key: number, things: T[]][] {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    const k = key(thing);
    const group = groups.get(k);
    if (group) group.push(thing);
    else groups.set(k, [thing]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}
