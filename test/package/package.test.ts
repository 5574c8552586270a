import {execFileSync, spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {build} from "esbuild";
import {type Browser, chromium} from "playwright-core";
import ts from "typescript";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findChromium} from "../../loaders/site/find-chromium.ts";
import {serve} from "../../loaders/site/serve.ts";
import {fitOwn} from "../../src/lib/analysis/your-runs/fit.ts";
import {predict} from "../../src/lib/core/law.ts";
import {importResults, textSource} from "../../src/lib/import/index.ts";
import {laws} from "../../src/lib/laws/index.ts";
import {random} from "../../src/lib/numerics/random.ts";
import {alive} from "../site/browser.ts";
import {type Installed, installPacked} from "./packed.ts";

const chinchilla = laws.get("chinchilla");
const noise = random("package");
const sizes = Array.from({length: 36}, (_, i) => [10 ** (7 + (i % 6) / 2), 10 ** (9 + Math.floor(i / 6) / 2)] as const);
const rows = sizes.map(
  ([N, D]) =>
    `${N},${D},${predict(chinchilla, chinchilla.published[1]!.values, {N, D}) * Math.exp(0.004 * noise.normal())}`
);
const runs = `params,tokens,loss\n${rows.join("\n")}\n`;
const shares = [0.02, 0.05, 0.2, 0.6, 0.9, 0.97];
const scores = shares.flatMap((p, i) => [`${10 ** (7 + i / 2)},early,${p},100`, `${10 ** (8 + i / 2)},late,${p},100`]);
const evals = `params,task,acc,n_items\n${scores.join("\n")}\n`;

let installed: Installed;
let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium found; name one in the environment variable CHROMIUM");
  browser = await chromium.launch({executablePath, args: ["--no-sandbox", "--disable-gpu"]});
  installed = installPacked();
  writeFileSync(join(installed.folder, "runs.csv"), runs);
  writeFileSync(join(installed.folder, "evals.csv"), evals);
}, 1_800_000);

afterAll(async () => {
  await browser?.close();
  installed?.remove();
});

describe("the tarball", {timeout: 600_000}, () => {
  const check = (name: string, ...args: string[]) =>
    spawnSync(process.execPath, [resolve("node_modules", name), ...args], {cwd: installed.folder, encoding: "utf8"});

  it("has nothing that publint finds wrong", () => {
    const {status, stdout, stderr} = check("publint/src/cli.js", "run", installed.tarball, "--strict");
    expect(status, stdout + stderr).toBe(0);
  });

  it("has types that are right for every entry, with modules of Node and with bundlers", () => {
    const options = ["--profile", "esm-only", "--no-definitely-typed", "--format", "ascii", "--no-color"];
    const attw = "@arethetypeswrong/cli/dist/index.js";
    const {status, stdout, stderr} = check(attw, installed.tarball, ...options);
    expect(status, stdout + stderr).toBe(0);
    const entries = Array.from(stdout.matchAll(/^"(.*)"$/gm), ([, entry]) => entry);
    expect(entries).toEqual(["", "/import", "/plot", "/package.json"].map((path) => `critical-scale${path}`));
  });

  it("has every file that “sweep” runs, and no other of loaders", () => {
    const home = join(installed.folder, "node_modules", "critical-scale");
    const sources = (path: string): string[] => readdirSync(join(home, path), {recursive: true, encoding: "utf8"});
    const packed = sources("loaders").map((file) => join("loaders", file));
    const needed = reached("loaders/commands/sweep.ts").filter((file) => file.startsWith("loaders/"));
    expect(needed.length).toBeGreaterThan(40);
    expect(needed.filter((file) => !packed.includes(file))).toEqual([]);
    const rooms = new Set(needed.map((file) => dirname(file)));
    expect(packed.filter((file) => file.endsWith(".ts") && !rooms.has(dirname(file)))).toEqual([]);
  });
});

