import type {Tensor3D} from "@tensorflow/tfjs";
import {clusterLabels} from "../../src/lib/networks/information/clusters.ts";
import {codeInformation} from "../../src/lib/networks/information/code-information.ts";
import {pairJoint} from "../../src/lib/tasks/pair-joint.ts";
import {tf} from "../kernels/tensorflow.ts";
import {disposeOf} from "../models/layers.ts";
import {sizeOf} from "../models/model.ts";
import {replicasOf} from "./copies.ts";
import type {Probe} from "./probe.ts";

/** Clusters of a code, at most. */
const CLUSTERS = [16, 64];

/** Information of a code of each layer about the first two tokens and the third, for the information bottleneck. */
export const bottleneck: Probe = {
  id: "bottleneck",
  title: "Codes of the first two tokens",
  note:
    "The output of a layer at the second token is a function of two tokens, whose joint distribution is known. " +
    "`16:kept` and `16:relevant`: I(X; T) and I(T; Y) in nats, exact, of a code T of 16 clusters by k-means weighted " +
    "with those probabilities; the same with 64. The code is one of many possible. Empty where the distribution of " +
    "the task is not known.",
  source: "Tishby, Pereira & Bialek 1999, arXiv:physics/0004057",
  version: 1,
  read({cell, task, model, weights}) {
    const joint = task.kind === "sequence" ? pairJoint(task) : null;
    if (!joint || !model.activationsOn || task.kind !== "sequence") return {};
    const context = sizeOf(cell, "context");
    const tokens = new Int32Array(joint.length * context); // causal attention: later tokens do not matter
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
