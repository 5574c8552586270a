import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type Reader, reader} from "./browser.ts";
import {figureFaults} from "./figure-faults.ts";

let site: Reader;
beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

/** A page of every kind of figure and of table; a phone too, where they are narrow or many. */
const pages = [
  ["", 1280],
  ["compare", 1280],
  ["lab", 1280],
  ["laws/chinchilla", 1280],
  ["laws/transfer", 390],
  ["capabilities/sparse-parity-subtask-26", 1280],
  ["tasks/markov-language", 390],
  ["zh/reports/theory-claims", 390],
  ["reports/skills-appear-one-by-one", 390],
  ["reports/what-a-critical-scale-depends-on", 1280],
  ["reports/where-compute-goes", 1280],
  ["reports/depth", 1280],
  ["reports/distortion", 390],
  ["reports/limits", 1280],
  ["reports/mixture", 1280],
  ["reports/published-claims-against-data", 1280],
  ["reports/representations", 1280]
] as const;

it.each(pages)("figures and tables of “%s” at %d pixels can be read", async (path, width) => {
  const page = await site.open(path, {viewport: {width, height: 900}});
  const errors: string[] = [];
  page.on("pageerror", ({message}) => errors.push(message));
  const {faults} = await figureFaults(page);
  await page.close();
  expect(errors).toEqual([]);
  expect(faults).toEqual([]);
});

it("a tip gives value, interval and how many models are behind them", async () => {
  const page = await site.open("capabilities/sparse-parity-subtask-26");
  const {tips} = await figureFaults(page);
  await page.close();
  expect(tips.join("\n")).toMatch(/share of models that have it: \d+\.\d% \[[^\]]+\] \| \u200bn = \d/);
});

/** What the tips of the critical scales say of triangles, and of the dots whose interval the frame cuts. */
async function tipsOfScales(page: Page): Promise<{triangles: string[]; cut: string[]}> {
  const chart = page.locator("#figure-critical-scales svg[role=img]");
  await chart.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => !document.querySelector("#figure-critical-scales .copied"));
  return chart.evaluate(async (svg) => {
    const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const middle = (mark: Element) => {
      const {x, y, width, height} = mark.getBoundingClientRect();
      return {clientX: x + width / 2, clientY: y + height / 2};
    };
    const tipOn = async (mark: Element) => {
      svg.dispatchEvent(new PointerEvent("pointermove", {...middle(mark), pointerType: "mouse"}));
      await settled();
      const lines = svg.querySelectorAll("g[aria-label=tip] text > tspan");
      const text = [...lines].map(({textContent}) => textContent).join("\n");
      svg.dispatchEvent(new PointerEvent("pointerleave", {pointerType: "mouse"}));
      return text;
    };
    const tipsOn = async (marks: readonly Element[]) => {
      const texts: string[] = [];
      for (const mark of marks) texts.push(await tipOn(mark));
      return texts;
    };
    const rows = [...svg.querySelectorAll("path.cut")].map((arrow) => middle(arrow).clientY);
    const isCut = (dot: Element) => rows.some((y) => Math.abs(y - middle(dot).clientY) < 1);
    const triangles = await tipsOn([...svg.querySelectorAll("path[transform*=rotate]")]);
    return {triangles, cut: await tipsOn([...svg.querySelectorAll("circle")].filter(isCut))};
  });
}

it("a tip says of a scale beyond the sizes only that, and where an interval that is cut ends", async () => {
  const page = await site.open("compare");
  const {triangles, cut} = await tipsOfScales(page);
  await page.close();
  expect(triangles.length).toBeGreaterThan(0);
  for (const tip of triangles) expect(tip).toMatch(/: [≥≤] \d[\d.]*[kMB]?$/m);
  expect(cut.length).toBeGreaterThan(0);
  for (const tip of cut) expect(tip).toMatch(/: \d[\d.]*[kMB]? (\([≥≤] \d[\d.]*[kMB]?\)|\[\d[^\]]*, \d[^\]]*\])$/m);
});

it("an interval that goes on beyond the frame ends at it in an arrow", async () => {
  const page = await site.open("compare");
  const chart = page.locator("#figure-critical-scales svg[role=img]");
  await chart.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => !document.querySelector("#figure-critical-scales .copied"));
  const [arrows, outside] = await chart.evaluate((svg) => {
    const {right} = svg.getBoundingClientRect();
    const lines = [...svg.querySelectorAll("line")].map((line) => line.getBoundingClientRect());
    return [svg.querySelectorAll("path.cut").length, lines.filter((line) => line.right > right + 1).length];
  });
  await page.close();
  expect(arrows).toBeGreaterThan(0);
  expect(outside).toBe(0);
});
