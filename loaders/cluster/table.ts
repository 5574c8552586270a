import {existsSync, readFileSync} from "node:fs";
import {readRecord, recordedKeys, replaceFile} from "../store/store.ts";
import type {Keyed} from "./plan-file.ts";

/**
 * Writes what fits need of the records of a plan as CSV, a row each, sorted by key. A record never changes, so the rows
 * that a table of the same columns has already are kept and only new records are read.
 */
export function writeTable(path: string, planned: readonly Keyed[]): {rows: number; read: number} {
  const sizes = [...new Set(planned.flatMap(({cell}) => Object.keys(cell.model)))].sort();
  const header = ["key", "status", "task", ...sizes, "seed", "learningRate", "N", "D", "C", "steps", "loss"].join(",");
  const before = rowsOf(path, header);
  const recorded = recordedKeys();
  const rows: string[] = [];
  let read = 0;
  for (const key of planned.map(({key}) => key).sort()) {
    const kept = before.get(key);
    const run = kept === undefined && recorded.has(key) ? readRecord(key) : undefined;
    if (kept !== undefined) rows.push(kept);
    if (!run) continue;
    ++read;
    const {cell, status, N, D, C, K, loss} = run;
    const model = sizes.map((name) => cell.model[name] ?? "");
    rows.push([key, status, cell.task, ...model, cell.seed, cell.learningRate, N, D, C, K, loss ?? ""].join(","));
  }
  replaceFile(path, `${[header, ...rows].join("\n")}\n`);
  return {rows: rows.length, read};
}

/** The rows of a table by key; none where it has other columns. */
function rowsOf(path: string, header: string): Map<string, string> {
  const [first, ...rows] = existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n") : [];
  return new Map(first === header ? rows.map((row) => [row.slice(0, row.indexOf(",")), row]) : []);
}
