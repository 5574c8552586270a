import {binLabels, type Vectors} from "./bins.js";
import {discreteInformation, entropyOf} from "./discrete-information.js";
import {shuffled} from "./shuffles.js";

export interface LabelInformation {
  /** H(T), nats, of the bin a vector falls in: as this follows from the input, it is I(X; T). */
  readonly kept: number;
  /** I(T; Y), nats, with Miller & Madow’s correction. */
  readonly relevant: number;
  /** The same with the labels in random order: what the estimate comes to where there is nothing. */
  readonly shuffled: number;
}

/**
 * What the bins of a few coordinates say of discrete labels. Of all coordinates it is a lower bound, but for the bias.
 */
export function labelInformation(
  vectors: Vectors,
  labels: ArrayLike<number>,
  {bins = 16, seed = 0}: {readonly bins?: number; readonly seed?: string | number} = {}
): LabelInformation {
  const cells = binLabels(vectors, bins);
  const counts = new Float64Array(Math.max(...cells) + 1);
  for (const cell of cells) counts[cell]! += 1;
  const order = shuffled(labels.length, "labels", seed);
  return {
    kept: entropyOf(counts),
    relevant: discreteInformation(cells, labels).corrected,
    shuffled: discreteInformation(
      cells,
      order.map((i) => labels[i]!)
    ).corrected
  };
}
