import type {Run} from "../../core/run.js";
import type {TaskCapability} from "../../core/task.js";
import {distinct} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {tQuantile} from "../../statistics/distributions.js";
import {regress} from "../../statistics/regression.js";
import {capabilityRows} from "../capabilities/capability-rows.js";
import {presenceOverSeeds} from "../capabilities/capability-scale.js";
import type {Path} from "./robustness.js";
import type {SizeSlope} from "./size-slope.js";

/** Power of sharpness in N at the end of training, below and above the critical scales of a task. */
export interface SharpnessAround {
  /** Number, range and median of the critical scales. */
  readonly capabilities: number;
  readonly lowest: number;
  readonly middle: number;
  readonly highest: number;
  /** On either side of the median; null with fewer than three sizes. */
  readonly below: SizeSlope | null;
  readonly above: SizeSlope | null;
}

/**
 * Critical scales by the share of seeds: geometric mean of the last size at which fewer than half have the capability
 * and the first at which more do; without interval, as they only split the sizes. Capabilities without both are
 * left out.
 */
export function seenScales(capabilities: readonly TaskCapability[], runs: readonly Run[]): number[] {
  return capabilities.flatMap((capability) => {
    const rows = capabilityRows(runs, capability);
    if (!rows?.models.length) return [];
    const {below, above} = presenceOverSeeds(rows.models).observed;
    return below !== null && above !== null ? [Math.sqrt(below * above)] : [];
  });
}

/** Null without a critical scale. */
export function sharpnessAround(paths: readonly Path[], critical: readonly number[]): SharpnessAround | null {
  const scales = critical.toSorted((a, b) => a - b);
  if (!scales.length) return null;
  const middle = scales[scales.length >> 1]!;
  const ends = paths.flatMap(({N, points}) => {
    const {sharpness} = points.at(-1)!;
    return sharpness !== null && sharpness > 0 ? [{N, sharpness}] : [];
  });
  return {
    capabilities: scales.length,
    lowest: scales[0]!,
    middle,
    highest: scales.at(-1)!,
    below: slopeOver(ends.filter(({N}) => N < middle)),
    above: slopeOver(ends.filter(({N}) => N >= middle))
  };
}

/** Least squares over networks, each with weight 1; 95 % interval. */
function slopeOver(ends: readonly {readonly N: number; readonly sharpness: number}[]): SizeSlope | null {
  const sizes = distinct(ends.map(({N}) => N)).length;
  if (sizes < 3) return null;
  const found = regress([ends.map(() => 1), ends.map(({N}) => math.log(N))], {
    y: ends.map(({sharpness}) => math.log(sharpness))
  });
  if (!found) return null;
  const slope = found.coefficients[1]!;
  const half = tQuantile(0.975, found.dof) * Math.sqrt(found.unscaled[1]![1]! * found.dispersion);
  return {slope, lower: slope - half, upper: slope + half, sizes};
}
