import {createHash} from "node:crypto";
import {longestFirst, readPlan, writePlan} from "../../../loaders/cluster/plan-file.ts";
import {startEngine} from "../../../loaders/kernels/engine.ts";
import {outcomeText, readRecord} from "../../../loaders/store/store.ts";
import {plan} from "../../../loaders/train/plan.ts";
import {fit} from "../../../src/lib/fitting/fit.ts";
import {laws} from "../../../src/lib/laws/index.ts";
import {parityGrid} from "../../../src/lib/sweeps/grids.ts";
import {cells} from "../../../src/lib/sweeps/sweep.ts";

/** A plan of fifty cells of a tenth of a second: five widths, two lengths, five seeds. */
export async function writeFifty(path: string): Promise<void> {
  const grid = parityGrid({widths: [4, 8, 12, 16, 24], steps: [30, 60], seeds: [1, 2, 3, 4, 5]});
  const sweep = {id: "fifty", title: "", note: "", grids: [grid]};
  writePlan(path, longestFirst(plan(cells(sweep, await startEngine("simd"))).cells));
}

/**
 * What a store has of a plan, the seconds that took, and the digests of all its outcomes and of every number of a fit
 * to them.
 */
export function contents(store: string, path: string) {
  const planned = readPlan(path).map(({key}) => key);
  const runs = planned.flatMap((key) => readRecord(key, store) ?? []).sort((a, b) => (a.key < b.key ? -1 : 1));
  const x = {N: runs.map(({N}) => N), D: runs.map(({D}) => D)};
  const found = runs.length > 10 ? fit(laws.get("chinchilla"), {x, y: runs.map(({loss}) => loss!)}) : undefined;
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  return {
    planned: planned.length,
    lost: planned.length - runs.length,
    seconds: runs.reduce((sum, {provenance}) => sum + provenance.seconds, 0),
    outcomes: sha256(runs.map(outcomeText).join("\n")),
    fit: sha256(JSON.stringify(found))
  };
}
