/** npm run sweep -- <id>, or one of its commands: `npm run sweep -- --help` lists them. */
import {availableParallelism} from "node:os";
import {basename} from "node:path";
import type {Command} from "commander";
import type {Engine} from "../../src/lib/core/run.ts";
import {sweeps} from "../../src/lib/sweeps/index.ts";
import {collectGarbage} from "../cluster/collect-garbage.ts";
import {type ClusterConfig, readClusterConfig} from "../cluster/config.ts";
import type {Executor} from "../cluster/executor.ts";
import {bullmq, type WorkOptions, work} from "../cluster/executors/bullmq.ts";
import {local} from "../cluster/executors/local.ts";
import {slurm} from "../cluster/executors/slurm.ts";
import {interruption} from "../cluster/interruption.ts";
import {merge} from "../cluster/merge.ts";
import {cellsOf, checked, longestFirst, writePlan} from "../cluster/plan-file.ts";
import {runShare} from "../cluster/run-share.ts";
import {readShare, shareOf} from "../cluster/share.ts";
import {statusOf, statusText} from "../cluster/status.ts";
import {submit} from "../cluster/submit.ts";
import {writeTable} from "../cluster/table.ts";
import {engines} from "../kernels/engine.ts";
import {command, runCommand} from "../processes/command.ts";
import {exitCodes} from "../processes/exit-codes.ts";
import {storeRoot} from "../store/store.ts";
import {noteSweep, type TrainOptions, trainSweep} from "./train-sweep.ts";

type RunOptions = TrainOptions & {shard?: string; index?: string; chunk?: string; submission?: string};

const program = command("sweep", "Trains sweeps of small models, on this machine or in shares on several.").addHelpText(
  "after",
  `
<plan> is a sweep, or a file of "sweep plan". The store is .scaling, or CRITICAL_SCALE_STORE.

Examples:
  sweep smoke --dry-run                 list every cell with FLOPs and seconds, without training
  sweep smoke --workers 2 --json        train what is missing; the result as JSON
  sweep status smoke --json             cells that are recorded, missing or failed`
);

const withWorkers = (command: Command) =>
  command.option("--workers <n>", "processes side by side", positive("workers"), availableParallelism());
const withEngine = (command: Command) =>
  command.option("--engine <name>", `what computes: ${engines.join(", ")}; else the fastest here`, engine);

withEngine(withWorkers(program.command("train [id]", {isDefault: true})))
  .description("train the missing cells of a sweep on this machine")
  .option("--dry-run", "print the cells, their FLOPs and seconds")
  .option("--publish", "copy the finished sweep to data/published")
  .option("--json", "JSON on stdout: every cell, with the result or the estimated time")
  .action(async (id: string | undefined, options: TrainOptions) => {
    process.exitCode = await trainSweep(id, options);
  });

withEngine(program.command("plan <id>"))
  .description("write the cells of a sweep to a file, one a line, the longest first")
  .option("--out <file>", "where", "plan.jsonl")
  .action(async (id: string, options: {engine?: Engine; out: string}) => {
    const planned = await checked(await cellsOf(id, options.engine));
    writePlan(options.out, longestFirst(planned));
    console.error(`${planned.length} cells in ${options.out}`);
  });

withEngine(withWorkers(program.command("run <plan>")))
  .description("train one share of a plan")
  .option("--shard <i/n>", "every n-th cell from the i-th on, counted from 1")
  .option("--index <i>", "with --chunk: which run of cells, counted from 0")
  .option("--chunk <k>", "how many cells such a run has")
  .option("--submission <name>", "note attempts under this name, and leave cells that failed three times under it")
  .action(async (source: string, options: RunOptions) => {
    const signal = interruption();
    const planned = await checked(shareOf(await cellsOf(source, options.engine), readShare(options)));
    const result = await runShare(planned, {...options, signal});
    const {done, failed, gaveUp} = result;
    console.error(
      `${planned.length} cells: ${done} trained, ${planned.length - done - failed - gaveUp} there already or left, ` +
        `${failed + gaveUp} failed`
    );
    if (result.isBadHost) console.error("every cell fails on this host; it takes no more");
    if (result.interrupted)
      process.exitCode = signal.reason === "SIGTERM" ? exitCodes.temporary : exitCodes.interrupted;
    else if (failed || gaveUp) process.exitCode = exitCodes.failed;
  });

