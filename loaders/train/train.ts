import {type Cell, canonicalJson, type Outcome} from "../../src/lib/core/run.ts";
import {random} from "../../src/lib/numerics/random.ts";
import {tasks} from "../../src/lib/tasks/index.ts";
import {families} from "../models/index.ts";
import {type Model, parameterCount, size} from "../models/model.ts";
import {Replicas} from "./replicas.ts";
import {learningRateAt} from "./schedule.ts";

/** Where the training of one cell stands: enough to go on from here and end with the same bytes. */
export interface TrainingState {
  readonly step: number;
  readonly curve: readonly (readonly [D: number, loss: number])[];
  /** Loss summed since the last point of the curve, and over how many steps. */
  readonly pending: readonly [sum: number, count: number];
  /** After how many steps the loss was no number any more, and what it was. */
  readonly diverged?: readonly [step: number, loss: string];
  /** Weights, then first, then second moments. */
  readonly arrays: readonly Float32Array[];
}

export interface TrainingHooks {
  /** States of the cells to go on from, all after the same number of steps. */
  readonly resume?: readonly TrainingState[];
  /** Called after every step; a returned promise is awaited. True stops training here. */
  onStep?(progress: {
    step: number;
    steps: number;
    losses: ArrayLike<number>;
    states: () => TrainingState[];
  }): boolean | Promise<boolean>;
}

/** Points of a loss curve, evenly spaced in the logarithm of the step. */
const curvePoints = 40;

/** Cells of one shape can train side by side: they differ in seed and learning rate alone. */
export const shapeOf = ({seed: _, learningRate: __, ...shape}: Cell) => canonicalJson(shape);

export function buildModel(cell: Cell): Model {
  for (const name of ["batch", "steps", "learningRate"] as const) {
    if (!(cell[name] > 0)) throw new Error(`invalid ${name}; not > 0: ${cell[name]}`);
  }
  return families.get(cell.model.family).build(cell, tasks.get(cell.task));
}

/**
 * Trains cells of one shape side by side and evaluates them. Batch i of a cell comes from the stream ("train", task,
 * seed, i), and no cell’s outcome depends on the others. Returns undefined where `onStep` stopped it. The engine must
 * be running.
 */
export async function train(cells: readonly Cell[], hooks: TrainingHooks = {}): Promise<Outcome[] | undefined> {
  const [first] = cells;
  if (!first) return [];
  const stranger = cells.find((cell) => shapeOf(cell) !== shapeOf(first));
  if (stranger) throw new Error(`cells of two shapes cannot train together: ${shapeOf(first)}, ${shapeOf(stranger)}`);
  const model = buildModel(first);
  const states = hooks.resume ?? cells.map((cell) => beginning(model, cell));
  const {step} = states[0]!;
  const replicas = new Replicas(
    model.weights,
    states.map(({arrays}) => arrays),
    {weightDecay: first.weightDecay},
    step
  );
  try {
    return await trainReplicas(model, cells, replicas, states, hooks);
  } finally {
    replicas.dispose();
    model.dispose();
  }
}

const beginning = (model: Model, cell: Cell): TrainingState => ({
  step: 0,
  curve: [],
  pending: [0, 0],
  arrays: initialWeights(model, cell)
});

/** The weights of a cell before its first step. */
export function initialWeights({weights}: Model, {seed}: Cell): Float32Array[] {
  const stream = random("initial weights", seed);
  return weights.map(({shape, initial}) => Float32Array.from({length: size(shape)}, (_, i) => initial(stream, i)));
}

async function trainReplicas(
  model: Model,
  cells: readonly Cell[],
  replicas: Replicas,
  from: readonly TrainingState[],
  {onStep}: TrainingHooks
): Promise<Outcome[] | undefined> {
  const {task, steps} = cells[0]!;
  const records = from.map(({curve, pending, diverged}) => new LossRecord(curve, pending, diverged));
  const marks = curveSteps(steps);
  for (let step = from[0]!.step; step < steps && records.some(({diverged}) => !diverged); ++step) {
    const lossOf = model.batchLoss(cells.map(({seed}) => random("train", task, seed, step)));
    const rates = cells.map((cell) => learningRateAt(step, cell));
    const losses = replicas.step(lossOf, rates);
    const units = marks.has(step + 1) ? (step + 1) * model.unitsPerStep : undefined;
    for (const [r, record] of records.entries()) record.note(step, losses[r]!, units);
    const states = () => {
      const arrays = replicas.arrays();
      return records.map((record, r) => ({step: step + 1, ...record.state(), arrays: arrays[r]!}));
    };
    if (await onStep?.({step: step + 1, steps, losses, states})) return undefined;
  }
  const evaluations = model.evaluate(replicas.weights, cells.length);
  return records.map(({curve, diverged}, r): Outcome => {
    const {loss, scores} = evaluations[r]!;
    const counted = (K: number) => ({
      ...parameterCount(model.weights),
      D: K * model.unitsPerStep,
      C: K * model.flopsPerStep,
      K
    });
    const failed = (K: number, reason: string): Outcome => ({
      status: "diverged",
      reason,
      ...counted(K),
      loss: null,
      curve,
      scores: []
    });
    if (diverged) return failed(diverged[0], `training loss is ${diverged[1]} at step ${diverged[0] + 1} of ${steps}`);
    if (!Number.isFinite(loss)) return failed(steps, `held-out loss is ${loss} after ${steps} steps`);
    return {status: "trained", ...counted(steps), loss, curve, scores};
  });
}

/** The loss of one replica along its training. */
class LossRecord {
  readonly curve: (readonly [D: number, loss: number])[];

  constructor(
    curve: TrainingState["curve"],
    private pending: TrainingState["pending"],
    public diverged: TrainingState["diverged"]
  ) {
    this.curve = [...curve];
  }

  /** Loss before the update of a step, counted from 0; `units` seen where the curve gets a point. */
  note(step: number, loss: number, units: number | undefined): void {
    if (this.diverged) return;
    if (!Number.isFinite(loss)) {
      this.diverged = [step, String(loss)];
      return;
    }
    const [sum, count] = [this.pending[0] + loss, this.pending[1] + 1];
    if (units !== undefined) this.curve.push([units, sum / count]);
    this.pending = units === undefined ? [sum, count] : [0, 0];
  }

  state(): Omit<TrainingState, "step" | "arrays"> {
    const {curve, pending, diverged} = this;
    return {curve: [...curve], pending, ...(diverged && {diverged})};
  }
}

/** Steps after which the curve gets a point: the last, and others evenly spaced in the logarithm. */
function curveSteps(steps: number): Set<number> {
  return new Set(Array.from({length: curvePoints}, (_, i) => Math.round(steps ** ((i + 1) / curvePoints))));
}
