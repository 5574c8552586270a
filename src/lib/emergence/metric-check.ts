import {unitsOf} from "../fitting/bootstrap.js";
import {FitError} from "../messages/fit-error.js";
import {checkOptions} from "../messages/options.js";
import type {Interval} from "../numerics/interval.js";
import {percentileInterval} from "../numerics/percentiles.js";
import {random} from "../numerics/random.js";
import {aiccOf} from "../statistics/aicc.js";
import {regress} from "../statistics/regression.js";
import {segmentedRegression} from "./segmented.js";

/** One model under two metrics, both written so that more is better. */
export interface TwiceScored {
  /** log10 of the scale. */
  readonly x: number;
  readonly sharp: number;
  /** Null where the task has no continuous metric. */
  readonly continuous: number | null;
  /** Models of one family or seed are drawn together; each by itself where absent. */
  readonly cluster?: string;
}

/** Where a curve turns, and whether it does so clearly enough to speak of a transition. */
export interface Transition {
  readonly at: number;
  readonly isClear: boolean;
}

/** Throws FitError where the rows do not allow it. */
export type FindTransition = (x: readonly number[], y: readonly number[]) => Transition;

export interface MetricCheckOptions {
  /** `oneBreak` where absent. */
  readonly find?: FindTransition;
  /** Shifts up to so many decades either way are called the same; 0.25. */
  readonly tolerance?: number;
  readonly resamples?: number;
  readonly seed?: string | number;
  readonly level?: number;
}

/**
 * "same": the transition is there under both, at scales that differ by no more than the tolerance. "shifted": under
 * both, at significantly different scales. "undetermined": under both, and the data do not distinguish these two.
 * "vanishes": clear only under the sharp metric, so that it may be an artefact of it (Schaeffer et al. 2023).
 * "no-transition": none under the sharp one.
 */
export type MetricVerdict = "same" | "shifted" | "undetermined" | "vanishes" | "no-transition" | "no-continuous-metric";

export interface MetricCheck {
  readonly verdict: MetricVerdict;
  readonly sharp: Transition;
  readonly continuous: Transition | null;
  /** Decades by which it comes later under the continuous metric; ends by drawing models, or clusters, anew. */
  readonly shift: Interval<number> | null;
  readonly level: number;
  /** Resamples in which a transition could not be placed. */
  readonly failed: number;
}

/** The same capability, on the same models, under a sharp and a continuous metric. */
export function metricCheck(
  rows: readonly TwiceScored[],
  {find = oneBreak, tolerance = 0.25, resamples = 400, seed = "metric-check", level = 0.95}: MetricCheckOptions = {}
): MetricCheck {
  checkOptions({tolerance, resamples, level});
  const found = (of: "sharp" | "continuous", chosen: readonly TwiceScored[]) =>
    find(
      chosen.map(({x}) => x),
      chosen.map((row) => row[of]!)
    );
  const sharp = found("sharp", rows);
  const without = {sharp, continuous: null, shift: null, level, failed: 0};
  if (rows.some(({continuous}) => continuous === null)) return {...without, verdict: "no-continuous-metric"};
  const continuous = found("continuous", rows);
  if (!sharp.isClear) return {...without, continuous, verdict: "no-transition"};
  if (!continuous.isClear) return {...without, continuous, verdict: "vanishes"};

  const units = unitsOf(
    rows.length,
    rows.map(({cluster}, row) => cluster ?? row)
  );
  const shifts: number[] = [];
  for (let number = 0; number < resamples; ++number) {
    const source = random(seed, number);
    const drawn = units.flatMap(() => units[source.integer(units.length)]!.map((row) => rows[row]!));
    try {
      shifts.push(found("continuous", drawn).at - found("sharp", drawn).at);
    } catch (error) {
      if (!(error instanceof FitError)) throw error;
    }
  }
  if (!shifts.length) throw new FitError({code: "no-break"});
  const {lower, upper} = percentileInterval(shifts, level);
  const isSame = lower >= -tolerance && upper <= tolerance;
  const isShifted = lower > 0 || upper < 0;
  return {
    verdict: isSame ? "same" : isShifted ? "shifted" : "undetermined",
    sharp,
    continuous,
    shift: {value: continuous.at - sharp.at, lower, upper},
    level,
    failed: resamples - shifts.length
  };
}

/** A break of two straight lines, clear where it beats one line and one parabola by more than 10 AICc each. */
export const oneBreak: FindTransition = (x, y) => {
  const {at, aicc} = segmentedRegression(x, {y});
  const columns = [new Float64Array(x.length).fill(1), x, Float64Array.from(x, (v) => v * v)];
  const smooth = [2, 3].map((width) => {
    const likelihood = regress(columns.slice(0, width), {y})?.logLikelihood ?? null;
    return aiccOf(likelihood, x.length, width + 1);
  });
  return {at, isClear: aicc !== null && smooth.every((other) => other !== null && other - aicc > CLEAR)};
};

const CLEAR = 10;
