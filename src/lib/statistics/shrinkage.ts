import {FitError} from "../messages/fit-error.js";
import type {Interval} from "../numerics/interval.js";
import * as math from "../numerics/math.js";
import {mean, meanOf} from "../numerics/mean.js";
import {tQuantile} from "./distributions.js";

/** The losses of all seeds at one place of an axis. */
export interface AxisPoint {
  /** Parameters, tokens or steps. */
  readonly at: number;
  /** Nats per unit. */
  readonly losses: readonly number[];
}

export type ShrinkageVerdict =
  | "shrinks" // the interval of the ratio lies between −1 and 1
  | "does-not-shrink" // the interval lies above 1 − MARGIN: any shrinkage is smaller than that
  | "undetermined";

/** Whether the loss changes less and less with every factor on an axis, as it must where there is a limit. */
export interface Shrinkage {
  readonly verdict: ShrinkageVerdict;
  /** Slope of the loss in the logarithm of the axis over its upper half, by that over its lower half. */
  readonly ratio: Interval;
  /** The same of successive increments: beyond `at` by before it. */
  readonly successive: readonly (Interval & {readonly at: number})[];
  readonly level: number;
  /** Of the scatter over seeds, taken to be one along the axis; null where no place has two seeds. */
  readonly sigma: number | null;
  /** Degrees of freedom of it. */
  readonly dof: number;
}

const LEVEL = 0.95;
const MARGIN = 0.1;

/**
 * Ratios of the increments of a loss to those before, with Fieller’s intervals (1954, J. R. Stat. Soc. B 16, 175),
 * which have no ends where the earlier increment may be 0. For a power with a floor the ratio is q^−α, with q the
 * factor from half to half; for a loss that falls with the logarithm forever it is 1. That increments shrink is
 * necessary for a limit and not sufficient, and it is said of the scales tested alone: no loss falls below 0.
 */
export function shrinkage(points: readonly AxisPoint[]): Shrinkage {
  const sorted = checked(points);
  const logs = sorted.map(({at}) => math.log(at));
  const means = sorted.map(({losses}) => mean(losses));
  const dof = sorted.reduce((sum, {losses}) => sum + losses.length - 1, 0);
  const squares = sorted.reduce((sum, {losses}, i) => sum + losses.reduce((s, v) => s + (v - means[i]!) ** 2, 0), 0);
  const sigma = dof > 0 ? Math.sqrt(squares / dof) : null;
  const variances = sorted.map(({losses}) => (sigma === null ? Infinity : sigma ** 2 / losses.length));
  const t = tQuantile(0.5 + LEVEL / 2, Math.max(1, dof));
  const ratioOf = (early: readonly number[], late: readonly number[]) =>
    fieller(slopeWeights(logs, late), slopeWeights(logs, early), means, variances, t);

  const last = sorted.length - 1;
  const centre = (logs[0]! + logs[last]!) / 2;
  const middle = logs
    .slice(1, last)
    .reduce((best, v, i) => (Math.abs(v - centre) < Math.abs(logs[best]! - centre) ? i + 1 : best), 1);
  const ratio = ratioOf(range(0, middle), range(middle, last));
  return {
    verdict: verdictOf(ratio),
    ratio,
    successive: range(1, last - 1).map((i) => ({at: sorted[i]!.at, ...ratioOf([i - 1, i], [i, i + 1])})),
    level: LEVEL,
    sigma,
    dof
  };
}

function verdictOf({lower, upper}: Interval): ShrinkageVerdict {
  if (lower === null || upper === null) return "undetermined";
  if (lower > -1 && upper < 1) return "shrinks";
  return lower > 1 - MARGIN ? "does-not-shrink" : "undetermined";
}

/** What the means at the chosen places are weighed with for their least-squares slope; 0 elsewhere. */
function slopeWeights(x: readonly number[], chosen: readonly number[]): number[] {
  const centre = meanOf(chosen, (i) => x[i]!);
  const squares = chosen.reduce((sum, i) => sum + (x[i]! - centre) ** 2, 0);
  return x.map((v, i) => (chosen.includes(i) ? (v - centre) / squares : 0));
}

/** All r for which Σ (a − r b) m is not significantly different from 0. */
function fieller(
  a: readonly number[],
  b: readonly number[],
  m: readonly number[],
  variances: readonly number[],
  t: number
): Interval {
  const dot = (u: readonly number[], v: readonly number[], w?: readonly number[]) =>
    u.reduce((sum, p, i) => sum + (p && v[i]! ? p * v[i]! * (w?.[i] ?? 1) : 0), 0);
  const [above, below] = [dot(a, m), dot(b, m)];
  const value = above / below;
  const square = below ** 2 - t ** 2 * dot(b, b, variances);
  if (!(square > 0)) return {value, lower: null, upper: null};
  const half = above * below - t ** 2 * dot(a, b, variances);
  const root = Math.sqrt(Math.max(0, half ** 2 - square * (above ** 2 - t ** 2 * dot(a, a, variances))));
  return {value, lower: (half - root) / square, upper: (half + root) / square};
}

const range = (from: number, to: number) => Array.from({length: Math.max(0, to - from + 1)}, (_, i) => from + i);

function checked(points: readonly AxisPoint[]): AxisPoint[] {
  const sorted = points.toSorted((a, b) => a.at - b.at);
  if (new Set(sorted.map(({at}) => at)).size !== sorted.length)
    throw new RangeError("a place of the axis is given twice");
  if (sorted.length < 3) throw new FitError({code: "too-few", of: "scale", needed: 3, found: sorted.length});
  for (const [row, {at, losses}] of sorted.entries()) {
    if (!(at > 0 && at < Infinity)) throw new RangeError(`invalid place; not > 0: ${at} (row ${row})`);
    const wrong = losses.find((v) => !Number.isFinite(v));
    if (!losses.length || wrong !== undefined) throw new RangeError(`invalid loss; not finite: ${wrong} (row ${row})`);
  }
  return sorted;
}
