/** npm run sweep -- <id> [--dry-run] [--workers n] [--engine relaxed|simd|scalar] [--publish] */
import {existsSync, readFileSync} from "node:fs";
import {availableParallelism} from "node:os";
import {parseArgs} from "node:util";
import type {Session} from "../src/lib/manifest.ts";
import type {Engine} from "../src/lib/run.ts";
import {cells} from "../src/lib/sweep.ts";
import {sweeps} from "../src/lib/sweeps/index.ts";
import {estimateSeconds} from "./calibrate.ts";
import {engines, startEngine} from "./engine.ts";
import {type PlannedCell, plan, untrained} from "./plan.ts";
import {describe, duration, Progress} from "./progress.ts";
import {publish} from "./publish.ts";
import {runSweep} from "./run-sweep.ts";
import {logPath, type SweepLog} from "./runs.ts";
import {replaceFile} from "./store.ts";

const exitCodes = {ok: 0, cellsFailed: 1, usage: 2, interrupted: 130};

process.exit(
  await main().catch((error: Error) => {
    console.error(error.message);
    return exitCodes.usage;
  })
);

async function main(): Promise<number> {
  const options = readOptions();
  const sweep = sweeps.get(options.id);
  const engine = await startEngine(options.engine);
  const {cells: planned, refused} = plan(cells(sweep, engine));
  for (const {cell, message} of refused) console.error(`${describe(cell)}: refused; ${message}`);
  const todo = untrained(planned);
  console.error(
    `${sweep.id}: ${planned.length} cells, ${planned.length - todo.length} trained already, engine ${engine}`
  );
  if (options.dryRun) {
    await dryRun(todo, options.workers);
    return exitCodes.ok;
  }
  const trained = todo.length ? await trainAll(sweep.id, engine, planned, todo, options.workers) : exitCodes.ok;
  if (!todo.length && !existsSync(logPath(sweep.id))) log(sweep.id, engine, planned);
  const code = trained === exitCodes.ok && refused.length ? exitCodes.cellsFailed : trained;
  if (options.publish && code === exitCodes.ok) console.error(`published in ${publish(sweep.id)}`);
  return code;
}

function readOptions() {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": {type: "boolean", default: false},
      workers: {type: "string", default: String(availableParallelism())},
      engine: {type: "string"},
      publish: {type: "boolean", default: false}
    }
  });
  const known = sweeps.all.map(({id}) => id).join(", ");
  const [id, ...rest] = positionals;
  if (!id || rest.length) throw new Error(`usage: npm run sweep -- <id> [--dry-run]; sweeps: ${known}`);
  const workers = Number(values.workers);
  if (!Number.isInteger(workers) || workers < 1)
    throw new Error(`invalid workers; not a positive whole number: ${values.workers}`);
  const engine = engines.find((engine) => engine === values.engine);
  if (values.engine !== undefined && !engine)
    throw new Error(`invalid engine; not ${engines.join(" or ")}: ${values.engine}`);
  return {
    id,
    workers,
    dryRun: values["dry-run"],
    publish: values.publish,
    engine
  };
}

/** Prints on stdout every cell that would be trained, with its FLOPs and the seconds it should take. */
async function dryRun(todo: readonly PlannedCell[], workers: number): Promise<void> {
  console.error("timing a few steps of every shape");
  const {cells, wall} = await estimateSeconds(todo, workers);
  const flopsOf = ({flopsPerStep, steps}: PlannedCell) => flopsPerStep * steps;
  for (const planned of todo)
    console.log(
      `${describe(planned.cell)}: ${flopsOf(planned).toExponential(2)} FLOPs, ${duration(cells.get(planned.key)!)}`
    );
  const flops = todo.reduce((sum, planned) => sum + flopsOf(planned), 0);
  console.log(`${todo.length} cells, ${flops.toExponential(2)} FLOPs, about ${duration(wall)} on ${workers} cores`);
}

async function trainAll(
  id: string,
  engine: Engine,
  planned: readonly PlannedCell[],
  todo: readonly PlannedCell[],
  workers: number
): Promise<number> {
  const progress = new Progress(todo);
  const interrupt = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (interrupt.signal.aborted) process.exit(exitCodes.interrupted);
      progress.say("stopping; the cells in training are saved as they are, and go on from there next time");
      interrupt.abort();
    });
  const started = new Date();
  log(id, engine, planned);
  const result = await runSweep(todo, {
    workers,
    signal: interrupt.signal,
    events: {
      onProgress: (key, step, loss) => progress.update(key, step, loss),
      onDone(run, deterministic) {
        progress.finish(run);
        if (!deterministic) progress.say(`not deterministic: ${run.key} was recorded before with another outcome`);
      },
      onRetry: ({cell}, message) => progress.say(`${describe(cell)}: ${message}; trying again`),
      onFailed: ({cell}, message) => progress.say(`${describe(cell)}: failed; ${message}`)
    }
  });
  progress.end();
  const wallSeconds = Number(((Date.now() - started.getTime()) / 1000).toFixed(1));
  log(id, engine, planned, {started: started.toISOString(), wallSeconds, workers, trained: result.done});
  console.error(`${id}: ${result.done} trained, ${result.failed} failed, in ${duration(wallSeconds)}`);
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
  replaceFile(path, `${JSON.stringify(next, null, 2)}\n`);
}
