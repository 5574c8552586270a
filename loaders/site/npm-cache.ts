import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, posix} from "node:path";
import {build, type Plugin} from "esbuild";

/** What Framework itself loads as `npm:`, seeded out of node_modules. Pages import everything else by its bare name. */
const bundled = ["htl", "isoformat", "d3-dsv", "katex"];

/** Files that a package needs in addition to its module. */
const extras: Readonly<Record<string, readonly string[]>> = {katex: ["dist/katex.min.css", "dist/fonts"]};

/** Packages that Framework's client only names: an empty folder with a version stops the look-up in the registry. */
const pinned = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3",
  "echarts",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
];

/**
 * Fills Framework's package cache from node_modules, so that neither build nor preview needs a network. A package that
 * is only pinned has a version no registry knows, so that using it by mistake fails rather than downloads.
 */
export async function seedNpmCache(root: string): Promise<void> {
  const cache = join(root, ".observablehq", "cache");
  const versions = new Map(bundled.map((name) => [name, installedVersion(name)]));
  const stamp = JSON.stringify([[...versions], extras, pinned]);
  const stampPath = join(cache, "_npm.json"); // next to _npm, whose entries Framework reads as versions
  if (existsSync(stampPath) && readFileSync(stampPath, "utf8") === stamp) return;

  rmSync(join(cache, "_npm"), {recursive: true, force: true});
  for (const name of pinned) mkdirSync(join(cache, "_npm", `${name}@0.0.0-offline`), {recursive: true});
  for (const [name, version] of versions) {
    const folder = join(cache, "_npm", `${name}@${version}`);
    await bundle(name, join(folder, "_esm.js"), versions);
    for (const file of extras[name] ?? []) {
      mkdirSync(dirname(join(folder, file)), {recursive: true});
      cpSync(join("node_modules", name, file), join(folder, file), {recursive: true});
    }
  }
  writeFileSync(stampPath, stamp);
}

function installedVersion(name: string): string {
  return JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf8")).version;
}

async function bundle(name: string, outfile: string, versions: ReadonlyMap<string, string>): Promise<void> {
  await build({
    entryPoints: [name],
    outfile,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "error",
    define: {"process.env.NODE_ENV": '"production"'},
    plugins: [shareSeeded(name, versions)]
  });
}

/** One seeded package imports another from its own place in the cache instead of swallowing a copy. */
function shareSeeded(name: string, versions: ReadonlyMap<string, string>): Plugin {
  return {
    name: "share-seeded",
    setup(build) {
      build.onResolve({filter: /^[\w@]/}, ({path, kind}) => {
        if (kind === "entry-point" || path === name || !versions.has(path)) return;
        const from = `/_npm/${name}@${versions.get(name)}`;
        return {path: posix.relative(from, `/_npm/${path}@${versions.get(path)}/_esm.js`), external: true};
      });
    }
  };
}
