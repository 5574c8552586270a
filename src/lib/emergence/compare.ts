import type {ComparisonRefusal, ComparisonWarning, UnrankedReason} from "../messages/capabilities.js";
import {FitError} from "../messages/fit-error.js";
import {checkOptions} from "../messages/options.js";
import type {Interval} from "../numerics/interval.js";
import {raise} from "../numerics/raise.js";
import {holm} from "../statistics/holm.js";
import type {NamedScale, ValuedScale} from "./named-scale.js";
import {byDraws, byIntervals, differences} from "./scale-difference.js";

/** Two critical scales against each other. */
export interface ComparedPair {
  readonly a: string;
  readonly b: string;
  /** N50 of a over N50 of b, with its interval; an end is null where the data leave it open. */
  readonly ratio: Interval;
  /** Of equal N50, two-sided; null where open intervals, or draws that are all alike, forbid a test. */
  readonly p: number | null;
  /**
   * The same, with the chance of one false difference in the whole comparison held (Holm 1979, Scand. J. Statist. 6,
   * 65).
   */
  readonly adjustedP: number | null;
  /** Probability that a appears at the smaller scale. */
  readonly before: number | null;
  readonly isOverlapping: boolean | null;
  readonly by: "paired-draws" | "independent-draws" | "intervals";
}

/** Where one critical scale stands among those that have a value: 1 appears first. */
export interface Rank {
  readonly name: string;
  readonly rank: number;
  /** Ranks that its uncertainty leaves open, at the level of the comparison, after Holm. */
  readonly best: number;
  readonly worst: number;
}

/** Pairs, ranks, and what could not be ranked. */
export interface Comparison {
  readonly axis: string;
  readonly window: readonly [number, number];
  readonly level: number;
  readonly pairs: readonly ComparedPair[];
  readonly ranks: readonly Rank[];
  /** Scales that only have a bound, or none: they take no rank and are in no pair. */
  readonly unranked: readonly {readonly name: string; readonly reason: UnrankedReason}[];
  readonly warnings: readonly ComparisonWarning[];
}

/** Windows whose ends differ by less than this in log10 are one window. */
const SAME = 0.01;

/**
 * Critical scales of capabilities, sweeps and sources side by side; `level`, 0.95, is the coverage of ratios and ranks.
 * Throws FitError on none, on two of one name, and where axes or windows differ: refit everything on one axis within
 * the window that all have in common.
 */
export function compareScales(
  scales: readonly NamedScale[],
  {level = 0.95}: {readonly level?: number} = {}
): Comparison {
  checkOptions({level});
  const refusal = refusalOf(scales);
  if (refusal) throw new FitError(refusal);
  const valued = scales.filter(isValued);
  const raw = valued.flatMap((a, i) => valued.slice(i + 1).map((b) => comparePair(a, b, level)));
  const adjusted = holm(raw.map(({p}) => p));
  const pairs = raw.map((pair, i) => ({...pair, adjustedP: adjusted[i]!}));
  return {
    axis: scales[0]!.axis,
    window: scales[0]!.window,
    level,
    pairs,
    ranks: ranksOf(valued, pairs, 1 - level),
    unranked: scales.filter((scale) => !isValued(scale)).map((scale) => ({name: scale.name, reason: reasonOf(scale)})),
    warnings: warningsOn(scales)
  };
}

const isValued = (scale: NamedScale): scale is ValuedScale => scale.censoring === "none" && scale.log10N50 !== null;

function reasonOf({censoring, window: [low, high]}: NamedScale): UnrankedReason {
  if (censoring === "above") return {code: "ranked-beyond-largest", largest: raise(10, high)};
  if (censoring === "below") return {code: "ranked-below-smallest", smallest: raise(10, low)};
  return {code: "scale-not-identified"};
}

function comparePair(a: ValuedScale, b: ValuedScale, level: number): Omit<ComparedPair, "adjustedP"> {
  const isPaired = a.resampling !== undefined && a.resampling === b.resampling;
  const draws = a.draws && b.draws && differences(a.draws, b.draws, isPaired);
  const difference = a.log10N50 - b.log10N50;
  const unseen = Math.hypot(a.gap ?? 0, b.gap ?? 0) / Math.sqrt(12); // of a place that is anywhere in its gap
  const found = draws?.length ? byDraws(difference, draws, unseen, level) : byIntervals(a, b, level);
  const end = (v: number | null) => (v === null || !Number.isFinite(v) ? null : raise(10, v));
  const isClosed = [a, b].every(({lower, upper}) => lower !== null && upper !== null);
  return {
    a: a.name,
    b: b.name,
    ratio: {value: raise(10, difference), lower: end(found.lower), upper: end(found.upper)},
    p: found.p,
    before: found.before,
    isOverlapping: isClosed ? a.lower! <= b.upper! && b.lower! <= a.upper! : null,
    by: draws?.length ? (isPaired ? "paired-draws" : "independent-draws") : "intervals"
  };
}

/** A rank is open to those that Holm’s test does not set before or after. */
function ranksOf(scales: readonly ValuedScale[], pairs: readonly ComparedPair[], alpha: number): Rank[] {
  const sorted = scales.toSorted((a, b) => a.log10N50 - b.log10N50);
  return sorted.map(({name}, i) => {
    const surely = (isBefore: (ratio: number) => boolean) =>
      pairs.filter(({a, b, ratio, adjustedP}) => {
        if (adjustedP === null || adjustedP > alpha || (a !== name && b !== name)) return false;
        return isBefore(a === name ? 1 / ratio.value : ratio.value);
      }).length;
    return {
      name,
      rank: i + 1,
      best: 1 + surely((other) => other < 1),
      worst: sorted.length - surely((other) => other > 1)
    };
  });
}

/** Why `compareScales` would refuse; null where it would not. */
export function refusalOf(scales: readonly NamedScale[]): ComparisonRefusal | null {
  const first = scales[0];
  if (!first) return {code: "no-scales"};
  const repeated = scales.find(({name}, i) => scales.findIndex((other) => other.name === name) < i);
  if (repeated) return {code: "repeated-name", name: repeated.name};
  for (const {name, axis, window} of scales) {
    const names = [first.name, name] as const;
    if (axis !== first.axis) return {code: "different-axes", names, axes: [first.axis, axis]};
    if (window.some((end, i) => Math.abs(end - first.window[i]!) > SAME))
      return {code: "different-windows", names, windows: [first.window, window]};
  }
  return null;
}

function warningsOn(scales: readonly NamedScale[]): ComparisonWarning[] {
  const metrics = [...new Set(scales.map(({metric}) => metric))];
  return metrics.length > 1 ? [{code: "different-metrics", metrics}] : [];
}
