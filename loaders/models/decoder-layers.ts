import type {Tensor2D, Tensor3D} from "@tensorflow/tfjs";
import {attentionBlock, feedForwardBlock} from "../kernels/blocks.ts";
import {embedding, layerNorm, matMul} from "../kernels/operations.ts";
import {tf} from "../kernels/tensorflow.ts";
import type {DecoderShape} from "./decoder.ts";
import {chained, type Layer, spectralNorm} from "./layers.ts";
import type {Tensors} from "./model.ts";

/** Of the kernel: added to the variance. */
const EPSILON = 1e-5;
/** Above the steepest slope of the gelu, 1.12899, near 1.4. */
export const GELU_SLOPE = 1.129;

/**
 * The parts of a decoder. Layer norm divides by the spread of its input: only ε bounds it, at more than three hundred
 * times its gain, which is no bound worth the name. At given inputs it is bounded by the least spread among them; of
 * attention not even that is used here.
 */
export function decoderLayers({depth}: DecoderShape, w: Tensors, tokens: Tensor2D): Layer[] {
  const of = (name: string) => w[name] as Tensor3D;
  const norm = (name: string) => [w[`${name}.gain`] as Tensor2D, w[`${name}.bias`] as Tensor2D] as const;
  const scaledNorm = (matrix: string, name: string) => spectralNorm(of(matrix), norm(name)[0].dataSync());
  const none = () => ({everywhere: null, here: null});
  return chained(
    tf.tidy(() => embedding(of("token"), tokens)),
    [
      ...Array.from({length: depth}, (_, layer) => [
        {
          name: `${layer}.attention`,
          map: (x: Tensor3D) =>
            attentionBlock(
              x,
              ...norm(`${layer}.norm1`),
              of(`${layer}.qkv`),
              of(`${layer}.distance`),
              of(`${layer}.out`)
            ) as Tensor3D,
          bounds: none
        },
        {
          name: `${layer}.feed`,
          map: (x: Tensor3D) =>
            feedForwardBlock(x, ...norm(`${layer}.norm2`), of(`${layer}.up`), of(`${layer}.down`)) as Tensor3D,
          bounds(input: Tensor3D) {
            const branch = GELU_SLOPE * scaledNorm(`${layer}.up`, `${layer}.norm2`) * spectralNorm(of(`${layer}.down`));
            return {everywhere: null, here: 1 + branch / leastSpread(input)};
          }
        }
      ]).flat(),
      {
        name: "head",
        map: (x: Tensor3D) => matMul(layerNorm(x, ...norm("norm")) as Tensor3D, of("unembed")) as Tensor3D,
        bounds: (input: Tensor3D) => ({everywhere: null, here: scaledNorm("unembed", "norm") / leastSpread(input)})
      }
    ]
  );
}

/** The least standard deviation of a row, as layer norm takes it. */
function leastSpread(input: Tensor3D): number {
  const [, rows, width] = input.shape;
  const values = input.dataSync() as Float32Array;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < rows; ++row) {
    const own = values.subarray(row * width, (row + 1) * width);
    const mean = own.reduce((sum, v) => sum + v, 0) / width;
    const variance = own.reduce((sum, v) => sum + (v - mean) ** 2, 0) / width;
    least = Math.min(least, Math.sqrt(variance + EPSILON));
  }
  return least;
}
