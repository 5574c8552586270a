import * as math from "./math.js";

/** Of a confidence interval, in the units of its value; null where an end is open or nothing gives it. */
export interface Ends<End extends number | null = number | null> {
  readonly lower: End;
  readonly upper: End;
}

/** A value with the ends of its confidence interval. */
export interface Interval<End extends number | null = number | null> extends Ends<End> {
  readonly value: number;
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
