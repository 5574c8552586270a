import type {Tensor3D} from "@tensorflow/tfjs";
import {absCosines} from "../../src/lib/networks/geometry/near-orthogonality.ts";
import {diffusionSpectralEntropy} from "../../src/lib/networks/information/diffusion-spectral-entropy.ts";
import {labelInformation} from "../../src/lib/networks/information/label-information.ts";
import {centredSpectrum} from "../../src/lib/networks/spectra/centred-spectrum.ts";
import {conditionNumber, numericalRank} from "../../src/lib/networks/spectra/condition-number.ts";
import {effectiveFeatures} from "../../src/lib/networks/spectra/effective-rank.ts";
import {tf} from "../kernels/tensorflow.ts";
import {disposeOf} from "../models/layers.ts";
import {replicasOf} from "./copies.ts";
import type {Probe} from "./probe.ts";

/** Held-out rows. */
const ROWS = 2048;
/** Rows for the diffusion, whose cost is their cube. */
const DIFFUSED = 128;
/** Width of its kernel, in units of the root mean square distance between rows. */
const KERNEL = 0.5;

/** Geometry of the activations of every layer, and the information of their two leading components. */
export const representations: Probe = {
  id: "representations",
  title: "Representations",
  note:
    "At the output of every layer, on held-out inputs: `features`, exp(H) of the shares of variance; `condition`, " +
    "largest over smallest standard deviation within the numerical rank; `diffusion`, spectral entropy in nats of " +
    "128 rows with a kernel of half their typical distance; `kept`, `relevant` and `shuffled`, I(X; T), I(T; Y) and " +
    "I(T; Y) with shuffled answers in nats, T being the two leading components in 16 × 16 bins. " +
    "`cosine`: mean |cos| between the weight vectors of a matrix (rows of embeddings), in `dimension` dimensions.",
  source: "Roy & Vetterli 2007; Liao et al. 2023, arXiv:2312.04823; Shwartz-Ziv & Tishby 2017, arXiv:1703.00810",
  version: 1,
  read({cell, model, weights}) {
    const tensors = replicasOf({model}, [weights]);
    const activations = model.activations(tensors, ROWS);
    const found: Record<string, number | null> = {};
    const asked = Array.from(activations.answers.keys()).filter((row) => activations.answers[row]! >= 0);
    const answers = asked.map((row) => activations.answers[row]!);
    for (const {name, input, map} of activations.layers) {
      const output = tf.tidy(() => map(input)) as Tensor3D;
      const dimensions = output.shape[2];
      const all = output.dataSync() as Float32Array;
      output.dispose();
      const values = new Float64Array(asked.length * dimensions);
      for (const [i, row] of asked.entries())
        values.set(all.subarray(row * dimensions, (row + 1) * dimensions), i * dimensions);
      const {deviations, components} = centredSpectrum({values, dimensions});
      const isFlat = !(deviations[0]! > 0);
      const used = deviations.slice(0, numericalRank(deviations, asked.length, dimensions));
      found[`${name}:features`] = isFlat ? null : effectiveFeatures(deviations);
      found[`${name}:condition`] = isFlat ? null : conditionNumber(used);
      const some = {values: values.subarray(0, DIFFUSED * dimensions), dimensions};
      const spread = Math.sqrt(2 * deviations.reduce((sum, s) => sum + s * s, 0));
      found[`${name}:diffusion`] = isFlat ? null : diffusionSpectralEntropy(some, {sigma: KERNEL * spread}).entropy;
      const {kept, relevant, shuffled} = labelInformation(components, answers, {seed: cell.seed});
      found[`${name}:kept`] = kept;
      found[`${name}:relevant`] = relevant;
      found[`${name}:shuffled`] = shuffled;
    }
    disposeOf(activations);
    tf.dispose(tensors);
    for (const [i, {name, shape, decay, embedding, head}] of model.weights.entries()) {
      if (!(decay || embedding) || shape.length !== 2) continue;
      const [rows, columns] = shape as [number, number];
      const isTable = embedding && !head;
      found[`${name}:cosine`] = absCosines({
        values: isTable ? weights[i]! : transposed(weights[i]!, rows, columns),
        dimensions: isTable ? columns : rows
      }).mean;
      found[`${name}:dimension`] = isTable ? columns : rows;
    }
    return found;
  }
};

function transposed(values: Float32Array, rows: number, columns: number): Float32Array {
  return values.map((_, at) => values[(at % rows) * columns + Math.floor(at / rows)]!);
}
