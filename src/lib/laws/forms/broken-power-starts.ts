import {ascending} from "../../numerics/ascending.js";
import {extent} from "../../numerics/extent.js";
import {linearFit} from "../../numerics/linear-fit.js";
import * as math from "../../numerics/math.js";
import {softplus} from "./sigmoid.js";

/** What of the lowest loss is floor, how sharp the breaks are, and how many places for a break are tried. */
const FLOORS = [0, 0.5, 0.8, 0.93, 0.98];
const WIDTHS = [0.1, 0.4, 1.2];
const PLACES: Readonly<Record<number, number>> = {1: 10, 2: 8, 3: 7};
const BEST = 40;

/**
 * Starts of a broken power law: given the floor a, the places d and the sharpness f of its breaks, log(y − a) is linear
 * in log b and the slopes c. The best of a grid over the former, breaks in ascending order.
 */
export function brokenPowerStarts(logN: Float64Array, y: ArrayLike<number>, breaks: number): Record<string, number>[] {
  const [[low, high], [lowest]] = [extent(logN), extent(y)];
  const places = PLACES[breaks] ?? breaks + 3;
  const at = Array.from({length: places}, (_, k) => low + ((high - low) * (k + 0.5)) / places);
  const ones = new Float64Array(y.length).fill(1);
  const found: {start: Record<string, number>; error: number}[] = [];
  for (const f of WIDTHS) {
    const bends = at.map((d) => logN.map((v) => -f * softplus((v - d) / f)));
    for (const share of FLOORS) {
      const a = Math.max(0, share * lowest);
      const target = Float64Array.from(y, (v) => math.log(Math.max(v - a, 1e-300)));
      const weights = Float64Array.from(y, (v) => (v - a) / v);
      for (const chosen of ascending(places, breaks)) {
        const columns = [ones, logN.map((v) => -v), ...chosen.map((k) => bends[k]!)];
        const solution = linearFit(columns, target, weights);
        if (!solution) continue;
        const [logB, c0, ...c] = solution as [number, number, ...number[]];
        const start: Record<string, number> = {a, b: math.exp(clamp(logB, 690)), c0: Math.max(-2, clamp(c0, 5))};
        chosen.forEach((k, i) => {
          start[`c${i + 1}`] = clamp(c[i]!, 5);
          start[i ? `w${i + 1}` : "d1"] = math.exp(at[k]! - (i ? at[chosen[i - 1]!]! : 0));
          start[`f${i + 1}`] = f;
        });
        found.push({start, error: squaredError(columns, solution, target, weights)});
      }
    }
  }
  return found
    .sort((p, q) => p.error - q.error)
    .slice(0, BEST)
    .map(({start}) => start);
}

function squaredError(
  columns: readonly ArrayLike<number>[],
  coefficients: readonly number[],
  target: Float64Array,
  weights: Float64Array
): number {
  let sum = 0;
  for (let i = 0; i < target.length; ++i) {
    let rest = target[i]!;
    for (let j = 0; j < columns.length; ++j) rest -= coefficients[j]! * columns[j]![i]!;
    sum += (rest * weights[i]!) ** 2;
  }
  return sum;
}

const clamp = (v: number, size: number) => Math.max(-size, Math.min(size, v));
