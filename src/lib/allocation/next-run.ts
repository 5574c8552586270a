import type {Fit} from "../core/fit.js";
import type {Law} from "../core/law.js";
import type {AllocationReason} from "../messages/allocation.js";
import {checkValues} from "../messages/fit-error.js";
import {tQuantile} from "../statistics/distributions.js";
import {dofOf} from "./delta.js";
import {designOf, type ExperimentDesign, type Target} from "./design.js";

/** A run that could be made. */
export interface CandidateRun {
  readonly id: string;
  /** Inputs, by the names of the fit’s data columns. */
  readonly x: Readonly<Record<string, number>>;
  /** FLOPs. */
  readonly cost: number;
  /** Trials of its share, where the fit is to counts. */
  readonly trials?: number;
}

/** What one candidate would do for the quantity asked about. */
export interface RankedRun {
  readonly id: string;
  readonly cost: number;
  /** Variance of the quantity with this run, relative to that without. */
  readonly varianceRatio: number;
  /** Width of its interval likewise, the further degree of freedom counted. */
  readonly widthRatio: number;
  /** Share of the width that each FLOP takes away: (1 − widthRatio) / cost. */
  readonly shrinkPerFlop: number;
  /** Why it cannot be run; null where it can. */
  readonly reason: AllocationReason | null;
}

export interface NextRunOptions {
  /** What is to become surer. */
  readonly target: Target;
  /** FLOPs that may be spent; all by default. */
  readonly budget?: number;
  /** What to rank and choose by: the width taken away in all, or by each FLOP. "width" by default. */
  readonly by?: "width" | "flop";
  /** Coverage of the interval; 0.95. */
  readonly level?: number;
}

/** Runs chosen one after the other, each given those before it. */
export interface NextRunPlan {
  readonly runs: readonly RankedRun[];
  readonly cost: number;
  /** Of all runs together. */
  readonly varianceRatio: number;
  readonly widthRatio: number;
}

/**
 * Candidates by how much one more row there shrinks the variance of one quantity: a local c-optimal design, true as far
 * as the law is true and its parameters near (Atkinson, Donev & Tobias 2007, § 10.3). What the budget does not reach
 * comes last.
 */
export function rankRuns(
  law: Law,
  fit: Fit,
  candidates: readonly CandidateRun[],
  options: NextRunOptions
): RankedRun[] {
  checkValues(candidates, {cost: "positive"});
  const now = designOf(law, fit, options.target);
  return rank(now, dofOf(fit), candidates, options.budget ?? Infinity, options).map(({ranked}) => ranked);
}

/** The best affordable run, then the best given that one, until the budget reaches no further or `count` are chosen. */
export function chooseRuns(
  law: Law,
  fit: Fit,
  candidates: readonly CandidateRun[],
  {count = Infinity, ...options}: NextRunOptions & {readonly count?: number}
): NextRunPlan {
  checkValues(candidates, {cost: "positive"});
  const start = designOf(law, fit, options.target);
  const {budget = Infinity, level = 0.95} = options;
  const runs: RankedRun[] = [];
  let now = start;
  let cost = 0;
  let remaining = candidates;
  while (runs.length < count) {
    const best = rank(now, dofOf(fit) + runs.length, remaining, budget - cost, options)[0];
    if (!best || best.ranked.reason !== null) break;
    runs.push(best.ranked);
    cost += best.ranked.cost;
    remaining = remaining.filter((candidate) => candidate !== best.candidate);
    now = best.then;
  }
  const varianceRatio = now.variance / start.variance;
  return {runs, cost, varianceRatio, widthRatio: widthRatio(varianceRatio, dofOf(fit), runs.length, level)};
}

interface Choice {
  readonly candidate: CandidateRun;
  readonly ranked: RankedRun;
  /** The design once it is run. */
  readonly then: ExperimentDesign;
}

function rank(
  now: ExperimentDesign,
  dof: number,
  candidates: readonly CandidateRun[],
  budget: number,
  {by = "width", level = 0.95}: NextRunOptions
): Choice[] {
  const choices = candidates.map((candidate): Choice => {
    const {id, x, cost, trials} = candidate;
    const then = now.add(x, trials);
    const varianceRatio = then.variance / now.variance;
    const width = widthRatio(varianceRatio, dof, 1, level);
    const reason = cost > budget ? ({code: "over-budget", cost, left: budget} as const) : null;
    const ranked = {id, cost, varianceRatio, widthRatio: width, shrinkPerFlop: (1 - width) / cost, reason};
    return {candidate, ranked, then};
  });
  const key = ({ranked}: Choice) => (by === "flop" ? -ranked.shrinkPerFlop : ranked.widthRatio);
  return choices.sort((a, b) => Number(a.ranked.reason !== null) - Number(b.ranked.reason !== null) || key(a) - key(b));
}

/** Without a degree of freedom there is no interval yet, and only the variance tells. */
function widthRatio(varianceRatio: number, dof: number, further: number, level: number): number {
  const t = (nu: number) => (nu > 0 ? tQuantile(0.5 + level / 2, nu) : 1);
  return (Math.sqrt(varianceRatio) * t(dof + (dof > 0 ? further : 0))) / t(dof);
}
