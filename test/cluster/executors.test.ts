/** Fifty cells on each executor, with real daemons on loopback, while what runs them is killed in turn. */
import {execFileSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {readAttempts} from "../../loaders/cluster/attempts.ts";
import {records, type Sweeping, sweep} from "../training/sweeping.ts";
import {type Daemon, isInstalled, killAll, processesOf, redisServer, slurmCluster, until} from "./daemons.ts";
import {contents, writeFifty} from "./fifty.ts";

/** How often each executor’s parts are killed: CRITICAL_SCALE_KILL_ROUNDS=3 npx vitest run --project unit test/cluster; 0 skips it. */
const rounds = Number(process.env.CRITICAL_SCALE_KILL_ROUNDS ?? 1);
const isAsked = rounds > 0;
const hasSlurm = isAsked && isInstalled("munged", "slurmctld", "slurmd", "sbatch") && process.getuid?.() === 0;
const hasRedis = isAsked && isInstalled("redis-server", "redis-cli");
if (!hasSlurm)
  console.warn(
    "skipped: Slurm; its daemons (slurm-wlm, munge) are not installed, this is not root, or CRITICAL_SCALE_KILL_ROUNDS is 0"
  );
if (!hasRedis) console.warn("skipped: BullMQ; redis-server is not installed, or CRITICAL_SCALE_KILL_ROUNDS is 0");
const anyTime = 600_000;

const root = mkdtempSync(join(tmpdir(), "critical-scale-executors-"));
const plan = join(root, "fifty.jsonl");
const alone = join(root, "alone");
const daemons: Daemon[] = [];
const running = new Set<Sweeping>();
const table: string[] = [];

/** A sweep command that does not outlive the tests. */
function start(store: string, ...args: string[]): Sweeping {
  const sweeping = sweep(store, ...args);
  running.add(sweeping);
  void sweeping.ended.then(() => running.delete(sweeping));
  return sweeping;
}
/** Ends a command with all its processes, where it still runs. */
const kill = (one: Sweeping) => running.has(one) && process.kill(-one.process.pid!, "SIGKILL");

beforeAll(async () => {
  if (!isAsked) return;
  await writeFifty(plan);
  const began = Date.now();
  expect(await start(alone, "submit", "local", plan, "--name", "alone").ended).toBe(0);
  note("local", alone, began);
}, anyTime);

afterAll(async () => {
  for (const one of running) kill(one);
  for (const daemon of daemons.reverse()) await daemon.kill();
  killAll(processesOf(root, /./));
  if (hasDisk) execFileSync("umount", [disk]);
  rmSync(root, {recursive: true});
  console.info(["| executor | cells | starts | trained twice | lost | seconds |", "| --- | --- | --- | --- | --- | --- |", ...table].join("\n")); // biome-ignore format: one line
});

/** The store holds the plan, each cell once, and what is fitted to it is what one machine gives. */
function expectWhole(store: string): void {
  const temporary = [...records(store).keys()].filter((name) => name.endsWith(".tmp"));
  expect(temporary).toEqual([]);
  expect(records(store).size).toBe(50);
  expect(contents(store, plan)).toEqual(contents(alone, plan));
  expect(contents(store, plan).lost).toBe(0);
}

/** Adds a row to the table that is printed at the end; starts are those of the store’s notes, or of the queue’s own. */
function note(executor: string, store: string, began: number, queue?: {starts: number; done: number}): void {
  vi.stubEnv("CRITICAL_SCALE_STORE", store);
  const attempts = readAttempts();
  const noted = {starts: attempts.length, done: attempts.filter(({state}) => state === "done").length};
  const {starts, done} = queue ?? noted;
  const {lost} = contents(store, plan);
  table.push(`| ${executor} | 50 | ${starts} | ${done - 50} | ${lost} | ${((Date.now() - began) / 1000).toFixed(1)} |`);
  vi.unstubAllEnvs();
}

const trainers = () => processesOf(root, /train-worker/);

describe.skipIf(!hasSlurm)("Slurm", () => {
  it.each(Array.from({length: rounds}, (_, i) => i + 1))(
    "loses no cell when a cell, a task, the controller and the node agent are killed (round %i)",
    async (round) => {
      const store = join(root, `slurm-${round}`);
      const cluster = await slurmCluster(join(root, `slurm-cluster-${round}`));
      const {munge, controller, node} = cluster;
      vi.stubEnv("SLURM_CONF", cluster.env.SLURM_CONF!);
      daemons.push(munge, controller, node);
      for (const daemon of [munge, controller, node]) await daemon.start();

      const began = Date.now();
      const submitted = start(store, "submit", "slurm", plan, "--name", "kills", "--tasks", "6", "--estimate", "5");
      expect(await submitted.ended, submitted.said()).toBe(0);

      await until("a cell trains", () => trainers().length > 0);
      killAll(trainers().slice(0, 1));
      await until("a record is there", () => records(store).size > 0);
      killAll(processesOf(root, /sweep\.ts run/).slice(0, 1));
      await until("the task has queued itself again", () => /Restarts=[1-9]/.test(cluster.ask("scontrol", "show", "job")), 60); // biome-ignore format: one line

      await controller.kill();
      await until("cells train without a controller", () => trainers().length > 0 || records(store).size === 50, 30);
      await controller.start();

      await until("cells train", () => trainers().length > 0);
      await node.kill();
      killAll(processesOf(store, /slurmstepd|job|sweep\.ts|train-worker/));
      killAll(processesOf(root, /slurmstepd/));
      await until("the death of the node is noticed", () => /DOWN/.test(cluster.ask("sinfo", "-h", "-o", "%T").toUpperCase()), 60); // biome-ignore format: one line
      await node.start();

      await until("all cells are there", () => records(store).size === 50, 300);
      note(`slurm, round ${round}`, store, began);
      expectWhole(store);
      await until("the queue is empty", () => cluster.ask("squeue", "-h").trim() === "", 60);
      const status = start(store, "status", plan);
      expect(await status.ended).toBe(0);
      expect(status.printed()).toContain("50 of 50 cells recorded, 0 missing");
      for (const daemon of [node, controller, munge]) await daemon.kill();
      vi.unstubAllEnvs();
    },
    anyTime
  );
});

describe.skipIf(!hasRedis)("BullMQ", () => {
  it.each(Array.from({length: rounds}, (_, i) => i + 1))(
    "loses no cell when a cell, a worker, Redis and the client are killed (round %i)",
    async (round) => {
      const store = join(root, `bullmq-${round}`);
      const redis = await redisServer(join(root, `redis-${round}`));
      daemons.push(redis);
      await redis.start();
      const began = Date.now();
      const worker = () => start(join(root, "nowhere"), "work", "--redis", redis.url, "--workers", "1", "--lock", "5");
      const submit = () => start(store, "submit", "bullmq", plan, "--redis", redis.url);
      const workers = [worker(), worker()];
      let client = submit();
      const done = (least: number) =>
        until(`${least} records`, () => records(store).size >= least || client.process.exitCode !== null, 300);

      await done(5);
      killAll(processesOf(redis.url, /bullmq.*main/).slice(0, 1));
      await done(10);
      kill(workers[0]!);
      workers.push(worker());
      await done(20);
      await redis.kill();
      await redis.start();
      await done(30);
      kill(client);
      client = submit();
      expect(await client.ended, client.said()).toBe(0);
      note(`bullmq, round ${round}`, store, began, {starts: redis.events("active"), done: redis.events("completed")});
      expectWhole(store);
      workers.forEach(kill);
      await redis.kill();
    },
    anyTime
  );
});

const disk = join(root, "disk");
mkdirSync(disk);
const hasDisk = isAsked && mount("size=160k"); // some of the fifty records
if (!hasDisk) console.warn("skipped: the full disk; nothing may be mounted here, or CRITICAL_SCALE_KILL_ROUNDS is 0");

describe.skipIf(!hasDisk)("a store", () => {
  it("that fills up, then is read-only, then has room, ends as a store that always had", async () => {
    const full = start(disk, "run", plan, "--submission", "full");
    expect(await full.ended).toBe(1);
    expect(full.said()).toContain("ENOSPC");
    const kept = records(disk);
    expect(kept.size).toBeGreaterThan(0);
    expect(kept.size).toBeLessThan(50);

    expect(mount("remount,ro")).toBe(true);
    const readOnly = start(disk, "run", plan, "--submission", "read-only");
    expect(await readOnly.ended).toBe(2);
    expect(readOnly.said()).toMatch(/^the store cannot be written to; EROFS.*\n$/);

    expect(mount("remount,rw,size=4m")).toBe(true);
    expect(await start(disk, "run", plan, "--submission", "roomy").ended).toBe(0);
    expectWhole(disk);
    for (const [name, record] of kept) expect(records(disk).get(name)).toBe(record);
  }, 300_000);
});

function mount(options: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "none", disk], {stdio: "ignore"});
    return true;
  } catch {
    return false;
  }
}
