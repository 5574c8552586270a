/**
 * npm run bench:import [-- --rows 1000000]: seconds and peak memory of reading long tables, each in a process of its
 * own.
 */
import {spawnSync} from "node:child_process";
import {createWriteStream, mkdtempSync, openAsBlob, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {blobSource, importResults} from "../../src/lib/import/index.ts";
import {random} from "../../src/lib/numerics/random.ts";

const {values} = parseArgs({options: {rows: {type: "string", default: "1000000"}, read: {type: "string"}}});

if (values.read) await read(values.read);
else await all(Number(values.rows));

/** Runs of models as a sweep logs them: seven columns, about 90 bytes a row; wide tables have 25 columns more. */
async function write(path: string, rows: number, isJson: boolean, extra: number): Promise<void> {
  const out = createWriteStream(path);
  const noise = random("bench-import");
  const more = Array.from({length: extra}, (_, j) => `extra_${j}`);
  const header = ["run", "params", "tokens", "flops", "step", "seed", "loss", ...more];
  if (!isJson) out.write(`${header.join(",")}\n`);
  for (let i = 0; i < rows; ++i) {
    const [N, D] = [Math.round(10 ** (6 + 4 * noise.uniform())), Math.round(10 ** (8 + 4 * noise.uniform()))];
    const cells = [
      `run-${i % 500}`,
      N,
      D,
      6 * N * D,
      i % 10_000,
      i % 5,
      2 + noise.uniform(),
      ...more.map((_, j) => i + j)
    ];
    const line = isJson
      ? JSON.stringify(Object.fromEntries(header.map((name, j) => [name, cells[j]])))
      : cells.join(",");
    if (!out.write(`${line}\n`)) await new Promise<void>((resolve) => out.once("drain", () => resolve()));
  }
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

async function read(path: string): Promise<void> {
  const started = performance.now();
  const {results} = await importResults([blobSource(path, await openAsBlob(path))]);
  const seconds = (performance.now() - started) / 1000;
  const {maxRSS} = process.resourceUsage();
  const first = results.numbers.value!.reduce((a, b) => a + b, 0) / results.length;
  console.error(
    `${results.length} results in ${seconds.toFixed(2)} s, peak ${Math.round(maxRSS / 1024)} MB (mean ` +
      `${first.toFixed(3)})`
  );
}

async function all(rows: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
  const script = fileURLToPath(import.meta.url);
  const tables = [
    ["few.csv", 1000, false, 0],
    ["runs.csv", rows, false, 0],
    ["wide.csv", rows, false, 25],
    ["runs.jsonl", rows, true, 0]
  ] as const;
  try {
    for (const [name, count, isJson, extra] of tables) {
      const path = join(folder, name);
      await write(path, count, isJson, extra);
      process.stderr.write(`${name}, ${(statSync(path).size / 1e6).toFixed(0)} MB: `);
      spawnSync(process.execPath, ["--no-warnings", "--import", "tsx", script, "--read", path], {stdio: "inherit"});
      rmSync(path);
    }
  } finally {
    rmSync(folder, {recursive: true});
  }
}
