import {random} from "../../numerics/random.js";
import {countOf, type Vectors} from "./bins.js";

export interface ClusterOptions {
  /** One per vector; equal by default. */
  readonly weights?: ArrayLike<number>;
  /** Maximum; 50. */
  readonly rounds?: number;
  readonly seed?: string | number;
}

/**
 * The nearest centre of each vector by weighted k-means (Lloyd 1982), with k-means++ starts (Arthur & Vassilvitskii
 * 2007): a local optimum, deterministic for a seed. Fewer clusters where there are fewer distinct vectors.
 */
export function clusterLabels(
  vectors: Vectors,
  clusters: number,
  {weights, rounds = 50, seed = "clusters"}: ClusterOptions = {}
): Int32Array {
  const {values, dimensions} = vectors;
  const n = countOf(vectors);
  if (!(Number.isInteger(clusters) && clusters > 0))
    throw new RangeError(`invalid clusters; not a number of them: ${clusters}`);
  if (weights && weights.length !== n)
    throw new RangeError(`invalid weights; not one a vector: ${weights.length} for ${n}`);
  const weight = (i: number) => weights?.[i] ?? 1;
  const labels = new Int32Array(n);
  const distances = new Float64Array(n).fill(Infinity);
  const centres: Float64Array[] = [];
  const stream = random("clusters", seed);

  const addCentre = (row: number) => {
    const centre = Float64Array.from({length: dimensions}, (_, j) => values[row * dimensions + j]!);
    for (let i = 0; i < n; ++i) {
      const d = squaredDistance(values, i * dimensions, centre);
      if (d < distances[i]!) {
        distances[i] = d;
        labels[i] = centres.length;
      }
    }
    centres.push(centre);
  };
  addCentre(drawn(n, weight, stream.uniform())!);
  while (centres.length < clusters) {
    const next = drawn(n, (i) => weight(i) * distances[i]!, stream.uniform());
    if (next === null) break; // every vector is a centre
    addCentre(next);
  }

  for (let round = 0; round < rounds; ++round) {
    moveToMeans(centres, labels, values, weight);
    let changed = 0;
    for (let i = 0; i < n; ++i) {
      const nearest = nearestOf(centres, values, i * dimensions);
      if (nearest !== labels[i]) changed += 1;
      labels[i] = nearest;
    }
    if (!changed) break;
  }
  return labels;
}

/** An index drawn in proportion to its weight; null where all weights are 0. */
function drawn(n: number, weight: (i: number) => number, u: number): number | null {
  let total = 0;
  for (let i = 0; i < n; ++i) total += weight(i);
  if (!(total > 0)) return null;
  let remaining = u * total;
  let last = 0;
  for (let i = 0; i < n; ++i) {
    if (!(weight(i) > 0)) continue;
    last = i;
    remaining -= weight(i);
    if (remaining < 0) break;
  }
  return last;
}

/** Centres without vectors stay in place. */
function moveToMeans(
  centres: readonly Float64Array[],
  labels: Int32Array,
  values: ArrayLike<number>,
  weight: (i: number) => number
): void {
  const sums = centres.map((centre) => new Float64Array(centre.length));
  const masses = new Float64Array(centres.length);
  for (const [i, label] of labels.entries()) {
    const sum = sums[label]!;
    masses[label]! += weight(i);
    for (let j = 0; j < sum.length; ++j) sum[j]! += weight(i) * values[i * sum.length + j]!;
  }
  for (const [c, centre] of centres.entries()) {
    if (masses[c]! > 0) for (let j = 0; j < centre.length; ++j) centre[j] = sums[c]![j]! / masses[c]!;
  }
}

function nearestOf(centres: readonly Float64Array[], values: ArrayLike<number>, at: number): number {
  let nearest = 0;
  let least = Infinity;
  for (const [c, centre] of centres.entries()) {
    const d = squaredDistance(values, at, centre);
    if (d < least) {
      least = d;
      nearest = c;
    }
  }
  return nearest;
}

function squaredDistance(values: ArrayLike<number>, at: number, centre: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < centre.length; ++j) sum += (values[at + j]! - centre[j]!) ** 2;
  return sum;
}
