import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {expect, it} from "vitest";
import {Page} from "../../loaders/site/html/page.ts";

const pages = readdirSync("dist", {recursive: true, encoding: "utf8"}).filter((file) => file.endsWith(".html"));

it("every page has a card for those who pass it on", () => {
  for (const page of pages) {
    const html = readFileSync(join("dist", page), "utf8");
    const card = new Page(page, html.slice(0, html.indexOf("<body"))).said("og:image"); // bodies take long to parse
    expect(card, page).toMatch(/\.png$/);
    if (!card.startsWith("http")) expect(existsSync(join("dist", dirname(page), card)), `${page}: ${card}`).toBe(true);
  }
});

it("data and code are published with the pages, byte for byte", () => {
  for (const [published, source] of [
    ["data/datapackage.json", "data/datapackage.json"],
    ["code/src/lib/core/fit.ts.txt", "src/lib/core/fit.ts"]
  ])
    expect(readFileSync(join("dist", published!)).equals(readFileSync(source!))).toBe(true);
});
