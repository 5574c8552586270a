import type {Scalar, Tensor, Tensor1D, Tensor2D, Tensor3D} from "@tensorflow/tfjs";
import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {attention, crossEntropy, embed, matMul, rmsNorm} from "../../loaders/models/differentiable.ts";
import {startBackend, tf} from "../../loaders/tensorflow.ts";

type Loss = (...tensors: Tensor[]) => Scalar;

const normal = (shape: number[], seed: number) => tf.randomNormal(shape, 0, 1, "float32", seed);
const weigh = (x: Tensor, seed = 99) => tf.sum(tf.mul(x, normal(x.shape, seed))) as Scalar;

/** Values and gradients of two ways to compute one loss, laid side by side. */
function compare(ours: Loss, theirs: Loss, inputs: Tensor[]): void {
  const a = tf.valueAndGrads(ours)(inputs);
  const b = tf.valueAndGrads(theirs)(inputs);
  const pairs: [Tensor, Tensor][] = [[a.value, b.value], ...a.grads.map((g, i): [Tensor, Tensor] => [g, b.grads[i]!])];
  for (const [x, y] of pairs) {
    expect(x.shape).toEqual(y.shape);
    const difference = tf.max(tf.abs(tf.sub(x, y))).dataSync()[0]!;
    const scale = tf.max(tf.abs(y)).dataSync()[0]!;
    expect(difference).toBeLessThanOrEqual(1e-4 * (1 + scale));
  }
}

const dimension = fc.integer({min: 1, max: 9});
const check = (property: fc.IRawProperty<unknown>) => fc.assert(property, {numRuns: 25, seed: 1});

describe.each(["wasm", "cpu"] as const)("operations with gradients of their own, on %s", (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend)).toBe(backend);
  });

  it("matMul is tf.matMul", () => {
    check(
      fc.property(dimension, dimension, dimension, (m, k, n) =>
        tf.tidy(() =>
          compare(
            (a, b) => weigh(matMul(a as Tensor2D, b as Tensor2D)),
            (a, b) => weigh(tf.matMul(a as Tensor2D, b as Tensor2D)),
            [normal([m, k], 1), normal([k, n], 2)]
          )
        )
      )
    );
  });

  it("rmsNorm divides by the root of the mean square", () => {
    const plain = (x: Tensor, gain: Tensor) =>
      tf.mul(tf.div(x, tf.sqrt(tf.add(tf.mean(tf.square(x), -1, true), 1e-5))), gain);
    check(
      fc.property(dimension, dimension, (rows, d) =>
        tf.tidy(() =>
          compare(
            (x, gain) => weigh(rmsNorm(x as Tensor2D, gain as Tensor1D)),
            (x, gain) => weigh(plain(x, gain)),
            [normal([rows, d], 1), normal([d], 2)]
          )
        )
      )
    );
  });

  it("attention is softmax over the past, with a bias by distance", () => {
    check(
      fc.property(fc.integer({min: 1, max: 3}), fc.integer({min: 1, max: 6}), dimension, (batch, T, d) =>
        tf.tidy(() => {
          const oneHot = Array.from({length: T}, (_, back) =>
            Array.from({length: T}, (_, i) => Array.from({length: T}, (_, j) => (i - j === back ? 1 : 0)))
          );
          const ahead = Array.from({length: T}, (_, i) => Array.from({length: T}, (_, j) => (j > i ? -1e9 : 0)));
          const diagonals = tf.tensor3d(oneHot, [T, T, T]);
          const plain: Loss = (q, k, v, distance) => {
            const bias = tf.add(tf.sum(tf.mul(diagonals, tf.reshape(distance!, [T, 1, 1])), 0), tf.tensor2d(ahead));
            const scores = tf.div(tf.matMul(q as Tensor3D, k as Tensor3D, false, true), Math.sqrt(d));
            return weigh(tf.matMul(tf.softmax(tf.add(scores, bias)), v as Tensor3D));
          };
          compare(
            (q, k, v, distance) => weigh(attention(q as Tensor3D, k as Tensor3D, v as Tensor3D, distance as Tensor1D)),
            plain,
            [normal([batch, T, d], 1), normal([batch, T, d], 2), normal([batch, T, d], 3), normal([T], 4)]
          );
        })
      )
    );
  });

  it("crossEntropy is the weighted mean of −log softmax", () => {
    check(
      fc.property(dimension, fc.integer({min: 2, max: 9}), (rows, classes) =>
        tf.tidy(() => {
          const labels = Int32Array.from({length: rows}, (_, i) => (7 * i) % classes);
          const targets = tf.oneHot(tf.tensor1d(labels, "int32"), classes).toFloat() as Tensor2D;
          const weight = tf.abs(normal([rows, 1], 5)) as Tensor2D;
          compare(
            (logits) => crossEntropy(logits as Tensor2D, targets, weight),
            (logits) => tf.neg(tf.sum(tf.mul(tf.mul(tf.logSoftmax(logits!), targets), weight))) as Scalar,
            [normal([rows, classes], 1)]
          );
        })
      )
    );
  });

  it("embed picks rows, and gives each token the gradients of all its rows", () => {
    check(
      fc.property(fc.array(fc.integer({min: 0, max: 4}), {minLength: 1, maxLength: 12}), dimension, (tokens, d) =>
        tf.tidy(() => {
          const oneHot = tf.oneHot(tf.tensor1d(tokens, "int32"), 5).toFloat() as Tensor2D;
          compare(
            (table) => weigh(embed(table as Tensor2D, Int32Array.from(tokens))),
            (table) => weigh(tf.matMul(oneHot, table as Tensor2D)),
            [normal([5, d], 1)]
          );
        })
      )
    );
  });

  it("lets NaN through, so that divergence is seen", () => {
    tf.tidy(() => {
      const x = tf.tensor2d([Number.NaN, 1, 2, 3], [2, 2]);
      const y = matMul(x, tf.ones([2, 2]) as Tensor2D).dataSync();
      expect(Number.isNaN(y[0])).toBe(true);
      expect(y[2]).toBe(5);
    });
  });
});
