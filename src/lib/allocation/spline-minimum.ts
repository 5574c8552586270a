import {akima} from "../numerics/akima.js";
import {logSpace} from "../numerics/grouping.js";
import * as math from "../numerics/math.js";
import {mean} from "../numerics/mean.js";
import type {Random} from "../numerics/random.js";
import type {SizeMinimum} from "./size-minimum.js";

/** Places tried between two sizes, as Porian et al. try them. */
const PER_GAP = 25;

/** Noise with which a minimum is found again and again, to see how far it moves. */
export interface MinimumNoise {
  /** Standard deviation of the log of one run’s loss, such as between seeds. */
  readonly logLossSd: number;
  readonly random: Random;
  /** Times; 200. */
  readonly draws?: number;
}

/**
 * The least of an Akima spline of ln loss over ln N, tried at 25 (sizes − 1) sizes evenly spaced in their logarithm
 * (Porian et al. 2024, arXiv:2406.19146, § 3). N in order, one loss a size. With noise, the standard error is that of
 * the minima of noisy losses, but no less than a third of the gap between sizes, since the grid hides anything finer.
 */
export function splineMinimum(N: readonly number[], loss: readonly number[], noise?: MinimumNoise): SizeMinimum {
  const n = N.length;
  if (n < 5) return {reason: {code: "fewer-sizes", least: 5, sizes: n}};
  const grid = logSpace(N[0]!, N[n - 1]!, PER_GAP * (n - 1));
  const logN = N.map(math.log);
  const logLoss = loss.map(math.log);
  // rounding may put the last of the grid outside
  const places = grid.map((v) => Math.min(Math.max(math.log(v), logN[0]!), logN[n - 1]!));
  const least = (values: readonly number[]) => {
    const heights = places.map(akima(logN, values));
    const i = heights.indexOf(Math.min(...heights));
    return {i, height: heights[i]!, isEdge: i === 0 || i === grid.length - 1};
  };
  const {i, height, isEdge} = least(logLoss);
  if (isEdge) return {reason: {code: "minimum-at", end: i === 0 ? "smallest" : "largest"}};
  if (!noise) return {N: grid[i]!, loss: math.exp(height), logStderr: null, reason: null};

  const {logLossSd, random, draws = 200} = noise;
  const found = Array.from({length: draws}, () => least(logLoss.map((v) => v + logLossSd * random.normal())));
  const inner = found.filter((draw) => !draw.isEdge).map((draw) => places[draw.i]!);
  if (inner.length < draws / 2) return {reason: {code: "minimum-moved-by-noise", moved: draws - inner.length, draws}};
  const centre = mean(inner);
  const deviation = Math.sqrt(mean(inner.map((v) => (v - centre) ** 2)));
  const finest = (places[1]! - places[0]!) * PER_GAP * 0.33;
  // draws lost to the edge make it less sure: as in the authors’ analysis.py
  const logStderr = Math.max(deviation, finest) * (draws / inner.length);
  return {N: grid[i]!, loss: math.exp(height), logStderr, reason: null};
}
