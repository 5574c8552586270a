import type {Envelope} from "./envelope.js";
import type {MetricCheck} from "./metric-check.js";
import {clopperPearson} from "./over-seeds.js";

import type {Change, Lines, VerdictModel} from "./verdict-models.js";

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
function margin({sharp, line, parabola}: Evidence): number {
  return sharp ? Math.min(line, parabola) - sharp.aicc! : -Infinity;
}

/** By the rules that `verdict` states. */
export function judge(
  evidence: Evidence,
  check: MetricCheck | null,
  found: Envelope
): {verdict: Verdict; reason: string} {
  const {shares, width} = found;
  const {table, least, constant, line, parabola, slopeP, sharp, preSlope, exact} = evidence;
  const undetermined = (reason: string) => ({verdict: "undetermined" as const, reason});
  if (shares.length === 1) return undetermined("there is one scale only");
  if (shares.every(({share}) => share === shares[0]!.share)) {
    return {verdict: "absent", reason: `every scale scores ${shares[0]!.share}${beyondText(found)}`};
  }
  if (exact) return undetermined(`${exact.title}: the fit is exact, so that there is no scatter to judge by`);
  if (!Number.isFinite(least)) return undetermined(`${found.models} models are too few for any AICc`);
  if (constant <= least + EQUAL) {
    const excess = (constant - least).toFixed(1);
    const within = `a constant is within ${excess} AICc of the best model`;
    if (slopeP < SIGNIFICANT)
      return undetermined(
        `${within} for want of rows, but has no slope, which the likelihood ratio of a line wants (p = ${slopeP.toFixed(3)})`
      );
    const rising = table.find(
      ({aicc, rise}) => aicc !== null && aicc <= least + EQUAL && rise > MUCH * (1 - found.chance)
    );
    if (rising)
      return undetermined(
        `${within}, but so is ${rising.title}, which rises by ${rising.rise.toFixed(2)} over these scales`
      );
    const differing = bothSides(found);
    if (differing) return undetermined(`${within}, which takes ${differing} for scatter`);
    return {verdict: "absent", reason: `a constant is within ${excess} AICc of the best model${beyondText(found)}`};
  }
  const beaten = `the line by ${gap(line, sharp)} and the parabola by ${gap(parabola, sharp)} AICc`;
  if (margin(evidence) > CLEAR) {
    const {change, title, id} = sharp!;
    const failing = objection(preSlope, change!, check, width) ?? (id === "segmented" ? null : gradual(width));
    if (!failing) return {verdict: "emergent", reason: `${title} beats ${beaten}, and nothing rises before`};
    return undetermined(`${title} beats ${beaten}, but ${failing}`);
  }
  const smooth = table.find(({kind, aicc}) => kind === "smooth" && aicc !== null && aicc <= least + EQUAL);
  if (smooth && found.status === "no rise") return undetermined("scores do not rise with scale");
  if (smooth && width?.lower && width.lower > GRADUAL) {
    const decades = width.lower.toFixed(1);
    return {
      verdict: "smooth",
      reason: `${smooth.title} is among the best, and the rise takes ${decades} decades or more`
    };
  }
  if (smooth)
    return undetermined(`${smooth.title} is among the best, but the rise may take fewer than ${GRADUAL} decades`);
  return undetermined(
    sharp ? `no sharp model clears ${CLEAR} AICc: the best beats ${beaten}` : "too few rows for a break"
  );
}

const gap = (aicc: number, sharp: VerdictModel | undefined) =>
  sharp && Number.isFinite(aicc) ? (aicc - sharp.aicc!).toFixed(1) : "an unknown number of";

/** Scales whose shares are surely above and surely below the threshold, by an exact one-sided test each: no constant has both. */
function bothSides({shares, threshold, level, isCounted}: Envelope): string | null {
  if (!isCounted) return null;
  const ends = shares.map(({scale, share, weight}) => ({
    scale,
    ...clopperPearson(share * weight, weight, 2 * level - 1)
  }));
  const [above, below] = [ends.find(({lower}) => lower > threshold), ends.find(({upper}) => upper < threshold)];
  return above && below ? `a share above ${threshold} at ${above.scale} and below it at ${below.scale}` : null;
}

/** No rise among these scales is no word on what lies outside. */
function beyondText({censoring}: Envelope): string {
  if (censoring === "below") return ": what rise there is lies below the smallest";
  return censoring === "above" ? ": what rise there may be lies beyond the largest" : "";
}

/** A sigmoid is no jump where its own rise is long; of a broken line no more than the break is known. */
function gradual(width: Envelope["width"]): string | null {
  return width && width.value > GRADUAL ? `the rise most likely takes ${width.value.toFixed(1)} decades` : null;
}

/** What forbids to call a clear change emergent. */
function objection(
  preSlope: Lines["preSlope"],
  {below, above}: Change,
  check: MetricCheck | null,
  width: Envelope["width"]
): string | null {
  if (preSlope === null) return "too few scales say whether anything rises before";
  if (preSlope === "above zero") return "scores rise before the break already";
  if (preSlope === "below zero") return "scores fall before the break";
  if (below < SIDES || above < SIDES) return `there are fewer than ${SIDES} scales on one side of it`;
  if (width?.lower && width.lower > GRADUAL) return `the rise takes ${width.lower.toFixed(1)} decades or more`;
  if (check?.verdict === "vanishes") return "under the continuous metric no break is clear";
  return null;
}

/** How a capability rises; the rules are those of `verdict`. */
export type Verdict = "emergent" | "smooth" | "absent" | "undetermined";
