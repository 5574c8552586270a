import type {Tensor, Tensor1D} from "@tensorflow/tfjs";
import {currentKernels} from "../kernels/register.ts";
import {tf} from "../kernels/tensorflow.ts";
import {size, type Tensors, type Weight} from "../models/model.ts";

export interface ReplicasOptions {
  readonly weightDecay: number;
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
}

/** Values of one replica: its weights, and where it is to go on from somewhere its first and its second moments. */
export type ReplicaArrays = readonly Float32Array[];

/**
 * Networks of one shape that train side by side, each by AdamW (Loshchilov & Hutter 2019) at a rate of its own. Weights
 * and moments stay where the kernels work on them; the first axis of each tensor is the replica.
 */
export class Replicas {
  readonly weights: Tensors;
  readonly count: number;
  /** Weights, then first, then second moments. */
  readonly #lists: readonly Tensor[][];
  readonly #options: Required<ReplicasOptions>;
  #steps: number;

  /** `initial`: the arrays of each replica, after `steps` steps. */
  constructor(
    readonly specs: readonly Weight[],
    initial: readonly ReplicaArrays[],
    options: ReplicasOptions,
    steps = 0
  ) {
    this.#options = {beta1: 0.9, beta2: 0.98, epsilon: 1e-8, ...options};
    this.#steps = steps;
    this.count = initial.length;
    this.#lists = [0, 1, 2].map((list) =>
      specs.map(({shape}, i) => {
        const n = size(shape);
        const values = new Float32Array(this.count * n);
        for (const [r, arrays] of initial.entries()) {
          const own = arrays[list * specs.length + i];
          if (own) values.set(own, r * n);
        }
        return tf.keep(tf.tensor(values, [this.count, ...shape]));
      })
    );
    this.weights = this.#named(this.#lists[0]!);
  }

  /**
   * One step down the gradient of each replica’s own loss, which `lossOf` gives as [count]. Returns the losses before
   * it.
   */
  step(lossOf: (weights: Tensors) => Tensor1D, rates: readonly number[]): Float32Array {
    return tf.tidy(() => {
      let losses: Tensor1D | undefined;
      // gradients of a sum of losses that share no weight
      const {grads} = tf.valueAndGrads((...list: Tensor[]) => {
        losses = tf.keep(lossOf(this.#named(list)));
        return tf.sum(losses);
      })(this.#lists[0]!);
      this.#descend(grads, rates);
      const found = losses!.dataSync().slice() as Float32Array;
      losses!.dispose();
      return found;
    });
  }

  #descend(gradients: readonly Tensor[], rates: readonly number[]): void {
    const {kernels, at, beyond} = currentKernels();
    const {beta1, beta2, epsilon, weightDecay} = this.#options;
    this.#steps += 1;
    const [correct1, correct2] = [1 / (1 - beta1 ** this.#steps), 1 / (1 - beta2 ** this.#steps)];
    for (const [i, {shape, decay}] of this.specs.entries()) {
      const n = size(shape);
      const [x, first, second, gradient] = [...this.#lists, gradients].map((list) => at(list[i]!));
      for (const [replica, rate] of rates.entries()) {
        const own = (address: never) => beyond(address, replica * n);
        const keep = decay ? 1 - rate * weightDecay : 1;
        kernels.adamW(
          n,
          own(x!),
          own(first!),
          own(second!),
          own(gradient!),
          rate,
          keep,
          beta1,
          beta2,
          correct1,
          correct2,
          epsilon
        );
      }
    }
  }

  /** Copies of everything that each replica is to go on from. */
  arrays(): Float32Array[][] {
    const copies = Array.from({length: this.count}, (): Float32Array[] => []);
    for (const tensor of this.#lists.flat()) {
      const values = tensor.dataSync() as Float32Array;
      const n = values.length / this.count;
      for (const [r, copy] of copies.entries()) copy.push(values.slice(r * n, (r + 1) * n));
    }
    return copies;
  }

  #named(list: readonly Tensor[]): Tensors {
    return Object.fromEntries(list.map((tensor, i) => [this.specs[i]!.name, tensor]));
  }

  dispose(): void {
    tf.dispose([...this.#lists]);
  }
}
