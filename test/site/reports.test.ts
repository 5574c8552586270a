import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Reader, reader} from "./browser.ts";

let site: Reader;
beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

const languages = ["", "zh/"];

describe.each(languages)("/%sreports/ without JavaScript", (home) => {
  it("has a card for every report, with its finding, its date and a picture", async () => {
    const page = await site.open(`${home}reports/`, {javaScriptEnabled: false});
    const cards = page.locator("ul.cards li");
    expect(await page.locator("main li").count()).toBe(await cards.count());
    const links = await cards.locator("a").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(15);
    expect(await cards.locator(":scope > p").count()).toBe(links.length);
    expect(await cards.locator("time").count()).toBe(links.filter((link) => link.includes("/reports/")).length);
    expect(await cards.locator("img").count()).toBeGreaterThan(10);
    for (const picture of await cards.locator("img").all()) {
      await picture.scrollIntoViewIfNeeded();
      await picture.evaluate((one) => (one as HTMLImageElement).decode()); // fails where there is no picture
    }
    await page.goto(links[0]!);
    const lede = await page.locator(".lede").innerText();
    await page.goBack();
    const finding = await cards.first().locator("p").innerText();
    expect(lede).toContain(finding.slice(0, 100));
    await page.close();
  });

  it("has one column on a phone", async () => {
    const page = await site.open(`${home}reports/`, {javaScriptEnabled: false, viewport: {width: 390, height: 800}});
    const lefts = await page
      .locator("ul.cards li")
      .evaluateAll((all) => all.map((card) => Math.round(card.getBoundingClientRect().left)));
    expect(new Set(lefts).size).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });
});

describe.each(languages)("/%sglossary", (home) => {
  it("has the definition of every note, and says where it is used", async () => {
    const glossary = await site.open(`${home}glossary`, {javaScriptEnabled: false});
    const page = await site.open(`${home}reports/skills-appear-one-by-one`);
    const notes = await page.locator(".margin-note").all();
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) {
      const link = note.locator("a");
      const entry = glossary.locator(`[id="${(await link.getAttribute("href"))!.split("#")[1]}"]`);
      expect(await note.innerText()).toContain(await entry.locator("dd").first().innerText());
      const uses = await entry
        .locator(".uses a")
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      expect(uses).toContain(`${site.url}${home}reports/skills-appear-one-by-one`);
    }
    expect(await glossary.locator("dt").count()).toBe(await glossary.locator("dd.uses:has(a)").count());
    await glossary.close();
    await page.close();
  });
});
