import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parse, serialize} from "parse5";
import {attribute, type Comment, type Document, type Element, elementsIn, nodesIn, textIn} from "./tree.ts";

/** Where a cell of a page stands: Framework’s client finds it by its comment, and shows it in place of `shown`. */
export interface Place {
  readonly id: string;
  readonly comment: Comment;
  /** The element before the comment that a reader sees until the cell has come alive. */
  readonly shown: Element | undefined;
}

/** A page of the built site, parsed once: passes change its document, and at the end it is written once. */
export class Page {
  readonly document: Document;

  /** `path`: its file within the site, such as zh/reports/loss.html. */
  constructor(
    readonly path: string,
    html: string
  ) {
    this.document = parse(html);
  }

  get html(): string {
    return serialize(this.document);
  }

  /** From the page to the root of the site, such as `../`. */
  get root(): string {
    return "../".repeat(this.path.split("/").length - 1) || "./";
  }

  get isChinese(): boolean {
    return this.path.startsWith("zh/");
  }

  elements(...names: readonly string[]): Element[] {
    return elementsIn(this.document, ...names);
  }

  /** The first element of a name. */
  element(name: string): Element | undefined {
    return this.elements(name)[0];
  }

  /** `name`: as `name` or `property` has it. */
  meta(name: string): Element | undefined {
    return this.elements("meta").find((meta) => (attribute(meta, "name") ?? attribute(meta, "property")) === name);
  }

  /** What the page says of itself in a meta element; empty where it says nothing. */
  said(name: string): string {
    const meta = this.meta(name);
    return (meta && attribute(meta, "content")) ?? "";
  }

  /** Links to what belongs to the page, by their relation. */
  links(rel: string): Element[] {
    return this.elements("link").filter((link) => attribute(link, "rel") === rel);
  }

  /** The script that defines the cells of the page; what it says is `code`, empty where there is none. */
  get script(): Element | undefined {
    return this.elements("script").find((one) => attribute(one, "type") === "module" && !attribute(one, "src"));
  }

  get code(): string {
    const {script} = this;
    return script ? textIn(script) : "";
  }

  /** The files that the page’s cells may read: their names in the script, and where they are. */
  get files(): ReadonlyMap<string, string> {
    const registered = this.code.matchAll(/registerFile\("([^"]+)", \{[^}]*"path":"([^"]+)"/g);
    return new Map(Array.from(registered, ([, name, path]) => [name!, path!]));
  }

  get places(): Place[] {
    return nodesIn(this.document).flatMap((comment) => {
      const id = "data" in comment && cellId(comment.data);
      if (!id) return [];
      const {childNodes} = comment.parentNode!;
      const before = childNodes[childNodes.indexOf(comment) - 1];
      return [{id, comment, shown: before?.nodeName === "observablehq-loading" ? (before as Element) : undefined}];
    });
  }
}

/** The cell that a comment marks the place of. */
export const cellId = (comment: string): string | undefined => /^:([0-9a-f]{8}(?:-\d+)?):$/.exec(comment)?.[1];

/** Where a static host shows a file of the site, from its root. */
export const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$|\.html$/, "$1");

/** Every page of the site built into a folder. */
export function readPages(output: string): Page[] {
  return readdirSync(output, {recursive: true, encoding: "utf8"})
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html"))
    .sort()
    .map((path) => new Page(path, readFileSync(join(output, path), "utf8")));
}

export function writePages(output: string, pages: readonly Page[]): void {
  for (const page of pages) writeFileSync(join(output, page.path), page.html);
}
