import type {AsyncBuffer, ColumnChunk, FileMetaData, RowGroup} from "hyparquet";
import {parquetHeader} from "hyparquet/src/column.js";
import {checkEncodedRuns, type FlatColumn} from "./parquet-runs.js";

/**
 * What hyparquet believes without looking: a page without a size sends it round for ever, a place outside the file or a
 * run beyond its page takes all memory. Throws an Error that says what is wrong.
 */
export function checkFooter({num_rows, row_groups, metadata_length}: FileMetaData, byteLength: number): void {
  const end = byteLength - metadata_length - 8;
  const rows = row_groups.reduce((sum, group) => sum + count(group.num_rows, "rows"), 0);
  if (rows !== count(num_rows, "rows")) throw new Error(`its parts have ${rows} rows, it says ${num_rows}`);
  for (const chunk of row_groups.flatMap((group) => (group.num_rows ? group.columns : []))) {
    const {from, to} = placeOf(chunk);
    if (!(from >= 4 && from <= to && to <= end)) throw new Error("a column lies outside the file");
  }
}

/** Whether the pages of each column follow one another from its first byte to its last, and hold a value for each row. */
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
      const size = count(header.compressed_page_size, "bytes of a page");
      if (reader.offset + size > view.byteLength) throw new Error("a page goes on beyond its column");
      const about = header.data_page_header_v2 ?? header.data_page_header ?? header.dictionary_page_header;
      for (const [name, value] of Object.entries(about ?? {})) if (isCount.test(name)) count(value, name);
      count(header.uncompressed_page_size, "bytes of a page");
      if (header.type !== "DICTIONARY_PAGE") {
        values += about!.num_values;
        checkEncodedRuns(new Uint8Array(view.buffer, reader.offset, size), header, column, codec);
      }
      reader.offset += size;
    }
    if (values !== Number(num_rows)) throw new Error(`${column.name} has ${values} values in ${num_rows} rows`);
  }
}

const isCount = /^num_|_length$/;

function placeOf({meta_data: about}: ColumnChunk): {readonly from: number; readonly to: number} {
  if (!about) throw new Error("a column says nothing of itself");
  const from = count(about.dictionary_page_offset || about.data_page_offset, "bytes before a column");
  return {from, to: from + count(about.total_compressed_size, "bytes of a column")};
}

function count(value: unknown, of: string): number {
  const found = typeof value === "bigint" ? Number(value) : value;
  if (Number.isSafeInteger(found) && (found as number) >= 0) return found as number;
  throw new Error(`no number of ${of}: ${value}`);
}
