import {type Estimate, type EstimateStatus, type Fit, isStated, type Observation} from "../core/fit.js";
import type {Law} from "../core/law.js";
import type {Bootstrap} from "../fitting/bootstrap.js";
import type {EstimateReason, FitWarning} from "../messages/fits.js";
import type {Message} from "../messages/index.js";
import type {ComputedInput} from "../messages/own-runs.js";
import type {Counted} from "../messages/reports.js";
import {extent} from "../numerics/extent.js";
import type {Ends} from "../numerics/interval.js";
import {meanOf} from "../numerics/mean.js";
import {raise} from "../numerics/raise.js";
import {plainFormula} from "./plain-formula.js";

/** What a fit does not contain: the origin of its rows, and further analyses of them. */
export interface ReportContext {
  /** The data: a task and its sweep, or a file. */
  readonly title: string;
  /** Name of y, with its unit. */
  readonly metric: string;
  /** How each data column was counted, by column name. */
  readonly counted: Readonly<Record<string, Counted | ComputedInput>>;
  /** The row of each fitted value in its file, as errors name it; counted from 1 where there is no one file. */
  readonly rows?: readonly number[];
  /** Runs that were not fitted. */
  readonly dropped: readonly DroppedRow[];
  /** Fitted points per run; 1 where only the final loss is fitted. */
  readonly checkpointsPerRun: number;
  /** Origin of the rows by name: file, digest, machine, training seeds. */
  readonly data: Readonly<Record<string, string>>;
  readonly heldOut?: readonly HeldOutScore[];
  readonly bootstraps?: readonly Bootstrap[];
  /** Versions of the software that computed the fit, by name. */
  readonly versions: Readonly<Record<string, string>>;
}

export interface DroppedRow {
  readonly key: string;
  readonly N: number;
  readonly D: number;
  readonly reason: Message;
}

/** How well a fit to the smaller runs predicts the larger ones. */
export interface HeldOutScore {
  /** The column by which runs are held out: those above `cut`. */
  readonly along: string;
  readonly cut: number;
  readonly rows: number;
  /** Root mean square of log y − log predicted; null where undefined. */
  readonly rmsLogError: number | null;
  /** Mean of log y − log predicted: above 0 where the predicted loss is too low. */
  readonly meanLogError: number | null;
  /** Share of the rows inside their prediction interval; null without intervals. */
  readonly coverage: number | null;
  readonly level: number;
}

/** An estimate as it is printed: what the data do not identify has no value and no standard error. */
export interface ReportedEstimate extends Ends {
  readonly param: string;
  /** Symbol in the plain formula. */
  readonly symbol: string;
  readonly value: number | null;
  readonly stderr: number | null;
  readonly unit: string;
  readonly status: EstimateStatus;
  readonly reasons: readonly EstimateReason[];
}

export interface ReportedInput {
  /** The name in the law; `column` is the name in the data. */
  readonly name: string;
  readonly column: string;
  readonly counted: Counted | ComputedInput;
  readonly low: number;
  readonly high: number;
  /** Number of different values. */
  readonly values: number;
}

/** Everything needed to judge and to repeat a fit, as plain JSON. */
export interface FitReport {
  readonly schema: 1;
  readonly title: string;
  readonly law: {
    readonly id: string;
    readonly title: string;
    readonly source: string;
    readonly note: string;
    readonly tex: string;
    readonly plain: string;
  };
  readonly inputs: readonly ReportedInput[];
  readonly metric: string;
  readonly range: {readonly low: number; readonly high: number};
  readonly data: Readonly<Record<string, string>>;
  readonly kept: number;
  readonly dropped: readonly DroppedRow[];
  readonly checkpointsPerRun: number;
  readonly objective: string;
  readonly scale: Fit["scale"];
  readonly status: Fit["status"];
  readonly summary: Fit["summary"];
  readonly intervals: {readonly kind: Estimate["interval"]; readonly level: number; readonly covariance: Fit["errors"]};
  readonly estimates: readonly ReportedEstimate[];
  readonly derived: readonly ReportedEstimate[];
  readonly activeBounds: readonly string[];
  /** Pairs with |r| above `limit`; null where there is no covariance. */
  readonly correlations: {
    readonly limit: number;
    readonly pairs: readonly {readonly a: string; readonly b: string; readonly r: number}[] | null;
  };
  readonly residuals: {
    /** Skewness; null where all residuals are equal. */
    readonly skew: number | null;
    /** The largest residuals in absolute value. */
    readonly largest: readonly (Observation & {readonly row: number})[];
  };
  readonly heldOut: readonly HeldOutScore[];
  readonly bootstraps: readonly Bootstrap[];
  /** Seeds of the resampling. */
  readonly seeds: readonly Pick<Bootstrap, "kind" | "seed">[];
  readonly versions: Readonly<Record<string, string>>;
  readonly warnings: readonly FitWarning[];
}

