import type {Fit} from "../../core/fit.js";
import type {ScaleInput} from "../../core/inputs.js";
import type {Law} from "../../core/law.js";
import {holdOut} from "../../fitting/validation/hold-out.js";
import {distinct} from "../../numerics/grouping.js";
import type {Interval} from "../../numerics/interval.js";
import {mean} from "../../numerics/mean.js";
import {columnsOf, isVaried, type LossPoint} from "./loss-points.js";

/** The largest runs, predicted from the smaller ones alone. */
export interface HeldOut {
  /** What is large about them. */
  readonly along: ScaleInput;
  /** The largest scale that the fit has seen. */
  readonly cut: number;
  readonly fit: Fit;
  readonly points: readonly (LossPoint & Interval & {readonly inside: boolean | null})[];
  /** Share of the points inside their interval; null where the fit has no covariance to make one from. */
  readonly coverage: number | null;
  /** Root mean square of log loss − log predicted. */
  readonly error: number | null;
  /** Mean of log loss − log predicted: above 0, the law promised too much. */
  readonly bias: number | null;
  readonly level: number;
}

/**
 * Sets the runs with the largest fifth of a scale aside, and predicts them from the rest; null where too few are left.
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
