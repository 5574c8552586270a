/** Which cells of a plan one task takes. Every task finds its own; nobody hands them out. */
export type ClusterShare =
  | {readonly shard: number; readonly of: number}
  | {readonly index: number; readonly chunk: number}
  | undefined;

/**
 * Shard i of n, counted from 1, is every n-th item from the i-th on; index i with chunk k, counted from 0, is k items
 * from the (i·k)-th on.
 */
export function shareOf<T>(items: readonly T[], share: ClusterShare): readonly T[] {
  if (!share) return items;
  if ("shard" in share) return items.filter((_, i) => i % share.of === share.shard - 1);
  return items.slice(share.index * share.chunk, (share.index + 1) * share.chunk);
}

/** Reads `--shard i/n`, or `--index i` with `--chunk k`. */
export function readShare({shard, index, chunk}: {shard?: string; index?: string; chunk?: string}): ClusterShare {
  if (shard !== undefined) {
    if (index !== undefined || chunk !== undefined) throw new Error("give --shard, or --index with --chunk, not both");
    const [i, of] = shard.split("/").map(Number) as [number, number?];
    if (!isWhole(i, 1) || !isWhole(of, 1) || i > of)
      throw new Error(`invalid shard; not i/n with 1 <= i <= n: ${shard}`);
    return {shard: i, of};
  }
  if (index === undefined && chunk === undefined) return undefined;
  const [i, k] = [Number(index), Number(chunk)];
  if (!isWhole(i, 0) || !isWhole(k, 1))
    throw new Error(`invalid --index and --chunk; not whole numbers >= 0 and >= 1: ${index} and ${chunk}`);
  return {index: i, chunk: k};
}

const isWhole = (value: number | undefined, least: number): value is number =>
  Number.isInteger(value) && value! >= least;
