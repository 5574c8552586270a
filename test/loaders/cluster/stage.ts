/**
 * What the tests of executors share: a plan of fifty cells, their records as one machine trains them, and what befell
 * each executor.
 */
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, vi} from "vitest";
import {readAttempts} from "../../../loaders/cluster/attempts.ts";
import {collectGarbage} from "../../../loaders/cluster/collect-garbage.ts";
import {readPlan} from "../../../loaders/cluster/plan-file.ts";
import {type Status, statusOf} from "../../../loaders/cluster/status.ts";
import {type Sweeping, sweep} from "../train/sweeping.ts";
import {type Daemon, killAll, processesOf} from "./daemons.ts";
import {contents, writeFifty} from "./fifty.ts";

export const root = mkdtempSync(join(tmpdir(), "critical-scale-executors-"));
export const plan = join(root, "fifty.jsonl");
export const alone = join(root, "alone");
/** In the order in which they were started. */
export const daemons: Daemon[] = [];
/** Processes that train at a time, on every executor. */
export const slots = 2;

const running = new Set<Sweeping>();
/** What every store must come to. */
let wanted: Omit<ReturnType<typeof contents>, "seconds">;
const table: string[] = [];

/** Trains the fifty on this machine alone: what every executor must come to. */
export async function trainAlone(): Promise<void> {
  await writeFifty(plan);
  const began = Date.now();
  const local = start(alone, "submit", "local", plan, "--name", "alone", "--workers", String(slots));
  expect(await local.ended, local.said()).toBe(0);
  note("local", alone, began);
  const {seconds: _, ...found} = contents(alone, plan);
  wanted = found;
}

/** Writes some cells of the fifty to a plan of their own, changed. */
export function writePart(name: string, cells: (all: readonly object[]) => readonly object[]): string {
  const path = join(root, name);
  writeFileSync(
    path,
    cells(readPlan(plan).map(({cell}) => cell))
      .map((cell) => `${JSON.stringify(cell)}\n`)
      .join("")
  );
  return path;
}

/** A sweep command that does not outlive the tests. */
export function start(store: string, ...args: string[]): Sweeping {
  const sweeping = sweep(store, ...args);
  running.add(sweeping);
  void sweeping.ended.then(() => running.delete(sweeping));
  return sweeping;
}

/** Ends a command with all its processes, where it still runs. */
export const kill = (one: Sweeping) => running.has(one) && killAll([-one.process.pid!]);

/** Processes that train for a store, or for any. */
export const trainers = (store = root) => processesOf(store, /train-worker/);

/** Reads this process’s way what a store knows; nothing else may read another store meanwhile, so it does not wait. */
function within<T>(store: string, read: () => T): T {
  vi.stubEnv("CRITICAL_SCALE_STORE", store);
  try {
    return read();
  } finally {
    vi.stubEnv("CRITICAL_SCALE_STORE", undefined);
  }
}

export const statusIn = (store: string, path = plan): Status => within(store, () => statusOf(readPlan(path)));

/** The store holds the plan, each cell once and nothing else, and what is fitted to it is what one machine gives. */
export function expectWhole(store: string): void {
  within(store, () => collectGarbage(0));
  const files = readdirSync(join(store, "cells"), {recursive: true, withFileTypes: true}).filter((one) => one.isFile());
  expect(files.map(({name}) => name).sort()).toEqual(
    readPlan(plan)
      .map(({key}) => `${key}.json`)
      .sort()
  );
  const {seconds: _, ...found} = contents(store, plan);
  expect(found).toEqual(wanted);
  expect(found.lost).toBe(0);
  expect(statusIn(store)).toMatchObject({planned: 50, recorded: 50, missing: [], gaveUp: [], badHosts: []});
}

/** Adds a row to the table that is printed at the end; starts are those of the store’s notes, or of the queue’s own. */
export function note(executor: string, store: string, began: number, queue?: {starts: number; again: number}): void {
  const wall = (Date.now() - began) / 1000;
  const attempts = within(store, () => readAttempts());
  const done = attempts.filter(({state}) => state === "done").map(({key}) => key);
  const {starts, again} = queue ?? {starts: attempts.length, again: done.length - new Set(done).size};
  const {lost, seconds} = contents(store, plan);
  const overhead = (slots * wall - seconds) / 50;
  table.push(
    `| ${executor} | 50 | ${starts} | ${again} | ${lost} | ${wall.toFixed(1)} | ${seconds.toFixed(1)} | ` +
      `${overhead.toFixed(2)} |`
  );
}

/** Ends all that still runs, and prints the table. */
export async function clearStage(): Promise<void> {
  for (const one of running) kill(one);
  for (const daemon of daemons.reverse()) await daemon.kill();
  killAll(processesOf(root, /./));
  rmSync(root, {recursive: true});
  const columns = [
    "executor",
    "cells",
    "starts",
    "done again",
    "lost",
    "seconds",
    "of them training, on a core",
    "overhead of a cell, seconds of a core"
  ];
  if (table.length)
    console.info([`| ${columns.join(" | ")} |`, `|${" --- |".repeat(columns.length)}`, ...table].join("\n"));
}
