import {type Estimate, type Fit, quantityOf} from "../core/fit.js";
import type {Law} from "../core/law.js";
import {columns} from "../fitting/data.js";
import {fit} from "../fitting/fit.js";
import type {FitOptions} from "../fitting/problem.js";
import {FitError} from "../messages/fit-error.js";
import {distinct} from "../numerics/grouping.js";
import * as math from "../numerics/math.js";
import {mean} from "../numerics/mean.js";
import {DRIFT, movingScale} from "./moving-scale.js";

/** k right of n, for a model of N parameters after D tokens. */
export interface BudgetRow {
  readonly N: number;
  readonly D: number;
  readonly k: number;
  readonly n: number;
}

export interface BoundaryOptions {
  /** An emergence curve of N with a quantity N50, such as the Weibull curve. */
  readonly law: Law;
  /** What guessing scores: the floor is held there; 0. */
  readonly chance?: number;
  readonly objective?: string;
  readonly level?: number;
}

/** The critical scale at one budget, from its rows alone. */
export interface BudgetCrossing {
  readonly D: number;
  /** Null where the budget has too few scales for a fit. */
  readonly N50: Estimate | null;
  /**
   * "above": N50 lies beyond the largest scale tried, or the data allow that it does; `bound` is that scale. "below":
   * likewise under the smallest. "unknown": open both ways.
   */
  readonly censoring: "none" | "above" | "below" | "unknown";
  readonly bound: number | null;
}

/** Where in the plane of N and D a capability appears. */
export interface Boundary {
  readonly budgets: readonly BudgetCrossing[];
  /**
   * d ln N50 / d ln D, from one curve through all rows whose scale goes as a power of D: budgets whose N50 lies beyond
   * the scales tried count by their rows, so that leaving them out cannot flatten it.
   */
  readonly slope: Estimate;
  /** N50 at the geometric mean of the budgets. */
  readonly D0: number;
  readonly N50: Estimate;
  readonly fit: Fit;
}

/** N50 as a function of tokens. Over-dispersion is estimated unless `objective` says otherwise. */
export function boundary(
  rows: readonly BudgetRow[],
  {law, chance = 0, objective = "beta-binomial", level = 0.95}: BoundaryOptions
): Boundary {
  const tokens = distinct(rows.map(({D}) => D));
  if (tokens.length < 2) throw new FitError({code: "too-few", of: "budget", needed: 2, found: tokens.length});
  const D0 = math.exp(mean(tokens.map(math.log)));
  const options = {objective, level, fixed: {g: chance}};
  const joint = fit(movingScale(law, D0), {x: columns(rows, "N", "D"), ...columns(rows, "k", "n")}, options);
  const budgets = tokens.map((D) =>
    crossing(
      D,
      rows.filter((row) => row.D === D),
      law,
      options
    )
  );
  return {budgets, slope: quantityOf(joint, DRIFT), D0, N50: quantityOf(joint, "N50"), fit: joint};
}

function crossing(D: number, rows: readonly BudgetRow[], law: Law, options: FitOptions): BudgetCrossing {
  const sizes = distinct(rows.map(({N}) => N));
  if (sizes.length < 3) return {D, N50: null, censoring: "unknown", bound: null};
  const N50 = quantityOf(fit(law, {x: columns(rows, "N"), ...columns(rows, "k", "n")}, options), "N50");
  const [smallest, largest] = [sizes[0]!, sizes.at(-1)!];
  if (N50.lower === null && N50.upper === null && N50.value >= smallest && N50.value <= largest) {
    return {D, N50, censoring: "unknown", bound: null};
  }
  if (N50.value > largest || N50.upper === null) return {D, N50, censoring: "above", bound: largest};
  if (N50.value < smallest || N50.lower === null) return {D, N50, censoring: "below", bound: smallest};
  return {D, N50, censoring: "none", bound: null};
}
