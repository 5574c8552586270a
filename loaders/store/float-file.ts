import {readFileSync} from "node:fs";
import {replaceFile} from "./store.ts";

/** Writes one line of JSON, then the arrays as little-endian 32-bit floats; the file is there whole or not at all. */
export function writeFloats(path: string, header: object, arrays: readonly Float32Array[]): void {
  const line = Buffer.from(`${JSON.stringify({...header, lengths: arrays.map(({length}) => length)})}\n`);
  replaceFile(path, Buffer.concat([line, ...arrays.map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength))]));
}

/** What writeFloats wrote; throws where the file is not whole. */
export function readFloats<Header extends object>(path: string): {header: Header; arrays: Float32Array[]} {
  const file = readFileSync(path);
  const end = file.indexOf(10);
  const {lengths, ...header} = JSON.parse(file.subarray(0, end).toString()) as Header & {lengths: readonly number[]};
  const bytes = new Uint8Array(file.subarray(end + 1)).buffer;
  const total = lengths.reduce((a, b) => a + b, 0);
  if (bytes.byteLength !== 4 * total) throw new Error(`${bytes.byteLength} bytes; expected ${4 * total}`);
  const all = new Float32Array(bytes);
  let at = 0;
  const arrays = lengths.map((length) => {
    const from = at;
    at += length;
    return all.slice(from, at);
  });
  return {header: header as unknown as Header, arrays};
}
