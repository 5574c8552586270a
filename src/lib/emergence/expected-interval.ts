import {quantileSorted} from "simple-statistics";
import {predict} from "../core/law.js";
import {fit} from "../fitting/fit.js";
import {weibull} from "../laws/emergence/weibull.js";
import type {Ends} from "../numerics/interval.js";
import * as math from "../numerics/math.js";
import {type Random, random, successes} from "../numerics/random.js";
import {betaQuantile} from "../statistics/distributions.js";

/** A sweep that might be trained, and the capability that it would be trained for. */
export interface SweepDesign {
  /** Steepness of the Weibull curve. */
  readonly alpha: number;
  /** Scales tried, evenly over `decades`. */
  readonly sizes: number;
  readonly decades: number;
  readonly seeds: number;
  /** Items behind each model’s score; 1: a model has it or not. */
  readonly items: number;
  /** Where N50 lies: 0 at the smallest scale, 1 at the largest. */
  readonly place: number;
}

/** What one such sweep would say of N50, in decades from the truth; null where it leaves an end open. */
export type DrawnInterval = Ends;

/** What to expect of such sweeps. */
export interface ExpectedInterval {
  readonly sweeps: number;
  /** Of those, how many leave an end open. */
  readonly open: number;
  /** How many hold the truth, open ends included. */
  readonly covered: number;
  /** Length in decades over the closed ones: the middle one, and the middle four fifths; null where none is closed. */
  readonly decades: {readonly median: number; readonly low: number; readonly high: number} | null;
}

/** Correlation of the items of one model, as our own models show about it. */
const SCATTER = 0.02;

/** Sweep number `number` of a design: trained on paper, fitted in earnest. The same numbers give the same sweep. */
export function drawnInterval(design: SweepDesign, number: number): DrawnInterval {
  const {alpha, sizes, decades, seeds, items, place} = design;
  if (!(sizes >= 2 && seeds >= 1 && items >= 1 && alpha > 0))
    throw new RangeError("invalid design; sizes, seeds, items and alpha must be positive");
  const N50 = 10 ** (place * decades);
  const truth = {Nc: N50 / Math.LN2 ** (1 / alpha), alpha, g: 0, l: 0};
  const source = random("expected-interval", JSON.stringify(design), number);
  const scales = Array.from({length: sizes}, (_, i) => 10 ** ((decades * i) / (sizes - 1)));
  const rows = scales.flatMap((N) => {
    const p = predict(weibull, truth, {N});
    if (items === 1) return [{N, k: successes(p, seeds, source), n: seeds}];
    return Array.from({length: seeds}, () => ({N, k: successes(scattered(p, source), items, source), n: items}));
  });
  const data = {x: {N: rows.map(({N}) => N)}, k: rows.map(({k}) => k), n: rows.map(({n}) => n)};
  if (new Set(data.k).size < 2) return {lower: null, upper: null};
  const objective = items === 1 ? "binomial" : "beta-binomial";
  const {derived} = fit(weibull, data, {objective, quantities: ["N50"]});
  const {lower, upper} = derived.find(({param}) => param === "N50")!;
  const from = (v: number | null) => (v === null ? null : math.log10(v / N50));
  return {lower: from(lower), upper: from(upper)};
}

export function expectedInterval(drawn: readonly DrawnInterval[]): ExpectedInterval {
  const closed = drawn.flatMap(({lower, upper}) => (lower === null || upper === null ? [] : [upper - lower]));
  closed.sort((a, b) => a - b);
  const at = (q: number) => quantileSorted(closed, q);
  return {
    sweeps: drawn.length,
    open: drawn.length - closed.length,
    covered: drawn.filter(({lower, upper}) => (lower ?? -Infinity) <= 0 && (upper ?? Infinity) >= 0).length,
    decades: closed.length ? {median: at(0.5), low: at(0.1), high: at(0.9)} : null
  };
}

/** One model’s own chance, beta-distributed about the curve. */
function scattered(p: number, source: Random): number {
  const total = 1 / SCATTER - 1;
  return p < 1e-9 || p > 1 - 1e-9 ? p : betaQuantile(source.uniform(), p * total, (1 - p) * total);
}