describe("the command line, from the packed package", {timeout: 600_000}, () => {
  it("fits as the library does, to the last digit; stdout is JSON alone, stderr plain lines", async () => {
    const {code, stdout, stderr} = installed.run(["fit", "runs.csv", "--law", "chinchilla", "--json"]);
    expect(stderr).toMatch(/^runs\.csv: CSV, 36 rows, 36 results; params is N, tokens is D, loss is value$/m);
    expect(stderr).not.toContain("\u001b");
    expect(code).toBe(0);
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({
      schema: "critical-scale/fit",
      version: 2,
      law: "chinchilla",
      fit: {status: "converged"}
    });
    const {results, files} = await importResults([textSource("runs.csv", runs)]);
    const ours = fitOwn(results, files, [chinchilla]).fit;
    expect(found.fit).toEqual(JSON.parse(JSON.stringify(ours)));
  });

  it("reads standard input and formulas, and writes a report as text", () => {
    const {code, stdout} = installed.run(
      ["fit", "-", "--law", "E + A * N^-alpha + B * D^-beta", "--fixed", "E=1.8"],
      runs
    );
    expect(stdout).toContain("E + A N^(-alpha) + B D^(-beta)");
    expect(stdout).toMatch(/E +1\.80* \(fixed\)/);
    expect(code).toBe(0);
  });

  it("dates capabilities and compares them", () => {
    const {code, stdout, stderr} = installed.run(["emerge", "evals.csv", "--json"]);
    const found = JSON.parse(stdout);
    expect([code, found.schema, found.version]).toEqual([0, "critical-scale/emerge", 2]);
    expect(found.capabilities.map(({name}: {name: string}) => name)).toEqual(["early", "late"]);
    for (const {report} of found.capabilities) {
      const {value, lower, upper} = report.envelope.n50;
      expect(lower < value && value < upper).toBe(true);
    }
    expect(stderr).not.toContain("has no curve");
    expect(installed.run(["compare", "evals.csv"]).stdout).toMatch(
      /different windows: early .*; refit both in one window/
    );
  });

  it.each([
    [2, "no such file", ["fit", "absent.csv"], /^no such file or folder \(absent\.csv\)$/m],
    [2, "an unknown law", ["fit", "runs.csv", "--law", "foo"], /^unknown law: foo; known: /m],
    [2, "an unknown option", ["fit", "runs.csv", "--lwa", "power"], /unknown option '--lwa'/],
    [
      2,
      "an unknown column",
      ["fit", "runs.csv", "--map", "N=size"],
      /^no column "size" for N; columns: params, tokens, loss \(runs\.csv\)$/m
    ],
    [2, "no number", ["fit", "runs.csv", "--level", "high"], /Not a number/],
    [
      3,
      "too few rows",
      ["fit", "runs.csv", "--law", "chinchilla", "--where", "params=10000000", "--where", "tokens=1000000000"],
      /^fit refused: chinchilla needs at least 5 rows, found 1$/m
    ],
    [
      3,
      "an input that a law needs",
      ["fit", "evals.csv", "--law", "weibull", "--task", "early", "--where", "acc=0.02"],
      /^fit refused: /m
    ],
    [2, "training without TensorFlow.js", ["sweep", "smoke"], /npm install tsx @tensorflow\/tfjs/]
  ])("ends with %d on %s", (code, _, args, message) => {
    const found = installed.run(args);
    expect(found.stderr).toMatch(message);
    expect([found.code, found.stdout]).toEqual([code, ""]);
  });

  it.each([
    "fit",
    "emerge",
    "compare",
    "import",
    "report",
    "init",
    "sweep",
    "doctor"
  ])("shows help of %s, with examples and --json", (command) => {
    const {code, stdout} = installed.run([command, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples?:\\n  critical-scale ${command}\\b`));
    expect(stdout).toContain("--json");
  });

  it("takes its options from a configuration, and says what is wrong with one", () => {
    const path = join(installed.folder, "critical-scale.config.mjs");
    writeFileSync(
      path,
      'import {defineConfig} from "critical-scale";\nexport default defineConfig({law: "power", where: {tokens: 1e9}});'
    );
    const {stdout} = installed.run(["fit", "runs.csv", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({law: "power", report: {kept: 6}});
    rmSync(path);
    const wrong = join(installed.folder, "wrong.config.mjs");
    writeFileSync(wrong, "export default {law: 3};");
    const {code, stderr} = installed.run(["fit", "runs.csv", "--config", wrong]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^invalid configuration: law: .* \(.*wrong\.config\.mjs\)$/m)
    ]);
  });

  it("brings results into other forms and back", () => {
    const csv = installed.run(["import", "evals.csv", "--to", "csv"]).stdout;
    expect(csv.split("\n")[0]).toBe("N,value,n,task,metric");
    expect(installed.run(["import", "evals.csv", "--to", "eee", "--out", "eee"]).code).toBe(0);
    const back = JSON.parse(installed.run(["import", "eee", "--json"]).stdout);
    expect(back.results.length).toBe(12);
    const smallest = back.results.find(({numbers}: {numbers: {N: number}}) => numbers.N === 1e7);
    expect(smallest).toMatchObject({numbers: {N: 1e7, value: 0.02, n: 100}, texts: {task: "early", metric: "acc"}});
  });

  it("writes a report that can be published", () => {
    expect(installed.run(["report", "runs.csv", "--law", "chinchilla", "--out", "report"]).code).toBe(0);
    const files = readdirSync(join(installed.folder, "report")).sort();
    expect(files).toEqual(["cite.bib", "fit.json", "index.md", "observations.csv", "report.txt"]);
    const page = readFileSync(join(installed.folder, "report", "index.md"), "utf8");
    expect(page).toContain("# Chinchilla: loss");
    expect(page).toMatch(/\| beta \| 0\.\d+ &#91;/);
    expect(page).not.toMatch(/undefined|NaN|\$\{/);
  });

  it("writes it into a project, which it makes where there is none and never overwrites", async () => {
    const made = installed.run([
      "report",
      "runs.csv",
      "--law",
      "power",
      "--project",
      "site",
      "--name",
      "My runs",
      "--json"
    ]);
    expect(made.code).toBe(0);
    const {files} = JSON.parse(made.stdout);
    expect(files).toContain(join("site", "observablehq.config.js"));
    expect(files).toContain(join("site", "src", "my-runs", "index.md"));
    for (const file of files) expect(existsSync(join(installed.folder, file)), file).toBe(true);
    const again = JSON.parse(installed.run(["report", "evals.csv", "--project", "site", "--json"]).stdout);
    expect(again.files).toContain(join("site", "src", "evals", "index.md"));
    expect(again.files).not.toContain(join("site", "package.json"));
    expect(installed.run(["init", "site"])).toMatchObject({code: 2, stderr: expect.stringContaining("already")});
    // what npm install would bring, without a network
    symlinkSync(resolve("node_modules"), join(installed.folder, "site", "node_modules"));
    const observable = resolve("node_modules", "@observablehq", "framework", "dist", "bin", "observable.js");
    const offline = ["--import", "tsx", "--import", pathToFileURL(resolve("loaders/site/no-network.ts")).href];
    execFileSync(process.execPath, [...offline, observable, "build"], {
      cwd: join(installed.folder, "site"),
      stdio: "pipe"
    });
    const {url, server} = await serve(join(installed.folder, "site", "dist"));
    try {
      // Framework builds pages with mistakes in them: only a browser tells
      for (const [path, marks] of [
        ["", 0],
        ["my-runs/", 72],
        ["evals/", 2]
      ] as const) {
        const page = await browser.newPage();
        const faults: string[] = [];
        page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
        page.on("request", (request) => request.url().startsWith(url) || faults.push(request.url()));
        await alive(page, url + path);
        expect([faults, await page.locator(".observablehq--error").count()], path).toEqual([[], 0]);
        const drawn = () => page.locator("svg circle, svg g[aria-label=dot] path").count();
        await expect.poll(drawn, {timeout: 30_000, message: path}).toBeGreaterThanOrEqual(marks);
        await page.close();
      }
    } finally {
      server.close();
    }
  });

  it("tells the shell of a Ctrl-C", async () => {
    const many = Array.from({length: 20_000}, (_, i) => `${1e7 + i},${1e9 + 7 * i},${3 - i / 1e5}`).join("\n");
    writeFileSync(join(installed.folder, "many.csv"), `params,tokens,loss\n${many}\n`);
    const running = '"$0" fit many.csv --json > many.json 2> many.log & pid=$!';
    const hasRead = "while kill -0 $pid && [ ! -s many.log ]; do sleep 0.1; done"; // and fits for seconds
    const script = `${running}; ${hasRead}; kill -INT $pid; wait $pid; echo $?`;
    const command = join(installed.folder, "node_modules", ".bin", "critical-scale");
    // a shell that runs a command in the background has it ignore interrupts, unless it controls jobs
    const said = execFileSync("bash", ["-mc", script, command], {
      cwd: installed.folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"]
    });
    expect(said.trim().split("\n").at(-1)).toBe("130");
    expect(readFileSync(join(installed.folder, "many.json"), "utf8")).toBe("");
  });

  it("examines the machine", () => {
    const {code, stdout} = installed.run(["doctor", "--json"]);
    const found = JSON.parse(stdout);
    expect([code, found.ok]).toEqual([0, true]);
    const texts = found.checks.filter(({found}: {found: unknown}) => typeof found === "string");
    expect(texts.filter(({found}: {found: string}) => /\s/.test(found))).toEqual([]); // versions and files, no phrases
    expect(found.checks.find(({name}: {name: string}) => name === "tsx")).toMatchObject({
      ok: false,
      found: null,
      optional: true
    });
  });
});

describe("the library, from the packed package", {timeout: 600_000}, () => {
  const program = `import {compareFits, type Fit, fit, laws, predictBand, reportText, valuesOf, verdict}
  from "critical-scale";
import {importResults, textSource} from "critical-scale/import";

const N = [1e6, 3e6, 1e7, 3e7, 1e8, 3e8];
const power: Fit = fit(laws.get("power"), {x: {N}, y: N.map((n) => 1.7 + 400 * n ** -0.34)});
const E: number | undefined = valuesOf(power).E;
const {results} = await importResults([textSource("runs.csv", "N,loss\\n1e6,3\\n1e7,2\\n")]);
const sure: "emergent" | "smooth" | "present" | "not-reached" | "no-trend" | "undetermined" =
  verdict({scale: N, k: [0, 0, 1, 9, 10, 10], n: N.map(() => 10)}).verdict;
const band = predictBand(laws.get("power"), power, {N: [1e9]});
console.log(JSON.stringify([E, results.length, sure, compareFits([power]).length, band.length, typeof reportText]));
`;

  const compile = (file: string, text: string, options: object) => {
    const {folder} = installed;
    const compilerOptions = {strict: true, target: "ES2023", types: [], outDir: "out", ...options};
    writeFileSync(join(folder, file), text);
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({compilerOptions, files: [file]}));
    const {status, stdout} = spawnSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", folder], {
      encoding: "utf8"
    });
    expect(stdout, file).toBe("");
    expect(status).toBe(0);
  };

  it.each(["Node16", "NodeNext"])("has types that a strict project takes, and runs in Node: %s", (module) => {
    const declared = program.replace(/^console\.log\((.*)\);$/m, "export const found = $1;");
    compile("use.ts", declared, {module, lib: ["ES2023"]});
    const printed = execFileSync(
      process.execPath,
      ["--input-type=module", "-e", 'console.log((await import("./out/use.js")).found)'],
      {cwd: installed.folder, encoding: "utf8"}
    );
    const [E, length, , fits, bands, kind] = JSON.parse(printed);
    expect(E).toBeCloseTo(1.7, 6);
    expect([length, fits, bands, kind]).toEqual([2, 1, 1, "function"]);
  });

  it.each([
    "Node16",
    "NodeNext"
  ])("has types of charts that a strict project takes, with or without Plot: %s", (module) => {
    const text = `import {fit, laws} from "critical-scale";
import {type ChartOptions, emergenceChart, fitChart, residualChart} from "critical-scale/plot";
const options: ChartOptions = {width: 300};
const found = fit(laws.get("power"), {x: {N: [1, 2, 3, 4]}, y: [4, 3, 2, 1]});
export const charts: Element[] = [fitChart(laws.get("power"), found, options), residualChart(found)];
export const third: (...given: Parameters<typeof emergenceChart>) => Element = emergenceChart;
// @ts-expect-error a width is a number
fitChart(laws.get("power"), found, {width: "wide"});
`;
    compile("charts.ts", text, {module, lib: ["ES2023", "DOM"], noEmit: true});
  });

  it("is bundled for a browser without Node and without TensorFlow.js", async () => {
    const {folder} = installed;
    writeFileSync(join(folder, "bundle.ts"), program);
    const {outputFiles, metafile} = await build({
      entryPoints: [join(folder, "bundle.ts")],
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      write: false,
      metafile: true,
      logLevel: "silent"
    });
    expect(Object.keys(metafile.inputs).filter((path) => /tensorflow|zod|commander|node:/.test(path))).toEqual([]);
    expect(outputFiles[0]!.contents.length).toBeLessThan(500_000);
    const page = await browser.newPage();
    const printed = page.waitForEvent("console");
    await page.addScriptTag({type: "module", content: outputFiles[0]!.text});
    const [E, length, , fits, bands, kind] = JSON.parse((await printed).text());
    expect(E).toBeCloseTo(1.7, 6);
    expect([length, fits, bands, kind]).toEqual([2, 1, 1, "function"]);
    await page.close();
  });

  it("draws what it fitted with Plot, on a page without the site’s styles", async () => {
    const {folder} = installed;
    mkdirSync(join(folder, "node_modules", "@observablehq"), {recursive: true});
    symlinkSync(
      resolve("node_modules", "@observablehq", "plot"),
      join(folder, "node_modules", "@observablehq", "plot")
    );
    writeFileSync(
      join(folder, "draw.js"),
      `import {fit, laws, verdict} from "critical-scale";
import {emergenceChart, fitChart, residualChart} from "critical-scale/plot";
const N = [1e6, 3e6, 1e7, 3e7, 1e8, 3e8];
const power = fit(laws.get("power"), {x: {N}, y: N.map((n, i) => (1.7 + 400 * n ** -0.34) * (1 + (i % 2) / 500))});
const rise = verdict({scale: N, k: [0, 0, 1, 9, 10, 10], n: N.map(() => 10)});
globalThis.charts = [fitChart(laws.get("power"), power), residualChart(power), emergenceChart(rise)];`
    );
    const code = 'console.log(Object.keys(await import("critical-scale/plot")).join())';
    const inNode = ["--input-type=module", "-e", code];
    const names = execFileSync(process.execPath, inNode, {cwd: folder, encoding: "utf8"});
    expect(names.trim()).toBe("emergenceChart,fitChart,residualChart");
    const {outputFiles} = await build({
      entryPoints: [join(folder, "draw.js")],
      bundle: true,
      format: "iife",
      platform: "browser",
      write: false,
      logLevel: "silent"
    });
    const page = await browser.newPage();
    await page.addScriptTag({content: outputFiles[0]!.text});
    const marks = await page.evaluate(() =>
      (window as unknown as {charts: Element[]}).charts.map((chart) => [
        chart.tagName,
        chart.querySelectorAll("circle").length
      ])
    );
    await page.close();
    expect(marks).toEqual([
      ["svg", 6],
      ["svg", 6],
      ["svg", 6]
    ]);
  });

  it("holds no tests, no data and none of the site", () => {
    const home = join(installed.folder, "node_modules", "critical-scale");
    for (const absent of ["test", "data", "src/components", "loaders/site", "src/index.md"])
      expect(existsSync(join(home, absent)), absent).toBe(false);
    for (const present of ["CHANGELOG.md", "CITATION.cff", "LICENSE", "README.md"])
      expect(existsSync(join(home, present)), present).toBe(true);
  });
});

/** The file and all that it imports or starts, and these in turn. */
function reached(file: string, found = new Set<string>()): string[] {
  if (found.has(file) || !existsSync(file)) return [...found];
  found.add(file);
  const text = readFileSync(file, "utf8");
  const started = Array.from(text.matchAll(/new URL\("(\.[^"]*\.ts)"/g), ([, path]) => path!);
  const imported = ts.preProcessFile(text, true, true).importedFiles.map(({fileName}) => fileName);
  for (const path of [...imported, ...started])
    if (path.startsWith(".")) reached(join(dirname(file), path.replace(/\.js$/, ".ts")), found);
  return [...found];
}
