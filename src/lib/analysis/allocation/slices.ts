import {type AllocationRun, type BudgetOptions, byBudget, computeOf} from "../../allocation/runs.js";
import {distinct, groupBy} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";

/** Which runs count as of one budget. */
export type Slices = Required<Pick<BudgetOptions, "tolerance">> & Pick<BudgetOptions, "budgets">;

/** Runs of one budget, taken strictly: counts of compute differ by rounding only. */
export const strict: Slices = {tolerance: 0.02};

/** What a spline through the sizes of a budget needs. */
const SIZES = 5;

/**
 * The budgets of an IsoFLOP sweep where the runs are one. Where they are a grid of sizes and amounts of data, budgets
 * as far apart as those amounts, placed where the runs lie closest together: each size then has a run at each budget
 * that it reaches, and the tolerance is no wider than that takes. Null where no size was trained on two amounts.
 */
export function slicesOf(runs: readonly AllocationRun[]): Slices | null {
  if (byBudget(runs, strict).filter((group) => group.runs.length >= SIZES).length >= 2) return strict;
  const step = stepOf(runs);
  if (step === null) return null;
  const logs = runs.map((run) => math.log(computeOf(run)));
  const phases = distinct(logs.map((v) => v - step * Math.floor(v / step)));
  const gaps = phases.map((phase, i) => phase - (i ? phases[i - 1]! : phases.at(-1)! - step));
  const widest = Math.max(...gaps);
  const half = (step - widest) / 2;
  const centre = phases[gaps.indexOf(widest)]! + half;
  const first = Math.ceil((Math.min(...logs) - half - centre) / step - 1e-9);
  const last = Math.floor((Math.max(...logs) + half - centre) / step + 1e-9);
  const budgets = Array.from({length: last - first + 1}, (_, k) => math.exp(centre + step * (first + k)));
  return {budgets, tolerance: math.expm1(half + 1e-9)};
}

/** The usual distance, in logarithms, between neighbouring amounts of data of one size. */
function stepOf(runs: readonly AllocationRun[]): number | null {
  const steps = groupBy(runs, ({N}) => N)
    .flatMap(([, same]) => {
      const data = distinct(same.map(({D}) => D));
      return data.slice(1).map((D, i) => math.log(D / data[i]!));
    })
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? null;
}
