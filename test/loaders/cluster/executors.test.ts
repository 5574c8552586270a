/** Fifty cells on each executor, with real daemons on loopback, while what runs them is killed in turn. */
import {execFileSync} from "node:child_process";
import {appendFileSync, mkdirSync, rmSync} from "node:fs";
import {hostname} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {Queue} from "bullmq";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {mount, records, type Sweeping} from "../train/sweeping.ts";
import {
  isInstalled,
  killAll,
  processesOf,
  type RedisServer,
  redisServer,
  type SlurmCluster,
  slurmCluster,
  until
} from "./daemons.ts";
import {
  clearStage,
  daemons,
  expectWhole,
  kill,
  note,
  plan,
  root,
  slots,
  start,
  statusIn,
  trainAlone,
  trainers,
  writePart
} from "./stage.ts";

/**
 * How often each executor’s parts are killed: CRITICAL_SCALE_KILL_ROUNDS=3 npx vitest run --project unit
 * test/loaders/cluster; 0 skips it.
 */
const rounds = Number(process.env.CRITICAL_SCALE_KILL_ROUNDS ?? 1);
const isAsked = rounds > 0;
const hasSlurm = isAsked && isInstalled("munged", "slurmctld", "slurmd", "sbatch") && process.getuid?.() === 0;
const hasRedis = isAsked && isInstalled("redis-server", "redis-cli");
if (!hasSlurm)
  console.warn(
    "skipped: Slurm; its daemons (slurm-wlm, munge) are not installed, this is not root, or " +
      "CRITICAL_SCALE_KILL_ROUNDS is 0"
  );
if (!hasRedis) console.warn("skipped: BullMQ; redis-server is not installed, or CRITICAL_SCALE_KILL_ROUNDS is 0");

const disk = join(root, "disk");
mkdirSync(disk);
const hasDisk = isAsked && mount(disk, "size=160k"); // some of the fifty records
if (!hasDisk) console.warn("skipped: the full disk; nothing may be mounted here, or CRITICAL_SCALE_KILL_ROUNDS is 0");

const anyTime = 120_000 + 240_000 * rounds;
const each = Array.from({length: rounds}, (_, i) => i + 1);

beforeAll(async () => {
  if (isAsked) await trainAlone();
}, anyTime);

afterAll(async () => {
  if (hasDisk) execFileSync("umount", [disk]);
  await clearStage();
});

/** Trains the plan on a cluster of Slurm of its own. */
async function onSlurm(name: string, harm: (cluster: SlurmCluster, store: string) => Promise<void>): Promise<void> {
  const store = join(root, name);
  // not under the store: processes are found by its path
  const cluster = await slurmCluster(join(root, `cluster-of-${name}`));
  const {munge, controller, node} = cluster;
  vi.stubEnv("SLURM_CONF", cluster.env.SLURM_CONF!);
  daemons.push(munge, controller, node);
  for (const daemon of [munge, controller, node]) await daemon.start();

  const began = Date.now();
  const submitted = start(store, "submit", "slurm", plan, "--name", "kills", "--tasks", "5", "--estimate", "5");
  expect(await submitted.ended, submitted.said()).toBe(0);
  await harm(cluster, store);
  await until("all cells are there", () => records(store).size === 50, 300);
  note(name, store, began);
  await until("the queue is empty", () => cluster.ask("squeue", "-h").trim() === "", 60);
  expectWhole(store);
  for (const daemon of [node, controller, munge]) await daemon.kill();
}

/**
 * A cell is killed, a task is told that its time is nearly up, the controller is killed, a task without it, the node
 * with all it runs.
 */
