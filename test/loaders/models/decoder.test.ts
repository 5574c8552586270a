import type {Scalar, Tensor, Tensor1D, Tensor2D, Tensor3D} from "@tensorflow/tfjs";
import {beforeAll, describe, expect, it} from "vitest";
import {attentionBlock, feedForwardBlock, headLoss} from "../../../loaders/kernels/blocks.ts";
import {engines, startEngine} from "../../../loaders/kernels/engine.ts";
import {addMatMul, attention, crossEntropy, gelu, layerNorm, matMul} from "../../../loaders/kernels/operations.ts";
import {tf} from "../../../loaders/kernels/tensorflow.ts";
import {
  checkShape,
  type DecoderShape,
  decoderLogits,
  decoderLoss,
  decoderWeights
} from "../../../loaders/models/decoder.ts";
import {size} from "../../../loaders/models/model.ts";
import {Replicas} from "../../../loaders/train/replicas.ts";
import {random} from "../../../src/lib/numerics/random.ts";

const shape: DecoderShape = {width: 8, depth: 2, heads: 2, context: 6, vocabulary: 11};
const rows = 4 * shape.context;
const normal = (shape: number[], seed: number) => tf.randomNormal(shape, 0, 1, "float32", seed);

/** Values of one replica, by seed. */
const initialOf = (seed: number) => {
  const stream = random("decoder test", seed);
  return decoderWeights(shape).map(({shape, initial}) =>
    Float32Array.from({length: size(shape)}, (_, i) => initial(stream, i))
  );
};

/** Trains one replica a seed, side by side; the losses of each before every step, and its weights after the last. */
function trained(seeds: readonly number[], rates: readonly number[], steps: number) {
  const replicas = new Replicas(decoderWeights(shape), seeds.map(initialOf), {weightDecay: 0.01});
  const weights = tf.fill([rows], 1 / rows) as Tensor1D;
  const losses = Array.from({length: steps}, (_, step) => {
    const stream = random("tokens", step);
    const tokens = Int32Array.from({length: rows}, () => stream.integer(shape.vocabulary));
    const inputs = tf.tensor2d(tokens, [1, rows], "int32");
    const next = tf.tensor2d(
      tokens.map((token) => (token + 3) % shape.vocabulary),
      [1, rows],
      "int32"
    );
    const found = replicas.step((w) => decoderLoss(shape, w, {inputs, next, weights}), rates);
    tf.dispose([inputs, next]);
    return Array.from(found);
  });
  const after = Object.values(replicas.weights).map((tensor) => tensor.dataSync().slice());
  replicas.dispose();
  weights.dispose();
  const own = (r: number) =>
    after.map((values) => values.slice((r * values.length) / seeds.length, ((r + 1) * values.length) / seeds.length));
  return seeds.map((_, r) => ({losses: losses.map((all) => all[r]!), weights: own(r)}));
}

