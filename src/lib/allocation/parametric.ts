import {type Fit, valuesOf} from "../core/fit.js";
import {checkValues, FitError} from "../messages/fit-error.js";
import {around, aroundLog, type Interval} from "../numerics/interval.js";
import * as math from "../numerics/math.js";
import {computeOptimal, type Powers} from "./compute-optimal.js";
import {gradientOf, reachOf, type Values, varianceOf} from "./delta.js";

/** Approach 3: what a fitted law says a budget is best spent on. */
export interface ParametricAllocation {
  /** FLOPs. */
  readonly C: number;
  readonly N: Interval;
  readonly D: Interval;
  readonly tokensPerParameter: Interval;
  /** Loss there, in the units of the fit. */
  readonly loss: Interval;
  /** Parameters fixed or at a bound: the intervals hold them there. */
  readonly held: readonly string[];
}

/** Exponents of N* ∝ C^a and D* ∝ C^b, which do not depend on the budget. */
export interface ParametricExponents {
  readonly a: Interval;
  readonly b: Interval;
}

/**
 * The compute-optimal split of C FLOPs by a fit of a law E + A N^−α + B D^−β with N and D in counts, with intervals by
 * the delta method, in logarithms but for the loss (Hoffmann et al. 2022, approach 3). `optimalQuantities` has the same
 * by profile likelihood. Throws FitError where the fit has no such parameters or they have no optimum.
 */
export function parametricAllocation(fit: Fit, C: number, level = 0.95): ParametricAllocation {
  const reach = prepare(fit, level);
  checkValues([{C}], {C: "positive"});
  const at = (values: Values) => computeOptimal(powers(values), C);
  const log = (of: (values: Values) => number) =>
    aroundLog(of(valuesOf(fit)), reach * deviation(fit, (values) => math.log(of(values))));
  const loss = (values: Values) => {
    const {A, B, alpha, beta} = powers(values);
    const {N, D} = at(values);
    return values.E! + A * N ** -alpha + B * D ** -beta;
  };
  return {
    C,
    N: log((values) => at(values).N),
    D: log((values) => at(values).D),
    tokensPerParameter: log((values) => at(values).tokensPerParameter),
    loss: around(loss(valuesOf(fit)), reach * deviation(fit, loss)),
    held: fit.estimates.filter(({status}) => status === "fixed" || status === "at-bound").map(({param}) => param)
  };
}

/** The exponents of the same fit, by the delta method. */
export function parametricExponents(fit: Fit, level = 0.95): ParametricExponents {
  const reach = prepare(fit, level);
  const share = (name: "alpha" | "beta") => {
    const of = (values: Values) => values[name]! / (values.alpha! + values.beta!);
    return around(of(valuesOf(fit)), reach * deviation(fit, of));
  };
  return {a: share("beta"), b: share("alpha")};
}

/** Refuses what has no optimum; the reach of an interval in standard errors. */
function prepare(fit: Fit, level: number): number {
  const values = valuesOf(fit);
  for (const name of ["E", "A", "B", "alpha", "beta"]) {
    const value = values[name];
    if (value === undefined) throw new FitError({code: "unknown-parameter", law: fit.law, param: name});
    if (name !== "E" && !(value > 0)) throw new FitError({code: "no-optimum", param: name, value});
  }
  return reachOf(fit, level);
}

function deviation(fit: Fit, of: (values: Values) => number): number {
  const variance = varianceOf(fit, gradientOf(fit, of));
  return variance === null ? Infinity : Math.sqrt(variance);
}

const powers = ({A, B, alpha, beta}: Values): Powers => ({A: A!, B: B!, alpha: alpha!, beta: beta!});
