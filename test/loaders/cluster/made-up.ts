import {mkdirSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {keyOf, recordPath} from "../../../loaders/store/store.ts";
import {type Cell, canonicalJson, type Run} from "../../../src/lib/core/run.ts";

export const cell = (seed: number): Cell => ({
  trainer: 2,
  task: "sparse-parity",
  model: {family: "mlp", width: 4},
  batch: 8,
  steps: 1,
  learningRate: 0.1,
  schedule: "cosine",
  weightDecay: 0,
  seed,
  engine: "simd"
});

/** The record of a cell that nobody trained. */
export const run = (cell: Cell, {loss = 1, second = 0} = {}): Run => ({
  key: keyOf(cell),
  cell,
  status: "trained",
  N: 1,
  Ntotal: 1,
  D: 8,
  C: 1,
  K: 1,
  loss,
  curve: [],
  scores: [],
  provenance: {
    versions: {tfjs: "1"},
    seconds: 1,
    together: 1,
    memory: {process: 1, tensors: 1},
    finished: new Date(1e12 + 1000 * second).toISOString(),
    machine: "made up"
  }
});

/** Puts a record into a store, whatever is there. */
export function put(root: string, run: Run): void {
  const path = recordPath(run.key, root);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, `${canonicalJson(run)}\n`);
}
