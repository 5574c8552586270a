import {hostname} from "node:os";
import {setTimeout as sleep} from "node:timers/promises";
import type {Job, Queue} from "bullmq";
import type {Cell, Run} from "../../../src/lib/core/run.ts";
import {exitCodes} from "../../processes/exit-codes.ts";
import {keyOf, writeRecord} from "../../store/store.ts";
import type {PlannedCell} from "../../train/plan.ts";
import {describe, Progress} from "../../train/progress.ts";
import {mostAttempts} from "../../train/run-sweep.ts";
import type {Executor} from "../executor.ts";
import {interruption} from "../interruption.ts";

export interface BullmqOptions {
  readonly redis?: string;
  readonly queue?: string;
}

export interface WorkOptions extends BullmqOptions {
  readonly workers: number;
  /** Seconds after which a worker that is not heard of counts as dead, and its cells go to others. */
  readonly lock?: number;
}

const defaults = {redis: "redis://127.0.0.1:6379", queue: "critical-scale"};
/** Between two looks at what is done. */
const pollSeconds = 0.25;
/** Before a failed cell is tried again, so that another host may take it. */
const backoffSeconds = 1;
/** Jobs that one command adds, or fetches. */
const page = 1000;

/**
 * Workers that share a Redis, and no file system: a record comes back as what its job returns, and stays in Redis until
 * it is in the store here. A job is named by its cell, so handing over a plan twice adds nothing.
 */
export const bullmq: Executor<BullmqOptions> = {
  id: "bullmq",

  async dryRun({cells}, {queue = defaults.queue, redis = defaults.redis}) {
    return cells
      .map(({key, cell}) => `${key} ${describe(cell)}`)
      .join("\n")
      .concat(`\n${cells.length} jobs for ${queue} at ${redis}`);
  },

  async submit({cells}, options) {
    const {Queue} = await import("bullmq");
    const queue = new Queue(options.queue ?? defaults.queue, {connection: await connect(options.redis)});
    queue.on("error", onceEach("redis"));
    const signal = interruption("stopping; workers go on, and the same command fetches what they have trained");
    const job = ({key, cell}: PlannedCell) => ({
      name: "cell",
      data: cell,
      opts: {jobId: key, attempts: mostAttempts, backoff: {type: "fixed", delay: 1000 * backoffSeconds}}
    });
    for (let at = 0; at < cells.length; at += page) await queue.addBulk(cells.slice(at, at + page).map(job));
    const failed = await collect(queue, cells, signal);
    await queue.close();
    if (signal.aborted) return exitCodes.interrupted;
    return failed ? exitCodes.failed : exitCodes.ok;
  }
};

/** Takes records out of Redis into the store until every cell has one or has failed; how many failed. */
async function collect(queue: Queue, cells: readonly PlannedCell[], signal: AbortSignal): Promise<number> {
  const open = new Map(cells.map((planned) => [planned.key, planned]));
  const progress = new Progress(cells);
  let [failed, starts] = [0, 0];
  while (open.size && !signal.aborted) {
    for (const job of await jobsOf(queue, "completed", open)) {
      const run = job.returnvalue as Run;
      if (run.key !== job.id || keyOf(run.cell) !== run.key) throw new Error(`not the record of its cell: ${job.id}`);
      if (!writeRecord(run)) progress.say(`not deterministic: ${run.key} was recorded before with another outcome`);
      starts += job.attemptsStarted;
      await job.remove();
      progress.finish(run);
      open.delete(run.key);
    }
    for (const job of await jobsOf(queue, "failed", open)) {
      ++failed;
      starts += job.attemptsStarted;
      progress.say(`${describe(job.data as Cell)}: failed; ${job.failedReason}, ${job.attemptsStarted} times`);
      await job.remove();
      open.delete(job.id!);
    }
    if (open.size) await sleep(1000 * pollSeconds, undefined, {signal}).catch(() => {});
  }
  progress.end();
  console.error(`${cells.length - open.size - failed} cells fetched, ${failed} failed, ${starts} starts`);
  return failed;
}

/** Those jobs in a state that are of these cells; jobs of other plans are left to whoever asked for them. */
async function jobsOf(queue: Queue, state: "completed" | "failed", open: ReadonlyMap<string, unknown>): Promise<Job[]> {
  const jobs: Job[] = [];
  for (let at = 0; ; at += page) {
    const some = await queue.getJobs([state], at, at + page - 1);
    jobs.push(...some.filter((job) => job && open.has(job.id!)));
    if (some.length < page || jobs.length) return jobs;
  }
}

/** Trains what comes, until Ctrl-C, which lets the cells in training end. Resolves with an exit code. */
export async function work({workers, lock = 30, queue = defaults.queue, redis}: WorkOptions): Promise<number> {
  const {Worker} = await import("bullmq");
  const signal = interruption("stopping when the cells in training are done; once more, at once");
  const worker = new Worker(queue, new URL("./bullmq-processor.ts", import.meta.url), {
    connection: await connect(redis),
    concurrency: workers,
    workerForkOptions: {execArgv: ["--import", import.meta.resolve("tsx")]},
    lockDuration: 1000 * lock,
    stalledInterval: 1000 * lock,
    maxStalledCount: mostAttempts - 1,
    name: hostname()
  });
  worker.on("error", onceEach("redis"));
  const failed = new Set<string>();
  let done = 0;
  const ended = new Promise<number>((resolve) => {
    signal.addEventListener("abort", () => resolve(exitCodes.interrupted));
    worker.on("completed", ({data}) => {
      ++done;
      console.error(`${describe(data as Cell)}: done`);
    });
    worker.on("failed", (job, {message}) => {
      if (job) failed.add(job.id!);
      console.error(`${job ? describe(job.data as Cell) : "a cell"}: failed; ${message}`);
      if (done || failed.size < mostAttempts) return;
      console.error("every cell fails on this host; it takes no more");
      resolve(exitCodes.failed);
    });
  });
  console.error(`${hostname()} takes ${workers} cells at a time from ${queue}`);
  const code = await ended;
  await worker.close();
  return code;
}

/** Redis may be away for a while: commands wait for it. */
async function connect(redis = defaults.redis) {
  const {Redis} = await import("ioredis");
  return new Redis(redis, {maxRetriesPerRequest: null, retryStrategy: (times) => Math.min(100 * times, 2000)});
}

/** Tells an error that goes on happening once. */
function onceEach(what: string): (error: Error) => void {
  const reported = new Set<string>();
  return ({message}) => {
    if (reported.has(message)) return;
    reported.add(message);
    console.error(`${what}: ${message}`);
  };
}
