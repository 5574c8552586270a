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
