import {readFileSync} from "node:fs";
import type {Scalar, Tensor, Tensor1D, Tensor2D, Tensor3D} from "@tensorflow/tfjs";
import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {binaries, pathOf} from "../../../loaders/kernels/binaries.ts";
import {compiled} from "../../../loaders/kernels/build-kernels.ts";
import {engines, startEngine} from "../../../loaders/kernels/engine.ts";
import {addMatMul, attention, crossEntropy, embedding, gelu, layerNorm} from "../../../loaders/kernels/operations.ts";
import {currentKernels} from "../../../loaders/kernels/register.ts";
import {tf} from "../../../loaders/kernels/tensorflow.ts";

type Loss = (...tensors: Tensor[]) => Scalar;

const normal = (shape: number[], seed: number) => tf.randomNormal(shape, 0, 1, "float32", seed);
/** A scalar that depends on every element in its own way. */
const weigh = (x: Tensor) => tf.sum(tf.mul(x, normal(x.shape, 99))) as Scalar;

/** Relative to the largest element. */
const TOLERANCE = 2e-5;

function expectClose(x: Tensor, y: Tensor, tolerance = TOLERANCE): void {
  expect(x.shape).toEqual(y.shape);
  if (!x.size) return;
  const difference = tf.max(tf.abs(tf.sub(x, y))).dataSync()[0]!;
  const scale = tf.max(tf.abs(y)).dataSync()[0]!;
  expect(difference).toBeLessThanOrEqual(tolerance * (1 + scale));
}

/** Values and gradients of two ways to compute one loss. */
function compare(ours: Loss, theirs: Loss, inputs: Tensor[]): void {
  const [a, b] = [tf.valueAndGrads(ours)(inputs), tf.valueAndGrads(theirs)(inputs)];
  expectClose(a.value, b.value, 1e-4);
  for (const [i, gradient] of a.grads.entries()) expectClose(gradient, b.grads[i]!);
}

/** Gradients against central differences in a random direction. */
function differentiate(loss: Loss, inputs: Tensor[]): void {
  const {grads} = tf.valueAndGrads(loss)(inputs);
  const h = 1e-2;
  for (const [i, input] of inputs.entries()) {
    const direction = normal(input.shape, 7 + i);
    const at = (step: number) => {
      const moved = inputs.map((other, j) => (j === i ? tf.add(other, tf.mul(direction, step)) : other));
      return loss(...moved).dataSync()[0]!;
    };
    const slope = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h); // exact to h⁴
    const along = tf.sum(tf.mul(grads[i]!, direction)).dataSync()[0]!;
    const size = Math.sqrt(tf.sum(tf.square(grads[i]!)).dataSync()[0]! * direction.size);
    expect(Math.abs(along - slope)).toBeLessThanOrEqual(2e-3 * (1 + size));
  }
}

const check = (property: fc.IRawProperty<unknown>) => fc.assert(property, {numRuns: 30, seed: 1});
const upTo = (max: number) => fc.integer({min: 1, max});
const fours = (max: number) => fc.integer({min: 1, max}).map((n) => 4 * n);

const stockNorm: (x: Tensor, gain: Tensor, bias: Tensor) => Tensor = (x, gain, bias) => {
  const centred = tf.sub(x, tf.mean(x, -1, true));
  const unit = tf.div(centred, tf.sqrt(tf.add(tf.mean(tf.square(centred), -1, true), 1e-5)));
  return tf.add(tf.mul(unit, tf.expandDims(gain, 1)), tf.expandDims(bias, 1));
};
const stockGelu = (x: Tensor) =>
  tf.mul(tf.mul(x, 0.5), tf.add(tf.tanh(tf.mul(tf.add(x, tf.mul(tf.pow(x, 3), 0.044715)), Math.sqrt(2 / Math.PI))), 1));

/** Attention of stock operations: q, k and v cut out of qkv, the distances laid out by one-hot diagonals. */
function stockAttention(qkv: Tensor, distance: Tensor): Tensor {
  const [R, rows, wide] = qkv.shape as [number, number, number];
  const [, heads, T] = distance.shape as [number, number, number];
  const width = wide / 3 / heads;
  const parts = tf.transpose(tf.reshape(qkv, [R, rows / T, T, 3 * heads, width]), [3, 0, 1, 2, 4]);
  const part = (which: number) =>
    tf.transpose(tf.slice(parts, [which * heads, 0, 0, 0, 0], [heads, -1, -1, -1, -1]), [1, 2, 0, 3, 4]);
  const diagonals = tf.tensor(
    Array.from({length: T}, (_, back) =>
      Array.from({length: T * T}, (_, at) => (Math.floor(at / T) - (at % T) === back ? 1 : 0))
    )
  ) as Tensor2D;
  const ahead = tf.tensor(Array.from({length: T * T}, (_, at) => (at % T > Math.floor(at / T) ? -1e9 : 0)));
  const bias = tf.reshape(tf.add(tf.matMul(tf.reshape(distance, [-1, T]) as Tensor2D, diagonals), ahead), [
    R,
    1,
    heads,
    T,
    T
  ]);
  const scores = tf.div(tf.matMul(part(0), part(1), false, true), Math.sqrt(width));
  const mixed = tf.matMul(tf.softmax(tf.add(scores, bias)), part(2));
  return tf.reshape(tf.transpose(mixed, [0, 1, 3, 2, 4]), [R, rows, wide / 3]);
}

