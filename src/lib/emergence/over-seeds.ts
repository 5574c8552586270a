import {checkValues, FitError} from "../messages/fit-error.js";
import {plain} from "../messages/fit-failures.js";
import {checkOptions} from "../messages/options.js";
import {distinct} from "../numerics/grouping.js";
import type {Ends} from "../numerics/interval.js";
import {betaCdf, betaQuantile, betaUpper} from "../statistics/distributions.js";
import type {Bracket} from "./capability.js";

/** The score of one model on one capability; models of one N differ in their training seed alone. */
export interface SeedScore {
  readonly N: number;
  readonly score: number;
}

/**
 * At one scale: k of n seeds have the capability. Ends are those of Clopper & Pearson (1934, Biometrika 26, 404), which
 * cover at least as often as they say with any number of seeds: with five, Wilson’s interval may cover less.
 */
export interface SeedShare extends Ends<number> {
  readonly N: number;
  readonly k: number;
  readonly n: number;
  /** Estimate of P(capability | N). */
  readonly share: number;
  /** Whether P > ½ or P < ½ by an exact one-sided test; below five seeds no count is enough at 95 %. */
  readonly presence: "lacking" | "present" | "undecided";
}

export interface OverSeeds {
  readonly threshold: number;
  readonly level: number;
  readonly scales: readonly SeedShare[];
  /**
   * P crosses ½ in (below, above]: up to `below` every scale significantly lacks the capability, from `above` on every
   * scale significantly has it. Tests that go on from the ends only while each is passed need no correction for their
   * number, if P rises.
   */
  readonly bracket: Bracket;
  /** Without the tests, from the shares alone: the last scale below ½ and the first above it. */
  readonly observed: Bracket;
  /**
   * Some scale significantly lacks what a smaller one significantly has: then no single scale is critical, and there is
   * no bracket.
   */
  readonly isMonotone: boolean;
}

/** P(capability | N): the share of seeds whose score exceeds the threshold, so that “emerged: P > ½” is measured. */
export function overSeeds(
  scores: readonly SeedScore[],
  {threshold, level = 0.95}: {readonly threshold: number; readonly level?: number}
): OverSeeds {
  checkOptions({level});
  if (!Number.isFinite(threshold))
    throw new FitError({code: "invalid", what: "threshold", wanted: "finite", value: plain(threshold)});
  if (!scores.length) throw new FitError({code: "too-few", of: "value", needed: 1, found: 0});
  checkValues(scores, {N: "positive", score: "finite"});
  const sizes = distinct(scores.map(({N}) => N));
  const scales = sizes.map((N): SeedShare => {
    const own = scores.filter((score) => score.N === N);
    const k = own.filter(({score}) => score > threshold).length;
    const n = own.length;
    return {N, k, n, share: k / n, ...clopperPearson(k, n, level), presence: presenceOf(k, n, level)};
  });
  const isMonotone = isBefore(
    scales,
    ({presence}) => presence === "lacking",
    ({presence}) => presence === "present"
  );
  return {
    threshold,
    level,
    scales,
    bracket: {
      below: isMonotone ? lastOfRun(scales, "lacking") : null,
      above: isMonotone ? lastOfRun(scales.toReversed(), "present") : null
    },
    observed: isBefore(scales, isLow, isHigh)
      ? {below: scales.findLast(isLow)?.N ?? null, above: scales.find(isHigh)?.N ?? null}
      : {below: null, above: null},
    isMonotone
  };
}

const isLow = ({share}: SeedShare) => share < 0.5;
const isHigh = ({share}: SeedShare) => share > 0.5;

/** The end of the unbroken run of scales of one presence that the scales begin with. */
function lastOfRun(scales: readonly SeedShare[], wanted: SeedShare["presence"]): number | null {
  const length = scales.findIndex(({presence}) => presence !== wanted);
  const run = length < 0 ? scales : scales.slice(0, length);
  return run.at(-1)?.N ?? null;
}

/** Whether all that are below come before all that are above. */
function isBefore<T>(things: readonly T[], isBelow: (t: T) => boolean, isAbove: (t: T) => boolean): boolean {
  const first = things.findIndex(isAbove);
  return first < 0 || things.findLastIndex(isBelow) < first;
}

/** The exact interval for k of n successes. */
export function clopperPearson(k: number, n: number, level: number): Ends<number> {
  const tail = 0.5 - level / 2;
  return {
    lower: k === 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    upper: k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k)
  };
}

/** P(X ≥ k) and P(X ≤ k) of the binomial at ½, against 1 − level. */
function presenceOf(k: number, n: number, level: number): SeedShare["presence"] {
  const asMany = k === 0 ? 1 : betaCdf(0.5, k, n - k + 1);
  const asFew = k === n ? 1 : betaUpper(0.5, k + 1, n - k);
  if (asMany <= 1 - level) return "present";
  return asFew <= 1 - level ? "lacking" : "undecided";
}
