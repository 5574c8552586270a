import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Probed, Readings} from "../../src/lib/core/probe.ts";
import type {Cell, Outcome} from "../../src/lib/core/run.ts";
import {type Study, snapshotSteps} from "../../src/lib/studies/study.ts";
import {tasks} from "../../src/lib/tasks/index.ts";
import {parameterCount} from "../models/model.ts";
import {keyOf, replaceFile, storeRoot} from "../store/store.ts";
import {buildModel, initialWeights, train} from "../train/train.ts";
import {probes} from "./index.ts";
import type {Network, Probe} from "./probe.ts";
import {readSnapshot, writeSnapshot} from "./snapshots.ts";

/** A reading is stored under everything that determines it. */
const readingPath = (key: string, step: number, {id, version}: Probe) =>
  join(storeRoot(), "readings", key.slice(0, 2), key, `${step}-${id}-${version}.json`);

/**
 * Reads every probe at every checkpoint of one cell, or takes stored readings. The outcome is present where the cell
 * had to be trained, for comparison with the record of its sweep. The engine must be running.
 */
export async function probeCell(study: Study, cell: Cell): Promise<{probed: Probed[]; outcome?: Outcome}> {
  const outcome = snapshotSteps(study, cell).every((step) => readSnapshot(keyOf(cell), step))
    ? undefined
    : await trainKeeping(study, cell);
  const model = buildModel(cell);
  try {
    const probed = snapshotSteps(study, cell).map((step) => probeSnapshot(study, cell, step, {model}));
    return {probed, ...(outcome && {outcome})};
  } finally {
    model.dispose();
  }
}

function probeSnapshot(study: Study, cell: Cell, step: number, {model}: Pick<Network, "model">): Probed {
  const key = keyOf(cell);
  const weights = readSnapshot(key, step);
  if (!weights) throw new Error(`no snapshot of ${key} after ${step} steps`);
  const network = {cell, task: tasks.get(cell.task), model, weights};
  const readings = Object.fromEntries(probesOf(study).map((probe) => [probe.id, kept(key, step, probe, network)]));
  return {key, cell, step, N: parameterCount(model.weights).N, D: step * model.unitsPerStep, readings};
}

function kept(key: string, step: number, probe: Probe, network: Network): Readings {
  const path = readingPath(key, step, probe);
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as Readings;
  const found = probe.read(network);
  const text = JSON.stringify(found, (_, v: unknown) => (typeof v === "number" ? finite(v) : v));
  replaceFile(path, text);
  return JSON.parse(text) as Readings;
}

/** Seven digits: more than single precision gives. */
const finite = (v: number) => (Number.isFinite(v) ? Number(v.toPrecision(7)) : null);

async function trainKeeping(study: Study, cell: Cell): Promise<Outcome> {
  const key = keyOf(cell);
  const model = buildModel(cell);
  const count = model.weights.length;
  writeSnapshot(key, 0, initialWeights(model, cell));
  model.dispose();
  const steps = new Set(snapshotSteps(study, cell));
  const [outcome] = (await train([cell], {
    onStep({step, states}) {
      if (steps.has(step)) writeSnapshot(key, step, states()[0]!.arrays.slice(0, count));
      return false;
    }
  }))!;
  return outcome!;
}

/** The probes of a study. */
export const probesOf = ({probes: ids}: Study): readonly Probe[] => ids?.map((id) => probes.get(id)) ?? probes.all;

/** Seconds that every probe takes once on an untrained network of this shape. */
export function secondsOfProbes(study: Study, cell: Cell): number {
  const model = buildModel(cell);
  const network = {cell, task: tasks.get(cell.task), model, weights: initialWeights(model, cell)};
  const started = performance.now();
  for (const probe of probesOf(study)) probe.read(network);
  model.dispose();
  return (performance.now() - started) / 1000;
}
