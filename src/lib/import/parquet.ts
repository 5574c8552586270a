import {type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetReadObjects, parquetSchema} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import {ImportError} from "./import-error.js";
import type {Cell} from "./quantity.js";
import type {Source} from "./source.js";
import type {Batch, Table} from "./table.js";

/** Rows that are read at once, so that a long file never lies in memory whole. */
const ROWS = 20_000;

/** A Parquet file with plain columns; columns of lists and structures are left out. */
export async function parquetTable(source: Source): Promise<Table> {
  const {name: file, byteLength} = source;
  const buffer: AsyncBuffer = {byteLength, slice: (start, end) => source.slice(start < 0 ? byteLength + start : start, end)}; // biome-ignore format: one line
  let metadata: FileMetaData;
  try {
    metadata = await parquetMetadataAsync(buffer);
  } catch (error) {
    throw new ImportError(`not a whole Parquet file: ${(error as Error).message}`, {file});
  }
  const columns = parquetSchema(metadata).children;
  const header = columns.filter(({children}) => !children.length).map(({element}) => element.name);
  const nested = columns.filter(({children}) => children.length).map(({element}) => element.name);
  const notes = nested.length ? [`columns of lists or structures are left out: ${nested.join(", ")}`] : [];
  return {file, format: "Parquet", header, decimal: "point", batches: batchesOf(file, buffer, metadata, header), notes, dropped: []}; // biome-ignore format: one line
}

async function* batchesOf(
  file: string,
  buffer: AsyncBuffer,
  metadata: FileMetaData,
  columns: string[]
): AsyncGenerator<Batch> {
  const total = Number(metadata.num_rows);
  for (let rowStart = 0; rowStart < total; rowStart += ROWS) {
    const rowEnd = Math.min(total, rowStart + ROWS);
    let records: Record<string, unknown>[];
    try {
      records = await parquetReadObjects({file: buffer, metadata, columns, rowStart, rowEnd, compressors});
    } catch (error) {
      throw new ImportError(`unreadable rows: ${(error as Error).message}`, {file, row: rowStart + 1});
    }
    if (records.length !== rowEnd - rowStart) throw new ImportError("fewer rows than it says: cut off or damaged", {file, row: rowStart + records.length + 1}); // biome-ignore format: one line
    yield {
      rows: records.map((record) => columns.map((name) => cellOf(record[name]))),
      numbers: records.map((_, i) => rowStart + i + 1)
    };
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined || ["string", "number", "bigint", "boolean"].includes(typeof value)) return value as Cell; // biome-ignore format: one line
  return String(value);
}
