/**
 * Operations with gradients of their own. Stock TensorFlow.js differentiates them too, but through many small kernels,
 * or through matrix products with transposed operands, which its wasm backend computes without XNNPACK.
 */
import type {Scalar, Tensor, Tensor1D, Tensor2D, Tensor3D} from "@tensorflow/tfjs";
import {tf} from "../tensorflow.ts";

/** a [m, k] · b [k, n]. */
export const matMul = tf.customGrad((...args) => {
  const [a, b, save] = args as unknown as [Tensor2D, Tensor2D, Save];
  save([a, b]);
  return {
    value: tf.matMul(a, b),
    gradFunc: (dy: Tensor, [a, b]: Tensor[]) => [
      tf.matMul(dy as Tensor2D, tf.transpose(b as Tensor2D)),
      tf.matMul(tf.transpose(a as Tensor2D), dy as Tensor2D)
    ]
  };
}) as unknown as (a: Tensor2D, b: Tensor2D) => Tensor2D;

/** Rows of x [rows, d] scaled to unit mean square, times a gain [d] (Zhang and Sennrich 2019). */
export const rmsNorm = tf.customGrad((...args) => {
  const [x, gain, save] = args as unknown as [Tensor2D, Tensor1D, Save];
  const scale = tf.rsqrt(tf.add(tf.mean(tf.square(x), -1, true), 1e-5));
  const unit = tf.mul(x, scale);
  save([unit, scale, gain]);
  return {
    value: tf.mul(unit, gain),
    gradFunc: (dy: Tensor, [unit, scale, gain]: Tensor[]) => {
      const du = tf.mul(dy, gain!);
      const along = tf.mean(tf.mul(du, unit!), -1, true);
      return [tf.mul(tf.sub(du, tf.mul(unit!, along)), scale!), tf.sum(tf.mul(dy, unit!), 0)];
    }
  };
}) as unknown as (x: Tensor2D, gain: Tensor1D) => Tensor2D;

/**
 * Causal attention of q, k, v [batch, T, d], one head. `distance` [T] is added to the scores by how far back a token
 * lies, as learned relative biases are (Raffel et al. 2020).
 */
export const attention = tf.customGrad((...args) => {
  const [q, k, v, distance, save] = args as unknown as [Tensor3D, Tensor3D, Tensor3D, Tensor1D, Save];
  const scale = 1 / Math.sqrt(q.shape[2]);
  const weights = tf.softmax(tf.add(tf.mul(tf.matMul(q, k, false, true), scale), toeplitz(distance)));
  save([q, k, v, weights]);
  return {
    value: tf.matMul(weights, v) as Tensor3D,
    gradFunc: (dy: Tensor, [q, k, v, weights]: Tensor[]) => {
      const dw = tf.matMul(dy, v!, false, true);
      const inner = tf.mul(dw, weights!);
      const ds = tf.sub(inner, tf.mul(weights!, tf.sum(inner, -1, true))) as Tensor3D;
      const scaled = tf.mul(ds, scale);
      return [
        tf.matMul(scaled, k!),
        tf.matMul(scaled, q!, true, false),
        tf.matMul(weights!, dy, true, false),
        diagonalSums(tf.sum(ds, 0))
      ];
    }
  };
}) as unknown as (q: Tensor3D, k: Tensor3D, v: Tensor3D, distance: Tensor1D) => Tensor3D;

/** [T] → [T, T]: row i, column j holds distance[i − j], and −1e9 where j lies ahead of i. */
function toeplitz(distance: Tensor1D): Tensor2D {
  const [T] = distance.shape;
  const values = distance.dataSync();
  const bias = Float32Array.from({length: T * T}, (_, at) => values[Math.floor(at / T) - (at % T)] ?? -1e9);
  return tf.tensor2d(bias, [T, T]);
}

/** [T, T] → [T]: the sum over each diagonal at or below the main one. */
function diagonalSums(square: Tensor2D): Tensor1D {
  const [T] = square.shape;
  const values = square.dataSync();
  const sums = new Float32Array(T);
  for (let i = 0; i < T; ++i) for (let j = 0; j <= i; ++j) sums[i - j]! += values[i * T + j]!;
  return tf.tensor1d(sums);
}

/** Σ weight · −log softmax(logits)[target]: logits [rows, V], targets one-hot [rows, V], weight [rows, 1]; nats. */
export const crossEntropy = tf.customGrad((...args) => {
  const [logits, targets, weight, save] = args as unknown as [Tensor2D, Tensor2D, Tensor2D, Save];
  const p = tf.softmax(logits);
  save([p, targets, weight]);
  return {
    value: tf.neg(tf.sum(tf.mul(tf.log(tf.sum(tf.mul(p, targets), -1, true)), weight))),
    gradFunc: (dy: Tensor, [p, targets, weight]: Tensor[]) => [
      tf.mul(tf.sub(p!, targets!), tf.mul(weight!, dy)),
      tf.zerosLike(targets!),
      tf.zerosLike(weight!)
    ]
  };
}) as unknown as (logits: Tensor2D, targets: Tensor2D, weight: Tensor2D) => Scalar;

/**
 * Rows of `table` [V, d] picked by `tokens` [rows]; the gradient adds each row back to its token. Plain indexing in
 * JavaScript: the wasm backend gathers slowly and has no kernel to scatter.
 */
export function embed(table: Tensor2D, tokens: Int32Array): Tensor2D {
  const [vocabulary, d] = table.shape;
  const lookUp = tf.customGrad((...args) => {
    const from = (args[0] as Tensor2D).dataSync() as Float32Array;
    const rows = new Float32Array(tokens.length * d);
    for (let i = 0; i < tokens.length; ++i) rows.set(from.subarray(tokens[i]! * d, (tokens[i]! + 1) * d), i * d);
    return {
      value: tf.tensor2d(rows, [tokens.length, d]),
      gradFunc: (dy: Tensor) => {
        const back = dy.dataSync() as Float32Array;
        const sum = new Float32Array(vocabulary * d);
        for (let i = 0; i < tokens.length; ++i) {
          const row = tokens[i]! * d;
          for (let j = 0; j < d; ++j) sum[row + j]! += back[i * d + j]!;
        }
        return tf.tensor2d(sum, [vocabulary, d]);
      }
    };
  });
  return lookUp(table) as Tensor2D;
}

type Save = (tensors: Tensor[]) => void;
