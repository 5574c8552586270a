/** A child process that trains one cell at a time. A process, not a thread: each needs a TensorFlow.js of its own. */
import {cpus} from "node:os";
import type {Cell, Run} from "../src/lib/run.ts";
import {readCheckpoint, removeCheckpoint, writeCheckpoint} from "./checkpoint.ts";
import {keyOf, writeRecord} from "./store.ts";
import {startBackend, versions} from "./tensorflow.ts";
import {train} from "./train.ts";

export type Request = {type: "train"; cell: Cell} | {type: "stop"};

export type Report =
  | {type: "progress"; key: string; step: number; steps: number; loss: number}
  | {type: "done"; key: string; run: Run; deterministic: boolean}
  | {type: "stopped"; key: string; step: number}
  | {type: "failed"; key: string; message: string};

/** A kill costs at most this much training. */
const secondsBetweenCheckpoints = 20;
const secondsBetweenReports = 0.5;

let stopping = false;

process.on("message", (request: Request) => {
  if (request.type === "stop") stopping = true;
  else void trainCell(request.cell);
});
process.on("disconnect", () => process.exit(1)); // the sweep is gone
process.on("SIGINT", () => {}); // Ctrl-C reaches the whole group; the sweep decides

async function trainCell(cell: Cell): Promise<void> {
  const key = keyOf(cell);
  const report = (message: Report) => process.send?.(message);
  try {
    await startBackend(cell.backend);
    const resume = readCheckpoint(key);
    const started = performance.now() - 1000 * (resume?.seconds ?? 0);
    const since = {checkpoint: performance.now(), report: 0};
    let last = resume?.step ?? 0;
    const outcome = await train(cell, {
      ...(resume && {resume}),
      async onStep({step, steps, loss, state}) {
        last = step;
        const now = performance.now();
        if (now - since.report > 1000 * secondsBetweenReports) {
          since.report = now;
          report({type: "progress", key, step, steps, loss});
          await new Promise(setImmediate); // let messages in
        }
        if (step < steps && (stopping || now - since.checkpoint > 1000 * secondsBetweenCheckpoints)) {
          since.checkpoint = now;
          writeCheckpoint(key, {...state(), seconds: (now - started) / 1000});
        }
        return stopping && step < steps;
      }
    });
    if (!outcome) return void report({type: "stopped", key, step: last});
    const run: Run = {
      key,
      cell,
      ...outcome,
      provenance: {
        versions,
        seconds: Number(((performance.now() - started) / 1000).toFixed(3)),
        finished: new Date().toISOString(),
        machine: `${cpus()[0]?.model ?? "unknown processor"}, ${process.platform} ${process.arch}`
      }
    };
    const deterministic = writeRecord(run);
    removeCheckpoint(key);
    report({type: "done", key, run, deterministic});
  } catch (error) {
    report({type: "failed", key, message: (error as Error).message});
  }
}
