import {availableParallelism} from "node:os";
import type {Fit} from "../../../src/lib/core/fit.ts";
import {type Bootstrap, type BootstrapOptions, type Draw, summariseDraws} from "../../../src/lib/fitting/bootstrap.ts";
import type {FitData} from "../../../src/lib/fitting/data.ts";
import {laws} from "../../../src/lib/laws/index.ts";
import {runInPool, sharesOf} from "../../processes/pool.ts";

/** Options that can be sent to a process. */
type SharedOptions = Omit<BootstrapOptions, "onProgress" | "objective"> & {readonly objective?: string};

/** What one process is given. */
export interface BootstrapShare {
  readonly law: string;
  readonly data: FitData;
  readonly fit: Fit;
  readonly from: number;
  readonly to: number;
  readonly options: SharedOptions;
}

/**
 * The bootstrap of a fit to a law of the registry, a process a core. Every resample has a stream of its own, so that
 * the result is the same, bit by bit, whatever the number of processes.
 */
export async function bootstrapInWorkers(data: FitData, fit: Fit, options: SharedOptions): Promise<Bootstrap> {
  const {resamples = 1000} = options;
  const shares = sharesOf(resamples, Math.ceil(resamples / availableParallelism()));
  const jobs = shares.map((share): BootstrapShare => ({law: fit.law, data, fit, ...share, options}));
  const draws = new Map<BootstrapShare, readonly Draw[]>();
  const worker = new URL("./bootstrap-worker.ts", import.meta.url);
  await runInPool<BootstrapShare, readonly Draw[]>(worker, jobs, (job, answer) => draws.set(job, answer));
  const all = jobs.flatMap((job) => draws.get(job)!);
  return summariseDraws(laws.get(fit.law), fit, all, options);
}
