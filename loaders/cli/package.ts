import {existsSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

/** The folder of this package, whether its code runs as it was written or compiled. */
export const root = folderOf(dirname(fileURLToPath(import.meta.url)));

export const version: string = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;

function folderOf(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : folderOf(dirname(folder));
}

const require = createRequire(join(root, "package.json"));

/** The version of a package as this one finds it; undefined where it is not installed. */
export function versionOf(name: string): string | undefined {
  const folders = require.resolve.paths(name) ?? [];
  const found = folders.map((folder) => join(folder, name, "package.json")).find((path) => existsSync(path));
  return found && JSON.parse(readFileSync(found, "utf8")).version;
}

/** Of all that does arithmetic in a fit. */
export function versions(): Record<string, string> {
  const packages = ["ml-levenberg-marquardt", "ml-matrix", "simple-statistics"];
  const known = packages.flatMap((name) => [[name, versionOf(name) ?? "unknown"] as const]);
  return {"critical-scale": version, ...Object.fromEntries(known), node: process.versions.node};
}
