/**
 * npm run bench:site [-- --build --rounds 3]: what every report weighs, when it can be read and used on a processor
 * slowed fourfold, and how far it jumps; with --build also how long a warm build takes, and whether two of them are the
 * same, byte for byte.
 */

import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {type Browser, chromium} from "playwright-core";
import {median} from "simple-statistics";
import {buildSite} from "../commands/build.ts";
import {exitCodes} from "../processes/exit-codes.ts";
import {findChromium} from "../site/find-chromium.ts";
import {totalOf, weightOf} from "../site/passes/weight.ts";
import {serve} from "../site/serve.ts";
import {sha256Of} from "../store/store.ts";

const limits = {weight: 250, readable: 1, interactive: 2, shift: 0.1, build: 90};
const SLOWER = 4;

/** As text: what tsx makes of a function asks for helpers that a page does not have. */
const observers = `
  window.seen = {paint: 0, busy: 0, shift: 0};
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({type, buffered: true});
  observe("largest-contentful-paint", ({startTime}) => (seen.paint = startTime));
  observe("longtask", ({startTime, duration}) => (seen.busy = startTime + duration));
  observe("layout-shift", ({value}) => (seen.shift += value));
`;

const {values} = parseArgs({
  options: {build: {type: "boolean", default: false}, rounds: {type: "string", default: "3"}}
});
const rounds = Number(values.rounds);
const faults: string[] = [];
if (values.build) await builds();
const {url, server} = await serve("dist");
const executablePath = findChromium();
if (!executablePath) throw new Error("no Chromium found; name one in the environment variable CHROMIUM");
const browser = await chromium.launch({executablePath, args: ["--no-sandbox", "--disable-gpu"]});
console.log("| page | kB gzipped | readable, s | interactive, s | shift |\n| --- | --- | --- | --- | --- |");
const paths = readdirSync("dist/reports")
  .filter((name) => name.endsWith(".html"))
  .sort()
  .map((name) => `reports/${name.replace(/(index)?\.html$/, "")}`);
for (const path of ["", ...paths]) {
  const weight =
    totalOf(weightOf(join("dist", `${path === "" || path.endsWith("/") ? `${path}index` : path}.html`))) / 1000;
  const visits: Awaited<ReturnType<typeof visit>>[] = [];
  for (let round = 0; round < rounds; ++round) visits.push(await visit(browser, url + path));
  const of = (name: keyof (typeof visits)[number]) => median(visits.map((one) => one[name]));
  const measured = {weight, readable: of("readable"), interactive: of("interactive"), shift: of("shift")};
  console.log(
    `| ${path || "home"} | ${weight.toFixed(0)} | ${measured.readable.toFixed(2)} | ` +
      `${measured.interactive.toFixed(2)} | ${measured.shift.toFixed(3)} |`
  );
  for (const [name, value] of Object.entries(measured)) check(path, name as keyof typeof measured, value);
}
await browser.close();
server.close();
for (const fault of faults) console.error(fault);
if (faults.length) process.exitCode = exitCodes.failed;

function check(what: string, name: keyof typeof limits, value: number): void {
  if (value > limits[name]) faults.push(`/${what}: ${name} ${value.toFixed(2)}, at most ${limits[name]} is allowed`);
}

/**
 * Seconds from asking for a page: its text and figures are painted; every cell has come alive and no task is left; and
 * what moved meanwhile.
 */
async function visit(
  browser: Browser,
  address: string
): Promise<{readable: number; interactive: number; shift: number}> {
  const page = await browser.newPage({viewport: {width: 1280, height: 800}});
  await page.addInitScript({content: observers});
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", {rate: SLOWER});
  await page.goto(address, {waitUntil: "load", timeout: 90_000});
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"), undefined, {
    timeout: 90_000,
    polling: 50
  });
  const alive = await page.evaluate(() => performance.now());
  await page.waitForTimeout(1000);
  const {paint, busy, shift} = await page.evaluate(
    () => (window as unknown as {seen: {paint: number; busy: number; shift: number}}).seen
  );
  await page.close();
  if (!paint) throw new Error(`nothing was painted: ${address}`);
  return {readable: paint / 1000, interactive: Math.max(alive, busy) / 1000, shift};
}

/** Two builds with everything cached; the first fills what is not. */
async function builds(): Promise<void> {
  await buildSite();
  const first = digests("dist");
  const started = performance.now();
  await buildSite();
  const seconds = (performance.now() - started) / 1000;
  const second = digests("dist");
  const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
    (file) => first.get(file) !== second.get(file)
  );
  console.log(
    `a warm build: ${seconds.toFixed(0)} s; files: ${second.size}, of which ${differing.length} differ between two ` +
      `builds\n`
  );
  check("build", "build", seconds);
  faults.push(...differing.map((file) => `differs between two builds: ${file}`));
}

function digests(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return new Map(
    files.map(({parentPath, name}) => {
      const path = join(parentPath, name);
      return [path, sha256Of(readFileSync(path))];
    })
  );
}
