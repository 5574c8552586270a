import {existsSync} from "node:fs";
import {join} from "node:path";
import {addressOf, type Page} from "../html/page.ts";
import {cardOf, nameCard, writeCard} from "./card-drawing.ts";

/** Pages made from a registry are many, and share the card of its list. */
const registries = /^((?:laws|capabilities|tasks|sweeps)\/).+/;

/**
 * Gives every page a picture for those who pass its address on. `site`: the whole address of the site, with a slash at
 * its end; without one the picture is named from the page, which some services cannot follow.
 */
export async function shareCards(output: string, pages: readonly Page[], site: string | undefined): Promise<void> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  for (const page of pages) {
    const name = cardName(page.path);
    const card = `social/${name}.png`;
    const source = byPath.get(`${name}.html`) ?? byPath.get("index.html")!;
    if (!existsSync(join(output, card))) await writeCard(cardOf(source), join(output, card));
    const own = site && page.path !== "404.html" ? new URL(addressOf(page.path), site).href : undefined;
    nameCard(page, {card: site ? new URL(card, site).href : page.root + card, page: own});
  }
}

/** By the page in English: a picture has no second language. */
const cardName = (path: string): string =>
  path
    .replace(/^zh\//, "")
    .replace(/\.html$/, "")
    .replace(registries, "$1index");
