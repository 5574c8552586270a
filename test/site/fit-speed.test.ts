/**
 * Times of threads, not of clocks: a machine that is busy with other work makes a page late, and blocks nobody by
 * itself.
 */
import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {predict} from "../../src/lib/core/law.ts";
import {laws} from "../../src/lib/laws/index.ts";
import {random} from "../../src/lib/numerics/random.ts";
import {type Reader, reader} from "./browser.ts";

let site: Reader;
beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

/** What Chromium’s tracing says of one task of a thread; times in microseconds. */
interface Task {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args: {readonly name?: string};
}

interface Cost {
  /** Milliseconds of the longest task of the thread that draws and answers the reader. */
  readonly longest: number;
  /** Of all its tasks. */
  readonly page: number;
  /** Of all tasks of workers. */
  readonly workers: number;
}

async function cost(page: Page, act: () => Promise<unknown>): Promise<Cost> {
  await site.browser.startTracing(page, {categories: ["toplevel", "__metadata"]});
  await act();
  const {traceEvents}: {traceEvents: Task[]} = JSON.parse((await site.browser.stopTracing()).toString());
  const timesOf = (thread: RegExp) => {
    const named = traceEvents.filter(({name, args}) => name === "thread_name" && thread.test(args.name ?? ""));
    const threads = new Set(named.map(({pid, tid}) => `${pid}/${tid}`));
    return traceEvents.flatMap(({name, ph, pid, tid, tdur}) =>
      ph === "X" && name.endsWith("RunTask") && threads.has(`${pid}/${tid}`) ? [(tdur ?? 0) / 1000] : []
    );
  };
  const [drawing, working] = [timesOf(/^CrRendererMain$/), timesOf(/Worker/)];
  const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0);
  return {longest: Math.max(...drawing), page: sum(drawing), workers: sum(working)};
}

const chinchilla = laws.get("chinchilla");
const noise = random("fit-speed");
const rows = Array.from({length: 250}, (_, i) => {
  const [N, D] = [10 ** (7 + 3 * ((i % 25) / 24)), 10 ** (9 + 3 * (Math.floor(i / 25) / 9))];
  return `${N},${D},${predict(chinchilla, chinchilla.published[1]!.values, {N, D}) * Math.exp(0.01 * noise.normal())}`;
});

describe("the page “Your runs”", {timeout: 200_000, retry: 2}, () => {
  it("answers at once: no task keeps it from its reader for 50 ms, whatever is computed", async () => {
    const page = await site.browser.newPage();
    const opening = await cost(page, async () => {
      await page.goto(`${site.url}fit`);
      await page.getByRole("button", {name: "Try it with losses"}).click();
      await page.getByText("How the columns are read").waitFor();
    });
    await page.getByLabel("or paste a table").fill(`params,tokens,loss\n${rows.join("\n")}`);
    await page.getByLabel("Law", {exact: true}).selectOption("chinchilla");
    const reading = await cost(page, async () => {
      await page.getByRole("button", {name: "Read what I pasted"}).click();
      await page.locator(".mapping summary").filter({hasText: "250 rows"}).waitFor();
    });
    const fitting = await cost(page, async () => {
      await page.getByRole("button", {name: "Fit the law"}).click();
      await page.locator("[data-finished=fit]").waitFor({timeout: 100_000});
    });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", {name: "Fit as JSON"}).click()
    ]);
    const {fit} = JSON.parse(readFileSync(await download.path(), "utf8"));
    expect(fit.estimates.every(({interval}: {interval: string}) => interval === "profile")).toBe(true);
    const costs = {opening, reading, fitting};
    const told = JSON.stringify(costs, (_, v) => (typeof v === "number" ? Math.round(v) : v));
    for (const {longest} of Object.values(costs)) expect(longest, told).toBeLessThan(50);
    expect(opening.page + opening.workers, told).toBeLessThan(2000);
    expect(fitting.workers, told).toBeGreaterThan(1); // else no worker was seen
    expect(fitting.workers, told).toBeLessThan(1000);
    await page.close();
  });
});
