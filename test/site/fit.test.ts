import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {fitDocument} from "../../src/lib/analysis/your-runs/documents.ts";
import {fitOwn} from "../../src/lib/analysis/your-runs/fit.ts";
import {blobSource, importResults} from "../../src/lib/import/index.ts";
import {laws} from "../../src/lib/laws/index.ts";
import {present, shared} from "../fixtures/shared-data.ts";
import {alive, type Reader, reader} from "./browser.ts";
import {inBothThemesAndWidths} from "./visit.ts";

let site: Reader;

beforeAll(async () => {
  site = await reader();
});
afterAll(() => site?.close());

/** The page with a list of everything that went wrong on it, requests elsewhere or with a body among that. */
async function open({width = 1280, hash = ""} = {}): Promise<{page: Page; faults: string[]}> {
  const page = await site.browser.newPage({viewport: {width, height: 900}});
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.url))
      faults.push(`outside: ${request.url()}`);
    if (request.postData() !== null) faults.push(`sent: ${request.url()}`);
  });
  await alive(page, `${site.url}fit${hash}`);
  return {page, faults};
}

/** The parts of a result come one by one. */
async function finished(page: Page, result: "fit" | "emerge" = "fit"): Promise<void> {
  await page.locator(`[data-finished=${result}]`).waitFor({timeout: 300_000});
  await page.locator("figure.finding svg[role=img]").first().waitFor();
}

async function downloaded(page: Page, name: string): Promise<{file: string; content: Buffer}> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name, exact: true}).first().click()
  ]);
  return {file: download.suggestedFilename(), content: readFileSync(await download.path())};
}

const table = "params,tokens,loss\n".concat(
  [1e7, 3e7, 1e8, 3e8, 1e9, 3e9]
    .flatMap((N) => [1e9, 1e10].map((D) => `${N},${D},${1.8 + 400 * N ** -0.34 + 2000 * D ** -0.36}`))
    .join("\n")
);

