import * as math from "../numerics/math.js";
import {type Expression, namesIn} from "./parse.js";

/** What a formula and its data say of where a parameter is. */
export interface Hint {
  /** log₁₀ of its size. */
  readonly size: number;
  /** Values near which it may be, such as those of x for c in (x − c)². */
  readonly places?: readonly number[];
}

/**
 * Where to look for the parameters of a formula: as if every argument of a function were of order 1, every power of
 * order 10, and the terms of a sum alike. So b in exp(−b x) is 1/x, and s in ((x − c)/s)² the spread of x.
 */
export function hintsIn(
  expression: Expression,
  inputs: Readonly<Record<string, ArrayLike<number>>>
): Record<string, Hint> {
  const found: Record<string, number> = {};
  const places: Record<string, readonly number[]> = {};
  const typical: Record<string, number> = {};
  const spread: Record<string, number> = {};
  for (const [name, column] of Object.entries(inputs)) {
    const values = Array.from(column);
    typical[name] = typicalSize(values);
    spread[name] = math.log10(Math.max(...values) - Math.min(...values) || 1) - math.log10(2);
  }
  const isInput = (part: Expression) => part.kind === "name" && part.name in typical;
  const isParameter = (part: Expression) => part.kind === "name" && !(part.name in typical);

  /** log₁₀ of the size of a part; NaN as long as it depends on a parameter of unknown size. */
  const sizeOf = (part: Expression): number => {
    if (part.kind === "number") return part.value === 0 ? Number.NaN : math.log10(Math.abs(part.value));
    if (part.kind === "name") return typical[part.name] ?? found[part.name] ?? Number.NaN;
    const [a = Number.NaN, b = Number.NaN] = part.args.map(sizeOf);
    const [, second] = part.args;
    const shifted = shiftedInput(part);
    if (shifted) return spread[shifted.input]!;
    if (SUMS.includes(part.op)) return Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.max(a, b);
    if (part.op === "*") return a + b;
    if (part.op === "/") return a - b;
    if (part.op === "^") return second?.kind === "number" ? a * second.value : 0;
    if (part.op === "sqrt") return 0.5 * a;
    if (part.op === "negate" || part.op === "abs") return a;
    return LOGARITHMS.includes(part.op) ? math.log10(Math.max(1, Math.abs(a * Math.LN10))) : 0;
  };

  /** The size that argument k needs for the whole to be of size `target`. */
  const targetOf = (part: Expression & {kind: "apply"}, k: number, target: number): number => {
    const other = part.args[1 - k];
    if (SUMS.includes(part.op)) return Number.isNaN(sizeOf(part)) ? target : sizeOf(part);
    if (part.op === "*") return target - sizeOf(other!);
    if (part.op === "/") return k === 0 ? target + sizeOf(other!) : sizeOf(other!) - target;
    if (part.op === "^" && k === 1) return -math.log10(Math.max(1, Math.abs(sizeOf(other!))));
    if (part.op === "^") return other?.kind === "number" ? target / other.value : 0;
    if (part.op === "sqrt") return 2 * target;
    return part.op === "negate" || part.op === "abs" ? target : 0;
  };

  /** x ± c and c ± x. */
  const shiftedInput = (part: Expression & {kind: "apply"}) => {
    const [a, b] = part.args;
    const [input, parameter] = a && isInput(a) ? [a, b] : [b, a];
    if (!/^[+-]$/.test(part.op) || !input || !parameter || !isInput(input) || !isParameter(parameter)) return;
    return {input: (input as {name: string}).name, parameter: (parameter as {name: string}).name};
  };

  const assign = (part: Expression, target: number): void => {
    if (isParameter(part) && !Number.isNaN(target)) found[(part as {name: string}).name] ??= target;
    if (part.kind !== "apply") return;
    const shifted = shiftedInput(part);
    if (shifted) {
      const sign = part.op === "-" ? 1 : -1;
      found[shifted.parameter] ??= typical[shifted.input]!;
      places[shifted.parameter] ??= Array.from(inputs[shifted.input]!, (v) => sign * v);
    } else for (const [k, arg] of part.args.entries()) assign(arg, targetOf(part, k, target));
  };
  // what the second pass learns may rest on what only the first one knows at its end
  assign(expression, Number.NaN);
  assign(expression, Number.NaN);
  const names = namesIn(expression).filter((name) => !(name in typical));
  return Object.fromEntries(names.map((name) => [name, {size: found[name] ?? 0, places: places[name]}]));
}

const SUMS = ["+", "-", "min", "max"];
const LOGARITHMS = ["log", "ln", "log2", "log10", "log1p"];

/** Of the median of |x|, so that one row does not decide. */
function typicalSize(column: readonly number[]): number {
  const sizes = column.map(Math.abs).filter((v) => v > 0);
  sizes.sort((a, b) => a - b);
  return sizes.length ? math.log10(sizes[sizes.length >> 1]!) : 0;
}
