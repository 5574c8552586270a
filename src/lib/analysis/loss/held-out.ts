import type {Fit} from "../../core/fit.js";
import type {ScaleInput} from "../../core/inputs.js";
import type {Law} from "../../core/law.js";
import {holdOut} from "../../fitting/validation/hold-out.js";
import {distinct} from "../../numerics/grouping.js";
import type {Interval} from "../../numerics/interval.js";
import {mean} from "../../numerics/mean.js";
import {columnsOf, isVaried, type LossPoint} from "./loss-points.js";

/** Predictions of the largest runs by a fit to the smaller ones. */
export interface HeldOut {
  /** The scale by which runs are held out. */
  readonly along: ScaleInput;
  /** Largest scale in the fit. */
  readonly cut: number;
  readonly fit: Fit;
  readonly points: readonly (LossPoint & Interval & {readonly inside: boolean | null})[];
  /** Share of points inside their interval; null where the fit has no covariance. */
  readonly coverage: number | null;
  /** Root mean square of log loss − log prediction. */
  readonly error: number | null;
  /** Mean of log loss − log prediction; positive where the law predicts too low a loss. */
  readonly bias: number | null;
  readonly level: number;
}

/**
 * Holds out the runs with the largest fifth of the values of a scale and predicts them from the rest; null where too
 * few are left.
 */
export function largestHeldOut(
  law: Law,
  points: readonly LossPoint[],
  along: ScaleInput,
  {objective, level}: {readonly objective: string; readonly level: number}
): HeldOut | null {
  const values = distinct(points.map((point) => point[along]));
  const cut = values[values.length - 1 - Math.max(1, Math.round(values.length / 5))];
  if (cut === undefined) return null;
  const isHeld = (row: number) => points[row]![along] > cut;
  if (
    !isVaried(
      law,
      points.filter((_, row) => !isHeld(row))
    )
  )
    return null;
  const held = holdOut(law, columnsOf(law, points), isHeld, {objective, level});
  const errors = held.rows.flatMap(({logError}) => logError ?? []);
  return {
    along,
    cut,
    fit: held.fit,
    points: held.rows.map(({row, fitted, prediction, inside}) => ({
      ...points[row]!,
      value: fitted,
      lower: prediction?.[0] ?? null,
      upper: prediction?.[1] ?? null,
      inside
    })),
    coverage: held.coverage,
    error: held.rmsLogError,
    bias: errors.length ? mean(errors) : null,
    level
  };
}
