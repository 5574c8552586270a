import {tf} from "../kernels/tensorflow.ts";
import type {Evaluation, EvaluationOptions, Tensors} from "../models/model.ts";
import type {Network, Weights} from "./probe.ts";

/** Copies evaluated in one batch. */
const TOGETHER = 8;

/** Evaluates copies of a network with other weights, each on the same held-out data. */
export function evaluateCopies({model}: Network, copies: readonly Weights[], options: EvaluationOptions): Evaluation[] {
  const found: Evaluation[] = [];
  for (let from = 0; from < copies.length; from += TOGETHER) {
    const some = copies.slice(from, from + TOGETHER);
    const tensors = replicasOf({model}, some);
    found.push(...model.evaluate(tensors, some.length, options));
    tf.dispose(tensors);
  }
  return found;
}

/** Weights by name, copies along the first axis; the caller disposes of them. */
export function replicasOf({model}: Pick<Network, "model">, copies: readonly Weights[]): Tensors {
  return Object.fromEntries(
    model.weights.map(({name, shape}, i) => {
      const n = copies[0]![i]!.length;
      const values = new Float32Array(copies.length * n);
      for (const [r, weights] of copies.entries()) values.set(weights[i]!, r * n);
      return [name, tf.tensor(values, [copies.length, ...shape])];
    })
  );
}
