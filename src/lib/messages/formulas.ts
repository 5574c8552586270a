import {counted, type MessageTable} from "./message.js";

/** A syntax error at one place of a formula. */
export type FormulaProblem =
  | {readonly code: "formula-too-deep"; readonly depth: number}
  | {readonly code: "term-expected"}
  | {readonly code: "operator-expected"}
  | {readonly code: "closing-expected"; readonly sign: string}
  | {readonly code: "arguments-expected"; readonly name: string}
  | {readonly code: "wrong-arguments"; readonly name: string; readonly found: number}
  | {readonly code: "unknown-function"; readonly name: string}
  | {readonly code: "unknown-sign"};

/** Why a formula, or a name in it, is invalid; `at` counts characters from 1 and is null at the end. */
export type FormulaReason =
  | (FormulaProblem & {readonly at: number | null; readonly formula: string})
  | {readonly code: "formula-too-long"; readonly longest: number; readonly length: number}
  | {readonly code: "reserved-name"; readonly name: string}
  | {readonly code: "ambiguous-name"; readonly name: string}
  | {readonly code: "not-in-formula"; readonly name: string; readonly formula: string}
  | {readonly code: "several-equals"; readonly formula: string}
  | {readonly code: "left-side"; readonly left: string};

interface Placed {
  readonly at: number | null;
  readonly formula: string;
}

const wrong = (what: string, {at, formula}: Placed) =>
  `invalid formula; ${what} at ${at === null ? "the end" : `character ${at}`}: ${formula}`;

export const formulas: MessageTable<FormulaReason> = {
  "formula-too-deep": ({depth, ...place}) => wrong(`more than ${depth} levels of nesting`, place),
  "term-expected": (place) => wrong("expected a number, a name or (", place),
  "operator-expected": (place) => wrong("expected an operator", place),
  "closing-expected": ({sign, ...place}) => wrong(`expected ${sign}`, place),
  "arguments-expected": ({name, ...place}) => wrong(`expected ( after ${name}`, place),
  "wrong-arguments": ({name, found, ...place}) => wrong(`${name} does not take ${counted(found, "argument")}`, place),
  "unknown-function": ({name, ...place}) => wrong(`unknown function ${name}`, place),
  "unknown-sign": (place) => wrong("unknown symbol", place),
  "formula-too-long": ({longest, length}) => `invalid formula; ${length} characters, at most ${longest} are allowed`,
  "reserved-name": ({name}) => `invalid name; ${name} is reserved`,
  "ambiguous-name": ({name}) => `invalid name; ${name} is both an input and a parameter`,
  "not-in-formula": ({name, formula}) => `${name} is not in the formula: ${formula}`,
  "several-equals": ({formula}) => `invalid formula; more than one =: ${formula}`,
  "left-side": ({left}) => `invalid formula; its left side is not a single name: ${left}`
};