async function killSlurm({ask, controller, node}: SlurmCluster, store: string): Promise<void> {
  await until("cells train", () => trainers(store).length === slots);
  killAll(trainers(store).slice(0, 1));
  process.kill(processesOf(store, /slurm_script/).at(-1)!, "SIGTERM"); // as the node does before the limit
  await until("a task has saved itself and is queued again", () =>
    /Restarts=[1-9]/.test(ask("scontrol", "show", "job"))
  );

  await until("cells train", () => trainers(store).length === slots);
  await controller.kill();
  killAll(processesOf(store, /sweep\.ts run/).slice(0, 1));
  const before = records(store).size;
  await until("cells train without a controller", () => records(store).size > before || !trainers(store).length);
  await controller.start();

  await until("cells train", () => trainers(store).length > 0);
  await node.kill();
  killAll(processesOf(root, /slurmstepd/));
  killAll(processesOf(store, /job|sweep\.ts|train-worker/));
  expect(records(store).size, "cells are left to be trained").toBeLessThan(50);
  await until("the death of the node is noticed", () => /DOWN/i.test(ask("sinfo", "-h", "-o", "%T")));
  await node.start();
}

/** Trains the plan by two workers and a Redis of its own. */
async function onBullmq(name: string, harm: (farm: Farm) => Promise<void>): Promise<void> {
  const store = join(root, name);
  const redis = await redisServer(join(root, `${name}-redis`));
  daemons.push(redis);
  await redis.start();
  await tryUnfit(redis);
  const began = Date.now();
  const work = () => start(join(root, "nowhere"), "work", "--redis", redis.url, "--workers", "1", "--lock", "5");
  const submit = () => start(store, "submit", "bullmq", plan, "--redis", redis.url);
  const farm: Farm = {store, redis, work, submit, workers: [work(), work()], client: submit()};
  const said = () => [farm.client, ...farm.workers].map((one) => one.said().slice(-2000)).join("\n---\n");
  await harm(farm).catch((error: Error) => {
    throw new Error(`${error.message}\n${said()}`);
  });
  expect(await farm.client.ended, said()).toBe(0);
  note(name, store, began, {starts: redis.events("active"), again: redis.events("completed") - 50});
  expectWhole(store);
  farm.workers.forEach(kill);
  await redis.kill();
}

/** A worker on which every cell fails leaves the queue to others. */
async function tryUnfit({url}: RedisServer): Promise<void> {
  const queue = new Queue("unfit", {connection: {url}});
  const data = {task: "no-such", model: {family: "mlp"}, steps: 1, engine: "simd"};
  await queue.addBulk([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => ({name: "cell", data: {...data, seed}})));
  const worker = start(join(root, "nowhere"), "work", "--redis", url, "--workers", "1", "--queue", "unfit");
  expect(await worker.ended, worker.said()).toBe(1);
  expect(worker.said()).toContain("every cell fails on this host; it takes no more");
  expect(await queue.getWaitingCount()).toBeGreaterThan(0);
  await queue.close();
}

interface Farm {
  readonly store: string;
  readonly redis: RedisServer;
  work(): Sweeping;
  submit(): Sweeping;
  readonly workers: Sweeping[];
  /** Who submitted last, and fetches. */
  client: Sweeping;
}

/** A cell is killed, a worker, Redis, and who submitted. */
async function killBullmq(farm: Farm): Promise<void> {
  const {store, redis, workers} = farm;
  const fetched = (least: number) => until(`${least} records`, () => records(store).size >= least);
  await fetched(5);
  killAll(processesOf(redis.url, /bullmq.*main/).slice(0, 1));
  await fetched(10);
  kill(workers[0]!);
  workers.push(farm.work());
  await fetched(20);
  await redis.kill();
  await redis.start();
  await fetched(30);
  kill(farm.client);
  farm.client = farm.submit();
}

describe.runIf(rounds > 1)("left alone", () => {
  it.runIf(hasSlurm)("Slurm trains the plan", () => onSlurm("slurm", async () => {}), anyTime);
  it.runIf(hasRedis)("BullMQ trains the plan", () => onBullmq("bullmq", async () => {}), anyTime);
});

