import type {Fit} from "../fit.js";
import type {Law} from "../law.js";
import {type BoundLaw, bind} from "./bind.js";
import {type Covariance, covarianceAt} from "./covariance.js";
import {checkRows, type FitData} from "./data.js";
import {derivedEstimates, type Found, type Problem, parameterEstimates, type RawEstimate} from "./estimates.js";
import {FitError} from "./fit-error.js";
import {withReasons} from "./identifiability.js";
import {estimators} from "./index.js";
import type {Estimator} from "./objective.js";
import {search, startingPoints} from "./search.js";
import {warningsOf} from "./warnings.js";

export interface FitOptions<P extends string = string> {
  /** An id of `estimators`, or an estimator. Counts: "binomial"; losses: "log-least-squares"; else "least-squares". */
  readonly objective?: string | Estimator;
  /** Values to begin from, one set or several, instead of the law’s own starts: all parameters that are not held. */
  readonly start?: Readonly<Partial<Record<P, number>>> | readonly Readonly<Partial<Record<P, number>>>[];
  /** Parameters held at these values. */
  readonly fixed?: Readonly<Partial<Record<P, number>>>;
  /** Parameters to estimate although the law holds them, such as a chance floor. */
  readonly free?: readonly P[];
  /** Data column for each input of the law, where the names differ: {N: "D"}. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Coverage that intervals aim at; 0.95. */
  readonly level?: number;
  readonly intervals?: "profile" | "wald" | "none";
  /** "hc3" by default, which does not trust the errors to be equal; counts always use Fisher information. */
  readonly errors?: "hc3" | "classical";
}

/**
 * Fits a law to rows. Throws FitError on a wrong input or where there are fewer rows than free parameters; whatever else
 * may be wrong is told by the status of the fit, the status of each estimate, and the warnings.
 */
export function fit<X extends string, P extends string>(
  law: Law<X, P>,
  data: FitData,
  options: FitOptions<P> = {}
): Fit {
  const {level = 0.95, intervals = "profile"} = options;
  if (!(level > 0 && level < 1)) throw new FitError(`invalid level; not in (0, 1): ${level}`);
  const inputs = Object.fromEntries(law.inputs.map((input) => [input, options.inputs?.[input] ?? input]));
  const estimator = estimatorOf(law, data, options.objective);
  const rows = checkRows(law, data, inputs, estimator.response);
  const held = heldParameters(law, options);
  const model = bind(law, rows.x, held);
  if (rows.length < model.p) throw new FitError(`${law.id} needs ${model.p} rows or more: ${rows.length}`);

  const objective = estimator.bind(rows);
  const errors = estimator.errors === "fisher" ? "fisher" : (options.errors ?? estimator.errors);
  const problem: Problem = {law, rows, objective, held, model, inputs, level, intervals, errors};
  let starts = startingPoints(law, model, objective, rows, givenStarts(law, held, options.start));
  for (let round = 0; ; ++round) {
    const found = foundFrom(problem, starts);
    if (!Number.isFinite(found.best.value))
      throw new FitError(`${law.id} has no start where ${estimator.name} is finite`);
    const estimates = parameterEstimates(found);
    // a profile may walk into a deeper valley than any start led to: then that is the fit
    if (found.lower.length && round < RESTARTS) starts = [...found.lower.slice(-1), ...starts];
    else return report(found, estimates);
  }
}

const RESTARTS = 3;

/** The lowest minimum that the starts lead to, with its covariance. */
function foundFrom(problem: Problem, starts: readonly Float64Array[]): Found {
  const {model, objective, errors} = problem;
  const {best, basins, followed} = search(model, objective, starts);
  const covariance = covarianceAt(model, objective, best.u, errors);
  return {...problem, best, starts, basins, followed, covariance, lower: []};
}

function report(found: Found, estimates: readonly RawEstimate[]): Fit {
  const {law, rows, objective, model, best, covariance, inputs, errors} = found;
  const derived = derivedEstimates(found);
  const naturals = naturalCovariance(model, covariance, best.u, estimates);
  const partial = {
    schema: 1 as const,
    law: law.id,
    objective: objective.name,
    scale: objective.scale,
    inputs,
    errors,
    status: best.status,
    estimates: withReasons(found, estimates, naturals),
    derived: withReasons(found, derived, null),
    summary: summarise(found),
    covariance: naturals,
    observations: observe(found)
  };
  return {...partial, warnings: warningsOf(partial, rows)};
}

