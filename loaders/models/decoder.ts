import type {Tensor, Tensor1D, Tensor2D, Tensor3D} from "@tensorflow/tfjs";
import {attentionBlock, feedForwardBlock, headLoss} from "../kernels/blocks.ts";
import {embedding, layerNorm, matMul} from "../kernels/operations.ts";
import {constant, matrix, normal, type Tensors, type Weight} from "./model.ts";

/** Sizes of a decoder-only transformer. */
export interface DecoderShape {
  readonly width: number;
  readonly depth: number;
  readonly heads: number;
  readonly context: number;
  readonly vocabulary: number;
}

/** Throws where the kernels cannot work on the sizes. */
export function checkShape({width, heads}: DecoderShape): void {
  if (width % heads) throw new Error(`invalid width; not divisible by ${heads} heads: ${width}`);
  if ((width / heads) % 4) throw new Error(`invalid width; a head is not a multiple of 4 wide: ${width / heads}`);
}

/** Weights of one replica. */
export function decoderWeights({width: d, depth, heads, context, vocabulary}: DecoderShape): Weight[] {
  const residual = 1 / Math.sqrt(2 * depth);
  const norm = (name: string): Weight[] => [
    {name: `${name}.gain`, shape: [d], initial: constant(1)},
    {name: `${name}.bias`, shape: [d], initial: constant(0)}
  ];
  return [
    {name: "token", shape: [vocabulary, d], initial: normal(0.1), embedding: true},
    ...Array.from({length: depth}, (_, layer) => [
      ...norm(`${layer}.norm1`),
      matrix(`${layer}.qkv`, d, 3 * d, 1),
      // falls with distance as ALiBi does, by 1 a token (Press et al. 2022)
      {name: `${layer}.distance`, shape: [heads, context], initial: (_: unknown, i: number) => -(i % context)},
      matrix(`${layer}.out`, d, d, residual),
      ...norm(`${layer}.norm2`),
      matrix(`${layer}.up`, d, 4 * d, Math.SQRT2),
      {...matrix(`${layer}.down`, 4 * d, d, residual), units: true}
    ]).flat(),
    ...norm("norm"),
    {...matrix("unembed", d, vocabulary, 1), embedding: true, head: true}
  ];
}

/**
 * tokens [R or 1, rows] → the stream before the head [R, rows, width]; every weight has a replica axis before its own.
 */
function decoderStream({depth}: DecoderShape, w: Tensors, tokens: Tensor2D): Tensor3D {
  const weight = <T extends Tensor = Tensor3D>(name: string) => w[name] as T;
  const norm = (name: string) => [weight<Tensor2D>(`${name}.gain`), weight<Tensor2D>(`${name}.bias`)] as const;
  let x = embedding(weight("token"), tokens);
  for (let layer = 0; layer < depth; ++layer) {
    const of = (name: string) => weight(`${layer}.${name}`);
    x = attentionBlock(x, ...norm(`${layer}.norm1`), of("qkv"), of("distance"), of("out")) as Tensor3D;
    x = feedForwardBlock(x, ...norm(`${layer}.norm2`), of("up"), of("down")) as Tensor3D;
  }
  return x;
}

const headOf = (w: Tensors) => ({
  gain: w["norm.gain"] as Tensor2D,
  bias: w["norm.bias"] as Tensor2D,
  unembed: w.unembed as Tensor3D
});

/** tokens [R or 1, rows] → logits [R, rows, vocabulary]. */
export function decoderLogits(shape: DecoderShape, w: Tensors, tokens: Tensor2D): Tensor3D {
  const {gain, bias, unembed} = headOf(w);
  return matMul(layerNorm(decoderStream(shape, w, tokens), gain, bias) as Tensor3D, unembed) as Tensor3D;
}

/** [R]: each replica’s Σ weight · −ln Q(next), nats; weights [rows]. */
export function decoderLoss(
  shape: DecoderShape,
  w: Tensors,
  {inputs, next, weights}: {readonly inputs: Tensor2D; readonly next: Tensor2D; readonly weights: Tensor1D}
): Tensor1D {
  return headLoss(decoderStream(shape, w, inputs), headOf(w), next, weights);
}
