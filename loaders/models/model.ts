import type {Scalar, Tensor} from "@tensorflow/tfjs";
import type {Random} from "../../src/lib/random.ts";
import type {Cell, Score} from "../../src/lib/run.ts";
import type {Task} from "../../src/lib/task.ts";

/** One weight array of a network. */
export interface Weight {
  readonly name: string;
  readonly shape: readonly number[];
  /** Initial value of element i. */
  readonly initial: (stream: Random, i: number) => number;
  /** Belongs to tokens or positions rather than to the network between them: left out of N. */
  readonly embedding?: boolean;
  /** Matrices decay; gains and biases do not. */
  readonly decay?: boolean;
}

export type Tensors = Readonly<Record<string, Tensor>>;

/** A network set before its task: all that training needs to know. */
export interface Model {
  readonly weights: readonly Weight[];
  /** Units whose prediction counts in one step’s loss. */
  readonly unitsPerStep: number;
  /** Floating-point operations of one step, forward and backward, counted from its matrix products. */
  readonly flopsPerStep: number;
  /** Draws a batch and returns its mean loss, in nats per unit, as a function of the weights. */
  batchLoss(stream: Random): (weights: Tensors) => Scalar;
  /** Held-out loss, nats per unit, and the scores of every capability. */
  evaluate(weights: Tensors): {loss: number; scores: Score[]};
  dispose(): void;
}

/** A family of networks; throws where it cannot take on the task or the sizes. */
export interface Family {
  readonly id: string;
  build(cell: Cell, task: Task): Model;
}

export const normal = (deviation: number) => (stream: Random) => deviation * stream.normal();
export const constant = (value: number) => () => value;

export const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

export function parameterCount(weights: readonly Weight[]): {N: number; Ntotal: number} {
  const count = (kept: readonly Weight[]) => kept.reduce((sum, {shape}) => sum + size(shape), 0);
  return {N: count(weights.filter((w) => !w.embedding)), Ntotal: count(weights)};
}

/** A positive whole number among the sizes of a model. */
export function sizeOf(cell: Cell, name: string): number {
  const value = cell.model[name];
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1)
    throw new Error(`invalid ${name} of ${cell.model.family}; not a positive whole number: ${value}`);
  return value;
}
