import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {runNode} from "../../processes/run-node.ts";
import {storeRoot} from "../../store/store.ts";

/** What a page shows before its own code has run. */
export interface StaticPage {
  /** The title that the page gives itself; empty where its file has said it already. */
  readonly title: string;
  /** HTML of what each cell shows, by the cell’s id. */
  readonly cells: Readonly<Record<string, string>>;
}

const folder = () => join(storeRoot(), "pages");

/**
 * Writes into every built page what its cells show, so that it can be read, printed and indexed without JavaScript.
 * `output`: the folder of the built site; `pages`: its HTML files. Pages are kept from build to build, as a page names
 * every module and file that it is made of by its content. Rejects with the name of the first page that fails.
 */
export async function prerender(output: string, pages: readonly string[]): Promise<void> {
  mkdirSync(folder(), {recursive: true});
  const kept = new Map(pages.map((page) => [page, keptFile(readFileSync(page, "utf8"))]));
  const missing = pages.filter((page) => !existsSync(kept.get(page)!));
  await Promise.all(lanesOf(output, missing).map((lane) => play(output, lane)));
  for (const [page, file] of kept) {
    const html = readFileSync(page, "utf8");
    writeFileSync(page, filled(html, JSON.parse(readFileSync(file, "utf8"))));
  }
  const used = new Set(kept.values());
  for (const name of readdirSync(folder())) if (!used.has(join(folder(), name))) rmSync(join(folder(), name));
}

/** Pages that are played one after the other: in one process there is one language. */
function lanesOf(output: string, pages: readonly string[]): string[][] {
  const isChinese = (page: string) => page.startsWith(join(output, "zh/"));
  const languages = [pages.filter(isChinese), pages.filter((page) => !isChinese(page))].filter(({length}) => length);
  const lanes = Math.max(1, Math.floor(Math.min(2, availableParallelism()) / languages.length));
  return languages.flatMap((all) =>
    Array.from({length: lanes}, (_, lane) => all.filter((_, i) => i % lanes === lane)).filter(({length}) => length)
  );
}

function play(output: string, pages: readonly string[]): Promise<void> {
  const worker = fileURLToPath(new URL("./prerender-worker.ts", import.meta.url));
  return runNode(["--max-semi-space-size=64", worker, output, ...pages], "a page cannot be made without a browser");
}

/** Where the static page of these bytes is kept, whenever their files were written. */
export function keptFile(html: string): string {
  return join(folder(), `${sha256(`${makers()}\n${html.replace(/"lastModified":\d+,/g, "")}`)}.json`);
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 32);

let ownVersion: string | undefined;

/** The code that makes static pages. */
function makers(): string {
  const files = ["./prerender-worker.ts", "./jsdom-page.ts", "./static-html.ts"].map(
    (name) => new URL(name, import.meta.url)
  );
  ownVersion ??= sha256(`${process.version} ${files.map((file) => readFileSync(file, "utf8")).join("\n")}`);
  return ownVersion;
}

/**
 * What a cell shows stands in the element that Framework’s client shows while a cell is loading, and takes away when the
 * cell has come: the page comes alive as any other.
 */
export function filled(html: string, {title, cells}: StaticPage): string {
  const page = html.replace(
    /(?:<observablehq-loading><\/observablehq-loading>)?<!--:([0-9a-f]{8}(?:-\d+)?):-->/g,
    (place, id) => (cells[id] ? `<observablehq-loading>${cells[id]}</observablehq-loading><!--:${id}:-->` : place)
  );
  if (!title) return page;
  return page
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(/(<meta property="og:title" content=")[^"]*/, (_, before) => before + escapeHtml(title));
}

const escapeHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
