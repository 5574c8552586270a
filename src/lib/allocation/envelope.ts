import type {AllocationReason} from "../messages/allocation.js";
import {distinct, logSpace} from "../numerics/grouping.js";
import * as math from "../numerics/math.js";
import {type AllocationPowers, allocationPowers} from "./allocation-powers.js";
import type {Allocation} from "./compute-optimal.js";
import {type AllocationRun, type BudgetOptions, byBudget, checkRuns, computeOf, curvesOf} from "./runs.js";

/** The lowest loss that a budget has bought, and the run that has it. */
export interface EnvelopePoint extends Allocation {
  /** FLOPs. */
  readonly C: number;
  readonly loss: number;
  /** The training curve; null where the runs have none. */
  readonly curve: string | number | null;
  /** Why the regression leaves the point out; null where it does not. */
  readonly reason: AllocationReason | null;
}

/** Approach 1. The powers are null where too few points are left, which `reason` then says. */
export interface LossEnvelope {
  readonly points: readonly EnvelopePoint[];
  /** Runs behind the points: one curve is one run, however many of its points lie on the envelope. */
  readonly runs: number;
  readonly powers: AllocationPowers | null;
  readonly reason: AllocationReason | null;
}

export interface LossEnvelopeOptions extends BudgetOptions {
  /** Budgets at which training curves are read, evenly spaced in their logarithm; 1500, as Hoffmann et al. */
  readonly count?: number;
  /** Coverage of intervals; 0.95. */
  readonly level?: number;
}

/**
 * The minimum over training curves at each compute, or the finished runs that no cheaper run beats, and the powers of
 * compute along it (Hoffmann et al. 2022, approach 1). A minimum at the smallest or largest size seen is left out, as a
 * size never trained might be better. Errors count runs, not points, since the points of one curve say one thing.
 */
export function lossEnvelope(runs: readonly AllocationRun[], options: LossEnvelopeOptions = {}): LossEnvelope {
  checkRuns(runs);
  const curves = curvesOf(runs).map((points): Curve => ({C: points.map(computeOf), runs: points}));
  const points = curves.some((curve) => curve.runs.length > 1)
    ? alongCurves(curves, options)
    : amongRuns(runs, options);
  const onEnvelope = points.filter(({reason}) => reason === null);
  const count = new Set(onEnvelope.map(({curve}, i) => curve ?? -1 - i)).size;
  if (count < 2 || distinct(onEnvelope.map(({C}) => C)).length < 2) {
    return {points, runs: count, powers: null, reason: {code: "fewer-on-envelope", runs: count}};
  }
  const powers = allocationPowers(onEnvelope, {independent: count, level: options.level});
  return {points, runs: count, powers, reason: null};
}

/** Points of one run in order of compute. */
interface Curve {
  readonly C: readonly number[];
  readonly runs: readonly AllocationRun[];
}

function alongCurves(curves: readonly Curve[], {count = 1500, budgets}: LossEnvelopeOptions): EnvelopePoint[] {
  if (!(count >= 2)) throw new RangeError(`invalid count; not ≥ 2: ${count}`);
  const all = curves.flatMap((curve) => curve.C);
  const grid = budgets ?? logSpace(Math.min(...all), Math.max(...all), count);
  return grid.flatMap((C) => {
    const there = curves.flatMap((curve) => readCurve(curve, C) ?? []);
    return there.length ? [least(there, there)] : [];
  });
}

/** ln loss and ln D between two points of a curve are straight in ln C; undefined where the curve does not reach. */
function readCurve({C: budgets, runs}: Curve, C: number): AllocationRun | undefined {
  const right = budgets.findIndex((budget) => budget >= C);
  if (right < 0) return;
  const after = runs[right]!;
  if (budgets[right] === C) return after;
  const before = runs[right - 1];
  if (!before) return;
  const share = math.log(C / budgets[right - 1]!) / math.log(budgets[right]! / budgets[right - 1]!);
  const between = (a: number, b: number) => a * (b / a) ** share;
  return {...after, C, D: between(before.D, after.D), loss: between(before.loss, after.loss)};
}

function amongRuns(runs: readonly AllocationRun[], options: LossEnvelopeOptions): EnvelopePoint[] {
  let record = Infinity;
  return byBudget(runs, options).flatMap((group) => {
    // a budget with one or two sizes cannot say which sizes were too small or too large
    const point = least(group.runs, group.runs.length < 3 ? runs : group.runs);
    if (point.loss >= record) return [];
    record = point.loss;
    return [point];
  });
}

function least(candidates: readonly AllocationRun[], sizes: readonly AllocationRun[]): EnvelopePoint {
  const best = candidates.reduce((a, b) => (b.loss < a.loss ? b : a));
  const {N, D, loss, curve = null} = best;
  const others = sizes.map((run) => run.N);
  const end = N === Math.min(...others) ? "smallest" : N === Math.max(...others) ? "largest" : null;
  const reason = end && ({code: "size-at-end", end} as const);
  return {C: computeOf(best), N, D, tokensPerParameter: D / N, loss, curve, reason};
}
