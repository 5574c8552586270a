import type {Tensor, Tensor1D, Tensor3D} from "@tensorflow/tfjs";
import type {Cell} from "../../src/lib/core/run.ts";
import type {Trial} from "../../src/lib/core/trial.ts";
import type {Random} from "../../src/lib/numerics/random.ts";
import {domainsTask} from "../../src/lib/tasks/domains.ts";
import {tf} from "../kernels/tensorflow.ts";
import {type DecoderShape, decoderLogits} from "../models/decoder.ts";
import type {Tensors} from "../models/model.ts";
import {transformer} from "../models/transformer.ts";

type Loss = (weights: Tensors) => Tensor1D;

/** Batches that mix the domains in fixed shares. */
export interface Batches {
  readonly unitsPerStep: number;
  /** Loss against the next tokens. */
  hard(stream: Random): Loss;
  /** Loss against the predictions of a teacher. */
  soft(stream: Random, teacher: Tensors, temperature: number): Loss;
  dispose(): void;
}

export function batchesOf(
  {model: spec, batch, seed, engine}: Trial,
  shape: DecoderShape,
  shares: readonly number[]
): Batches {
  const task = domainsTask(shares);
  const cell: Cell = {
    trainer: 0,
    task: "",
    model: spec,
    batch,
    steps: 1,
    learningRate: 1,
    schedule: "cosine",
    weightDecay: 0,
    seed,
    engine
  };
  const model = transformer.build(cell, {...task, id: "domains", title: "", note: "", source: ""});
  const {context} = shape;
  const rows = Math.floor(batch / context) * context;
  return {
    unitsPerStep: model.unitsPerStep,
    hard: (stream) => model.batchLoss([stream]),
    soft(stream, teacher, temperature) {
      const drawn = new Int32Array((rows / context) * (context + 1));
      task.sample(stream, drawn, context + 1);
      const inputs = Int32Array.from({length: rows}, (_, row) => drawn[row + Math.floor(row / context)]!);
      const scored = Float32Array.from(inputs, (_, row) =>
        row % context < task.order - 1 ? 0 : 1 / model.unitsPerStep
      );
      return (student) => {
        const tokens = tf.tensor2d(inputs, [1, rows], "int32");
        const answers = tf.tidy(() => tf.softmax(tf.div(decoderLogits(shape, teacher, tokens), temperature)));
        return softLoss(decoderLogits(shape, student, tokens), answers, tf.tensor1d(scored), temperature);
      };
    },
    dispose: model.dispose
  };
}

/**
 * [1]: T² Σ weight · −Σ P ln softmax(logits / T) over rows, nats; the square keeps gradients of one size as T changes
 * (Hinton et al. 2015, arXiv:1503.02531, section 2.1). logits and answers [1, rows, V], weights [rows].
 */
export function softLoss(logits: Tensor3D, answers: Tensor, weights: Tensor1D, temperature: number): Tensor1D {
  const cross = tf.neg(tf.sum(tf.mul(answers, tf.logSoftmax(tf.div(logits, temperature))), -1));
  return tf.mul(temperature ** 2, tf.sum(tf.mul(cross, weights), -1)) as Tensor1D;
}
