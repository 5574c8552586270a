import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import {studies} from "../../../src/lib/studies/index.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";
import {bestSweep} from "../documents/best-sweep.ts";

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
/** Looked for once: that reads every sweep there is. */
const found = new Map<string, readonly string[]>();
function sweepOf(task: string): readonly string[] {
  if (!found.has(task)) found.set(task, [bestSweep(task)?.id ?? []].flat());
  return found.get(task)!;
}
const best = () => [...new Set(tasks.all.flatMap(({id}) => sweepOf(id)))];
const studied = (...reports: readonly string[]) =>
  studies.all.filter(({report}) => reports.includes(report)).map(({id}) => id);

/** What each loader reads, by its name; an entry for every one that reads anything published (`test/origins.test.ts`). */
const reads: Readonly<
  Record<
    string,
    (parameter: string) => {sweeps?: readonly string[]; studies?: readonly string[]; experiments?: readonly string[]}
  >
> = {
  "allocation.json": () => ({sweeps: sweepOf("markov-language")}),
  "capabilities/[capability].json": (path) => ({
    sweeps: tasks.all.filter(({id}) => path.startsWith(`${id}-`)).flatMap(({id}) => sweepOf(id))
  }),
  "comparison.json": () => ({sweeps: best()}),
  "critical-scales.csv": () => ({sweeps: best()}),
  "critical-scales.json": () => ({sweeps: best()}),
  "depths.json": () => ({studies: studied("depth", "parts")}),
  "distillations.json": () => ({experiments: ["distillation"]}),
  "emergence-checks.json": () => ({sweeps: best()}),
  "home.json": () => ({sweeps: [...new Set(["markov-language", "sparse-parity"].flatMap(sweepOf))]}),
  "law-choices.json": () => ({sweeps: best()}),
  "laws/[law].tar": () => ({sweeps: best()}),
  "limits.json": () => ({sweeps: [...best(), "steps"]}),
  "many-sources.json": () => ({experiments: ["languages", "sources"]}),
  "mixings.json": () => ({experiments: ["schedules-of-data"]}),
  "mixtures.json": () => ({experiments: ["mixture"]}),
  "representations.json": () => ({studies: studied("parts")}),
  "sample-losses.csv": () => ({sweeps: best()}),
  "sample-scores.csv": () => ({sweeps: best()}),
  "studies-briefly.json": () => ({studies: studied("distortion")}),
  "studies.json": () => ({studies: studied("distortion")}),
  "sweeps/[sweep].json": (id) => ({sweeps: [id]}),
  "tasks/[task].json": (id) => ({sweeps: sweepOf(id)}),
  "training/[task].json": (id) => ({sweeps: sweepOf(id)}),
  "transfers.json": () => ({experiments: ["transfer"]}),
  "u-shapes.json": () => ({studies: studied("distortion")}),
  "units.json": () => ({sweeps: ["units"]})
};

/** `document`: its path below src, such as data/tasks/copy.json. */
export function originOf(document: string, graph: Graph): Origin {
  const {loader, parameter} = loaderOf(document);
  const read = reads[loader]?.(parameter) ?? {};
  const files = [
    ...(read.sweeps ?? []).map((id) => `data/published/${id}/runs.jsonl`),
    ...(read.studies ?? []).map((id) => `data/studies/${id}/readings.jsonl`),
    ...(read.experiments ?? []).map((id) => `data/experiments/${id}/trials.jsonl`)
  ];
  const shim = `${shims}/${loader}.ts`;
  const code = (graph.get(shim) ?? []).filter((path) => !/\/(?:io|prune)\.ts$/.test(path));
  return {
    data: files.filter((file) => existsSync(file)),
    sweeps: [...(read.sweeps ?? [])],
    code,
    uses: reached(code, graph).size - code.length
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

/** Which modules each module imports. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Of all loaders and what they are made of. */
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
  return new Map(
    Object.entries(metafile.inputs).map(([file, {imports}]) => [
      file,
      imports.filter(({external}) => !external).map(({path}) => path)
    ])
  );
}

function reached(from: readonly string[], graph: Graph, seen = new Set<string>()): ReadonlySet<string> {
  for (const file of from) {
    if (seen.has(file)) continue;
    seen.add(file);
    reached(graph.get(file) ?? [], graph, seen);
  }
  return seen;
}
