/** npm run sweep -- <id>, or one of its commands: `npm run sweep -- --help` lists them. */
import {existsSync, readFileSync} from "node:fs";
import {availableParallelism} from "node:os";
import {Command, CommanderError} from "commander";
import type {Session} from "../src/lib/manifest.ts";
import type {Engine} from "../src/lib/run.ts";
import {cells} from "../src/lib/sweep.ts";
import {sweeps} from "../src/lib/sweeps/index.ts";
import {collectGarbage} from "./cluster/collect-garbage.ts";
import {exitCodes, interruption} from "./cluster/exit.ts";
import {merge} from "./cluster/merge.ts";
import {cellsOf, checked, writePlan} from "./cluster/plan-file.ts";
import {runShare} from "./cluster/run-share.ts";
import {readShare, shareOf} from "./cluster/share.ts";
import {statusOf, statusText} from "./cluster/status.ts";
import {engines, startEngine} from "./engine.ts";
import {local} from "./executors/local.ts";
import {type PlannedCell, plan, untrained} from "./plan.ts";
import {describe, duration} from "./progress.ts";
import {publish} from "./publish.ts";
import {logPath, type SweepLog} from "./runs.ts";
import {replaceFile, storeRoot} from "./store.ts";

const program = new Command("sweep")
  .description("Trains sweeps of small models: here, or share by share wherever the store is.")
  .exitOverride()
  .configureOutput({outputError: (text, write) => write(text.replace(/^error: /, ""))})
  .addHelpText(
    "after",
    "\n<plan> is a sweep, or a file of `sweep plan`. The store is .scaling, or CRITICAL_SCALE_STORE."
  );

const withWorkers = (command: Command) =>
  command.option("--workers <n>", "processes side by side", positive("workers"), availableParallelism());
const withEngine = (command: Command) =>
  command.option("--engine <name>", `what computes: ${engines.join(", ")}; else the fastest here`, engine);

withEngine(withWorkers(program.command("train [id]", {isDefault: true})))
  .description("train a sweep on this machine, all that is missing")
  .option("--dry-run", "print the cells, their FLOPs and seconds")
  .option("--publish", "copy the finished sweep to data/published")
  .action(async (id: string | undefined, options: TrainOptions) => {
    process.exitCode = await train(id, options);
  });

withEngine(program.command("plan <id>"))
  .description("write the cells of a sweep to a file, one a line, the longest first")
  .option("--out <file>", "where", "plan.jsonl")
  .action(async (id: string, options: {engine?: Engine; out: string}) => {
    const planned = await checked(await cellsOf(id, options.engine));
    writePlan(options.out, planned);
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
    const {done, failed, given} = result;
    console.error(`${planned.length} cells: ${done} trained, ${planned.length - done - failed - given} there already or left, ${failed + given} failed`); // biome-ignore format: one line
    if (result.isBadHost) console.error("every cell fails here; this host takes no more");
    if (result.interrupted)
      process.exitCode = signal.reason === "SIGTERM" ? exitCodes.temporary : exitCodes.interrupted;
    else if (failed || given) process.exitCode = exitCodes.cellsFailed;
  });

withEngine(program.command("status <plan>"))
  .description("what of a plan has its record, what is missing, what fails")
  .option("--json", "JSON on stdout")
  .action(async (source: string, options: {engine?: Engine; json?: boolean}) => {
    const status = statusOf(await cellsOf(source, options.engine));
    console.log(options.json ? JSON.stringify({schema: "critical-scale/sweep-status", version: 1, ...status}, null, 2) : statusText(status)); // biome-ignore format: one line
    if (status.missing.length) process.exitCode = exitCodes.cellsFailed;
  });

program
  .command("merge <stores...>")
  .description("add the records of other stores to this one")
  .action((stores: string[]) => {
    for (const from of stores) {
      const {added, shared, differing, corrupt} = merge(storeRoot(), from);
      console.error(`${from}: ${added} records added, ${shared} there already, ${corrupt} unreadable`);
      for (const key of differing) console.error(`not deterministic: ${key} has another outcome in ${from}`);
      if (differing.length || corrupt) process.exitCode = exitCodes.cellsFailed;
    }
  });

program
  .command("gc")
  .description("remove what killed writers left, and notes of cells that are done")
  .option("--older-than <hours>", "and untouched for so long", positive("hours"), 24)
  .action(({olderThan}: {olderThan: number}) => {
    const {temporary, checkpoints, attempts} = collectGarbage(3600 * olderThan);
    console.error(`removed ${temporary} temporary files, ${checkpoints} checkpoints, ${attempts} notes of attempts`);
  });

try {
  await program.parseAsync();
} catch (error) {
  const isHelp = error instanceof CommanderError && error.exitCode === 0;
  if (!(error instanceof CommanderError)) console.error((error as Error).message);
  process.exitCode = isHelp ? exitCodes.ok : exitCodes.usage;
}
process.exit();

interface TrainOptions {
  readonly workers: number;
  readonly engine?: Engine;
  readonly dryRun?: boolean;
  readonly publish?: boolean;
}

type RunOptions = TrainOptions & {shard?: string; index?: string; chunk?: string; submission?: string};

async function train(id: string | undefined, options: TrainOptions): Promise<number> {
  if (!id) throw new Error(`usage: npm run sweep -- <id> [--dry-run]; sweeps: ${sweeps.all.map(({id}) => id).join(", ")}`); // biome-ignore format: one line
  const sweep = sweeps.get(id);
  const engine = await startEngine(options.engine);
  const {cells: planned, refused} = plan(cells(sweep, engine));
  for (const {cell, message} of refused) console.error(`${describe(cell)}: refused; ${message}`);
  const todo = untrained(planned);
  console.error(`${id}: ${planned.length} cells, ${planned.length - todo.length} trained already, engine ${engine}`);
  if (options.dryRun) {
    console.log(await local.dryRun({name: id, plan: "", cells: todo}, options));
    return exitCodes.ok;
  }
  const trained = todo.length ? await trainAll(id, engine, planned, todo, options.workers) : exitCodes.ok;
  if (!todo.length && !existsSync(logPath(id))) log(id, engine, planned);
  const code = trained === exitCodes.ok && refused.length ? exitCodes.cellsFailed : trained;
  if (options.publish && code === exitCodes.ok) console.error(`published in ${publish(id)}`);
  return code;
}

async function trainAll(
  id: string,
  engine: Engine,
  planned: readonly PlannedCell[],
  todo: readonly PlannedCell[],
  workers: number
): Promise<number> {
  const started = new Date();
  log(id, engine, planned);
  const result = await runShare(todo, {workers, signal: interruption()});
  const wallSeconds = Number(((Date.now() - started.getTime()) / 1000).toFixed(1));
  console.error(`${id}: ${result.done} trained, ${result.failed} failed, in ${duration(wallSeconds)}`);
  log(id, engine, planned, {started: started.toISOString(), wallSeconds, workers, trained: result.done});
  if (result.interrupted) return exitCodes.interrupted;
  return result.failed ? exitCodes.cellsFailed : exitCodes.ok;
}

/** Notes which records make up the sweep, and each session that trained some of them. */
function log(id: string, engine: Engine, planned: readonly PlannedCell[], session?: Session): void {
  const path = logPath(id);
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as SweepLog).sessions : [];
  const next: SweepLog = {
    engine,
    keys: planned.map(({key}) => key),
    sessions: session ? [...before, session] : before
  };
  try {
    replaceFile(path, `${JSON.stringify(next, null, 2)}\n`);
  } catch (error) {
    throw new Error(`${path} stays as it was; ${(error as Error).message}`);
  }
}

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
