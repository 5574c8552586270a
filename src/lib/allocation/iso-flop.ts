import type {AllocationReason} from "../messages/allocation.js";
import {random} from "../numerics/random.js";
import {type AllocationPowers, allocationPowers} from "./allocation-powers.js";
import type {Allocation} from "./compute-optimal.js";
import {parabolaMinimum} from "./parabola.js";
import {type AllocationRun, type BudgetOptions, type BudgetRuns, byBudget} from "./runs.js";
import type {SizeMinimum} from "./size-minimum.js";
import {splineMinimum} from "./spline-minimum.js";

/** What one budget says: its optimum, or why it has none. */
export interface IsoFlopBudget {
  /** FLOPs. */
  readonly C: number;
  readonly sizes: number;
  readonly optimum: IsoFlopOptimum | null;
  /** Why the budget was dropped; null where it was not. */
  readonly reason: AllocationReason | null;
}

export interface IsoFlopOptimum extends Allocation {
  readonly loss: number;
  /** Standard error of ln N, which is that of ln D too; null where there is none. */
  readonly logStderr: number | null;
}

/** Approach 2. The powers are null where fewer than two budgets are left, which `reason` then says. */
export interface IsoFlop {
  readonly method: IsoFlopMethod;
  readonly budgets: readonly IsoFlopBudget[];
  readonly powers: AllocationPowers | null;
  readonly reason: AllocationReason | null;
}

export type IsoFlopMethod = "parabola" | "akima";

export interface IsoFlopOptions extends BudgetOptions {
  /** "parabola" of loss over ln N by default; "akima" is a spline of ln loss. */
  readonly method?: IsoFlopMethod;
  /** Counts each budget by 1/variance of its optimum. */
  readonly weighted?: boolean;
  /** Standard deviation of the log of one run’s loss: "akima" needs it to have variances. */
  readonly logLossSd?: number;
  /** Coverage of intervals; 0.95. */
  readonly level?: number;
}

/**
 * The size of least loss at each budget, and its power of compute (Hoffmann et al. 2022, approach 2). D* is what the
 * budget leaves at N*, by the runs’ own count of compute. Throws FitError on invalid runs or options only.
 */
export function isoFlop(runs: readonly AllocationRun[], options: IsoFlopOptions = {}): IsoFlop {
  const {method = "parabola", weighted = false, level = 0.95} = options;
  if (weighted && method === "akima" && !options.logLossSd) throw new TypeError("weights of a spline need logLossSd");
  const budgets = byBudget(runs, options).map((group) => budgetOf(group, options));
  return {method, budgets, ...powersOf(budgets, weighted, level)};
}

function budgetOf(group: BudgetRuns, {method = "parabola", weighted, logLossSd}: IsoFlopOptions): IsoFlopBudget {
  const {C, flopsPerTokenParameter, runs} = group;
  const sizes = runs.map(({N}) => N);
  const losses = runs.map(({loss}) => loss);
  const noise = logLossSd ? {logLossSd, random: random("iso-flop", C)} : undefined;
  const found: SizeMinimum = method === "akima" ? splineMinimum(sizes, losses, noise) : parabolaMinimum(sizes, losses);
  if (found.reason !== null) return {C, sizes: sizes.length, optimum: null, reason: found.reason};
  const {N, loss, logStderr} = found;
  if (weighted && !logStderr) {
    return {C, sizes: sizes.length, optimum: null, reason: {code: "optimum-without-error"}};
  }
  const D = C / (flopsPerTokenParameter * N);
  return {C, sizes: sizes.length, optimum: {N, D, tokensPerParameter: D / N, loss, logStderr}, reason: null};
}

function powersOf(
  budgets: readonly IsoFlopBudget[],
  weighted: boolean,
  level: number
): Pick<IsoFlop, "powers" | "reason"> {
  const optima = budgets.flatMap(({C, optimum}) => (optimum ? [{C, ...optimum}] : []));
  if (optima.length < 2) return {powers: null, reason: {code: "fewer-optima", budgets: budgets.length}};
  const weights = weighted ? optima.map(({logStderr}) => 1 / logStderr! ** 2) : undefined;
  return {powers: allocationPowers(optima, {weights, level}), reason: null};
}
