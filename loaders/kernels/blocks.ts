/**
 * Blocks of a decoder as single operations, each with its gradient: handing twenty kernels one by one to the tape of
 * TensorFlow.js takes a small network longer than their work. The first axis of everything is the replica.
 */
import type {Tensor, Tensor1D, Tensor2D, Tensor3D} from "@tensorflow/tfjs";
import {operation, product, run} from "./operation.ts";

type Pair = [Tensor, Tensor];
type Triple = [Tensor, Tensor, Tensor];

/**
 * x + attention(norm(x) qkv, distance) out: x [R, rows, d], gain and bias [R, d], qkv [R, d, 3 d], distance [R, heads,
 * T], out [R, d, d].
 */
export const attentionBlock = operation(
  (x: Tensor3D, gain: Tensor2D, bias: Tensor2D, matrix: Tensor3D, distance: Tensor3D, out: Tensor3D) => {
    const [h, stats] = run<Pair>("LayerNorm", {x, gain, bias});
    const qkv = product(h, matrix);
    const [mixed, weights] = run<Pair>("CausalAttention", {qkv, distance});
    return {
      value: run<Tensor>("AddMatMul", {x, a: mixed, b: out}),
      saved: [x, gain, matrix, distance, out, h, stats, qkv, mixed, weights],
      back(
        dy,
        [x, gain, matrix, distance, out, h, stats, qkv, mixed, weights]: [...Triple, ...Triple, ...Triple, Tensor]
      ) {
        const inner = product(dy, out, false, true);
        const [dqkv, ddistance] = run<Pair>("CausalAttentionGrad", {qkv, distance, weights, dy: inner});
        const dh = product(dqkv, matrix, false, true);
        const [dx, dgain, dbias] = run<Triple>("LayerNormGrad", {x, gain, stats, dy: dh, past: dy});
        return [dx, dgain, dbias, product(h, dqkv, true), ddistance, product(mixed, dy, true)];
      }
    };
  }
);

/** x + gelu(norm(x) up) down: x [R, rows, d], gain and bias [R, d], up [R, d, w], down [R, w, d]. */
export const feedForwardBlock = operation(
  (x: Tensor3D, gain: Tensor2D, bias: Tensor2D, up: Tensor3D, down: Tensor3D) => {
    const [h, stats] = run<Pair>("LayerNorm", {x, gain, bias});
    const [active, slope] = run<Pair>("Gelu", {x: product(h, up)});
    return {
      value: run<Tensor>("AddMatMul", {x, a: active, b: down}),
      saved: [x, gain, up, down, h, stats, active, slope],
      back(dy, [x, gain, up, down, h, stats, active, slope]: [...Triple, ...Triple, ...Pair]) {
        const inner = run<Tensor>("Product", {a: slope, b: product(dy, down, false, true)});
        const dh = product(inner, up, false, true);
        const [dx, dgain, dbias] = run<Triple>("LayerNormGrad", {x, gain, stats, dy: dh, past: dy});
        return [dx, dgain, dbias, product(h, inner, true), product(active, dy, true)];
      }
    };
  }
);

/**
 * [R]: Σ weight · −ln softmax(norm(x) unembed)[target], nats: unembed [R, d, V], targets [R or 1, rows], weights
 * [rows].
 */
export function headLoss(
  x: Tensor3D,
  {gain, bias, unembed}: {readonly gain: Tensor2D; readonly bias: Tensor2D; readonly unembed: Tensor3D},
  targets: Tensor2D,
  weights: Tensor1D
): Tensor1D {
  const lose = operation((x: Tensor, gain: Tensor, bias: Tensor, unembed: Tensor) => {
    const [h, stats] = run<Pair>("LayerNorm", {x, gain, bias});
    const logits = product(h, unembed);
    const [value, gradient] = run<Pair>("SoftmaxCrossEntropy", {logits, targets, weights});
    return {
      value,
      saved: [x, gain, unembed, h, stats, gradient],
      back(dy, [x, gain, unembed, h, stats, gradient]: [...Triple, ...Triple]) {
        const dlogits = run<Tensor>("ScaleReplicas", {x: gradient, scale: dy});
        const dh = product(dlogits, unembed, false, true);
        const [dx, dgain, dbias] = run<Triple>("LayerNormGrad", {x, gain, stats, dy: dh});
        return [dx, dgain, dbias, product(h, dlogits, true)];
      }
    };
  });
  return lose(x, gain, bias, unembed) as Tensor1D;
}
