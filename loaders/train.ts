import type {Scalar, Tensor} from "@tensorflow/tfjs";
import {random} from "../src/lib/random.ts";
import type {Cell, Outcome} from "../src/lib/run.ts";
import {tasks} from "../src/lib/tasks/index.ts";
import {AdamW, learningRateAt} from "./adamw.ts";
import {families} from "./models/index.ts";
import {type Model, parameterCount, size} from "./models/model.ts";
import {tf} from "./tensorflow.ts";

/** Where training stands: enough to go on from here and end with the same bytes. */
export interface TrainingState {
  readonly step: number;
  readonly curve: [D: number, loss: number][];
  /** Loss summed since the last point of the curve, and over how many steps. */
  readonly pending: [sum: number, count: number];
  /** Weights, then first, then second moments. */
  readonly arrays: readonly Float32Array[];
}

export interface TrainingHooks {
  /** State to go on from. */
  readonly resume?: TrainingState;
  /** Called after every step; a returned promise is awaited. True stops training here. */
  onStep?(progress: {
    step: number;
    steps: number;
    loss: number;
    state: () => TrainingState;
  }): boolean | Promise<boolean>;
}

/** Points of a loss curve, evenly spaced in the logarithm of the step. */
const curvePoints = 40;

export function buildModel(cell: Cell): Model {
  const positive = (name: "batch" | "steps" | "learningRate") => {
    if (!(cell[name] > 0)) throw new Error(`invalid ${name}; not > 0: ${cell[name]}`);
  };
  positive("batch");
  positive("steps");
  positive("learningRate");
  return families.get(cell.model.family).build(cell, tasks.get(cell.task));
}

/**
 * Trains a cell on fresh data of its task, batch i from the stream ("train", task, seed, i), and evaluates it.
 * Returns undefined where `onStep` stopped it. The backend must be running.
 */
export async function train(cell: Cell, {resume, onStep}: TrainingHooks = {}): Promise<Outcome | undefined> {
  const model = buildModel(cell);
  try {
    return await trainModel(model, cell, {...(resume && {resume}), ...(onStep && {onStep})});
  } finally {
    model.dispose();
  }
}

async function trainModel(model: Model, cell: Cell, {resume, onStep}: TrainingHooks): Promise<Outcome | undefined> {
  const {weights} = model;
  const stream = random("initial weights", cell.seed);
  const values = weights.map(({shape, initial}) =>
    Float32Array.from({length: size(shape)}, (_, i) => initial(stream, i))
  );
  const adam = new AdamW(values, {
    weightDecay: cell.weightDecay,
    decays: weights.map(({decay = false}) => decay)
  });
  const curve: [number, number][] = resume?.curve.slice() ?? [];
  let [sum, count] = resume?.pending ?? [0, 0];
  if (resume) adam.restore(resume.arrays, resume.step);
  const marks = curveSteps(cell.steps);
  const counted = (K: number) => ({
    ...parameterCount(weights),
    D: K * model.unitsPerStep,
    C: K * model.flopsPerStep,
    K
  });

  for (let step = resume?.step ?? 0; step < cell.steps; ++step) {
    const batchLoss = model.batchLoss(random("train", cell.task, cell.seed, step));
    const {loss, gradients} = tf.tidy(() => {
      const tensors = values.map((value, i) => tf.tensor(value, [...weights[i]!.shape]));
      const named = (list: Tensor[]) => Object.fromEntries(list.map((t, i) => [weights[i]!.name, t]));
      const {value, grads} = tf.valueAndGrads((...list: Tensor[]) => batchLoss(named(list)))(tensors);
      return {
        loss: (value as Scalar).dataSync()[0]!,
        gradients: grads.map((g) => g.dataSync() as Float32Array)
      };
    });
    if (!Number.isFinite(loss)) {
      const reason = `training loss is ${loss} at step ${step + 1} of ${cell.steps}`;
      return {status: "diverged", reason, ...counted(step), loss: null, curve, scores: []};
    }
    adam.step(gradients, learningRateAt(step, cell));
    sum += loss;
    count += 1;
    if (marks.has(step + 1)) {
      curve.push([(step + 1) * model.unitsPerStep, sum / count]);
      [sum, count] = [0, 0];
    }
    const state = (): TrainingState => ({step: step + 1, curve, pending: [sum, count], arrays: adam.arrays()});
    if (await onStep?.({step: step + 1, steps: cell.steps, loss, state})) return undefined;
  }

  const tensors = Object.fromEntries(weights.map(({name, shape}, i) => [name, tf.tensor(values[i]!, [...shape])]));
  const {loss, scores} = model.evaluate(tensors);
  tf.dispose(tensors);
  if (!Number.isFinite(loss)) {
    const reason = `held-out loss is ${loss} after ${cell.steps} steps`;
    return {status: "diverged", reason, ...counted(cell.steps), loss: null, curve, scores: []};
  }
  return {status: "trained", ...counted(cell.steps), loss, curve, scores};
}

/** Steps after which the curve gets a point: the last, and others evenly spaced in the logarithm. */
function curveSteps(steps: number): Set<number> {
  return new Set(Array.from({length: curvePoints}, (_, i) => Math.round(steps ** ((i + 1) / curvePoints))));
}
