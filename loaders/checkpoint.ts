import {existsSync, readFileSync, rmSync} from "node:fs";
import {checkpointPath, replaceFile} from "./store.ts";
import type {TrainingState} from "./train.ts";

/** One line of JSON, then the arrays as little-endian 32-bit floats. */
interface Header extends Omit<Checkpoint, "arrays"> {
  readonly lengths: readonly number[];
}

/** What training was stopped in, and the seconds it had taken. */
export type Checkpoint = TrainingState & {readonly seconds: number};

export function writeCheckpoint(key: string, {arrays, ...rest}: Checkpoint): void {
  const header: Header = {...rest, lengths: arrays.map((a) => a.length)};
  const bytes = arrays.map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength));
  replaceFile(checkpointPath(key), Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...bytes]));
}

/** The state a cell was left in, or undefined; a damaged file counts as none. */
export function readCheckpoint(key: string): Checkpoint | undefined {
  const path = checkpointPath(key);
  if (!existsSync(path)) return undefined;
  try {
    const file = readFileSync(path);
    const end = file.indexOf(10);
    const {lengths, ...rest} = JSON.parse(file.subarray(0, end).toString()) as Header;
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
    return {...rest, arrays};
  } catch (error) {
    console.error(`damaged checkpoint ${path}; ${(error as Error).message}; the cell starts anew`);
    return undefined;
  }
}

export function removeCheckpoint(key: string): void {
  rmSync(checkpointPath(key), {force: true});
}
