/** One step of `npm run bench:cluster` in a process of its own, so that its memory is its own; prints what it took. */
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {canonicalJson} from "../../../src/lib/core/run.ts";
import {importResults, textSource} from "../../../src/lib/import/index.ts";
import {languageGrid} from "../../../src/lib/sweeps/grids.ts";
import {cells} from "../../../src/lib/sweeps/sweep.ts";
import {merge} from "../../cluster/merge.ts";
import {longestFirst, readPlan, writePlan} from "../../cluster/plan-file.ts";
import {statusOf} from "../../cluster/status.ts";
import {writeTable} from "../../cluster/table.ts";
import {startEngine} from "../../kernels/engine.ts";
import {recordPath} from "../../store/store.ts";
import {plan} from "../../train/plan.ts";
import {simulated} from "./simulated.ts";

const widths = [4, 8, 16, 32];
const steps = [100, 200, 400, 800, 1600];

const stepsOf = {
  /** Writes the plan of a sweep with so many cells. */
  plan(folder: string, count: number) {
    const seeds = Array.from({length: count / (widths.length * steps.length)}, (_, i) => i + 1);
    const sweep = {id: "scale", title: "", note: "", grids: [languageGrid({widths, steps, seeds})]};
    const {cells: planned} = plan(cells(sweep, "simd"));
    writePlan(join(folder, "plan.jsonl"), longestFirst(planned));
    return planned.length;
  },

  /** Makes records up for the plan: halves in two stores. Nothing is trained. */
  simulate(folder: string) {
    for (const [i, keyed] of readPlan(join(folder, "plan.jsonl")).entries()) {
      const path = recordPath(keyed.key, join(folder, i % 2 ? "odd" : "even"));
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(path, `${canonicalJson(simulated(keyed))}\n`);
    }
  },

  merge: (folder: string) =>
    ["odd", "even"].reduce((sum, half) => sum + merge(join(folder, "store"), join(folder, half)).added, 0),

  status: (folder: string) => statusOf(readPlan(join(folder, "plan.jsonl"))).recorded,

  /** The first time; later only new records are read. */
  table: (folder: string) => writeTable(join(folder, "runs.csv"), readPlan(join(folder, "plan.jsonl"))).rows,

  /** As `fit` does. */
  async load(folder: string) {
    const text = readFileSync(join(folder, "runs.csv"), "utf8");
    return (await importResults([textSource("runs.csv", text)])).results.length;
  }
};

const [step, folder, count] = process.argv.slice(2) as [keyof typeof stepsOf, string, string];
if (step === "plan") await startEngine("simd");
const found = await stepsOf[step](folder, Number(count));
const seconds = performance.now() / 1000; // since the process began, as whoever calls the command waits for all of it
const {user, system} = process.cpuUsage();
console.log(
  JSON.stringify({found, seconds, core: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1e3})
);
