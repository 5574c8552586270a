import type {Tensor3D} from "@tensorflow/tfjs";
import {largestSingularValue} from "../../src/lib/networks/geometry/largest-singular-value.ts";
import {tf} from "../kernels/tensorflow.ts";
import {disposeOf, type Layer} from "../models/layers.ts";
import {replicasOf} from "./copies.ts";
import type {Probe} from "./probe.ts";

/** Held-out rows at which derivatives are taken. */
const ROWS = 256;
/** Products with the Jacobian and its transpose. */
const STEPS = 12;
/** Step of the finite difference, in units of the norm of a typical row. */
const STEP = 0.02;

/** Bounds of the Lipschitz constant of each layer and of the whole network. */
export const lipschitz: Probe = {
  id: "lipschitz",
  title: "Lipschitz constants",
  note:
    "Of every layer (a residual block with its skip connection) and of the whole network from embeddings or inputs " +
    "to logits. `lower`: a lower bound, the largest singular value of the Jacobian that power iteration finds at " +
    "held-out inputs; `here`: an upper bound at these inputs from the norms of matrices; `everywhere`: an upper " +
    "bound at all inputs. Null where none is known.",
  source: "Virmaux & Scaman 2018, arXiv:1805.10965; Kim et al. 2021, arXiv:2006.04710",
  version: 1,
  read({cell, model, weights}) {
    const tensors = replicasOf({model}, [weights]);
    const activations = model.activations(tensors, ROWS);
    const {layers} = activations;
    const found: Record<string, number | null> = {};
    for (const layer of layers) {
      found[`${layer.name}:lower`] = lowerBound(layer, cell.seed);
      found[`${layer.name}:here`] = layer.here;
      found[`${layer.name}:everywhere`] = layer.everywhere;
    }
    found["network:lower"] = lowerBound(composed(layers), cell.seed);
    const product = (of: (layer: Layer) => number | null) =>
      layers.reduce<number | null>((all, layer) => (all === null || of(layer) === null ? null : all * of(layer)!), 1);
    found["network:here"] = product(({here}) => here);
    found["network:everywhere"] = product(({everywhere}) => everywhere);
    disposeOf(activations);
    tf.dispose(tensors);
    return found;
  }
};

function composed(layers: readonly Layer[]): Pick<Layer, "input" | "map"> {
  return {input: layers[0]!.input, map: (x) => layers.reduce((stream, {map}) => map(stream), x)};
}

/** All rows are one input of the map: as sequences do not interact, its norm is the largest among them. */
export function lowerBound({input, map}: Pick<Layer, "input" | "map">, seed: number): number {
  const [, rows] = input.shape;
  const shaped = (v: ArrayLike<number>) => tf.tensor3d(Float32Array.from(v), input.shape);
  const values = (compute: () => Tensor3D) => {
    const tensor = tf.tidy(compute);
    const found = Float64Array.from(tensor.dataSync());
    tensor.dispose();
    return found;
  };
  const numbers = input.dataSync() as Float32Array;
  const step = STEP * Math.sqrt(numbers.reduce((sum, v) => sum + v * v, 0) / rows);
  let outputs: [number, number, number] = [1, 1, 1];
  const {value} = largestSingularValue(
    {
      inputs: input.size,
      forward: (v) =>
        values(() => {
          const by = tf.mul(step, shaped(v)) as Tensor3D;
          const [up, down] = [map(tf.add(input, by)), map(tf.sub(input, by))];
          outputs = up.shape;
          return tf.div(tf.sub(up, down), 2 * step);
        }),
      transpose: (u) =>
        values(
          () =>
            tf.grad((x) => tf.sum(tf.mul(map(x as Tensor3D), tf.tensor3d(Float32Array.from(u), outputs))))(
              input
            ) as Tensor3D
        )
    },
    {steps: STEPS, tolerance: 1e-3, seed}
  );
  return value;
}
