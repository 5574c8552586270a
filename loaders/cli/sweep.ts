import {spawn} from "node:child_process";
import {join} from "node:path";
import {UsageError} from "./config.ts";
import {root, versionOf} from "./package.ts";

/** What training needs and fitting does not. */
const needed = ["tsx", "@tensorflow/tfjs", "@tensorflow/tfjs-backend-wasm"];

/** Trains a sweep as `npm run sweep` does, in a process of its own; its exit code is ours. */
export function sweep(args: readonly string[]): Promise<number> {
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
    child.on("close", (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });
}
