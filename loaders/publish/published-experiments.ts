import {existsSync, mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {ExperimentManifest} from "../../src/lib/core/manifest.ts";
import {canonicalJson} from "../../src/lib/core/run.ts";
import type {TrialRecord} from "../../src/lib/core/trial.ts";
import {versions} from "../kernels/tensorflow.ts";
import {replaceFile, sha256Of} from "../store/store.ts";
import {writeDataPackage} from "./data-package.ts";

const folderOf = (id: string) => join("data", "experiments", id);

/** Writes the records of an experiment to data/experiments, one a line, sorted by key. */
export function publishExperiment(id: string, records: readonly TrialRecord[]): string {
  const text = records
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map((record) => `${canonicalJson(record)}\n`)
    .join("");
  const manifest: ExperimentManifest = {
    experiment: id,
    command: `npm run experiment -- ${id} --publish`,
    versions,
    trials: records.length,
    sha256: sha256Of(text)
  };
  mkdirSync(folderOf(id), {recursive: true});
  replaceFile(join(folderOf(id), "trials.jsonl"), text);
  replaceFile(join(folderOf(id), "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeDataPackage();
  return folderOf(id);
}

/** How the published records of an experiment were made, or null. */
export function readExperimentManifest(id: string): ExperimentManifest | null {
  const path = join(folderOf(id), "manifest.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** The published records of an experiment, or null; throws where they are not what their manifest names. */
export function readExperiment(id: string): readonly TrialRecord[] | null {
  const path = join(folderOf(id), "trials.jsonl");
  if (!existsSync(path)) return null;
  const text = readFileSync(path, "utf8");
  const {sha256} = readExperimentManifest(id)!;
  if (sha256Of(text) !== sha256) throw new Error(`${path} is not what its manifest names; SHA-256 ${sha256Of(text)}`);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as TrialRecord);
}
