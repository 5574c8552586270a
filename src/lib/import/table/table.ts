import type {DropReason, ImportNote} from "../../messages/imports.js";
import type {Mapping} from "./mapping.js";
import type {CellValue, Decimal} from "./quantity.js";

/** Rows as they come, so that a file of any length passes through in pieces. */
export interface Batch {
  readonly rows: readonly (readonly CellValue[])[];
  /** Row of the file that each is, from 1, headings included. */
  readonly numbers: readonly number[];
}

/** A row, or a part of a file, that is no result, and why. */
export interface DroppedRow {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly reason: DropReason;
  /** It cannot be read, rather than that it says nothing: an error unless what is valid is to be kept. */
  readonly isFault?: true;
}

/** How often each reason holds, in the order in which they came. */
export class Tally {
  readonly #counts = new Map<string, DropReason & {count: number}>();

  add(reason: DropReason, count = 1): void {
    const key = JSON.stringify(reason);
    const known = this.#counts.get(key);
    if (known) known.count += count;
    else this.#counts.set(key, {...reason, count});
  }

  get reasons(): readonly (DropReason & {readonly count: number})[] {
    return [...this.#counts.values()];
  }
}

/** A file as rows under headings, whatever its format. */
export interface Table {
  readonly file: string;
  readonly format: string;
  readonly header: readonly string[];
  readonly decimal: Decimal;
  /** Where the format itself says what its columns are; else they are guessed. */
  readonly mapping?: Mapping;
  readonly batches: AsyncIterable<Batch>;
  /** What a reader should know of the file; complete once all batches have been read. */
  readonly notes: ImportNote[];
  /** What the format itself left out; complete once all batches have been read. */
  readonly dropped: DroppedRow[];
}

/** A table that is in memory already. */
export function tableOf(
  file: string,
  format: string,
  records: readonly Readonly<Record<string, CellValue>>[],
  {
    numbers = records.map((_, i) => i + 1),
    mapping,
    notes = [],
    dropped = []
  }: Partial<Pick<Batch, "numbers"> & Pick<Table, "mapping" | "notes" | "dropped">> = {}
): Table {
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map((record) => header.map((name) => record[name]));
  return {file, format, header, decimal: "point", mapping, batches: once({rows, numbers}), notes, dropped};
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** The first piece, looked at before the rest is read. */
export async function peek<T>(pieces: AsyncIterable<T>): Promise<{first: T | undefined; all: AsyncGenerator<T>}> {
  const iterator = pieces[Symbol.asyncIterator]();
  const {value, done} = await iterator.next();
  async function* all() {
    try {
      if (!done) yield value as T;
      for (let next = await iterator.next(); !done && !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return {first: done ? undefined : value, all: all()};
}
