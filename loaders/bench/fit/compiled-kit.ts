import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {build} from "esbuild";

export type Kit = typeof import("./kit.ts");

/**
 * The kit as a page gets it. Run through tsx, which gives every closure its name anew, small fits take a third longer.
 */
export async function compiledKit(): Promise<Kit> {
  const folder = mkdtempSync(join(tmpdir(), "critical-scale-"));
  try {
    const outfile = join(folder, "kit.mjs");
    const source = fileURLToPath(new URL("./kit.ts", import.meta.url));
    await build({entryPoints: [source], outfile, bundle: true, platform: "node", format: "esm", target: "es2022"});
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, {recursive: true});
  }
}
