import type {CompressionCodec, DataReader, PageHeader} from "hyparquet";
import {decompressPage} from "hyparquet/src/datapage.js";
import {readVarInt} from "hyparquet/src/thrift.js";
import {compressors} from "hyparquet-compressors";

/** A column that is no list and no structure. */
export interface FlatColumn {
  readonly name: string;
  readonly isOptional: boolean;
}

/**
 * Whether the runs that tell which values of a page are missing are as many as its values, and no run of equal values is
 * longer than the page; and whether packed differences say how they are packed.
 */
export function checkEncodedRuns(
  stored: Uint8Array,
  header: PageHeader,
  {isOptional}: FlatColumn,
  codec: CompressionCodec
): void {
  const {data_page_header: first, data_page_header_v2: second, uncompressed_page_size: size} = header;
  const {num_values: values, encoding} = second ?? first!;
  const levels = second ? second.repetition_levels_byte_length + second.definition_levels_byte_length : 0;
  if (levels > Math.min(size, stored.length)) throw new Error("levels go on beyond their page");
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
  if (runs(view, at, 1, values) < values) throw new Error("runs end before their page");
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
    if (seen > values + (isPacked ? PADDING : 0)) throw new Error(`a run to ${seen} in a page of ${values}`);
    reader.offset += isPacked ? length * width : Math.ceil(width / 8);
  }
  return seen;
}

/** Blocks of differences are parted into equal small blocks. */
function checkDelta(reader: DataReader): void {
  const [block, parts] = [readVarInt(reader), readVarInt(reader)];
  if (!(parts > 0 && block > 0 && block % parts === 0)) throw new Error(`blocks of ${block} in ${parts} parts`);
}
