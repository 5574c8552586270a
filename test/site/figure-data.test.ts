import {afterAll, beforeAll, expect, it} from "vitest";
import {type Reader, reader} from "./browser.ts";
import {sampled} from "./sample.ts";

let site: Reader;
beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

/** What the CSV button of every figure of a page gives, by the figure's address. */
async function dataOf(path: string): Promise<Readonly<Record<string, string>>> {
  const page = await site.open(path);
  const found = await page.evaluate(async () => {
    const given: Blob[] = [];
    URL.createObjectURL = (file) => {
      given.push(file as Blob);
      return "#";
    };
    const files: Record<string, string> = {};
    for (const figure of document.querySelectorAll("figure.finding[data-name]")) {
      const button = [...figure.querySelectorAll("button")].find(({textContent}) => textContent === "CSV");
      button?.click();
      while (button && !given.length) await new Promise((resolve) => setTimeout(resolve, 10));
      files[figure.id] = (await given.pop()?.text()) ?? "";
    }
    return files;
  });
  await page.close();
  return found;
}

it.concurrent.each(sampled())("figures of /%s give the same data in both languages", async (path) => {
  const [english, chinese] = await Promise.all([dataOf(path), dataOf(`zh/${path}`)]);
  expect(chinese).toEqual(english);
  for (const [id, csv] of Object.entries(english)) {
    const header = csv.split("\n", 1)[0]!;
    expect(header, id).toMatch(/[a-z]/i);
    expect(header, id).not.toMatch(/\p{Script=Han}/u);
  }
});
