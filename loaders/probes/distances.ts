import type {Distance, NetworkOfDepth} from "../../src/lib/analysis/networks/depth-report.ts";
import type {Cell} from "../../src/lib/core/run.ts";
import type {SequenceTask} from "../../src/lib/core/task.ts";
import {meanVariation} from "../../src/lib/networks/information/total-variation.ts";
import {tasks} from "../../src/lib/tasks/index.ts";
import {tf} from "../kernels/tensorflow.ts";
import {disposeOf} from "../models/layers.ts";
import {valuesOf} from "../models/model.ts";
import {keyOf} from "../store/store.ts";
import {buildModel} from "../train/train.ts";
import {replicasOf} from "./copies.ts";
import {readSnapshot} from "./snapshots.ts";

/** Held-out tokens on which predictions are compared. */
const ROWS = 4096;

/** Mean total variation between the predictions of every two networks of a study, and to their source. */
export interface Distances {
  readonly pairs: readonly Distance[];
  readonly toSource: readonly (NetworkOfDepth & {readonly variation: number})[];
}

/** Of networks that differ in depth and seed, after training. The engine must be running. */
export function distancesOf(cells: readonly Cell[]): Distances {
  const found = cells.map((cell) => ({depth: Number(cell.model.depth), seed: cell.seed, ...predictions(cell)}));
  const digits = (v: number) => Number(v.toPrecision(7));
  const named = ({depth, seed}: NetworkOfDepth) => ({depth, seed});
  return {
    pairs: found.flatMap((a, i) =>
      found
        .slice(i + 1)
        .map((b) => ({from: named(a), to: named(b), variation: digits(meanVariation(a.log, b.log, a.classes))}))
    ),
    toSource: found.map((a) => ({...named(a), variation: digits(meanVariation(a.log, a.source, a.classes))}))
  };
}

/** Log-probabilities of a network and of the source, at the positions that have an answer. */
function predictions(cell: Cell) {
  const task = tasks.get(cell.task) as SequenceTask;
  const weights = readSnapshot(keyOf(cell), cell.steps);
  if (!weights) throw new Error(`no snapshot of ${keyOf(cell)} after ${cell.steps} steps`);
  const model = buildModel(cell);
  const tensors = replicasOf({model}, [weights]);
  const activations = model.activations(tensors, ROWS);
  const {input, map} = activations.layers.at(-1)!;
  const all = valuesOf(() => tf.logSoftmax(map(input)));
  const asked = Array.from(activations.answers.keys()).filter((row) => activations.answers[row]! >= 0);
  const classes = task.vocabulary;
  const log = new Float64Array(asked.length * classes);
  const source = new Float64Array(asked.length * classes);
  const exact = new Float64Array(classes);
  for (const [i, row] of asked.entries()) {
    log.set(all.subarray(row * classes, (row + 1) * classes), i * classes);
    task.conditional(activations.inputsOf(row), exact);
    source.set(exact.map(Math.log), i * classes);
  }
  disposeOf(activations);
  tf.dispose(tensors);
  model.dispose();
  return {log, source, classes};
}
