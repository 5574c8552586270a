import type {Ends} from "../numerics/interval.js";
import {mean} from "../numerics/mean.js";
import {percentileInterval} from "../numerics/percentiles.js";
import {normalCdf, normalQuantile} from "../statistics/distributions.js";
import type {ValuedScale} from "./named-scale.js";

/** How much later one critical scale comes than another, log10. */
export interface Difference extends Ends {
  readonly p: number | null;
  readonly before: number | null;
}

/**
 * Of draws that belong together, one by one. Independent draws are set against each other at several offsets, so that
 * the order in which they were drawn does not matter. Two censored draws say nothing of their order and are left out.
 */
export function differences(a: readonly number[], b: readonly number[], isPaired: boolean): number[] {
  if (isPaired && a.length !== b.length)
    throw new RangeError(`paired draws of different number: ${a.length}, ${b.length}`);
  const offsets = isPaired ? [0] : Array.from({length: OFFSETS}, (_, i) => Math.floor((i * b.length) / OFFSETS));
  const found = offsets.flatMap((offset) => a.map((v, i) => v - b[(i + offset) % b.length]!));
  return found.filter((v) => !Number.isNaN(v));
}

const OFFSETS = 7;

/**
 * From the percentiles of the draws, widened by what they cannot see. Draws alone would be sure of a step between two
 * sizes, which is a step in every resample, and their shares have no digits left for many tests at once: the p-value is
 * that of a normal tail as long as the side that faces 0.
 */
export function byDraws(d: number, draws: readonly number[], unseen: number, level: number): Difference {
  const {lower, upper} = percentileInterval(draws, level);
  const wide = unseen * normalQuantile(0.5 + level / 2);
  const before = mean(draws.map((v) => (unseen ? normalCdf(-v / unseen) : v < 0 ? 1 : v === 0 ? 0.5 : 0)));
  return {
    ...facing(d, Math.hypot(Math.max(0, d - lower), wide), Math.hypot(Math.max(0, upper - d), wide), level),
    before
  };
}

/**
 * The interval of a difference from two that need not be symmetric: variances are recovered from the sides that face
 * each other (Zou & Donner 2008, Statist. Med. 27, 1693). A side that is open leaves an end open, and the test with it.
 */
export function byIntervals(a: ValuedScale, b: ValuedScale, level: number): Difference {
  const reach = (from: number | null, to: number, other: number | null, at: number) =>
    from === null || other === null ? Infinity : Math.hypot(from - to, other - at);
  const down = reach(a.lower, a.log10N50, b.upper, b.log10N50);
  const up = reach(a.upper, a.log10N50, b.lower, b.log10N50);
  return facing(a.log10N50 - b.log10N50, down, up, level);
}

/** A difference whose interval reaches so far down and up, infinitely where that end is open. */
function facing(d: number, down: number, up: number, level: number): Difference {
  const towards = d > 0 ? down : up;
  const z = Number.isFinite(towards) && towards > 0 ? (d / towards) * normalQuantile(0.5 + level / 2) : null;
  return {
    lower: Number.isFinite(down) ? d - down : null,
    upper: Number.isFinite(up) ? d + up : null,
    p: z === null ? null : 2 * normalCdf(-Math.abs(z)),
    before: z === null ? null : normalCdf(-z)
  };
}
