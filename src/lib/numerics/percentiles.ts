import {quantileSorted} from "simple-statistics";

/** The middle share `level` of draws in any order: equal shares lie beyond its ends. */
export function percentileInterval(draws: readonly number[], level: number): {lower: number; upper: number} {
  const sorted = draws.toSorted((a, b) => a - b);
  return {lower: quantileSorted(sorted, 0.5 - level / 2), upper: quantileSorted(sorted, 0.5 + level / 2)};
}
