import {readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import {build, type Metafile, type Plugin} from "esbuild";
import {askedFor, entryOf, rewritten, withoutPreloads} from "./page-imports.ts";

/** Where the scripts of pages stand in the built site. */
const folder = "_pages";
/** Modules that run in a thread of their own, as components name them. */
const worker = /import\.meta\.resolve\("\.\/([\w-]+-worker)\.js"\)/g;
const components = "src/components";
/** What pages in Chinese begin with; it shares the words of their code. */
const speech = {
  source: "src/chinese/speak.ts",
  script: /(<script type="module" src=")[^"]*_import\/chinese\/speak\.[0-9a-f]{8}\.js"/
};
const modern = {
  bundle: true,
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
 * own: three times as much for a report. `pages`: HTML files of the site in `output`, which are rewritten.
 */
export async function pack(output: string, pages: readonly string[]): Promise<void> {
  const asking = pages
    .map((page) => ({page, html: readFileSync(page, "utf8")}))
    .filter(({html}) => askedFor(html).length);
  const entries = new Map<string, string>();
  for (const {html} of asking) {
    const source = entryOf(askedFor(html));
    if (!entries.has(source)) entries.set(source, `page-${entries.size + 1}`);
  }
  const stdlib = /from "[^"]*(_observablehq\/stdlib\.\w+\.js)"/.exec(asking[0]?.html ?? "")?.[1];
  if (!stdlib) return;
  const outdir = join(output, folder);
  const framework = ofFramework(`../${stdlib}`);
  const workers = await packWorkers(outdir, framework);
  const {metafile} = await build({
    ...modern,
    entryPoints: [...entries.values(), speech.source],
    outdir,
    splitting: true,
    entryNames: "[name].[hash]",
    chunkNames: "part.[hash]",
    plugins: [virtual(new Map([...entries].map(([source, name]) => [name, source]))), framework, threads(workers)]
  });
  const scripts = filesOf(metafile, output);
  const [spoken] = scripts.get(speech.source)!;
  for (const page of pages) {
    const address = (file: string) => `${relative(dirname(page), join(output)) || "."}/${file}`;
    const html = readFileSync(page, "utf8").replace(speech.script, (_, start) => `${start}${address(spoken!)}"`);
    const [script, ...parts] = scripts.get(entries.get(entryOf(askedFor(html))) ?? "") ?? [];
    writeFileSync(page, script ? rewritten(html, address(script), parts.map(address)) : withoutPreloads(html));
  }
  for (const part of ["components", "chinese"]) rmSync(join(output, "_import", part), {recursive: true, force: true});
}

/** Each in one file: a thread shares nothing with the page. Their files, by the names that components call them by. */
async function packWorkers(outdir: string, framework: Plugin): Promise<ReadonlyMap<string, string>> {
  const entryPoints = readdirSync(components, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith("-worker.ts"))
    .sort()
    .map((name) => `${components}/${name}`);
  const {metafile} = await build({
    ...modern,
    entryPoints,
    outdir,
    splitting: true,
    entryNames: "[name].[hash]",
    chunkNames: "part.[hash]",
    plugins: [framework]
  });
  return new Map(
    Object.entries(metafile.outputs).flatMap(([file, {entryPoint}]) =>
      entryPoint ? [[/([\w-]+)\.ts$/.exec(entryPoint)![1]!, file.slice(file.lastIndexOf("/") + 1)] as const] : []
    )
  );
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
