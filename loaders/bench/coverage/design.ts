import {rangeOf} from "../../../src/lib/analysis/laws/law-curves.ts";
import type {Law} from "../../../src/lib/core/law.ts";
import type {FitData} from "../../../src/lib/fitting/data.ts";
import {logSpace} from "../../../src/lib/numerics/grouping.ts";
import {type Random, random} from "../../../src/lib/numerics/random.ts";

type Values = Readonly<Record<string, number>>;

/** Where a law’s data sets come from. */
export interface Design {
  readonly truth: Values;
  readonly x: Readonly<Record<string, Float64Array>>;
  readonly expected: Float64Array;
}

/** Standard deviation of log y. */
const NOISE = 0.01;
/** Items behind each share. */
const TRIALS = 200;
/** Rows per free parameter, and at least. */
const ROWS = {each: 10, least: 30};

/** Where what is published lies at a bound or is not distinguishable over the law’s own range of scales. */
const truths: Readonly<Record<string, Values>> = {
  m2: {E: 1.7, A: 400, alpha: 0.34},
  power: {E: 1.7, A: 400, alpha: 0.34}
};

/** Each input over its own decades, independent of the others. */
export function designOf(law: Law, rows = rowsOf(law)): Design {
  const truth = truths[law.id] ?? law.example ?? law.published[0]?.values ?? middling(law);
  const strides = [0, Math.SQRT2, Math.sqrt(3), Math.sqrt(5)];
  const columns = law.inputs.map((input, j) => {
    const grid = logSpace(...rangeOf(input), rows);
    return Float64Array.from(grid, (v, i) => (j ? grid[Math.floor(rows * ((strides[j]! * i) % 1))]! : v));
  });
  const expected = new Float64Array(rows);
  law.evaluate(
    Object.keys(law.params).map((name) => truth[name]!),
    columns,
    expected
  );
  return {truth, x: Object.fromEntries(law.inputs.map((input, j) => [input, columns[j]!])), expected};
}

/** Data set number `number`, the same whoever draws it. */
export function dataSet(law: Law, {x, expected}: Design, number: number): FitData {
  const source = random("coverage", law.id, number);
  if (law.kind !== "emergence") return {x, y: expected.map((v) => v * Math.exp(NOISE * source.normal()))};
  return {x, k: expected.map((p) => successes(p, source)), n: new Float64Array(expected.length).fill(TRIALS)};
}

function successes(p: number, source: Random): number {
  let k = 0;
  for (let i = 0; i < TRIALS; ++i) if (source.uniform() < p) ++k;
  return k;
}

function rowsOf({params}: Law): number {
  return Math.max(ROWS.least, ROWS.each * Object.values(params).filter(({fixed}) => fixed === undefined).length);
}

/** An emergence curve in the middle of the scales, or a share of a quarter. */
function middling(law: Law): Values {
  const [low, high] = rangeOf(law.inputs[0]!);
  return Object.fromEntries(
    Object.entries(law.params).map(([name, {fixed, unit, scale}]) => {
      if (fixed !== undefined) return [name, fixed];
      if (law.inputs.includes(unit)) return [name, Math.sqrt(low * high)];
      return [name, scale === "log" ? 1 : 0.25];
    })
  );
}
