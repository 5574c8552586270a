import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {chromium, type Page} from "playwright-core";
import {terminalDrawing} from "../house/terminal-drawing.ts";
import {runCommand, script} from "../processes/command.ts";
import {exitCodes} from "../processes/exit-codes.ts";
import {findChromium} from "../site/find-chromium.ts";
import {serve} from "../site/serve.ts";

const folder = "docs/pictures";
/** In CSS pixels: what a reader of the README sees of a page. */
const viewport = {width: 960, height: 640};

/** What the README shows of the command line, on the sample of the page “Your runs”. */
const [typed, filter] = ["fit runs.csv --law chinchilla", "grep -A 8 ^Estimates"];

/** Draws the pictures of the README anew, from the built site and from what a command prints. */
async function drawPictures(): Promise<void> {
  if (!existsSync("dist/fit.html")) throw new Error("there is no built site; run npm run build first");
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium found; name one in the environment variable CHROMIUM");
  mkdirSync(folder, {recursive: true});
  const {url, server} = await serve("dist");
  const browser = await chromium.launch({executablePath, args: ["--no-sandbox", "--disable-gpu"]});
  const draw = async (path: string, name: string, prepare?: (page: Page) => Promise<void>) => {
    const page = await browser.newPage({viewport, colorScheme: "light"});
    await page.goto(url + path, {waitUntil: "networkidle"});
    await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
    await prepare?.(page);
    await page.screenshot({path: `${folder}/${name}.png`});
    await page.close();
  };
  await draw("", "home");
  await draw("fit", "fit", fitSample);
  await browser.close();
  server.close();
  writeFileSync(`${folder}/terminal.svg`, terminal(sample()));
}

/** Fits the sample of losses and shows the result. */
async function fitSample(page: Page): Promise<void> {
  await page.getByRole("button", {name: "Try it with losses"}).click();
  await page.getByRole("button", {name: "Fit the law"}).click();
  const figure = page.locator(".own-runs figure.finding").first();
  await figure.waitFor({timeout: 120_000});
  await page.mouse.move(0, 0); // no tip of a chart
  await figure.evaluate((one) => one.scrollIntoView({block: "start"}));
}

/** The sample of losses that the site offers. */
function sample(): string {
  const [, path] = /"path":"\.\/(_file\/data\/sample-losses\.[^"]+\.csv)"/.exec(readFileSync("dist/fit.html", "utf8"))!;
  return readFileSync(`dist/${path}`, "utf8");
}

/** A terminal in which the command fits a table. */
function terminal(table: string): string {
  const cwd = mkdtempSync(join(tmpdir(), "critical-scale-picture-"));
  writeFileSync(join(cwd, "runs.csv"), table);
  const run = `"$0" --import "$1" "$2" ${typed} | ${filter}`;
  const files = [import.meta.resolve("tsx"), resolve("loaders/cli/main.ts")];
  const output = execFileSync("sh", ["-c", run, process.execPath, ...files], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"]
  });
  rmSync(cwd, {recursive: true});
  return terminalDrawing(`critical-scale ${typed} | ${filter}`, output);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await runCommand(
    script("build:pictures", "Draws docs/pictures anew, from the built site and a command.").action(drawPictures),
    exitCodes.failed
  );
