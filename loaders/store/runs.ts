import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {SweepSource} from "../../src/contracts/sweeps.ts";
import type {Manifest, Session} from "../../src/lib/core/manifest.ts";
import type {Engine, Run} from "../../src/lib/core/run.ts";
import {sweeps} from "../../src/lib/sweeps/index.ts";
import {readRecord, sha256Of, storeRoot} from "./store.ts";

export interface SweepData {
  readonly id: string;
  readonly source: SweepSource;
  readonly runs: readonly Run[];
  readonly manifest: Manifest;
}

/** The store’s notes on a sweep, in addition to its records. */
export interface SweepLog {
  readonly engine: Engine;
  readonly keys: readonly string[];
  readonly sessions: readonly Session[];
}

export const publishedRoot = () => process.env.CRITICAL_SCALE_PUBLISHED ?? join("data", "published");
export const logPath = (id: string) => join(storeRoot(), "sweeps", `${id}.json`);

/** Sweeps that have data here: published ones first. */
export function sweepIds(): string[] {
  const published = existsSync(publishedRoot())
    ? readdirSync(publishedRoot(), {withFileTypes: true})
        .filter((entry) => entry.isDirectory() && existsSync(join(publishedRoot(), entry.name, "runs.jsonl")))
        .map(({name}) => name)
    : [];
  const local = sweeps.all.map(({id}) => id).filter((id) => existsSync(logPath(id)));
  return [...new Set([...published.sort(), ...local])];
}

/** The runs of a sweep: the published ones where there are any, else those of the local store. */
export function readSweep(id: string): SweepData {
  const folder = join(publishedRoot(), id);
  if (existsSync(join(folder, "runs.jsonl"))) return readPublished(id, folder);
  return readLocal(id);
}

export function readPublished(id: string, folder: string): SweepData {
  const path = join(folder, "runs.jsonl");
  const text = readFileSync(path, "utf8");
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const sha256 = sha256Of(text);
  if (sha256 !== manifest.sha256) throw new Error(`${path} is not what its manifest names; SHA-256 ${sha256}`);
  const runs = text
    .trimEnd()
    .split("\n")
    .map((line, row) => {
      try {
        return JSON.parse(line) as Run;
      } catch (error) {
        throw new Error(`${path}: ${(error as Error).message} (row ${row + 1})`);
      }
    });
  return {id, source: "published", runs, manifest};
}

export function readLocal(id: string): SweepData {
  if (!existsSync(logPath(id))) throw new Error(`sweep has no data here: ${id}; run \`npm run sweep -- ${id}\``);
  const log = JSON.parse(readFileSync(logPath(id), "utf8")) as SweepLog;
  const runs = log.keys.flatMap((key) => readRecord(key) ?? []).sort((a, b) => (a.key < b.key ? -1 : 1));
  return {id, source: "local", runs, manifest: manifestOf(id, runs, log)};
}

function manifestOf(sweep: string, runs: readonly Run[], {engine, keys, sessions}: SweepLog): Manifest {
  const distinct = <T>(values: readonly T[]) => [...new Set(values)].sort();
  const names = distinct(runs.flatMap(({provenance}) => Object.keys(provenance.versions)));
  return {
    sweep,
    command: `npm run sweep -- ${sweep} --publish`,
    engine,
    versions: Object.fromEntries(
      names.map((name) => [name, distinct(runs.flatMap(({provenance}) => provenance.versions[name] ?? []))])
    ),
    machines: distinct(runs.map(({provenance}) => provenance.machine)),
    seeds: [...new Set(runs.map(({cell}) => cell.seed))].sort((a, b) => a - b),
    cells: {
      planned: keys.length,
      trained: runs.filter(({status}) => status === "trained").length,
      diverged: runs.filter(({status}) => status === "diverged").length
    },
    cellSeconds: Number(runs.reduce((sum, {provenance}) => sum + provenance.seconds, 0).toFixed(1)),
    sessions
  };
}
