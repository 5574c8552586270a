import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import type {BrowserContextOptions, Page} from "playwright-core";
import {alive, type Reader} from "./browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a second theme can change. */
const ofColor = ["color-contrast", "link-in-text-block"];

/** Errors of a page's own cells. */
export const errorsOf = (page: Page) => page.locator(".observablehq--error").allTextContents();

/** Opens a page and notes what goes wrong, and what is asked of another host, for as long as it is open. */
export async function watched(site: Reader, path: string, options: BrowserContextOptions) {
  const page = await site.browser.newPage({viewport: {width: 1200, height: 800}, ...options});
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    const asked = request.url();
    if (!/^(data|blob):/.test(asked) && !asked.startsWith(site.url)) faults.push(`outside: ${asked}`);
  });
  await alive(page, site.url + path);
  return {page, faults};
}

export type Visit = Awaited<ReturnType<typeof visit>>;

/** What of a page is in whichever language it was written: code, formulas, citations and names of sources. */
const notProse = "code, pre, script, style, textarea, .katex, svg title, cite, body [lang=en]";

/**
 * One visit for all that is asked of a page: in the light on a desk; where `everywhere`, also in the dark and on a
 * phone.
 */
export async function visit(site: Reader, path: string, everywhere: boolean) {
  const {page, faults} = await watched(site, path, {colorScheme: "light"});
  // a figure is drawn a moment after it stands there; the lab has none before its first answer, and replaces it
  const drawn = await page.waitForFunction(() => {
    const all = Array.from(document.querySelectorAll("figure.finding"), (figure) => ({
      id: figure.id,
      title: figure.querySelector(".finding-title")?.textContent ?? "",
      charts: Array.from(figure.querySelectorAll("svg[role=img]"), (svg) => ({
        alt: svg.getAttribute("aria-label") ?? "",
        marks: svg.querySelectorAll("circle, path[d], rect, line").length
      }))
    }));
    const areNumbered = new Set(all.map(({id}) => id)).size === all.length; // figures of one title, when all stand
    const areDrawn = areNumbered && all.every(({charts}) => charts.length);
    return !document.querySelector(".lab:not(:has(figure))") && areDrawn && all;
  });
  const figures = (await drawn.jsonValue()) || [];
  const tables = await page.locator("main table").count();
  const notices = await page.locator(".notice").count();
  const links = await page.evaluate(() =>
    Array.from(document.querySelectorAll("a[href]"), (a) => (a as HTMLAnchorElement).href)
  );
  const warnings = await page.getByText("needs JavaScript").filter({visible: true}).count();
  const language = await languageOf(page);
  const elsewhere = everywhere ? await inBothThemesAndWidths(page) : null;
  const data = await dataOf(page);
  const errors = await errorsOf(page);
  await page.close();
  return {faults, errors, figures, tables, notices, warnings, links, language, elsewhere, data};
}

/** In which language a page is, what of it is in English all the same, and where it is in the other. */
function languageOf(page: Page) {
  return page.evaluate((apart) => {
    const english: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement!.closest(apart) && /(?:\b[A-Za-z’']+[,;:]? ){3,}[A-Za-z]+/.test(node.nodeValue!))
        english.push(node.nodeValue!.trim());
    }
    const {href, hreflang, textContent} = document.querySelector<HTMLAnchorElement>("a.language")!;
    const alternates = Array.from(
      document.querySelectorAll<HTMLLinkElement>("link[rel=alternate][hreflang]"),
      (link) => [link.hreflang, link.href]
    );
    return {lang: document.documentElement.lang, english, other: {href, lang: hreflang, text: textContent}, alternates};
  }, notProse);
}

/** What the CSV button of every figure of a page gives, by the figure's address. */
function dataOf(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const given: Blob[] = [];
    URL.createObjectURL = (file) => {
      given.push(file as Blob);
      return "#";
    };
    addEventListener("click", (event) => (event.target as Element).closest("a[download]") && event.preventDefault());
    const files: Record<string, string> = {};
    for (const figure of document.querySelectorAll("figure.finding[data-name]")) {
      const button = [...figure.querySelectorAll("button")].find(({textContent}) => textContent === "CSV");
      button?.click();
      while (button && !given.length) await new Promise((resolve) => setTimeout(resolve, 10));
      files[figure.id] = (await given.pop()?.text()) ?? "";
    }
    return files;
  });
}

/** Until a change of the window has been laid out, and what is drawn for its width has been drawn anew. */
const redrawn = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))
  );

/**
 * Violations of accessibility on a desk, in both themes, and on a phone, and the width that the phone would have to
 * scroll. In the dark the desk is enough: no style hides anything by width, and none gives it another colour.
 */
export async function inBothThemesAndWidths(page: Page) {
  await page.evaluate(axe);
  const violations: string[] = [];
  for (const [colorScheme, width] of [
    ["light", 1200],
    ["dark", 1200],
    ["light", 360]
  ] as const) {
    await page.setViewportSize({width, height: 800});
    await page.emulateMedia({colorScheme});
    await redrawn(page);
    const all = colorScheme === "light";
    const found = await violationsOf(page, all ? {type: "tag", values: rules} : {type: "rule", values: ofColor});
    violations.push(...found.map((violation) => `${colorScheme} ${width}: ${violation}`));
  }
  const phone = await page.evaluate(() => document.documentElement.scrollWidth);
  return {violations, phone};
}

/** Violations of accessibility as a page is now. */
export async function violationsNow(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return violationsOf(page, {type: "tag", values: rules});
}

async function violationsOf(page: Page, runOnly: {type: "tag" | "rule"; values: string[]}): Promise<string[]> {
  const {violations} = await page.evaluate(
    (options) => (window as unknown as {axe: {run(options: object): Promise<AxeResults>}}).axe.run(options),
    {runOnly, resultTypes: ["violations"], selectors: false, preload: false} // what no rule here reads takes a fifth
  );
  return violations.map(({id, nodes}) => `${id} ${nodes.length} × ${nodes[0]!.html.slice(0, 160)}`);
}
