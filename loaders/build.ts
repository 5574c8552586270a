import {spawn} from "node:child_process";
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

const output = "dist";

/** Builds the site into dist without a network. Throws where any page has an error, which Framework itself lets pass. */
export async function buildSite(): Promise<{pages: number}> {
  rmSync(output, {recursive: true, force: true});
  // Framework uses cached loader output however stale it is, so every build reads its data anew.
  rmSync("src/.observablehq/cache/data", {recursive: true, force: true});
  const log = await runFramework();
  const broken = /Warning: .*broken link[\s\S]*/.exec(log)?.[0];
  if (broken) throw new Error(broken.trim());

  const pages = files(".html");
  for (const page of pages) rewrite(page, finishPage);
  const errors = [...files(".html"), ...files(".js")].flatMap(errorsIn);
  if (errors.length) throw new Error(`${errors.length} errors in the built site:\n${errors.join("\n")}`);
  return {pages: pages.length};
}

function runFramework(): Promise<string> {
  const framework = fileURLToPath(import.meta.resolve("@observablehq/framework/dist/bin/observable.js"));
  const guard = new URL("./no-network.ts", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", "tsx", "--import", guard, framework, "build"], {
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", NO_COLOR: "1", FORCE_COLOR: "0"},
    stdio: ["ignore", "pipe", "pipe"]
  });
  let log = "";
  const keep = (chunk: Buffer) => {
    log += chunk;
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(log) : reject(new Error(`the build failed:\n${log}`))));
  });
}

/** Framework states no language and forbids zooming; readers need both. */
function finishPage(html: string): string {
  return html.replace("<html>", '<html lang="en">').replace(", maximum-scale=1", "");
}

/** Cells that do not compile, and imports of modules that are not there. */
function errorsIn(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const cells = Array.from(text.matchAll(/throw new SyntaxError\("[^"]*"\)|class="observablehq--error"/g), ([e]) => e);
  const imports = Array.from(text.matchAll(/\b(?:from|import)\s*\(?"(\.{1,2}\/[^"]+)"/g), ([, path]) => path!)
    .filter((path) => !existsSync(join(dirname(file), path)))
    .map((path) => `imports ${path}, which does not exist`);
  const outside = Array.from(text.matchAll(/\bfrom\s*"(https?:[^"]+)"/g), ([, url]) => `imports ${url} from outside`);
  return [...cells, ...imports, ...outside].map((error) => `${file}: ${error}`);
}

function files(extension: string): string[] {
  return readdirSync(output, {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(extension))
    .sort()
    .map((file) => join(output, file));
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    const {pages} = await buildSite();
    console.error(`built ${pages} pages into ${output}/`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
