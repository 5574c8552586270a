import type {Tensor} from "@tensorflow/tfjs";
import {topEigenvalue} from "../../src/lib/networks/geometry/top-eigenvalue.ts";
import {random} from "../../src/lib/numerics/random.ts";
import {tf} from "../kernels/tensorflow.ts";
import type {Tensors} from "../models/model.ts";
import {replicasOf} from "./copies.ts";
import type {Network, Probe, Weights} from "./probe.ts";

/** Batches of training data for the loss and its Hessian. */
const BATCHES = 4;
/** Hessian–vector products: the dimension of the Krylov space. */
const STEPS = 24;
/** Step of the finite difference, in units of the norm of all weights: far above single-precision rounding. */
const STEP = 2e-3;

/** The largest eigenvalue of the Hessian of the training loss. */
export const sharpness: Probe = {
  id: "sharpness",
  title: "Sharpness",
  note:
    "`top`: largest eigenvalue of the Hessian of the training loss (nats a unit, four batches) in all weights, by " +
    "Lanczos iteration with Hessian–vector products from finite differences of gradients; `residual`: of that " +
    "eigenpair; `least`: an upper bound of the smallest eigenvalue; `gradient`: norm of the gradient; `scaled`: top " +
    "times the mean square of the weights, invariant under rescaling.",
  source: "Ghorbani, Krishnan & Xiao 2019, arXiv:1901.10159; Keskar et al. 2017, arXiv:1609.04836",
  version: 1,
  read(network) {
    const {weights, cell} = network;
    const flat = join(weights);
    const length = Math.sqrt(flat.reduce((sum, v) => sum + v * v, 0));
    const gradientAt = gradients(network);
    const n = flat.length;
    const product = (v: Float64Array): Float64Array => {
      const step = (STEP * length) / Math.sqrt(v.reduce((sum, x) => sum + x * x, 0));
      const moved = [1, -1].map((side) =>
        split(
          flat.map((w, i) => w + side * step * v[i]!),
          weights
        )
      );
      const [up, down] = gradientAt(moved) as [Float64Array, Float64Array];
      return up.map((g, i) => (g - down[i]!) / (2 * step));
    };
    const [gradient] = gradientAt([weights]);
    const {value, residual, least} = topEigenvalue(product, n, {steps: STEPS, tolerance: 1e-3, seed: cell.seed});
    return {
      top: value,
      residual,
      least,
      gradient: Math.sqrt(gradient!.reduce((sum, g) => sum + g * g, 0)),
      scaled: (value * length * length) / n
    };
  }
};

/** Gradients of the training loss at several weights, over batches that all networks of a seed share. */
function gradients({model, cell}: Network): (at: readonly Weights[]) => Float64Array[] {
  const names = model.weights.map(({name}) => name);
  return (at) => {
    const tensors = replicasOf({model}, at);
    const sums = at.map(() => new Float64Array(join(at[0]!).length));
    for (let batch = 0; batch < BATCHES; ++batch) {
      const streams = at.map(() => random("probe", cell.task, cell.seed, batch));
      tf.tidy(() => {
        const lossOf = model.batchLoss(streams);
        const named = (list: Tensor[]): Tensors => Object.fromEntries(list.map((tensor, i) => [names[i]!, tensor]));
        const found = tf.grads((...list: Tensor[]) => tf.sum(lossOf(named(list))))(names.map((name) => tensors[name]!));
        let from = 0;
        for (const gradient of found) {
          const values = gradient.dataSync();
          const n = values.length / at.length;
          for (const [r, sum] of sums.entries())
            for (let i = 0; i < n; ++i) sum[from + i]! += values[r * n + i]! / BATCHES;
          from += n;
        }
      });
    }
    tf.dispose(tensors);
    return sums;
  };
}

/** All weights in one array. */
function join(weights: Weights): Float64Array {
  const flat = new Float64Array(weights.reduce((sum, {length}) => sum + length, 0));
  let from = 0;
  for (const values of weights) {
    flat.set(values, from);
    from += values.length;
  }
  return flat;
}

/** The inverse of `join`, with the shapes of `like`. */
function split(flat: Float64Array, like: Weights): Weights {
  let from = 0;
  return like.map(({length}) => {
    const values = Float32Array.from(flat.subarray(from, from + length));
    from += length;
    return values;
  });
}
