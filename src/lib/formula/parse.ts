import type {FormulaProblem} from "../messages/formulas.js";
import {FormulaError} from "./formula-error.js";
import {constants, functions} from "./operations.js";

/** `op`: a function’s name, one of + - * / ^, or "negate". */
export type Expression =
  | {readonly kind: "number"; readonly value: number}
  | {readonly kind: "name"; readonly name: string}
  | {readonly kind: "apply"; readonly op: string; readonly args: readonly Expression[]};

/** What a parameter or an input may be called: Latin and Greek letters, digits and underscores, a letter first. */
export const NAME = /[A-Za-zΑ-Ωα-ω_][A-Za-zΑ-Ωα-ω_0-9]*/;

const LONGEST = 4000;
const DEEPEST = 100;

/**
 * Reads `b1*(1 - exp[-b2*x])`: + - * / with ^ or ** for powers, which bind to the right and before a sign on their
 * left; parentheses or brackets; the functions and constants of operations.ts; every other name is kept as a name.
 * Throws FormulaError with the place, counted from 1, and the text.
 */
export function parse(formula: string): Expression {
  const text = formula.trim().replace(/\s+/g, " ");
  if (text.length > LONGEST) throw new FormulaError({code: "formula-too-long", longest: LONGEST, length: text.length});
  const tokens = tokenise(text);
  let at = 0;
  let depth = 0;
  const token = () => tokens[at]!;
  const fail = (problem: FormulaProblem, {place} = token()): never => {
    throw new FormulaError({...problem, at: place < text.length ? place + 1 : null, formula: text});
  };
  const skip = (...signs: string[]) => {
    const {kind, text} = token();
    if (kind !== "sign" || !signs.includes(text)) return;
    ++at;
    return text;
  };

  const sum = () => {
    let left = product();
    for (let op = skip("+", "-"); op; op = skip("+", "-")) left = apply(op, left, product());
    return left;
  };
  const product = (): Expression => {
    if (skip("-")) return apply("negate", product());
    let left = signed();
    for (let op = skip("*", "/"); op; op = skip("*", "/")) left = apply(op, left, signed());
    return left;
  };
  const signed = (): Expression => {
    if (++depth > DEEPEST) fail({code: "formula-too-deep", depth: DEEPEST});
    const found = skip("-") ? apply("negate", signed()) : skip("+") ? signed() : power();
    --depth;
    return found;
  };
  const power = () => {
    const base = atom();
    return skip("^", "**") ? apply("^", base, signed()) : base;
  };
  const atom = (): Expression => {
    const {kind, text} = token();
    const opening = skip("(", "[");
    if (opening) return closed(opening, [sum()])[0]!;
    if (kind === "sign" || kind === "end") fail({code: "term-expected"});
    ++at;
    if (kind === "number") return {kind, value: Number(text)};
    const operation = functions.get(text);
    if (operation) return call(text, operation.slope2 ? 2 : 1);
    if (constants.has(text)) return {kind: "number", value: constants.get(text)!};
    if (token().kind === "sign" && /[([]/.test(token().text))
      fail({code: "unknown-function", name: text}, tokens[at - 1]);
    return {kind: "name", name: text};
  };
  const call = (name: string, arity: number): Expression => {
    const place = tokens[at - 1]!;
    const opening = skip("(", "[") ?? fail({code: "arguments-expected", name});
    const args = [sum()];
    while (skip(",")) args.push(sum());
    closed(opening, args);
    if (args.length < arity || (arity === 1 && args.length > 1))
      fail({code: "wrong-arguments", name, found: args.length}, place);
    return args.slice(1).reduce((left, arg) => apply(name, left, arg), arity === 1 ? apply(name, args[0]!) : args[0]!);
  };
  const closed = (opening: string, args: Expression[]) => {
    const closing = opening === "(" ? ")" : "]";
    if (!skip(closing)) fail({code: "closing-expected", sign: closing});
    return args;
  };

  const found = sum();
  if (token().kind !== "end") fail({code: "operator-expected"});
  return found;
}

/** Names in order of appearance, without repeats. */
export function namesIn(expression: Expression): string[] {
  if (expression.kind === "number") return [];
  if (expression.kind === "name") return [expression.name];
  return [...new Set(expression.args.flatMap(namesIn))];
}

function apply(op: string, ...args: Expression[]): Expression {
  return {kind: "apply", op, args};
}

interface Token {
  readonly kind: "number" | "name" | "sign" | "end";
  readonly text: string;
  readonly place: number;
}

const TOKEN = new RegExp(
  String.raw`\s*(?:((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(${NAME.source})|(\*\*|[-+*/^()[\],−·×]))`,
  "uy"
);

/** Signs that other programs write otherwise. */
const PLAIN: Readonly<Record<string, string>> = {"−": "-", "·": "*", "×": "*"};

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let place = 0; place < text.length; place = TOKEN.lastIndex) {
    TOKEN.lastIndex = place;
    const [all = "", number, name, sign] = TOKEN.exec(text) ?? [];
    if (!all) throw new FormulaError({code: "unknown-sign", at: place + 1, formula: text});
    const kind = number ? "number" : name ? "name" : "sign";
    const found = number ?? name ?? PLAIN[sign!] ?? sign!;
    tokens.push({kind, text: found, place: TOKEN.lastIndex - (number ?? name ?? sign)!.length});
  }
  return [...tokens, {kind: "end", text: "", place: text.length}];
}