/** Side by side: for most of the time each waits for something to be noticed. */
describe.concurrent("no cell is lost, and none is there twice", () => {
  it.runIf(hasSlurm)(
    "when Slurm loses a cell, the time of a task, its controller, a task and a node",
    async () => {
      for (const round of each) await onSlurm(`slurm-killed-${round}`, killSlurm);
    },
    anyTime
  );

  it.runIf(hasRedis)(
    "when BullMQ loses a cell, a worker, Redis and who submitted",
    async () => {
      for (const round of each) await onBullmq(`bullmq-killed-${round}`, killBullmq);
    },
    anyTime
  );

  it.runIf(hasDisk)(
    "when the disk fills up, then is read-only, then has room",
    async () => {
      const full = start(disk, "run", plan, "--submission", "full");
      expect(await full.ended).toBe(1);
      expect(full.said()).toContain("ENOSPC");
      const kept = records(disk);
      expect(kept.size).toBeGreaterThan(0);
      expect(kept.size).toBeLessThan(50);

      fill(join(disk, "filler"));
      const hopeless = start(disk, "run", plan, "--submission", "hopeless", "--workers", "1");
      expect(await hopeless.ended).toBe(1);
      expect(hopeless.said()).toContain("every cell fails on this host; it takes no more");
      expect(statusIn(disk).badHosts).toEqual([hostname()]);

      expect(mount(disk, "remount,ro")).toBe(true);
      const readOnly = start(disk, "run", plan, "--submission", "read-only");
      expect(await readOnly.ended).toBe(2);
      expect(readOnly.said()).toMatch(/^the store cannot be written to; EROFS.*\n$/);

      expect(mount(disk, "remount,rw,size=4m")).toBe(true);
      rmSync(join(disk, "filler"));
      expect(await start(disk, "run", plan, "--submission", "roomy").ended).toBe(0);
      expectWhole(disk);
      for (const [name, record] of kept) expect(records(disk).get(name)).toBe(record);
    },
    anyTime
  );
});

describe.runIf(isAsked).concurrent("without a cluster", () => {
  it(
    "shards in stores of their own, as those of CI jobs, merge to the whole",
    async () => {
      const [whole, ...parts] = ["whole", "shard-1", "shard-2", "chunk"].map((name) => join(root, name));
      const shares = [
        ["--shard", "1/2"],
        ["--shard", "2/2"],
        ["--index", "4", "--chunk", "10"]
      ];
      const running = parts.map((part, i) => start(part, "run", plan, ...shares[i]!, "--workers", "1"));
      for (const one of running) expect(await one.ended, one.said()).toBe(0);
      const merged = start(whole!, "merge", ...parts);
      expect(await merged.ended).toBe(0);
      expect(merged.said().match(/\d+ records added, \d+ there/g)).toEqual([
        "25 records added, 0 there",
        "25 records added, 0 there",
        "0 records added, 10 there"
      ]);
      expectWhole(whole!);
    },
    anyTime
  );

  it(
    "a cell whose process is killed is tried three times, one that diverges once",
    async () => {
      const store = join(root, "tries");
      const path = writePart("two.jsonl", ([first, second]) => [first!, {...second, learningRate: 1e30}]);
      const run = (index: string) =>
        start(store, "run", path, "--index", index, "--chunk", "1", "--submission", "tries");
      const diverging = run("1");
      expect(await diverging.ended).toBe(0);
      expect(diverging.said()).toContain("diverged");
      const killed = run("0");
      const seen = new Set<number>();
      while (seen.size < 3) {
        const [next] = trainers(store).filter((pid) => !seen.has(pid));
        if (next) killAll([next]);
        if (next) seen.add(next);
        await sleep(50);
      }
      expect(await killed.ended).toBe(1);
      expect(killed.said()).toContain("training process ended with SIGKILL, 3 times");

      const again = start(store, "run", path, "--submission", "tries");
      expect(await again.ended).toBe(1);
      expect(again.said()).toContain("2 cells: 0 trained, 1 there already or left, 1 failed");
      expect(statusIn(store, path)).toMatchObject({recorded: 1, gaveUp: [{message: /SIGKILL/}]});
    },
    anyTime
  );
});

/** Takes what room a disk has left. */
function fill(path: string): void {
  try {
    for (;;) appendFileSync(path, "x".repeat(512));
  } catch {} // it is full
}
