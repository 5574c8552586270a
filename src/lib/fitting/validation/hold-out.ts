import type {Fit} from "../../core/fit.js";
import type {Law} from "../../core/law.js";
import {FitError} from "../../messages/fit-error.js";
import * as math from "../../numerics/math.js";
import {meanOf} from "../../numerics/mean.js";
import type {FitData} from "../data.js";
import {type FitOptions, fit} from "../fit.js";
import {type Band, predictBand} from "../predict-band.js";

/** A row that the fit did not see. */
export interface HeldRow extends Band {
  readonly row: number;
  readonly y: number;
  /** log y − log fitted; null where either is not positive. */
  readonly logError: number | null;
  /** Whether y lies in the prediction band; null where there is none. */
  readonly inside: boolean | null;
}

/** Rows set aside, predicted from the others. */
export interface HoldOut {
  /** The fit to the rows that were not held out. */
  readonly fit: Fit;
  readonly rows: readonly HeldRow[];
  /** Root mean square of the log errors. */
  readonly rmsLogError: number | null;
  /** Share of held rows inside their prediction band, to be compared with the fit’s level. */
  readonly coverage: number | null;
}

/**
 * Fits the rows for which `isHeld(row)` is false, counted from 0, and scores the fit on the others. Throws FitError
 * where no row is held out, where too few are left, and as `fit` does.
 */
export function holdOut(law: Law, data: FitData, isHeld: (row: number) => boolean, options: FitOptions = {}): HoldOut {
  const length = (data.k ?? data.y)?.length ?? 0;
  const all = Array.from({length}, (_, row) => row);
  const held = all.filter(isHeld);
  if (!held.length) throw new FitError({code: "too-few", of: "row", needed: 1, found: 0});
  const training = all.filter((row) => !isHeld(row));
  const fitted = fit(law, select(data, training), {intervals: "wald", ...options});
  const {x, y, k, n} = select(data, held);
  const rows = held.map((row, i): HeldRow => {
    const at = Object.fromEntries(Object.entries(x).map(([name, column]) => [name, [column[i]!]]));
    const band = predictBand(law, fitted, at, {level: options.level, trials: n?.[i]})[0]!;
    const value = k && n ? k[i]! / n[i]! : y![i]!;
    const logError = math.log(value / band.fitted);
    return {
      ...band,
      row,
      y: value,
      logError: Number.isFinite(logError) ? logError : null,
      inside: band.prediction && value >= band.prediction[0] && value <= band.prediction[1]
    };
  });
  return {fit: fitted, rows, ...scoreOf(rows)};
}

/** How far off rows that were held out are, and how many lie in their bands. */
export function scoreOf(rows: readonly HeldRow[]): Pick<HoldOut, "rmsLogError" | "coverage"> {
  const errors = rows.flatMap(({logError}) => (logError === null ? [] : [logError]));
  const judged = rows.filter(({inside}) => inside !== null);
  return {
    rmsLogError: errors.length ? Math.sqrt(meanOf(errors, (e) => e * e)) : null,
    coverage: judged.length ? judged.filter(({inside}) => inside).length / judged.length : null
  };
}

function select({x, y, k, n, w}: FitData, rows: readonly number[]) {
  const pick = (column: ArrayLike<number>) => rows.map((row) => column[row]!);
  return {
    x: Object.fromEntries(Object.entries(x).map(([name, column]) => [name, pick(column)])),
    y: y && pick(y),
    k: k && pick(k),
    n: n && pick(n),
    w: w && pick(w)
  };
}
