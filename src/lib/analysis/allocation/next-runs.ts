import {type CandidateRun, chooseRuns, type RankedRun, rankRuns} from "../../allocation/next-run.js";
import {parametricExponents} from "../../allocation/parametric.js";
import type {Fit} from "../../core/fit.js";
import {chinchilla} from "../../laws/loss/chinchilla.js";
import {caughtReason} from "../../messages/fit-error.js";
import type {Message} from "../../messages/index.js";
import {distinct, groupBy} from "../../numerics/grouping.js";
import type {Interval} from "../../numerics/interval.js";
import {mean} from "../../numerics/mean.js";
import type {WorkRun} from "./work-run.js";

/** A run that could be added, and what it would do. */
export interface NextCell {
  readonly N: number;
  readonly D: number;
  /** FLOPs. */
  readonly cost: number;
  /** Whether it goes beyond the sizes or the data of the sweep. */
  readonly isBeyond: boolean;
  /** Share of the interval’s width that it takes away. */
  readonly taken: number;
  /** The same for each FLOP. */
  readonly takenPerFlop: number;
}

/** Several runs chosen one after the other by what each FLOP takes away. */
export interface NextPlan {
  readonly budget: number;
  readonly cost: number;
  /** Share of the interval’s width that all together take away. */
  readonly taken: number;
  readonly runs: readonly {readonly N: number; readonly D: number; readonly times: number}[];
  /** The one run that takes most away within the budget. */
  readonly single: NextCell | null;
}

export interface NextTarget {
  readonly id: "a" | "E";
  readonly now: Interval;
  readonly cells: readonly NextCell[];
  readonly plans: readonly NextPlan[];
}

export interface NextRuns {
  /** FLOPs that the sweep has cost. */
  readonly spent: number;
  /** How often a plan may train one cell: as often as the sweep did. */
  readonly seeds: number;
  readonly targets: readonly NextTarget[];
  /** By how much the law misses the runs of each size, root mean square of log loss. */
  readonly misfit: readonly {readonly N: number; readonly rms: number}[];
}

/** Budgets for further runs, as shares of what the sweep has cost. */
const SHARES = [0.01, 0.1, 1];

/**
 * What runs of the sweep’s own sizes and amounts of data, and one step beyond, would add; or why that cannot be said.
 */
export function nextRuns(runs: readonly WorkRun[], surface: Fit): NextRuns | Message {
  const spent = runs.reduce((sum, {C}) => sum + C, 0);
  const seeds = distinct(runs.map(({seed}) => seed)).length;
  const grid = candidates(runs);
  const {value, lower, upper} = surface.estimates.find(({param}) => param === "E")!;
  try {
    return {
      spent,
      seeds,
      targets: [
        {id: "a", now: parametricExponents(surface).a, ...ranked(grid, surface, {derived: "a"}, spent, seeds)},
        {id: "E", now: {value, lower, upper}, ...ranked(grid, surface, {param: "E"}, spent, seeds)}
      ],
      misfit: misfitOf(runs, surface)
    };
  } catch (error) {
    return caughtReason(error);
  }
}

interface Cell extends CandidateRun {
  readonly x: {readonly N: number; readonly D: number};
  readonly isBeyond: boolean;
}

/** Compute is 6 N D because the size is counted by it. */
function candidates(runs: readonly WorkRun[]): Cell[] {
  const sizes = distinct(runs.map(({N}) => N));
  const data = distinct(runs.map(({D}) => D));
  return withNext(sizes).flatMap((N, i) =>
    withNext(data).map((D, j) => ({
      id: `${N}/${D}`,
      x: {N, D},
      cost: 6 * N * D,
      isBeyond: i === sizes.length || j === data.length
    }))
  );
}

/** One more, as far beyond the last as that is beyond the one before. */
function withNext(values: readonly number[]): number[] {
  const [before, last] = values.slice(-2);
  return last === undefined ? [...values] : [...values, (last * last) / before!];
}

function ranked(
  grid: readonly Cell[],
  surface: Fit,
  target: {readonly derived: string} | {readonly param: string},
  spent: number,
  seeds: number
): Pick<NextTarget, "cells" | "plans"> {
  const found = new Map(rankRuns(chinchilla, surface, grid, {target}).map((run) => [run.id, run]));
  const cells = grid.map((cell) => cellOf(cell, found.get(cell.id)!));
  const repeated = grid.flatMap((cell) => Array.from({length: seeds}, (_, i) => ({...cell, id: `${cell.id}/${i}`})));
  const plans = SHARES.map((share): NextPlan => {
    const budget = share * spent;
    const {runs, cost, widthRatio} = chooseRuns(chinchilla, surface, repeated, {target, budget, by: "flop"});
    const affordable = cells.filter((cell) => cell.cost <= budget).sort((a, b) => b.taken - a.taken);
    return {budget, cost, taken: 1 - widthRatio, runs: timesOf(runs, grid), single: affordable[0] ?? null};
  });
  return {cells, plans};
}

function cellOf({x, cost, isBeyond}: Cell, {widthRatio, shrinkPerFlop}: RankedRun): NextCell {
  return {...x, cost, isBeyond, taken: 1 - widthRatio, takenPerFlop: shrinkPerFlop};
}

/** Cells of a plan in the order of the grid. */
function timesOf(runs: readonly RankedRun[], grid: readonly Cell[]): NextPlan["runs"] {
  return grid.flatMap(({id, x}) => {
    const times = runs.filter((run) => run.id.startsWith(`${id}/`)).length;
    return times ? [{...x, times}] : [];
  });
}

function misfitOf(runs: readonly WorkRun[], {observations}: Fit): NextRuns["misfit"] {
  const residuals = runs.map(({N}, i) => ({N, residual: observations[i]!.residual}));
  return groupBy(residuals, ({N}) => N).map(([N, same]) => ({
    N,
    rms: Math.sqrt(mean(same.map(({residual}) => residual ** 2)))
  }));
}
