import {mean, sampleStandardDeviation} from "simple-statistics";
import * as math from "../../numerics/math.js";
import {random} from "../../numerics/random.js";
import {binLabels} from "./bins.js";
import {discreteInformation} from "./discrete-information.js";
import {neighbourInformation} from "./nearest-neighbours.js";

/** I of two normal variables with correlation ρ: −½ ln(1 − ρ²), nats. */
export function gaussianInformation(rho: number): number {
  if (!(Math.abs(rho) < 1)) throw new RangeError(`invalid correlation; not between −1 and 1: ${rho}`);
  return -0.5 * math.log1p(-rho * rho);
}

/** Bias of one estimator at one number of samples. */
export interface InformationBias {
  readonly estimator: "binned" | "binned, corrected" | "nearest neighbours";
  /** Bins a coordinate, or the k of the neighbours. */
  readonly setting: number;
  readonly samples: number;
  /** I of the sampled distribution, nats. */
  readonly truth: number;
  /** Mean estimate minus truth, and the standard error of that. */
  readonly bias: number;
  readonly stderr: number;
  /** Of one estimate. */
  readonly deviation: number;
}

export interface InformationBiasOptions {
  readonly rho: number;
  /** Coordinates of each of X and Y; the i-th of X has correlation ρ with the i-th of Y and none with another. */
  readonly dimensions?: number;
  readonly samples: readonly number[];
  readonly bins: readonly number[];
  readonly k?: number;
  readonly repeats?: number;
  readonly seed?: string | number;
}

/** Bias of each estimator on normal variables: negative where bins are coarse, positive where samples are few. */
export function informationBias({
  rho,
  dimensions = 1,
  samples,
  bins,
  k = 3,
  repeats = 20,
  seed = 0
}: InformationBiasOptions): InformationBias[] {
  if (!(repeats >= 2)) throw new RangeError(`invalid repeats; not two or more: ${repeats}`);
  const truth = dimensions * gaussianInformation(rho);
  const summary = (estimator: InformationBias["estimator"], setting: number, n: number, drawn: number[]) => {
    const deviation = sampleStandardDeviation(drawn);
    return {
      estimator,
      setting,
      samples: n,
      truth,
      bias: mean(drawn) - truth,
      stderr: deviation / Math.sqrt(repeats),
      deviation
    };
  };
  return samples.flatMap((n) => {
    const pairs = Array.from({length: repeats}, (_, repeat) => gaussianPairs(rho, dimensions, n, seed, repeat));
    const binned = bins.flatMap((count) => {
      const found = pairs.map(({x, y}) => discreteInformation(binLabels(x, count), binLabels(y, count)));
      return [
        summary(
          "binned",
          count,
          n,
          found.map(({plugIn}) => plugIn)
        ),
        summary(
          "binned, corrected",
          count,
          n,
          found.map(({corrected}) => corrected)
        )
      ];
    });
    const near = pairs.map(({x, y}) => neighbourInformation(x, y, {k, parts: 0}).value);
    return [...binned, summary("nearest neighbours", k, n, near)];
  });
}

/** Vectors X and Y of normal coordinates of variance 1. */
export function gaussianPairs(rho: number, dimensions: number, n: number, ...labels: readonly (string | number)[]) {
  const source = random("gaussian-pairs", rho, dimensions, n, ...labels);
  const x = Float64Array.from({length: n * dimensions}, () => source.normal());
  const y = x.map((v) => rho * v + Math.sqrt(1 - rho * rho) * source.normal());
  return {x: {values: x, dimensions}, y: {values: y, dimensions}};
}
