import {type ChildProcess, execFileSync, spawn} from "node:child_process";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** A sweep in a process of its own. */
export interface Sweeping {
  readonly process: ChildProcess;
  /** Everything said on stderr so far. */
  readonly said: () => string;
  readonly printed: () => string;
  readonly ended: Promise<number | null>;
  /** Resolves when stderr matches, or when the process ends first. */
  until(pattern: RegExp): Promise<void>;
}

export function sweep(store: string, ...args: string[]): Sweeping {
  const child = spawn(process.execPath, ["--import", "tsx", "loaders/commands/sweep.ts", ...args], {
    env: {...process.env, CRITICAL_SCALE_STORE: store},
    detached: true // a process group of its own, so that it can be killed with its workers
  });
  let said = "";
  let printed = "";
  const listeners = new Set<() => void>();
  const wake = () => listeners.forEach((listener) => void listener());
  child.stderr.on("data", (data) => {
    said += data;
    wake();
  });
  child.stdout.on("data", (data) => {
    printed += data;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  let over = false;
  void ended.then(() => {
    over = true;
    wake();
  });
  return {
    process: child,
    said: () => said,
    printed: () => printed,
    ended,
    until: (pattern) =>
      new Promise((resolve) => {
        const look = () => {
          if (!over && !pattern.test(said)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      })
  };
}

/** The records of a store, by file name. */
export const records = (store: string) => {
  const folder = join(store, "cells");
  if (!existsSync(folder)) return new Map<string, string>();
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((f) => f.endsWith(".json"));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
};

/** A disk in memory, of the size that the options name; false where nothing may be mounted. */
export function mount(disk: string, options: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "none", disk], {stdio: "ignore"});
    return true;
  } catch {
    return false;
  }
}
