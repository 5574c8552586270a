import {existsSync, readFileSync} from "node:fs";
import {recordsToCsv} from "../../src/lib/import/write-table.ts";
import {readRecord, recordedKeys, replaceFile} from "../store/store.ts";
import type {Keyed} from "./plan-file.ts";

/**
 * Writes what fits need of the records of a plan as CSV, a row each, sorted by key. A record never changes, so the rows
 * that a table of the same columns has already are kept and only new records are read.
 */
export function writeTable(path: string, planned: readonly Keyed[]): {rows: number; read: number} {
  const sizes = [...new Set(planned.flatMap(({cell}) => Object.keys(cell.model)))].sort();
  const columns = ["key", "status", "task", ...sizes, "seed", "learningRate", "N", "D", "C", "steps", "loss"];
  const before = rowsOf(path, recordsToCsv(columns, []).trimEnd());
  const recorded = recordedKeys();
  const earlier = planned.flatMap(({key}) => before.get(key) ?? []);
  const fresh = planned.flatMap(({key}) => {
    const run = !before.has(key) && recorded.has(key) ? readRecord(key) : undefined;
    if (!run) return [];
    const {cell, status, N, D, C, K, loss} = run;
    const model = sizes.map((name) => cell.model[name] ?? null);
    return [[key, status, cell.task, ...model, cell.seed, cell.learningRate, N, D, C, K, loss]];
  });
  const [header, ...lines] = recordsToCsv(columns, fresh).trimEnd().split("\n");
  const rows = [...earlier, ...lines].sort(); // a row begins with its key
  replaceFile(path, `${[header, ...rows].join("\n")}\n`);
  return {rows: rows.length, read: fresh.length};
}

/** The rows of a table by key; none where it has other columns. */
function rowsOf(path: string, header: string): Map<string, string> {
  const [first, ...rows] = existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n") : [];
  return new Map(first === header ? rows.map((row) => [row.slice(0, row.indexOf(",")), row]) : []);
}
