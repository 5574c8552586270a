import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Reader, reader} from "./browser.ts";
import {built} from "./sample.ts";
import {errorsOf, watched} from "./visit.ts";

let site: Reader;
beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

/** One page of each kind. */
const pages = [
  "",
  "reports/loss-falls-to-a-floor-we-know",
  "laws/chinchilla",
  "compare",
  "capabilities/sparse-parity-subtask-1",
  "tasks/markov-language",
  "fit",
  "lab"
];

/** What of a page is in whichever language it was written: code, formulas, citations and names of sources. */
const notProse = "code, pre, script, style, textarea, .katex, svg title, cite, body [lang=en]";

async function shown(path: string) {
  const {page, faults} = await watched(site, path, {});
  const figures = await page.locator("figure.finding").evaluateAll((all) => all.map(({id}) => id));
  const english = await page.evaluate((apart) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement!.closest(apart) && /(?:\b[A-Za-z’']+[,;:]? ){3,}[A-Za-z]+/.test(node.nodeValue!))
        found.push(node.nodeValue!.trim());
    }
    return found;
  }, notProse);
  const language = await page.locator("html").getAttribute("lang");
  const errors = await errorsOf(page);
  const other = await page
    .locator("a.language")
    .evaluate((a: HTMLAnchorElement) => ({href: a.href, lang: a.hreflang, text: a.textContent}));
  const alternates = await page
    .locator("link[rel=alternate][hreflang]")
    .evaluateAll((all) => all.map((link) => [link.getAttribute("hreflang"), (link as HTMLLinkElement).href]));
  await page.close();
  return {faults, errors, figures, english, language, other, alternates};
}

describe.each(pages)("/zh/%s", (path) => {
  it("is the English page in Chinese, and each leads to the other", async () => {
    const [zh, en] = await Promise.all([shown(`zh/${path}`), shown(path)]);
    expect([...zh.faults, ...zh.errors]).toEqual([]);
    expect([zh.language, en.language]).toEqual(["zh-Hans", "en"]);
    expect(zh.figures).toEqual(en.figures);
    expect(zh.other).toEqual({href: site.url + path, lang: "en", text: "English"});
    expect(en.other).toEqual({href: `${site.url}zh/${path}`, lang: "zh-Hans", text: "中文"});
    const alternates = [
      ["en", site.url + path],
      ["zh-Hans", `${site.url}zh/${path}`],
      ["x-default", site.url + path]
    ];
    expect(zh.alternates).toEqual(alternates);
    expect(en.alternates).toEqual(alternates);
    expect(en.english.length).toBeGreaterThan(3);
    expect(zh.english).toEqual([]);
  });
});

it("every page but the one of mistaken addresses is there in Chinese", () => {
  const all = built();
  const english = all.filter((path) => !path.startsWith("zh/"));
  expect(all.filter((path) => path.startsWith("zh/"))).toEqual(english.map((path) => `zh/${path}`));
});

it("a page in Chinese shows its figures without JavaScript, and English ones load nothing Chinese", async () => {
  expect(readFileSync("dist/zh/index.html", "utf8")).toContain("临界规模");
  expect(readFileSync("dist/index.html", "utf8")).not.toMatch(/chinese\//);
  const page = await site.open("zh/", {javaScriptEnabled: false});
  expect(await page.locator("figure.finding svg[role=img]").count()).toBeGreaterThan(1);
  expect(await page.locator(".finding-title").first().innerText()).toMatch(/[\u4e00-\u9fff]/);
  await page.close();
});

it("the table of a figure is the same file in both languages", async () => {
  const csv = async (path: string) => {
    const page = await site.open(path, {acceptDownloads: true});
    const figure = page.locator("figure.finding").nth(1);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      figure.getByRole("button", {name: "CSV"}).click()
    ]);
    const file = {name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8")};
    await page.close();
    return file;
  };
  expect(await csv("zh/")).toEqual(await csv(""));
});
