import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {canonicalJson} from "../../../src/lib/core/run.ts";
import {replaceFile, sha256Of, storeRoot} from "../../store/store.ts";

const root = () => join(storeRoot(), "analyses");

/**
 * The JSON that `find` makes of these inputs, computed once for all pages and builds. Answers are kept under the code
 * that gave them: any change of it asks anew.
 */
export function cached<T>(name: string, inputs: unknown, find: () => T): T {
  const key = sha256Of(canonicalJson(inputs)).slice(0, 32);
  const path = join(root(), library(), `${name}-${key}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as T;
  const text = JSON.stringify(find());
  mkdirSync(join(root(), library()), {recursive: true});
  replaceFile(path, text);
  return JSON.parse(text) as T;
}

/** Forgets what earlier versions of the library answered. */
export function dropStaleCaches(): void {
  if (!existsSync(root())) return;
  for (const version of readdirSync(root())) {
    if (version !== library()) rmSync(join(root(), version), {recursive: true});
  }
}

let version: string | undefined;

/** Of every source file of the library and of the documents that ask it, and of the engine that runs them. */
function library(): string {
  if (version) return version;
  const hash = createHash("sha256").update(process.version);
  for (const folder of ["src/lib", "loaders/site/documents", "loaders/site/output"]) {
    const files = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((file) => file.endsWith(".ts"));
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  version = hash.digest("hex").slice(0, 16);
  return version;
}
