import type {Objection, VerdictReason} from "../../messages/verdicts.js";
import type {Envelope} from "../envelope.js";
import type {MetricCheck} from "../metric-check.js";
import {clopperPearson} from "../over-seeds.js";
import type {Change, Lines, VerdictModel} from "./models.js";
import type {Verdict} from "./verdict-words.js";

/** AICc by which a sharp model must beat each smooth one. */
const CLEAR = 10;
/** AICc within which two models are as good as one another. */
const EQUAL = 2;
/** Decades from 5 to 95 % of the rise above which it is gradual. */
const GRADUAL = 2.5;
/** A constant that a line rejects at this level is not accepted for want of rows. */
const SIGNIFICANT = 0.05;
/** Share of the way from chance to 1 by which a model must rise to speak against a constant that is as good. */
const MUCH = 1 / 3;
/** Share of the way from chance to 1 below which a level is that of models without the capability. */
const QUARTER = 1 / 4;
/** Scales wanted on each side of a change. */
const SIDES = 2;

/** What the rules of a verdict look at. */
export interface Evidence {
  readonly table: readonly VerdictModel[];
  readonly least: number;
  readonly constant: number;
  readonly line: number;
  readonly parabola: number;
  readonly slopeP: Lines["slopeP"];
  /** The best sharp model that has an AICc. */
  readonly sharp: VerdictModel | undefined;
  readonly preSlope: Lines["preSlope"];
  readonly exact: VerdictModel | undefined;
}

/** By how much the best sharp model beats both smooth ones; −∞ where there is none. */
function lead({sharp, line, parabola}: Evidence): number {
  return sharp ? Math.min(line, parabola) - sharp.aicc! : -Infinity;
}

/** By the rules that `verdict` states. */
export function judge(
  evidence: Evidence,
  check: MetricCheck | null,
  found: Envelope
): {verdict: Verdict; reason: VerdictReason} {
  const {shares, width, status, censoring: beyond} = found;
  const {table, least, constant, line, parabola, slopeP, sharp, preSlope, exact} = evidence;
  const undetermined = (reason: VerdictReason) => ({verdict: "undetermined" as const, reason});
  if (shares.length === 1) return undetermined({code: "one-scale"});
  const {share} = shares[0]!;
  if (shares.every((other) => other.share === share)) {
    return {verdict: levelOf(found), reason: {code: "all-alike", share, beyond}};
  }
  if (exact) return undetermined({code: "exact-model", title: exact.title});
  if (!Number.isFinite(least)) return undetermined({code: "too-few-models", models: found.models});
  if (constant <= least + EQUAL) {
    const margin = constant - least;
    if (slopeP < SIGNIFICANT) return undetermined({code: "slope-against-constant", margin, p: slopeP});
    const rising = table.find(
      ({aicc, rise}) => aicc !== null && aicc <= least + EQUAL && rise > MUCH * (1 - found.chance)
    );
    if (rising) return undetermined({code: "rise-as-good", margin, title: rising.title, rise: rising.rise});
    const sides = bothSides(found);
    if (sides) return undetermined({code: "scales-on-both-sides", margin, ...sides});
    if (status === "bracket" && beyond === "none")
      return undetermined({code: "no-curve-compared", scales: shares.length});
    return {verdict: levelOf(found), reason: {code: "constant-best", margin, beyond}};
  }
  const gains = {overLine: gain(line, sharp), overParabola: gain(parabola, sharp)};
  if (lead(evidence) > CLEAR) {
    const {change, title} = sharp!;
    const objection = objectionTo(preSlope, change!, check, width);
    if (!objection) return {verdict: "emergent", reason: {code: "clear-change", title, ...gains}};
    return undetermined({code: "change-in-doubt", title, ...gains, objection});
  }
  const smooth = table.find(({kind, aicc}) => kind === "smooth" && aicc !== null && aicc <= least + EQUAL);
  if (smooth && status === "no-rise") return undetermined({code: "no-rise-in-scores"});
  if (smooth && width?.lower && width.lower > GRADUAL) {
    return {verdict: "smooth", reason: {code: "long-rise", title: smooth.title, decades: width.lower}};
  }
  if (smooth) return undetermined({code: "rise-may-be-short", title: smooth.title, decades: GRADUAL});
  return undetermined(sharp ? {code: "no-clear-change", wanted: CLEAR, ...gains} : {code: "too-few-rows-for-break"});
}

const gain = (aicc: number, sharp: VerdictModel | undefined) =>
  sharp && Number.isFinite(aicc) ? aicc - sharp.aicc! : null;

/**
 * What a level that does not depend on scale is called. Present: every share is above the threshold and, all together,
 * they are above three quarters of the way from chance to 1, for counts by an exact one-sided test. Not reached:
 * likewise below the threshold and one quarter.
 */
function levelOf({shares, chance, level, isCounted, censoring}: Envelope): "present" | "not-reached" | "no-trend" {
  const weight = shares.reduce((sum, {weight}) => sum + weight, 0);
  const share = shares.reduce((sum, {share, weight}) => sum + share * weight, 0) / weight;
  const {lower, upper} = isCounted
    ? clopperPearson(share * weight, weight, 2 * level - 1)
    : {lower: share, upper: share};
  const onTheWay = (part: number) => chance + part * (1 - chance);
  if (censoring === "below" && (share === 1 || lower > onTheWay(1 - QUARTER))) return "present";
  return censoring === "above" && (share <= chance || upper < onTheWay(QUARTER)) ? "not-reached" : "no-trend";
}

/**
 * Scales whose shares are significantly above and below the threshold, by an exact one-sided test each: no constant has
 * both.
 */
function bothSides({shares, threshold, level, isCounted}: Envelope) {
  if (!isCounted) return null;
  const ends = shares.map(({scale, share, weight}) => ({
    scale,
    ...clopperPearson(share * weight, weight, 2 * level - 1)
  }));
  const [above, below] = [ends.find(({lower}) => lower > threshold), ends.find(({upper}) => upper < threshold)];
  return above && below ? {threshold, above: above.scale, below: below.scale} : null;
}

/** What forbids to call a clear change emergent. */
function objectionTo(
  preSlope: Lines["preSlope"],
  {of, below, above}: Change,
  check: MetricCheck | null,
  width: Envelope["width"]
): Objection | null {
  if (preSlope === null) return {code: "too-few-scales-before"};
  if (preSlope === "above-zero") return {code: "rises-before-break"};
  if (preSlope === "below-zero") return {code: "falls-before-break"};
  if (below < SIDES || above < SIDES) return {code: "few-scales-on-one-side", scales: SIDES};
  if (width?.lower && width.lower > GRADUAL) return {code: "rise-takes-long", decades: width.lower};
  if (check?.verdict === "vanishes") return {code: "no-break-by-continuous-metric"};
  if (of === "rise" && width && width.value > GRADUAL) return {code: "rise-likely-takes-long", decades: width.value};
  return null;
}
