import {linearRegression} from "simple-statistics";
import {tQuantile} from "../distributions.js";
import * as math from "../math.js";
import {type CapabilityScale, inside} from "./capability-scale.js";
import type {Interval} from "./loss.js";
import {logSpace, mean} from "./scales.js";

/** N50 ∝ frequency^slope, by least squares on the logarithms. */
export interface FrequencyLaw {
  readonly slope: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  /**
   * The slope that the quantization model foresees: each skill takes the same share of a network, so that the k-th one is
   * learned at a size ∝ k, and k ∝ frequency^predicted (Michaud et al. 2023, arXiv:2303.13506, section 2).
   */
  readonly predicted: number;
  /** Capabilities whose critical scale lies inside the scales tried. */
  readonly n: number;
  /** Those that could not be used: above or below every scale tried, or not identified. */
  readonly left: number;
  readonly curve: readonly (Interval & {readonly frequency: number})[];
}

/**
 * How critical scales depend on how often training exercises a capability. Capabilities that no model has yet are left
 * out, which flattens the slope; the page must say so. Null below four capabilities, and where they are not listed from
 * the most used to the least: frequencies of bands that pool many contexts say how many there are, not how rare each is.
 */
export function frequencyLaw(scales: readonly CapabilityScale[], {level = 0.95} = {}): FrequencyLaw | null {
  const known = scales.flatMap((scale) => {
    const n50 = inside(scale);
    return n50 && n50.lower !== null && n50.upper !== null ? [{...scale, n50: n50.value}] : [];
  });
  const isRanked = scales.every(({frequency}, i) => i === 0 || frequency <= scales[i - 1]!.frequency);
  if (known.length < 4 || !isRanked) return null;
  const x = known.map(({frequency}) => math.log(frequency));
  const y = known.map(({n50}) => math.log(n50));
  const {m: slope, b} = linearRegression(x.map((v, i) => [v, y[i]!]));
  const n = known.length;
  const centre = mean(x);
  const squares = x.reduce((sum, v) => sum + (v - centre) ** 2, 0);
  const sigma = Math.sqrt(x.reduce((sum, v, i) => sum + (y[i]! - b - slope * v) ** 2, 0) / (n - 2));
  const t = tQuantile((1 + level) / 2, n - 2);
  const half = (t * sigma) / Math.sqrt(squares);
  const grid = logSpace(math.exp(Math.min(...x)), math.exp(Math.max(...x)), 40);
  return {
    slope,
    lower: slope - half,
    upper: slope + half,
    level,
    predicted: linearRegression(scales.map(({frequency}, k) => [math.log(frequency), math.log(k + 1)])).m,
    n,
    left: scales.length - n,
    curve: grid.map((frequency) => {
      const v = math.log(frequency);
      const value = math.exp(b + slope * v);
      const width = math.exp(t * sigma * Math.sqrt(1 / n + (v - centre) ** 2 / squares));
      return {frequency, value, lower: value / width, upper: value * width};
    })
  };
}
