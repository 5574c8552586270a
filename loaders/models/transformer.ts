import type {Tensor, Tensor1D, Tensor2D, Tensor3D} from "@tensorflow/tfjs";
import {random} from "../../src/lib/random.ts";
import type {Score} from "../../src/lib/run.ts";
import type {SequenceTask} from "../../src/lib/task.ts";
import {tf} from "../tensorflow.ts";
import {attention, crossEntropy, embed, matMul, rmsNorm} from "./differentiable.ts";
import {constant, type Family, normal, sizeOf, type Tensors, type Weight} from "./model.ts";

/** Held-out sequences per evaluation: with 15 scored tokens each, some 30,000 predictions. */
const heldOut = 2048;

/**
 * Decoder-only transformer: pre-norm blocks, one causal attention head with a learned bias by distance that begins as
 * ALiBi does (Press et al. 2022), ReLU, separate unembedding.
 * Sizes: width, depth, and context (tokens of a sequence).
 */
export const transformer: Family = {
  id: "transformer",
  build(cell, task) {
    if (task.kind !== "sequence") throw new Error(`the transformer needs a sequence task: ${task.id}`);
    const shape: Shape = {
      width: sizeOf(cell, "width"),
      depth: sizeOf(cell, "depth"),
      context: sizeOf(cell, "context"),
      vocabulary: task.vocabulary
    };
    const {context, width: d, depth, vocabulary} = shape;
    const scoredFrom = task.order - 1; // row t has seen tokens 0 … t
    const scored = context - scoredFrom;
    if (scored < 1) throw new Error(`context too short for order ${task.order}: ${context}`);
    const sequences = Math.floor(cell.batch / context);
    if (sequences < 1) throw new Error(`batch smaller than one sequence of ${context}: ${cell.batch}`);
    const rows = sequences * context;
    const rowWeight = tf.keep(
      tf.tensor2d(
        Float32Array.from({length: rows}, (_, i) => (i % context < scoredFrom ? 0 : 1 / (sequences * scored))),
        [rows, 1]
      )
    );
    const tokens = new Int32Array(sequences * (context + 1));
    const perToken = 2 * (depth * (12 * d * d + 2 * context * d) + d * vocabulary);

    return {
      weights: weightsOf(shape),
      unitsPerStep: sequences * scored,
      flopsPerStep: 3 * perToken * rows,
      batchLoss(stream) {
        task.sample(stream, tokens, context + 1);
        const {inputs, next} = shifted(tokens, context);
        return (w) => {
          const targets = tf.oneHot(tf.tensor1d(next, "int32"), vocabulary).toFloat() as Tensor2D;
          return crossEntropy(logits(shape, w, inputs), targets, rowWeight);
        };
      },
      evaluate: (w) => evaluate(task, shape, scoredFrom, (inputs) => logits(shape, w, inputs)),
      dispose: () => rowWeight.dispose()
    };
  }
};

interface Shape {
  readonly width: number;
  readonly depth: number;
  readonly context: number;
  readonly vocabulary: number;
}

function weightsOf({width: d, depth, context, vocabulary}: Shape): Weight[] {
  const residual = 1 / Math.sqrt(2 * depth);
  const matrix = (name: string, from: number, to: number, gain: number): Weight => ({
    name,
    shape: [from, to],
    initial: normal(gain / Math.sqrt(from)),
    decay: true
  });
  const gain = (name: string): Weight => ({name, shape: [d], initial: constant(1)});
  return [
    {name: "token", shape: [vocabulary, d], initial: normal(0.1), embedding: true},
    ...Array.from({length: depth}, (_, layer) => [
      gain(`norm1.${layer}`),
      matrix(`query.${layer}`, d, d, 1),
      matrix(`key.${layer}`, d, d, 1),
      matrix(`value.${layer}`, d, d, 1),
      {name: `distance.${layer}`, shape: [context], initial: (_: unknown, back: number) => -back},
      matrix(`out.${layer}`, d, d, residual),
      gain(`norm2.${layer}`),
      matrix(`up.${layer}`, d, 4 * d, Math.SQRT2),
      matrix(`down.${layer}`, 4 * d, d, residual)
    ]).flat(),
    gain("norm"),
    {...matrix("unembed", d, vocabulary, 1), embedding: true}
  ];
}

