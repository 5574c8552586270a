import {randomUUID} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {hostname} from "node:os";
import {join} from "node:path";
import {storeRoot} from "../store/store.ts";

/** How an attempt to train a cell ended; `started`: it goes on, or was killed. */
const states = ["started", "done", "stopped", "failed"] as const;
export type AttemptState = (typeof states)[number];

export interface Attempt {
  readonly key: string;
  readonly submission: string;
  readonly host: string;
  readonly state: AttemptState;
  /** Milliseconds since 1970, by the clock of its host. */
  readonly began: number;
  readonly path: string;
}

const folderOf = (submission: string) => join(storeRoot(), "attempts", submission);

/**
 * The attempts that one host makes for one submission. Each is an empty file whose name says all, renamed at its end:
 * no two processes write the same file, so nothing is locked, and whoever counts them reads folders alone.
 */
export class AttemptLog {
  private readonly folder: string;
  private readonly open = new Map<string, string>();

  constructor(submission: string, host = hostname()) {
    this.folder = join(folderOf(submission), host);
    mkdirSync(this.folder, {recursive: true});
  }

  begin(key: string): void {
    const name = `${key}.${Date.now()}-${randomUUID().slice(0, 8)}`;
    writeFileSync(join(this.folder, `${name}.started`), "", {flag: "wx"});
    this.open.set(key, name);
  }

  end(key: string, state: Exclude<AttemptState, "started">, message = ""): void {
    const name = this.open.get(key);
    if (!name) return;
    this.open.delete(key);
    const path = join(this.folder, `${name}.started`);
    try {
      if (message) writeFileSync(path, `${message}\n`);
    } catch {} // on a full disk the state must do
    renameSync(path, join(this.folder, `${name}.${state}`));
  }
}

/** Every attempt of a submission, or of all, in no order; no contents are read. */
export function readAttempts(submission?: string): Attempt[] {
  if (submission === undefined) {
    const all = join(storeRoot(), "attempts");
    return existsSync(all) ? readdirSync(all).flatMap(readAttempts) : [];
  }
  const folder = folderOf(submission);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((host) =>
    readdirSync(join(folder, host)).flatMap((name): Attempt[] => {
      const [key, id, state] = name.split(".") as [string, string, AttemptState];
      return states.includes(state)
        ? [{key, submission, host, state, began: Number.parseInt(id, 10), path: join(folder, host, name)}]
        : [];
    })
  );
}

/** What a failed attempt said. */
export const messageOf = ({path}: Attempt): string => readFileSync(path, "utf8").trim();

/** How often each cell was killed or failed. */
export function failuresByKey(attempts: readonly Attempt[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {key, state} of attempts)
    if (state === "started" || state === "failed") counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * Hosts on which, under the last submission they worked for, at least so many different cells were killed or failed and
 * none was done.
 */
export function hostsThatFailAll(attempts: readonly Attempt[], least = 3): string[] {
  const lastOf = (name: "key" | "host") => {
    const last = new Map<string, Attempt>();
    for (const one of attempts) if (one.began >= (last.get(one[name])?.began ?? 0)) last.set(one[name], one);
    return last;
  };
  const [lastOfKey, lastOfHost] = [lastOf("key"), lastOf("host")];
  const lost = new Map(Array.from(lastOfHost.keys(), (host) => [host, new Set<string>()]));
  const own = attempts.filter(({host, submission}) => lastOfHost.get(host)!.submission === submission);
  for (const {host, key, state, began} of own) {
    const isKilled = state === "started" && began < lastOfKey.get(key)!.began; // for the cell was begun again
    if (state === "failed" || isKilled) lost.get(host)!.add(key);
  }
  for (const {host, state} of own) if (state === "done") lost.delete(host);
  return Array.from(lost, ([host, {size}]) => (size >= least ? [host] : [])).flat();
}
