import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Reader, reader} from "./browser.ts";

let site: Reader;
beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

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
