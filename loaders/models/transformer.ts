import type {Tensor1D} from "@tensorflow/tfjs";
import type {SequenceTask} from "../../src/lib/core/task.ts";
import {random} from "../../src/lib/numerics/random.ts";
import {tf} from "../kernels/tensorflow.ts";
import {checkShape, decoderLogits, decoderLoss, decoderWeights} from "./decoder.ts";
import {decoderLayers} from "./decoder-layers.ts";
import {evaluateSequences} from "./evaluate-sequences.ts";
import {type Family, sizeOf} from "./model.ts";

/** Decoder-only transformer (decoder.ts). Sizes: width, depth, heads, and context (tokens of a sequence). */
export const transformer: Family = {
  id: "transformer",
  build(cell, task) {
    if (task.kind !== "sequence") throw new Error(`the transformer needs a sequence task: ${task.id}`);
    const [width, depth, heads] = [sizeOf(cell, "width"), sizeOf(cell, "depth"), sizeOf(cell, "heads")];
    const context = sizeOf(cell, "context");
    const shape = {width, depth, heads, context, vocabulary: task.vocabulary};
    checkShape(shape);
    checkContext(task, context);
    const sequences = Math.floor(cell.batch / context);
    if (sequences < 1) throw new Error(`batch smaller than one sequence of ${context}: ${cell.batch}`);
    const rows = sequences * context;
    const scored = context - (task.order - 1); // row t has seen tokens 0 … t
    const weights = tf.keep(
      tf.tensor1d(
        Float32Array.from({length: rows}, (_, i) => (i % context < task.order - 1 ? 0 : 1 / (sequences * scored)))
      )
    );
    const tokens = new Int32Array(sequences * (context + 1));
    const perToken = 2 * (depth * (12 * width * width + 2 * context * width) + width * task.vocabulary);

    return {
      weights: decoderWeights(shape),
      unitsPerStep: sequences * scored,
      flopsPerStep: 3 * perToken * rows,
      batchLoss(streams) {
        const inputs = new Int32Array(streams.length * rows);
        const next = new Int32Array(streams.length * rows);
        for (const [r, stream] of streams.entries()) {
          task.sample(stream, tokens, context + 1);
          for (let row = 0; row < rows; ++row) {
            const at = row + Math.floor(row / context);
            inputs[r * rows + row] = tokens[at]!;
            next[r * rows + row] = tokens[at + 1]!;
          }
        }
        const tensor = (values: Int32Array) => tf.tensor2d(values, [streams.length, rows], "int32");
        return (w): Tensor1D => decoderLoss(shape, w, {inputs: tensor(inputs), next: tensor(next), weights});
      },
      evaluate(w, replicas, options) {
        const logits = (tokens: Int32Array) =>
          decoderLogits(shape, w, tf.tensor2d(tokens, [1, tokens.length], "int32"));
        return evaluateSequences(task, context, replicas, logits, options);
      },
      activations(w, rows) {
        const sequences = Math.ceil(rows / context);
        const drawn = new Int32Array(sequences * (context + 1));
        task.sample(random("layers", task.id), drawn, context + 1);
        const at = (row: number) => row + Math.floor(row / context);
        const inputs = Int32Array.from({length: sequences * context}, (_, row) => drawn[at(row)]!);
        const isAsked = (row: number) => row % context >= task.order - 1;
        const answers = inputs.map((_, row) => (isAsked(row) ? drawn[at(row) + 1]! : -1));
        return {...this.activationsOn!(w, inputs), answers};
      },
      activationsOn(w, inputs) {
        const tokens = tf.tensor2d(inputs, [1, inputs.length], "int32");
        const layers = decoderLayers(shape, w, tokens);
        tokens.dispose();
        const answers = new Int32Array(inputs.length).fill(-1);
        return {layers, answers, inputsOf: (row) => inputs.subarray(row - (row % context), row + 1)};
      },
      dispose: () => weights.dispose()
    };
  }
};

function checkContext({order, length, id}: SequenceTask, context: number): void {
  if (context < order) throw new Error(`context too short for order ${order}: ${context}`);
  if (length !== undefined && context !== length - 1)
    throw new Error(`invalid context; sequences of ${id} have ${length} tokens, so not ${length - 1}: ${context}`);
}
