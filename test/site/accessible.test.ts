import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Reader, reader} from "./browser.ts";

let site: Reader;
beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

describe.concurrent("the keyboard", () => {
  const kinds = [
    "",
    "reports/distortion",
    "laws/chinchilla",
    "compare",
    "capabilities/",
    "capabilities/sparse-parity-subtask-5",
    "fit"
  ];
  it.each(kinds)("goes through /%s in the order it is read, from the link that skips to the text", async (path) => {
    const page = await site.open(path);
    const stops: {text: string; top: number; left: number; visible: boolean}[] = [];
    for (let i = 0; i < 40; ++i) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const {activeElement: at} = document;
        if (!at || at === document.body) return null;
        const style = getComputedStyle(at);
        const {top, left} = at.getBoundingClientRect();
        return {
          text: at.textContent?.trim().slice(0, 40) ?? "",
          top: top + scrollY,
          left,
          visible: style.outlineStyle !== "none"
        };
      });
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops[0]!.text).toBe("Skip to the text");
    expect(stops.every(({visible}) => visible)).toBe(true);
    // down the page, or to the right, where two figures stand side by side
    for (let i = 2; i < stops.length; ++i) {
      const [before, now] = [stops[i - 1]!, stops[i]!];
      expect(now.top >= before.top - 60 || now.left > before.left + 40, `${now.text} after ${before.text}`).toBe(true);
    }
    if (path.startsWith("reports/"))
      for (const name of ["CSV", "SVG", "PNG"]) expect(stops.map(({text}) => text)).toContain(name);
    await page.close();
  });
});

describe.concurrent("a reader who asks for less motion", () => {
  it.each(["", "reports/distortion", "fit"])("/%s moves nothing by itself", async (path) => {
    const page = await site.open(path, {reducedMotion: "reduce"});
    const moving = await page.evaluate(() => {
      const timed = Array.from(document.querySelectorAll("*"), (element) => getComputedStyle(element));
      return (
        document.getAnimations().length +
        timed.filter(
          ({transitionDuration, animationName, scrollBehavior}) =>
            /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth"
        ).length
      );
    });
    expect(moving).toBe(0);
    await page.close();
  });
});

describe.concurrent("on paper", () => {
  it("a report fits the width of a sheet, and is a PDF of several", async () => {
    const page = await site.open("reports/loss-falls-to-a-floor-we-know", {viewport: {width: 660, height: 1000}});
    await page.emulateMedia({media: "print"});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(660);
    const pdf = await page.pdf({format: "A4", preferCSSPageSize: true});
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const sheets = pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)!.length;
    expect(sheets).toBeGreaterThan(3);
    expect(sheets).toBeLessThan(20);
    await page.close();
  });

  it("a report has its figures and no controls", async () => {
    const page = await site.open("reports/distortion");
    await page.emulateMedia({media: "print"});
    expect(await page.locator("figure.finding svg[role=img]").first().isVisible()).toBe(true);
    expect(await page.locator(".colophon pre").isVisible()).toBe(true);
    for (const hidden of ["#observablehq-header nav", ".downloads", "summary"]) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    await page.close();
  });
});
