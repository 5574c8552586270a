/**
 * npm run verify: is what is published what this code gives? Files, then cells trained again, then every number fitted
 * again.
 */
import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {basename, join} from "node:path";
import {promisify} from "node:util";
import {InvalidArgumentError} from "commander";
import {runCommand, script} from "../processes/command.ts";
import {exitCodes} from "../processes/exit-codes.ts";
import {writeDataPackage} from "../publish/data-package.ts";
import {loaderOf} from "../site/origins/sources-of-documents.ts";
import {textIn} from "../site/output/tar.ts";
import {publishedRoot, readPublished, sweepIds} from "../store/runs.ts";
import {replaceFile} from "../store/store.ts";
import {describe} from "../train/progress.ts";
import {checkCell, lossTolerance, sampleRuns} from "../verify/cells.ts";
import {wrongFiles} from "../verify/checksums.ts";
import {
  differences,
  estimatesOf,
  estimatesText,
  nameOf,
  numbersIn,
  type Published,
  readEstimates
} from "../verify/estimates.ts";
import {buildSite} from "./build.ts";

interface Options {
  readonly cells: number;
  readonly seed: string;
  readonly tolerance: number;
  readonly build: boolean;
  readonly record?: true;
  readonly number?: string;
}

const path = "data/estimates.jsonl";
/** Lines that are printed of what differs; how many more there are is said. */
const shown = 20;

const positive = (text: string) => {
  const value = Number(text);
  if (!(value >= 0)) throw new InvalidArgumentError(`not a number ≥ 0: ${text}`);
  return value;
};

const command = script(
  "verify",
  "Checks what is published: files by their checksums, a sample of cells by training them again, and every number " +
    "with an interval by fitting it again."
)
  .option("--cells <n>", "how many cells to train again", positive, 12)
  .option("--seed <text>", "which cells; another seed, others", new Date().toISOString().slice(0, 10))
  .option("--tolerance <share>", "how far numbers may differ, of the largest of value and ends", positive, 1e-6)
  .option("--no-build", "read the numbers of the site in dist, without building it anew")
  .option("--record", "write the numbers of this site to data/estimates.jsonl instead of comparing them")
  .option(
    "--number <name>",
    "compute one number, or all of a document, named as in data/estimates.jsonl; not twice with the same code"
  )
  .action(async (options: Options) => {
    if (options.number !== undefined) return checkNumber(options.number, options.tolerance);
    const {build, record, tolerance, cells, seed} = options;
    if (build) await buildSite();
    if (record) {
      const estimates = estimatesOf("dist");
      replaceFile(path, estimatesText(estimates));
      writeDataPackage();
      console.error(`${estimates.length} numbers in ${path}`);
      return;
    }
    const faults = [...checkFiles(), ...(await checkCells(cells, seed)), ...checkNumbers(tolerance)];
    for (const fault of faults.slice(0, shown)) console.error(fault);
    if (faults.length > shown) console.error(`and ${faults.length - shown} more`);
    if (faults.length) process.exitCode = exitCodes.failed;
  });

await runCommand(command, exitCodes.failed);

/** `name`: a document, or a document and where in it, as the site names a number. */
async function checkNumber(name: string, tolerance: number): Promise<void> {
  const isNamed = (one: Published) => one.document === name || nameOf(one) === name;
  const published = readEstimates(path).filter(isNamed);
  if (!published[0]) throw new Error(`no number of ${path} is named ${name}`);
  const {document} = published[0];
  const found = numbersIn(document, await recomputed(document)).filter(isNamed);
  for (const {at, value, lower, upper} of found.slice(0, shown)) console.log(`${at}: ${value} [${lower}, ${upper}]`);
  if (found.length > shown) console.log(`and ${found.length - shown} more`);
  const faults = differences(published, found, tolerance);
  for (const fault of faults.slice(0, shown)) console.error(fault);
  if (faults.length) process.exitCode = exitCodes.failed;
  else console.log(`the same as published, within ${tolerance} of its size`);
}

/**
 * A document of pages, such as tasks/copy, computed from the published data, without building the site; what this code
 * has computed before is not computed twice (cached.ts).
 */
async function recomputed(document: string): Promise<unknown> {
  const {loader, parameter} = loaderOf(`data/${document}.json`);
  const name = /\[(\w+)\]/.exec(loader)?.[1];
  const args = ["--import", "tsx", `src/data/${loader}.ts`, ...(name ? [`--${name}=${parameter}`] : [])];
  const {stdout} = await promisify(execFile)(process.execPath, args, {maxBuffer: Infinity, encoding: "buffer"});
  return JSON.parse(loader.endsWith(".tar") ? textIn(stdout, basename(`${document}.json`)) : stdout.toString());
}

function checkFiles(): readonly string[] {
  const {files, wrong} = wrongFiles();
  console.log(`files: ${files - wrong.length} of ${files} are those of data/datapackage.json`);
  return wrong;
}

async function checkCells(count: number, seed: string): Promise<string[]> {
  const published = sweepIds().filter((id) => existsSync(join(publishedRoot(), id, "runs.jsonl")));
  const runs = published.flatMap((id) => readPublished(id, join(publishedRoot(), id)).runs);
  const faults: string[] = [];
  let exact = 0;
  const sample = sampleRuns(runs, count, seed);
  for (const [i, run] of sample.entries()) {
    const {isSame, isExact, difference} = await checkCell(run);
    exact += Number(isSame && isExact);
    const how = isExact ? "bit for bit" : `loss within ${100 * lossTolerance} %`;
    const name = `${run.key.slice(0, 12)} ${describe(run.cell)}`;
    console.error(`${i + 1} of ${sample.length}  ${name}: ${isSame ? "the same" : "not the same"}, ${how}`);
    if (!isSame) faults.push(`${name}: trained again, its loss differs by ${difference}`);
  }
  const right = sample.length - faults.length;
  console.log(
    `cells: ${right} of ${sample.length} came out again, ${exact} of them bit for bit (of ${runs.length} published; ` +
      `seed ${seed})`
  );
  return faults;
}

function checkNumbers(tolerance: number): readonly string[] {
  const published = readEstimates(path);
  const wrong = differences(published, estimatesOf("dist"), tolerance);
  console.log(
    `numbers: ${wrong.length ? `${wrong.length} differ` : "none differs"} among ${published.length} with an ` +
      `interval, by more than ${tolerance} of its size`
  );
  return wrong;
}
