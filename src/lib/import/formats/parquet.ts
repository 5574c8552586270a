import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type SchemaTree
} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import type {ImportNote} from "../../messages/imports.js";
import type {ParquetDamage} from "../../messages/parquet.js";
import {ImportError} from "../table/import-error.js";
import type {CellValue} from "../table/quantity.js";
import type {Source} from "../table/source.js";
import type {Batch, Table} from "../table/table.js";
import {checkFooter, checkPages, DamageError, type FlatColumn} from "./parquet-check.js";

/** Rows that are read at once, so that a long file never lies in memory whole. */
const ROWS = 20_000;

/** A Parquet file with plain columns; columns of lists and structures are left out. */
export async function parquetTable(source: Source): Promise<Table> {
  const {name: file, byteLength} = source;
  const buffer: AsyncBuffer = {
    byteLength,
    slice: (start, end) => source.slice(start < 0 ? byteLength + start : start, end)
  };
  const {metadata, flat, nested} = await readFooter(file, buffer);
  const notes: ImportNote[] = nested.length ? [{code: "nested-columns", columns: nested}] : [];
  return {
    file,
    format: "Parquet",
    header: flat.map(({name}) => name),
    decimal: "point",
    batches: batchesOf(file, buffer, metadata, flat),
    notes,
    dropped: []
  };
}

interface Footer {
  readonly metadata: FileMetaData;
  readonly flat: readonly FlatColumn[];
  readonly nested: readonly string[];
}

async function readFooter(file: string, buffer: AsyncBuffer): Promise<Footer> {
  try {
    const metadata = await parquetMetadataAsync(buffer);
    checkFooter(metadata, buffer.byteLength);
    const columns = parquetSchema(metadata).children;
    const isFlat = ({children, element}: SchemaTree) => !children.length && element.repetition_type !== "REPEATED";
    if (columns.some(({element}) => !element.name)) throw new DamageError({code: "column-without-name"});
    return {
      metadata,
      flat: columns
        .filter(isFlat)
        .map(({element}) => ({name: element.name, isOptional: element.repetition_type !== "REQUIRED"})),
      nested: columns.filter((column) => !isFlat(column)).map(({element}) => element.name)
    };
  } catch (error) {
    throw new ImportError({code: "parquet-footer", damage: damageOf(error)}, {file});
  }
}

async function* batchesOf(
  file: string,
  buffer: AsyncBuffer,
  metadata: FileMetaData,
  flat: readonly FlatColumn[]
): AsyncGenerator<Batch> {
  const columns = flat.map(({name}) => name);
  let start = 0;
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    for (let rowStart = start; rowStart < end; rowStart += ROWS) {
      const rowEnd = Math.min(end, rowStart + ROWS);
      let records: Record<string, unknown>[];
      try {
        if (rowStart === start) await checkPages(buffer, group, flat);
        records = await parquetReadObjects({file: buffer, metadata, columns, rowStart, rowEnd, compressors});
      } catch (error) {
        throw new ImportError({code: "parquet-rows", damage: damageOf(error)}, {file, row: rowStart + 1});
      }
      yield {
        rows: records.map((record) => columns.map((name) => cellOf(record[name]))),
        numbers: records.map((_, i) => rowStart + i + 1)
      };
    }
    start = end;
  }
}

/** What was found, or what hyparquet stumbled over; its own faults say nothing of the file. */
function damageOf(error: unknown): ParquetDamage {
  if (error instanceof DamageError) return error.damage;
  if (error instanceof TypeError) return {code: "not-its-format"};
  return {code: "foreign-words", detail: (error as Error).message};
}

function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined || ["string", "number", "bigint", "boolean"].includes(typeof value))
    return value as CellValue;
  return String(value);
}
