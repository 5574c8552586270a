import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {alive, type Reader, reader} from "./browser.ts";

let site: Reader;
beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

/** One page of each kind that shows figures. */
const pages = [
  "",
  "reports/distortion",
  "laws/chinchilla",
  "compare",
  "capabilities/sparse-parity-subtask-1",
  "tasks/markov-language"
];

describe.concurrent("without JavaScript", () => {
  it.each(pages)("/%s shows its figures and what they found", async (path) => {
    const page = await site.open(path, {javaScriptEnabled: false});
    const figures = page.locator("figure.finding");
    expect(await figures.count()).toBeGreaterThan(0);
    for (const figure of await figures.all()) {
      const chart = figure.locator("svg[role=img]").first();
      const box = (await chart.boundingBox())!;
      expect(box.width * box.height).toBeGreaterThan(5000);
      expect(await chart.locator("path, circle, line, rect").count()).toBeGreaterThan(1);
      expect(await figure.locator(".finding-title").innerText()).toMatch(/\S/);
      expect(await figure.locator("button:visible").count(), "a button that does nothing").toBe(0);
    }
    expect(await page.locator("main").innerText()).not.toMatch(/\bNaN\b|\[object|↻/);
    await page.close();
  });

  it.each(["fit", "lab"])("/%s says that it needs it", async (path) => {
    const page = await site.open(path, {javaScriptEnabled: false});
    expect(await page.locator(".notice:visible").first().innerText()).toContain("needs JavaScript");
    await page.close();
  });

  it("a page made from a registry has its own title", () => {
    expect(readFileSync("dist/laws/chinchilla.html", "utf8")).toMatch(/<title>Chinchilla/);
  });
});

describe("with JavaScript", () => {
  it.each([
    ["", 1280],
    ["", 360],
    ["reports/distortion", 1280],
    ["laws/chinchilla", 1280],
    ["laws/chinchilla", 360]
  ] as const)("/%s at %d px shows every figure once, and nothing jumps", async (path, width) => {
    const page = await site.browser.newPage({viewport: {width, height: 800}});
    await page.addInitScript(() => {
      const state = window as unknown as {shift: number};
      state.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) state.shift += (entry as unknown as {value: number}).value;
      }).observe({type: "layout-shift", buffered: true});
    });
    await alive(page, site.url + path);
    expect(await page.evaluate(() => (window as unknown as {shift: number}).shift)).toBeLessThan(0.1);
    const ids = await page.locator("figure.finding").evaluateAll((all) => all.map(({id}) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const all = await page.evaluate(() => Array.from(document.querySelectorAll("[id]"), ({id}) => id));
    expect(all.filter((id, i) => all.indexOf(id) !== i)).toEqual([]);
    await page.close();
  });
});

describe("a figure", () => {
  async function pressed(page: Page, figure: number, name: string) {
    const button = page.locator("figure.finding").nth(figure).getByRole("button", {name, exact: true});
    const [download] = await Promise.all([page.waitForEvent("download"), button.press("Enter")]);
    return {name: download.suggestedFilename(), content: readFileSync(await download.path())};
  }

  it.each(["light", "dark"] as const)("gives itself away, title and key included, in the %s theme", async (theme) => {
    const page = await site.open("laws/chinchilla", {colorScheme: theme, acceptDownloads: true});
    const keyed = await page
      .locator("figure.finding")
      .evaluateAll((all) => all.findIndex((one) => one.querySelector(".key")));
    const figure = page.locator("figure.finding").nth(keyed);
    const title = (await figure.locator(".finding-title").innerText()).trim();
    const svg = await pressed(page, keyed, "SVG");
    expect(svg.name).toBe(`${await figure.getAttribute("data-name")}.svg`);
    const said = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      const texts = Array.from(parsed.querySelectorAll("svg > text"), ({textContent}) => textContent).join(" ");
      const ground = parsed.querySelector("svg > rect")?.getAttribute("fill");
      return {
        error: parsed.querySelector("parsererror") !== null,
        texts,
        ground,
        charts: parsed.querySelectorAll("svg svg").length
      };
    }, svg.content.toString());
    expect(said.error).toBe(false);
    expect(said.texts).toContain(title);
    for (const entry of await figure.locator(".key li").allInnerTexts()) expect(said.texts).toContain(entry.trim());
    expect(said.ground).toBe(theme === "light" ? "#fdfdfc" : said.ground);
    expect(said.charts).toBeGreaterThan(1);
    expect(svg.content.toString()).not.toMatch(/var\(|color-mix/);

    const png = await pressed(page, keyed, "PNG");
    const colors = await page.evaluate(
      async (bytes) => {
        const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
        context.drawImage(image, 0, 0);
        const {data} = context.getImageData(0, 0, image.width, image.height);
        return new Set(new Uint32Array(data.buffer)).size;
      },
      [...png.content]
    );
    expect(colors).toBeGreaterThan(20);

    await figure.locator("summary").press("Enter");
    await figure.locator("tbody tr").first().waitFor(); // the table is made when it is opened
    const rows = await figure.locator("tbody tr").count();
    const csv = (await pressed(page, keyed, "CSV")).content.toString();
    expect(csv.trim().split("\n")).toHaveLength(rows + 1);
    await page.close();
  });

  it("has an address that leads to it", async () => {
    const page = await site.open("laws/chinchilla");
    const id = await page.locator("figure.finding").nth(1).getAttribute("id");
    await page.close();
    const there = await site.open(`laws/chinchilla#${id}`);
    const {y} = (await there.locator(`#${id}`).boundingBox())!;
    expect(Math.abs(y)).toBeLessThan(800);
    await there.close();
  });
});

it("the site works under a path of a host", async () => {
  const under = await reader({base: "/some/kit/"});
  const page = await under.browser.newPage();
  const faults: string[] = [];
  page.on("response", (response) => response.status() >= 400 && faults.push(response.url()));
  page.on("request", (request) => {
    if (request.url().startsWith("http") && !request.url().startsWith(under.url)) faults.push(request.url());
  });
  for (const path of ["", "laws/chinchilla"]) {
    await alive(page, under.url + path);
    expect(await page.locator("figure.finding svg[role=img]").count()).toBeGreaterThan(0);
  }
  expect(faults).toEqual([]);
  await under.close();
});
