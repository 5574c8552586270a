/**
 * npm run bench:cluster: what planning, status, merging and loading take for many cells. Records are simulated: nothing
 * is trained.
 */
import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {exitCodes} from "../processes/exit-codes.ts";

const count = Number(process.argv[2] ?? 100_000);
/** Seconds and megabytes that each step may take for 100,000 cells. */
const limits = {
  plan: [5, 500],
  merge: [5, 500],
  status: [5, 500],
  table: [Infinity, 500],
  load: [3, Infinity]
} as const;

const folder = mkdtempSync(join(tmpdir(), "critical-scale-bench-"));
process.env.CRITICAL_SCALE_STORE = join(folder, "store");
try {
  console.log(
    `${count} cells, records simulated (18 scores, 40 points of a curve)\n\n| step | seconds | of a core | MB | ` +
      `within |\n| --- | --- | --- | --- | --- |`
  );
  for (const step of ["plan", "simulate", "merge", "status", "table", "load"] as const) {
    const {found, seconds, core, megabytes} = run(step);
    if (step === "simulate") continue;
    if (found !== count) throw new Error(`${step} found ${found} cells of ${count}`);
    const [s, mb] = limits[step];
    const isWithin = seconds <= s && megabytes <= mb;
    console.log(
      `| ${step} | ${seconds.toFixed(1)} | ${core.toFixed(1)} | ${megabytes.toFixed(0)} | ${isWithin ? "yes" : "NO"} ` +
        `(${s} s, ${mb} MB) |`
    );
    if (!isWithin) process.exitCode = exitCodes.failed;
  }
} finally {
  rmSync(folder, {recursive: true});
}

function run(step: string): {found: number; seconds: number; core: number; megabytes: number} {
  const script = fileURLToPath(new URL("./cluster/step.ts", import.meta.url));
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    ["--import", "tsx", script, step, folder, String(count)],
    {encoding: "utf8"}
  );
  if (status !== 0) throw new Error(`${step}: ${stderr}`);
  return JSON.parse(stdout);
}
