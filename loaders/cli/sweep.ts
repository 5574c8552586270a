import {spawn} from "node:child_process";
import {join} from "node:path";
import type {Command} from "commander";
import {exitCodes} from "../processes/exit-codes.ts";
import {UsageError} from "./config.ts";
import {root, versionOf} from "./package.ts";

/** What training needs and fitting does not. */
const needed = ["tsx", "@tensorflow/tfjs", "@tensorflow/tfjs-backend-wasm"];

export function addSweep(program: Command): void {
  program
    .command("sweep")
    .description("train a sweep of small models on this machine (needs TensorFlow.js)")
    .argument("[args...]", "an id of a sweep, or one of: train, plan, run, status, table, merge, gc, submit, work")
    .allowUnknownOption()
    .passThroughOptions()
    .addHelpText(
      "after",
      `
Examples:
  critical-scale sweep smoke --dry-run               list every cell with FLOPs and seconds, without training
  critical-scale sweep smoke --workers 2 --json      train what is missing; the result as JSON
  critical-scale sweep status smoke --json           cells that are recorded, missing or failed
  critical-scale sweep train --help                  all options; the same for each subcommand`
    )
    .action(async (args: string[]) => {
      process.exitCode = await sweep(args);
    });
}

/** Trains a sweep as `npm run sweep` does, in a process of its own; its exit code is ours. */
function sweep(args: readonly string[]): Promise<number> {
  const missing = needed.filter((name) => !versionOf(name));
  if (missing.length)
    throw new UsageError(`sweep trains networks and needs more packages: npm install ${missing.join(" ")}`);
  const child = spawn(process.execPath, ["--import", "tsx", join(root, "loaders", "commands", "sweep.ts"), ...args], {
    stdio: "inherit"
  });
  // a terminal tells the child of Ctrl-C itself, and a second telling would end it at once
  process.on("SIGINT", (signal) => process.stdin.isTTY || child.kill(signal));
  process.on("SIGTERM", (signal) => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(code ?? (signal ? exitCodes.interrupted : exitCodes.failed)));
  });
}
