import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {basename, join} from "node:path";
import {fileURLToPath} from "node:url";
import {buildSync} from "esbuild";
import {canonicalJson} from "../../../src/lib/core/run.ts";
import {replaceFile, sha256Of, storeRoot} from "../../store/store.ts";

/** The JSON that `find` makes of these inputs, computed once for all pages and builds. */
export type Cached = <T>(name: string, inputs: unknown, find: () => T) => T;

/**
 * A cache of what a module computes; `module`: its import.meta.url. Answers are kept under the code that gave them: any
 * change of what the module reaches asks anew, and forgets the answers of before. Comments, types and the wording of
 * messages do not count, so that no sentence may be cached, only its code and values.
 */
export function cacheOf(module: string): Cached {
  const path = fileURLToPath(module);
  const name = basename(path, ".ts");
  let code: string | undefined;
  return (about, inputs, find) => {
    code ??= codeOf(path);
    const folder = join(storeRoot(), "analyses", name, code);
    const file = join(folder, `${about}-${sha256Of(canonicalJson(inputs)).slice(0, 32)}.json`);
    if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"), fromJson);
    const text = JSON.stringify(find(), toJson);
    keepOnly(join(storeRoot(), "analyses", name), code);
    mkdirSync(folder, {recursive: true});
    replaceFile(file, text);
    return JSON.parse(text, fromJson);
  };
}

/** JSON has no numbers that are not finite; reports word them. */
const unwritten = new Map<unknown, number>([Infinity, -Infinity, NaN].map((value) => [`\u0000${value}`, value]));

const toJson = (_: string, value: unknown) =>
  typeof value === "number" && !Number.isFinite(value) ? `\u0000${value}` : value;

const fromJson = (_: string, value: unknown) => unwritten.get(value) ?? value;

function keepOnly(folder: string, code: string): void {
  if (!existsSync(folder)) return;
  for (const version of readdirSync(folder)) {
    if (version !== code) rmSync(join(folder, version), {recursive: true, force: true});
  }
}

/** Names the code of a module, with all that it imports, and what runs it. */
function codeOf(entry: string): string {
  const {outputFiles} = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    packages: "external",
    external: ["./src/lib/messages/*", "./src/lib/i18n/*"],
    write: false
  });
  const hash = createHash("sha256").update(process.version).update(readFileSync("package-lock.json"));
  for (const {contents} of outputFiles) hash.update(contents);
  return hash.digest("hex").slice(0, 16);
}
