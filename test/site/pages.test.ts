import {readFileSync} from "node:fs";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {laws} from "../../src/lib/laws/index.ts";
import {type Reader, reader} from "./browser.ts";
import {sampled} from "./sample.ts";
import {errorsOf, type Visit, visit, watched} from "./visit.ts";

let site: Reader;
let browser: Browser;
let url: string;

beforeAll(async () => {
  site = await reader();
  ({url, browser} = site);
});

afterAll(() => site?.close());

/** One page of each kind. */
const kinds = [
  "",
  "reports/loss-falls-to-a-floor-we-know",
  "laws/chinchilla",
  "compare",
  "capabilities/sparse-parity-subtask-1",
  "tasks/markov-language",
  "fit",
  "lab"
];
/** Of each registry twelve pages, of the many capabilities eight; the build has run the cells of every page. */
const pages = [...new Set([...sampled(12), ...kinds])];
/**
 * Those looked at in both themes and widths: pages of one file share their style, so two of each registry's will do.
 */
const everywhere = sampled(2);
const inBothLanguages = [...new Set([...sampled(3), ...kinds])];

const visits = new Map<string, Promise<Visit>>();
function visited(path: string): Promise<Visit> {
  if (!visits.has(path)) visits.set(path, visit(site, path, everywhere.includes(path)));
  return visits.get(path)!;
}

describe("in the light theme", () => {
  it.concurrent.each(pages)("/%s shows no error and asks nobody else", async (path) => {
    const {errors, faults} = await visited(path);
    expect(errors).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.concurrent.each([
    "fit",
    "lab",
    "reports/loss-falls-to-a-floor-we-know"
  ])("/%s does not say that it needs JavaScript where it has it", async (path) =>
    expect((await visited(path)).warnings).toBe(0));
});

describe("in both languages", () => {
  it.concurrent.each(
    inBothLanguages
  )("/zh/%s is the English page in Chinese, and each leads to the other", async (path) => {
    const [zh, en] = await Promise.all([visited(`zh/${path}`), visited(path)]);
    expect([...zh.faults, ...zh.errors]).toEqual([]);
    expect([zh.language.lang, en.language.lang]).toEqual(["zh-Hans", "en"]);
    const names = (figures: readonly {id: string}[]) => figures.map(({id}) => id);
    expect(names(zh.figures)).toEqual(names(en.figures));
    expect(zh.language.other).toEqual({href: url + path, lang: "en", text: "English"});
    expect(en.language.other).toEqual({href: `${url}zh/${path}`, lang: "zh-Hans", text: "中文"});
    const alternates = [
      ["en", url + path],
      ["zh-Hans", `${url}zh/${path}`],
      ["x-default", url + path]
    ];
    expect([zh.language.alternates, en.language.alternates]).toEqual([alternates, alternates]);
  });

  // names of machines and programs stay as they are; test/site/chinese-texts knows those of every page
  it.concurrent.each(kinds)("/zh/%s has no English sentence left once its cells have run", async (path) => {
    const [zh, en] = await Promise.all([visited(`zh/${path}`), visited(path)]);
    expect(en.language.english.length).toBeGreaterThan(3);
    expect(zh.language.english).toEqual([]);
  });

  it.concurrent.each(inBothLanguages)("figures of /%s give the same data", async (path) => {
    const [zh, en] = await Promise.all([visited(`zh/${path}`), visited(path)]);
    expect(zh.data).toEqual(en.data);
    for (const [id, csv] of Object.entries(en.data)) {
      const header = csv.split("\n", 1)[0]!;
      expect(header, id).toMatch(/[a-z]/i);
      expect(header, id).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe("in the dark theme, and on a phone", () => {
  it.concurrent.each(everywhere)("/%s has no violation of WCAG 2.2 AA and best practices", async (path) => {
    expect((await visited(path)).elsewhere!.violations).toEqual([]);
  });

  it.concurrent.each(everywhere)("/%s does not scroll sideways", async (path) => {
    expect((await visited(path)).elsewhere!.phone).toBeLessThanOrEqual(360);
  });

  // the visits above turn dark while they are open
  it.concurrent.each(["", "reports/distortion", "laws/chinchilla"])("/%s opens in the dark", async (path) => {
    const {page, faults} = await watched(site, path, {colorScheme: "dark"});
    expect(await errorsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const [red] = ground.match(/\d+/g)!.map(Number);
    expect(red, ground).toBeLessThan(64);
    await page.close();
  });
});

describe("charts", () => {
  it.concurrent.each(pages)("/%s: figures have drawn marks, and words for those who do not see them", async (path) => {
    const {figures, tables, notices} = await visited(path);
    for (const {title, charts} of figures) {
      expect(title, path).not.toBe("");
      expect(charts.length, title).toBeGreaterThan(0);
      for (const {alt, marks} of charts) {
        expect(alt.length, title).toBeGreaterThan(20);
        expect(marks, title).toBeGreaterThan(1);
      }
    }
    if (/^(tasks|laws|reports|sweeps)\/./.test(path)) {
      const said = figures.length + tables + notices;
      expect(said, "a page shows figures or tables, or says why it has none").toBeGreaterThan(0);
    }
  });

  it("are sorted as the reader chooses", async () => {
    const {page} = await watched(site, "compare", {});
    const chart = page.locator("figure.finding svg[role=img]").first();
    const labels = () => chart.locator('g[text-anchor="end"]').first().locator("text").allTextContents();
    const before = await labels();
    expect(before.length).toBeGreaterThan(8);
    await page.getByLabel("name", {exact: true}).check();
    await expect.poll(labels).not.toEqual(before);
    const after = await labels();
    expect(after).toEqual([...after].sort((a, b) => a.localeCompare(b, "en", {numeric: true})));
    expect([...after].sort()).toEqual([...before].sort());
    await page.close();
  });
});

it("the page of a law shows it on our runs and gives its report away", async () => {
  const {page} = await watched(site, "laws/chinchilla", {});
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

it("the browser’s law gives Node’s number, bit for bit", async () => {
  // the page’s policy forbids scripts that were not built into it, as this test’s own is
  const page = await browser.newPage({bypassCSP: true});
  await page.goto(url, {waitUntil: "networkidle", timeout: 90_000});
  const cases = laws.all.flatMap((law) => trials(law.id));
  // As a module of the page: vitest would rewrite an import() that it sees here.
  const content = 'import {laws} from "/lib/laws/index.js"; window.laws = laws;';
  await page.addScriptTag({type: "module", content});
  await page.waitForFunction(() => "laws" in window);
  const inBrowser = await page.evaluate(
    ({cases, evaluated}) => {
      const {laws} = window as unknown as {laws: {get(id: string): Evaluable}};
      const run = new Function(`return ${evaluated}`)() as (law: Evaluable, p: number[], x: number[][]) => number[];
      return cases.map(({id, p, x}) => run(laws.get(id), p, x));
    },
    {cases, evaluated: evaluated.toString()}
  );
  for (const [i, {id, p, x}] of cases.entries()) expect(inBrowser[i], id).toEqual(evaluated(laws.get(id), p, x));
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
