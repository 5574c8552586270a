import {availableParallelism} from "node:os";
import {exitCodes} from "../../processes/exit-codes.ts";
import {estimateSeconds} from "../../train/estimate-time.ts";
import type {PlannedCell} from "../../train/plan.ts";
import {describe, duration} from "../../train/progress.ts";
import type {Executor} from "../executor.ts";
import {interruption} from "../interruption.ts";
import {runShare} from "../run-share.ts";

export interface LocalOptions {
  readonly workers?: number;
}

/** This machine, one process a core, until all is done. */
export const local: Executor<LocalOptions> = {
  id: "local",

  /** Every cell with its FLOPs and the seconds it should take. */
  async dryRun({cells: todo}, {workers = availableParallelism()}) {
    console.error("timing a few steps of every shape");
    const {cells, wall} = await estimateSeconds(todo, workers);
    const flopsOf = ({flopsPerStep, steps}: PlannedCell) => flopsPerStep * steps;
    const flops = todo.reduce((sum, planned) => sum + flopsOf(planned), 0);
    return [
      ...todo.map(
        (planned) =>
          `${describe(planned.cell)}: ${flopsOf(planned).toExponential(2)} FLOPs, ${duration(cells.get(planned.key)!)}`
      ),
      `${todo.length} cells, ${flops.toExponential(2)} FLOPs, about ${duration(wall)} on ${workers} cores`
    ].join("\n");
  },

  async submit({name, cells}, {workers = availableParallelism()}) {
    const started = Date.now();
    const result = await runShare(cells, {workers, signal: interruption(), submission: name});
    console.error(
      `${name}: ${result.done} trained, ${result.failed} failed, in ${duration((Date.now() - started) / 1000)}`
    );
    if (result.interrupted) return exitCodes.interrupted;
    return result.failed || result.gaveUp ? exitCodes.failed : exitCodes.ok;
  }
};
