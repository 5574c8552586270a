import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readEstimates} from "../../loaders/verify/estimates.ts";
import {type Reader, reader} from "./browser.ts";
import {violationsNow} from "./visit.ts";

const path = "reports/skills-appear-one-by-one";
let site: Reader;
beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

describe("a number’s evidence", () => {
  it("opens at a click: value, interval, runs, file, path, and the command that recomputes it", async () => {
    const page = await site.open(path, {permissions: ["clipboard-read", "clipboard-write"]});
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.locator("main sup.how a[data-numbers]").first().click();
    const box = page.locator("#evidence");
    await box.waitFor();
    for (const label of [
      "Value",
      "95% interval",
      "Estimator",
      "Rows of the data",
      "File",
      "Sweeps",
      "Path in the file"
    ])
      expect(await box.locator("dt", {hasText: label}).count(), label).toBeGreaterThan(0);
    const command = await box.locator("code").first().textContent();
    const [, name] = /^npm run verify -- --number '(.+)'$/.exec(command!)!;
    const published = readEstimates("data/estimates.jsonl").map(({document, at}) => `${document} ${at}`);
    expect(published).toContain(name);
    await box.getByRole("button", {name: "Copy"}).first().click();
    await box.getByRole("button", {name: "Copied"}).first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(command);
    const links = await box.locator("a").evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(2);
    for (const link of links.filter((one) => !one.includes("/sweeps/")))
      expect((await fetch(link)).status, link).toBe(200);
    await page.keyboard.press("Escape");
    await page.locator("main sup.how a").last().click();
    await box.waitFor();
    expect(asked.filter((one) => one.includes("/evidence/"))).toHaveLength(1);
    await page.close();
  });

  it("opens at Enter, closes at Escape, and leads back to the mark", async () => {
    const page = await site.open(path);
    const mark = page.locator("main sup.how a").first();
    await mark.focus();
    await page.keyboard.press("Enter");
    await page.locator("#evidence").waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest("#evidence") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    await page.locator("#evidence").waitFor({state: "hidden"});
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  it.each([
    "light",
    "dark"
  ] as const)("has no violation and fits a phone, in the %s, in Chinese", async (colorScheme) => {
    const page = await site.open(`zh/${path}`, {colorScheme, viewport: {width: 390, height: 800}});
    await page.locator("main sup.how a[data-numbers]").first().click();
    const box = page.locator("#evidence");
    await box.waitFor();
    expect(await box.locator("dt").first().textContent()).toBe("数值");
    const {x, width} = (await box.boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    expect(await violationsNow(page)).toEqual([]);
    await page.close();
  });

  it("is without a script a link to the list of provenance, in few words", async () => {
    const page = await site.open(path, {javaScriptEnabled: false});
    const mark = page.locator("main sup.how a").first();
    expect(await mark.getAttribute("aria-label")).toMatch(/^Evidence \d+$/);
    expect(await page.locator(`${await mark.getAttribute("href")}`).isVisible()).toBe(true);
    await page.close();
  });
});
