import type {Tensor, Tensor1D, Tensor2D, Tensor3D} from "@tensorflow/tfjs";
import type {Score} from "../../src/lib/core/run.ts";
import type {ClassificationTask} from "../../src/lib/core/task.ts";
import {type Random, random} from "../../src/lib/numerics/random.ts";
import {operation, product} from "../kernels/operation.ts";
import {crossEntropy} from "../kernels/operations.ts";
import {tf} from "../kernels/tensorflow.ts";
import {chained, type Layer, spectralNorm} from "./layers.ts";
import {
  constant,
  type Evaluation,
  type EvaluationOptions,
  type Family,
  matrix,
  sizeOf,
  type Tensors,
  valuesOf
} from "./model.ts";

/** Held-out examples of each capability, the same for every network. */
const heldOut = 256;

/** Multilayer perceptron with one hidden ReLU layer. Size: width. */
export const mlp: Family = {
  id: "mlp",
  build(cell, task) {
    if (task.kind !== "classification") throw new Error(`the mlp needs a classification task: ${task.id}`);
    const width = sizeOf(cell, "width");
    const {batch} = cell;
    const {inputSize, classes} = task;
    const weights = tf.keep(tf.fill([batch], 1 / batch)) as Tensor1D;
    return {
      weights: [
        matrix("hidden", inputSize, width, Math.SQRT2),
        {name: "hiddenBias", shape: [width], initial: constant(0)},
        {...matrix("answer", width, classes, 1), units: true, head: true},
        {name: "answerBias", shape: [classes], initial: constant(0), head: true}
      ],
      unitsPerStep: batch,
      // The gradient of the inputs is not needed, hence five products of the first layer’s six.
      flopsPerStep: 2 * batch * (2 * inputSize * width + 3 * width * classes),
      batchLoss(streams) {
        const inputs = new Float32Array(streams.length * batch * inputSize);
        const labels = new Int32Array(streams.length * batch);
        for (const [r, stream] of streams.entries()) {
          const own = inputs.subarray(r * batch * inputSize, (r + 1) * batch * inputSize);
          task.sample(stream, own, labels.subarray(r * batch, (r + 1) * batch));
        }
        return (w) => {
          const x = tf.tensor3d(inputs, [streams.length, batch, inputSize]);
          const targets = tf.tensor2d(labels, [streams.length, batch], "int32");
          return crossEntropy(logits(w, x), targets, weights);
        };
      },
      evaluate: (w, replicas, options) =>
        evaluateOn(task, replicas, (x) => logits(w, tf.tile(x, [replicas, 1, 1])), options),
      activations(w, rows) {
        const inputs = new Float32Array(rows * inputSize);
        const answers = new Int32Array(rows);
        task.sample(random("layers", task.id), inputs, answers);
        const layer = (name: string, map: Layer["map"]) => ({
          name,
          map,
          bounds() {
            const norm = spectralNorm(w[name] as Tensor3D); // a rectifier has no slope above 1
            return {everywhere: norm, here: norm};
          }
        });
        const hidden = (x: Tensor3D) => tf.relu(affine(x, w.hidden as Tensor3D, w.hiddenBias as Tensor2D)) as Tensor3D;
        const answer = (x: Tensor3D) => affine(x, w.answer as Tensor3D, w.answerBias as Tensor2D) as Tensor3D;
        const first = tf.tensor3d(inputs, [1, rows, inputSize]);
        return {
          layers: chained(first, [layer("hidden", hidden), layer("answer", answer)]),
          answers,
          inputsOf: (row) => inputs.subarray(row * inputSize, (row + 1) * inputSize)
        };
      },
      dispose: () => weights.dispose()
    };
  }
};

/** x [replicas, rows, inputs] → [replicas, rows, classes]. */
function logits(w: Tensors, x: Tensor3D): Tensor3D {
  const hidden = rectified(x)(w.hidden as Tensor3D, w.hiddenBias as Tensor2D);
  return affine(hidden as Tensor3D, w.answer as Tensor3D, w.answerBias as Tensor2D) as Tensor3D;
}

/** A bias [replicas, n] for each row. */
const beside = (bias: Tensor) => tf.expandDims(bias, 1);

/** x a + b: x [replicas, rows, m], a [replicas, m, n], b [replicas, n]. */
const affine = operation((x: Tensor3D, a: Tensor3D, b: Tensor2D) => ({
  value: tf.add(product(x, a), beside(b)),
  saved: [x, a],
  back: (dy, [x, a]: [Tensor, Tensor]) => [product(dy, a, false, true), product(x, dy, true), tf.sum(dy, 1)]
}));

/** max(0, x a + b), where x is data, which needs no gradient. */
const rectified = (x: Tensor3D) =>
  operation((a: Tensor3D, b: Tensor2D) => {
    const value = tf.relu(tf.add(product(x, a), beside(b)));
    return {
      value,
      saved: [x, value],
      back(dy, [x, value]: [Tensor, Tensor]) {
        const inner = tf.mul(dy, tf.step(value));
        return [product(x, inner, true), tf.sum(inner, 1)];
      }
    };
  });

/** Every capability on its own examples; the loss weighs them by their frequency, or as the task says. */
function evaluateOn(
  task: ClassificationTask,
  replicas: number,
  logits: (x: Tensor3D) => Tensor3D,
  {part = 1, noise = 0}: EvaluationOptions = {}
): Evaluation[] {
  const {classes, inputSize} = task;
  const examples = Math.ceil(part * heldOut);
  const inputs = new Float32Array(examples * inputSize);
  const labels = new Int32Array(examples);
  const found = Array.from({length: replicas}, () => ({loss: 0, scores: [] as Score[]}));
  for (const [index, {id, frequency, weight = frequency}] of task.capabilities.entries()) {
    task.sample(random("held-out", task.id, index), inputs, labels, index);
    if (noise) disturb(inputs, noise, random("noise", task.id, index));
    const log = valuesOf(() => tf.logSoftmax(logits(tf.tensor3d(inputs, [1, examples, inputSize]))));
    for (const [r, evaluation] of found.entries()) {
      let k = 0;
      let cross = 0;
      let brier = 0;
      for (let i = 0; i < examples; ++i) {
        const at = (r * examples + i) * classes;
        const row = log.subarray(at, at + classes);
        const right = labels[i]!;
        cross -= row[right]! / examples;
        for (const [j, logQ] of row.entries()) brier += (Math.exp(logQ) - (j === right ? 1 : 0)) ** 2 / examples;
        if (row.every((other, j) => j === right || other < row[right]!)) ++k;
      }
      evaluation.loss += weight * cross;
      evaluation.scores.push(
        {capability: id, metric: "accuracy", kind: "sharp", value: k / examples, k, n: examples},
        {capability: id, metric: "cross-entropy", kind: "smooth", value: cross},
        {capability: id, metric: "brier", kind: "smooth", value: brier}
      );
    }
  }
  return found;
}

function disturb(inputs: Float32Array, deviation: number, stream: Random): void {
  for (let i = 0; i < inputs.length; ++i) inputs[i]! += deviation * stream.normal();
}
