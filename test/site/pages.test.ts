import {readFileSync} from "node:fs";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {laws} from "../../src/lib/laws/index.ts";
import {type Reader, reader} from "./browser.ts";
import {sampled} from "./sample.ts";

let site: Reader;
let browser: Browser;
let url: string;

beforeAll(async () => {
  site = await reader();
  ({url, browser} = site);
});

afterAll(() => site?.close());

/** Pages that are visited in the light: all, but of the many capabilities eight. */
const pages = sampled(Infinity);
/** In the dark and on a narrow screen: what differs there is the style that pages of one file share. */
const some = sampled();

/** What a page in the light theme at the width of a desk shows: one visit for all that is asked of it. */
const visits = new Map<string, ReturnType<typeof visit>>();
const visited = (path: string) => visits.get(path) ?? visits.set(path, visit(path)).get(path)!;

async function visit(path: string) {
  const {page, faults} = await open(path, {colorScheme: "light", width: 1280});
  const errors = await page.locator(".observablehq--error").allTextContents();
  const figures = await page.evaluate(() =>
    Array.from(document.querySelectorAll("figure.finding"), (figure) => ({
      title: figure.querySelector(".finding-title")?.textContent ?? "",
      charts: Array.from(figure.querySelectorAll("svg[role=img]"), (svg) => ({
        alt: svg.getAttribute("aria-label") ?? "",
        marks: svg.querySelectorAll("circle, path[d], rect, line").length
      }))
    }))
  );
  const notices = await page.locator(".notice").count();
  const links = await page.evaluate(() =>
    Array.from(document.querySelectorAll("a[href]"), (a) => (a as HTMLAnchorElement).href)
  );
  await page.close();
  return {faults, errors, figures, notices, links};
}

