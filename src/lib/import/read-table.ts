import {fieldOf} from "./fields.js";
import {corrected, guessMapping} from "./guess-mapping.js";
import {ImportError, shown} from "./import-error.js";
import type {ColumnUse, Mapping} from "./mapping.js";
import {type Cell, type Decimal, quantity} from "./quantity.js";
import type {ResultsBuilder} from "./results.js";
import {type DroppedRow, peek, type Table} from "./table.js";

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
  readonly dropped: {readonly total: number; readonly reasons: Readonly<Record<string, number>>; readonly first: readonly DroppedRow[]}; // biome-ignore format: one line
  readonly notes: readonly string[];
}

/** Rows by which columns are guessed, and rows left out that are told one by one. */
const SAMPLE = 500;
const TOLD = 50;

/** Turns a table into results. Throws ImportError on what cannot be read, unless what is valid is to be kept. */
export async function readTable(table: Table, into: ResultsBuilder, options: ReadOptions = {}): Promise<FilePreview> {
  const {file, format, header, decimal} = table;
  const {first, all} = await peek(table.batches);
  const sample = first?.rows.slice(0, SAMPLE) ?? [];
  const mapping = corrected(table.mapping ?? guessMapping(header, sample, decimal), options.columns ?? {}, file);
  if (options.isPreview && !hasValues(mapping)) {
    const columns = mapping.map((use) => ({...use, examples: examplesOf(sample, header.indexOf(use.column))}));
    const dropped = {total: 0, reasons: {}, first: []};
    const notes = ["no column is known to hold a measured value, such as loss or acc: say which", ...table.notes];
    return {file, format, columns, rows: 0, setAside: 0, results: 0, dropped, notes};
  }
  const reader = rowReader(table, mapping, into, options);
  const before = into.length;
  let rows = 0;
  for await (const batch of all) {
    for (const [i, row] of batch.rows.entries()) reader.read(row, batch.numbers[i]!);
    rows += batch.rows.length;
    options.onProgress?.(rows);
  }
  const dropped = [...table.dropped, ...reader.dropped];
  const fault = table.dropped.find(({isFault}) => isFault);
  if (fault && !options.keepValid) failOn(fault);
  return {
    file,
    format,
    columns: mapping.map((use) => ({...use, examples: examplesOf(sample, header.indexOf(use.column))})),
    rows: rows + table.dropped.filter(({row}) => row !== undefined).length,
    setAside: reader.setAside(),
    results: into.length - before,
    dropped: {
      total: table.dropped.length + reader.total(),
      reasons: counted([...table.dropped.map(({reason}) => [reason, 1] as const), ...reader.reasons]),
      first: dropped.slice(0, TOLD)
    },
    notes: [...table.notes, ...smallSizes(header, mapping, sample, decimal)]
  };
}

function hasValues(mapping: Mapping): boolean {
  const has = (id: string) => mapping.some(({field}) => field === id);
  return has("value") || (has("k") && has("n"));
}

function failOn({file, row, column, reason, value}: DroppedRow): never {
  throw new ImportError(value === undefined ? reason : `${reason}: ${value}`, {file, row, column});
}

function counted(reasons: Iterable<readonly [string, number]>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [reason, n] of reasons) counts[reason] = (counts[reason] ?? 0) + n;
  return counts;
}

