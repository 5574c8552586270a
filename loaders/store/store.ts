import {createHash, randomUUID} from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync
} from "node:fs";
import {dirname, join} from "node:path";
import {type Cell, canonicalJson, type Run} from "../../src/lib/core/run.ts";

/** Where local records are kept; one file a cell, named by the hash of the cell. */
export const storeRoot = () => process.env.CRITICAL_SCALE_STORE ?? ".scaling";

export const sha256Of = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

export const keyOf = (cell: Cell): string => sha256Of(canonicalJson(cell));

export const recordPath = (key: string, root = storeRoot()) => join(root, "cells", key.slice(0, 2), `${key}.json`);
export const checkpointPath = (key: string) => join(storeRoot(), "checkpoints", `${key}.bin`);

/** The keys of all records of a store, by their names alone: what a record says is checked where it is read. */
export function recordedKeys(root = storeRoot()): Set<string> {
  const folder = join(root, "cells");
  const names = existsSync(folder) ? readdirSync(folder).flatMap((prefix) => readdirSync(join(folder, prefix))) : [];
  return new Set(names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length)));
}

/**
 * The record of a cell, or undefined. A record that cannot be read or is not this cell’s is set aside under another
 * name with a line that says so, and the cell counts as untrained.
 */
export function readRecord(key: string, root = storeRoot()): Run | undefined {
  const path = recordPath(key, root);
  const text = textOf(path);
  if (text === undefined) return undefined;
  const fault = (text: string) => {
    const aside = `${path}.corrupt-${randomUUID().slice(0, 8)}`;
    renameSync(path, aside);
    console.error(`corrupt record ${path}; ${text}; moved to ${aside}`);
    return undefined;
  };
  try {
    const run = JSON.parse(text) as Run;
    if (run.key !== key || keyOf(run.cell) !== key) return fault("its cell does not hash to its name");
    return run;
  } catch (error) {
    return fault((error as Error).message);
  }
}

/**
 * What a file says, or undefined where there is none. A disk that cannot be read throws: what it holds may be whole.
 */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Writes a record whole or not at all; the first writer wins. Returns false where another record was there already and
 * its outcome differs: the training was not deterministic.
 */
export function writeRecord(run: Run): boolean {
  const path = recordPath(run.key);
  const temporary = `${path}.${process.pid}.${randomUUID()}.tmp`;
  writeWhole(temporary, `${canonicalJson(run)}\n`);
  try {
    while (!linkNew(temporary, path)) {
      const other = readRecord(run.key);
      if (other) return outcomeText(other) === outcomeText(run);
    } // what was there is corrupt, and is set aside now
    return true;
  } finally {
    rmSync(temporary, {force: true});
  }
}

/** Gives a file a second name, where no file has it: of many who try one wins. */
export function linkNew(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The part of a record that the cell alone decides. */
export function outcomeText({provenance: _, ...outcome}: Run): string {
  return canonicalJson(outcome);
}

/** Writes a new file and waits until the disk has it. Where the disk is full nothing is left of it. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true});
  const file = openSync(path, "wx");
  let isWhole = false;
  try {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
    isWhole = true;
  } finally {
    closeSync(file);
    if (!isWhole) rmSync(path, {force: true});
  }
}

/** Replaces a file in one step, so that a reader sees the old content or the new, never a part. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.${randomUUID()}.tmp`;
  try {
    writeWhole(temporary, content);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, {force: true});
  }
}
