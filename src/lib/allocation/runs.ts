import {checkValues} from "../messages/fit-error.js";
import {checkOptions} from "../messages/options.js";
import {groupBy} from "../numerics/grouping.js";
import * as math from "../numerics/math.js";
import {mean} from "../numerics/mean.js";

/** A finished run, or one point of a training curve. */
export interface AllocationRun {
  /** Parameters. */
  readonly N: number;
  /** Training tokens or samples. */
  readonly D: number;
  readonly loss: number;
  /** Training compute in FLOPs, as counted; 6 N D where it is not given. */
  readonly C?: number;
  /** Which training curve this is a point of; a run without one stands alone. */
  readonly curve?: string | number;
}

/** Runs of about one budget, one a size, sizes in order. */
export interface BudgetRuns {
  /** FLOPs: the geometric mean of the runs’. */
  readonly C: number;
  /** C / (N D), as the runs have it: 6 unless compute was counted otherwise. */
  readonly flopsPerTokenParameter: number;
  readonly runs: readonly AllocationRun[];
}

export interface BudgetOptions {
  /** Runs belong to one budget where their compute differs by no more than this share; 0.02. */
  readonly tolerance?: number;
  /** The budgets to look at, in FLOPs; other runs are left out. By default every compute that occurs is a budget. */
  readonly budgets?: readonly number[];
  /** What several runs of one size and budget count as: their mean loss, as seeds do, or the least, as a sweep. */
  readonly repeats?: "mean" | "least";
}

export function computeOf({N, D, C = 6 * N * D}: AllocationRun): number {
  return C;
}

/** Throws FitError unless every number is positive: `invalid loss; not > 0: NaN (row 3)`. */
export function checkRuns(runs: readonly AllocationRun[]): void {
  checkValues(
    runs.map((run) => ({...run, C: computeOf(run)})),
    {N: "positive", D: "positive", C: "positive", loss: "positive"}
  );
}

/** Points of each training curve by compute; a run without a curve is alone in its own. */
export function curvesOf(runs: readonly AllocationRun[]): AllocationRun[][] {
  const curves = new Map<unknown, AllocationRun[]>();
  for (const run of runs) {
    const curve = curves.get(run.curve ?? run);
    if (curve) curve.push(run);
    else curves.set(run.curve ?? run, [run]);
  }
  return [...curves.values()].map((curve) => curve.sort((a, b) => computeOf(a) - computeOf(b)));
}

/** Gathers runs by budget, budgets in order. */
export function byBudget(
  runs: readonly AllocationRun[],
  {tolerance = 0.02, budgets, repeats = "mean"}: BudgetOptions = {}
): BudgetRuns[] {
  checkOptions({tolerance});
  checkRuns(runs);
  const ordered = [...runs].sort((a, b) => computeOf(a) - computeOf(b));
  const reach = math.log1p(tolerance) + 1e-12;
  const near = (run: AllocationRun, C: number) => Math.abs(math.log(computeOf(run) / C)) <= reach;
  const groups = budgets ? budgets.map((C) => ordered.filter((run) => near(run, C))) : anchored(ordered, near);
  return groups.filter((group) => group.length).map((group) => budgetOf(group, repeats));
}

/** The first run of a group says what belongs to it, so that a ladder of near budgets is not chained into one. */
function anchored(
  ordered: readonly AllocationRun[],
  near: (run: AllocationRun, C: number) => boolean
): AllocationRun[][] {
  const groups: AllocationRun[][] = [];
  for (const run of ordered) {
    const last = groups.at(-1);
    if (last && near(run, computeOf(last[0]!))) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

function budgetOf(group: readonly AllocationRun[], repeats: "mean" | "least"): BudgetRuns {
  const geometric = (of: (run: AllocationRun) => number) => math.exp(mean(group.map((run) => math.log(of(run)))));
  const runs = groupBy(group, ({N}) => N).map(([, same]) => {
    const loss = repeats === "mean" ? mean(same.map((run) => run.loss)) : Math.min(...same.map((run) => run.loss));
    return {...same[0]!, loss};
  });
  return {C: geometric(computeOf), flopsPerTokenParameter: geometric((run) => computeOf(run) / (run.N * run.D)), runs};
}
