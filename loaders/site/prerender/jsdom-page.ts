import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {JSDOM} from "jsdom";
import {serialize} from "parse5";
import {cellId, type Page} from "../html/page.ts";
import {attribute} from "../html/tree.ts";

/** Width in pixels that a chart is drawn for: the measure of the text, and half of a pair. */
const WIDTH = 704;
const HALF = 540;
/** How long the cells of a page may take, in milliseconds. */
const PATIENCE = 60_000;

/** What a cell shows, by the cell’s id. */
export type Shown = ReadonlyMap<string, readonly Node[]>;

/** Framework’s client keeps the nodes of a cell at the comment that marks its place. */
type Root = Comment & {_nodes?: Node[]};

interface Cell {
  readonly body: (...inputs: unknown[]) => unknown;
}

const {window} = new JSDOM("<!doctype html>", {url: "http://localhost/", pretendToBeVisual: true});
let awaited = 0;

type Measured = (entries: {contentRect: {width: number; height: number}}[]) => unknown;

/** Elements have the widths that the page’s style would give them, about. */
class Sizes implements ResizeObserver {
  readonly #tell: Measured;
  constructor(tell: Measured) {
    this.#tell = tell;
  }
  observe(element: Element) {
    ++awaited;
    setImmediate(async () => {
      await this.#tell([{contentRect: {width: element.closest(".pair") ? HALF : WIDTH, height: 400}}]);
      --awaited;
    });
  }
  unobserve() {}
  disconnect() {}
}

/** Computes nothing: what a worker would find is not part of a page. */
class Idle {
  postMessage() {}
  terminate() {}
}

const ofBrowsers = Object.getOwnPropertyNames(window).filter((name) => !(name in globalThis));
Object.assign(globalThis, Object.fromEntries(ofBrowsers.map((name) => [name, window[name as never]])), {
  window,
  addEventListener: window.addEventListener.bind(window),
  ResizeObserver: Sizes,
  Worker: Idle,
  matchMedia: () => ({matches: false, addEventListener() {}}),
  fetch: async (url: string) => new Response(readFileSync(fileURLToPath(url)))
});

/**
 * Plays a page of the site built into `output`, and every further one in the same language: its own module runs against
 * a document that Node holds, with Framework’s own client. Rejects where a cell fails or does not end.
 */
export async function play(output: string, page: Page): Promise<{shown: Shown; title: string}> {
  if (!page.code) return {shown: new Map(), title: ""};
  const path = join(output, page.path);
  for (const script of page.elements("script").flatMap((one) => attribute(one, "src") ?? []))
    await import(pathToFileURL(join(dirname(path), script)).href);
  document.title = "";
  document.body.innerHTML = serialize(page.element("body")!);
  document.querySelector("#observablehq-toc")?.remove(); // watches what a reader scrolls to
  Object.assign(globalThis, {location: pathToFileURL(path)});

  const cells: Promise<unknown>[] = [];
  Object.assign(globalThis, {
    watched: (cell: Cell): Cell => {
      let settle: (value: unknown) => void;
      cells.push(new Promise((resolve) => (settle = resolve)));
      const body = (...inputs: unknown[]) => {
        const value = new Promise((resolve) => resolve(cell.body(...inputs)));
        settle(value);
        return value;
      };
      return {...cell, body};
    }
  });
  const file = join(dirname(path), `.${process.pid}.mjs`);
  writeFileSync(file, watched(page.code, encodeURIComponent(path)));
  try {
    await import(`${pathToFileURL(file).href}?${encodeURIComponent(path)}`);
    await within(PATIENCE, Promise.all(cells), "its cells do not end");
    await quiet();
  } finally {
    rmSync(file);
  }
  return {shown: new Map(roots().map((root) => [cellId(root.data)!, nodesOf(root)])), title: document.title};
}

/**
 * Each page has Framework’s client anew, as that looks for the page’s cells when it is loaded; and tells of its cells.
 */
function watched(module: string, page: string): string {
  return module.replace(
    /import \{define\} from "([^"]+)";/,
    (_, client) =>
      `import {define as defineCell} from "${client}?${page}";\nconst define = (cell) => defineCell(watched(cell));`
  );
}

/** Where the cells of the document stand. */
function roots(): Root[] {
  const iterator = document.createNodeIterator(document.body, window.NodeFilter.SHOW_COMMENT);
  const found: Root[] = [];
  for (let node = iterator.nextNode(); node; node = iterator.nextNode()) {
    if (cellId((node as Comment).data)) found.push(node as Root);
  }
  return found;
}

const nodesOf = ({_nodes = []}: Root) => _nodes.filter(({nodeName}) => nodeName !== "OBSERVABLEHQ-LOADING");

async function quiet(): Promise<void> {
  for (let calm = 0; calm < 5; calm = awaited ? 0 : calm + 1) await new Promise((resolve) => setImmediate(resolve));
}

function within<T>(time: number, promise: Promise<T>, complaint: string): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), time);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
