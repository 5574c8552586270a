import type {MessageTable} from "./message.js";

/** What is wrong with a Parquet file; fields are named as its format names them. */
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

/** What another program said of it, in its own words. */
export interface ForeignWords {
  readonly code: "foreign-words";
  readonly detail: string;
}

export const parquet: MessageTable<ParquetDamage> = {
  "rows-disagree": ({inParts, told}) => `its parts have ${inParts} rows, it says ${told}`,
  "column-outside-file": () => "a column lies outside the file",
  "column-without-name": () => "a column without a name",
  "column-not-described": () => "a column says nothing of itself",
  "not-a-count": ({field, value}) => `no number of ${field}: ${value}`,
  "page-too-long": () => "a page goes on beyond its column",
  "values-disagree": ({column, values, rows}) => `${column} has ${values} values in ${rows} rows`,
  "levels-too-long": () => "levels go on beyond their page",
  "runs-too-short": () => "runs end before their page",
  "run-too-long": ({to, values}) => `a run to ${to} in a page of ${values}`,
  "uneven-blocks": ({block, parts}) => `blocks of ${block} in ${parts} parts`,
  "not-its-format": () => "not what its format says",
  "foreign-words": ({detail}) => detail
};
