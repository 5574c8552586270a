import type {ModelSpec, Run} from "../../core/run.js";
import {distinct, groupBy} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {mean} from "../../numerics/mean.js";

/** A learning rate and the held-out loss at its end, the mean over seeds; null where a run diverged. */
export interface TriedRate {
  readonly rate: number;
  readonly loss: number | null;
  /** Nats above the exact entropy, relative to those of the best rate; 1 is the best. */
  readonly excess: number | null;
}

/** Every rate tried on one shape and budget. */
export interface RateScan {
  readonly model: ModelSpec;
  readonly N: number;
  readonly D: number;
  readonly tried: readonly TriedRate[];
  /** The best of those tried. */
  readonly best: number;
  /**
   * The rates next to the best: where loss has one valley, the best of all rates lies between them. Open (null) where
   * the best was the last one tried on that side.
   */
  readonly above: number | null;
  readonly below: number | null;
  /** Bottom of the parabola through the best and its neighbours, in log rate; null where the valley is open. */
  readonly optimum: number | null;
}

/** A scan next to the rate that a rule takes for its shape. */
export interface RuledScan extends RateScan {
  readonly ruled: number;
}

/** Scans of every shape and budget of a task on which at least three rates were tried. */
export function rateScans(task: string, runs: readonly Run[], entropy: number): RateScan[] {
  const own = runs.filter(({cell}) => cell.task === task);
  return groupBy(own, ({N}) => N).flatMap(([N, sameSize]) =>
    groupBy(sameSize, ({cell}) => cell.steps).flatMap(([, sameBudget]) => {
      const rates = distinct(sameBudget.map(({cell}) => cell.learningRate));
      if (rates.length < 3) return [];
      return [scanOf(N, rates, sameBudget, entropy)];
    })
  );
}

function scanOf(N: number, rates: readonly number[], runs: readonly Run[], entropy: number): RateScan {
  const losses = rates.map((rate) => {
    const found = runs.filter(({cell}) => cell.learningRate === rate).map(({loss}) => loss);
    return found.every((loss) => loss !== null) ? mean(found) : null;
  });
  const lowest = Math.min(...losses.map((loss) => loss ?? Infinity));
  const at = losses.indexOf(lowest);
  const excess = (loss: number | null) => (loss === null ? null : (loss - entropy) / (lowest - entropy));
  const [before, after] = [losses[at - 1] ?? null, losses[at + 1] ?? null];
  return {
    model: runs[0]!.cell.model,
    N,
    D: Math.max(...runs.map(({D}) => D)),
    tried: rates.map((rate, i) => ({rate, loss: losses[i]!, excess: excess(losses[i]!)})),
    best: rates[at]!,
    below: rates[at - 1] ?? null,
    above: rates[at + 1] ?? null,
    optimum: before === null || after === null ? null : bottom(rates.slice(at - 1, at + 2), [before, lowest, after])
  };
}

/** Where the parabola through three points is lowest, in log rate. */
function bottom(rates: readonly number[], losses: readonly number[]): number {
  const [x0, x1, x2] = rates.map(math.log) as [number, number, number];
  const [y0, y1, y2] = losses as [number, number, number];
  const [left, right] = [(y1 - y0) / (x1 - x0), (y2 - y1) / (x2 - x1)];
  const curvature = (right - left) / (x2 - x0);
  return math.exp((x0 + x1) / 2 - left / (2 * curvature));
}

/**
 * What a rule costs on one scan: how much more excess loss its rate leaves than the best one tried, by straight lines
 * in log rate.
 */
export function costOfRule({tried}: RateScan, rate: number): number | null {
  const x = math.log(rate);
  for (const [i, low] of tried.entries()) {
    const high = tried[i + 1];
    if (!high || rate < low.rate || rate > high.rate || low.excess === null || high.excess === null) continue;
    const share = (x - math.log(low.rate)) / (math.log(high.rate) - math.log(low.rate));
    return low.excess + share * (high.excess - low.excess);
  }
  return null;
}

/** How far two schedules are apart at one size and budget: the excess loss of each, means over seeds. */
export interface SchedulePair {
  readonly N: number;
  readonly D: number;
  readonly seeds: number;
  readonly cosine: number;
  readonly stableDecay: number;
}

/** Sizes and budgets at which a task was trained by both schedules, with the same seeds and rates. */
export function schedulePairs(task: string, runs: readonly Run[], entropy: number): SchedulePair[] {
  const own = runs.filter(({cell, loss}) => cell.task === task && loss !== null);
  return groupBy(own, ({N}) => N).flatMap(([N, sameSize]) =>
    groupBy(sameSize, ({D}) => D).flatMap(([D, same]) => {
      const by = (schedule: Run["cell"]["schedule"]) => same.filter(({cell}) => cell.schedule === schedule);
      const [cosine, stable] = [by("cosine"), by("stable-decay")];
      if (!cosine.length || cosine.length !== stable.length) return [];
      const excess = (some: readonly Run[]) => mean(some.map(({loss}) => loss! - entropy));
      return [{N, D, seeds: cosine.length, cosine: excess(cosine), stableDecay: excess(stable)}];
    })
  );
}
