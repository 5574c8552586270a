import {random} from "../../numerics/random.js";

/** 0, 1, …, n − 1 in random order. */
export function shuffled(n: number, ...labels: readonly (string | number)[]): Int32Array {
  const source = random("shuffled", ...labels);
  const order = Int32Array.from({length: n}, (_, i) => i);
  for (let i = n - 1; i > 0; --i) {
    const j = source.integer(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
