/** The page of a sweep, over ten thousand simulated cells instead of those that were trained: does it stay smooth? */
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {simulated} from "../../loaders/bench/cluster/simulated.ts";
import {keyOf} from "../../loaders/store/store.ts";
import type {SweepPage} from "../../src/contracts/sweeps.ts";
import {analyseTask} from "../../src/lib/analysis/tasks/task-analysis.ts";
import {laws} from "../../src/lib/laws/index.ts";
import {languageGrid} from "../../src/lib/sweeps/grids.ts";
import {cells} from "../../src/lib/sweeps/sweep.ts";
import {tasks} from "../../src/lib/tasks/index.ts";
import {type Reader, reader} from "./browser.ts";
import {errorsOf} from "./visit.ts";

let site: Reader;
beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

const folder = join("dist", "_file", "data", "sweeps");
const published = () =>
  readFileSync(join(folder, readdirSync(folder).find((name) => name.startsWith("full."))!), "utf8");

/** Eight sizes, twenty-five budgets, fifty seeds; capabilities stay those that were measured. */
function ofTenThousand(analysis: SweepPage): SweepPage {
  const range = (n: number, at: (i: number) => number) => Array.from({length: n}, (_, i) => at(i));
  const grid = languageGrid({
    widths: range(8, (i) => 8 * (i + 1)),
    steps: range(25, (i) => Math.round(100 * 1.3 ** i)),
    seeds: range(50, (i) => i + 1)
  });
  const all = cells({id: "many", title: "", note: "", grids: [grid]}, "simd");
  const runs = all.map((cell) => simulated({key: keyOf(cell), cell}));
  expect(runs).toHaveLength(10_000);
  const task = tasks.get("markov-language");
  const {critical} = analysis.tasks.find((one) => one.task.id === task.id)!;
  return {...analysis, tasks: [analyseTask(task, runs, {lossLaws: [laws.get("chinchilla")], critical})]};
}

/** Milliseconds. */
interface Smoothness {
  /** Until every figure is drawn. */
  readonly drawn: number;
  /** Between frames, while the page is scrolled from its top to its end. */
  readonly frame: {readonly median: number; readonly p95: number; readonly most: number};
  /** Until all is drawn anew for another width. */
  readonly resized: number;
  /** Until a table of all runs is open. */
  readonly table: number;
}

async function smoothness(text: string): Promise<Smoothness> {
  const page = await site.browser.newPage({viewport: {width: 1280, height: 800}});
  await page.route("**/data/sweeps/full.*.json", (route) =>
    route.fulfill({body: text, contentType: "application/json"})
  );
  await page.goto(`${site.url}sweeps/full`, {waitUntil: "commit"});
  await page.waitForFunction(
    () =>
      document.readyState === "complete" &&
      !document.querySelector("observablehq-loading") &&
      [...document.querySelectorAll("figure.finding")].every((figure) => figure.querySelector("svg[role=img]")),
    undefined,
    {timeout: 120_000}
  );
  const drawn = await page.evaluate(() => performance.now());
  const frames = (await page.evaluate(scroll)).sort((a, b) => a - b);
  const at = (share: number) => frames[Math.round(share * (frames.length - 1))]!;
  const resized = await timed(page, () => page.setViewportSize({width: 900, height: 800}));
  const summary = page.locator("figure.finding summary").last(); // the runs and how they trained
  const table = await timed(page, () => summary.click());
  expect(await errorsOf(page)).toEqual([]);
  await page.close();
  return {drawn, frame: {median: at(0.5), p95: at(0.95), most: at(1)}, resized, table};
}

/** Until what a change asks for is on the screen. */
async function timed(page: Page, change: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await change();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return performance.now() - began;
}

/**
 * Scrolls from the top of a page to its end, a sixteenth of a window a frame; resolves with the milliseconds between
 * frames.
 */
async function scroll(): Promise<number[]> {
  const frames: number[] = [];
  let last = await new Promise<number>(requestAnimationFrame);
  while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
    scrollBy({top: innerHeight / 16, behavior: "instant"});
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return frames;
}

it("stays smooth over 10,000 simulated cells", async () => {
  const {drawn, frame, resized, table} = await smoothness(JSON.stringify(ofTenThousand(JSON.parse(published()))));
  const row = (what: string, ms: number) => `| ${what} | ${ms.toFixed(0)} |`;
  console.info(
    [
      "| a page over 10,000 simulated cells | ms |",
      "| --- | --- |",
      row("until all is drawn", drawn),
      row("between frames of scrolling, median", frame.median),
      row("95 %", frame.p95),
      row("most", frame.most),
      row("drawn anew for another width", resized),
      row("a table opened", table)
    ].join("\n")
  );
  // thirty frames a second, and room for a machine that does something else next to it
  expect(frame.median).toBeLessThan(34);
  expect(frame.p95).toBeLessThan(200);
  expect(table).toBeLessThan(5000);
}, 240_000);
