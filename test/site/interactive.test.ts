import {afterAll, beforeAll, expect, it} from "vitest";
import {type Reader, reader} from "./browser.ts";

let site: Reader;
beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

it("a point tells its run to who points at it", async () => {
  const page = await site.open("reports/loss-falls-to-a-floor-we-know");
  const circle = page.locator("figure.finding svg[role=img]").first().locator("circle").nth(40);
  const figure = page.locator("figure.finding svg[role=img]").first();
  // The figure is drawn anew once a reader is near, and those above it push it down: each attempt points again.
  const pointAt = async () => {
    const inside = (await circle.boundingBox())!;
    const around = (await figure.boundingBox())!;
    const position = {x: inside.x + inside.width / 2 - around.x, y: inside.y + inside.height / 2 - around.y};
    await figure.hover({position: {x: position.x - 40, y: position.y}});
    await figure.hover({position});
    return figure.textContent();
  };
  await expect
    .poll(pointAt, {timeout: 60_000})
    .toMatch(/tokens: [\d.]+[kM].*parameters, without embeddings: [\d.]+k?/s);
  expect(await figure.textContent()).toMatch(/run [0-9a-f]{12}, seed \d.*(above|below) the law/s);
  await page.close();
});

it("the window of a fit is moved by keys and by dragging, and fitted anew", async () => {
  const page = await site.open("reports/loss-falls-to-a-floor-we-know");
  const figure = page.locator("figure[data-live]");
  const sentence = () => figure.locator(".finding-title").textContent();
  expect(await sentence()).toMatch(/^Models of 232 to 77\.3k parameters \(160 runs\): irreducible loss/);
  await figure.getByLabel("smallest size").press("ArrowRight");
  await expect.poll(sentence, {timeout: 30_000}).toMatch(/^Models of 832 to 77\.3k parameters \(140 runs\)/);
  const chart = figure.locator("svg[role=img]");
  const {width, height} = (await chart.boundingBox())!;
  await chart.hover({position: {x: 50, y: height / 2}});
  await page.mouse.down();
  await chart.hover({position: {x: width / 2, y: height / 2}});
  await page.mouse.up();
  await expect.poll(sentence, {timeout: 30_000}).toMatch(/^Models of 232 to \S+ parameters \((?!160)\d+ runs\)/);
  await page.close();
});

it("a capability is drawn by another metric, under another link, along another axis", async () => {
  const page = await site.open("capabilities/sparse-parity-subtask-5");
  const ticks = () => page.locator("figure.finding svg[role=img]").first().locator("text").allTextContents();
  expect(await ticks()).toContain("50%");
  await page.getByLabel("logit", {exact: true}).check();
  await expect.poll(ticks).toContain("99%");
  await page.getByLabel("N", {exact: true}).check();
  await expect.poll(ticks).toContain("0");
  await page.getByLabel("accuracy", {exact: true}).check();
  await expect.poll(async () => (await ticks()).some((text) => text.includes("accuracy"))).toBe(true);
  await page.close();
});

it("a number leads to what it was made of", async () => {
  const page = await site.open("reports/skills-appear-one-by-one", {javaScriptEnabled: false});
  const mark = page.locator("main sup.how a").first();
  await mark.click();
  const entry = page.locator(`${await mark.getAttribute("href")}`);
  expect(await entry.isVisible()).toBe(true);
  const links = await entry.locator("a").evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(links.some((link) => link.endsWith("runs.jsonl"))).toBe(true);
  expect(links.some((link) => link.endsWith(".ts.txt"))).toBe(true);
  for (const link of links) expect((await fetch(link)).status, link).toBe(200);
  await page.close();
});
