import {Matrix, solve} from "ml-matrix";
import {checkValues, FitError} from "../messages/fit-error.js";
import {checkOptions} from "../messages/options.js";
import {distinct} from "../numerics/grouping.js";
import type {Ends} from "../numerics/interval.js";
import * as math from "../numerics/math.js";
import {mean} from "../numerics/mean.js";
import {percentileInterval} from "../numerics/percentiles.js";
import {random} from "../numerics/random.js";
import type {Bracket} from "./capability.js";

export interface LossAtScale {
  readonly N: number;
  readonly loss: number;
}

/** One scale tried, and how the smoothed loss bends there. */
export interface BentScale {
  readonly N: number;
  /** Mean loss of the runs at this scale. */
  readonly loss: number;
  /** |d²L/dN²|, as the source prints it. */
  readonly inN: number;
  /** |d²L/d(ln N)²| */
  readonly inLogN: number;
}

/**
 * The scale tried at which the loss bends most; its interval is over runs drawn anew within their scales, open where no
 * scale has two.
 */
export interface CurvaturePeak extends Ends {
  readonly N: number;
  /** The scales tried on either side: nothing between them can be distinguished. Null beyond the first and the last. */
  readonly bracket: Bracket;
  /**
   * "as-any-power-law": at the smallest scale tried. L = a N^−b + c has d²L/dN² = ab(b+1) N^−(b+2) and
   * d²L/d(ln N)² = ab² N^−b; both fall with N, so that this method finds the smallest scale tried on every power law,
   * whatever is tried: no critical scale. "inside": at a later scale, which a power law without noise never gives.
   */
  readonly status: "as-any-power-law" | "inside";
}

export interface Curvature {
  readonly inN: CurvaturePeak;
  readonly inLogN: CurvaturePeak;
  readonly scales: readonly BentScale[];
  readonly level: number;
}

export interface CurvatureOptions {
  readonly resamples?: number;
  readonly seed?: string | number;
  readonly level?: number;
}

/** Neighbouring scales that a local cubic goes through, and least number of scales. */
const WINDOW = 5;

/**
 * argmax |d²L/dN²| over the scales tried, as printed and in log N. The loss is smoothed by local cubics in ln N over
 * five neighbouring scales (Savitzky & Golay 1964, for uneven steps).
 */
export function lossCurvature(
  runs: readonly LossAtScale[],
  {resamples = 1000, seed = "curvature", level = 0.95}: CurvatureOptions = {}
): Curvature {
  checkOptions({resamples, level});
  checkValues(runs, {N: "positive", loss: "finite"});
  const sizes = distinct(runs.map(({N}) => N));
  if (sizes.length < WINDOW) throw new FitError({code: "too-few", of: "scale", needed: WINDOW, found: sizes.length});
  const losses = sizes.map((size) => runs.filter(({N}) => N === size).map(({loss}) => loss));
  const smooth = smoother(sizes);
  const scales = smooth(losses.map(mean));

  const source = random(seed);
  const isRepeated = losses.some(({length}) => length > 1);
  const draws = Array.from({length: isRepeated ? resamples : 0}, () =>
    smooth(losses.map((own) => mean(own.map(() => own[source.integer(own.length)]!))))
  );
  const peak = (of: "inN" | "inLogN"): CurvaturePeak => {
    const i = argmax(scales, of);
    const drawn = draws.map((draw) => sizes[argmax(draw, of)]!);
    return {
      N: sizes[i]!,
      bracket: {below: sizes[i - 1] ?? null, above: sizes[i + 1] ?? null},
      ...(isRepeated ? percentileInterval(drawn, level) : {lower: null, upper: null}),
      status: i === 0 ? "as-any-power-law" : "inside"
    };
  };
  return {inN: peak("inN"), inLogN: peak("inLogN"), scales, level};
}

function argmax(scales: readonly BentScale[], of: "inN" | "inLogN"): number {
  return scales.reduce((best, scale, i) => (scale[of] > scales[best]![of] ? i : best), 0);
}

/** Makes, of the losses at these sizes, the bends: the local cubics depend on the sizes alone. */
function smoother(sizes: readonly number[]): (losses: readonly number[]) => BentScale[] {
  const logs = sizes.map(math.log);
  const cubics = logs.map((at, i) => {
    const first = Math.min(Math.max(0, i - (WINDOW >> 1)), sizes.length - WINDOW);
    const near = logs.slice(first, first + WINDOW).map((u) => u - at);
    const powers = new Matrix(near.map((u) => [1, u, u * u, u * u * u]));
    // rows: what each coefficient is of the losses in the window
    return {first, rows: solve(powers, Matrix.eye(WINDOW), true).to2DArray()};
  });
  return (losses) =>
    cubics.map(({first, rows}, i) => {
      const coefficient = (k: number) => rows[k]!.reduce((sum, w, j) => sum + w * losses[first + j]!, 0);
      const [slope, bend] = [coefficient(1), 2 * coefficient(2)];
      const N = sizes[i]!;
      return {N, loss: losses[i]!, inN: Math.abs(bend - slope) / (N * N), inLogN: Math.abs(bend)};
    });
}