describe.each(engines)("the decoder, %s", (engine) => {
  beforeAll(() => startEngine(engine));

  it("is made of blocks that are their operations in turn", () => {
    tf.tidy(() => {
      const [R, d, V] = [2, 8, 5];
      const x = normal([R, 12, d], 1);
      const common = [normal([R, d], 2), normal([R, d], 3)];
      const distance = normal([R, 2, 6], 5);
      const [qkv, out, up, down, unembed] = [
        [d, 3 * d],
        [d, d],
        [d, 4 * d],
        [4 * d, d],
        [d, V]
      ].map(([a, b], i) => normal([R, a!, b!], 10 + i)) as [Tensor, Tensor, Tensor, Tensor, Tensor];
      const targets = tf.tensor2d(
        Int32Array.from({length: 12}, (_, i) => i % V),
        [1, 12],
        "int32"
      );
      const weights = tf.abs(normal([12], 6)) as Tensor1D;
      type Op = (...inputs: never[]) => Tensor;
      const norm = layerNorm as Op as (...inputs: Tensor[]) => Tensor;
      const cases: [Op, Op, Tensor[]][] = [
        [
          attentionBlock,
          (x: Tensor3D, gain: Tensor, bias: Tensor, qkv: Tensor3D, distance: Tensor3D, out: Tensor3D) =>
            addMatMul(
              x,
              attention(matMul(norm(x, gain, bias) as Tensor3D, qkv) as Tensor3D, distance) as Tensor3D,
              out
            ),
          [x, ...common, qkv, distance, out]
        ],
        [
          feedForwardBlock,
          (x: Tensor3D, gain: Tensor, bias: Tensor, up: Tensor3D, down: Tensor3D) =>
            addMatMul(x, gelu(matMul(norm(x, gain, bias) as Tensor3D, up)) as Tensor3D, down),
          [x, ...common, up, down]
        ],
        [
          (x: Tensor3D, gain: Tensor2D, bias: Tensor2D, unembed: Tensor3D) =>
            headLoss(x, {gain, bias, unembed}, targets, weights),
          (x: Tensor3D, gain: Tensor, bias: Tensor, unembed: Tensor3D) =>
            crossEntropy(matMul(norm(x, gain, bias) as Tensor3D, unembed) as Tensor3D, targets, weights),
          [x, ...common, unembed]
        ]
      ];
      for (const [block, plain, inputs] of cases) {
        const gradients = [block, plain].map((f) =>
          tf.valueAndGrads((...tensors: Tensor[]) => {
            const y = (f as (...inputs: Tensor[]) => Tensor)(...tensors);
            return tf.sum(tf.mul(y, normal(y.shape, 99))) as Scalar;
          })(inputs)
        );
        const [a, b] = gradients.map(({value, grads}) => [value, ...grads]) as [Tensor[], Tensor[]];
        expect(a.length).toBe(inputs.length + 1);
        for (const [i, tensor] of a.entries()) {
          const difference = tf.max(tf.abs(tf.sub(tensor, b[i]!))).dataSync()[0]!;
          expect(difference).toBeLessThanOrEqual(2e-5 * (1 + tf.max(tf.abs(b[i]!)).dataSync()[0]!));
        }
      }
    });
  });

  it("loses what its logits say", () => {
    tf.tidy(() => {
      const initial = initialOf(1);
      const w = Object.fromEntries(
        decoderWeights(shape).map(({name, shape}, i) => [name, tf.tensor(initial[i]!, [1, ...shape])])
      );
      const tokens = Int32Array.from({length: rows}, (_, i) => (5 * i) % shape.vocabulary);
      const inputs = tf.tensor2d(tokens, [1, rows], "int32");
      const weights = tf.fill([rows], 1 / rows) as Tensor1D;
      const loss = decoderLoss(shape, w, {inputs, next: inputs, weights}).dataSync()[0]!;
      const log = tf.logSoftmax(decoderLogits(shape, w, inputs)).dataSync();
      const mean = tokens.reduce((sum, token, i) => sum - log[i * shape.vocabulary + token]! / rows, 0);
      expect(loss).toBeCloseTo(mean, 5);
    });
  });

  it("learns, and a replica has the same bits alone and beside others that learn at other rates", () => {
    const together = trained([1, 2, 3], [0.01, 0.003, 0.03], 25);
    for (const [r, {losses, weights}] of together.entries()) {
      expect(losses.at(-1)!).toBeLessThan(0.8 * losses[0]!);
      const [alone] = trained([r + 1], [[0.01, 0.003, 0.03][r]!], 25);
      expect(alone!.losses).toEqual(losses);
      expect(alone!.weights).toEqual(weights);
    }
  });

  it("keeps no tensor of a step", () => {
    const before = tf.memory().numTensors;
    trained([1, 2], [0.01, 0.01], 3);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("engines", () => {
  it("train alike: losses agree to 1e-4 over 25 steps", async () => {
    const losses: number[][] = [];
    for (const engine of engines) {
      await startEngine(engine);
      losses.push(trained([1], [0.01], 25)[0]!.losses);
    }
    for (const other of losses.slice(1)) {
      for (const [step, loss] of other.entries()) expect(Math.abs(loss / losses[0]![step]! - 1)).toBeLessThan(1e-4);
    }
  });
});

it("sizes that the kernels cannot work on are refused in one line", () => {
  expect(() => checkShape({...shape, width: 10, heads: 4})).toThrow("invalid width; not divisible by 4 heads: 10");
  expect(() => checkShape({...shape, width: 12, heads: 2})).toThrow("a head is not a multiple of 4 wide: 6");
});
