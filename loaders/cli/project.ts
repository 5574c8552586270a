import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {UsageError} from "./config.ts";

const configs = ["js", "ts", "mjs"].map((end) => `observablehq.config.${end}`);

/**
 * Packages that Framework’s client can load, of which it asks a registry the newest version in every build. An empty
 * folder in its cache answers that; the package itself is fetched only by a page that uses it.
 */
const named: Readonly<Record<string, string>> = {
  "@observablehq/plot": "0.6.17",
  "@observablehq/sample-datasets": "1.0.1",
  "apache-arrow": "17.0.0",
  arquero: "7.2.0",
  "d3-dsv": "3.0.1",
  d3: "7.9.0",
  echarts: "5.5.1",
  htl: "0.3.1",
  isoformat: "0.2.1",
  leaflet: "1.9.4",
  lodash: "4.17.21",
  "mapbox-gl": "3.4.0",
  "parquet-wasm": "0.6.1",
  "react-dom": "18.3.1",
  react: "18.3.1",
  "topojson-client": "3.1.0"
};

/** What a new project of Observable Framework holds; nothing in it asks a network when it is built. */
const files = (title: string): Readonly<Record<string, string>> => ({
  "package.json": `${JSON.stringify(
    {
      private: true,
      type: "module",
      scripts: {dev: "observable preview", build: "observable build"},
      dependencies: {"@observablehq/framework": "1.13.4", "@observablehq/plot": "0.6.17"}
    },
    null,
    2
  )}\n`,
  "observablehq.config.js": `import {mkdirSync} from "node:fs";
import {fileURLToPath} from "node:url";

// Framework asks a registry for the version of what its client can load, unless its cache names one
const versions = ${JSON.stringify(named, null, 2)};
for (const [name, version] of Object.entries(versions)) {
  const folder = new URL(\`src/.observablehq/cache/_npm/\${name}@\${version}\`, import.meta.url);
  mkdirSync(fileURLToPath(folder), {recursive: true});
}
process.env.OBSERVABLE_TELEMETRY_DISABLE ??= "true";

export default {
  root: "src",
  title: ${JSON.stringify(title)},
  head: '<link rel="icon" href="data:,">', // else browsers ask for one
  globalStylesheets: [], // fonts are the reader’s own, so that a build needs no network
  footer: "Fitted with Critical Scale"
};
`,
  ".gitignore": "node_modules/\ndist/\nsrc/.observablehq/cache/\n",
  "src/index.md": `# Reports

Each folder beside this page is a report, written by

    critical-scale report runs.csv --project .

with its numbers as JSON and CSV, its text, and how to cite it. They are listed at the side.
`
});

/**
 * Writes a new project and gives the files written. Throws UsageError where there is one, or anything it would
 * overwrite.
 */
export function initProject(folder: string): string[] {
  if (configOf(folder)) throw new UsageError(`there is a project of Observable Framework already (${folder})`);
  const written = Object.entries(files(basename(resolve(folder)))).map(
    ([name, text]) => [join(folder, name), text] as const
  );
  const taken = written.find(([path]) => existsSync(path));
  if (taken) throw new UsageError(`a new project would overwrite a file (${taken[0]})`);
  for (const [path, text] of written) {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, text);
  }
  return written.map(([path]) => path);
}

/** The folder for a report in a project, which is made where there is none, and the files that this wrote. */
export function reportFolder(project: string, name: string): {readonly folder: string; readonly written: string[]} {
  const written = configOf(project) ? [] : initProject(project);
  return {folder: join(project, rootOf(project), slug(name)), written};
}

const configOf = (folder: string) => configs.map((name) => join(folder, name)).find((path) => existsSync(path));

/** Where the pages of a project lie: as its configuration says, else as Framework looks for them. */
function rootOf(project: string): string {
  const root = /\broot:\s*["'`]([^"'`]+)["'`]/.exec(readFileSync(configOf(project)!, "utf8"))?.[1];
  return root ?? (existsSync(join(project, "docs")) ? "docs" : "src");
}

const slug = (name: string) =>
  basename(name)
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase() || "report";
