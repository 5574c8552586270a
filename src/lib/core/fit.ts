import {FitError} from "../messages/fit-error.js";
import type {EstimateReason, FitWarning} from "../messages/fits.js";
import type {Interval} from "../numerics/interval.js";

/** Plain JSON: what a fit says, so that loaders, charts, tests and downloads share it. */

/** What can be said of one number that was estimated. */
export type EstimateStatus =
  | "identified" // both ends of the interval are finite and inside the bounds
  | "open-below" // the data do not bound it from below: lower is null
  | "open-above" // nor from above: upper is null
  | "unidentified" // open at both ends
  | "at-bound" // the optimum lies on a stated bound
  | "fixed"; // not estimated: stderr, lower and upper are null

/** One estimated parameter or derived quantity. */
export interface Estimate extends Interval {
  readonly param: string;
  readonly tex: string;
  readonly unit: string;
  /** Standard error in the parameter’s own units; null where the information matrix is singular. */
  readonly stderr: number | null;
  readonly interval: "profile" | "wald" | "none";
  /** Coverage the interval aims at, such as 0.95. */
  readonly level: number;
  readonly status: EstimateStatus;
  /**
   * Why the data do not say more of it, such as {code: "collinear-with", param: "A", r: 0.998}; empty where they do.
   */
  readonly reasons: readonly EstimateReason[];
}

/** One row of data with what the fit makes of it. */
export type Observation = Readonly<Record<string, number>> & {
  readonly y: number;
  readonly fitted: number;
  /** On the scale of the objective: y − fitted, log y − log fitted, or a deviance residual. */
  readonly residual: number;
};

/** A finished fit: estimates, a summary, observations, and a verdict. */
export interface Fit {
  readonly schema: 1;
  readonly law: string;
  readonly objective: string;
  /** Where residuals live: y itself, log y, or a deviance of counts. */
  readonly scale: "identity" | "log" | "deviance";
  /** Which data column each input of the law was read from, such as {N: "D"}. */
  readonly inputs: Readonly<Record<string, string>>;
  /** How the covariance was found. */
  readonly errors: "hc3" | "classical" | "fisher";
  readonly status: "converged" | "stalled" | "max-iterations";
  readonly estimates: readonly Estimate[];
  readonly derived: readonly Estimate[];
  readonly summary: {
    readonly n: number;
    /** Free parameters. */
    readonly p: number;
    readonly dof: number;
    /** The minimised objective: sum of squares, sum of Huber losses, or deviance. */
    readonly minimum: number;
    /** Residual standard deviation on the objective’s scale; for the binomial, √(Pearson χ² / dof); null at dof 0. */
    readonly sigma: number | null;
    /** Of y itself, whatever the objective’s scale; null where it is unbounded, as for an exact fit. */
    readonly logLikelihood: number | null;
    /** Parameters of the likelihood beyond the law’s, at their best: a σ, a scale, a correlation within rows. */
    readonly nuisances: Readonly<Record<string, number>>;
    /** Counts rows, not items behind a row; null where n ≤ parameters + 1. */
    readonly aicc: number | null;
    readonly bic: number | null;
    readonly iterations: number;
    readonly starts: number;
    /** Share of starts that ended at the reported minimum. */
    readonly agree: number;
    /** The distinct minima that the starts led to, the lowest first, at most four. */
    readonly basins: readonly {readonly minimum: number; readonly starts: number}[];
    /** Condition number of the scaled information matrix; null where singular. */
    readonly condition: number | null;
  };
  /**
   * Covariance of the parameters that are neither fixed nor at a bound, in their order in `estimates`; null where
   * singular.
   */
  readonly covariance: readonly (readonly number[])[] | null;
  readonly observations: readonly Observation[];
  /** What a reader must know before using the numbers. */
  readonly warnings: readonly FitWarning[];
}

/** Whether the value of an estimate may stand by itself. */
export const isStated = ({status}: Estimate): boolean =>
  status === "identified" || status === "at-bound" || status === "fixed";

/** The estimated parameters by name, in their units, fixed ones included. */
export function valuesOf(fit: Fit): Record<string, number> {
  return Object.fromEntries(fit.estimates.map((e) => [e.param, e.value]));
}

/** A quantity that bears a parameter’s name is that parameter. Throws FitError where there is neither. */
export function quantityOf({law, estimates, derived}: Fit, name: string): Estimate {
  const found = [...derived, ...estimates].find(({param}) => param === name);
  if (!found) throw new FitError({code: "unknown-parameter", law, param: name});
  return found;
}
