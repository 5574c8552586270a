import {randomUUID} from "node:crypto";
import {copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync} from "node:fs";
import {dirname} from "node:path";
import {canonicalJson, type Run} from "../../src/lib/core/run.ts";
import {linkNew, outcomeText, readRecord, recordedKeys, recordPath} from "../store/store.ts";

export interface Merged {
  /** Records that were not there. */
  added: number;
  /** Records of cells that both stores had. */
  shared: number;
  /** Of these, the keys whose outcomes differ: the training was not deterministic. */
  differing: string[];
}

/**
 * Adds the records of one store to another. Where both have a cell the record that was finished first stays, so the
 * union is the same in whatever order, and however often, stores are merged. Only such records are read: what a record
 * says is checked wherever it is used.
 */
export function merge(into: string, from: string): Merged {
  if (!existsSync(from)) throw new Error(`no such store: ${from}`);
  const merged: Merged = {added: 0, shared: 0, differing: []};
  const present = recordedKeys(into);
  const keys = recordedKeys(from);
  const folders = new Set(Array.from(keys, (key) => dirname(recordPath(key, into))));
  for (const folder of folders) mkdirSync(folder, {recursive: true});
  for (const key of keys) {
    const [source, target] = [recordPath(key, from), recordPath(key, into)];
    if (!present.has(key) && place(source, target)) ++merged.added;
    else {
      ++merged.shared;
      if (!isSameFile(source, target)) reconcile(key, into, from, merged);
    }
  }
  return merged;
}

function isSameFile(a: string, b: string): boolean {
  const [first, second] = [statSync(a), statSync(b)];
  return first.ino === second.ino && first.dev === second.dev;
}

/** Two records of one cell: a corrupt one is set aside, and the earlier stays. */
function reconcile(key: string, into: string, from: string, {differing}: Merged): void {
  const [ours, theirs] = [readRecord(key, into), readRecord(key, from)];
  if (!theirs) return;
  if (ours && outcomeText(ours) !== outcomeText(theirs)) differing.push(key);
  if (!ours) place(recordPath(key, from), recordPath(key, into));
  else if (isBefore(theirs, ours)) replace(recordPath(key, from), recordPath(key, into));
}

/** A total order of the records of one cell, so that one of them is the least whoever asks. */
function isBefore(a: Run, b: Run): boolean {
  const [at, bt] = [a.provenance.finished, b.provenance.finished];
  return at === bt ? canonicalJson(a) < canonicalJson(b) : at < bt;
}

/**
 * Puts a record where none is, in one step; false where one has come. Records are never written to again, so two stores
 * of one disk share the file.
 */
function place(source: string, target: string): boolean {
  try {
    return linkNew(source, target);
  } catch (error) {
    if (!["EXDEV", "EPERM", "EMLINK"].includes((error as NodeJS.ErrnoException).code!)) throw error;
  }
  return viaCopy(source, target, (copy) => linkNew(copy, target));
}

const replace = (source: string, target: string) => viaCopy(source, target, (copy) => renameSync(copy, target));

/** A copy is not flushed to the disk: its source is still there, and a torn record is found when it is read. */
function viaCopy<T>(source: string, target: string, put: (copy: string) => T): T {
  const copy = `${target}.${process.pid}.${randomUUID()}.tmp`;
  try {
    copyFileSync(source, copy);
    return put(copy);
  } finally {
    rmSync(copy, {force: true});
  }
}