/** tokens [sequences · context] → logits [sequences · context, vocabulary]. */
function logits({width: d, depth, context}: Shape, w: Tensors, tokens: Int32Array): Tensor2D {
  const sequences = tokens.length / context;
  const split = (x: Tensor) => tf.reshape(x, [sequences, context, d]) as Tensor3D;
  const merge = (x: Tensor) => tf.reshape(x, [sequences * context, d]) as Tensor2D;
  const matrix = (name: string) => w[name] as Tensor2D;
  const vector = (name: string) => w[name] as Tensor1D;
  let x = embed(matrix("token"), tokens);
  for (let layer = 0; layer < depth; ++layer) {
    let h = rmsNorm(x, vector(`norm1.${layer}`));
    const project = (name: string) => split(matMul(h, matrix(`${name}.${layer}`)));
    const looked = attention(project("query"), project("key"), project("value"), vector(`distance.${layer}`));
    x = tf.add(x, matMul(merge(looked), matrix(`out.${layer}`)));
    h = rmsNorm(x, vector(`norm2.${layer}`));
    x = tf.add(x, matMul(tf.relu(matMul(h, matrix(`up.${layer}`))), matrix(`down.${layer}`)));
  }
  return matMul(rmsNorm(x, vector("norm")), matrix("unembed"));
}

/**
 * Expected loss on held-out contexts: −Σ P log Q over the next token, with P the task’s exact conditional. That removes
 * the noise of drawing the answer; the noise of drawing contexts stays. Per capability: the mean KL(P‖Q), and how often
 * the model’s likeliest token is P’s.
 */
function evaluate(task: SequenceTask, shape: Shape, scoredFrom: number, model: (tokens: Int32Array) => Tensor2D) {
  const {context, vocabulary} = shape;
  const chunk = 64;
  const tokens = new Int32Array(chunk * context);
  const exact = new Float64Array(vocabulary);
  const kl = new Float64Array(task.capabilities.length);
  const right = new Int32Array(task.capabilities.length);
  const seen = new Int32Array(task.capabilities.length);
  let loss = 0;
  for (let from = 0; from < heldOut; from += chunk) {
    task.sample(random("held-out", task.id, from), tokens, context);
    const log = tf.tidy(() => tf.logSoftmax(model(tokens)).dataSync());
    for (let row = 0; row < tokens.length; ++row) {
      if (row % context < scoredFrom) continue;
      const asked = tokens.subarray(row + 1 - task.order, row + 1);
      task.conditional(asked, exact);
      let cross = 0;
      let entropy = 0;
      let top = 0;
      let guess = 0;
      for (let x = 0; x < vocabulary; ++x) {
        const p = exact[x]!;
        cross -= p * log[row * vocabulary + x]!;
        entropy -= p * Math.log(p);
        if (p > exact[top]!) top = x;
        if (log[row * vocabulary + x]! > log[row * vocabulary + guess]!) guess = x;
      }
      const capability = task.capabilityOf(asked);
      loss += cross;
      kl[capability]! += cross - entropy;
      seen[capability]! += 1;
      if (guess === top) right[capability]! += 1;
    }
  }
  const scores = task.capabilities.flatMap(({id}, i): Score[] => {
    const n = seen[i]!;
    if (n === 0) return [];
    return [
      {capability: id, metric: "likeliest-token", kind: "sharp", value: right[i]! / n, k: right[i]!, n},
      {capability: id, metric: "kl", kind: "smooth", value: kl[i]! / n}
    ];
  });
  return {loss: loss / seen.reduce((a, b) => a + b), scores};
}

/** Sequences of context + 1 tokens → what is seen at each position, and what comes next. */
function shifted(tokens: Int32Array, context: number): {inputs: Int32Array; next: Int32Array} {
  const rows = (tokens.length / (context + 1)) * context;
  const inputs = new Int32Array(rows);
  const next = new Int32Array(rows);
  for (let row = 0; row < rows; ++row) {
    const at = row + Math.floor(row / context);
    inputs[row] = tokens[at]!;
    next[row] = tokens[at + 1]!;
  }
  return {inputs, next};
}
