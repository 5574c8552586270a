import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {cardOf, withCard, writeCard} from "./card-images.ts";

/** Pages made from a registry are many, and share the card of its list. */
const registries = /^((?:laws|capabilities|tasks|sweeps)\/).+/;

/**
 * Gives every page a picture for those who pass its address on. `site`: the whole address of the site, with a slash at
 * its end; without one the picture is named from the page, which some services cannot follow.
 */
export async function shareCards(output: string, pages: readonly string[], site?: string): Promise<void> {
  for (const page of pages) {
    const path = relative(output, page).replace(/(index)?\.html$/, "");
    const card = `social/${cardName(path)}.png`;
    if (!existsSync(join(output, card)))
      await writeCard(cardOf(readFileSync(source(output, path), "utf8")), join(output, card));
    const address = site ? new URL(card, site).href : `${relative(dirname(page), output) || "."}/${card}`;
    const own = site && path !== "404" ? new URL(path, site).href : undefined;
    writeFileSync(page, withCard(readFileSync(page, "utf8"), {card: address, page: own}));
  }
}

/** By the page in English: a picture has no second language. */
function cardName(path: string): string {
  const named = path.replace(/^zh\//, "").replace(registries, "$1");
  return named === "" || named.endsWith("/") ? `${named}index` : named;
}

function source(output: string, path: string): string {
  const file = join(output, `${cardName(path)}.html`);
  return existsSync(file) ? file : join(output, "index.html");
}
