/**
 * A child process that trains one group of cells at a time. A process, not a thread: each needs a TensorFlow.js of its
 * own.
 */
import type {Cell, Run} from "../../src/lib/core/run.ts";
import {startEngine} from "../kernels/engine.ts";
import {exitCodes} from "../processes/exit-codes.ts";
import {keyOf, readRecord, writeRecord} from "../store/store.ts";
import {type Checkpoint, readCheckpoint, removeCheckpoint, writeCheckpoint} from "./checkpoint.ts";
import {recordOf} from "./record.ts";
import {timeCells} from "./time-cells.ts";
import {train} from "./train.ts";

/** Cells of one shape, to be trained or to be timed. */
export type TrainRequest = {type: "train" | "time"; cells: readonly Cell[]} | {type: "stop"};

export type TrainReport =
  | {type: "progress"; keys: readonly string[]; step: number; losses: readonly number[]}
  | {type: "done"; run: Run; deterministic: boolean}
  | {type: "finished"}
  | {type: "stopped"}
  | {type: "failed"; message: string}
  | {type: "timed"; seconds: number};

/** A kill costs at most this much training. */
const secondsBetweenCheckpoints = 20;
const secondsBetweenReports = 0.5;

let stopping = false;

process.on("message", (request: TrainRequest) => {
  if (request.type === "stop") stopping = true;
  else void answer(request);
});
process.on("disconnect", () => process.exit(exitCodes.failed)); // the sweep is gone
process.on("SIGINT", () => {}); // Ctrl-C reaches the whole group; the sweep decides

const report = (message: TrainReport) => process.send?.(message);

async function answer({type, cells}: Exclude<TrainRequest, {type: "stop"}>): Promise<void> {
  try {
    await startEngine(cells[0]!.engine);
    if (type === "time") return void report({type: "timed", seconds: await timeCells(cells)});
    for (const part of resumable(cells.filter((cell) => !readRecord(keyOf(cell))))) {
      if (!(await trainPart(part))) return void report({type: "stopped"});
    }
    report({type: "finished"});
  } catch (error) {
    report({type: "failed", message: (error as Error).message});
  }
}

interface Part {
  readonly cells: Cell[];
  /** Where they were left, all after the same number of steps. */
  readonly checkpoints: Checkpoint[];
}

/** Cells that were left after the same number of steps go on together. */
function resumable(cells: readonly Cell[]): Part[] {
  const parts = new Map<number, Part>();
  for (const cell of cells) {
    const checkpoint = readCheckpoint(keyOf(cell));
    const step = checkpoint?.step ?? 0;
    const part = parts.get(step) ?? {cells: [], checkpoints: []};
    part.cells.push(cell);
    if (checkpoint) part.checkpoints.push(checkpoint);
    parts.set(step, part);
  }
  return [...parts.values()];
}

/** False where it was stopped. */
async function trainPart({cells, checkpoints}: Part): Promise<boolean> {
  const keys = cells.map(keyOf);
  const before = checkpoints.reduce((sum, {seconds}) => sum + seconds, 0);
  const started = performance.now();
  /** Of each cell, so far. */
  const seconds = () => (before + (performance.now() - started) / 1000) / cells.length;
  const since = {checkpoint: started, report: 0};
  const outcomes = await train(cells, {
    ...(checkpoints.length && {resume: checkpoints}),
    async onStep({step, steps, losses, states}) {
      const now = performance.now();
      if (now - since.report > 1000 * secondsBetweenReports) {
        since.report = now;
        report({type: "progress", keys, step, losses: Array.from(losses)});
        await new Promise(setImmediate); // let messages in
      }
      if (step < steps && (stopping || now - since.checkpoint > 1000 * secondsBetweenCheckpoints)) {
        since.checkpoint = now;
        for (const [i, state] of states().entries()) writeCheckpoint(keys[i]!, {...state, seconds: seconds()});
      }
      return stopping && step < steps;
    }
  });
  if (!outcomes) return false;
  for (const [i, outcome] of outcomes.entries()) {
    const run = recordOf(cells[i]!, outcome, {seconds: seconds(), together: cells.length});
    const deterministic = writeRecord(run);
    removeCheckpoint(run.key);
    report({type: "done", run, deterministic});
  }
  return true;
}
