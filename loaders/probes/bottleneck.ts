import type {Tensor3D} from "@tensorflow/tfjs";
import {clusterLabels} from "../../src/lib/networks/information/clusters.ts";
import {codeInformation} from "../../src/lib/networks/information/code-information.ts";
import {pairJoint} from "../../src/lib/tasks/pair-joint.ts";
import {tf} from "../kernels/tensorflow.ts";
import {disposeOf} from "../models/layers.ts";
import {sizeOf} from "../models/model.ts";
import {replicasOf} from "./copies.ts";
import type {Probe} from "./probe.ts";

/** Codes of so many words at most. */
const CLUSTERS = [16, 64];

/**
 * What a code of each part keeps of the first two tokens and says of the third, to be set against the bottleneck’s
 * bound.
 */
export const bottleneck: Probe = {
  id: "bottleneck",
  title: "Codes of the first two tokens",
  note:
    "Each part’s output at the second token is a function of two tokens, whose probabilities are known. `16:kept` " +
    "and `16:relevant`: nats that its code of 16 words, by k-means weighted " +
    "with those probabilities, keeps of the two and says of the next; the same with 64. Nothing is estimated from " +
    "samples; the code is one of many that could be made of the part. " +
    "Empty where the task’s distribution is not known.",
  source: "Tishby, Pereira & Bialek 1999, arXiv:physics/0004057",
  version: 1,
  read({cell, task, model, weights}) {
    const joint = task.kind === "sequence" ? pairJoint(task) : null;
    if (!joint || !model.activationsOn || task.kind !== "sequence") return {};
    const context = sizeOf(cell, "context");
    const tokens = new Int32Array(joint.length * context); // what follows the second token does not reach it
    for (const pair of joint.keys()) {
      tokens[pair * context] = Math.floor(pair / task.vocabulary);
      tokens[pair * context + 1] = pair % task.vocabulary;
    }
    const found: Record<string, number> = {};
    const tensors = replicasOf({model}, [weights]);
    const activations = model.activationsOn(tensors, tokens);
    for (const {name, input, map} of activations.layers) {
      const output = tf.tidy(() => map(input)) as Tensor3D;
      const dimensions = output.shape[2];
      const all = output.dataSync() as Float32Array;
      output.dispose();
      const values = new Float64Array(joint.length * dimensions);
      for (const pair of joint.keys()) {
        const at = (pair * context + 1) * dimensions;
        values.set(all.subarray(at, at + dimensions), pair * dimensions);
      }
      for (const clusters of CLUSTERS) {
        const codes = clusterLabels({values, dimensions}, clusters, {weights: task.pairs!, seed: cell.seed});
        const {kept, relevant} = codeInformation(codes, joint);
        found[`${name}:${clusters}:kept`] = kept;
        found[`${name}:${clusters}:relevant`] = relevant;
      }
    }
    disposeOf(activations);
    tf.dispose(tensors);
    return found;
  }
};
