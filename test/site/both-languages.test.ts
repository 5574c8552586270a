import {readFileSync} from "node:fs";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type Reader, reader} from "./browser.ts";
import {built} from "./sample.ts";

let site: Reader;
beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

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