/** What a caller gives is completed with what is held. */
function givenStarts(law: Law, held: Readonly<Record<string, number>>, start: FitOptions["start"] = []) {
  const given = Array.isArray(start) ? start : [start];
  return given.map((values: Readonly<Partial<Record<string, number>>>) => {
    const complete: Record<string, number> = {};
    for (const [name, {min, max}] of Object.entries(law.params)) {
      const value = held[name] ?? values[name];
      if (value === undefined) throw new FitError(`invalid start; no ${name}`);
      if (!(value >= min && value <= max))
        throw new FitError(`invalid start; ${name} not in [${min}, ${max}]: ${value}`);
      complete[name] = value;
    }
    return complete;
  });
}

function estimatorOf(
  law: {readonly kind: string},
  data: FitData,
  objective: string | Estimator | undefined
): Estimator {
  if (typeof objective === "object") return objective;
  return estimators.get(
    objective ?? (data.k ? "binomial" : law.kind === "loss" ? "log-least-squares" : "least-squares")
  );
}

function heldParameters(law: Law, {fixed = {}, free = []}: FitOptions): Record<string, number> {
  for (const name of [...Object.keys(fixed), ...free]) {
    if (!(name in law.params)) throw new FitError(`unknown parameter of ${law.id}: ${name}`);
  }
  const held: Record<string, number> = {};
  for (const [name, {fixed: usual, min, max}] of Object.entries(law.params)) {
    const value = fixed[name] ?? (free.includes(name) ? undefined : usual);
    if (value === undefined) continue;
    if (!(value >= min && value <= max)) throw new FitError(`invalid ${name}; not in [${min}, ${max}]: ${value}`);
    held[name] = value;
  }
  return held;
}

function summarise({model, rows, objective, best, basins, followed, covariance}: Found): Fit["summary"] {
  const f = new Float64Array(rows.length);
  model.evaluate(best.u, f);
  const n = rows.length;
  const dof = n - model.p;
  const nuisances = objective.nuisances(f);
  const k = model.p + Object.keys(nuisances).length;
  const logLikelihood = finite(objective.logLikelihood(f));
  return {
    n,
    p: model.p,
    dof,
    minimum: best.value,
    sigma: finite(objective.spread(f, dof).sigma),
    logLikelihood,
    nuisances,
    // Hurvich & Tsai 1989
    aicc: logLikelihood === null || n <= k + 1 ? null : -2 * logLikelihood + (2 * k * n) / (n - k - 1),
    bic: logLikelihood === null ? null : -2 * logLikelihood + k * Math.log(n),
    iterations: best.iterations,
    starts: followed,
    agree: basins[0]!.starts / followed,
    basins: basins.slice(0, BASINS).map(({value, starts}) => ({minimum: value, starts})),
    condition: finite(covariance.condition)
  };
}

const BASINS = 4;

/** Over the parameters that are neither fixed nor at a bound, by the delta method from the model’s coordinates. */
function naturalCovariance(
  model: BoundLaw,
  {inner, matrix}: Covariance,
  u: Float64Array,
  estimates: readonly RawEstimate[]
) {
  if (!matrix || !estimates.length) return null;
  const slopes = model.slopes(u);
  return inner.map((k, a) => inner.map((l, b) => matrix.get(a, b) * slopes[k]! * slopes[l]!));
}

function observe({model, rows, objective, best, inputs}: Found): Fit["observations"] {
  const f = new Float64Array(rows.length);
  model.evaluate(best.u, f);
  const residuals = objective.residuals(f);
  const names = Object.values(inputs);
  return Array.from(f, (fitted, i) => {
    const row: Record<string, number> = {};
    for (let j = 0; j < names.length; ++j) row[names[j]!] = rows.x[j]![i]!;
    if (rows.k && rows.n) [row.k, row.n] = [rows.k[i]!, rows.n[i]!];
    if (rows.w) row.w = rows.w[i]!;
    return Object.assign(row, {y: rows.y[i]!, fitted, residual: residuals[i]!});
  });
}

const finite = (v: number) => (Number.isFinite(v) ? v : null);
