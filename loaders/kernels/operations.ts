/**
 * Operations of our kernels, with their gradients. The first axis of everything is the replica: networks that train
 * side by side and never meet.
 */
import type {Tensor, Tensor1D, Tensor2D, Tensor3D} from "@tensorflow/tfjs";
import {operation, product, run} from "./operation.ts";

type Pair = [Tensor, Tensor];

/** a [R, m, k] · b [R, k, n]. */
export const matMul = operation((a: Tensor3D, b: Tensor3D) => ({
  value: product(a, b),
  saved: [a, b],
  back: (dy, [a, b]: Pair) => [product(dy, b, false, true), product(a, dy, true)]
}));

/** x [R, m, n] + a [R, m, k] · b [R, k, n]. */
export const addMatMul = operation((x: Tensor3D, a: Tensor3D, b: Tensor3D) => ({
  value: run<Tensor>("AddMatMul", {x, a, b}),
  saved: [a, b],
  back: (dy, [a, b]: Pair) => [dy, product(dy, b, false, true), product(a, dy, true)]
}));

/** Rows of x [R, rows, d] to mean 0 and variance 1, times gain plus bias [R, d]; d is a multiple of 4. */
export const layerNorm = operation((x: Tensor3D, gain: Tensor2D, bias: Tensor2D) => {
  const [value, stats] = run<Pair>("LayerNorm", {x, gain, bias});
  return {
    value,
    saved: [x, gain, stats],
    back: (dy, [x, gain, stats]: [Tensor, Tensor, Tensor]) => run<Tensor[]>("LayerNormGrad", {x, gain, stats, dy})
  };
});

/** ½ x (1 + tanh(√(2/π) (x + 0.044715 x³))). */
export const gelu = operation((x: Tensor) => {
  const [value, slope] = run<Pair>("Gelu", {x});
  return {value, saved: [slope], back: (dy, [slope]: [Tensor]) => run<Tensor>("Product", {a: slope, b: dy})};
});

/**
 * Causal attention of the queries, keys and values in qkv [R, sequences · T, 3 d]; `distance` [R, heads, T] is added to
 * the scores by how far back a token lies. Heads are multiples of 4 wide.
 */
export const attention = operation((qkv: Tensor3D, distance: Tensor3D) => {
  const [value, weights] = run<Pair>("CausalAttention", {qkv, distance});
  return {
    value,
    saved: [qkv, distance, weights],
    back: (dy, [qkv, distance, weights]: [Tensor, Tensor, Tensor]) =>
      run<Tensor[]>("CausalAttentionGrad", {qkv, distance, weights, dy})
  };
});

/** Rows of table [R, V, d] picked by tokens [R, rows], or [1, rows] for all replicas. */
export function embedding(table: Tensor3D, tokens: Tensor2D): Tensor3D {
  const pick = operation((table: Tensor) => ({
    value: run<Tensor>("TokenEmbedding", {table, tokens}),
    saved: [table, tokens],
    back: (dy, [table, tokens]: Pair) => run<Tensor>("TokenEmbeddingGrad", {table, tokens, dy})
  }));
  return pick(table) as Tensor3D;
}

/**
 * [R]: Σ weight · −ln softmax(logits)[target], nats, of logits [R, rows, V]; targets [R or 1, rows], weights [rows].
 */
export function crossEntropy(logits: Tensor3D, targets: Tensor2D, weights: Tensor1D): Tensor1D {
  const lose = operation((logits: Tensor) => {
    const [value, gradient] = run<Pair>("SoftmaxCrossEntropy", {logits, targets, weights});
    return {
      value,
      saved: [gradient],
      back: (dy, [gradient]: [Tensor]) => run<Tensor>("ScaleReplicas", {x: gradient, scale: dy})
    };
  });
  return lose(logits) as Tensor1D;
}
