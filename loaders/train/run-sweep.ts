import {type ChildProcess, fork} from "node:child_process";
import type {Run} from "../../src/lib/core/run.ts";
import {type Group, group, groupsOf} from "./groups.ts";
import {type PlannedCell, untrained} from "./plan.ts";
import type {TrainReport, TrainRequest} from "./train-worker.ts";

export interface SweepEvents {
  /** Cells are handed to a process. */
  onStart?(cells: readonly PlannedCell[]): void;
  onProgress?(key: string, step: number, loss: number): void;
  onDone?(run: Run, deterministic: boolean): void;
  onFailed?(planned: PlannedCell, message: string): void;
  /** A worker died; its cells are tried again, each alone. */
  onRetry?(planned: PlannedCell, message: string): void;
  /** The cell was left as it is, because the sweep is to stop. */
  onStopped?(planned: PlannedCell): void;
}

export interface SweepResult {
  readonly done: number;
  readonly failed: number;
  readonly interrupted: boolean;
}

/** How often a cell is tried when the process that trains it dies. */
export const mostAttempts = 3;

/**
 * Trains cells, those of one shape side by side, the longest groups first, each worker process one group at a time,
 * until all are done or `signal` aborts. An abort lets every worker write checkpoints first.
 */
export async function runSweep(
  todo: readonly PlannedCell[],
  {
    workers,
    signal,
    events = {},
    failures = new Map()
  }: {
    workers: number;
    signal?: AbortSignal;
    events?: SweepEvents;
    /** How often cells were tried in vain before, by key; such a cell trains alone, and is not tried for ever. */
    failures?: ReadonlyMap<string, number>;
  }
): Promise<SweepResult> {
  const queue = [
    ...groupsOf(todo.filter(({key}) => !failures.has(key))).map((group) => ({group, attempt: 1})),
    ...todo.flatMap((one) => {
      const before = failures.get(one.key);
      return before ? {group: group([one]), attempt: before + 1} : [];
    })
  ];
  const tally = {done: 0, failed: 0};
  const fail = (planned: PlannedCell, message: string) => {
    tally.failed += 1;
    events.onFailed?.(planned, message);
  };
  const counted: SweepEvents = {
    ...events,
    onDone(run, deterministic) {
      tally.done += 1;
      events.onDone?.(run, deterministic);
    }
  };

  async function lane(): Promise<void> {
    let worker = startWorker();
    const stop = () => worker.connected && worker.send({type: "stop"} satisfies TrainRequest);
    signal?.addEventListener("abort", stop);
    for (let next = queue.shift(); next && !signal?.aborted; next = queue.shift()) {
      events.onStart?.(next.group.cells);
      const report = await trainIn(worker, next.group, counted);
      if (report.type === "failed") for (const planned of untrained(next.group.cells)) fail(planned, report.message);
      if (signal?.aborted && report.type !== "failed")
        for (const planned of untrained(next.group.cells)) events.onStopped?.(planned);
      if (report.type !== "died" || signal?.aborted) continue;
      worker = startWorker();
      for (const planned of untrained(next.group.cells)) {
        if (next.attempt >= mostAttempts) fail(planned, `${report.message}, ${mostAttempts} times`);
        else {
          events.onRetry?.(planned, report.message);
          queue.unshift({group: group([planned]), attempt: next.attempt + 1}); // whichever it is, it spares the others
        }
      }
    }
    signal?.removeEventListener("abort", stop);
    if (worker.connected) worker.disconnect();
  }

  await Promise.all(Array.from({length: Math.min(workers, queue.length)}, lane));
  return {...tally, interrupted: signal?.aborted ?? false};
}

export function startWorker(): ChildProcess {
  return fork(new URL("./train-worker.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", 2, 2, "ipc"] // stdout stays clean
  });
}

type Ended = Extract<TrainReport, {type: "finished" | "stopped" | "failed"}> | {type: "died"; message: string};

function trainIn(worker: ChildProcess, {cells}: Group, {onProgress, onDone}: SweepEvents): Promise<Ended> {
  return new Promise((resolve) => {
    const onMessage = (report: TrainReport) => {
      if (report.type === "progress") {
        for (const [i, key] of report.keys.entries()) onProgress?.(key, report.step, report.losses[i]!);
      } else if (report.type === "done") onDone?.(report.run, report.deterministic);
      else if (report.type !== "timed") end(report);
    };
    const onExit = (code: number | null, killed: string | null) =>
      end({type: "died", message: `training process ended with ${killed ?? code}`});
    const end = (report: Ended) => {
      worker.off("message", onMessage).off("exit", onExit);
      resolve(report);
    };
    worker.on("message", onMessage).on("exit", onExit);
    if (worker.connected) worker.send({type: "train", cells: cells.map(({cell}) => cell)} satisfies TrainRequest);
    // it died between two groups, and may have said so already
    else if (worker.exitCode !== null || worker.signalCode !== null) onExit(worker.exitCode, worker.signalCode);
  });
}
