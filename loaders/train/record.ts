import {cpus} from "node:os";
import type {Cell, Outcome, Run} from "../../src/lib/core/run.ts";
import {tf, versions} from "../kernels/tensorflow.ts";
import {keyOf} from "../store/store.ts";

/** The record of a cell that was trained here and now. */
export function recordOf(cell: Cell, outcome: Outcome, cost: {seconds: number; together: number}): Run {
  const megabytes = (bytes: number) => Number((bytes / 1e6).toFixed(1));
  return {
    key: keyOf(cell),
    cell,
    ...outcome,
    provenance: {
      versions,
      seconds: Number(cost.seconds.toFixed(3)),
      together: cost.together,
      memory: {process: megabytes(process.memoryUsage().rss), tensors: megabytes(tf.memory().numBytes)},
      finished: new Date().toISOString(),
      machine: `${cpus()[0]?.model ?? "unknown processor"}, ${process.platform} ${process.arch}`
    }
  };
}
