import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {alive, type Reader, reader} from "./browser.ts";
import {inBothThemesAndWidths, watched} from "./visit.ts";

let site: Reader;

beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

async function scored(page: Page, names = {sample: "Try it with scores", go: "Find critical scales"}): Promise<void> {
  await page.getByRole("button", {name: names.sample}).click();
  await page.locator(".mapping summary").waitFor();
  await page.getByRole("button", {name: names.go}).click();
  await page.locator("[data-finished=emerge]").waitFor({timeout: 300_000});
}

const table = "params,loss\n".concat(
  [1e7, 3e7, 1e8, 3e8, 1e9, 3e9].map((N, i) => `${N},${1.8 + 400 * N ** -0.34 + i / 1000}`).join("\n")
);

async function read(page: Page, text: string): Promise<void> {
  await page.getByLabel("or paste a table").fill(text);
  await page.getByRole("button", {name: "Read what I pasted"}).click();
  await page.locator(".mapping summary").waitFor();
}

const isInView = (page: Page) =>
  page.waitForFunction(() => {
    const top = document.querySelector("#own-result")?.getBoundingClientRect().top;
    return top !== undefined && top >= 0 && top < innerHeight / 2;
  });

describe("the page “Your runs”", {timeout: 400_000}, () => {
  it("shows an example, labelled so, until the reader’s runs arrive; the result comes into view", async () => {
    const {page, faults} = await watched(site, "fit", {});
    const example = page.locator(".example");
    await example.locator("svg[role=img]").waitFor();
    expect(await example.textContent()).toContain("This is an example.");
    expect(await example.textContent()).toContain("profile likelihood intervals");
    expect(await inBothThemesAndWidths(page)).toEqual({violations: [], phone: 360});
    await read(page, table);
    expect(await example.count()).toBe(0);
    await page.getByLabel("Law", {exact: true}).selectOption("power");
    await page.getByRole("button", {name: "Fit the law"}).click();
    await isInView(page);
    await page.locator("[data-finished=fit]").waitFor();
    expect(await page.locator("fieldset:has(button.main) .status").textContent()).toBe("Done.");
    expect(await page.locator(".citable .sentence").textContent()).toMatch(
      /fitted to the loss of 6 runs by least squares on log with Critical Scale \d.*95% profile likelihood/
    );
    expect(await page.locator(".citable pre").textContent()).toContain("@software{critical-scale");
    expect(faults).toEqual([]);
    await page.close();
  });

  it("has one main button, for what was read, and says why not the other", async () => {
    const page = await site.open("fit");
    const main = page.locator("button.main");
    await page.getByRole("button", {name: "Try it with losses"}).click();
    await page.locator(".mapping summary").waitFor();
    expect(await main.allTextContents()).toEqual(["Fit the law"]);
    await page.getByText("No column is recognised as scores between 0 and 1.").waitFor();
    await page.getByRole("button", {name: "Try it with scores"}).click();
    await page.locator(".mapping summary").filter({hasText: "39 rows"}).waitFor();
    expect(await main.allTextContents()).toEqual(["Find critical scales"]);
    await page.getByText("choose it under “Task and metric”").waitFor();
    const [heading, ...rows] = table.split("\n");
    await read(page, [`${heading},accuracy`, ...rows.map((row) => `${row},0.5`)].join("\n"));
    const series = page.getByLabel("Task and metric");
    await series.locator("option", {hasText: "accuracy"}).waitFor({state: "attached"});
    await series.selectOption(JSON.stringify({metric: "loss"}));
    await page.getByText("This column is not recognised as scores.").waitFor();
    await series.selectOption(JSON.stringify({metric: "accuracy"}));
    await page.getByText("This column is not recognised as a loss.").waitFor();
    await page.close();
  });

  it("sets both published estimands next to the sample, warns of one model a size, is kept when asked", async () => {
    const {page, faults} = await watched(site, "fit", {});
    await scored(page);
    const row = page.locator(".published tbody tr").filter({hasText: "subtask-10"});
    expect(await row.locator("td").allTextContents()).toEqual([
      "subtask-10",
      expect.stringMatching(/^3\.\d+k \[/),
      expect.stringMatching(/^3\.\d+k \[/),
      expect.stringMatching(/^4\.\d+k \[/),
      expect.stringMatching(/^\d+$/)
    ]);
    expect(await page.getByText("Each scale has one model.").isVisible()).toBe(true);
    expect(await page.locator(".citable .sentence").textContent()).toContain(
      "N50 (mean score), the scale in parameters"
    );
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByRole("button", {name: "Show them there"}).click();
    await page.getByText("Kept in this browser.").waitFor();
    expect(await inBothThemesAndWidths(page)).toEqual({violations: [], phone: 360});

    await alive(page, `${site.url}compare`);
    const own = page.locator(".own-overlay");
    await own.locator("figure.finding svg[role=img] circle").first().waitFor();
    expect(await own.locator(".finding-title").textContent()).toContain("Your runs: 3 critical scales");
    expect(await own.textContent()).toContain("in this browser alone");
    expect(await inBothThemesAndWidths(page)).toEqual({violations: [], phone: 360});
    await own.getByRole("button", {name: "Forget my runs"}).click();
    await page.getByText("Your runs are forgotten.").waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
    expect(await own.locator("*").count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("draws runs on the page of the law fitted to them, in Chinese as well", async () => {
    const {page, faults} = await watched(site, "zh/laws/chinchilla", {});
    expect(await inBothThemesAndWidths(page)).toEqual({violations: [], phone: 360});
    await page.setViewportSize({width: 1280, height: 900});
    await alive(page, `${site.url}fit`);
    await page.getByRole("button", {name: "Try it with losses"}).click();
    await page.locator(".mapping summary").waitFor();
    await page.getByLabel("Law", {exact: true}).selectOption("chinchilla");
    await page.getByRole("button", {name: "Fit the law"}).click();
    await page.locator("[data-finished=fit]").waitFor({timeout: 300_000});
    await page.getByRole("button", {name: "Show them there"}).click();
    await page.getByText("Kept in this browser.").waitFor();
    for (const path of ["laws/chinchilla", "zh/laws/chinchilla"]) {
      await alive(page, site.url + path);
      const own = page.locator(".own-overlay");
      await own.locator("svg[role=img] circle").first().waitFor();
      expect(await own.locator(".finding-title").textContent()).toContain(
        path.startsWith("zh") ? "对你的运行" : "fitted to your runs"
      );
    }
    expect(await inBothThemesAndWidths(page)).toEqual({violations: [], phone: 360});
    await page.getByRole("button", {name: "忘记我的运行"}).click();
    await page.getByText("你的运行已被忘记。").waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it("where the storage is full, says so and still offers to forget; where copying is refused, says so", async () => {
    const page = await site.browser.newPage();
    const faults: Error[] = [];
    page.on("pageerror", (error) => faults.push(error));
    await page.addInitScript(() => {
      localStorage.setItem("critical-scale/your-runs/", '{"version":1,"scores":null,"laws":{}}');
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
    });
    await alive(page, `${site.url}fit`);
    await read(page, table);
    await page.getByLabel("Law", {exact: true}).selectOption("power");
    await page.getByRole("button", {name: "Fit the law"}).click();
    await page.locator("[data-finished=fit]").waitFor();
    await page.getByRole("button", {name: "Copy"}).click();
    await page.getByRole("button", {name: "The browser refused to copy."}).waitFor();
    await page.getByRole("button", {name: "Show them there"}).click();
    await page.getByText("This browser could not keep them.").waitFor();
    await page.getByRole("button", {name: "Forget my runs"}).click();
    await page.getByText("Your runs are forgotten.").waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("shows scores whole where what we published cannot be fetched, and names what has one model a scale", async () => {
    const page = await site.browser.newPage();
    const faults: Error[] = [];
    page.on("pageerror", (error) => faults.push(error));
    await page.route(/own-runs[^/]*\.json/, (route) => route.abort());
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", {value: undefined}));
    await alive(page, `${site.url}fit`);
    const rows = [1e7, 3e7, 1e8, 3e8, 1e9, 3e9].flatMap((N, i) => {
      const k = Math.round(100 / (1 + (3e8 / N) ** 2));
      return [`subtask-5,${N},${k},100`, `seeded,${N},${k},100`, `seeded,${N},${Math.max(0, k - 1 - (i % 2))},100`];
    });
    await read(page, ["task,N,k,n", ...rows].join("\n"));
    await page.getByRole("button", {name: "Find critical scales"}).click();
    await page.locator("[data-finished=emerge]").waitFor({timeout: 300_000});
    await page.getByText("Each scale of subtask-5 has one model.").waitFor();
    await page.getByText("Verdicts; each holds for its metric").waitFor();
    await page.getByRole("button", {name: "Show them there"}).waitFor();
    await page.getByRole("button", {name: "Curves as JSON"}).waitFor();
    expect(await page.locator(".published").count()).toBe(0);
    expect(await page.locator(".citable .sentence").count()).toBe(1);
    expect(await page.getByRole("button", {name: "Copy"}).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("what is kept and damaged, or of another version, is ignored with a line and breaks no page", async () => {
    const {page, faults} = await watched(site, "compare", {});
    const damaged = [
      "{",
      "[]",
      '{"version":2,"scores":null,"laws":{}}',
      '{"version":1,"scores":{"axis":"N","from":1,"to":2,"capabilities":[{"capability":"a"}]},"laws":{}}',
      '{"version":1,"scores":null,"laws":{"chinchilla":{"count":1}}}'
    ];
    for (const text of damaged) {
      await page.evaluate((text) => localStorage.setItem("critical-scale/your-runs/", text), text);
      for (const path of ["compare", "laws/chinchilla"]) {
        await alive(page, site.url + path);
        await page.getByText("Runs kept in this browser cannot be read and are not shown.").waitFor();
      }
    }
    await page.getByRole("button", {name: "Forget my runs"}).click();
    await page.getByText("Your runs are forgotten.").waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });
});
