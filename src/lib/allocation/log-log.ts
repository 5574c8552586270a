import {checkValues, FitError} from "../messages/fit-error.js";
import {around, aroundLog, type Interval} from "../numerics/interval.js";
import * as math from "../numerics/math.js";
import {tQuantile} from "../statistics/distributions.js";

/** A power of compute found by regression in logarithms: y = exp(centreY + exponent (ln C − centreC)). Plain JSON. */
export interface LogLogFit {
  /** Points. */
  readonly n: number;
  readonly exponent: Interval;
  /** Standard error of the exponent; null where two points leave nothing to judge it by. */
  readonly stderr: number | null;
  readonly level: number;
  readonly dof: number;
  /** Share of the weighted variance of ln y that the line explains. */
  readonly r2: number;
  readonly centreC: number;
  readonly centreY: number;
  /** Standard error of the line at its centre. */
  readonly centreStderr: number | null;
}

export interface LogLogOptions {
  /** Weight of each point, such as 1/variance of ln y; equal by default. Only their ratios count. */
  readonly weights?: readonly number[];
  /**
   * How many of the points are independent, where fewer than all are; errors are as large as if only these were there.
   */
  readonly independent?: number;
  /** Coverage of the intervals, by Student’s t; 0.95. */
  readonly level?: number;
}

/**
 * Least squares of ln y on ln C, centred so that budgets of any size lose no digit. Throws FitError where fewer than
 * two different C are given or a value is not positive.
 */
export function logLogFit(
  C: readonly number[],
  y: readonly number[],
  {weights = C.map(() => 1), independent = C.length, level = 0.95}: LogLogOptions = {}
): LogLogFit {
  checkValues(
    C.map((c, i) => ({C: c, y: y[i]!, weights: weights[i]!})),
    {C: "positive", y: "positive", weights: "positive"}
  );
  const total = weights.reduce((sum, w) => sum + w, 0);
  const average = (of: (i: number) => number) => weights.reduce((sum, w, i) => sum + w * of(i), 0) / total;
  const logC = C.map(math.log);
  const logY = y.map(math.log);
  const centreC = average((i) => logC[i]!);
  const centreY = average((i) => logY[i]!);
  const spread = average((i) => (logC[i]! - centreC) ** 2);
  if (!(spread > 1e-20)) throw new FitError({code: "too-few", of: "budget", needed: 2, found: new Set(C).size});

  const exponent = average((i) => (logC[i]! - centreC) * (logY[i]! - centreY)) / spread;
  const unexplained = average((i) => (logY[i]! - centreY - exponent * (logC[i]! - centreC)) ** 2);
  const variance = average((i) => (logY[i]! - centreY) ** 2);
  const dof = independent - 2;
  const centreStderr = dof > 0 ? Math.sqrt(unexplained / dof) : null;
  const stderr = centreStderr === null ? null : centreStderr / Math.sqrt(spread);
  return {
    n: C.length,
    exponent: around(exponent, stderr === null ? Infinity : tQuantile(0.5 + level / 2, dof) * stderr),
    stderr,
    level,
    dof,
    r2: variance > 0 ? 1 - unexplained / variance : 1,
    centreC,
    centreY,
    centreStderr
  };
}

/** The line at compute C, in the units of y, with the interval of the line, not of a further point. */
export function logLogAt(
  {exponent, centreC, centreY, stderr, centreStderr, dof, level}: LogLogFit,
  C: number
): Interval {
  const distance = math.log(C) - centreC;
  const value = math.exp(centreY + exponent.value * distance);
  if (stderr === null || centreStderr === null) return aroundLog(value, Infinity);
  return aroundLog(value, tQuantile(0.5 + level / 2, dof) * Math.hypot(centreStderr, stderr * distance));
}
