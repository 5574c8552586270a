import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {canonicalJson} from "../../src/lib/core/run.ts";
import {publishedRoot, readLocal} from "../store/runs.ts";
import {replaceFile, sha256Of} from "../store/store.ts";
import {writeDataPackage} from "./data-package.ts";

/** Writes a finished local sweep to data/published: records sorted by key, one a line, and their manifest. */
export function publish(id: string): string {
  const {runs, manifest} = readLocal(id);
  const missing = manifest.cells.planned - runs.length;
  if (missing) throw new Error(`sweep ${id} lacks ${missing} of ${manifest.cells.planned} cells; it is not published`);
  const folder = join(publishedRoot(), id);
  const text = runs.map((run) => `${canonicalJson(run)}\n`).join("");
  const sha256 = sha256Of(text);
  mkdirSync(folder, {recursive: true});
  replaceFile(join(folder, "runs.jsonl"), text);
  replaceFile(join(folder, "manifest.json"), `${JSON.stringify({...manifest, sha256}, null, 2)}\n`);
  writeDataPackage();
  return folder;
}
