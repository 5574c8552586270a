import {count} from "../i18n/format.js";
import {counted, type MessageTable} from "./message.js";

/** Why something was not fitted. */
export type FitFailure =
  /** The message of a defect, or of a run whose training failed. */
  | {readonly code: "failed"; readonly message: string}
  | {readonly code: "no-start"; readonly law: string; readonly objective: string}
  | {readonly code: "no-start-explains"; readonly law: string}
  | {readonly code: "too-few-rows"; readonly law: string; readonly needed: number; readonly rows: number}
  | {readonly code: "too-few-scales"; readonly parameters: number; readonly scales: number}
  | {readonly code: "too-few"; readonly of: Unit; readonly needed: number; readonly found: number}
  | {readonly code: "no-rows-to-fit"; readonly law: string}
  | {readonly code: "missing-column"; readonly column: string}
  | {readonly code: "wrong-length"; readonly what: string; readonly wanted: number; readonly found: number}
  | Invalid
  | ({readonly code: "out-of-range"; readonly what: string; readonly value: number | string} & Domain)
  | {
      readonly code: "unknown-parameter";
      readonly law: string;
      readonly param: string;
      readonly known?: readonly string[];
    }
  | {readonly code: "unknown-id"; readonly kind: string; readonly id: string; readonly known: readonly string[]}
  /** No estimated parameter affects the target. */
  | {readonly code: "target-held"; readonly target: object}
  | {readonly code: "no-optimum"; readonly param: string; readonly value: number}
  | {readonly code: "no-break"}
  | {readonly code: "curves-never-overlap"}
  | {readonly code: "no-cut"; readonly law: string; readonly column: string}
  | {readonly code: "no-bands"; readonly law: string}
  | Incomparable;

/** Why two fits cannot be compared. */
type Incomparable =
  | {readonly code: "different-objectives"; readonly objectives: readonly [string, string]}
  | {readonly code: "counts-and-values"; readonly laws: readonly [string, string]}
  /** `values` differ in that row, or are the numbers of rows. */
  | {
      readonly code: "different-rows";
      readonly laws: readonly [string, string];
      readonly values: readonly [number, number];
      readonly row?: number;
    }
  | {readonly code: "not-larger"; readonly small: string; readonly large: string; readonly parameters: number}
  | {readonly code: "not-nested"; readonly small: string; readonly large: string};

/** What there are too few of. */
export type Unit = "row" | "scale" | "size" | "budget" | "value" | "group" | "cluster";

/** The numbers allowed, from `low` to `high`; `open` names the ends that are excluded. */
export interface Domain {
  readonly low: number;
  readonly high?: number;
  readonly open?: "low" | "high" | "both";
  readonly isWhole?: true;
}

/**
 * A value that cannot be used; `row` counts from 0. A value that is not finite is given as text. `value` is omitted
 * where it is shown next to the reason.
 */
export interface Invalid {
  readonly code: "invalid";
  readonly what: string;
  readonly wanted: Wanted;
  readonly value?: number | string;
  readonly row?: number;
}

/** A number as JSON can hold it: what is not finite, or no number at all, is told as text. */
export const plain = (value: unknown): number | string =>
  typeof value === "number" && Number.isFinite(value) ? value : String(value);

/** What a value must be. */
export type Wanted = "number" | "finite" | "positive" | "share" | "whole-from-1" | "whole-to-n" | "squarable";

export const wantedWords: Readonly<Record<Wanted, string>> = {
  number: "a number",
  finite: "finite",
  positive: "> 0",
  share: "from 0 to 1",
  "whole-from-1": "a whole number ≥ 1",
  "whole-to-n": "a whole number from 0 to n",
  squarable: "zero or between 1e-150 and 1e150 in magnitude"
};

/** Whether an end of a domain is not in it. */
export const isOpen = ({open}: Domain, end: "low" | "high"): boolean => open === end || open === "both";

/** As [0, 1). */
export const span = (domain: Domain): string =>
  `${isOpen(domain, "low") ? "(" : "["}${domain.low}, ${domain.high}${isOpen(domain, "high") ? ")" : "]"}`;

/** The numbers of a domain: `in (0, 1)`, `a whole number ≥ 1`. */
export function domainWords(domain: Domain): string {
  if (domain.high !== undefined) return `in ${span(domain)}`;
  return `${domain.isWhole ? "a whole number " : ""}${isOpen(domain, "low") ? ">" : "≥"} ${domain.low}`;
}

export const fitFailures: MessageTable<FitFailure> = {
  failed: ({message}) => message,
  "no-start": ({law, objective}) => `${law} has no starting point where ${objective} is finite`,
  "no-start-explains": ({law}) => `${law} predicts none of these rows from any starting point`,
  "too-few-rows": ({law, needed, rows}) => `${law} needs at least ${counted(needed, "row")}, found ${rows}`,
  "too-few": ({of, needed, found}) => `needs at least ${counted(needed, of)}, found ${found}`,
  "too-few-scales": ({parameters, scales}) =>
    `too few scales: ${counted(scales, "different scale")} for ${counted(parameters, "parameter")}`,
  "no-rows-to-fit": ({law}) => `no rows to fit ${law} to`,
  "missing-column": ({column}) => `missing column: ${column}`,
  "wrong-length": ({what, wanted, found}) => `invalid ${what}; not ${wanted} rows: ${found}`,
  invalid: ({what, wanted, value, row}) =>
    `invalid ${what}; not ${wantedWords[wanted]}${value === undefined ? "" : `: ${value}`}` +
    (row === undefined ? "" : ` (row ${row})`),
  "out-of-range": ({what, value, ...domain}) => `invalid ${what}; not ${domainWords(domain)}: ${value}`,
  "unknown-parameter": ({law, param, known}) =>
    `unknown parameter of ${law}: ${param}${known ? `; known: ${known.join(", ")}` : ""}`,
  "unknown-id": ({kind, id, known}) => `unknown ${kind}: ${id}; known: ${known.join(", ")}`,
  "target-held": ({target}) => `no estimated parameter affects ${JSON.stringify(target)}`,
  "no-optimum": ({param, value}) => `no allocation is optimal at ${param} = ${count(value)}`,
  "no-break": () => "a break is not distinguishable from a straight line here",
  "curves-never-overlap": () => "the curves never overlap from these starting exponents",
  "no-cut": ({law, column}) =>
    `${law} cannot be backtested along ${column}: too few rows below every cut, or no prediction bands`,
  "no-bands": ({law}) => `the fit of ${law} has no prediction bands`,
  "different-objectives": ({objectives}) => `different objectives: ${objectives.join(", ")}`,
  "counts-and-values": ({laws}) => `one fit uses counts, the other values: ${laws.join(", ")}`,
  "different-rows": ({laws: [a, b], values: [v, w], row}) =>
    `the fits use different rows: ${a} has ${v}, ${b} has ${w}${row === undefined ? "" : ` (row ${row})`}`,
  "not-larger": ({small, large, parameters}) => `${large} does not have more parameters than ${small}: ${parameters}`,
  "not-nested": ({small, large}) => `${large} fits worse than ${small}: not nested`
};
