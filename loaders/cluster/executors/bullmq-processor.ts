/** The process in which BullMQ trains one cell, so that the worker can renew its lock. */
import type {Cell, Run} from "../../../src/lib/core/run.ts";
import {startEngine} from "../../kernels/engine.ts";
import {recordOf} from "../../train/record.ts";
import {train} from "../../train/train.ts";

export default async function trainCell({data: cell}: {data: Cell}): Promise<Run> {
  await startEngine(cell.engine);
  const started = performance.now();
  const [outcome] = (await train([cell]))!;
  return recordOf(cell, outcome!, {seconds: (performance.now() - started) / 1000, together: 1});
}
