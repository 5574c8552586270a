import type {Law} from "../core/law.js";
import {FitError} from "../messages/fit-error.js";
import {plain, type Wanted} from "../messages/fit-failures.js";
import type {Response} from "./objectives/objective.js";

/** What a caller gives: columns of one length. Either values `y`, or `k` successes of `n` trials a row. */
export interface FitData {
  readonly x: Readonly<Record<string, ArrayLike<number>>>;
  readonly y?: ArrayLike<number>;
  readonly k?: ArrayLike<number>;
  readonly n?: ArrayLike<number>;
  /** Weight of each row: the inverse of its variance, up to a factor; 1 by default. */
  readonly w?: ArrayLike<number>;
}

/** Columns of rows, by name. */
export function columns<R, K extends keyof R>(rows: readonly R[], ...names: readonly K[]): Record<K, R[K][]> {
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])) as Record<K, R[K][]>;
}

/** Checked columns: `x` in the order of the law’s inputs, `y` the values or the shares k/n. */
export interface Rows extends Response {
  readonly length: number;
  readonly x: readonly Float64Array[];
}

/** Beyond this a square is no longer a double, below its inverse it has no digits left. */
const SQUARABLE = 1e150;

/**
 * Checks every number a fit will use; throws FitError with one line: `invalid N; not > 0: -5 (row 17)`, rows from 0.
 */
export function checkRows(
  law: Pick<Law, "id" | "inputs" | "signed">,
  data: FitData,
  inputs: Readonly<Record<string, string>>,
  response: "values" | "positive" | "counts"
): Rows {
  const counts = response === "counts";
  const length = columnOf(counts ? "k" : "y", counts ? data.k : data.y).length;
  if (length === 0) throw new FitError({code: "no-rows-to-fit", law: law.id});
  const read = (
    name: string,
    values: ArrayLike<number> | undefined,
    ok: (v: number, i: number) => boolean,
    wanted: Wanted
  ) => {
    const column = columnOf(name, values);
    const found = column instanceof Float64Array ? column : numbers(column);
    if (found.length !== length)
      throw new FitError({code: "wrong-length", what: name, wanted: length, found: found.length});
    for (let i = 0; i < length; ++i) {
      if (Number.isFinite(found[i]!) && ok(found[i]!, i)) continue;
      throw new FitError({code: "invalid", what: name, wanted, value: plain(column[i]), row: i});
    }
    return found;
  };
  const x = law.inputs.map((input) => {
    const name = inputs[input]!;
    return read(name, data.x[name], (v) => law.signed === true || v > 0, law.signed ? "finite" : "positive");
  });
  const w = data.w && read("w", data.w, (v) => v > 0, "positive");
  if (counts) {
    const n = read("n", data.n, (v) => v >= 1 && Number.isInteger(v), "whole-from-1");
    const k = read("k", data.k, (v, i) => v >= 0 && v <= n[i]! && Number.isInteger(v), "whole-to-n");
    return {length, x, n, k, w, y: k.map((v, i) => v / n[i]!)};
  }
  if (response === "positive") return {length, x, w, y: read("y", data.y, (v) => v > 0, "positive")};
  const isSquarable = (v: number) => v === 0 || (Math.abs(v) <= SQUARABLE && Math.abs(v) >= 1 / SQUARABLE);
  const y = read("y", data.y, () => true, "finite");
  return {length, x, w, y: read("y", y, isSquarable, "squarable")};
}

function columnOf(name: string, values: ArrayLike<number> | undefined): ArrayLike<number> {
  if (!values) throw new FitError({code: "missing-column", column: name});
  return values;
}

/** Numbers only: text and nulls become NaN, never 0. */
function numbers(values: ArrayLike<number>): Float64Array {
  const found = new Float64Array(values.length);
  for (let i = 0; i < found.length; ++i) found[i] = typeof values[i] === "number" ? values[i]! : Number.NaN;
  return found;
}
