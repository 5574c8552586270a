import * as math from "../numerics/math.js";
import {raise} from "../numerics/raise.js";
/** A function of one or two numbers with its slopes in each; v is its value, which many slopes can use. */
export interface Operation {
  value(a: number, b: number): number;
  slope(a: number, b: number, v: number): number;
  /** In the second argument, if there is one. */
  slope2?(a: number, b: number, v: number): number;
}

/** What formulas may call, by name. */
export const functions: ReadonlyMap<string, Operation> = new Map(
  Object.entries({
    exp: {value: math.exp, slope: (_a, _b, v) => v},
    expm1: {value: math.expm1, slope: (_a, _b, v) => v + 1},
    log: {value: math.log, slope: (a) => 1 / a},
    ln: {value: math.log, slope: (a) => 1 / a},
    log1p: {value: math.log1p, slope: (a) => 1 / (1 + a)},
    log2: {value: math.log2, slope: (a) => Math.LOG2E / a},
    log10: {value: math.log10, slope: (a) => Math.LOG10E / a},
    sqrt: {value: Math.sqrt, slope: (_a, _b, v) => 0.5 / v},
    sin: {value: Math.sin, slope: (a) => Math.cos(a)},
    cos: {value: Math.cos, slope: (a) => -Math.sin(a)},
    tan: {value: Math.tan, slope: (_a, _b, v) => 1 + v * v},
    atan: {value: Math.atan, slope: (a) => 1 / (1 + a * a)},
    arctan: {value: Math.atan, slope: (a) => 1 / (1 + a * a)},
    tanh: {value: tanh, slope: (_a, _b, v) => 1 - v * v},
    abs: {value: Math.abs, slope: (a) => Math.sign(a)},
    min: {value: (a, b) => Math.min(a, b), slope: (a, b) => (a <= b ? 1 : 0), slope2: (a, b) => (a <= b ? 0 : 1)},
    max: {value: (a, b) => Math.max(a, b), slope: (a, b) => (a >= b ? 1 : 0), slope2: (a, b) => (a >= b ? 0 : 1)}
  } satisfies Record<string, Operation>)
);

/** What formulas write with signs. */
export const operators: ReadonlyMap<string, Operation> = new Map(
  Object.entries({
    "+": {value: (a, b) => a + b, slope: () => 1, slope2: () => 1},
    "-": {value: (a, b) => a - b, slope: () => 1, slope2: () => -1},
    "*": {value: (a, b) => a * b, slope: (_a, b) => b, slope2: (a) => a},
    "/": {value: (a, b) => a / b, slope: (_a, b) => 1 / b, slope2: (_a, b, v) => -v / b},
    "^": {
      value: raise,
      slope: (a, b) => (b === 0 ? 0 : b * raise(a, b - 1)),
      // 0 to a positive power is 0, where 0 · ln 0 would be NaN
      slope2: (a, _b, v) => (v === 0 ? 0 : v * math.log(a))
    },
    negate: {value: (a) => -a, slope: () => -1}
  } satisfies Record<string, Operation>)
);

export const constants: ReadonlyMap<string, number> = new Map([["pi", Math.PI]]);

/** As Math.tanh, whose last digit differs among JavaScript engines. */
function tanh(x: number): number {
  if (Math.abs(x) > 20) return Math.sign(x);
  const e = math.expm1(2 * x);
  return e / (e + 2);
}
