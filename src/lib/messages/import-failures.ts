import {counted, type MessageTable} from "./message.js";
import type {ParquetDamage} from "./parquet.js";

/** Why a foreign file cannot be read, or is passed over; `value` is the cell as it is shown. */
export type ImportFailure =
  /** Where something is. Rows count from 1 as a spreadsheet shows them, headings included. */
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
  "empty-folder": () => "an empty folder",
  "file-shrank": () => "shorter than when it was opened",
  empty: () => "empty",
  hidden: () => "hidden",
  "single-answers": () => "answers to single questions",
  "unknown-format": () => "no known format",
  workbook: () => "a workbook or a ZIP archive; save the table as CSV",
  gzip: () => "compressed by gzip; unpack it first",
  zstd: () => "compressed by zstd; unpack it first",
  "not-text": ({byte}) => `not a text file; it holds the byte ${byte}`,
  "no-rows": () => "no rows",
  "headings-alone": () => "headings and no rows",
  "no-headings": ({cells}) => `no headings; the first row holds numbers only: ${cells.join(", ")}`,
  "parted-by-spaces": () => "columns are parted by spaces; want commas, tabs, semicolons or bars",
  "unclosed-quote": () => "a quote is opened and not closed: the file is cut off or damaged",
  "line-not-json": ({line}) => `invalid line; not JSON: ${line}`,
  "json-cut-off": ({characters}) => `cut off after ${counted(characters, "character")}: not whole JSON`,
  "not-json": ({detail}) => `not JSON: ${detail}`,
  "no-table": () => "no table; want a list of objects, or lists of one length by name",
  "row-not-object": ({value}) => `invalid row; not an object: ${value}`,
  "parquet-footer": ({damage}, render) => `invalid Parquet; its footer is damaged or cut off: ${render(damage)}`,
  "parquet-rows": ({damage}, render) => `invalid Parquet; unreadable rows: ${render(damage)}`,
  "no-results": () => "no results in it",
  "no-model-column": ({columns}) => `no column model; columns: ${columns.join(", ")}`,
  "no-value-column": ({columns}) =>
    `no column holds a measured value, such as loss or acc; columns: ${columns.join(", ")}`,
  "no-filter-column": ({column, columns}) => `no column ${column} to choose rows by; columns: ${columns.join(", ")}`,
  "no-mapped-column": ({column, field, columns}) => `no column ${column} for ${field}; columns: ${columns.join(", ")}`,
  "invalid-factor": ({field, factor}) => `invalid factor of ${field}; not > 0: ${factor}`
};
