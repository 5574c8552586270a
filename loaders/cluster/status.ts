import {recordedKeys} from "../store/store.ts";
import {mostAttempts} from "../train/run-sweep.ts";
import {failuresByKey, hostsThatFailAll, messageOf, readAttempts} from "./attempts.ts";
import type {Keyed} from "./plan-file.ts";

/** How far a plan is: the plan minus the store, and what is known of the rest. */
export interface Status {
  readonly planned: number;
  readonly recorded: number;
  readonly missing: readonly string[];
  /** Attempts so far, over all submissions and hosts, by how they ended; `started` ones go on or were killed. */
  readonly attempts: Readonly<Record<"started" | "done" | "stopped" | "failed", number>>;
  /** Cells without a record that were killed or failed as often as a submission allows, each with what it said last. */
  readonly gaveUp: readonly {readonly key: string; readonly message: string}[];
  /** Hosts on which several cells were killed or failed and none was done. */
  readonly badHosts: readonly string[];
}

export function statusOf(planned: readonly Keyed[]): Status {
  const recorded = recordedKeys();
  const missing = planned.filter(({key}) => !recorded.has(key)).map(({key}) => key);
  const keys = new Set(planned.map(({key}) => key));
  const attempts = readAttempts().filter(({key}) => keys.has(key));
  const counts = {started: 0, done: 0, stopped: 0, failed: 0};
  for (const {state} of attempts) ++counts[state];
  const failures = failuresByKey(attempts);
  const failed = attempts.filter(({state}) => state === "failed").sort((a, b) => a.began - b.began);
  const last = new Map(failed.map((attempt) => [attempt.key, attempt]));
  const gaveUp = missing
    .filter((key) => (failures.get(key) ?? 0) >= mostAttempts)
    .map((key) => ({key, message: last.has(key) ? messageOf(last.get(key)!) : "killed"}));
  return {
    planned: planned.length,
    recorded: planned.length - missing.length,
    missing,
    attempts: counts,
    gaveUp,
    badHosts: hostsThatFailAll(attempts)
  };
}

export function statusText({planned, recorded, missing, attempts, gaveUp, badHosts}: Status): string {
  const of = (count: number, what: string) => (count ? [`${count} ${what}`] : []);
  const tried = [
    ...of(attempts.done, "done"),
    ...of(attempts.stopped, "stopped"),
    ...of(attempts.failed, "failed"),
    ...of(attempts.started, "in training or killed")
  ];
  const lines = [
    `${recorded} of ${planned} cells recorded, ${missing.length} missing`,
    ...(tried.length ? [`attempts: ${tried.join(", ")}`] : []),
    ...gaveUp.slice(0, 10).map(({key, message}) => `tried ${mostAttempts} times: ${key}; ${message}`),
    ...(gaveUp.length > 10 ? [`and ${gaveUp.length - 10} more`] : []),
    ...badHosts.map((host) => `no cell was done on ${host}, where several were killed or failed: leave it out`)
  ];
  return lines.join("\n");
}