const CORRELATED = 0.9;
const LARGEST = 5;

/** The report of a fit to this law. Numbers are in the units of the fit. */
export function fitReport(fit: Fit, law: Law, context: ReportContext): FitReport {
  const {bootstraps = [], heldOut = []} = context;
  const y = fit.observations.map((row) => row.y);
  const withInterval = fit.estimates.find(({interval}) => interval !== "none");
  return {
    schema: 1,
    title: context.title,
    law: {
      id: law.id,
      title: law.title,
      source: law.source,
      note: law.note,
      tex: law.tex,
      plain: plainFormula(law.tex)
    },
    inputs: law.inputs.map((name) => inputOf(fit, name, context)),
    metric: context.metric,
    range: rangeOf(y),
    data: context.data,
    kept: fit.summary.n,
    dropped: context.dropped,
    checkpointsPerRun: context.checkpointsPerRun,
    objective: fit.objective,
    scale: fit.scale,
    status: fit.status,
    summary: fit.summary,
    intervals: {
      kind: withInterval?.interval ?? "none",
      level: fit.estimates[0]?.level ?? 0,
      covariance: fit.errors
    },
    estimates: fit.estimates.map(reported),
    derived: fit.derived.map(reported),
    activeBounds: fit.estimates.flatMap(({param, status}) => (status === "at-bound" ? [param] : [])),
    correlations: {limit: CORRELATED, pairs: correlated(fit)},
    residuals: {skew: skewOf(fit.observations.map(({residual}) => residual)), largest: largest(fit, context.rows)},
    heldOut,
    bootstraps,
    seeds: bootstraps.map(({kind, seed}) => ({kind, seed})),
    versions: context.versions,
    warnings: fit.warnings
  };
}

function rangeOf(values: readonly number[]): {readonly low: number; readonly high: number} {
  const [low, high] = extent(values);
  return {low, high};
}

function inputOf(fit: Fit, name: string, {counted}: ReportContext): ReportedInput {
  const column = fit.inputs[name] ?? name;
  const values = fit.observations.map((row) => row[column]!);
  return {
    name,
    column,
    counted: counted[column] ?? {code: "as-given"},
    ...rangeOf(values),
    values: new Set(values).size
  };
}

function reported(e: Estimate): ReportedEstimate {
  return {
    param: e.param,
    symbol: plainFormula(e.tex),
    value: isStated(e) ? e.value : null,
    stderr: isStated(e) ? e.stderr : null,
    lower: e.lower,
    upper: e.upper,
    unit: e.unit,
    status: e.status,
    reasons: e.reasons
  };
}

/** Correlations of the estimates that are neither fixed nor at a bound, strongest first. */
function correlated({estimates, covariance}: Fit): {a: string; b: string; r: number}[] | null {
  const names = estimates.flatMap(({param, status}) => (status === "fixed" || status === "at-bound" ? [] : [param]));
  if (covariance?.length !== names.length) return null;
  const r = (k: number, l: number) => covariance[k]![l]! / Math.sqrt(covariance[k]![k]! * covariance[l]![l]!);
  return names
    .flatMap((b, l) => names.slice(0, l).map((a, k) => ({a, b, r: r(k, l)})))
    .filter((pair) => Math.abs(pair.r) > CORRELATED)
    .sort((a, b) => Math.abs(b.r) - Math.abs(a.r));
}

function largest({observations}: Fit, rows: ReportContext["rows"]): FitReport["residuals"]["largest"] {
  return observations
    .map((observation, i): Observation & {readonly row: number} => ({...observation, row: rows?.[i] ?? i + 1}))
    .sort((a, b) => Math.abs(b.residual) - Math.abs(a.residual))
    .slice(0, LARGEST);
}

function skewOf(residuals: readonly number[]): number | null {
  const moment = (k: number, centre: number) => meanOf(residuals, (u) => raise(u - centre, k));
  const mean = moment(1, 0);
  const skew = moment(3, mean) / raise(moment(2, mean), 1.5);
  return Number.isFinite(skew) ? skew : null;
}
