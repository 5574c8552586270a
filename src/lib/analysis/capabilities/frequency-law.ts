import {linearRegression} from "simple-statistics";
import {logSpace} from "../../numerics/grouping.js";
import type {Ends, Interval} from "../../numerics/interval.js";
import * as math from "../../numerics/math.js";
import {type CensoredRow, censoredLine} from "../../statistics/censored-line.js";
import {type CapabilityScale, inside} from "./capability-scale.js";

/** N50 ∝ frequency^slope: a straight line through the logarithms. */
export interface FrequencyLaw extends Ends<number> {
  readonly slope: number;
  readonly level: number;
  /**
   * The slope that the quantization model predicts: each skill takes the same share of a network, so that the k-th one
   * is learned at a size ∝ k, and k ∝ frequency^predicted (Michaud et al. 2023, arXiv:2303.13506, section 2).
   */
  readonly predicted: number;
  /** Capabilities whose critical scale lies inside the scales tried. */
  readonly n: number;
  /** Those of whose critical scale only a bound is known, which the line has to respect. */
  readonly censored: number;
  /** Those of which not even a bound is known. */
  readonly unbounded: number;
  readonly curve: readonly (Interval & {readonly frequency: number})[];
}

/** What a line against frequency uses of a capability. */
export type RankedScale = Pick<CapabilityScale, "frequency" | "censoring" | "n50"> & {
  readonly points: readonly {readonly N: number}[];
};

/**
 * Log critical scale against log frequency. What lies beyond the scales tried, or whose interval is open, counts by its
 * bound. Null below four capabilities that are known on both sides, and where they are not listed from the most used to
 * the least: frequencies of bands that pool many contexts say how many there are, not how rare each is.
 */
export function frequencyLine(scales: readonly RankedScale[], {level = 0.95} = {}) {
  const rows = scales.flatMap((scale) => {
    const row = rowOf(scale);
    return row ? [row] : [];
  });
  const n = rows.filter(({censoring}) => censoring === "none").length;
  const isRanked = scales.every(({frequency}, i) => i === 0 || frequency <= scales[i - 1]!.frequency);
  return n < 4 || !isRanked ? null : {rows, n, line: censoredLine(rows, {level})};
}

/** How critical scales depend on how often training exercises a capability; null where there is no line. */
export function frequencyLaw(scales: readonly CapabilityScale[], {level = 0.95} = {}): FrequencyLaw | null {
  const found = frequencyLine(scales, {level});
  if (!found) return null;
  const {rows, n, line} = found;
  const {value: slope, lower, upper} = line.slope;
  if (lower === null || upper === null) return null;
  const x = rows.map((row) => row.x);
  const grid = logSpace(math.exp(Math.min(...x)), math.exp(Math.max(...x)), 25);
  return {
    slope,
    lower,
    upper,
    level,
    predicted: linearRegression(scales.map(({frequency}, k) => [math.log(frequency), math.log(k + 1)])).m,
    n,
    censored: rows.length - n,
    unbounded: scales.length - rows.length,
    curve: grid.map((frequency) => {
      const {value, lower, upper} = line.at(math.log(frequency));
      return {
        frequency,
        value: math.exp(value),
        lower: math.exp(lower ?? -Infinity),
        upper: math.exp(upper ?? Infinity)
      };
    })
  };
}

/** Null where nothing at all bounds the critical scale. */
function rowOf(scale: RankedScale): CensoredRow | null {
  const row = (y: number, censoring: CensoredRow["censoring"]) => ({
    x: math.log(scale.frequency),
    y: math.log(y),
    censoring
  });
  const tried = scale.points.map(({N}) => N);
  if (scale.censoring === "above") return row(Math.max(...tried), "above");
  if (scale.censoring === "below") return row(Math.min(...tried), "below");
  const n50 = inside(scale);
  if (!n50) return null;
  if (n50.lower !== null && n50.upper !== null) return row(n50.value, "none");
  if (n50.lower !== null) return row(n50.lower, "above");
  return n50.upper === null ? null : row(n50.upper, "below");
}
