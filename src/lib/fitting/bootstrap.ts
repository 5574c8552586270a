import type {Fit} from "../core/fit.js";
import type {Law} from "../core/law.js";
import {FitError} from "../messages/fit-error.js";
import {checkOptions} from "../messages/options.js";
import type {Interval} from "../numerics/interval.js";
import {mean, sampleVariance} from "../numerics/mean.js";
import {percentileInterval} from "../numerics/percentiles.js";
import {type Random, random} from "../numerics/random.js";
import type {FitData} from "./data.js";
import {minimise} from "./levenberg-marquardt.js";
import {type FitOptions, type Problem, problemOf} from "./problem.js";

export interface BootstrapOptions<P extends string = string> extends FitOptions<P> {
  /** How many times rows are drawn anew; 1000. */
  readonly resamples?: number;
  /** The same seed gives the same draws, whoever computes which; "bootstrap". */
  readonly seed?: string | number;
  /** Names the cluster of each row, such as its seed or family: clusters are then drawn whole. */
  readonly clusters?: ArrayLike<number | string>;
  /** Called about a hundred times. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * One quantity over all resamples, in its own unit, with its percentile interval (Efron & Tibshirani 1993, § 13.3).
 */
export interface Resampled extends Interval<number> {
  /** A parameter’s name, or a derived quantity’s id. */
  readonly param: string;
  readonly stderr: number;
  /** Mean over resamples minus value. */
  readonly bias: number;
}

/** What resampling says of a fit, as plain JSON. */
export interface Bootstrap {
  /** What was drawn: rows, each an input with its response, or whole clusters of them. */
  readonly kind: "pairs" | "cluster";
  readonly seed: string | number;
  readonly resamples: number;
  /** Resamples without a finite minimum, left out of everything above. */
  readonly failed: number;
  /** Coverage of the intervals. */
  readonly level: number;
  /** Parameters in the law’s order, then derived quantities. */
  readonly estimates: readonly Resampled[];
  /** Clusters drawn from; rows for pairs. */
  readonly units: number;
}

/** Estimates of one resample: parameters in the law’s order, then derived quantities; null where it failed. */
export type Draw = readonly number[] | null;

/**
 * Draws rows, or whole clusters, with replacement and refits, beginning at the fit to all rows (Efron & Tibshirani
 * 1993, § 13). `data` and `options` are those of the fit. Throws FitError on wrong input, on clusters that are not one
 * a row, and where there is a single row or cluster.
 */
export function bootstrap<X extends string, P extends string>(
  law: Law<X, P>,
  data: FitData,
  fit: Fit,
  options: BootstrapOptions<P> = {}
): Bootstrap {
  const {resamples = 1000} = options;
  checkOptions({resamples});
  return summariseDraws(law, fit, resample(law, data, fit, 0, resamples, options), options);
}

/** Resamples number `from` up to, not including, `to`: shares of the whole may be computed anywhere. */
export function resample<X extends string, P extends string>(
  law: Law<X, P>,
  data: FitData,
  fit: Fit,
  from: number,
  to: number,
  {seed = "bootstrap", clusters, onProgress, ...options}: BootstrapOptions<P> = {}
): Draw[] {
  const problem = problemOf(law, data, options);
  const units = unitsOf(problem.rows.length, clusters);
  const start = problem.model.coordinates(Object.fromEntries(fit.estimates.map((e) => [e.param, e.value])));
  const draws: Draw[] = [];
  for (let number = from; number < to; ++number) {
    draws.push(drawnFit(problem, units, start, random("bootstrap", seed, number)));
    if (draws.length % Math.ceil((to - from) / 100) === 0) onProgress?.(draws.length, to - from);
  }
  return draws;
}

/** Standard errors and percentile intervals from all draws. */
export function summariseDraws(
  law: Law,
  fit: Fit,
  draws: readonly Draw[],
  {seed = "bootstrap", clusters, level = 0.95}: BootstrapOptions = {}
): Bootstrap {
  const usable = draws.filter((draw) => draw !== null);
  const centres = [...fit.estimates, ...fit.derived];
  const names = [...Object.keys(law.params), ...law.derived.map(({id}) => id)];
  const estimates = names.map((param, j) =>
    summary(
      param,
      centres.find((e) => e.param === param)!.value,
      usable.map((draw) => draw[j]!),
      level
    )
  );
  return {
    kind: clusters ? "cluster" : "pairs",
    seed,
    resamples: draws.length,
    failed: draws.length - usable.length,
    level,
    estimates,
    units: clusters ? new Set(Array.from(clusters)).size : fit.summary.n
  };
}

function summary(param: string, value: number, draws: readonly number[], level: number): Resampled {
  const stderr = Math.sqrt(sampleVariance(draws));
  return {param, value, stderr, ...percentileInterval(draws, level), bias: mean(draws) - value};
}

/**
 * Rows that are drawn together, by their numbers; each by itself where there are no clusters. Throws where all are one
 * unit.
 */
export function unitsOf(length: number, clusters: ArrayLike<number | string> | undefined): number[][] {
  if (clusters && clusters.length !== length)
    throw new FitError({code: "wrong-length", what: "clusters", wanted: length, found: clusters.length});
  const units = new Map<number | string, number[]>();
  for (let row = 0; row < length; ++row) {
    const name = clusters ? clusters[row]! : row;
    const unit = units.get(name);
    if (unit) unit.push(row);
    else units.set(name, [row]);
  }
  if (units.size < 2)
    throw new FitError({code: "too-few", of: clusters ? "cluster" : "row", needed: 2, found: units.size});
  return [...units.values()];
}

/** A row that is drawn twice weighs twice, one that is not drawn weighs nothing. */
function drawnFit(
  {law, rows, estimator, model}: Problem,
  units: readonly (readonly number[])[],
  start: Float64Array,
  source: Random
): Draw {
  const w = new Float64Array(rows.length);
  for (let i = 0; i < units.length; ++i) {
    for (const row of units[source.integer(units.length)]!) w[row]! += rows.w ? rows.w[row]! : 1;
  }
  const found = minimise(model, estimator.bind({...rows, w}), start, {reduction: 1e-10});
  if (!Number.isFinite(found.value)) return null;
  const values = model.params(found.u);
  const draw = [
    ...Object.keys(law.params).map((name) => values[name]!),
    ...law.derived.map(({value}) => value(values))
  ];
  return draw.every(Number.isFinite) ? draw : null;
}
