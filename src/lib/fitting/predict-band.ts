import type {Fit} from "../core/fit.js";
import type {Law} from "../core/law.js";
import {FitError} from "../messages/fit-error.js";
import {checkOptions} from "../messages/options.js";
import * as math from "../numerics/math.js";
import {normalQuantile, tQuantile} from "../statistics/distributions.js";

/** One prediction, in the unit of y; of counts, shares. Ends are null where the fit has no covariance. */
export interface Band {
  readonly fitted: number;
  /** Where the curve is, by the delta method on the fit’s scale. */
  readonly confidence: readonly [number, number] | null;
  /** Where a further row will be. Counts need `trials`. */
  readonly prediction: readonly [number, number] | null;
}

/** Coverage of the bands and what a further row would be. */
export interface BandOptions {
  /** Coverage aimed at; 0.95. */
  readonly level?: number;
  /** Trials behind a further row of a fit to counts: its share of successes is predicted. */
  readonly trials?: number;
  /** Factor on the width of all bands, such as a backtest gives; 1. */
  readonly inflation?: number;
}

/**
 * The fitted law at new inputs, by the names of the fit’s data columns, in their units and all of one length, with both
 * bands, one entry a point. Throws FitError where a column is missing.
 * @example
 * const N = [1e6, 3e6, 1e7, 3e7, 1e8, 3e8];
 * const power = laws.get("power");
 * const found = fit(power, {x: {N}, y: N.map((n, i) => (1.7 + 400 * n ** -0.34) * (1 + (i % 2) / 500))});
 * const [band] = predictBand(power, found, {N: [1e9]});
 * band.prediction[0] < band.fitted && band.fitted < band.prediction[1]; // true
 */
export function predictBand(
  law: Law,
  fit: Fit,
  x: Readonly<Record<string, ArrayLike<number>>>,
  {level = 0.95, trials, inflation = 1}: BandOptions = {}
): Band[] {
  checkOptions({level, trials, inflation});
  const names = law.inputs.map((input) => fit.inputs[input] ?? input);
  const columns = names.map((name) => {
    const column = x[name];
    if (!column) throw new FitError({code: "missing-column", column: name});
    return column;
  });
  const n = columns[0]?.length ?? 0;
  const p = fit.estimates.length;
  const f = new Float64Array(n);
  const jacobian = new Float64Array(n * p);
  law.evaluate(
    Float64Array.from(fit.estimates, (e) => e.value),
    columns,
    f,
    jacobian
  );
  const moving = fit.estimates.flatMap(({status, stderr}, k) => (status === "fixed" || stderr === null ? [] : [k]));
  const {scale, summary, covariance} = fit;
  const isUsable = covariance !== null && covariance.length === moving.length;
  const sigma = summary.sigma ?? 0;
  const quantile = scale === "deviance" && sigma <= 1 ? normalQuantile(0.5 + level / 2) : student(level, summary.dof);
  const reach = inflation * quantile;

  return Array.from(f, (fitted, i) => {
    if (!isUsable) return {fitted, confidence: null, prediction: null};
    const slope = moving.map((k) => jacobian[i * p + k]!);
    const variance = slope.reduce((sum, a, j) => sum + a * covariance[j]!.reduce((s, v, l) => s + v * slope[l]!, 0), 0);
    const noise =
      scale === "deviance" ? (Math.max(1, sigma ** 2) * fitted * (1 - fitted)) / (trials ?? NaN) : sigma ** 2;
    const [confidence, prediction] = [0, noise].map((extra) => ends(scale, fitted, variance, extra, reach));
    return {fitted, confidence: confidence!, prediction: Number.isFinite(noise) ? prediction! : null};
  });
}

/** Symmetric on the fit’s own scale; a share is kept within 0 and 1 through its logit. */
function ends(scale: Fit["scale"], f: number, variance: number, noise: number, reach: number): [number, number] {
  if (scale === "identity") {
    const half = reach * Math.sqrt(variance + noise);
    return [f - half, f + half];
  }
  if (scale === "log") {
    const factor = math.exp(reach * Math.sqrt(variance / f ** 2 + noise));
    return [f / factor, f * factor];
  }
  if (f <= 0 || f >= 1) return [f, f];
  const half = (reach * Math.sqrt(variance + noise)) / (f * (1 - f));
  const logit = math.log(f / (1 - f));
  return [1 / (1 + math.exp(half - logit)), 1 / (1 + math.exp(-half - logit))];
}

function student(level: number, dof: number): number {
  return dof > 0 ? tQuantile(0.5 + level / 2, dof) : Infinity;
}
