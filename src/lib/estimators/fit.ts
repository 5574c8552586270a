import type {Estimate, Fit} from "../fit.js";
import type {Law} from "../law.js";
import {type BoundLaw, bind} from "./bind.js";
import {type Covariance, covarianceAt} from "./covariance.js";
import {checkRows, type FitData} from "./data.js";
import {derivedEstimates, type Found, parameterEstimates} from "./estimates.js";
import {FitError} from "./fit-error.js";
import {estimators} from "./index.js";
import type {Estimator} from "./objective.js";
import {search} from "./search.js";
import {warningsOf} from "./warnings.js";

export interface FitOptions<P extends string = string> {
  /** An id of `estimators`, or an estimator. Counts: "binomial"; losses: "log-least-squares"; else "least-squares". */
  readonly objective?: string | Estimator;
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
  const {best, starts, agree} = search(law, model, objective, rows);
  if (!Number.isFinite(best.value)) throw new FitError(`${law.id} has no start where ${estimator.name} is finite`);

  const errors = estimator.errors === "fisher" ? "fisher" : (options.errors ?? estimator.errors);
  const covariance = covarianceAt(model, objective, best.u, errors);
  const found: Found = {law, rows, objective, held, model, best, starts, covariance, inputs, level, intervals};
  const estimates = parameterEstimates(found);
  const partial = {
    schema: 1 as const,
    law: law.id,
    objective: objective.name,
    scale: objective.scale,
    inputs,
    errors,
    status: best.status,
    estimates,
    derived: derivedEstimates(found),
    summary: summarise(found, agree),
    covariance: naturalCovariance(model, covariance, best.u, estimates),
    observations: observe(found)
  };
  return {...partial, warnings: warningsOf(partial, rows)};
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

function summarise({model, rows, objective, best, starts, covariance}: Found, agree: number): Fit["summary"] {
  const f = new Float64Array(rows.length);
  model.evaluate(best.u, f);
  const n = rows.length;
  const dof = n - model.p;
  const k = model.p + objective.nuisances;
  const logLikelihood = finite(objective.logLikelihood(f));
  return {
    n,
    p: model.p,
    dof,
    minimum: best.value,
    sigma: finite(objective.spread(f, dof).sigma),
    logLikelihood,
    // Hurvich & Tsai 1989
    aicc: logLikelihood === null || n <= k + 1 ? null : -2 * logLikelihood + (2 * k * n) / (n - k - 1),
    iterations: best.iterations,
    starts: starts.length,
    agree,
    condition: finite(covariance.condition)
  };
}

/** Over the parameters that are neither fixed nor at a bound, by the delta method from the model’s coordinates. */
function naturalCovariance(
  model: BoundLaw,
  {inner, matrix}: Covariance,
  u: Float64Array,
  estimates: readonly Estimate[]
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
  return Array.from(rows.y, (y, i) => ({
    ...Object.fromEntries(names.map((name, j) => [name, rows.x[j]![i]!])),
    ...(rows.k && rows.n ? {k: rows.k[i]!, n: rows.n[i]!} : {}),
    y,
    fitted: f[i]!,
    residual: residuals[i]!
  }));
}

const finite = (v: number) => (Number.isFinite(v) ? v : null);
