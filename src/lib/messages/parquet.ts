import type {MessageTable} from "./message.js";

/** What is wrong with a Parquet file; fields have the names of its specification. */
export type ParquetDamage =
  | {readonly code: "rows-disagree"; readonly inParts: number; readonly told: number}
  | {readonly code: "column-outside-file"}
  | {readonly code: "column-without-name"}
  | {readonly code: "column-not-described"}
  | {readonly code: "not-a-count"; readonly field: string; readonly value: string}
  | {readonly code: "page-too-long"}
  | {readonly code: "values-disagree"; readonly column: string; readonly values: number; readonly rows: number}
  | {readonly code: "levels-too-long"}
  | {readonly code: "runs-too-short"}
  | {readonly code: "run-too-long"; readonly to: number; readonly values: number}
  | {readonly code: "uneven-blocks"; readonly block: number; readonly parts: number}
  | {readonly code: "not-its-format"}
  | ForeignWords;

/** The message of another program, unchanged. */
export interface ForeignWords {
  readonly code: "foreign-words";
  readonly detail: string;
}

export const parquet: MessageTable<ParquetDamage> = {
  "rows-disagree": ({inParts, told}) => `its row groups have ${inParts} rows, its footer says ${told}`,
  "column-outside-file": () => "a column chunk lies outside the file",
  "column-without-name": () => "a column has no name",
  "column-not-described": () => "a column has no metadata",
  "not-a-count": ({field, value}) => `invalid ${field}; not a count: ${value}`,
  "page-too-long": () => "a page extends beyond its column",
  "values-disagree": ({column, values, rows}) => `${column} has ${values} values for ${rows} rows`,
  "levels-too-long": () => "levels extend beyond their page",
  "runs-too-short": () => "run-length encoded data end before their page",
  "run-too-long": ({to, values}) => `an encoded run extends to ${to} in a page of ${values} values`,
  "uneven-blocks": ({block, parts}) => `blocks of ${block} values do not divide into ${parts} equal parts`,
  "not-its-format": () => "does not follow the Parquet format",
  "foreign-words": ({detail}) => detail
};
