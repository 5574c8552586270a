import {mean, sampleVariance} from "simple-statistics";
import {random} from "../../numerics/random.js";
import {digamma} from "../../statistics/distributions.js";
import {countOf, type Vectors} from "./bins.js";
import {shuffled} from "./shuffles.js";

export interface NeighbourOptions {
  /** Rank of the neighbour that sets the distance; 3. Smaller: less bias, more variance. */
  readonly k?: number;
  /** Disjoint parts of the samples for the standard error; 10. */
  readonly parts?: number;
  readonly seed?: string | number;
}

export interface NeighbourInformation {
  /** I(X; Y), nats; may be negative near independence. */
  readonly value: number;
  /**
   * From the scatter over disjoint parts of the samples, as the variance falls with their number (Holmes & Nemenman
   * 2019, Phys. Rev. E 100, 022404); null where a part would have fewer than 5 k samples. Excludes bias.
   */
  readonly stderr: number | null;
  readonly samples: number;
  readonly k: number;
}

/**
 * Mutual information of two continuous variables, of any dimensions each, by their nearest neighbours: estimator 1 of
 * Kraskov, Stögbauer & Grassberger 2004 (Phys. Rev. E 69, 066138, eq. 8), in the maximum norm, X and Y each scaled to
 * unit variance. Ties are broken by noise of 1e-10 of the spread, as they advise. Biased downwards in several
 * dimensions and where I approaches ln n; I is infinite where one is a function of the other. Costs n² distances.
 */
export function neighbourInformation(
  x: Vectors,
  y: Vectors,
  {k = 3, parts = 10, seed = "neighbours"}: NeighbourOptions = {}
): NeighbourInformation {
  const n = countOf(x);
  if (countOf(y) !== n) throw new RangeError(`invalid samples; not as many of both: ${n} and ${countOf(y)}`);
  if (!(Number.isInteger(k) && k > 0 && k < n)) throw new RangeError(`invalid k; not a number of other samples: ${k}`);
  const [X, Y] = [prepared(x, "x", seed), prepared(y, "y", seed)];
  const order = shuffled(n, seed);
  const value = estimate(X, Y, order, k);
  const size = Math.floor(n / parts);
  if (parts < 2 || size < 5 * k) return {value, stderr: null, samples: n, k};
  const pieces = Array.from({length: parts}, (_, p) => estimate(X, Y, order.slice(p * size, (p + 1) * size), k));
  return {value, stderr: Math.sqrt(sampleVariance(pieces) / parts), samples: n, k};
}

/** ψ(k) + ψ(n) − ⟨ψ(nx + 1) + ψ(ny + 1)⟩, over the chosen samples. */
function estimate(X: Vectors, Y: Vectors, chosen: Int32Array, k: number): number {
  const n = chosen.length;
  const [dx, dy] = [new Float64Array(n), new Float64Array(n)];
  const nearest = new Float64Array(k);
  let sum = 0;
  for (let i = 0; i < n; ++i) {
    nearest.fill(Infinity);
    for (let j = 0; j < n; ++j) {
      dx[j] = distance(X, chosen[i]!, chosen[j]!);
      dy[j] = distance(Y, chosen[i]!, chosen[j]!);
      if (j !== i) insert(nearest, Math.max(dx[j]!, dy[j]!));
    }
    const reach = nearest[k - 1]!;
    let [nx, ny] = [0, 0];
    for (let j = 0; j < n; ++j) {
      if (j === i) continue;
      if (dx[j]! < reach) ++nx;
      if (dy[j]! < reach) ++ny;
    }
    sum += digamma(nx + 1) + digamma(ny + 1);
  }
  return digamma(k) + digamma(n) - sum / n;
}

function distance({values, dimensions}: Vectors, i: number, j: number): number {
  let most = 0;
  for (let c = 0, a = i * dimensions, b = j * dimensions; c < dimensions; ++c, ++a, ++b) {
    const d = Math.abs(values[a]! - values[b]!);
    if (d > most) most = d;
  }
  return most;
}

/** Keeps the least distances in ascending order. */
function insert(nearest: Float64Array, d: number): void {
  let at = nearest.length - 1;
  if (!(d < nearest[at]!)) return;
  for (; at > 0 && nearest[at - 1]! > d; --at) nearest[at] = nearest[at - 1]!;
  nearest[at] = d;
}

/** Centred, scaled to a mean square of 1 over all coordinates, with noise against ties. */
function prepared({values, dimensions}: Vectors, side: string, seed: string | number): Vectors {
  const source = random("neighbour-information", side, seed);
  const centre = Array.from({length: dimensions}, (_, c) =>
    mean(Array.from(values).filter((_, i) => i % dimensions === c))
  );
  const centred = Float64Array.from(values, (v, i) => v - centre[i % dimensions]!);
  const spread = Math.sqrt(mean(Array.from(centred, (v) => v * v))) || 1;
  return {values: centred.map((v) => v / spread + 1e-10 * source.uniform()), dimensions};
}
