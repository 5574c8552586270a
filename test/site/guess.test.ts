import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type Reader, reader} from "./browser.ts";
import {inBothThemesAndWidths} from "./visit.ts";

let site: Reader;
beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

const press = (page: Page, name: string) => page.getByRole("button", {name, exact: true}).click();
const answer = (page: Page) => page.locator(".guess .answer").textContent();
const score = (page: Page) => page.locator(".guess .score").textContent();

it("a loss is drawn with a pointer, and judged next to the law", async () => {
  const page = await site.open("guess");
  const pad = page.locator(".guess .pad");
  await expect.poll(() => page.getByRole("slider").count()).toBe(4);
  expect(await page.getByRole("button", {name: "Show the truth"}).isDisabled()).toBe(true);
  await pad.scrollIntoViewIfNeeded();
  const {x, y, width, height} = (await pad.boundingBox())!;
  await page.mouse.move(x + 4, y + height * 0.6);
  await page.mouse.down();
  await page.mouse.move(x + width - 24, y + height * 0.8, {steps: 12});
  await page.mouse.up();
  const losses = await page.getByRole("slider").evaluateAll((all) => all.map((one) => Number(one.ariaValueNow)));
  expect(losses).toEqual([...losses].sort((a, b) => b - a));
  expect(new Set(losses).size).toBe(4);
  await press(page, "Show the truth");
  expect(await answer(page)).toMatch(
    /^(You were nearer|The law was nearer|Too close to call).*Your error is [\d.]+%, that of Chinchilla’s law 2\.5%/
  );
  expect(await score(page)).toMatch(/^Score after 1 of 6 rounds/);
  expect(await page.getByRole("slider").count()).toBe(0);
  const {violations} = await inBothThemesAndWidths(page);
  expect(violations).toEqual([]);
  await page.close();
});

it("a loss and a critical scale are guessed by keys alone; a replay does not count", async () => {
  const page = await site.open("guess");
  await page.getByRole("slider", {name: "your loss at 7.07k parameters"}).focus();
  const valueText = () => page.evaluate(() => document.activeElement!.ariaValueText);
  const before = await valueText();
  for (let i = 0; i < 7; ++i) await page.keyboard.press("ArrowDown");
  expect(await valueText()).not.toBe(before);
  for (let i = 0; i < 4; ++i) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // show the truth
  await expect.poll(() => score(page)).toMatch(/^Score after 1 of 6/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // again
  await page.getByRole("slider").first().press("End");
  await press(page, "Show the truth");
  expect(await answer(page)).toContain("Only the first answer of a round counts.");
  expect(await score(page)).toMatch(/^Score after 1 of 6/);
  await page.keyboard.press("Enter"); // next round
  const mark = page.getByRole("slider");
  await expect.poll(() => mark.getAttribute("aria-label")).toBe("size at which half of the models have it");
  await mark.focus();
  for (let i = 0; i < 5; ++i) await page.keyboard.press("PageUp");
  expect(await mark.getAttribute("aria-valuetext")).toBe("4.62k parameters");
  await press(page, "Show the truth");
  expect(await answer(page)).toMatch(
    /^You were nearer\. Half of the models have it at 4\.83k \(95% CI 3\.59k–5\.48k\) parameters\. Your mark is inside/
  );
  await press(page, "Restart");
  expect(await score(page)).toMatch(/^Score after 0 of 6/);
  await page.close();
});

it("a game ends with its rounds, and other rounds follow", async () => {
  const page = await site.open("zh/guess", {viewport: {width: 390, height: 800}});
  for (let round = 0; round < 6; ++round) {
    await page.getByRole("slider").first().press("PageUp");
    await press(page, "揭晓真值");
    await press(page, round < 5 ? "下一轮" : "查看结果");
  }
  await expect.poll(() => page.locator(".guess tbody tr").count()).toBe(6);
  await press(page, "换一组题目");
  await expect.poll(() => page.getByRole("slider").count()).toBe(1);
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ""]);
  await page.close();
});

it("the home page leads to it, and without JavaScript it leads to the reports", async () => {
  const home = await site.open("");
  expect(await home.locator("main a[href$='guess']").count()).toBe(1);
  await home.close();
  const page = await site.open("guess", {javaScriptEnabled: false});
  expect(await page.locator(".notice:visible").innerText()).toContain("needs JavaScript");
  expect(await page.locator(".notice a[href$='reports/']").count()).toBe(1);
  expect(await page.locator("main table").count()).toBe(0);
  await page.close();
});
