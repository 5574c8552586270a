import type {FitData} from "../fitting/data.js";
import {problemOf} from "../fitting/problem.js";
import {constant} from "../laws/emergence/constant.js";
import {FitError} from "../messages/fit-error.js";
import {plain} from "../messages/fit-failures.js";
import {normalQuantile} from "../statistics/distributions.js";

/**
 * Results of models at several scales: k of n items right a model, or a score from 0 to 1. All columns have one entry a
 * model; several models may share a scale.
 */
export interface Capability {
  /** Above 0, in any unit: parameters, tokens, FLOPs. Critical scales come out in the same. */
  readonly scale: ArrayLike<number>;
  /** Items that were right, whole numbers, and how many there were. */
  readonly k?: ArrayLike<number>;
  readonly n?: ArrayLike<number>;
  /** Instead of k and n. */
  readonly score?: ArrayLike<number>;
  /** Of each model: models of one family share data and recipe, and are no independent witnesses. */
  readonly family?: ArrayLike<string | number>;
}

/** All models of one scale together. */
export interface ScaleShare {
  readonly scale: number;
  /** k of n, or the mean score. */
  readonly share: number;
  /** Items, or models where there are scores. */
  readonly weight: number;
}

/**
 * As a fit takes them; throws FitError with one line, such as `invalid k; not a whole number from 0 to n: 7 (row 3)`.
 */
export function rowsOf({scale, k, n, score, family}: Capability): FitData {
  if (k && score) throw new TypeError("give k and n or scores, not both");
  const data: FitData = k ? {x: {N: scale}, k, n} : {x: {N: scale}, y: score};
  problemOf(constant, data);
  if (score) {
    const row = Array.from(score).findIndex((v) => !(v >= 0 && v <= 1));
    if (row >= 0) throw new FitError({code: "invalid", what: "score", wanted: "share", value: plain(score[row]), row});
  }
  if (family && family.length !== scale.length) {
    throw new FitError({code: "wrong-length", what: "family", wanted: scale.length, found: family.length});
  }
  return data;
}

/** The smallest scale first. */
export function sharesOf({scale, k, n, score}: Capability): ScaleShare[] {
  const totals = new Map<number, {sum: number; weight: number}>();
  for (let i = 0; i < scale.length; ++i) {
    const total = totals.get(scale[i]!) ?? {sum: 0, weight: 0};
    total.sum += k ? k[i]! : score![i]!;
    total.weight += k ? n![i]! : 1;
    totals.set(scale[i]!, total);
  }
  return [...totals]
    .map(([scale, {sum, weight}]) => ({scale, share: sum / weight, weight}))
    .sort((a, b) => a.scale - b.scale);
}

/**
 * Where the shares pass a threshold whatever curve one believes in: two scales, in the unit of the capability’s own.
 */
export interface Bracket {
  /** The last scale before the first that is above; null where that is the first of all. */
  readonly below: number | null;
  /** The first scale from which on all are above; null where the last of all is below. */
  readonly above: number | null;
}

export function bracketOf(shares: readonly ScaleShare[], threshold: number): Bracket {
  const firstAbove = shares.findIndex(({share}) => share >= threshold);
  const lastBelow = shares.findLastIndex(({share}) => share < threshold);
  return {
    below: (firstAbove < 0 ? shares.at(-1) : shares[firstAbove - 1])?.scale ?? null,
    above: shares[lastBelow + 1]?.scale ?? null
  };
}

/** Whether no model up to one scale and every model from the next on is right: then any curve through the gap fits. */
export function isSeparated(shares: readonly Pick<ScaleShare, "share">[]): boolean {
  const first = shares.findIndex(({share}) => share === 1);
  return first > 0 && shares.every(({share}, i) => share === Number(i >= first));
}

/** A scale that does worse than a smaller one. */
export interface Fall {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** How often chance alone may make one pair of scales look like a fall. */
const CHANCE = 0.01;

/**
 * The deepest fall from one scale to a larger one, where it is deeper than chance makes it: items decide that for
 * counts, and for scores `deviation`, the scatter of one model. Null where there is none.
 */
export function deepestFall(shares: readonly ScaleShare[], deviation: number | null): Fall | null {
  const pairs = (shares.length * (shares.length - 1)) / 2;
  const clear = pairs ? normalQuantile(1 - CHANCE / pairs) : 0;
  let deepest: Fall | null = null;
  for (const [j, to] of shares.entries()) {
    for (const from of shares.slice(0, j)) {
      const by = from.share - to.share;
      const weights = 1 / from.weight + 1 / to.weight;
      const pooled = (from.share * from.weight + to.share * to.weight) / (from.weight + to.weight);
      const error = Math.sqrt((deviation === null ? pooled * (1 - pooled) : deviation ** 2) * weights);
      if (by > clear * error && by > (deepest?.by ?? 0)) deepest = {from: from.scale, to: to.scale, by};
    }
  }
  return deepest;
}
