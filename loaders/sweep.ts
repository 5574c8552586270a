/** npm run sweep -- <id> [--dry-run] [--workers n] [--backend wasm|cpu] [--publish] */
import {existsSync, readFileSync} from "node:fs";
import {availableParallelism} from "node:os";
import {parseArgs} from "node:util";
import type {Session} from "../src/lib/manifest.ts";
import type {Cell} from "../src/lib/run.ts";
import {cells} from "../src/lib/sweep.ts";
import {sweeps} from "../src/lib/sweeps/index.ts";
import {estimateSeconds} from "./calibrate.ts";
import {describe, duration, Progress} from "./progress.ts";
import {publish} from "./publish.ts";
import {type PlannedCell, plan, runSweep, untrained} from "./run-sweep.ts";
import {logPath, type SweepLog} from "./runs.ts";
import {replaceFile} from "./store.ts";
import {type Backend, startBackend} from "./tensorflow.ts";

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
  const backend = await startBackend(options.backend);
  const planned = plan(cells(sweep, backend));
  const todo = untrained(planned);
  console.error(`${sweep.id}: ${planned.length} cells, ${planned.length - todo.length} trained already, on ${backend}`);
  if (options.dryRun) {
    await dryRun(todo, options.workers);
    return exitCodes.ok;
  }
  const code = todo.length ? await trainAll(sweep.id, backend, planned, todo, options.workers) : exitCodes.ok;
  if (!todo.length && !existsSync(logPath(sweep.id))) log(sweep.id, backend, planned);
  if (options.publish && code === exitCodes.ok) console.error(`published in ${publish(sweep.id)}`);
  return code;
}

function readOptions() {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": {type: "boolean", default: false},
      workers: {type: "string", default: String(availableParallelism())},
      backend: {type: "string"},
      publish: {type: "boolean", default: false}
    }
  });
  const known = sweeps.all.map(({id}) => id).join(", ");
  const [id, ...rest] = positionals;
  if (!id || rest.length) throw new Error(`usage: npm run sweep -- <id> [--dry-run]; sweeps: ${known}`);
  const workers = Number(values.workers);
  if (!Number.isInteger(workers) || workers < 1)
    throw new Error(`invalid workers; not a positive whole number: ${values.workers}`);
  if (values.backend !== undefined && values.backend !== "wasm" && values.backend !== "cpu")
    throw new Error(`invalid backend; not wasm or cpu: ${values.backend}`);
  return {
    id,
    workers,
    dryRun: values["dry-run"],
    publish: values.publish,
    backend: values.backend as Backend | undefined
  };
}

/** Prints on stdout every cell that would be trained, with its FLOPs and the seconds it should take. */
async function dryRun(todo: readonly PlannedCell[], workers: number): Promise<void> {
  console.error("timing a few steps of every shape");
  const seconds = await estimateSeconds(todo);
  for (const {key, cell, flops} of todo)
    console.log(`${describe(cell)}: ${flops.toExponential(2)} FLOPs, ${duration(seconds.get(key) ?? 0)}`);
  const total = [...seconds.values()].reduce((a, b) => a + b, 0);
  const flops = todo.reduce((sum, p) => sum + p.flops, 0);
  const longest = Math.max(0, ...seconds.values());
  const wall = Math.max(longest, total / workers);
  console.log(`${todo.length} cells, ${flops.toExponential(2)} FLOPs, about ${duration(wall)} on ${workers} cores`);
}

async function trainAll(
  id: string,
  backend: Cell["backend"],
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
  log(id, backend, planned);
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
  log(id, backend, planned, {started: started.toISOString(), wallSeconds, workers, trained: result.done});
  console.error(`${id}: ${result.done} trained, ${result.failed} failed, in ${duration(wallSeconds)}`);
  if (result.interrupted) return exitCodes.interrupted;
  return result.failed ? exitCodes.cellsFailed : exitCodes.ok;
}

/** Notes which records make up the sweep, and each session that trained some of them. */
function log(id: string, backend: Cell["backend"], planned: readonly PlannedCell[], session?: Session): void {
  const path = logPath(id);
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as SweepLog).sessions : [];
  const next: SweepLog = {
    backend,
    keys: planned.map(({key}) => key),
    sessions: session ? [...before, session] : before
  };
  replaceFile(path, `${JSON.stringify(next, null, 2)}\n`);
}
