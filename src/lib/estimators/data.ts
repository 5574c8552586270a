import type {Law} from "../law.js";
import {FitError} from "./fit-error.js";
import type {Response} from "./objective.js";

/** What a caller gives: columns of one length. Either values `y`, or `k` successes of `n` trials a row. */
export interface FitData {
  readonly x: Readonly<Record<string, ArrayLike<number>>>;
  readonly y?: ArrayLike<number>;
  readonly k?: ArrayLike<number>;
  readonly n?: ArrayLike<number>;
}

/** Checked columns: `x` in the order of the law’s inputs, `y` the values or the shares k/n. */
export interface Rows extends Response {
  readonly length: number;
  readonly x: readonly Float64Array[];
}

/** Checks every number a fit will use; throws FitError with one line: `invalid N; not > 0: -5 (row 17)`, rows from 0. */
export function checkRows(
  law: Law,
  data: FitData,
  inputs: Readonly<Record<string, string>>,
  response: "values" | "positive values" | "counts"
): Rows {
  const counts = response === "counts";
  const length = column(counts ? "k" : "y", counts ? data.k : data.y).length;
  if (length === 0) throw new FitError(`no rows to fit ${law.id} to`);
  const read = (
    name: string,
    values: ArrayLike<number> | undefined,
    ok: (v: number, i: number) => boolean,
    rule: string
  ) => {
    const found = Float64Array.from(column(name, values));
    if (found.length !== length) throw new FitError(`invalid ${name}; not ${length} rows: ${found.length}`);
    const bad = found.findIndex((v, i) => !(Number.isFinite(v) && ok(v, i)));
    if (bad >= 0) throw new FitError(`invalid ${name}; not ${rule}: ${values![bad]} (row ${bad})`);
    return found;
  };
  const x = law.inputs.map((input) => inputs[input]!).map((name) => read(name, data.x[name], (v) => v > 0, "> 0"));
  if (counts) {
    const n = read("n", data.n, (v) => v >= 1 && Number.isInteger(v), "a whole number ≥ 1");
    const k = read("k", data.k, (v, i) => v >= 0 && v <= n[i]! && Number.isInteger(v), "a whole number from 0 to n");
    return {length, x, n, k, y: k.map((v, i) => v / n[i]!)};
  }
  const positive = response === "positive values";
  return {length, x, y: read("y", data.y, (v) => !positive || v > 0, positive ? "> 0" : "finite")};
}

function column(name: string, values: ArrayLike<number> | undefined): ArrayLike<number> {
  if (!values) throw new FitError(`missing column: ${name}`);
  return values;
}
