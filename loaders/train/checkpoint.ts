import {existsSync, rmSync} from "node:fs";
import {readFloats, writeFloats} from "../store/float-file.ts";
import {checkpointPath} from "../store/store.ts";
import type {TrainingState} from "./train.ts";

/** What training was stopped in, and the seconds it had taken. */
export type Checkpoint = TrainingState & {readonly seconds: number};

export function writeCheckpoint(key: string, {arrays, ...rest}: Checkpoint): void {
  writeFloats(checkpointPath(key), rest, arrays);
}

/** The state a cell was left in, or undefined; a damaged file counts as none. */
export function readCheckpoint(key: string): Checkpoint | undefined {
  const path = checkpointPath(key);
  if (!existsSync(path)) return undefined;
  try {
    const {header, arrays} = readFloats<Omit<Checkpoint, "arrays">>(path);
    return {...header, arrays};
  } catch (error) {
    console.error(`damaged checkpoint ${path}; ${(error as Error).message}; the cell starts anew`);
    return undefined;
  }
}

export function removeCheckpoint(key: string): void {
  rmSync(checkpointPath(key), {force: true});
}
