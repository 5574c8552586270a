import {readdirSync, statSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {alive, type Reader, reader} from "./browser.ts";
import {inBothThemesAndWidths, watched} from "./visit.ts";

const base = "/critical-scale/";
let site: Reader;
beforeAll(async () => {
  site = await reader({base});
});
afterAll(() => site?.close());

describe.concurrent("the search in the header", () => {
  it.each([
    ["reports/distortion", "parity", /parity/i],
    ["zh/reports/distortion", "奇偶", /奇偶/],
    ["reproducibility", "chinchilla", /chinchilla/i]
  ])("of /%s leads by keys alone to a page about %s", async (path, question, about) => {
    const {page, faults} = await watched(site, path, {});
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const field = page.getByRole("combobox");
    await page.keyboard.press("/");
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type(question);
    const options = page.getByRole("option");
    await options.first().waitFor();
    expect(asked.filter((url) => url.includes("/search/"))).toHaveLength(1);
    expect(await field.getAttribute("aria-expanded")).toBe("true");

    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const active = page.locator(`#${await field.getAttribute("aria-activedescendant")}`);
    expect(await active.getAttribute("aria-selected")).toBe("true");
    expect(await options.first().getAttribute("aria-selected")).toBe("true");
    const {violations, phone} = await inBothThemesAndWidths(page);
    // the end of the list may cover half of a link of the page
    expect(violations.filter((one) => !one.includes(": target-size"))).toEqual([]);
    expect(phone).toBeLessThanOrEqual(360);

    const href = (await options.first().getAttribute("href"))!;
    expect(href.startsWith(site.url + (path.startsWith("zh/") ? "zh/" : ""))).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL(href);
    expect(await page.locator("h1").innerText()).toMatch(about);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("says when it finds nothing, and closes", async () => {
    const page = await site.open("");
    const field = page.getByRole("combobox");
    await field.fill("no such word anywhere");
    await page.getByText("No page found").waitFor();
    await field.press("Escape");
    expect(await field.inputValue()).toBe("");
    expect(await page.getByText("No page found").isVisible()).toBe(false);
    await field.fill("parity");
    await page.getByRole("option").first().waitFor();
    await field.press("Tab");
    await expect.poll(() => page.getByRole("listbox").isVisible()).toBe(false);
    await page.close();
  });

  it("loads next to nothing before it is used, and is not there without JavaScript", async () => {
    const page = await site.browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await alive(page, site.url);
    expect(asked.filter((url) => url.includes("/search/"))).toEqual([]);
    const [script] = asked.filter((url) => /\/search\.\w+\.js$/.test(url));
    expect((await (await fetch(script!)).text()).length).toBeLessThan(2000);
    await page.close();
    const still = await site.open("", {javaScriptEnabled: false});
    expect(await still.locator("search").isVisible()).toBe(false);
    await still.close();
  });
});

it.each(readdirSync("dist/search"))("%s, before it is compressed, keeps to about 250 kB", (file) => {
  const {size} = statSync(`dist/search/${file}`);
  expect(size).toBeGreaterThan(50_000);
  expect(size).toBeLessThan(275_000);
});