withEngine(program.command("status <plan>"))
  .description("cells of a plan that are recorded, missing or failed")
  .option("--json", "JSON on stdout")
  .action(async (source: string, options: {engine?: Engine; json?: boolean}) => {
    const status = statusOf(await cellsOf(source, options.engine));
    console.log(
      options.json
        ? JSON.stringify({schema: "critical-scale/sweep-status", version: 1, ...status}, null, 2)
        : statusText(status)
    );
    if (status.missing.length) process.exitCode = exitCodes.failed;
  });

withEngine(program.command("table <plan>"))
  .description("write the records to a CSV for fitting; existing rows are kept")
  .option("--out <file>", "where", "runs.csv")
  .action(async (source: string, options: {engine?: Engine; out: string}) => {
    const {rows, read} = writeTable(options.out, await cellsOf(source, options.engine));
    console.error(`${rows} rows in ${options.out}, ${read} of them new`);
  });

program
  .command("merge <stores...>")
  .description("add the records of other stores to this one")
  .action((stores: string[]) => {
    for (const from of stores) {
      const {added, shared, differing} = merge(storeRoot(), from);
      console.error(`${from}: ${added} records added, ${shared} there already`);
      for (const key of differing) console.error(`not deterministic: ${key} has another outcome in ${from}`);
      if (differing.length) process.exitCode = exitCodes.failed;
    }
  });

program
  .command("gc")
  .description("remove files of interrupted runs, and notes of finished cells")
  .option("--older-than <hours>", "only files older than this", positive("hours"), 24)
  .action(({olderThan}: {olderThan: number}) => {
    const {temporary, checkpoints, attempts} = collectGarbage(3600 * olderThan);
    console.error(`removed ${temporary} temporary files, ${checkpoints} checkpoints, ${attempts} notes of attempts`);
  });

const submitting = program.command("submit").description("submit the missing cells of a plan");

submittable(local, "processes of this machine");
submittable(slurm, "a job array of Slurm, on nodes that share the store")
  .option("--partition <name>", "of the cluster")
  .option("--account <name>", "to be charged")
  .option("--flags <option>", "a further option of sbatch, as --flags=--mem=4G; may be repeated", gathered)
  .option("--at-once <n>", "tasks that run at once", positive("number of tasks"))
  .option("--tasks <n>", "instead of as many as last some minutes each", positive("number of tasks"))
  .option("--estimate <seconds>", "of a cell on one core, instead of timing the shapes here", seconds);
queued(submittable(bullmq, "workers of a Redis queue, without a shared store"));

queued(withWorkers(program.command("work")))
  .description("train the cells of a Redis queue, until Ctrl-C")
  .option("--lock <seconds>", "after which a silent worker counts as dead", seconds)
  .action(async (options: WorkOptions) => {
    process.exitCode = await work({...readClusterConfig().bullmq, ...options});
  });

function submittable<Options extends object>(executor: Executor<Options>, description: string): Command {
  return withEngine(submitting.command(`${executor.id} <plan>`))
    .description(description)
    .option("--workers <n>", "processes side by side, in a task or here", positive("workers"))
    .option("--name <name>", "of the submission; else the plan and the time")
    .option("--dry-run", "show what would be submitted")
    .action(async (source: string, options: Options & {engine?: Engine; name?: string; dryRun?: boolean}) => {
      const {engine, name, dryRun: isDryRun, ...own} = options;
      const planned = await checked(await cellsOf(source, engine));
      if (sweeps.has(source) && !isDryRun) noteSweep(source, planned);
      const settings = {...readClusterConfig()[executor.id as keyof ClusterConfig], ...own} as Options;
      process.exitCode = await submit(executor, planned, settings, {name: name ?? nameOf(source), isDryRun});
    });
}

function queued(command: Command): Command {
  return command
    .option("--redis <url>", "where Redis is; else redis://127.0.0.1:6379")
    .option("--queue <name>", "else critical-scale");
}

/** As smoke-20260102T030405. */
function nameOf(source: string): string {
  return `${basename(source, ".jsonl")}-${new Date().toISOString().replace(/[-:]|\..*/g, "")}`;
}

function gathered(text: string, before: string[] = []): string[] {
  return [...before, text];
}

function seconds(text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new Error(`invalid seconds; not > 0: ${text}`);
}

await runCommand(program);
process.exit();

function positive(name: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= 1) return value;
    throw new Error(`invalid ${name}; not a positive whole number: ${text}`);
  };
}

function engine(text: string): Engine {
  const found = engines.find((engine) => engine === text);
  if (found) return found;
  throw new Error(`invalid engine; not ${engines.join(" or ")}: ${text}`);
}
