import type {Fit} from "../core/fit.js";
import type {Law} from "../core/law.js";
import {FitError} from "../messages/fit-error.js";
import * as math from "../numerics/math.js";
import {aiccOf} from "../statistics/aicc.js";
import {conditionOf, covarianceAt, naturalCovariance} from "./covariance.js";
import type {FitData} from "./data.js";
import {derivedEstimates, type Found, parameterEstimates, type RawEstimate} from "./estimates.js";
import {withReasons} from "./identifiability.js";
import {type FitOptions, type Problem, problemOf} from "./problem.js";
import {search, startingPoints} from "./search.js";
import {warningsOf} from "./warnings.js";

export type {FitOptions} from "./problem.js";

/**
 * Fits a law to rows. Throws FitError on a wrong input or where there are fewer rows than free parameters; whatever
 * else may be wrong is told by the status of the fit, the status of each estimate, and the warnings.
 * @example
 * const N = [1e6, 3e6, 1e7, 3e7, 1e8, 3e8];
 * const found = fit(laws.get("power"), {x: {N}, y: N.map((n) => 1.7 + 400 * n ** -0.34)});
 * found.status; // "converged"
 * found.estimates.map(({param}) => param); // ["E", "A", "alpha"]
 * Math.round(100 * valuesOf(found).alpha); // 34
 */
export function fit<X extends string, P extends string>(
  law: Law<X, P>,
  data: FitData,
  options: FitOptions<P> = {}
): Fit {
  return reported(located(law, data, options));
}

/** The optimum of a fit, from which `reported` makes it: with the intervals asked for here, or with others later. */
export function located<X extends string, P extends string>(
  law: Law<X, P>,
  data: FitData,
  options: FitOptions<P> = {}
): Found {
  const problem = problemOf(law, data, options);
  return foundFrom(problem, startingPoints(problem, problem.callerStarts));
}

/** The estimates, intervals and warnings of an optimum. */
export function reported(optimum: Found): Fit {
  let found: Found = {...optimum, lower: []};
  for (let round = 0; ; ++round) {
    const estimates = parameterEstimates(found);
    if (!found.lower.length || round === RESTARTS) return report(found, estimates);
    // a profile may walk into a deeper valley than any start led to: then that is the fit
    found = foundFrom(optimum, [...found.lower.slice(-1), ...found.starts]);
  }
}

const RESTARTS = 3;

/** The lowest minimum that the starts lead to; where those were given and lead nowhere, from the law’s own as well. */
function foundFrom(problem: Problem, starts: readonly Float64Array[]): Found {
  const found = lowestFrom(problem, starts);
  if (found.best.status === "converged" || !problem.callerStarts.length) return found;
  return lowestFrom(problem, [...starts, ...startingPoints(problem, [])]);
}

/** The lowest minimum that the starts lead to, with its covariance. */
function lowestFrom(problem: Problem, starts: readonly Float64Array[]): Found {
  const {law, model, objective, errors} = problem;
  const {best, basins, followed} = search(model, objective, starts);
  if (!Number.isFinite(best.value)) throw new FitError({code: "no-start", law: law.id, objective: objective.name});
  const covariance = covarianceAt(model, objective, best.u, errors);
  return {...problem, best, starts, basins, followed, covariance, lower: []};
}

function report(found: Found, estimates: readonly RawEstimate[]): Fit {
  const {law, rows, objective, model, best, covariance, inputs, errors} = found;
  const derived = derivedEstimates(found);
  const naturals = naturalCovariance(model, covariance, best.u);
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
    aicc: aiccOf(logLikelihood, n, k),
    bic: logLikelihood === null ? null : -2 * logLikelihood + k * math.log(n),
    iterations: best.iterations,
    starts: followed,
    agree: basins[0]!.starts / followed,
    basins: basins.slice(0, BASINS).map(({value, starts}) => ({minimum: value, starts})),
    condition: finite(conditionOf(covariance))
  };
}

const BASINS = 4;

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
