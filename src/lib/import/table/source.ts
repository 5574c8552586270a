/** A file wherever it lies: on a disk, in a browser, in memory. */
export interface Source {
  /** As its owner calls it, with its folders. */
  readonly name: string;
  readonly byteLength: number;
  /** Bytes from `start` up to, not including, `end`; by default to the last. */
  slice(start: number, end?: number): Promise<ArrayBuffer>;
}

/** What of a browser’s File, or of any Blob, is needed; declared here because this folder has no browser types. */
interface BlobLike {
  readonly size: number;
  slice(start?: number, end?: number): {arrayBuffer(): Promise<ArrayBuffer>};
}

/** In every browser and in Node; declared for the same reason. */
declare const TextDecoder: new (
  encoding: string
) => {decode(bytes: ArrayBuffer, options?: {readonly stream: boolean}): string};
declare const TextEncoder: new () => {encode(text: string): Uint8Array<ArrayBuffer>};

/** A File or Blob; it is read piece by piece. Reading rejects with the browser’s own error where the file is gone. */
export function blobSource(name: string, blob: BlobLike): Source {
  return {name, byteLength: blob.size, slice: (start, end) => blob.slice(start, end ?? blob.size).arrayBuffer()};
}

/** Text in memory, as UTF-8. */
export function textSource(name: string, text: string): Source {
  const {buffer} = new TextEncoder().encode(text);
  return {name, byteLength: buffer.byteLength, slice: async (start, end) => buffer.slice(start, end)};
}

/** Bytes that are read at once. */
const PIECE = 4 << 20;

/** The text piece by piece, without the mark that some programs put before it. UTF-16 is known by that mark. */
export async function* textOf(source: Source, piece = PIECE): AsyncGenerator<string> {
  const decoder = await decoderOf(source);
  for (let at = 0; at < source.byteLength; at += piece) {
    const end = Math.min(source.byteLength, at + piece);
    yield decoder.decode(await source.slice(at, end), {stream: end < source.byteLength});
  }
}

async function decoderOf(source: Source) {
  const [first, second] = new Uint8Array(await source.slice(0, 2));
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding);
}

export async function allText(source: Source): Promise<string> {
  let text = "";
  for await (const piece of textOf(source)) text += piece;
  return text;
}

/** The first characters, from which the format is recognised. */
export async function headOf(source: Source, length = 64_000): Promise<string> {
  return (await decoderOf(source)).decode(await source.slice(0, Math.min(length, source.byteLength)));
}

/** Without its folders. */
export const fileName = (name: string) => name.slice(name.lastIndexOf("/") + 1);