describe.each(engines)("kernels, %s", (engine) => {
  beforeAll(() => startEngine(engine));

  it.skipIf(engine === "scalar")("multiply matrices of any size, transposed or not", () => {
    check(
      fc.property(
        upTo(3),
        upTo(110),
        upTo(40),
        upTo(300),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (R, m, n, k, ta, tb, shared) =>
          tf.tidy(() => {
            const a = normal(ta ? [R, k, m] : [R, m, k], 1);
            const b = normal([shared ? 1 : R, ...(tb ? [n, k] : [k, n])], 2);
            const found = tf.matMul(a, b, ta, tb);
            const [left, right] = [ta ? tf.transpose(a, [0, 2, 1]) : a, tb ? tf.transpose(b, [0, 2, 1]) : b];
            const plain = new Float32Array(R * m * n);
            const [x, y] = [left.dataSync(), right.dataSync()];
            for (let r = 0; r < R; ++r) {
              for (let i = 0; i < m; ++i) {
                for (let j = 0; j < n; ++j) {
                  let sum = 0;
                  for (let l = 0; l < k; ++l) sum += x[(r * m + i) * k + l]! * y[((shared ? 0 : r) * k + l) * n + j]!;
                  plain[(r * m + i) * n + j] = sum;
                }
              }
            }
            expectClose(found, tf.tensor3d(plain, [R, m, n]));
          })
      )
    );
  });

  it("add a product", () => {
    check(
      fc.property(upTo(3), upTo(20), upTo(20), upTo(20), (R, m, n, k) =>
        tf.tidy(() =>
          compare(
            (x, a, b) => weigh(addMatMul(x as Tensor3D, a as Tensor3D, b as Tensor3D)),
            (x, a, b) => weigh(tf.add(x!, tf.matMul(a as Tensor3D, b as Tensor3D))),
            [normal([R, m, n], 1), normal([R, m, k], 2), normal([R, k, n], 3)]
          )
        )
      )
    );
  });

  it("normalise layers", () => {
    check(
      fc.property(upTo(3), upTo(9), fours(6), (R, rows, d) =>
        tf.tidy(() => {
          const inputs = [normal([R, rows, d], 1), normal([R, d], 2), normal([R, d], 3)];
          const ours: Loss = (x, gain, bias) => weigh(layerNorm(x as Tensor3D, gain as Tensor2D, bias as Tensor2D));
          compare(ours, (x, gain, bias) => weigh(stockNorm(x!, gain!, bias!)), inputs);
          differentiate(ours, inputs);
        })
      )
    );
  });

  it("pass through the Gaussian error linear unit", () => {
    check(
      fc.property(upTo(3), upTo(9), upTo(9), (R, rows, d) =>
        tf.tidy(() => {
          const x = tf.mul(normal([R, rows, d], 1), 3);
          compare(
            (x) => weigh(gelu(x as Tensor3D)),
            (x) => weigh(stockGelu(x!)),
            [x]
          );
        })
      )
    );
    const far = gelu(tf.tensor3d([-40, -12, 0, 12, 40], [1, 1, 5])).dataSync();
    expect(Array.from(far, Math.round)).toEqual([-0, -0, 0, 12, 40]);
  });

  it("attend to the past, by content and distance", () => {
    check(
      fc.property(upTo(2), upTo(3), upTo(21), upTo(2), fours(6), (R, sequences, T, heads, width) =>
        tf.tidy(() => {
          const inputs = [normal([R, sequences * T, 3 * heads * width], 1), normal([R, heads, T], 2)];
          const ours: Loss = (qkv, distance) => weigh(attention(qkv as Tensor3D, distance as Tensor3D));
          compare(ours, (qkv, distance) => weigh(stockAttention(qkv!, distance!)), inputs);
        })
      )
    );
    tf.tidy(() =>
      differentiate(
        (qkv, distance) => weigh(attention(qkv as Tensor3D, distance as Tensor3D)),
        [normal([2, 10, 24], 1), normal([2, 2, 5], 2)]
      )
    );
  });

  it("look tokens up, shared or each replica’s own", () => {
    check(
      fc.property(upTo(3), upTo(12), fours(3), fc.boolean(), (R, rows, d, shared) =>
        tf.tidy(() => {
          const V = 5;
          const tokens = Int32Array.from({length: (shared ? 1 : R) * rows}, (_, i) => (7 * i + (i >> 2)) % V);
          const oneHot = tf.oneHot(tf.tensor2d(tokens, [shared ? 1 : R, rows], "int32"), V).toFloat();
          compare(
            (table) => weigh(embedding(table as Tensor3D, tf.tensor2d(tokens, [shared ? 1 : R, rows], "int32"))),
            (table) => weigh(tf.matMul(shared ? tf.tile(oneHot, [R, 1, 1]) : oneHot, table as Tensor3D)),
            [normal([R, V, d], 1)]
          );
        })
      )
    );
  });

  it("lose −ln softmax", () => {
    check(
      fc.property(upTo(3), upTo(9), fc.integer({min: 2, max: 13}), fc.boolean(), (R, rows, V, shared) =>
        tf.tidy(() => {
          const labels = Int32Array.from({length: (shared ? 1 : R) * rows}, (_, i) => (7 * i + (i >> 1)) % V);
          const targets = tf.tensor2d(labels, [shared ? 1 : R, rows], "int32");
          const oneHot = tf.oneHot(targets, V).toFloat();
          const weights = tf.abs(normal([rows], 5)) as Tensor1D;
          const logits = tf.mul(normal([R, rows, V], 1), 4);
          compare(
            (logits) => weigh(crossEntropy(logits as Tensor3D, targets, weights)),
            (logits) => {
              const log = tf.sum(tf.mul(tf.logSoftmax(logits!), oneHot), -1);
              return weigh(tf.neg(tf.sum(tf.mul(log, weights), -1)));
            },
            [logits]
          );
        })
      )
    );
  });

  it("take steps of AdamW", () => {
    check(
      fc.property(upTo(11), fc.integer({min: 1, max: 50}), (n, steps) => {
        const random = (seed: number) => normal([n], seed).dataSync().slice();
        const [x, gradient] = [random(1), random(2)];
        const [first, second] = [new Float32Array(n), new Float32Array(n)];
        const tensors = [x, first, second, gradient].map((values) => tf.tensor1d(values));
        const {kernels, at} = currentKernels();
        const [rate, beta1, beta2, epsilon] = [0.01, 0.9, 0.98, 1e-8];
        for (let t = 1; t <= steps; ++t) {
          const correct = [1 / (1 - beta1 ** t), 1 / (1 - beta2 ** t)] as const;
          const [a, b, c, d] = tensors.map((tensor) => at(tensor)) as [never, never, never, never];
          kernels.adamW(n, a, b, c, d, rate, 0.999, beta1, beta2, ...correct, epsilon);
          for (let i = 0; i < n; ++i) {
            first[i] = beta1 * first[i]! + (1 - beta1) * gradient[i]!;
            second[i] = beta2 * second[i]! + (1 - beta2) * gradient[i]! ** 2;
            x[i] = 0.999 * x[i]! - (rate * correct[0] * first[i]!) / (Math.sqrt(correct[1] * second[i]!) + epsilon);
          }
        }
        expectClose(tensors[0]!, tf.tensor1d(x));
        tf.dispose(tensors);
      })
    );
  });

  it("do not let a replica feel its companions: the same bits alone and beside others", () => {
    tf.tidy(() => {
      const [R, T, d] = [3, 8, 8];
      const qkv = normal([R, 4 * T, 3 * d], 1) as Tensor3D;
      const distance = normal([R, 1, T], 2) as Tensor3D;
      const [gain, bias, matrix] = [normal([R, d], 3) as Tensor2D, normal([R, d], 4) as Tensor2D, normal([R, d, 5], 5)];
      const out = (r: number, n: number) => {
        const cut = <T extends Tensor>(x: T) =>
          tf.slice(x, [r, ...x.shape.slice(1).map(() => 0)], [n, ...x.shape.slice(1)]) as T;
        const y = layerNorm(attention(cut(qkv), cut(distance)) as Tensor3D, cut(gain), cut(bias));
        return tf.matMul(gelu(y), cut(matrix));
      };
      const together = out(0, R).dataSync();
      for (let r = 0; r < R; ++r) {
        const size = together.length / R;
        expect(out(r, 1).dataSync()).toEqual(together.slice(r * size, (r + 1) * size));
      }
    });
  });

  it("let NaN and infinity through, so that divergence is seen", () => {
    tf.tidy(() => {
      for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
        const row = (x: Tensor) => Array.from(x.dataSync().slice(0, 4)).some((v) => !Number.isFinite(v));
        const x = tf.tensor3d([bad, 1, 2, 3, 4, 5, 6, 7], [1, 2, 4]);
        const [ones, zeros] = [tf.ones([1, 4]) as Tensor2D, tf.zeros([1, 4]) as Tensor2D];
        expect(row(layerNorm(x, ones, zeros))).toBe(true);
        expect(row(gelu(x))).toBe(true);
        expect(row(addMatMul(x, x, tf.ones([1, 4, 4]) as Tensor3D))).toBe(true);
        const qkv = tf.concat([x, x, x], -1) as Tensor3D;
        expect(row(attention(qkv, tf.zeros([1, 1, 2]) as Tensor3D))).toBe(true);
        const loss = crossEntropy(x, tf.tensor2d([[1, 2]], [1, 2], "int32"), tf.ones([2]) as Tensor1D);
        expect(Number.isFinite(loss.dataSync()[0])).toBe(false);
      }
    });
  });
});

describe("the committed binaries", () => {
  it.each(binaries)("%s is what the source compiles to, byte for byte", async (binary) => {
    expect(Buffer.compare(await compiled(binary), readFileSync(pathOf(binary)))).toBe(0);
  });
});
