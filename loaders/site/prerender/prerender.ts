import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {runNode} from "../../processes/run-node.ts";
import {storeRoot} from "../../store/store.ts";
import {type Page, writePages} from "../html/page.ts";
import {append, insertBefore, setAttribute, setText} from "../html/tree.ts";

/** What a page shows before its own code has run. */
export interface StaticPage {
  /** The title that the page gives itself; empty where its file has said it already. */
  readonly title: string;
  /** HTML of what each cell shows, by the cell’s id. */
  readonly cells: Readonly<Record<string, string>>;
}

const folder = () => join(storeRoot(), "pages");

/**
 * Puts into every built page what its cells show, so that it can be read, printed and indexed without JavaScript.
 * `output`: the folder of the built site. What pages show is kept from build to build, as a page names every module and
 * file that it is made of by its content. Rejects with the name of the first page that fails.
 */
export async function prerender(output: string, pages: readonly Page[]): Promise<void> {
  mkdirSync(folder(), {recursive: true});
  const cachedFiles = new Map(pages.map((page) => [page, keptFile(page.html)]));
  const missing = pages.filter((page) => !existsSync(cachedFiles.get(page)!));
  writePages(output, missing);
  await Promise.all(lanesOf(missing).map((lane) => play(output, lane)));
  for (const [page, file] of cachedFiles) fill(page, JSON.parse(readFileSync(file, "utf8")));
  const used = new Set(cachedFiles.values());
  for (const name of readdirSync(folder())) if (!used.has(join(folder(), name))) rmSync(join(folder(), name));
}

/** Pages that are played one after the other: in one process there is one language. */
function lanesOf(pages: readonly Page[]): Page[][] {
  const languages = [pages.filter(({isChinese}) => isChinese), pages.filter(({isChinese}) => !isChinese)].filter(
    ({length}) => length
  );
  const lanes = Math.max(1, Math.floor(Math.min(2, availableParallelism()) / languages.length));
  return languages.flatMap((all) =>
    Array.from({length: lanes}, (_, lane) => all.filter((_, i) => i % lanes === lane)).filter(({length}) => length)
  );
}

function play(output: string, pages: readonly Page[]): Promise<void> {
  const worker = fileURLToPath(new URL("./prerender-worker.ts", import.meta.url));
  const paths = pages.map(({path}) => path);
  return runNode(["--max-semi-space-size=64", worker, output, ...paths], "a page cannot be made without a browser");
}

/** Where the static page of these bytes is kept. */
export function keptFile(html: string): string {
  return join(folder(), `${sha256(`${makers()}\n${html}`)}.json`);
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
 * What a cell shows stands in the element that Framework’s client shows while a cell is loading, and takes away when
 * the cell has come: the page comes alive as any other.
 */
export function fill(page: Page, {title, cells}: StaticPage): void {
  for (const {id, comment, shown} of page.places) {
    const cell = cells[id];
    if (cell && shown) append(shown, cell);
    else if (cell) insertBefore(comment, `<observablehq-loading>${cell}</observablehq-loading>`);
  }
  if (!title) return;
  setText(page.element("title")!, title);
  const shared = page.meta("og:title");
  if (shared) setAttribute(shared, "content", title);
}
