import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {SearchLine, SearchPage} from "../../../src/contracts/search.ts";
import {sha256Of} from "../../store/store.ts";
import {addressOf, type Page} from "../html/page.ts";
import {attribute, type Element, elementsIn, hasClass, setAttribute} from "../html/tree.ts";

/**
 * Writes for each language the index that the search in the header reads, and tells every page where it is. A file is
 * named by its content: it may be kept for good.
 */
export function writeSearchIndex(output: string, pages: readonly Page[]): void {
  mkdirSync(join(output, "search"), {recursive: true});
  for (const language of ["en", "zh"]) {
    const own = pages.filter(({isChinese}) => isChinese === (language === "zh"));
    const text = JSON.stringify(own.filter(({path}) => path !== "404.html").map(searchPage));
    const hash = sha256Of(text).slice(0, 8);
    const file = `search/${language}.${hash}.json`;
    writeFileSync(join(output, file), text);
    for (const page of own)
      for (const field of page.elements("input"))
        if (attribute(field, "type") === "search") setAttribute(field, "data-index", page.root + file);
  }
}

/** What can be found of a page: its title, and the lines that say what is on it. */
export function searchPage(page: Page): SearchPage {
  const lines = new Map<string, SearchLine>();
  let title = "";
  let section: string | undefined;
  let id: string | undefined;
  for (const element of elementsIn(page.element("main")!)) {
    const isHeading = ["h2", "h3"].includes(element.tagName);
    if (element.tagName === "h1") title ||= plain(element);
    else if (hasClass(element, "kicker")) section ??= plain(element);
    else if (isHeading || element.tagName === "caption" || hasClass(element, "lede", "finding-title")) {
      const text = plain(element);
      if (isHeading) [section, id] = [text, attribute(element, "id") ?? id];
      if (text && !lines.has(text))
        lines.set(text, {text, section: isHeading ? undefined : section, id: figureOf(element) ?? id});
    }
  }
  return {path: addressOf(page.path), title: title || page.said("og:title"), lines: [...lines.values()]};
}

/** The address of the figure that an element is the title of. */
const figureOf = ({parentNode}: Element) =>
  parentNode?.nodeName === "figure" ? attribute(parentNode as Element, "id") : undefined;

/** Text as it is read: of a formula, which stands in a page three times, what is said to those who do not see it. */
const plain = (element: Element) => read(element).replace(/\s+/g, " ").trim();

function read(node: Element["childNodes"][number]): string {
  if ("value" in node) return node.value;
  if (!("tagName" in node) || node.tagName === "annotation" || hasClass(node, "katex-html")) return "";
  return node.childNodes.map(read).join("");
}
