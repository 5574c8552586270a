import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Reader, reader} from "./browser.ts";
import {sampled} from "./sample.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let site: Reader;
beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

/** A second theme changes colours alone. */
const ofColor = ["color-contrast", "link-in-text-block"];

/** Each page is visited once for both themes and both widths. */
describe("WCAG 2.2 AA and best practices", () => {
  it.concurrent.each(sampled(2))("/%s has no violation, light and dark, on a desk and on a phone", async (path) => {
    const page = await site.open(path, {viewport: {width: 1200, height: 900}});
    await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
    await page.evaluate(axe);
    const found: string[] = [];
    for (const width of [1200, 360]) {
      await page.setViewportSize({width, height: 900});
      await page.waitForTimeout(300); // charts are drawn anew
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({colorScheme});
        const runOnly = colorScheme === "light" ? {type: "tag", values: rules} : {type: "rule", values: ofColor};
        const {violations} = await page.evaluate(
          (options) => (window as unknown as {axe: {run(options: object): Promise<AxeResults>}}).axe.run(options),
          {runOnly, resultTypes: ["violations"]}
        );
        for (const {id, nodes} of violations) {
          found.push(`${colorScheme} ${width}: ${id} ${nodes.length} × ${nodes[0]!.html.slice(0, 160)}`);
        }
      }
    }
    expect(found).toEqual([]);
    await page.close();
  });
});

describe("the keyboard", () => {
  it("goes through a page in the order it is read, from the link that skips to the text", async () => {
    const page = await site.open("reports/distortion");
    await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
    const stops: {text: string; top: number; visible: boolean}[] = [];
    for (let i = 0; i < 40; ++i) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const {activeElement: at} = document;
        if (!at || at === document.body) return null;
        const style = getComputedStyle(at);
        const {top} = at.getBoundingClientRect();
        return {text: at.textContent?.trim().slice(0, 40) ?? "", top: top + scrollY, visible: style.outlineStyle !== "none"}; // biome-ignore format: one line
      });
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops[0]!.text).toBe("Skip to the text");
    expect(stops.every(({visible}) => visible)).toBe(true);
    const below = stops.slice(1).map(({top}) => Math.round(top));
    for (let i = 1; i < below.length; ++i) expect(below[i], stops[i + 1]!.text).toBeGreaterThanOrEqual(below[i - 1]! - 60); // biome-ignore format: one line
    for (const name of ["CSV", "SVG", "PNG"]) expect(stops.map(({text}) => text)).toContain(name);
    await page.close();
  });
});

describe("on paper", () => {
  it("a report has its figures and no controls", async () => {
    const page = await site.open("reports/distortion");
    await page.emulateMedia({media: "print"});
    expect(await page.locator("figure.finding svg[role=img]").first().isVisible()).toBe(true);
    for (const hidden of ["#observablehq-header nav", ".downloads", "summary"]) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    await page.close();
  });
});
