import {Matrix, solve} from "ml-matrix";
import type {Law, Parameter} from "../core/law.js";

export type Params = Record<string, number>;

/** A law as far as its starts need it. */
export type Sampled = Pick<Law, "inputs" | "params" | "evaluate">;

/** Rows to judge points by; `x` in the order of the law’s inputs. */
export interface Rows {
  readonly x: readonly Float64Array[];
  readonly y: Float64Array;
  /** Of each residual: that of a relative error where y is positive over more than a decade. */
  readonly weight: Float64Array;
}

/**
 * Parameters in whose joint change the law is linear: their derivatives stay when only they move. `drawAt` gives
 * points.
 */
export function linearParameters(law: Sampled, rows: Rows, drawAt: (index: number) => Params): string[] {
  const chosen: string[] = [];
  const free = Object.keys(law.params).filter((name) => law.params[name]!.fixed === undefined);
  for (const name of free) {
    const trial = [...chosen, name];
    const verdicts = Array.from({length: 8}, (_, t) => {
      const point = drawAt(t);
      const other = drawAt(t + 11);
      const moved = {...point, ...Object.fromEntries(trial.map((key) => [key, other[key]!]))};
      return isSame(slopesAt(law, rows, point, trial), slopesAt(law, rows, moved, trial));
    });
    if (verdicts.includes(true) && !verdicts.includes(false)) chosen.push(name);
  }
  return chosen;
}

/** Undefined where there is nothing to compare. */
function isSame(a: readonly Float64Array[], b: readonly Float64Array[]): boolean | undefined {
  const sizes = a.map((column) => Math.hypot(...column));
  if (![...sizes, ...b.map((column) => Math.hypot(...column))].every((v) => v > 0 && Number.isFinite(v))) return;
  return a.every((column, k) => column.every((v, i) => Math.abs(v - b[k]![i]!) <= 1e-7 * sizes[k]!));
}

function slopesAt(law: Sampled, rows: Rows, point: Params, wanted: readonly string[]): Float64Array[] {
  return evaluated(law, rows, point, wanted).columns;
}

function evaluated(law: Sampled, {x, y}: Rows, point: Params, wanted: readonly string[]) {
  const names = Object.keys(law.params);
  const values = new Float64Array(y.length);
  const jacobian = new Float64Array(y.length * names.length);
  law.evaluate(
    names.map((name) => point[name]!),
    x,
    values,
    wanted.length ? jacobian : undefined
  );
  const column = (k: number) => Float64Array.from(values, (_, i) => jacobian[i * names.length + k]!);
  return {values, columns: wanted.map((name) => column(names.indexOf(name)))};
}

/** The linear parameters at their best for the others; one that would leave its bounds is held there. */
export function project(
  law: Sampled,
  rows: Rows,
  point: Params,
  linear: readonly string[]
): {params: Params; loss: number} {
  const params = {...point};
  for (const name of linear) params[name] = 0;
  const {values, columns} = evaluated(law, rows, params, linear);
  const rest = rows.y.map((y, i) => y - values[i]!);
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, v, i) => sum + v * b[i]! * rows.weight[i]! ** 2, 0);
  const norms = columns.map((column) => Math.sqrt(dot(column, column)));
  if (!norms.every((norm) => norm > 0 && Number.isFinite(norm)) || !rest.every(Number.isFinite)) {
    return {params, loss: Infinity};
  }
  const held = new Map<number, number>();
  for (;;) {
    const moving = linear.map((_, j) => j).filter((j) => !held.has(j));
    const target = rest.map((v, i) => v - [...held].reduce((sum, [j, c]) => sum + c * columns[j]![i]!, 0));
    const gram = moving.map((j) => moving.map((k) => dot(columns[j]!, columns[k]!) / (norms[j]! * norms[k]!)));
    const right = moving.map((j) => [dot(columns[j]!, target) / norms[j]!]);
    const scaled = moving.length ? solve(new Matrix(gram), new Matrix(right), true).to1DArray() : [];
    const found = new Map([...held, ...moving.map((j, a) => [j, scaled[a]! / norms[j]!] as const)]);
    const strayed = moving.find((j) => found.get(j) !== inside(law.params[linear[j]!]!, found.get(j)!));
    if (strayed !== undefined) {
      held.set(strayed, inside(law.params[linear[strayed]!]!, found.get(strayed)!, 1e-3 / norms[strayed]!));
      continue;
    }
    const residual = rest.map((v, i) => v - [...found].reduce((sum, [j, c]) => sum + c * columns[j]![i]!, 0));
    for (const [j, c] of found) params[linear[j]!] = c;
    return {params, loss: dot(residual, residual)};
  }
}

/** A parameter that is moved in its logarithm would stay at 0, so it begins a little above. */
function inside({scale, min, max}: Parameter, value: number, least = 0): number {
  return Math.min(Math.max(value, scale === "log" ? Math.max(min, least) : min), max);
}
