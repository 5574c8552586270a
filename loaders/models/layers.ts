import type {Tensor3D} from "@tensorflow/tfjs";
import {singularValues} from "../../src/lib/networks/spectra/singular-values.ts";
import {tf} from "../kernels/tensorflow.ts";

/**
 * A network of one replica taken apart on inputs that it was not trained on. Its tensors are the caller’s to dispose
 * of.
 */
export interface Activations {
  /** From the inputs to the logits; each takes what the one before it gives. */
  readonly layers: readonly Layer[];
  /** The right answer of every row, drawn as in training; −1 where none is asked for. */
  readonly answers: Int32Array;
  /** The inputs of a row: of a sequence its tokens up to there. */
  readonly inputsOf: (row: number) => ArrayLike<number>;
}

export interface Layer {
  readonly name: string;
  /** What reaches it: [1, rows, width]. */
  readonly input: Tensor3D;
  readonly map: (x: Tensor3D) => Tensor3D;
  /** A Lipschitz constant of the map, by the norms of its matrices; null where these do not give one. */
  readonly everywhere: number | null;
  /** A bound of its derivatives at these inputs alone, likewise. */
  readonly here: number | null;
}

/** ‖W‖₂ of a matrix given row by row, whose rows may first be scaled one by one. */
export function spectralNorm(w: Tensor3D, rowScales?: ArrayLike<number>): number {
  const [, rows, columns] = w.shape;
  const values = Float64Array.from(w.dataSync());
  if (rowScales) for (let i = 0; i < values.length; ++i) values[i]! *= rowScales[Math.floor(i / columns)]!;
  return singularValues(values, rows, columns)[0]!;
}

/** Maps and what reaches them, one after the other. */
export function chained(
  first: Tensor3D,
  parts: readonly {
    readonly name: string;
    readonly map: Layer["map"];
    readonly bounds: (input: Tensor3D) => Pick<Layer, "everywhere" | "here">;
  }[]
): Layer[] {
  let input = first;
  return parts.map(({name, map, bounds}, i): Layer => {
    const layer = {name, input, map, ...bounds(input)};
    if (i + 1 < parts.length) input = tf.tidy(() => map(input));
    return layer;
  });
}

export function disposeOf({layers}: Activations): void {
  tf.dispose(layers.map(({input}) => input));
}
