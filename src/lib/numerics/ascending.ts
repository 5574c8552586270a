/** All choices of `k` of the numbers 0 … n − 1, in ascending order. */
export function ascending(n: number, k: number): number[][] {
  if (k === 0) return [[]];
  return ascending(n, k - 1).flatMap((head) => {
    const next = (head.at(-1) ?? -1) + 1;
    return Array.from({length: Math.max(0, n - next)}, (_, i) => [...head, next + i]);
  });
}
