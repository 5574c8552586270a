import {inputs} from "../core/inputs.js";
import type {DropReason, ImportNote} from "../messages/imports.js";
import {RowReader, TOLD} from "./row-reader.js";
import {corrected, guessMapping} from "./table/guess-mapping.js";
import {ImportError} from "./table/import-error.js";
import {type ColumnUse, hasValues, type Mapping} from "./table/mapping.js";
import {type CellValue, type Decimal, quantity} from "./table/quantity.js";
import type {ResultsBuilder} from "./table/result-columns.js";
import {type DroppedRow, peek, type Table, Tally} from "./table/table.js";

/** Corrections of what is guessed, which rows are wanted, and what becomes of rows that cannot be read. */
export interface ReadOptions {
  /** Which column each field is, where the guess is wrong: {N: "size*1e9", loss: "final_loss"}. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Only rows whose cells are these, by heading. */
  readonly where?: Readonly<Record<string, string>>;
  /** Rows with something unreadable are left out and told, instead of ending the import. */
  readonly keepValid?: boolean;
  /** A table without measured values is told of, so that its columns can be mapped, instead of being refused. */
  readonly isPreview?: boolean;
  /** Told how many rows have been read; may throw to end the import. */
  onProgress?(rows: number): void;
}

/** What was understood of one file. */
export interface FilePreview {
  readonly file: string;
  readonly format: string;
  readonly columns: readonly (ColumnUse & {readonly examples: readonly string[]})[];
  /** Rows read, headings not counted. */
  readonly rows: number;
  /** Rows that do not match `where`. */
  readonly setAside: number;
  readonly results: number;
  /** How many were left out, by reason, and the first of them. */
  readonly dropped: {
    readonly total: number;
    readonly reasons: readonly (DropReason & {readonly count: number})[];
    readonly first: readonly DroppedRow[];
  };
  readonly notes: readonly ImportNote[];
}

/** Rows by which columns are guessed. */
const SAMPLE = 500;

/** Turns a table into results. Throws ImportError on what cannot be read, unless what is valid is to be kept. */
export async function readTable(table: Table, into: ResultsBuilder, options: ReadOptions = {}): Promise<FilePreview> {
  const {file, format, header, decimal} = table;
  const {first, all} = await peek(table.batches);
  const sample = first?.rows.slice(0, SAMPLE) ?? [];
  const mapping = corrected(table.mapping ?? guessMapping(header, sample, decimal), options.columns ?? {}, file);
  if (options.isPreview && !hasValues(mapping)) {
    const columns = mapping.map((use) => ({...use, examples: examplesOf(sample, header.indexOf(use.column))}));
    const dropped = {total: 0, reasons: [], first: []};
    const notes: ImportNote[] = [{code: "which-value"}, ...table.notes];
    return {file, format, columns, rows: 0, setAside: 0, results: 0, dropped, notes};
  }
  const reader = new RowReader(table, mapping, into, options.where ?? {}, options.keepValid ?? false, sample);
  const before = into.length;
  let rows = 0;
  for await (const batch of all) {
    for (const [i, row] of batch.rows.entries()) reader.read(row, batch.numbers[i]!);
    rows += batch.rows.length;
    options.onProgress?.(rows);
  }
  if (!rows && !table.dropped.length) throw new ImportError({code: "headings-alone"}, {file});
  const tally = new Tally();
  for (const {reason} of table.dropped) tally.add(reason);
  for (const {count, ...reason} of reader.tally.reasons) tally.add(reason, count);
  const {reasons} = tally;
  const fault = table.dropped.find(({isFault}) => isFault);
  if (fault && !options.keepValid) failOn(fault);
  return {
    file,
    format,
    columns: mapping.map((use) => ({...use, examples: examplesOf(sample, header.indexOf(use.column))})),
    rows: rows + table.dropped.filter(({row}) => row !== undefined).length,
    setAside: reader.setAside,
    results: into.length - before,
    dropped: {
      total: reasons.reduce((sum, {count}) => sum + count, 0),
      reasons,
      first: [...table.dropped, ...reader.dropped].slice(0, TOLD)
    },
    notes: [...table.notes, ...smallSizes(header, mapping, sample, decimal)]
  };
}

function failOn({file, row, column, reason, value}: DroppedRow): never {
  throw new ImportError({...reason, value}, {file, row, column});
}

function examplesOf(sample: readonly (readonly CellValue[])[], j: number): string[] {
  const texts = sample
    .slice(0, 50)
    .map((row) => String(row[j] ?? "").trim())
    .filter(Boolean);
  return [...new Set(texts)].slice(0, 3);
}

/**
 * Sizes in millions or billions of which no heading says so: a fit is the same but for its unit, a reader is misled.
 */
function smallSizes(
  header: readonly string[],
  mapping: Mapping,
  sample: readonly (readonly CellValue[])[],
  decimal: Decimal
): ImportNote[] {
  return mapping.flatMap(({column, field, factor}): ImportNote[] => {
    const j = header.indexOf(column);
    const {least: limit, title} = inputs.find(field ?? "") ?? {};
    if (!limit || factor !== 1) return [];
    const values = sample
      .map((row) => quantity(row[j], decimal))
      .filter((v): v is number => typeof v === "number" && v > 0);
    if (!values.length || values.some((v) => v >= limit)) return [];
    return [{code: "small-numbers", column, field: field!, title: title!, limit}];
  });
}
