import {quantileSorted} from "simple-statistics";
import type {Ends} from "./interval.js";

/** The middle share `level` of draws in any order: equal shares lie beyond its ends. */
export function percentileInterval(draws: readonly number[], level: number): Ends<number> {
  const sorted = draws.toSorted((a, b) => a - b);
  return {lower: quantileSorted(sorted, 0.5 - level / 2), upper: quantileSorted(sorted, 0.5 + level / 2)};
}
