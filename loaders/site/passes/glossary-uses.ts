import {addressOf, type Page} from "../html/page.ts";
import {append, attribute, type Element, elementsIn, escaped, remove, textIn} from "../html/tree.ts";

/** Pages made from a registry are many, and are named by their list. */
const registries = /^((?:zh\/)?(?:laws|capabilities|tasks|sweeps)\/).+/;

/** Lists in the glossary, under each term, the pages of its language that lead there. */
export function listUses(pages: readonly Page[]): void {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  for (const glossary of pages.filter(({path}) => /^(zh\/)?glossary\.html$/.test(path))) {
    const users = pages.filter((page) => page !== glossary && page.isChinese === glossary.isChinese);
    const uses = users.flatMap((page) => anchorsIn(page).map((anchor) => ({anchor, page: listOf(page, byPath)})));
    for (const entry of glossary.elements("dd").filter((dd) => attribute(dd, "class") === "uses")) {
      const anchor = attribute(entry.parentNode as Element, "id");
      const found = [...new Set(uses.filter((use) => use.anchor === anchor).map(({page}) => page))];
      if (!found.length) remove(entry);
      else append(entry, found.map((page) => linkTo(page, glossary)).join(" · "));
    }
  }
}

const anchorsIn = (page: Page) =>
  elementsIn(page.element("main")!, "a").flatMap(
    (link) => /(?:^|\/)glossary#(.+)$/.exec(attribute(link, "href") ?? "")?.[1] ?? []
  );

const listOf = (page: Page, byPath: ReadonlyMap<string, Page>) =>
  byPath.get(page.path.replace(registries, "$1index.html")) ?? page;

function linkTo(page: Page, from: Page): string {
  const title = textIn(page.element("h1")!).trim();
  return `<a href="${from.root}${addressOf(page.path)}">${escaped(title)}</a>`;
}
