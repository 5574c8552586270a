import type {Law} from "../../core/law.js";
import {FitError} from "../../messages/fit-error.js";
import * as math from "../../numerics/math.js";
import {meanOf} from "../../numerics/mean.js";
import type {FitData} from "../data.js";
import type {FitOptions} from "../fit.js";
import {type HoldOut, holdOut} from "./hold-out.js";

/** A fit to the rows up to a cut, judged by those beyond. */
export interface Cut {
  /** Largest value that the fit has seen. */
  readonly upTo: number;
  readonly rows: number;
  /** Root mean square of errors in units of the deviation that the prediction band claims; 1 is honest. */
  readonly rms: number;
}

/** Fits to earlier parts of the data, each judged by what came after it. */
export interface Backtest {
  readonly along: string;
  readonly cuts: readonly Cut[];
  /** How many times wider than claimed bands beyond the data should be, as far as the past can tell; at least 1. */
  readonly inflation: number;
}

/** Shares of the distinct values that are fitted, the rest being predicted. */
const SHARES = [0.5, 0.6, 0.7, 0.8];
/** Coverage of a band whose half width is one standard deviation. */
const ONE_SIGMA = 0.6826894921370859;

/**
 * Predicts the larger scales from the smaller ones, at several cuts. No law is exact, and the errors of one run
 * are correlated, so that bands from a covariance are too narrow beyond the data. Bands multiplied by `inflation` have
 * their stated coverage where later data depart from the law no more than earlier data did.
 * `along` names the data column to cut, by default the first input. Throws FitError where no cut leaves enough rows.
 */
export function backtest(law: Law, data: FitData, options: FitOptions = {}, along?: string): Backtest {
  const column = along ?? options.inputs?.[law.inputs[0]!] ?? law.inputs[0]!;
  const values = data.x[column];
  if (!values) throw new FitError({code: "missing-column", column});
  const distinct = [...new Set(Array.from(values))].sort((a, b) => a - b);
  const ends = new Set(SHARES.map((share) => distinct[Math.floor(share * distinct.length) - 1]));
  const cuts = [...ends].flatMap((upTo) => (upTo === undefined ? [] : (cutAt(law, data, values, upTo, options) ?? [])));
  if (!cuts.length) throw new FitError({code: "no-cut", law: law.id, column});
  const meanSquare = meanOf(cuts, ({rms}) => rms * rms);
  return {along: column, cuts, inflation: Math.max(1, Math.sqrt(meanSquare))};
}

function cutAt(law: Law, data: FitData, values: ArrayLike<number>, upTo: number, options: FitOptions): Cut | undefined {
  let held: HoldOut;
  try {
    held = holdOut(law, data, (row) => values[row]! > upTo, {...options, intervals: "none", level: ONE_SIGMA});
  } catch (error) {
    if (error instanceof FitError) return; // fewer rows than parameters below the cut
    throw error;
  }
  const {fit, rows} = held;
  if (fit.summary.dof < 2) return;
  const errors = rows.flatMap(({y, fitted, prediction}) => {
    if (!prediction) return [];
    const reach = fit.scale === "log" ? math.log(prediction[1] / fitted) : (prediction[1] - prediction[0]) / 2;
    const error = fit.scale === "log" ? math.log(y / fitted) : y - fitted;
    return Number.isFinite(error / reach) ? [error / reach] : [];
  });
  if (!errors.length) return;
  return {upTo, rows: errors.length, rms: Math.sqrt(meanOf(errors, (e) => e * e))};
}
