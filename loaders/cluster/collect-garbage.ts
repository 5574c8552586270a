import {existsSync, readdirSync, rmSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import {recordedKeys, storeRoot} from "../store/store.ts";
import {readAttempts} from "./attempts.ts";

export interface Garbage {
  /** Files that a killed writer left. */
  readonly temporary: number;
  /** Checkpoints, and notes of attempts, of cells that have their record. */
  readonly checkpoints: number;
  readonly attempts: number;
}

/**
 * Removes what nothing will read again and nothing has touched for so many seconds; whoever still writes is younger.
 */
export function collectGarbage(olderThan: number): Garbage {
  const recorded = recordedKeys();
  const before = Date.now() - 1000 * olderThan;
  const remove = (paths: readonly string[]) => {
    const old = paths.filter((path) => (statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? Infinity) < before);
    for (const path of old) rmSync(path, {force: true});
    return old.length;
  };
  const checkpoints = filesIn(join(storeRoot(), "checkpoints")).filter((path) => recorded.has(basename(path, ".bin")));
  const attempts = readAttempts().filter(({key}) => recorded.has(key));
  return {
    temporary: remove(filesIn(storeRoot()).filter((path) => path.endsWith(".tmp"))),
    checkpoints: remove(checkpoints),
    attempts: remove(attempts.map(({path}) => path))
  };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, encoding: "utf8"}).map((name) => join(folder, name));
}
