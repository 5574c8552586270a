import {binLabels, type Vectors} from "./bins.js";
import {discreteInformation, entropyOf} from "./discrete-information.js";
import {shuffled} from "./shuffles.js";

export interface LabelInformation {
  /** I(X; T) = H(T), nats, with T the bin of a vector, a function of the input. */
  readonly kept: number;
  /** I(T; Y), nats, with the Miller–Madow correction. */
  readonly relevant: number;
  /** The same with shuffled labels: the residual bias. */
  readonly shuffled: number;
}

/** Information of binned coordinates about discrete labels; up to bias, a lower bound for all coordinates. */
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
