import type {Fit} from "../core/fit.js";
import {slope} from "../fitting/reparametrise.js";
import {tQuantile} from "../statistics/distributions.js";

/** Parameters by name. */
export type Values = Readonly<Record<string, number>>;

/** Places, in the fit’s estimates, of the parameters that are neither fixed nor at a bound. */
export function freeParameters({estimates}: Fit): number[] {
  return estimates.flatMap(({status}, k) => (status === "fixed" || status === "at-bound" ? [] : [k]));
}

/** Places of the parameters that the fit’s covariance is over; null where it has none. */
export function movingParameters(fit: Fit): number[] | null {
  const {estimates, covariance} = fit;
  if (!covariance) return null;
  const free = freeParameters(fit);
  // a positive parameter at the end of its search is called open, but is not in the covariance either
  const moving = free.length === covariance.length ? free : free.filter((k) => estimates[k]!.stderr !== null);
  return moving.length === covariance.length ? moving : null;
}

/** gᵀVg for a gradient over all estimates; what is fixed or at a bound is held there. Null without a covariance. */
export function varianceOf(fit: Fit, gradient: ArrayLike<number>): number | null {
  const moving = movingParameters(fit);
  if (!moving) return null;
  let sum = 0;
  for (const [a, k] of moving.entries()) {
    for (const [b, l] of moving.entries()) sum += gradient[k]! * fit.covariance![a]![b]! * gradient[l]!;
  }
  return Math.max(0, sum);
}

/**
 * Gradient of a function of the parameters at the estimates, by central differences; zero where a parameter is held.
 */
export function gradientOf(fit: Fit, of: (values: Values) => number): number[] {
  const names = fit.estimates.map(({param}) => param);
  const at = (p: readonly number[]) => of(Object.fromEntries(names.map((name, k) => [name, p[k]!])));
  const p = fit.estimates.map(({value}) => value);
  const moving = movingParameters(fit) ?? freeParameters(fit);
  return p.map((_, k) => (moving.includes(k) ? slope(p, k, at) : 0));
}

/** Degrees of freedom of the fit’s errors: of its residuals, or infinite where counts know their own variance. */
export function dofOf({scale, summary: {dof, sigma}}: Fit): number {
  return scale === "deviance" && (sigma ?? 0) <= 1 ? Infinity : dof;
}

/** How many standard errors a two-sided interval reaches, by Student’s t; infinitely many where no row is left over. */
export function reachOf(fit: Fit, level: number): number {
  const dof = dofOf(fit);
  return dof > 0 ? tQuantile(0.5 + level / 2, dof) : Infinity;
}
