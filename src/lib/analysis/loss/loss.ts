import type {Estimate, Fit} from "../../core/fit.js";
import type {Law} from "../../core/law.js";
import {fit} from "../../fitting/fit.js";
import {distinct} from "../../numerics/grouping.js";
import {type HeldOut, largestHeldOut} from "./held-out.js";
import {type CurvePoint, lossCurves} from "./loss-curves.js";
import {
  columnsOf,
  comparable,
  type DroppedRun,
  freeParameters,
  isVaried,
  type LossPoint,
  type LossRun,
  lossPoints
} from "./loss-points.js";

export type {HeldOut} from "./held-out.js";
export type {CurvePoint} from "./loss-curves.js";
export type {DroppedRun, LossPoint} from "./loss-points.js";

export interface FittedPoint extends LossPoint {
  readonly fitted: number;
  /** log loss − log fitted. */
  readonly residual: number;
}

export interface LossAnalysis {
  readonly law: string;
  readonly fit: Fit;
  readonly points: readonly FittedPoint[];
  readonly dropped: readonly DroppedRun[];
  readonly curves: readonly CurvePoint[];
  /** The largest models, predicted from the smaller ones. */
  readonly heldOut: HeldOut | null;
  /** Irreducible loss: the limit of the law for unbounded inputs. */
  readonly floor: Estimate | null;
  /** Irreducible loss fitted to models with N ≥ `cut`, for each cut. */
  readonly floorByCut: readonly {readonly cut: number; readonly n: number; readonly floor: Estimate}[];
}

export interface LossOptions {
  /** In order of preference: the first that the runs can determine is fitted. */
  readonly laws: readonly Law[];
  readonly level?: number;
  /** Whether to refit without the smallest models. */
  readonly cuts?: boolean;
}

/** Deviations of runs from the law are relative. */
export const objective = "log-least-squares";

/** Most parameters for profile intervals: each end takes dozens of refits. */
const PROFILED = 5;

/** Kind of interval for a fit of this law to losses. */
export const intervalsOf = (law: Law) => (freeParameters(law) <= PROFILED ? "profile" : "wald");

/** Fits the first law that the runs can determine to their final losses; null where there is none. */
export function analyseLoss(
  runs: readonly LossRun[],
  {laws, level = 0.95, cuts = true}: LossOptions
): LossAnalysis | null {
  const {points: all, dropped: unusable} = lossPoints(runs);
  const law = laws.find((law) => isVaried(law, comparable(law, all).points));
  if (!law) return null;
  const {points, dropped} = comparable(law, all);
  const fitted = fit(law, columnsOf(law, points), {objective, level, intervals: intervalsOf(law)});
  return {
    law: law.id,
    fit: fitted,
    points: points.map((point, i) => {
      const {fitted: value, residual} = fitted.observations[i]!;
      return {...point, fitted: value, residual};
    }),
    dropped: [...unusable, ...dropped],
    curves: lossCurves(law, fitted, points, level),
    heldOut: largestHeldOut(law, points, "N", {objective, level}),
    floor: floorOf(law, fitted),
    floorByCut: cuts ? floorByCut(law, points, level) : []
  };
}

/** The parameter that equals the limit of the law for unbounded inputs. */
function floorOf(law: Law, {estimates}: Fit): Estimate | null {
  const out = new Float64Array(1);
  const unbounded = law.inputs.map(() => [Number.MAX_VALUE]);
  law.evaluate(
    estimates.map(({value}) => value),
    unbounded,
    out
  );
  const rest = 1e-100; // a power at the largest finite number, above a floor of zero
  return estimates.find(({value}) => Math.abs(value - out[0]!) <= 1e-9 * Math.abs(value) + rest) ?? null;
}

/** Drops the smallest sizes one by one while four are left. */
function floorByCut(law: Law, points: readonly LossPoint[], level: number): LossAnalysis["floorByCut"] {
  return distinct(points.map(({N}) => N))
    .slice(0, -3)
    .flatMap((cut) => {
      const beyond = points.filter(({N}) => N >= cut);
      if (!isVaried(law, beyond)) return [];
      const floor = floorOf(law, fit(law, columnsOf(law, beyond), {objective, level, intervals: intervalsOf(law)}));
      return floor ? [{cut, n: beyond.length, floor}] : [];
    });
}
