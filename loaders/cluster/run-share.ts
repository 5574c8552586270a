import {randomUUID} from "node:crypto";
import {rmSync} from "node:fs";
import {join} from "node:path";
import {storeRoot, writeWhole} from "../store/store.ts";
import {type PlannedCell, untrained} from "../train/plan.ts";
import {describe, Progress} from "../train/progress.ts";
import {mostAttempts, runSweep, type SweepEvents, type SweepResult} from "../train/run-sweep.ts";
import {AttemptLog, failuresByKey, readAttempts} from "./attempts.ts";

export interface ShareResult extends SweepResult {
  /** Cells left alone because their attempts are used up. */
  readonly gaveUp: number;
  /** Every cell failed here, and the rest was not tried. */
  readonly isBadHost: boolean;
}

/** So many different cells may fail, when none was done, before a host is taken to be at fault and not the cells. */
const failuresOfBadHost = 3;

/**
 * Trains those of the cells that have no record, telling stderr. Under the name of a submission attempts are noted in
 * the store, and a cell that was killed or failed too often is left, whichever hosts tried it.
 */
export async function runShare(
  cells: readonly PlannedCell[],
  {workers, signal, submission}: {workers: number; signal: AbortSignal; submission?: string}
): Promise<ShareResult> {
  const failures = submission ? failuresByKey(readAttempts(submission)) : new Map<string, number>();
  const missing = untrained(cells);
  if (missing.length) assertWritable();
  const todo = missing.filter(({key}) => (failures.get(key) ?? 0) < mostAttempts);
  const progress = new Progress(todo);
  const stop = new AbortController();
  signal.addEventListener("abort", () => stop.abort());
  const tally = {done: 0, failed: 0};
  const reporting: SweepEvents = {
    onProgress: (key, step, loss) => progress.update(key, step, loss),
    onDone(run, deterministic) {
      ++tally.done;
      progress.finish(run);
      if (!deterministic) progress.say(`not deterministic: ${run.key} was recorded before with another outcome`);
    },
    onRetry: ({cell}, message) => progress.say(`${describe(cell)}: ${message}; trying again`),
    onFailed({cell}, message) {
      ++tally.failed;
      progress.say(`${describe(cell)}: failed; ${message}`);
      if (submission && !tally.done && tally.failed === failuresOfBadHost) stop.abort(); // others may do better
    }
  };
  const result = await runSweep(todo, {
    workers,
    signal: stop.signal,
    failures,
    events: submission ? noted(reporting, new AttemptLog(submission)) : reporting
  });
  progress.end();
  const gaveUp = missing.length - todo.length;
  return {...result, interrupted: signal.aborted, gaveUp, isBadHost: stop.signal.aborted && !signal.aborted};
}

/** Throws where the store cannot be written to: better before the training than after it. */
function assertWritable(): void {
  const probe = join(storeRoot(), `${randomUUID()}.tmp`);
  try {
    writeWhole(probe, "");
  } catch (error) {
    throw new Error(`the store cannot be written to; ${(error as Error).message}`);
  }
  rmSync(probe);
}

/** Events that are told, and noted as attempts. */
function noted(events: SweepEvents, log: AttemptLog): SweepEvents {
  return {
    ...events,
    onStart(cells) {
      for (const {key} of cells) log.begin(key);
    },
    onDone(run, deterministic) {
      log.end(run.key, "done");
      events.onDone?.(run, deterministic);
    },
    onFailed(planned, message) {
      log.end(planned.key, "failed", message);
      events.onFailed?.(planned, message);
    },
    onRetry(planned, message) {
      log.end(planned.key, "failed", message);
      events.onRetry?.(planned, message);
    },
    onStopped: ({key}) => log.end(key, "stopped")
  };
}