function rowReader(
  {file, header, decimal}: Table,
  mapping: Mapping,
  into: ResultsBuilder,
  {where = {}, keepValid = false}: ReadOptions
) {
  // biome-ignore format: one line
  const place = (column: string) => header.indexOf(column);
  const filters = Object.entries(where).map(([column, wanted]) => {
    const named = place(column) >= 0 ? column : mapping.find(({field}) => field === column)?.column;
    if (named === undefined) throw new ImportError(`no column ${shown(column)} to choose rows by; columns: ${header.join(", ")}`, {file}); // biome-ignore format: one line
    return {j: place(named), wanted, number: quantity(wanted)};
  });
  const uses = mapping.flatMap(({column, field, factor, metric}) =>
    field === null
      ? []
      : [{j: place(column), column, id: field, isText: fieldOf(field)?.kind === "text", factor, metric}]
  );
  const values = uses.filter(({id}) => id === "value");
  const shared = uses.filter(({id, metric}) => id !== "value" && metric === undefined);
  if (!hasValues(mapping)) {
    throw new ImportError(`no column holds a measured value, such as loss or acc; columns: ${header.join(", ")}`, {file}); // biome-ignore format: one line
  }
  const dropped: DroppedRow[] = [];
  const reasons = new Map<string, number>();
  let [setAside, total] = [0, 0];
  const drop = (row: number, column: string, cell: Cell, reason: string, isFault: boolean) => {
    if (isFault && !keepValid) throw new ImportError(`${reason}: ${shown(cell)}`, {file, row, column});
    ++total;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    if (dropped.length < TOLD) dropped.push({file, row, column, value: shown(cell), reason});
  };
  const isWanted = (cells: readonly Cell[]) =>
    filters.every(({j, wanted, number}) => {
      const cell = cells[j];
      return String(cell ?? "") === wanted || (typeof number === "number" && quantity(cell, decimal) === number);
    });

  /** Reads what all results of a row share; false where something in it is no number. */
  const numbers: [string, number][] = [];
  const texts: [string, string][] = [];
  const readShared = (cells: readonly Cell[], row: number): boolean => {
    numbers.length = 0;
    texts.length = 0;
    for (const {j, column, id, isText, factor} of shared) {
      const cell = cells[j];
      if (isText) {
        const text = String(cell ?? "").trim();
        if (text) texts.push([id, text]);
        continue;
      }
      const value = quantity(cell, decimal);
      if (value === undefined) {
        drop(row, column, cell, `invalid ${id}; not a number`, true);
        return false;
      }
      if (value !== null) numbers.push([id, value * factor]);
    }
    return true;
  };

  const addResult = (row: number, value: number, metric: string | undefined, stderr: number | null) =>
    into.add(file, row, (put) => {
      for (const [id, text] of texts) put.text(id, text);
      for (const [id, number] of numbers) put.number(id, number);
      if (metric !== undefined && !texts.some(([id]) => id === "metric")) put.text("metric", metric);
      if (stderr !== null) put.number("stderr", stderr);
      put.number("value", value);
    });

  const read = (cells: readonly Cell[], row: number) => {
    if (!isWanted(cells)) {
      ++setAside;
      return;
    }
    if (!readShared(cells, row)) return;
    if (!values.length) {
      const [k, n] = ["k", "n"].map((field) => numbers.find(([id]) => id === field)?.[1]);
      if (k !== undefined && n !== undefined && n > 0) addResult(row, k / n, "share right", null);
      else drop(row, "k", null, "no number of right answers, or of answers", false);
      return;
    }
    for (const {j, column, factor, metric} of values) {
      const cell = cells[j];
      const value = quantity(cell, decimal);
      if (typeof value === "number") {
        const of = uses.find((use) => use.id === "stderr" && use.metric === metric && metric !== undefined);
        const stderr = of ? quantity(cells[of.j], decimal) : null;
        addResult(row, value * factor, metric, stderr ?? null);
      } else if (value === null) drop(row, column, cell, `no finite ${metric ?? "value"}`, false);
      else drop(row, column, cell, `invalid ${metric ?? "value"}; not a number`, true);
    }
  };
  return {read, dropped, reasons, setAside: () => setAside, total: () => total};
}

function examplesOf(sample: readonly (readonly Cell[])[], j: number): string[] {
  const texts = sample.slice(0, 50).map((row) => String(row[j] ?? "").trim()).filter(Boolean); // biome-ignore format: one line
  return [...new Set(texts)].slice(0, 3);
}

/** Sizes in millions or billions of which no heading says so: a fit is the same but for its unit, a reader is misled. */
function smallSizes(
  header: readonly string[],
  mapping: Mapping,
  sample: readonly (readonly Cell[])[],
  decimal: Decimal
): string[] {
  const least: Readonly<Record<string, number>> = {N: 1e4, D: 1e4, C: 1e9};
  return mapping.flatMap(({column, field, factor}) => {
    const j = header.indexOf(column);
    const limit = field && least[field];
    if (!limit || factor !== 1) return [];
    const values = sample.map((row) => quantity(row[j], decimal)).filter((v): v is number => typeof v === "number" && v > 0); // biome-ignore format: one line
    if (!values.length || values.some((v) => v >= limit)) return [];
    const title = fieldOf(field)!.title;
    return [`${column} is taken for ${title}, but no value reaches ${limit.toExponential(0)}: if it counts billions, map ${field}=${column}*1e9`]; // biome-ignore format: one line
  });
}
