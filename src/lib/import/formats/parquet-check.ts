import type {
  AsyncBuffer,
  ColumnChunk,
  CompressionCodec,
  DataReader,
  FileMetaData,
  PageHeader,
  RowGroup
} from "hyparquet";
import {parquetHeader} from "hyparquet/src/column.js";
import {decompressPage} from "hyparquet/src/datapage.js";
import {readVarInt} from "hyparquet/src/thrift.js";
import {compressors} from "hyparquet-compressors";
import type {ParquetDamage} from "../../messages/parquet.js";

/** A file is not what it says. */
export class DamageError extends Error {
  override readonly name = "DamageError";
  readonly damage: ParquetDamage;

  constructor(damage: ParquetDamage) {
    super(damage.code);
    this.damage = damage;
  }
}

/** A column that is no list and no structure. */
export interface FlatColumn {
  readonly name: string;
  readonly isOptional: boolean;
}

/**
 * What hyparquet believes without looking: a page without a size sends it round for ever, a place outside the file or a
 * run beyond its page takes all memory. Throws DamageError.
 */
export function checkFooter({num_rows, row_groups, metadata_length}: FileMetaData, byteLength: number): void {
  const end = byteLength - metadata_length - 8;
  const rows = row_groups.reduce((sum, group) => sum + count(group.num_rows, "num_rows"), 0);
  const told = count(num_rows, "num_rows");
  if (rows !== told) throw new DamageError({code: "rows-disagree", inParts: rows, told});
  for (const chunk of row_groups.flatMap((group) => (group.num_rows ? group.columns : []))) {
    const {from, to} = placeOf(chunk);
    if (!(from >= 4 && from <= to && to <= end)) throw new DamageError({code: "column-outside-file"});
  }
}

/**
 * Whether the pages of each column follow one another from its first byte to its last, and hold a value for each row.
 */
export async function checkPages(
  file: AsyncBuffer,
  {columns, num_rows}: RowGroup,
  flat: readonly FlatColumn[]
): Promise<void> {
  for (const chunk of columns) {
    const {path_in_schema: path, codec} = chunk.meta_data!;
    const column = flat.find(({name}) => path.length === 1 && path[0] === name);
    if (!column) continue;
    const {from, to} = placeOf(chunk);
    const view = new DataView(await file.slice(from, to));
    let values = 0;
    for (const reader = {view, offset: 0}; reader.offset < view.byteLength; ) {
      const header = parquetHeader(reader);
      const size = count(header.compressed_page_size, "compressed_page_size");
      if (reader.offset + size > view.byteLength) throw new DamageError({code: "page-too-long"});
      const about = header.data_page_header_v2 ?? header.data_page_header ?? header.dictionary_page_header;
      for (const [name, value] of Object.entries(about ?? {})) if (isCount.test(name)) count(value, name);
      count(header.uncompressed_page_size, "uncompressed_page_size");
      if (header.type !== "DICTIONARY_PAGE") {
        values += about!.num_values;
        checkEncodedRuns(new Uint8Array(view.buffer, reader.offset, size), header, column, codec);
      }
      reader.offset += size;
    }
    const rows = Number(num_rows);
    if (values !== rows) throw new DamageError({code: "values-disagree", column: column.name, values, rows});
  }
}

const isCount = /^num_|_length$/;

function placeOf({meta_data: about}: ColumnChunk): {readonly from: number; readonly to: number} {
  if (!about) throw new DamageError({code: "column-not-described"});
  const from = count(about.dictionary_page_offset || about.data_page_offset, "data_page_offset");
  return {from, to: from + count(about.total_compressed_size, "total_compressed_size")};
}

function count(value: unknown, field: string): number {
  const found = typeof value === "bigint" ? Number(value) : value;
  if (Number.isSafeInteger(found) && (found as number) >= 0) return found as number;
  throw new DamageError({code: "not-a-count", field, value: String(value)});
}

/**
 * Whether the runs that tell which values of a page are missing are as many as its values, and no run of equal values
 * is longer than the page; and whether packed differences say how they are packed.
 */
function checkEncodedRuns(
  stored: Uint8Array,
  header: PageHeader,
  {isOptional}: FlatColumn,
  codec: CompressionCodec
): void {
  const {data_page_header: first, data_page_header_v2: second, uncompressed_page_size: size} = header;
  const {num_values: values, encoding} = second ?? first!;
  const levels = second ? second.repetition_levels_byte_length + second.definition_levels_byte_length : 0;
  if (levels > Math.min(size, stored.length)) throw new DamageError({code: "levels-too-long"});
  const isPlain = second?.is_compressed === false;
  const page = isPlain
    ? stored.subarray(levels)
    : decompressPage(stored.subarray(levels), size - levels, codec, compressors);
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  let at = 0;
  if (isOptional && second) checkLevels(new DataView(stored.buffer, stored.byteOffset, levels), 0, values);
  else if (isOptional) {
    at = 4 + view.getUint32(0, true);
    checkLevels(new DataView(page.buffer, page.byteOffset, at), 4, values);
  }
  if (at === view.byteLength) return;
  if (encoding === "RLE") runs(view, at + 4, 1, values);
  else if (encoding.endsWith("DICTIONARY")) runs(view, at + 1, view.getUint8(at), values);
  else if (encoding.startsWith("DELTA")) checkDelta({view, offset: at});
}

function checkLevels(view: DataView, at: number, values: number): void {
  if (runs(view, at, 1, values) < values) throw new DamageError({code: "runs-too-short"});
}

/** Values by which a writer may fill up groups at the end of a page; parquet-mr packs up to 63 groups at once. */
const PADDING = 63 * 8;

/** How many values there are in runs of equal ones and groups of eight that lie bit by bit. */
function runs(view: DataView, at: number, width: number, values: number): number {
  let seen = 0;
  for (const reader = {view, offset: at}; reader.offset < view.byteLength && seen < values; ) {
    const header = readVarInt(reader) >>> 0;
    const isPacked = header & 1;
    const length = header >>> 1;
    seen += isPacked ? 8 * length : length;
    if (seen > values + (isPacked ? PADDING : 0)) throw new DamageError({code: "run-too-long", to: seen, values});
    reader.offset += isPacked ? length * width : Math.ceil(width / 8);
  }
  return seen;
}

/** Blocks of differences are parted into equal small blocks. */
function checkDelta(reader: DataReader): void {
  const [block, parts] = [readVarInt(reader), readVarInt(reader)];
  if (!(parts > 0 && block > 0 && block % parts === 0)) throw new DamageError({code: "uneven-blocks", block, parts});
}
