import type {Fit} from "../../core/fit.js";
import type {Law} from "../../core/law.js";
import {FitError} from "../../messages/fit-error.js";
import {meanOf} from "../../numerics/mean.js";
import type {FitData} from "../data.js";
import {type Band, type BandOptions, predictBand} from "../predict-band.js";

/** How often bands of one level hold what they promise to hold. */
export interface LevelCoverage {
  readonly level: number;
  /** Share of the rows inside their prediction band. */
  readonly observed: number;
}

/** How far the coverage of prediction bands is from what they claim, over several levels. */
export interface Calibration {
  readonly rows: number;
  readonly levels: readonly LevelCoverage[];
  /** Mean squared difference of observed and nominal coverage: 0 is honest; finitely many rows leave some. */
  readonly score: number;
  /** Mean of observed − nominal coverage: below 0 the bands are too narrow. */
  readonly bias: number;
}

const LEVELS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

/**
 * Judges the prediction bands of a fit by rows, best by rows that it has not seen: those that it has lie closer than
 * new ones would. `data` in the columns of the fit, `inflation` as of `BandOptions`. Throws FitError where the fit has
 * no bands.
 */
export function calibrate(
  law: Law,
  fit: Fit,
  data: FitData,
  levels: readonly number[] = LEVELS,
  inflation = 1
): Calibration {
  const y = data.k && data.n ? Float64Array.from(data.k, (k, i) => k / data.n![i]!) : data.y;
  if (!y?.length) throw new FitError({code: "too-few", of: "row", needed: 1, found: 0});
  const covered = levels.map((level): LevelCoverage => {
    const inside = bandsAt(law, fit, data, y.length, {level, inflation}).filter(({prediction}, i) => {
      if (!prediction) throw new FitError({code: "no-bands", law: fit.law});
      return y[i]! >= prediction[0] && y[i]! <= prediction[1];
    });
    return {level, observed: inside.length / y.length};
  });
  return {
    rows: y.length,
    levels: covered,
    score: meanOf(covered, ({level, observed}) => (observed - level) ** 2),
    bias: meanOf(covered, ({level, observed}) => observed - level)
  };
}

/** Counts have bands of their own number of trials, row by row. */
function bandsAt(law: Law, fit: Fit, {x, k, n}: FitData, rows: number, options: BandOptions): Band[] {
  if (!k || !n) return predictBand(law, fit, x, options);
  return Array.from({length: rows}, (_, i) => {
    const at = Object.fromEntries(Object.entries(x).map(([name, column]) => [name, [column[i]!]]));
    return predictBand(law, fit, at, {...options, trials: n[i]!})[0]!;
  });
}
