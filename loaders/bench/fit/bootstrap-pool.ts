import {fork} from "node:child_process";
import {availableParallelism} from "node:os";
import type {Fit} from "../../../src/lib/core/fit.ts";
import {type Bootstrap, type BootstrapOptions, type Draw, summariseDraws} from "../../../src/lib/fitting/bootstrap.ts";
import type {FitData} from "../../../src/lib/fitting/data.ts";
import {laws} from "../../../src/lib/laws/index.ts";

/** Options that can be sent to a worker. */
export type SharedOptions = Omit<BootstrapOptions, "onProgress" | "objective"> & {readonly objective?: string};

/** What a worker tells: how many resamples it has done, or at its end all of them. */
export type BootstrapReport = {readonly done: number; readonly draws?: undefined} | {readonly draws: readonly Draw[]};

/** What one worker is given. */
export interface BootstrapShare {
  readonly law: string;
  readonly data: FitData;
  readonly fit: Fit;
  readonly from: number;
  readonly to: number;
  readonly options: SharedOptions;
}

export interface WorkerOptions {
  /** As many as the machine has cores. */
  readonly workers?: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The bootstrap of a fit to a law of the registry, spread over processes. Every resample has a stream of its own,
 * so that the result is the same, bit by bit, whatever the number of workers. Rejects with the signal’s reason.
 */
export async function bootstrapInWorkers(
  data: FitData,
  fit: Fit,
  options: SharedOptions = {},
  {workers = availableParallelism(), onProgress, signal}: WorkerOptions = {}
): Promise<Bootstrap> {
  const {resamples = 1000} = options;
  const shares = sharesOf(resamples, workers);
  const done = shares.map(() => 0);
  const draws = await Promise.all(
    shares.map(([from, to], i) =>
      runShare({law: fit.law, data, fit, from, to, options}, signal, (count) => {
        done[i] = count;
        onProgress?.(
          done.reduce((a, b) => a + b),
          resamples
        );
      })
    )
  );
  return summariseDraws(laws.get(fit.law), fit, draws.flat(), options);
}

/** Contiguous shares as equal as can be. */
function sharesOf(total: number, parts: number): [from: number, to: number][] {
  const count = Math.max(1, Math.min(parts, total));
  const edge = (i: number) => Math.round((i * total) / count);
  return Array.from({length: count}, (_, i) => [edge(i), edge(i + 1)]);
}

function runShare(share: BootstrapShare, signal: AbortSignal | undefined, onDone: (done: number) => void) {
  return new Promise<readonly Draw[]>((resolve, reject) => {
    signal?.throwIfAborted();
    // not a worker thread: there Node 20 does not load TypeScript through tsx
    const worker = fork(new URL("./bootstrap-worker.ts", import.meta.url), {
      execArgv: ["--import", "tsx"],
      serialization: "advanced"
    });
    const stop = () => {
      worker.kill();
      reject(signal!.reason);
    };
    signal?.addEventListener("abort", stop, {once: true});
    worker.on("message", (report: BootstrapReport) => {
      if (report.draws === undefined) return onDone(report.done);
      resolve(report.draws);
      worker.disconnect();
    });
    worker.on("error", reject);
    worker.on("exit", (code) => {
      signal?.removeEventListener("abort", stop);
      reject(new Error(`a bootstrap process stopped with code ${code}`));
    });
    worker.send(share);
  });
}
