import {randomUUID} from "node:crypto";
import {copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync} from "node:fs";
import {dirname} from "node:path";
import {canonicalJson, type Run} from "../../src/lib/run.ts";
import {outcomeText, readRecord, recordedKeys, recordPath} from "../store.ts";

export interface Merged {
  /** Records that were not there. */
  added: number;
  /** Records of cells that both stores had. */
  shared: number;
  /** Of these, the keys whose outcomes differ: the training was not deterministic. */
  differing: string[];
  /** Records that could not be read; they are set aside where they were. */
  corrupt: number;
}

/**
 * Adds the records of one store to another. Where both have a cell the record that was finished first stays, so the
 * union is the same in whatever order, and however often, stores are merged.
 */
export function merge(into: string, from: string): Merged {
  if (!existsSync(from)) throw new Error(`no such store: ${from}`);
  const merged: Merged = {added: 0, shared: 0, differing: [], corrupt: 0};
  for (const key of [...recordedKeys(from)].sort()) {
    const theirs = readRecord(key, from);
    if (!theirs) ++merged.corrupt;
    else if (place(recordPath(key, from), recordPath(key, into))) ++merged.added;
    else reconcile(theirs, key, into, from, merged);
  }
  return merged;
}

function reconcile(theirs: Run, key: string, into: string, from: string, merged: Merged): void {
  ++merged.shared;
  const ours = readRecord(key, into);
  if (ours && outcomeText(ours) !== outcomeText(theirs)) merged.differing.push(key);
  if (!ours || isBefore(theirs, ours)) place(recordPath(key, from), recordPath(key, into), true);
}

/** A total order of the records of one cell, so that one of them is the least whoever asks. */
function isBefore(a: Run, b: Run): boolean {
  const [at, bt] = [a.provenance.finished, b.provenance.finished];
  return at === bt ? canonicalJson(a) < canonicalJson(b) : at < bt;
}

/**
 * Puts a record where it is missing, in one step; false where one is. Records are never written to again, so two stores
 * of one disk may share the file. A copy is not flushed: its source is still there, and a torn record is found when it is read.
 */
function place(source: string, target: string, overwrite = false): boolean {
  const temporary = `${target}.${process.pid}.${randomUUID()}.tmp`;
  try {
    if (!overwrite && existsSync(target)) return false;
    mkdirSync(dirname(target), {recursive: true});
    try {
      linkSync(source, temporary);
    } catch (error) {
      if (!["EXDEV", "EPERM", "EMLINK"].includes((error as NodeJS.ErrnoException).code!)) throw error;
      copyFileSync(source, temporary);
    }
    if (overwrite) renameSync(temporary, target);
    else linkSync(temporary, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(temporary, {force: true});
  }
}
