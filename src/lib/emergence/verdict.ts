import type {Law} from "../law.js";
import type {Capability} from "./capability.js";
import {type Envelope, type EnvelopeOptions, envelope, sigmoids} from "./envelope.js";
import type {MetricCheck} from "./metric-check.js";
import {type Change, curvesOf, type Lines, linesOfScores, modelsOfCounts, type VerdictModel} from "./verdict-models.js";

/** How a capability rises; the rules are those of `verdict`. */
export type Verdict = "emergent" | "smooth" | "absent" | "undetermined";

/** As for an envelope, and what else the verdict may look at. */
export interface VerdictOptions extends EnvelopeOptions {
  /** What the scales are: "N", parameters; "C", FLOPs; "loss". */
  readonly axis?: string;
  /** What the scores are, such as "exact match". */
  readonly metric?: string;
  /** The same capability by a metric that gives partial credit, as `metricCheck` found it. */
  readonly check?: MetricCheck;
}

/** A verdict holds in its window, on its axis, by its metric. */
export interface VerdictReport {
  readonly verdict: Verdict;
  /** Why, in one sentence. */
  readonly reason: string;
  readonly axis: string;
  readonly metric: string;
  readonly window: {readonly from: number; readonly to: number};
  /** The best AICc first; those without one last. */
  readonly table: readonly (VerdictModel & {readonly delta: number | null})[];
  /** Of the best sharp model. */
  readonly change: Change | null;
  readonly preSlope: Lines["preSlope"];
  readonly check: MetricCheck | null;
  readonly envelope: Envelope;
}

/** AICc by which a sharp model must beat each smooth one. */
const CLEAR = 10;
/** AICc within which two models are as good as one another. */
const EQUAL = 2;
/** Decades from 5 to 95 % of the rise above which it is gradual. */
const GRADUAL = 2.5;
/** A constant that a line rejects at this level is not accepted for want of rows. */
const SIGNIFICANT = 0.05;
/** Scales wanted on each side of a change. */
const SIDES = 2;

/**
 * Absent: a constant is within 2 AICc of the best, and no line rejects it: with few rows AICc prefers it to any jump. Emergent: a broken line or a sigmoid beats the line and the parabola by
 * more than 10 each, nothing rises before the break, there are two scales on each side, and a continuous metric, if there
 * is one, says so too. Smooth: the line or the parabola is within 2 of the best, and the rise takes 2.5 decades or more.
 * Else undetermined. Throws FitError on input that is wrong.
 * @example
 * const scale = [1e6, 3e6, 1e7, 3e7, 1e8, 3e8, 1e9, 3e9];
 * const rise = {scale, k: [1, 0, 2, 1, 48, 97, 99, 100], n: scale.map(() => 100)};
 * verdict(rise).verdict; // "emergent"
 */
export function verdict(capability: Capability, options: VerdictOptions = {}): VerdictReport {
  const {axis = "N", metric = "score", check = null} = options;
  const found = envelope(capability, options);
  const evidence = weigh(modelsOf(capability, found, options.laws ?? sigmoids));
  return {
    ...judge(evidence, check, found),
    axis,
    metric,
    window: {from: found.shares[0]!.scale, to: found.shares.at(-1)!.scale},
    table: evidence.table.map((model) => ({...model, delta: model.aicc === null ? null : model.aicc - evidence.least})),
    change: evidence.sharp?.change ?? null,
    preSlope: evidence.preSlope,
    check,
    envelope: found
  };
}

