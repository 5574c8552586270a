/** Probes the cells that it is asked for, one at a time, or times what that takes; started by runInPool. */
import type {Probed} from "../../src/lib/core/probe.ts";
import type {Cell, Outcome} from "../../src/lib/core/run.ts";
import {studies} from "../../src/lib/studies/index.ts";
import {startEngine} from "../kernels/engine.ts";
import {probeCell, secondsOfProbes} from "./probing.ts";

export interface ProbeJob {
  readonly type: "probe" | "time";
  readonly study: string;
  readonly cell: Cell;
}

export type ProbeAnswer =
  | {readonly probed: readonly Probed[]; readonly outcome?: Outcome}
  | {readonly seconds: number}
  | {readonly failed: string};

process.on("message", async ({type, study, cell}: ProbeJob) => {
  process.send!(await answer(type, study, cell).catch((error: Error): ProbeAnswer => ({failed: error.message})));
});

async function answer(type: ProbeJob["type"], study: string, cell: Cell): Promise<ProbeAnswer> {
  await startEngine(cell.engine);
  return type === "time" ? {seconds: secondsOfProbes(studies.get(study), cell)} : probeCell(studies.get(study), cell);
}
