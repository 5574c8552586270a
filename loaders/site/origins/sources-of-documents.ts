import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {build} from "esbuild";
import type {Sources} from "../documents/best-sweep.ts";

/** How a document that pages read came to be. Paths are from the project’s root. */
export interface Origin {
  /** Published files that it was computed from; none where it is of this machine’s own or of no data at all. */
  readonly data: readonly string[];
  /** The sweeps that those runs belong to. */
  readonly sweeps: readonly string[];
  /** What computes it: the loader’s own modules, and how many more they use. */
  readonly code: readonly string[];
  readonly uses: number;
}

const shims = "src/data";

/** `document`: its path below src, such as data/tasks/copy.json. */
export function originOf(document: string, {imports, reads}: Graph): Origin {
  const {loader, parameter} = loaderOf(document);
  const read = reads.get(loader)?.(parameter, loader) ?? {};
  const files = [
    ...(read.sweeps ?? []).map((id) => `data/published/${id}/runs.jsonl`),
    ...(read.studies ?? []).map((id) => `data/studies/${id}/readings.jsonl`),
    ...(read.experiments ?? []).map((id) => `data/experiments/${id}/trials.jsonl`)
  ];
  const shim = `${shims}/${loader}.ts`;
  const code = (imports.get(shim) ?? []).filter((path) => !/\/(?:io|prune)\.ts$/.test(path));
  return {
    data: files.filter((file) => existsSync(file)),
    sweeps: [...(read.sweeps ?? [])],
    code,
    uses: reached(code, imports).size - code.length
  };
}

/** The loader of a document, and the value of its route parameter. */
export function loaderOf(document: string): {loader: string; parameter: string} {
  const path = document.replace(/^data\//, "");
  for (const loader of loaders()) {
    const pattern = loader
      .replace(/[.]/g, "\\.")
      .replace(/\[\w+\]/, "([^/]+)")
      .replace(/\\\.tar$/, "/.+");
    const match = new RegExp(`^${pattern}$`).exec(path);
    if (match) return {loader, parameter: match[1] ?? ""};
  }
  throw new Error(`no loader makes ${document}`);
}

/** Every loader below src/data, without .ts. */
export function loaders(): string[] {
  return readdirSync(shims, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -".ts".length))
    .sort();
}

/** What loaders are made of, and out of what they make their documents. */
export interface Graph {
  /** Which modules each module imports. */
  readonly imports: Imports;
  /** By loader; none of what reads nothing published. */
  readonly reads: ReadonlyMap<string, DocumentModule["reads"]>;
}

interface DocumentModule {
  /** `parameter` of the route, as in tasks/[task].json; `document`: the loader’s name, where a module makes several. */
  readonly reads: (parameter: string, document: string) => Sources;
}

type Imports = ReadonlyMap<string, readonly string[]>;

export async function graphOfLoaders(): Promise<Graph> {
  const {metafile} = await build({
    entryPoints: loaders().map((name) => join(shims, `${name}.ts`)),
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outdir: "unused",
    logLevel: "error"
  });
  const imports = new Map(
    Object.entries(metafile.inputs).map(([file, {imports}]) => [
      file,
      imports.filter(({external}) => !external).map(({path}) => path)
    ])
  );
  return {imports, reads: new Map((await Promise.all(loaders().map((loader) => readsOf(loader, imports)))).flat())};
}

/** As the module that makes the loader’s document says it. */
async function readsOf(loader: string, imports: Imports): Promise<[string, DocumentModule["reads"]][]> {
  const module = imports.get(`${shims}/${loader}.ts`)?.find((path) => path.startsWith("loaders/site/documents/"));
  if (!module) return [];
  const {reads}: Partial<DocumentModule> = await import(pathToFileURL(module).href);
  return reads ? [[loader, reads]] : [];
}

function reached(from: readonly string[], imports: Imports, seen = new Set<string>()): ReadonlySet<string> {
  for (const file of from) {
    if (seen.has(file)) continue;
    seen.add(file);
    reached(imports.get(file) ?? [], imports, seen);
  }
  return seen;
}