describe("in the light theme", () => {
  it.concurrent.each(pages)("/%s shows no error and asks nobody else", async (path) => {
    const {errors, faults} = await visited(path);
    expect(errors).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe("in the dark theme", () => {
  it.concurrent.each(some)("/%s shows no error and asks nobody else", async (path) => {
    const {page, faults} = await open(path, {colorScheme: "dark", width: 1280});
    expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe("at the width of a phone", () => {
  it.concurrent.each(some)("/%s does not scroll sideways", async (path) => {
    const {page} = await open(path, {colorScheme: "light", width: 360});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.close();
  });
});

describe("charts", () => {
  it.concurrent.each(
    pages
  )("/%s: every figure has drawn marks, and words for those who do not see them", async (path) => {
    const {figures, notices} = await visited(path);
    for (const {title, charts} of figures) {
      expect(title, path).not.toBe("");
      expect(charts.length, title).toBeGreaterThan(0);
      for (const {alt, marks} of charts) {
        expect(alt.length, title).toBeGreaterThan(20);
        expect(marks, title).toBeGreaterThan(1);
      }
    }
    if (/^(tasks|laws|reports|sweeps)\/./.test(path)) {
      const said = figures.length + notices;
      expect(said, "a page shows figures or says why it has none").toBeGreaterThan(0);
    }
  });

  it("are sorted as the reader chooses", async () => {
    const {page} = await open("compare", {colorScheme: "light", width: 1280});
    const labels = () => page.locator("figure.finding svg").first().locator("[aria-hidden], g").first().textContent();
    if (await page.locator("figure.finding").count()) {
      const before = await labels();
      await page.getByLabel("name", {exact: true}).check();
      await page.waitForTimeout(300);
      expect(await page.locator("figure.finding svg").count()).toBeGreaterThan(0);
      expect(typeof before).toBe("string");
    }
    await page.close();
  });
});

it("the page of a law shows it on our runs and gives its report away", async () => {
  const {page} = await open("laws/chinchilla", {colorScheme: "light", width: 1280});
  const titles = await page.locator("figure.finding .finding-title").allTextContents();
  expect(titles.some((title) => /^Chinchilla fitted to \d+ runs/.test(title))).toBe(true);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("as text").click()]);
  expect(download.suggestedFilename()).toBe("chinchilla-report.txt");
  const text = readFileSync(await download.path(), "utf8");
  for (const part of ["E + A N^(-alpha) + B D^(-beta)", "Identifiability", "HC3"]) expect(text).toContain(part);
  expect(text).not.toMatch(/NaN|undefined/);
  const href = await page.getByText("The same as JSON").getAttribute("href");
  const fits = await (await fetch(new URL(href!, page.url()))).json();
  expect(fits[0].fit.law).toBe("chinchilla");
  expect(fits[0].report.kept).toBe(fits[0].fit.observations.length);
  await page.close();
});

it("every link within the site leads somewhere", async () => {
  const linking = new Map<string, string>();
  for (const path of pages) {
    for (const link of (await visited(path)).links) if (link.startsWith(url)) linking.set(link, path);
  }
  expect(linking.size).toBeGreaterThan(pages.length / 2);
  const missing: string[] = [];
  for (const [link, path] of linking) {
    const {status} = await fetch(link);
    if (status !== 200) missing.push(`/${path} links to ${link}: ${status}`);
  }
  expect(missing).toEqual([]);
}, 240_000);

it("an address that does not exist shows the page that says so", async () => {
  const page = await browser.newPage();
  const response = await page.goto(`${url}no/such/page`);
  expect(response?.status()).toBe(404);
  expect(await page.locator("h1").textContent()).toContain("does not exist");
  await page.close();
});

/**
 * Engines may differ in the last bit of Math.log and its kin (Chromium 156 and Node 20 do, at 1.507). So the browser is
 * given Node’s answers to every call that Node made: what is left is the law’s own arithmetic, which must agree exactly.
 * With its own functions the browser may differ by their rounding alone.
 */
it("the browser’s law gives Node’s number, bit for bit", async () => {
  // the page’s policy forbids scripts that were not built into it, as this test’s own is
  const page = await browser.newPage({bypassCSP: true});
  await page.goto(url, {waitUntil: "networkidle", timeout: 90_000});
  const cases = laws.all.flatMap((law) => trials(law.id));
  // As a module of the page: vitest would rewrite an import() that it sees here.
  const content = 'import {laws} from "/lib/laws/index.js"; window.laws = laws;';
  await page.addScriptTag({type: "module", content});
  await page.waitForFunction(() => "laws" in window);
  const answers: Record<string, number> = {};
  const elementary = ["log", "exp", "expm1", "log1p"] as const;
  const own = elementary.map((name) => Math[name]);
  for (const [i, name] of elementary.entries()) {
    Math[name] = (x) => {
      const answer = own[i]!(x);
      answers[`${name} ${x}`] = answer;
      return answer;
    };
  }
  const inNode = cases.map(({id, p, x}) => evaluated(laws.get(id), p, x));
  for (const [i, name] of elementary.entries()) Math[name] = own[i]!;

  const inBrowser = await page.evaluate(
    ({cases, answers, elementary, evaluated}) => {
      const {laws} = window as unknown as {laws: {get(id: string): Evaluable}};
      const run = new Function(`return ${evaluated}`)() as (law: Evaluable, p: number[], x: number[][]) => number[];
      const all = () => cases.map(({id, p, x}) => run(laws.get(id), p, x));
      const alone = all();
      for (const name of elementary) {
        Math[name] = (x) => {
          const answer = answers[`${name} ${x}`];
          if (answer === undefined) throw new Error(`Node never asked for Math.${name}(${x})`);
          return answer;
        };
      }
      return {alone, told: all()};
    },
    {cases, answers, elementary, evaluated: evaluated.toString()}
  );
  for (const [i, {id}] of cases.entries()) {
    expect(inBrowser.told[i], id).toEqual(inNode[i]);
    for (const [j, value] of inNode[i]!.entries())
      expect(Math.abs(inBrowser.alone[i]![j]! - value), id).toBeLessThanOrEqual(1e-12 * Math.abs(value));
  }
  await page.close();
});

function evaluated(law: Evaluable, p: number[], x: number[][]): number[] {
  const out = new Float64Array(x[0]!.length);
  const jacobian = new Float64Array(out.length * p.length);
  law.evaluate(p, x, out, jacobian);
  return [...out, ...jacobian];
}

interface Evaluable {
  evaluate(p: number[], x: number[][], out: Float64Array, jacobian: Float64Array): void;
}

/** Published parameters where there are some, and the middle of the bounds; five points each. */
function trials(id: string): {id: string; p: number[]; x: number[][]}[] {
  const law = laws.get(id);
  const middle = Object.values(law.params).map(({fixed, scale, min, max}) => {
    if (fixed !== undefined) return fixed;
    return scale === "log" ? 1.7 : Math.min(max, min + 0.3);
  });
  const published = law.published.map(({values}) => Object.keys(law.params).map((name) => values[name]!));
  const x = law.inputs.map((_, j) => [1.1, 37, 1064, 3.3e7, 7.7e11].map((v) => v * (1 + 0.37 * j)));
  return [middle, ...published].map((p) => ({id, p, x}));
}

async function open(path: string, {colorScheme, width}: {colorScheme: "light" | "dark"; width: number}) {
  const page: Page = await browser.newPage({colorScheme, viewport: {width, height: 800}});
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
      faults.push(`outside: ${request.url()}`);
  });
  await page.goto(url + path, {waitUntil: "networkidle", timeout: 90_000});
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
  return {page, faults};
}
