import type {MessageTable} from "./message.js";

/** Why something was not fitted. */
export type FitFailure =
  /** What has no code of its own: the line of an error, for whoever runs code. */
  | {readonly code: "failed"; readonly message: string}
  | {readonly code: "no-start"; readonly law: string; readonly objective: string}
  | {readonly code: "no-start-explains"; readonly law: string}
  | {readonly code: "too-few-rows"; readonly law: string; readonly needed: number; readonly rows: number}
  | {readonly code: "too-few-scales"; readonly parameters: number; readonly scales: number}
  | {readonly code: "no-rows-to-fit"; readonly law: string}
  | {readonly code: "missing-column"; readonly column: string}
  | {readonly code: "wrong-length"; readonly what: string; readonly wanted: number; readonly found: number}
  | Invalid
  | {
      readonly code: "out-of-range";
      readonly what: string;
      readonly low: number;
      readonly high: number;
      readonly isOpen?: true;
      readonly value: number;
    }
  | {readonly code: "unknown-parameter"; readonly law: string; readonly param: string}
  | {readonly code: "unknown-id"; readonly kind: string; readonly id: string; readonly known: readonly string[]};

/** A value that cannot be used; `row` counts from 0. The value is left out where it stands next to the reason. */
export interface Invalid {
  readonly code: "invalid";
  readonly what: string;
  readonly wanted: Wanted;
  readonly value?: number | string;
  readonly row?: number;
}

/** What a value must be. */
export type Wanted =
  | "number"
  | "finite"
  | "positive"
  | "share"
  | "chance"
  | "whole-from-1"
  | "whole-to-n"
  | "squarable";

export const wantedWords: Readonly<Record<Wanted, string>> = {
  number: "a number",
  finite: "finite",
  positive: "> 0",
  share: "from 0 to 1",
  chance: "from 0 to 0.9",
  "whole-from-1": "a whole number ≥ 1",
  "whole-to-n": "a whole number from 0 to n",
  squarable: "zero or between 1e-150 and 1e150 in size"
};

export const fitFailures: MessageTable<FitFailure> = {
  failed: ({message}) => message,
  "no-start": ({law, objective}) => `${law} has no start where ${objective} is finite`,
  "no-start-explains": ({law}) => `${law} has no start for these rows: it can explain none of them`,
  "too-few-rows": ({law, needed, rows}) => `${law} needs ${needed} rows or more: ${rows}`,
  "too-few-scales": ({parameters, scales}) => `${parameters} parameters, ${scales} different scales`,
  "no-rows-to-fit": ({law}) => `no rows to fit ${law} to`,
  "missing-column": ({column}) => `missing column: ${column}`,
  "wrong-length": ({what, wanted, found}) => `invalid ${what}; not ${wanted} rows: ${found}`,
  invalid: ({what, wanted, value, row}) =>
    `invalid ${what}; not ${wantedWords[wanted]}${value === undefined ? "" : `: ${value}`}` +
    (row === undefined ? "" : ` (row ${row})`),
  "out-of-range": ({what, low, high, isOpen, value}) =>
    `invalid ${what}; not in ${isOpen ? `(${low}, ${high})` : `[${low}, ${high}]`}: ${value}`,
  "unknown-parameter": ({law, param}) => `unknown parameter of ${law}: ${param}`,
  "unknown-id": ({kind, id, known}) => `unknown ${kind}: ${id}; known: ${known.join(", ")}`
};
