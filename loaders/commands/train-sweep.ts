import {existsSync, readFileSync} from "node:fs";
import type {Session} from "../../src/lib/core/manifest.ts";
import type {Engine} from "../../src/lib/core/run.ts";
import {sweeps} from "../../src/lib/sweeps/index.ts";
import {cells} from "../../src/lib/sweeps/sweep.ts";
import {local} from "../cluster/executors/local.ts";
import {interruption} from "../cluster/interruption.ts";
import {runShare} from "../cluster/run-share.ts";
import {startEngine} from "../kernels/engine.ts";
import {type ExitCode, exitCodes} from "../processes/exit-codes.ts";
import {publish} from "../publish/publish-sweep.ts";
import {logPath, type SweepLog} from "../store/runs.ts";
import {replaceFile} from "../store/store.ts";
import {estimateSeconds} from "../train/estimate-time.ts";
import {type PlannedCell, plan, untrained} from "../train/plan.ts";
import {describe, duration} from "../train/progress.ts";
import {sweepDocument, type Trained} from "../train/sweep-document.ts";

export interface TrainOptions {
  readonly workers: number;
  readonly engine?: Engine;
  readonly dryRun?: boolean;
  readonly publish?: boolean;
  readonly json?: boolean;
}

/** Trains on this machine what is missing of a sweep; resolves with an exit code. */
export async function trainSweep(id: string | undefined, options: TrainOptions): Promise<ExitCode> {
  if (!id)
    throw new Error(`usage: npm run sweep -- <id> [--dry-run]; sweeps: ${sweeps.all.map(({id}) => id).join(", ")}`);
  const sweep = sweeps.get(id);
  const engine = await startEngine(options.engine);
  const {cells: planned, refused} = plan(cells(sweep, engine));
  for (const {cell, message} of refused) console.error(`${describe(cell)}: refused; ${message}`);
  const todo = untrained(planned);
  console.error(`${id}: ${planned.length} cells, ${planned.length - todo.length} trained already, engine ${engine}`);
  const about = {sweep: id, engine, planned, refused};
  if (options.dryRun) {
    const {workers} = options;
    if (options.json) print(sweepDocument(about, {workers, ...(await estimateSeconds(todo, workers))}));
    else console.log(await local.dryRun({name: id, plan: "", cells: todo}, options));
    return exitCodes.ok;
  }
  const trained = todo.length ? await trainAll(id, engine, planned, todo, options.workers) : nothing;
  if (!todo.length && !existsSync(logPath(id))) log(id, engine, planned);
  const code = codeOf(trained, refused.length);
  const published = options.publish && code === exitCodes.ok ? publish(id) : undefined;
  if (published) console.error(`published in ${published}`);
  if (options.json) print(sweepDocument(about, undefined, {...trained, published}));
  return code;
}

const nothing: Trained = {trained: 0, failed: 0, interrupted: false};

function codeOf({failed, interrupted}: Trained, refused: number): ExitCode {
  if (interrupted) return exitCodes.interrupted;
  return failed || refused ? exitCodes.failed : exitCodes.ok;
}

const print = (document: object) => console.log(JSON.stringify(document, null, 2));

async function trainAll(
  id: string,
  engine: Engine,
  planned: readonly PlannedCell[],
  todo: readonly PlannedCell[],
  workers: number
): Promise<Trained> {
  const started = new Date();
  log(id, engine, planned);
  const {done: trained, failed, interrupted} = await runShare(todo, {workers, signal: interruption()});
  const wallSeconds = Number(((Date.now() - started.getTime()) / 1000).toFixed(1));
  console.error(`${id}: ${trained} trained, ${failed} failed, in ${duration(wallSeconds)}`);
  log(id, engine, planned, {started: started.toISOString(), wallSeconds, workers, trained});
  return {trained, failed, interrupted, wallSeconds};
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

/** Notes which records make up a sweep that is trained elsewhere, so that pages find it here. */
export const noteSweep = (id: string, planned: readonly PlannedCell[]) =>
  existsSync(logPath(id)) || log(id, planned[0]!.cell.engine, planned);
