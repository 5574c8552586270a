import {fit} from "../estimators/fit.js";
import {holdOut} from "../estimators/hold-out.js";
import {type Band, predictBand} from "../estimators/predict-band.js";
import type {Estimate, Fit} from "../fit.js";
import type {Law} from "../law.js";
import type {Run} from "../run.js";
import {distinct, groupBy, logSpace} from "./scales.js";

/** A value of the law with an interval; the ends are null where the fit has no covariance. */
export interface Interval {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** One trained model: what it was given, and the loss it ended at. */
export interface LossPoint {
  readonly key: string;
  readonly seed: number;
  readonly N: number;
  readonly D: number;
  readonly C: number;
  readonly loss: number;
}

export interface FittedPoint extends LossPoint {
  readonly fitted: number;
  /** log loss − log fitted. */
  readonly residual: number;
}

/** A run that the fit does not use. */
export interface Dropped {
  readonly key: string;
  readonly N: number;
  readonly D: number;
  readonly reason: string;
}

/** The fitted law along one input, the other held, with the interval of the curve itself. */
export interface CurvePoint extends Interval {
  readonly along: "N" | "D";
  readonly N: number;
  readonly D: number;
}

/** The largest models, predicted from the smaller ones alone. */
export interface HeldOut {
  /** Parameters of the largest model that the fit has seen. */
  readonly cut: number;
  readonly fit: Fit;
  readonly points: readonly (LossPoint & Interval & {readonly inside: boolean | null})[];
  /** Share of the points inside their interval; null where the fit has no covariance to make one from. */
  readonly coverage: number | null;
  /** Root mean square of log loss − log predicted. */
  readonly error: number | null;
  readonly level: number;
}

export interface LossAnalysis {
  readonly law: string;
  readonly fit: Fit;
  readonly points: readonly FittedPoint[];
  readonly dropped: readonly Dropped[];
  readonly curves: readonly CurvePoint[];
  readonly heldOut: HeldOut | null;
  /** The loss that the law leaves when all its inputs grow without bound. */
  readonly floor: Estimate | null;
  /** The floor fitted to models at least this large, cut by cut: does it move as small models leave? */
  readonly floorByCut: readonly {readonly cut: number; readonly n: number; readonly floor: Estimate}[];
}

export interface LossOptions {
  /** In order of preference: the first whose every input takes enough different values is fitted. */
  readonly laws: readonly Law[];
  readonly level?: number;
}

/** Runs differ from the law by a share of their loss rather than by an amount. */
const objective = "log-least-squares";

/** How the final loss of every run falls with scale. Null where no law has enough different scales to be fitted to. */
export function analyseLoss(runs: readonly Run[], {laws, level = 0.95}: LossOptions): LossAnalysis | null {
  const {points: all, dropped: unusable} = lossPoints(runs);
  const law = laws.find((law) => isVaried(law, all));
  if (!law) return null;
  const {points, dropped} = comparable(law, all);
  const options = {objective, level, intervals: "profile"} as const;
  const fitted = fit(law, columns(law, points), options);
  return {
    law: law.id,
    fit: fitted,
    points: points.map((point, i) => {
      const {fitted: value, residual} = fitted.observations[i]!;
      return {...point, fitted: value, residual};
    }),
    dropped: [...unusable, ...dropped],
    curves: curves(law, fitted, points, level),
    heldOut: largestHeldOut(law, points, level),
    floor: floorOf(law, fitted),
    floorByCut: floorByCut(law, points, level)
  };
}

function lossPoints(runs: readonly Run[]): {points: LossPoint[]; dropped: Dropped[]} {
  const points: LossPoint[] = [];
  const dropped: Dropped[] = [];
  for (const {key, N, D, C, loss, status, reason, cell} of runs) {
    if (status === "trained" && loss !== null && Number.isFinite(loss))
      points.push({key, seed: cell.seed, N, D, C, loss});
    else dropped.push({key, N, D, reason: reason ?? "the loss is not a finite number"});
  }
  return {points: points.sort((a, b) => a.D - b.D || a.N - b.N || a.seed - b.seed), dropped};
}

/** Three values of each input are the least that show a power and a floor. */
function isVaried(law: Law, points: readonly LossPoint[]): boolean {
  const values = law.inputs.map((input) => distinct(points.map((point) => point[input as "N" | "D" | "C"])).length);
  return values.every((n) => n >= 3) && points.length > Object.keys(law.params).length;
}

/** A law of N alone is fitted to models that were trained equally long: the longest. */
function comparable(law: Law, points: readonly LossPoint[]): {points: LossPoint[]; dropped: Dropped[]} {
  if (law.inputs.includes("D")) return {points: [...points], dropped: []};
  const longest = Math.max(...points.map(({D}) => D));
  return {
    points: points.filter(({D}) => D === longest),
    dropped: points
      .filter(({D}) => D !== longest)
      .map(({key, N, D}) => ({key, N, D, reason: "trained less long than the rest"}))
  };
}

function columns(law: Law, points: readonly LossPoint[]) {
  return {x: inputsOf(law, points), y: points.map(({loss}) => loss)};
}

function inputsOf(law: Law, points: readonly {readonly N: number; readonly D: number; readonly C?: number}[]) {
  return Object.fromEntries(
    law.inputs.map((input) => [input, points.map((p) => p[input as "N" | "D" | "C"] ?? Number.NaN)])
  );
}

/** Along N at every D that was tried, and along D at every N. */
function curves(law: Law, fit: Fit, points: readonly LossPoint[], level: number): CurvePoint[] {
  return (["N", "D"] as const).flatMap((along) => {
    if (!law.inputs.includes(along)) return [];
    const held = along === "N" ? "D" : "N";
    const tried = distinct(points.map((point) => point[along]));
    const at = groupBy(points, (point) => point[held]).flatMap(([value]) =>
      logSpace(tried[0]!, tried.at(-1)!, 48).map(
        (x) => ({along, [along]: x, [held]: value}) as {along: "N" | "D"; N: number; D: number}
      )
    );
    const bands = predictBand(law, fit, inputsOf(law, at), {level});
    return bands.map(({fitted, confidence}, i) => ({...at[i]!, ...interval(fitted, confidence)}));
  });
}

/** Sets the largest fifth of the sizes aside, and predicts them from the rest. */
function largestHeldOut(law: Law, points: readonly LossPoint[], level: number): HeldOut | null {
  const sizes = distinct(points.map(({N}) => N));
  const cut = sizes[sizes.length - 1 - Math.max(1, Math.round(sizes.length / 5))];
  if (
    cut === undefined ||
    !isVaried(
      law,
      points.filter(({N}) => N <= cut)
    )
  )
    return null;
  const isHeld = (row: number) => points[row]!.N > cut;
  const held = holdOut(law, columns(law, points), isHeld, {objective, level});
  return {
    cut,
    fit: held.fit,
    points: held.rows.map(({row, fitted, prediction, inside}) => ({
      ...points[row]!,
      ...interval(fitted, prediction),
      inside
    })),
    coverage: held.coverage,
    error: held.rmsLogError,
    level
  };
}

const interval = (value: number, ends: Band["confidence"]): Interval => ({
  value,
  lower: ends?.[0] ?? null,
  upper: ends?.[1] ?? null
});

/** The parameter that the law comes down to when nothing is scarce. */
function floorOf(law: Law, {estimates}: Fit): Estimate | null {
  const out = new Float64Array(1);
  const unbounded = law.inputs.map(() => [Number.MAX_VALUE]);
  law.evaluate(
    estimates.map(({value}) => value),
    unbounded,
    out
  );
  const rest = 1e-100; // what a power leaves at the largest number there is, above a floor of zero
  return estimates.find(({value}) => Math.abs(value - out[0]!) <= 1e-9 * Math.abs(value) + rest) ?? null;
}

/** Drops the smallest sizes one by one, as long as four are left. */
function floorByCut(law: Law, points: readonly LossPoint[], level: number): LossAnalysis["floorByCut"] {
  return distinct(points.map(({N}) => N))
    .slice(0, -3)
    .flatMap((cut) => {
      const kept = points.filter(({N}) => N >= cut);
      if (!isVaried(law, kept)) return [];
      const floor = floorOf(law, fit(law, columns(law, kept), {objective, level, intervals: "profile"}));
      return floor ? [{cut, n: kept.length, floor}] : [];
    });
}
