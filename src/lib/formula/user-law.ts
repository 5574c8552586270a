import {inputs as registered} from "../core/inputs.js";
import type {Columns, Law, Parameter} from "../core/law.js";
import {compile} from "./compile.js";
import {FormulaError} from "./formula-error.js";
import {hintsIn} from "./hints.js";
import {constants, functions} from "./operations.js";
import {NAME, namesIn, parse} from "./parse.js";
import {type Around, sampledStarts} from "./sampled-starts.js";
import {texOf, texOfName} from "./tex.js";

type Values = Readonly<Record<string, number>>;

/** What both kinds of user laws have in common. */
interface UserLaw {
  readonly id?: string;
  readonly title?: string;
  readonly note?: string;
  readonly source?: string;
  readonly kind?: Law["kind"];
  /** Where the optimiser begins, one record or several, all parameters in each; found from the data by default. */
  readonly starts?: Values | readonly Values[];
}

/** A law written as a formula, such as `E + A * N^-alpha`. */
export interface FormulaLaw extends UserLaw {
  /** Such as `E + A*N^-alpha`, with or without `L =` before it. */
  readonly formula: string;
  /** Names of the data columns that the law sees; by default the inputs of laws that the formula names: N, D, C … */
  readonly inputs?: readonly string[];
  /**
   * What is to be said of some parameters. They come first, the other names of the formula after them as they appear.
   */
  readonly params?: Readonly<Record<string, Partial<Parameter>>>;
}

/** A law written as a function of parameters and inputs; its derivatives are differences. */
export interface FunctionLaw extends UserLaw {
  /** Names of the data columns that the law sees. */
  readonly inputs: readonly string[];
  /** The law at one point, from its parameters and its inputs by name. Both records are reused: keep neither. */
  readonly f: (p: Values, x: Values) => number;
  readonly params: Readonly<Record<string, Partial<Parameter>>>;
  readonly tex?: string;
}

/**
 * A law from its formula; its derivatives are exact. A parameter may have any sign unless told otherwise; "log" ones
 * are positive. Throws FormulaError on what cannot be read, on an input or a parameter that does not occur, and on a
 * left side that is no plain name: responses are transformed before the fit.
 * @example
 * const law = lawFromFormula({formula: "E + A * N^-alpha", inputs: ["N"], title: "Mine", source: "me", id: "mine"});
 * predict(law, {E: 2, A: 100, alpha: 0.5}, {N: 1e4}); // 3
 */
export function lawFromFormula({formula, inputs: given, params = {}, ...rest}: FormulaLaw): Law {
  const {left, right} = sides(formula);
  const expression = parse(right);
  const names = namesIn(expression);
  const isInput = (id: string) => names.includes(id) && !(id in params);
  const inputs = given ?? registered.all.map(({id}) => id).filter(isInput);
  for (const name of [...inputs, ...Object.keys(params)]) {
    if (functions.has(name) || constants.has(name)) throw new FormulaError({code: "reserved-name", name});
    if (inputs.includes(name) && name in params) {
      throw new FormulaError({code: "ambiguous-name", name});
    }
    if (!names.includes(name)) throw new FormulaError({code: "not-in-formula", name, formula: right});
  }
  const inferred = names.filter((name) => !inputs.includes(name) && !(name in params));
  const all = Object.fromEntries([...Object.keys(params), ...inferred].map((name) => [name, params[name] ?? {}]));
  const around = ({x}: Columns): Around => ({hints: hintsIn(expression, x), reach: KNOWN_REACH});
  return userLaw({...rest, inputs}, all, around, {
    tex: `${texOfName(left)}(${inputs.map(texOfName).join(", ")}) = ${texOf(expression)}`,
    evaluate: compile(expression, inputs, Object.keys(all))
  });
}

/**
 * A law from a function; its derivatives are central differences, extrapolated as Richardson does, good to some ten
 * digits where f is smooth.
 */
export function lawFromFunction({f, params, tex = "", ...rest}: FunctionLaw): Law {
  const names = Object.keys(params);
  return userLaw(rest, params, () => ({hints: {}, reach: UNKNOWN_REACH}), {
    tex,
    evaluate(p, x, out, jacobian) {
      const values: Record<string, number> = {};
      const at: Record<string, number> = {};
      for (const [k, name] of names.entries()) values[name] = p[k]!;
      for (let i = 0; i < out.length; ++i) {
        for (const [j, input] of rest.inputs.entries()) at[input] = x[j]![i]!;
        out[i] = f(values, at);
        if (jacobian)
          for (const [k, name] of names.entries()) jacobian[i * names.length + k] = slope(f, values, at, name);
      }
    }
  });
}

/** Decades around what the formula suggests, and around 1 where there is none. */
const KNOWN_REACH = 1.5;
const UNKNOWN_REACH = 3;

function userLaw(
  {
    inputs,
    id = "user",
    title = "User’s law",
    note = "",
    source = "",
    kind = "loss",
    starts
  }: UserLaw & {readonly inputs: readonly string[]},
  params: Readonly<Record<string, Partial<Parameter>>>,
  around: (data: Columns) => Around,
  {tex, evaluate}: Pick<Law, "tex" | "evaluate">
): Law {
  const law: Law = {
    id,
    title,
    kind,
    tex,
    note,
    source,
    inputs,
    signed: true,
    params: Object.fromEntries(Object.entries(params).map(([name, parameter]) => [name, completed(name, parameter)])),
    published: [],
    derived: [],
    evaluate,
    starts: (data) => (starts ? [starts].flat() : sampledStarts(law, data, around(data)))
  };
  return law;
}

function completed(name: string, {scale = "linear", ...parameter}: Partial<Parameter>): Parameter {
  const [min, max] = scale === "log" ? [1e-60, 1e60] : [-1e60, 1e60];
  return {tex: texOfName(name), unit: "", min, max, scale, ...parameter};
}

/** What stands before the one sign of equality, if there is any, and behind it. */
function sides(formula: string): {readonly left: string; readonly right: string} {
  const [first, ...rest] = formula.split("=").map((side) => side.trim());
  if (!rest.length) return {left: "y", right: first!};
  if (rest.length > 1) throw new FormulaError({code: "several-equals", formula});
  if (!new RegExp(`^${NAME.source}$`).test(first!)) {
    throw new FormulaError({code: "left-side", left: first!});
  }
  return {left: first!, right: rest[0]!};
}

/** Central difference at h and 2h, extrapolated: relative error about 1e-11. Leaves `values` as it was. */
function slope(f: FunctionLaw["f"], values: Record<string, number>, at: Values, name: string): number {
  const value = values[name]!;
  const h = 1e-3 * (Math.abs(value) || 1e-3);
  const moved = (by: number) => {
    values[name] = value + by;
    return f(values, at);
  };
  const found = (8 * (moved(h) - moved(-h)) - (moved(2 * h) - moved(-2 * h))) / (12 * h);
  values[name] = value;
  return found;
}
