import {mean, sampleStandardDeviation} from "simple-statistics";
import {FitError} from "../../numerics/fit-error.js";
import {random} from "../../numerics/random.js";

/** 0, 1, …, n − 1 in random order. */
export function shuffled(n: number, ...labels: readonly (string | number)[]): Int32Array {
  const source = random("shuffled", ...labels);
  const order = Int32Array.from({length: n}, (_, i) => i);
  for (let i = n - 1; i > 0; --i) {
    const j = source.integer(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** What an estimate of information comes to where there is none. */
export interface AgainstShuffles {
  readonly value: number;
  /** Mean and scatter over shuffles: the bias at independence, and how far from it chance goes. */
  readonly mean: number;
  readonly deviation: number;
  /** Share of estimates, this one among them, that are as large: of a one-sided test of independence. */
  readonly p: number;
  readonly shuffles: number;
}

/**
 * An estimate of I(X; Y) against those with the samples of Y in random order, which have the same distributions apart and
 * nothing in common. `estimate` is called with the order of Y’s samples.
 */
export function againstShuffles(
  estimate: (order: Int32Array) => number,
  samples: number,
  {shuffles = 99, seed = 0}: {readonly shuffles?: number; readonly seed?: string | number} = {}
): AgainstShuffles {
  if (!(shuffles >= 2)) throw new FitError(`invalid shuffles; not two or more: ${shuffles}`);
  const value = estimate(Int32Array.from({length: samples}, (_, i) => i));
  const drawn = Array.from({length: shuffles}, (_, i) => estimate(shuffled(samples, seed, i)));
  const asLarge = drawn.filter((v) => v >= value).length;
  return {
    value,
    mean: mean(drawn),
    deviation: sampleStandardDeviation(drawn),
    p: (1 + asLarge) / (1 + shuffles),
    shuffles
  };
}
