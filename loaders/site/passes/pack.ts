import {readdirSync, readFileSync, rmSync} from "node:fs";
import {basename, join, relative, resolve} from "node:path";
import {build, type Metafile, type Plugin} from "esbuild";
import type {Page} from "../html/page.ts";
import {attribute, insertBefore, removeLine, setAttribute, setText} from "../html/tree.ts";
import {leanPlot} from "./lean-plot.ts";
import {askedFor, entryOf, rewritten} from "./page-imports.ts";

/** Where the scripts of pages stand in the built site. */
const folder = "_pages";
/** Modules that run in a thread of their own, as components name them. */
const worker = /import\.meta\.resolve\("\.\/([\w-]+-worker)\.js"\)/g;
const components = "src/components";
/** Modules that heads of pages name. That of pages in Chinese shares the words of their code. */
const heads = ["src/chinese/speak.ts", "src/components/reproducibility/evidence.ts", "src/components/search/search.ts"];
const modern = {
  bundle: true,
  splitting: true,
  entryNames: "[name].[hash]",
  chunkNames: "part.[hash]",
  format: "esm",
  minify: true,
  target: "es2022",
  write: true,
  metafile: true,
  legalComments: "none",
  logLevel: "error"
} as const;

/**
 * Gives every page one script of its own: what it imports of the sources and the packages, and nothing else of them,
 * the parts that pages share as files that they share. Framework would have each module loaded whole, in a file of its
 * own: three times as much for a report. `output`: the folder of the built site.
 */
export async function pack(output: string, pages: readonly Page[]): Promise<void> {
  const sources = new Map(pages.map((page) => [page, entryOf(askedFor(page.code))]));
  const entries = new Map<string, string>();
  for (const source of sources.values())
    if (source && !entries.has(source)) entries.set(source, `page-${entries.size + 1}`);
  const stdlib = /from "[^"]*(_observablehq\/stdlib\.\w+\.js)"/.exec(pages.map(({code}) => code).join("\n"))?.[1];
  if (!stdlib) return;
  const outdir = join(output, folder);
  const framework = ofFramework(`../${stdlib}`);
  const workers = await packWorkers(outdir, framework);
  const {metafile} = await build({
    ...modern,
    entryPoints: [...entries.values(), ...heads],
    outdir,
    plugins: [
      virtual(new Map([...entries].map(([source, name]) => [name, source]))),
      framework,
      threads(workers),
      leanPlot
    ]
  });
  const scripts = filesOf(metafile, output);
  for (const page of pages) {
    const files = scripts.get(entries.get(sources.get(page)!) ?? "")?.map((file) => page.root + file);
    load(page, files ?? []);
    for (const one of page.elements("script")) {
      const [, name] = /\/_import\/(.+)\.[0-9a-f]{8}\.js$/.exec(attribute(one, "src") ?? "") ?? [];
      if (name) setAttribute(one, "src", page.root + scripts.get(`src/${name}.ts`)![0]!);
    }
  }
  for (const part of ["components", "chinese"]) rmSync(join(output, "_import", part), {recursive: true, force: true});
}

/**
 * Lets a page import from the first of these files, and load it together with the others. What Framework would have
 * loaded beforehand is in them, or in none; when its files were written is no reader’s concern, and differs from build
 * to build.
 */
export function load(page: Page, files: readonly string[]): void {
  for (const link of page.links("modulepreload"))
    if (/\/_(?:import|node|npm)\//.test(attribute(link, "href")!)) removeLine(link);
  const {script} = page;
  if (!script) return;
  const code = page.code.replace(/"lastModified":\d+,/g, "");
  setText(script, files[0] ? rewritten(code, files[0]) : code);
  insertBefore(script, files.map((file) => `<link rel="modulepreload" href="${file}">\n`).join(""));
}

/** Each in one file: a thread shares nothing with the page. Their files, by the names that components call them by. */
async function packWorkers(outdir: string, framework: Plugin): Promise<ReadonlyMap<string, string>> {
  const entryPoints = readdirSync(components, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith("-worker.ts"))
    .sort()
    .map((name) => `${components}/${name}`);
  const {metafile} = await build({...modern, entryPoints, outdir, plugins: [framework]});
  return new Map(Array.from(filesOf(metafile, outdir), ([entry, [file]]) => [basename(entry, ".ts"), file!]));
}

/** Entries that stand in no file. */
function virtual(sources: ReadonlyMap<string, string>): Plugin {
  return {
    name: "virtual",
    setup({onResolve, onLoad}) {
      onResolve({filter: /^page-\d+$/}, ({path}) => ({path, namespace: "page"}));
      onLoad({filter: /./, namespace: "page"}, ({path}) => ({
        contents: sources.get(path)!,
        loader: "js",
        resolveDir: resolve(".")
      }));
    }
  };
}

/** What Framework serves itself stays as it is; htl is a package like others. */
function ofFramework(stdlib: string): Plugin {
  return {
    name: "framework",
    setup({onResolve, resolve: find}) {
      onResolve({filter: /^observablehq:stdlib$/}, () => ({path: stdlib, external: true}));
      onResolve({filter: /^npm:/}, ({path, ...from}) =>
        find(path.slice("npm:".length), {kind: from.kind, resolveDir: from.resolveDir})
      );
    }
  };
}

/** Components name the file of a thread by its source. */
function threads(workers: ReadonlyMap<string, string>): Plugin {
  return {
    name: "threads",
    setup({onLoad}) {
      onLoad({filter: /src\/components\/[\w/-]+\.ts$/}, ({path}) => {
        const source = readFileSync(path, "utf8");
        const contents = source.replace(worker, (_, name) => `import.meta.resolve("./${workers.get(name)}")`);
        return {contents, loader: "ts"};
      });
    }
  };
}

/** For each entry its own file, then those that it cannot begin without. From the root of the site. */
function filesOf({outputs}: Metafile, output: string): ReadonlyMap<string, readonly string[]> {
  const needed = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
    if (seen.has(file) || !outputs[file]) return seen;
    seen.add(file);
    for (const {path, kind} of outputs[file].imports) if (kind === "import-statement") needed(path, seen);
    return seen;
  };
  return new Map(
    Object.entries(outputs).flatMap(([file, {entryPoint}]) =>
      entryPoint
        ? [[entryPoint.replace(/^page:/, ""), [...needed(file)].map((one) => relative(output, one))] as const]
        : []
    )
  );
}
