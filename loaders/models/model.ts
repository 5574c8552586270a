import type {Tensor, Tensor1D} from "@tensorflow/tfjs";
import type {Cell, Score} from "../../src/lib/core/run.ts";
import type {Task} from "../../src/lib/core/task.ts";
import type {Random} from "../../src/lib/numerics/random.ts";
import {tf} from "../kernels/tensorflow.ts";
import type {Activations} from "./layers.ts";

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
  /** Each row is what one hidden unit gives on. */
  readonly units?: boolean;
  /** The logits are linear in the weights so marked. */
  readonly head?: boolean;
}

/** Weights by name; the first axis of each is the replica. */
export type Tensors = Readonly<Record<string, Tensor>>;

/** What a network was found to be able to do on held-out data. */
export interface Evaluation {
  /** Nats per unit. */
  readonly loss: number;
  /** Of every capability. */
  readonly scores: readonly Score[];
}

/** How to evaluate; by default on all held-out data as it is. */
export interface EvaluationOptions {
  /** Share of the held-out data that is looked at, from its beginning. */
  readonly part?: number;
  /**
   * What disturbs the inputs but not the right answers: each token is another with this probability, or each number has
   * normal noise of this deviation.
   */
  readonly noise?: number;
}

/** A network set before its task, to be trained in any number of replicas: all that training needs to know. */
export interface Model {
  readonly weights: readonly Weight[];
  /** Units whose prediction counts in one step’s loss. */
  readonly unitsPerStep: number;
  /** Floating-point operations of one step, forward and backward, counted from its matrix products. */
  readonly flopsPerStep: number;
  /**
   * Draws a batch for each replica from its stream; their mean losses [replicas], nats per unit, as a function of the
   * weights.
   */
  batchLoss(streams: readonly Random[]): (weights: Tensors) => Tensor1D;
  /** Of each replica. */
  evaluate(weights: Tensors, replicas: number, options?: EvaluationOptions): Evaluation[];
  /** Takes one replica apart on about so many held-out rows, tokens or samples. */
  activations(weights: Tensors, rows: number): Activations;
  /** The same on given sequences of a context each, where the network reads sequences; no answers are known. */
  activationsOn?(weights: Tensors, tokens: Int32Array): Activations;
  dispose(): void;
}

/** A family of networks; throws where it cannot take on the task or the sizes. */
export interface Family {
  readonly id: string;
  build(cell: Cell, task: Task): Model;
}

export const normal = (deviation: number) => (stream: Random) => deviation * stream.normal();
export const constant = (value: number) => () => value;

/** A matrix that takes `from` numbers to `to`, and their variance to gain² times itself. */
export const matrix = (name: string, from: number, to: number, gain: number): Weight => ({
  name,
  shape: [from, to],
  initial: normal(gain / Math.sqrt(from)),
  decay: true
});

export const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

export function parameterCount(weights: readonly Weight[]): {N: number; Ntotal: number} {
  const count = (weights: readonly Weight[]) => weights.reduce((sum, {shape}) => sum + size(shape), 0);
  return {N: count(weights.filter((w) => !w.embedding)), Ntotal: count(weights)};
}

/**
 * The numbers of a tensor that is computed and let go. (Returned from a tidy, an array would be searched for tensors,
 * number by number.)
 */
export function valuesOf(compute: () => Tensor): Float32Array {
  let values: Float32Array | undefined;
  tf.tidy(() => {
    values = compute().dataSync() as Float32Array;
  });
  return values!;
}

/** A positive whole number among the sizes of a model. */
export function sizeOf(cell: Cell, name: string): number {
  const value = cell.model[name];
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1)
    throw new Error(`invalid ${name} of ${cell.model.family}; not a positive whole number: ${value}`);
  return value;
}
