import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {exitCodes} from "../processes/exit-codes.ts";
import {storeRoot} from "../store/store.ts";
import {type PlannedCell, untrained} from "../train/plan.ts";
import type {Executor, Submission} from "./executor.ts";
import {longestFirst, writePlan} from "./plan-file.ts";

/** Hands what is missing of a plan to an executor, under a name and with a plan file of its own. */
export async function submit<Options>(
  executor: Executor<Options>,
  planned: readonly PlannedCell[],
  options: Options,
  {name, isDryRun}: {name: string; isDryRun?: boolean}
): Promise<number> {
  if (!/^[\w.-]+$/.test(name)) throw new Error(`invalid name; not letters, digits, dots, - and _ alone: ${name}`);
  const cells = longestFirst(untrained(planned));
  console.error(`${planned.length} cells, ${planned.length - cells.length} trained already`);
  if (!cells.length) return exitCodes.ok;
  const plan = resolve(join(storeRoot(), "submissions", name, "plan.jsonl"));
  const submission: Submission = {name, plan, cells};
  if (isDryRun) {
    console.log(await executor.dryRun(submission, options));
    return exitCodes.ok;
  }
  if (existsSync(plan)) throw new Error(`submission has been made before: ${name}; give it another --name`);
  writePlan(plan, cells);
  return executor.submit(submission, options);
}
