import type {Fit} from "../core/fit.js";
import type {Law} from "../core/law.js";
import {resample} from "../fitting/bootstrap.js";
import type {FitData} from "../fitting/data.js";
import type {FitOptions} from "../fitting/problem.js";
import {FitError} from "../messages/fit-error.js";
import * as math from "../numerics/math.js";

export interface ScaleDrawOptions extends FitOptions {
  /** Names what is drawn whole: the seed or the family of each row. */
  readonly clusters: ArrayLike<number | string>;
  /** log10 of the smallest and the largest scale tried: what lies beyond them is censored. */
  readonly window: readonly [number, number];
  readonly resamples?: number;
  readonly seed?: string | number;
}

/**
 * log10 N50 of resamples in which whole clusters are drawn, for `compareScales`: −∞ and ∞ where it leaves the window,
 * NaN where a resample has no fit. Capabilities measured on the same clusters, listed in the same order, and resampled
 * with the same seed are drawn alike, so that their draws belong together one by one.
 */
export function scaleDraws(
  law: Law,
  data: FitData,
  fit: Fit,
  {clusters, window: [low, high], resamples = 1000, seed = "scale-draws", ...options}: ScaleDrawOptions
): number[] {
  const place = law.derived.findIndex(({id}) => id === "N50");
  if (place < 0) throw new FitError({code: "unknown-parameter", law: law.id, param: "N50"});
  const column = Object.keys(law.params).length + place;
  return resample(law, data, fit, 0, resamples, {...options, clusters, seed}).map((draw) => {
    if (!draw) return NaN;
    const log10 = math.log10(draw[column]!);
    return log10 < low ? -Infinity : log10 > high ? Infinity : log10;
  });
}
