import {cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {runCommand, script} from "../processes/command.ts";
import {exitCodes} from "../processes/exit-codes.ts";
import {runNode} from "../processes/run-node.ts";
import {cacheLoaders} from "../site/cache-loaders.ts";
import {analyseCapabilities} from "../site/documents/capabilities.ts";
import {linkOrigins} from "../site/origins/link-origins.ts";
import {listed, rss, sitemap} from "../site/passes/feeds.ts";
import {finishPage} from "../site/passes/finish-page.ts";
import {pack} from "../site/passes/pack.ts";
import {dropScripts} from "../site/passes/scriptless.ts";
import {shareCards} from "../site/passes/social-cards.ts";
import {prerender} from "../site/prerender/prerender.ts";
import {reports} from "../site/reports.ts";

const output = "dist";

/** Builds the site into dist without a network. Throws where any page has an error, which Framework itself lets pass. */
export async function buildSite(): Promise<{pages: number}> {
  rmSync(output, {recursive: true, force: true});
  // Framework uses cached loader output however stale it is, so every build reads its data anew.
  rmSync("src/.observablehq/cache/data", {recursive: true, force: true});
  await analyseCapabilities();
  await cacheLoaders();
  await runFramework();
  copyFonts();

  const pages = files(".html");
  await pack(output, pages);
  await prerender(output, pages);
  await linkOrigins(output, pages);
  dropScripts(output, pages);
  await shareCards(output, pages, process.env.SITE_URL);
  for (const page of pages) rewrite(page, (html) => finishPage(html, relative(output, page)));
  for (const module of files(".js").filter(isPublished)) rewrite(module, (text) => finishModule(text, dirname(module)));
  writeLists(pages);
  const errors = [...files(".html"), ...files(".js").filter((file) => !isFrameworks(file))].flatMap(errorsIn);
  if (errors.length) throw new Error(`${errors.length} errors in the built site:\n${errors.join("\n")}`);
  return {pages: pages.length};
}

function runFramework(): Promise<void> {
  const framework = fileURLToPath(import.meta.resolve("@observablehq/framework/dist/bin/observable.js"));
  const guard = new URL("../site/no-network.ts", import.meta.url).href;
  const quiet = {OBSERVABLE_TELEMETRY_DISABLE: "true", NO_COLOR: "1", FORCE_COLOR: "0"};
  return runNode(["--import", guard, framework, "build"], "the build failed", quiet);
}

/** Framework publishes KaTeX’s style sheet, but not the fonts that the sheet names. */
function copyFonts(): void {
  const fonts = fileURLToPath(new URL("dist/fonts/", import.meta.resolve("katex/package.json")));
  for (const sheet of files("katex.min.css")) {
    for (const font of readdirSync(fonts).filter((name) => name.endsWith(".woff2"))) {
      cpSync(join(fonts, font), join(dirname(sheet), "fonts", font));
    }
  }
}

/** A map of the site and a feed of its reports, which need its address: SITE_URL, with a slash at the end. */
function writeLists(pages: readonly string[]): void {
  const site = process.env.SITE_URL;
  if (!site) return;
  const all = pages
    .map((file) => listed(relative(output, file).replace(/(index)?\.html$/, ""), readFileSync(file, "utf8")))
    .filter(({path}) => path !== "404");
  writeFileSync(
    join(output, "sitemap.xml"),
    sitemap(
      site,
      all.map(({path}) => path)
    )
  );
  const home = all.find(({path}) => path === "")!;
  const dated = reports().map(({path, changes}) => ({
    ...all.find((page) => `/${page.path}` === path)!,
    date: changes[0]!.date
  }));
  writeFileSync(join(output, "reports.xml"), rss(site, home, dated));
}

/**
 * A module published at an address of its own begins with imports that only hasten loading. Framework leaves those of
 * packages unresolved; the modules that need the packages import them rightly.
 */
function finishModule(text: string, folder: string): string {
  return text.replace(/^import "([^"]+)";\n/gm, (line, path) => (existsSync(join(folder, path)) ? line : ""));
}

const isPublished = (file: string) => file.startsWith(join(output, "lib/"));

/** Framework's own client names many parts that it loads only where a page uses them. */
const isFrameworks = (file: string) => file.startsWith(join(output, "_observablehq/"));

/** Cells that do not compile, and imports of modules that are not there. */
function errorsIn(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const cells = Array.from(text.matchAll(/throw new SyntaxError\("[^"]*"\)|class="observablehq--error"/g), ([e]) => e);
  const imports = Array.from(text.matchAll(/\b(?:from|import)\s*\(?"(\.{1,2}\/[^"]+)"/g), ([, path]) => path!)
    .filter((path) => !existsSync(join(dirname(file), path)))
    .map((path) => `imports ${path}, which does not exist`);
  const outside = Array.from(text.matchAll(/\bfrom\s*"(https?:[^"]+)"/g), ([, url]) => `imports ${url} from outside`);
  const parts = Array.from(
    text.matchAll(/<(?:link rel="(?:modulepreload|stylesheet)"[^>]* href|script [^>]*src)="(\.{1,2}\/[^"]+)"/g),
    ([, path]) => path!
  )
    .filter((path) => !existsSync(join(dirname(file), path)))
    .map((path) => `loads ${path}, which does not exist`);
  const links = file.endsWith(".html") ? brokenLinks(file, text) : [];
  return [...cells, ...imports, ...outside, ...parts, ...links].map((error) => `${file}: ${error}`);
}

/** Links to pages, files and places in pages that are not there; a 404 page may be shown at any address. */
function brokenLinks(file: string, html: string): string[] {
  if (file === join(output, "404.html")) return [];
  return Array.from(html.matchAll(/<a\b[^>]*\shref="([^":]*)"/g), ([, href]) => href!).flatMap((href) => {
    const [path, id] = href.split("#") as [string, string?];
    const target = path ? findPage(join(dirname(file), decodeURI(path))) : file;
    if (!target) return [`links to ${href}, which does not exist`];
    return !id || readFileSync(target, "utf8").includes(`id="${id}"`) ? [] : [`links to ${href}, but no such place`];
  });
}

/** The file a static host would answer with. */
function findPage(path: string): string | undefined {
  const candidates = path.endsWith("/") || path === output ? [join(path, "index.html")] : [path, `${path}.html`];
  return candidates.find((candidate) => existsSync(candidate));
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
  await runCommand(
    script(
      "build",
      "Builds the site into dist, without a network. SITE_URL: its address, for what must name it."
    ).action(async () => {
      const {pages} = await buildSite();
      console.error(`built ${pages} pages into ${output}/`);
    }),
    exitCodes.failed
  );
}
