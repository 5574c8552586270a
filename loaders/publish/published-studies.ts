import {existsSync, mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {StudyManifest} from "../../src/lib/core/manifest.ts";
import type {Probed} from "../../src/lib/core/probe.ts";
import {canonicalJson} from "../../src/lib/core/run.ts";
import type {Study} from "../../src/lib/studies/study.ts";
import {versions} from "../kernels/tensorflow.ts";
import type {Distances} from "../probes/distances.ts";
import {probesOf} from "../probes/probing.ts";
import {replaceFile, sha256Of} from "../store/store.ts";
import {writeDataPackage} from "./data-package.ts";

const folderOf = (id: string) => join("data", "studies", id);

/** Writes the readings of a study to data/studies: one snapshot a line, by cell and step, and their manifest. */
export function publishStudy(study: Study, probed: readonly Probed[], distances?: Distances): string {
  const {id, sweep} = study;
  const sorted = [...probed].sort((a, b) => (a.key === b.key ? a.step - b.step : a.key < b.key ? -1 : 1));
  const text = sorted.map((one) => `${canonicalJson(one)}\n`).join("");
  const manifest: StudyManifest = {
    study: id,
    sweep,
    command: `npm run probe -- ${id} --publish`,
    versions,
    probes: Object.fromEntries(probesOf(study).map(({id, version}) => [id, version])),
    networks: new Set(probed.map(({key}) => key)).size,
    snapshots: probed.length,
    sha256: sha256Of(text),
    ...(distances && {distances: sha256Of(JSON.stringify(distances))})
  };
  mkdirSync(folderOf(id), {recursive: true});
  replaceFile(join(folderOf(id), "readings.jsonl"), text);
  if (distances) replaceFile(join(folderOf(id), "distances.json"), JSON.stringify(distances));
  replaceFile(join(folderOf(id), "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeDataPackage();
  return folderOf(id);
}

/** The published readings of a study, or null; throws where they are not what their manifest names. */
export function readStudy(
  id: string
): {manifest: StudyManifest; probed: readonly Probed[]; distances?: Distances} | null {
  const path = join(folderOf(id), "readings.jsonl");
  if (!existsSync(path)) return null;
  const text = readFileSync(path, "utf8");
  const manifest = JSON.parse(readFileSync(join(folderOf(id), "manifest.json"), "utf8")) as StudyManifest;
  checked(path, text, manifest.sha256);
  const probed = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Probed);
  if (!manifest.distances) return {manifest, probed};
  const distancesPath = join(folderOf(id), "distances.json");
  const distances = readFileSync(distancesPath, "utf8");
  checked(distancesPath, distances, manifest.distances);
  return {manifest, probed, distances: JSON.parse(distances) as Distances};
}

function checked(path: string, text: string, expected: string): void {
  const sha256 = sha256Of(text);
  if (sha256 !== expected) throw new Error(`${path} is not what its manifest names; SHA-256 ${sha256}`);
}
