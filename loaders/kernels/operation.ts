import type {Tensor} from "@tensorflow/tfjs";
import {tf} from "./tensorflow.ts";

/** Runs one registered kernel, outside the tape. */
export const run = <T extends Tensor | Tensor[]>(
  name: string,
  inputs: Record<string, Tensor>,
  attributes?: Record<string, boolean>
) => tf.engine().runKernel(name, inputs, attributes) as T;

/** a b for each matrix of a batch, either transposed first. */
export const product = (a: Tensor, b: Tensor, transposeA = false, transposeB = false) =>
  run<Tensor>("BatchMatMul", {a, b}, {transposeA, transposeB});

interface Forward<K extends readonly Tensor[]> {
  readonly value: Tensor;
  /** What the way back needs. */
  readonly saved: readonly [...K];
  /** Gradients of the inputs, in their order. */
  back(dy: Tensor, saved: K): Tensor | Tensor[];
}

/** An operation with a gradient of its own, on the tape of TensorFlow.js as one node. */
export function operation<I extends readonly Tensor[], K extends readonly Tensor[]>(
  forward: (...inputs: I) => Forward<K>
): (...inputs: I) => Tensor {
  return tf.customGrad((...inputs) => {
    const save = inputs.at(-1) as unknown as (tensors: Tensor[]) => void;
    const {value, saved, back} = forward(...(inputs.slice(0, -1) as unknown as I));
    save([...saved]);
    return {value, gradFunc: (dy: Tensor, saved: Tensor[]) => back(dy, saved as unknown as K)};
  }) as unknown as (...inputs: I) => Tensor;
}
