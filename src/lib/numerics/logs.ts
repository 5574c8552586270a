import * as math from "./math.js";

const known = new WeakMap<ArrayLike<number>, Float64Array>();

/**
 * Natural logarithms of a column, taken once: a fit evaluates its law hundreds of times on the same columns, and a
 * logarithm costs as much as all else. So nobody may change a column that a law has seen.
 */
export function logs(column: ArrayLike<number>): Float64Array {
  let found = known.get(column);
  if (!found) {
    found = new Float64Array(column.length);
    for (let i = 0; i < found.length; ++i) found[i] = math.log(column[i]!);
    known.set(column, found);
  }
  return found;
}
