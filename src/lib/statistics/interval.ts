import * as math from "../numerics/math.js";
/** A value with the ends of its confidence interval, in its own units; an end is null where there is none. */
export interface Interval {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Symmetric about the value; no ends where the reach is not finite. */
export function around(value: number, reach: number): Interval {
  return Number.isFinite(reach)
    ? {value, lower: value - reach, upper: value + reach}
    : {value, lower: null, upper: null};
}

/** Symmetric about a positive value in its logarithm. */
export function aroundLog(value: number, reach: number): Interval {
  const factor = math.exp(reach);
  return Number.isFinite(factor)
    ? {value, lower: value / factor, upper: value * factor}
    : {value, lower: null, upper: null};
}