interface Evidence {
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

function modelsOf(capability: Capability, found: Envelope, laws: readonly Law[]): Lines {
  if (!capability.score) return modelsOfCounts(capability, found, laws);
  const {models, ...lines} = linesOfScores(capability.scale, capability.score);
  const scales = found.shares.map(({scale}) => scale);
  return {...lines, models: [...models, ...curvesOf(found.candidates, scales)]};
}

function weigh({models, preSlope, slopeP}: Lines): Evidence {
  const table = [...models].sort((a, b) => (a.aicc ?? Infinity) - (b.aicc ?? Infinity) || 0);
  const of = (id: string) => table.find((model) => model.id === id)?.aicc ?? Infinity;
  return {
    table,
    least: table[0]?.aicc ?? Infinity,
    constant: of("constant"),
    line: of("linear"),
    parabola: of("quadratic"),
    slopeP,
    sharp: table.find(({kind, aicc}) => kind === "sharp" && aicc !== null),
    preSlope,
    exact: models.find(({logLikelihood}) => logLikelihood === null)
  };
}

/** By how much the best sharp model beats both smooth ones; −∞ where there is none. */
function margin({sharp, line, parabola}: Evidence): number {
  return sharp ? Math.min(line, parabola) - sharp.aicc! : -Infinity;
}

function judge(evidence: Evidence, check: MetricCheck | null, found: Envelope): {verdict: Verdict; reason: string} {
  const {shares, width} = found;
  const {table, least, constant, line, parabola, slopeP, sharp, preSlope, exact} = evidence;
  const undetermined = (reason: string) => ({verdict: "undetermined" as const, reason});
  if (shares.length === 1) return undetermined("there is one scale only");
  if (shares.every(({share}) => share === shares[0]!.share)) {
    return {verdict: "absent", reason: `every scale scores ${shares[0]!.share}`};
  }
  if (exact) return undetermined(`${exact.title}: the fit is exact, so that there is no scatter to judge by`);
  if (!Number.isFinite(least)) return undetermined(`${found.models} models are too few for any AICc`);
  if (constant <= least + EQUAL) {
    const within = `a constant is within ${(constant - least).toFixed(1)} AICc of the best model`;
    if (!(slopeP < SIGNIFICANT)) return {verdict: "absent", reason: within};
    return undetermined(`${within} for want of rows, but has no slope, which the likelihood ratio of a line wants (p = ${slopeP.toFixed(3)})`); // biome-ignore format: one line
  }
  const beaten = `the line by ${gap(line, sharp)} and the parabola by ${gap(parabola, sharp)} AICc`;
  if (margin(evidence) > CLEAR) {
    const {change, title} = sharp!;
    const failing = objection(preSlope, change!, check);
    if (!failing) return {verdict: "emergent", reason: `${title} beats ${beaten}, and nothing rises before`};
    return undetermined(`${title} beats ${beaten}, but ${failing}`);
  }
  const smooth = table.find(({kind, aicc}) => kind === "smooth" && aicc !== null && aicc <= least + EQUAL);
  if (smooth && found.status === "no rise") return undetermined("scores do not rise with scale");
  if (smooth && width?.lower && width.lower > GRADUAL) {
    const decades = width.lower.toFixed(1);
    return {verdict: "smooth", reason: `${smooth.title} is among the best, and the rise takes ${decades} decades or more`}; // biome-ignore format: one line
  }
  if (smooth) return undetermined(`${smooth.title} is among the best, but the rise may take fewer than ${GRADUAL} decades`); // biome-ignore format: one line
  return undetermined(
    sharp ? `no sharp model clears ${CLEAR} AICc: the best beats ${beaten}` : "too few rows for a break"
  );
}

const gap = (aicc: number, sharp: VerdictModel | undefined) =>
  sharp && Number.isFinite(aicc) ? (aicc - sharp.aicc!).toFixed(1) : "an unknown number of";

function objection(preSlope: Lines["preSlope"], {below, above}: Change, check: MetricCheck | null): string | null {
  if (preSlope === null) return "too few scales say whether anything rises before";
  if (preSlope === "above zero") return "scores rise before the break already";
  if (below < SIDES || above < SIDES) return `there are fewer than ${SIDES} scales on one side of it`;
  if (check?.verdict === "vanishes") return "under the continuous metric no break is clear";
  return null;
}
