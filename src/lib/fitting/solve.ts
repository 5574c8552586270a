import type {Law} from "../core/law.js";
import {covarianceAt, naturalCovariance} from "./covariance.js";
import type {FitData} from "./data.js";
import type {Minimum} from "./levenberg-marquardt.js";
import {type FitOptions, problemOf} from "./problem.js";
import {search, searchOnce, startingPoints} from "./search.js";

/** The bare optimum of a fit. */
export interface Solution<P extends string = string> {
  readonly values: Readonly<Record<P, number>>;
  readonly status: Minimum["status"];
  /** The minimised objective. */
  readonly minimum: number;
  /** Covariance of the free parameters that are not at a bound, in the law’s order; null where singular. */
  readonly covariance: readonly (readonly number[])[] | null;
}

/**
 * The optimum and its covariance, without intervals, verdicts and warnings: for loops over thousands of data sets that
 * have been looked at with `fit` before. Throws FitError as `fit` does.
 */
export function solve<X extends string, P extends string>(
  law: Law<X, P>,
  data: FitData,
  options: FitOptions<P> = {}
): Solution<P> {
  const problem = problemOf(law, data, options);
  const {model, objective, errors} = problem;
  const starts = startingPoints(problem, problem.callerStarts);
  const {best} = starts.length > 1 ? search(model, objective, starts) : searchOnce(model, objective, starts[0]!);
  const covariance = covarianceAt(model, objective, best.u, errors);
  return {
    values: model.params(best.u) as Record<P, number>,
    status: best.status,
    minimum: best.value,
    covariance: naturalCovariance(model, covariance, best.u)
  };
}
