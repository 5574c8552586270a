import {linearRegression} from "simple-statistics";
import {tQuantile} from "../distributions.js";
import type {CriticalScale} from "./critical-scales.js";
import type {Interval} from "./loss.js";
import {logSpace, mean} from "./scales.js";

/** N50 ∝ frequency^slope, by least squares on the logarithms. */
export interface FrequencyLaw {
  readonly slope: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
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
export function frequencyLaw(scales: readonly CriticalScale[], {level = 0.95} = {}): FrequencyLaw | null {
  const known = scales.filter(({n50, censoring}) => n50 !== null && censoring === "none");
  const isRanked = scales.every(({frequency}, i) => i === 0 || frequency <= scales[i - 1]!.frequency);
  if (known.length < 4 || !isRanked) return null;
  const x = known.map(({frequency}) => Math.log(frequency));
  const y = known.map(({n50}) => Math.log(n50!));
  const {m: slope, b} = linearRegression(x.map((v, i) => [v, y[i]!]));
  const n = known.length;
  const centre = mean(x);
  const squares = x.reduce((sum, v) => sum + (v - centre) ** 2, 0);
  const sigma = Math.sqrt(x.reduce((sum, v, i) => sum + (y[i]! - b - slope * v) ** 2, 0) / (n - 2));
  const t = tQuantile((1 + level) / 2, n - 2);
  const half = (t * sigma) / Math.sqrt(squares);
  const grid = logSpace(Math.exp(Math.min(...x)), Math.exp(Math.max(...x)), 40);
  return {
    slope,
    lower: slope - half,
    upper: slope + half,
    level,
    n,
    left: scales.length - n,
    curve: grid.map((frequency) => {
      const v = Math.log(frequency);
      const value = Math.exp(b + slope * v);
      const width = Math.exp(t * sigma * Math.sqrt(1 / n + (v - centre) ** 2 / squares));
      return {frequency, value, lower: value / width, upper: value * width};
    })
  };
}
