import type {Tensor1D, Tensor2D} from "@tensorflow/tfjs";
import {random} from "../../src/lib/random.ts";
import type {Score} from "../../src/lib/run.ts";
import type {ClassificationTask} from "../../src/lib/task.ts";
import {tf} from "../tensorflow.ts";
import {crossEntropy, matMul} from "./differentiable.ts";
import {constant, type Family, normal, sizeOf, type Tensors} from "./model.ts";

/** Held-out examples of each capability. */
const heldOut = 256;

/** Multilayer perceptron with one hidden ReLU layer. Size: width. */
export const mlp: Family = {
  id: "mlp",
  build(cell, task) {
    if (task.kind !== "classification") throw new Error(`the mlp needs a classification task: ${task.id}`);
    const width = sizeOf(cell, "width");
    const {inputSize, classes} = task;
    const inputs = new Float32Array(cell.batch * inputSize);
    const labels = new Int32Array(cell.batch);
    const rowWeight = tf.keep(tf.fill([cell.batch, 1], 1 / cell.batch)) as Tensor2D;
    return {
      weights: [
        {name: "hidden", shape: [inputSize, width], initial: normal(Math.sqrt(2 / inputSize)), decay: true},
        {name: "hiddenBias", shape: [width], initial: constant(0)},
        {name: "answer", shape: [width, classes], initial: normal(Math.sqrt(1 / width)), decay: true},
        {name: "answerBias", shape: [classes], initial: constant(0)}
      ],
      unitsPerStep: cell.batch,
      // The gradient of the inputs is not needed, hence five products of the first layer’s six.
      flopsPerStep: 2 * cell.batch * (2 * inputSize * width + 3 * width * classes),
      batchLoss(stream) {
        task.sample(stream, inputs, labels);
        return (w) => {
          const targets = tf.oneHot(tf.tensor1d(labels, "int32"), classes).toFloat() as Tensor2D;
          return crossEntropy(logits(w, tf.tensor2d(inputs, [cell.batch, inputSize])), targets, rowWeight);
        };
      },
      evaluate: (w) => evaluate(task, (x) => logits(w, x)),
      dispose: () => rowWeight.dispose()
    };
  }
};

function logits(w: Tensors, x: Tensor2D): Tensor2D {
  const hidden = tf.relu(tf.add(matMul(x, w.hidden as Tensor2D), w.hiddenBias as Tensor1D)) as Tensor2D;
  return tf.add(matMul(hidden, w.answer as Tensor2D), w.answerBias as Tensor1D);
}

/** Every capability on its own examples; the loss weighs them by their frequency. */
function evaluate(task: ClassificationTask, model: (x: Tensor2D) => Tensor2D): {loss: number; scores: Score[]} {
  const inputs = new Float32Array(heldOut * task.inputSize);
  const labels = new Int32Array(heldOut);
  let loss = 0;
  const scores = task.capabilities.flatMap(({id, frequency}, capability): Score[] => {
    task.sample(random("held-out", task.id, capability), inputs, labels, capability);
    const log = tf.tidy(() => tf.logSoftmax(model(tf.tensor2d(inputs, [heldOut, task.inputSize]))).dataSync());
    let k = 0;
    let cross = 0;
    for (let i = 0; i < heldOut; ++i) {
      const row = log.subarray(i * task.classes, (i + 1) * task.classes);
      cross -= row[labels[i]!]! / heldOut;
      if (row.every((other, j) => j === labels[i] || other < row[labels[i]!]!)) ++k;
    }
    loss += frequency * cross;
    return [
      {capability: id, metric: "accuracy", kind: "sharp", value: k / heldOut, k, n: heldOut},
      {capability: id, metric: "cross-entropy", kind: "smooth", value: cross}
    ];
  });
  return {loss, scores};
}
