import {type ChildProcess, fork} from "node:child_process";
import {type Cell, canonicalJson, type Run} from "../src/lib/run.ts";
import {keyOf, readRecord} from "./store.ts";
import {buildModel} from "./train.ts";
import type {Report, Request} from "./train-worker.ts";

/** A cell with its key and what one training step of it costs. */
export interface PlannedCell {
  readonly key: string;
  readonly cell: Cell;
  /** Floating-point operations of the whole training. */
  readonly flops: number;
}

export interface SweepEvents {
  onProgress?(key: string, step: number, loss: number): void;
  onDone?(run: Run, deterministic: boolean): void;
  onFailed?(planned: PlannedCell, message: string): void;
  /** A worker died; its cell is tried again. */
  onRetry?(planned: PlannedCell, message: string): void;
}

export interface SweepResult {
  readonly done: number;
  readonly failed: number;
  readonly interrupted: boolean;
}

/** How often a cell is given to a new process after the last one died. */
const attempts = 3;

/** Checks every cell by building its model; throws on the first that cannot be trained. The backend must be running. */
export function plan(cells: readonly Cell[]): PlannedCell[] {
  const flopsPerStep = new Map<string, number>();
  return cells.map((cell) => {
    const shape = shapeOf(cell);
    let flops = flopsPerStep.get(shape);
    if (flops === undefined) {
      const model = buildModel(cell);
      flops = model.flopsPerStep;
      model.dispose();
      flopsPerStep.set(shape, flops);
    }
    return {key: keyOf(cell), cell, flops: flops * cell.steps};
  });
}

/** What decides the cost of one step: cells that share it cost the same. */
export const shapeOf = ({task, model, batch}: Cell) => canonicalJson([task, model, batch]);

/** Those cells that have no record yet. */
export const untrained = (planned: readonly PlannedCell[]) => planned.filter(({key}) => !readRecord(key));

/**
 * Trains cells, the most expensive first, each worker process one at a time, until all are done or `signal` aborts.
 * An abort lets every worker write a checkpoint first.
 */
export async function runSweep(
  todo: readonly PlannedCell[],
  {workers, signal, events = {}}: {workers: number; signal?: AbortSignal; events?: SweepEvents}
): Promise<SweepResult> {
  const queue = [...todo].sort((a, b) => b.flops - a.flops);
  const tally = {done: 0, failed: 0};

  async function lane(): Promise<void> {
    let worker = startWorker();
    const stop = () => worker.connected && worker.send({type: "stop"} satisfies Request);
    signal?.addEventListener("abort", stop);
    for (let next = queue.shift(); next && !signal?.aborted; next = queue.shift()) {
      for (let attempt = 1; ; ++attempt) {
        const report = await trainIn(worker, next.cell, events);
        if (report.type === "done") {
          tally.done += 1;
          events.onDone?.(report.run, report.deterministic);
        } else if (report.type === "failed") {
          tally.failed += 1;
          events.onFailed?.(next, report.message);
        } else if (report.type === "died" && !signal?.aborted) {
          worker = startWorker();
          if (attempt < attempts) {
            events.onRetry?.(next, report.message);
            continue;
          }
          tally.failed += 1;
          events.onFailed?.(next, `${report.message}, ${attempts} times`);
        }
        break;
      }
    }
    signal?.removeEventListener("abort", stop);
    if (worker.connected) worker.disconnect();
  }

  await Promise.all(Array.from({length: Math.min(workers, queue.length)}, lane));
  return {...tally, interrupted: signal?.aborted ?? false};
}

function startWorker(): ChildProcess {
  return fork(new URL("./train-worker.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", 2, 2, "ipc"] // stdout stays clean
  });
}

type Ended = Exclude<Report, {type: "progress"}> | {type: "died"; message: string};

function trainIn(worker: ChildProcess, cell: Cell, {onProgress}: SweepEvents): Promise<Ended> {
  return new Promise((resolve) => {
    const onMessage = (report: Report) => {
      if (report.type === "progress") onProgress?.(report.key, report.step, report.loss);
      else end(report);
    };
    const onExit = (code: number | null, killed: string | null) =>
      end({type: "died", message: `training process ended with ${killed ?? code}`});
    const end = (report: Ended) => {
      worker.off("message", onMessage).off("exit", onExit);
      resolve(report);
    };
    worker.on("message", onMessage).on("exit", onExit);
    worker.send({type: "train", cell} satisfies Request);
  });
}
