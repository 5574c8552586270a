import {counted, type MessageTable} from "./message.js";
import type {ParquetDamage} from "./parquet.js";

/** Why a file cannot be read, or is skipped; `value` is the cell as the file has it. */
export type ImportFailure =
  /** A place in a file. Rows count from 1, headings included, as in a spreadsheet. */
  | {readonly code: "place"; readonly file: string; readonly row?: number; readonly column?: string}
  | {readonly code: "no-files"}
  | {readonly code: "no-such-file"}
  | {readonly code: "empty-folder"}
  | {readonly code: "file-shrank"}
  | {readonly code: "empty"}
  | {readonly code: "hidden"}
  | {readonly code: "single-answers"}
  | {readonly code: "unknown-format"}
  | {readonly code: "workbook"}
  | {readonly code: "gzip"}
  | {readonly code: "zstd"}
  | {readonly code: "not-text"; readonly byte: number}
  | {readonly code: "no-rows"}
  | {readonly code: "headings-alone"}
  | {readonly code: "no-headings"; readonly cells: readonly string[]}
  | {readonly code: "parted-by-spaces"}
  | {readonly code: "unclosed-quote"}
  | {readonly code: "line-not-json"; readonly line: string}
  | {readonly code: "json-cut-off"; readonly characters: number}
  /** `at` counts characters from 1, null where the engine does not say; `detail` is in the engine’s own words. */
  | {readonly code: "not-json"; readonly at: number | null; readonly detail: string}
  | {readonly code: "no-table"}
  | {readonly code: "row-not-object"; readonly value: string}
  | {readonly code: "parquet-footer"; readonly damage: ParquetDamage}
  | {readonly code: "parquet-rows"; readonly damage: ParquetDamage}
  | {readonly code: "no-results"}
  | {readonly code: "no-model-column"; readonly columns: readonly string[]}
  | {readonly code: "no-value-column"; readonly columns: readonly string[]}
  | {readonly code: "no-filter-column"; readonly column: string; readonly columns: readonly string[]}
  | {
      readonly code: "no-mapped-column";
      readonly column: string;
      readonly field: string;
      readonly columns: readonly string[];
    }
  | {readonly code: "invalid-factor"; readonly field: string; readonly factor: string};

export const importFailures: MessageTable<ImportFailure> = {
  place: ({file, row, column}) =>
    [file, row !== undefined && `row ${row}`, column && `column ${column}`].filter(Boolean).join(", "),
  "no-files": () => "no files",
  "no-such-file": () => "no such file or folder",
  "empty-folder": () => "the folder is empty",
  "file-shrank": () => "the file became shorter while it was read",
  empty: () => "empty file",
  hidden: () => "hidden file",
  "single-answers": () => "contains answers to single questions, not scores",
  "unknown-format": () => "unknown format",
  workbook: () => "a workbook or ZIP archive; save the table as CSV",
  gzip: () => "compressed with gzip; decompress it first",
  zstd: () => "compressed with zstd; decompress it first",
  "not-text": ({byte}) => `not a text file; it contains the byte ${byte}`,
  "no-rows": () => "no rows",
  "headings-alone": () => "headings, but no rows",
  "no-headings": ({cells}) => `no headings; the first row contains only numbers: ${cells.join(", ")}`,
  "parted-by-spaces": () => "columns are separated by spaces; use commas, tabs, semicolons or bars",
  "unclosed-quote": () => "a quote is never closed: the file is truncated or damaged",
  "line-not-json": ({line}) => `invalid line; not JSON: ${line}`,
  "json-cut-off": ({characters}) => `truncated after ${counted(characters, "character")}: incomplete JSON`,
  "not-json": ({detail}) => `not JSON: ${detail}`,
  "no-table": () => "no table; expected a list of objects, or named lists of equal length",
  "row-not-object": ({value}) => `invalid row; not an object: ${value}`,
  "parquet-footer": ({damage}, render) => `invalid Parquet; its footer is damaged or truncated: ${render(damage)}`,
  "parquet-rows": ({damage}, render) => `invalid Parquet; unreadable rows: ${render(damage)}`,
  "no-results": () => "the file contains no results",
  "no-model-column": ({columns}) => `no column named model; columns: ${columns.join(", ")}`,
  "no-value-column": ({columns}) =>
    `no column contains a measured value, such as loss or acc; columns: ${columns.join(", ")}`,
  "no-filter-column": ({column, columns}) => `no column ${column} to filter rows by; columns: ${columns.join(", ")}`,
  "no-mapped-column": ({column, field, columns}) => `no column ${column} for ${field}; columns: ${columns.join(", ")}`,
  "invalid-factor": ({field, factor}) => `invalid factor for ${field}; not > 0: ${factor}`
};