describe("the page “Your runs”", {timeout: 400_000}, () => {
  it("fits the sample of losses, sends nothing, and gives everything away", async () => {
    const {page, faults} = await open();
    await page.getByRole("button", {name: "Try it with losses"}).click();
    await page.getByText("How the columns are read").waitFor();
    await page.getByLabel("Law", {exact: true}).selectOption("chinchilla");
    await page.getByRole("button", {name: "Fit the law"}).click();
    await finished(page);
    expect(await page.locator("figure.finding .finding-title").first().textContent()).toMatch(
      /^Chinchilla fitted to \d+ runs; residual standard deviation/
    );
    for (const text of ["Extrapolation", "Your largest runs, predicted from the others", "verdict"]) {
      expect(await page.getByText(text).first().isVisible(), text).toBe(true);
    }
    const marks = await page.locator("figure.finding svg[role=img]").first().locator("circle").count();
    expect(marks).toBeGreaterThan(10);
    const fit = await downloaded(page, "Fit as JSON");
    expect(JSON.parse(fit.content.toString())).toMatchObject({
      schema: "critical-scale/fit",
      version: 2,
      law: "chinchilla"
    });
    expect((await downloaded(page, "Report as text")).content.toString()).toContain("Identifiability");
    expect((await downloaded(page, "Observations as CSV")).content.toString()).toMatch(/^N,D,y,fitted,residual\n/);
    expect((await downloaded(page, "BibTeX")).content.toString()).toContain("Hoffmann");
    const svg = (await downloaded(page, "SVG")).content.toString();
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toContain("var(");
    expect((await downloaded(page, "PNG")).content.subarray(1, 4).toString()).toBe("PNG");
    expect(await inBothThemesAndWidths(page)).toEqual({violations: [], phone: 360});
    expect(faults).toEqual([]);
    await page.close();
  });

  it("finds critical scales in the sample of scores; the back button goes to what was shown before", async () => {
    const {page, faults} = await open();
    await page.getByRole("button", {name: "Try it with losses"}).click();
    await page.getByLabel("Law", {exact: true}).selectOption("power");
    await page.getByRole("button", {name: "Fit the law"}).click();
    await finished(page);
    await page.getByRole("button", {name: "Try it with scores"}).click();
    await page.getByText("39 rows").waitFor();
    await page.getByRole("button", {name: "Find critical scales"}).click();
    await finished(page, "emerge");
    expect(await page.locator("figure.finding svg[role=img]").count()).toBe(3);
    expect(await page.getByText("Verdicts; each holds for its metric and its range of scales").isVisible()).toBe(true);
    expect((await downloaded(page, "Report as text")).content.toString()).toContain("N50 (mean score), N");
    expect(await inBothThemesAndWidths(page)).toEqual({violations: [], phone: 360});
    await page.goBack();
    await page.goBack();
    await finished(page);
    expect(await page.locator("figure.finding .finding-title").first().textContent()).toMatch(/fitted to \d+ runs/);
    expect(faults).toEqual([]);
    await page.close();
  });

  const published = "kyo-takano-chinchilla/df.csv";
  it.skipIf(!present(published))("gives the numbers of the command line to the last digit", async () => {
    const {page} = await open();
    await page.getByLabel("Files", {exact: true}).setInputFiles(shared(published));
    await page.getByText("How the columns are read").waitFor();
    await page.getByLabel("Law", {exact: true}).selectOption("chinchilla");
    await page.getByRole("button", {name: "Fit the law"}).click();
    await finished(page);
    const theirs = JSON.parse((await downloaded(page, "Fit as JSON")).content.toString());
    const imported = await importResults([blobSource("df.csv", new Blob([readFileSync(shared(published))]))]);
    const ours = JSON.parse(
      JSON.stringify(
        fitDocument(fitOwn(imported.results, imported.files, [laws.get("chinchilla")], {keepValid: false}), imported)
      )
    );
    expect(theirs.series).toEqual(ours.series);
    const {versions: _, ...theirReport} = theirs.report;
    const {versions: __, ...ourReport} = ours.report;
    expect([theirs.fit, theirReport]).toEqual([ours.fit, ourReport]);
    await page.close();
  });

  it("can be used with the keyboard alone, and says what is wrong in one line", async () => {
    const {page} = await open();
    await page.getByLabel("or paste a table").focus();
    await page.keyboard.insertText("params,loss\n1e8,3\nabc,2\n");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const alert = page.getByRole("alert");
    await alert.filter({hasText: "invalid N"}).waitFor();
    expect(await alert.textContent()).toBe('invalid N; not a number: "abc" (pasted, row 3, column params)');
    await page.getByLabel("or paste a table").fill(table);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("How the columns are read").waitFor();
    await page.getByLabel("Law", {exact: true}).selectOption("power");
    await page.getByRole("button", {name: "Fit the law"}).focus();
    await page.keyboard.press("Enter");
    await finished(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("own-result");
    await page.close();
  });

  it("keeps its state in the address: a link brings data and choices back", async () => {
    const {page} = await open();
    await page.getByLabel("or paste a table").fill(table);
    await page.getByRole("button", {name: "Read what I pasted"}).click();
    await page.getByText("How the columns are read").waitFor();
    await page.getByLabel("Law", {exact: true}).selectOption("power");
    await page.getByRole("button", {name: "Fit the law"}).click();
    await finished(page);
    const hash = await page.evaluate(() => location.hash);
    await page.close();
    const again = await open({hash});
    await again.page.getByText("How the columns are read").waitFor();
    expect(await again.page.getByLabel("Law", {exact: true}).inputValue()).toBe("power");
    expect(await again.page.locator(".mapping summary").textContent()).toContain("12 rows");
    await again.page.close();
  });

  it("a link carries small files as well, several where there are several", async () => {
    const {page} = await open();
    const file = (name: string, text: string) => ({name, mimeType: "text/csv", buffer: Buffer.from(text)});
    const evals = file("evals.csv", "name,task,acc,n_items\na,x,0.1,100\nb,x,0.5,100\nc,x,0.9,100\n");
    const models = file("models.csv", "name,params\na,1e7\nb,1e8\nc,1e9\n");
    await page.getByLabel("Files", {exact: true}).setInputFiles([evals, models]);
    await page.locator(".mapping summary").filter({hasText: "3 results"}).waitFor();
    await page.waitForFunction(() => location.hash.length > 1); // the address is written after the summary
    const hash = await page.evaluate(() => location.hash);
    await page.close();
    const again = await open({hash});
    await again.page.locator(".mapping summary").filter({hasText: "3 results"}).waitFor();
    expect(await again.page.getByLabel("What N is").inputValue()).toBe("N");
    await again.page.close();
  });

  it("columns are mapped by hand", async () => {
    const {page} = await open();
    await page.getByLabel("or paste a table").fill("width,final\n7,3.4\n9,3.2\n20,3.0\n40,2.9\n90,2.8\n");
    await page.getByRole("button", {name: "Read what I pasted"}).click();
    await page.getByText("no column was recognised as a measured value").waitFor();
    await page.getByLabel("What final is").selectOption("value");
    await page.getByText("5 results").waitFor();
    await page.getByLabel("Factor of width").fill("1e6");
    await page.getByLabel("What width is").selectOption("N");
    await page.locator(".mapping summary").filter({hasText: "5 results"}).waitFor();
    await page.getByLabel("Law", {exact: true}).selectOption("m1");
    await page.getByRole("button", {name: "Fit the law"}).click();
    await finished(page);
    const {fit, files} = JSON.parse((await downloaded(page, "Fit as JSON")).content.toString());
    expect(fit.observations[0]).toMatchObject({N: 7e6, y: 3.4});
    expect(files[0].columns.map(({field}: {field: string}) => field)).toEqual(["N", "value"]);
    await page.close();
  });

  it("work can be cancelled, and begun again", async () => {
    const {page} = await open();
    await page.getByRole("button", {name: "Try it with losses"}).click();
    await page.getByText("How the columns are read").waitFor();
    await page.getByRole("button", {name: "Fit the law"}).click();
    await page.getByRole("button", {name: "Cancel"}).click();
    await page.getByText("Cancelled.").waitFor();
    await page.getByLabel("Law", {exact: true}).selectOption("power");
    await page.getByRole("button", {name: "Fit the law"}).click();
    await finished(page);
    await page.close();
  });

  it("names from files are text, never code", async () => {
    const {page, faults} = await open();
    const evil = '<img src=x onerror="window.hacked=1">';
    await page
      .getByLabel("or paste a table")
      .fill(`params,loss,"${evil.replaceAll('"', '""')}"\n1e7,3,1\n1e8,2.5,2\n1e9,2.2,3\n1e10,2.1,4\n`);
    await page.getByRole("button", {name: "Read what I pasted"}).click();
    await page.getByText("How the columns are read").waitFor();
    expect(await page.getByText(evil).count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(faults).toEqual([]);
    await page.close();
  });
});
