import {distinct} from "../analysis/scales.js";
import {chiSquare1Quantile, chiSquareUpper} from "../distributions.js";
import {aiccOf} from "../estimators/akaike.js";
import type {FitData} from "../estimators/data.js";
import type {Found} from "../estimators/estimates.js";
import {reported} from "../estimators/fit.js";
import {type Fit, quantityOf, valuesOf} from "../fit.js";
import type {Law} from "../law.js";
import {constant} from "../laws/constant.js";
import {hinge} from "../laws/hinge.js";
import {linear} from "../laws/linear.js";
import {quadratic} from "../laws/quadratic.js";
import {segmented} from "../laws/segmented.js";
import * as math from "../math.js";
import {raise} from "../raise.js";
import {type Capability, rowsOf} from "./capability.js";
import type {Envelope} from "./envelope.js";
import {curveOptions, type EnvelopeCandidate, fitIfPossible, locatedIfPossible} from "./envelope-forms.js";
import {atOneCorrelation, type OwnCorrelation} from "./one-correlation.js";
import {regress} from "./regression.js";
import {segmentedRegression} from "./segmented.js";

/** Where a sharp model has its change, on the axis itself. */
export interface Change {
  readonly at: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Scales up to it, and beyond it. */
  readonly below: number;
  readonly above: number;
}

/** One row of the table that a verdict rests on. */
export interface VerdictModel {
  readonly id: string;
  readonly title: string;
  /** "sharp" models have a place where something happens. */
  readonly kind: "constant" | "smooth" | "sharp";
  readonly k: number;
  readonly logLikelihood: number | null;
  /** Null where there are too few rows, or the fit is exact. */
  readonly aicc: number | null;
  readonly change: Change | null;
}

/**
 * Models of one capability; what the broken line says of the slope before its break; and whether there is a slope at all,
 * for which line and constant each have a scatter of their own.
 */
export interface Lines {
  readonly models: readonly VerdictModel[];
  readonly preSlope: "above zero" | "not above zero" | null;
  readonly slopeP: number;
}

/** Scores, which need not be chances, by least squares over log10 of scale. */
export function linesOfScores(scale: ArrayLike<number>, score: ArrayLike<number>): Lines {
  const x = Float64Array.from(scale, math.log10);
  const ones = new Float64Array(x.length).fill(1);
  const line = (id: string, title: string, kind: VerdictModel["kind"], columns: readonly Float64Array[]) => {
    const found = regress(columns, {y: score});
    return found ? [model(id, title, kind, columns.length + 1, found.logLikelihood, x.length, null)] : [];
  };
  const models = [
    ...line("constant", constant.title, "constant", [ones]),
    ...line("linear", linear.title, "smooth", [ones, x]),
    ...line("quadratic", quadratic.title, "smooth", [ones, x, x.map((v) => v * v)])
  ];
  const slopeP = slopeOf(models.map(({logLikelihood}) => logLikelihood));
  if (new Set(x).size < 4 || x.length < 5) return {models, preSlope: null, slopeP};
  const {at, lower, upper, below, above, before, logLikelihood} = segmentedRegression(x, {y: score});
  const raised = (v: number | null) => (v === null ? null : raise(10, v));
  const change = {at: raise(10, at), lower: raised(lower), upper: raised(upper), below, above};
  return {
    models: [...models, model("segmented", segmented.title, "sharp", 5, logLikelihood, x.length, change)],
    preSlope: before.lower > 0 ? "above zero" : "not above zero",
    slopeP
  };
}

/** Counts by the beta-binomial likelihood with one correlation: lines between 0 and 1, and the curves of an envelope. */
export function modelsOfCounts(capability: Capability, {candidates, chance}: Envelope, laws: readonly Law[]): Lines {
  const data = rowsOf(capability);
  const scales = distinct(Array.from(capability.scale));
  const fixed = {N0: scales[0]!, N1: scales.at(-1)!};
  const fitted = (law: unknown, kind: VerdictModel["kind"]) => {
    const ends = kind === "constant" ? {} : fixed;
    const options = {objective: "beta-binomial", fixed: ends, intervals: "none"} as const;
    const optimum = locatedIfPossible(law as Law, data, options);
    return optimum ? [{optimum, fit: reported(optimum), options, kind, law: law as Law}] : [];
  };
  const fits = [
    ...fitted(constant, "constant"),
    ...(scales.length > 1 ? fitted(linear, "smooth") : []),
    ...(scales.length > 2 ? fitted(quadratic, "smooth") : []),
    ...(scales.length > 3 ? fitted(segmented, "sharp") : [])
  ];
  const lines = fits.map(({law, options, fit}): OwnCorrelation => {
    const {nuisances, logLikelihood, aicc} = fit.summary;
    return {law, options, values: valuesOf(fit), rho: nuisances.rho!, logLikelihood: logLikelihood!, aicc};
  });
  const curves = candidates.map((candidate): OwnCorrelation => {
    const {values, scatter, logLikelihood, aicc} = candidate;
    const law = laws.find(({id}) => id === candidate.law)!;
    const options = curveOptions(candidate, chance);
    return {law, options, values, rho: scatter!, logLikelihood: logLikelihood!, aicc};
  });
  const likelihoods = atOneCorrelation([...lines, ...curves], data);
  const models = fits.map(({optimum, fit, kind, law}, i) => {
    const k = fit.summary.p + Object.keys(fit.summary.nuisances).length;
    const change = kind === "sharp" ? breakOf(optimum, fit, scales) : null;
    return model(law.id, law.title, kind, k, likelihoods[i]!, fit.summary.n, change);
  });
  const scored = candidates.map((candidate, i) => {
    const logLikelihood = likelihoods[lines.length + i]!;
    return {...candidate, logLikelihood, aicc: aiccOf(logLikelihood, capability.scale.length, candidate.k)};
  });
  const broken = fits.find(({kind}) => kind === "sharp")?.fit;
  return {
    models: [...models, ...curvesOf(scored, scales)],
    preSlope: broken ? preSlopeOf(data, broken) : null,
    slopeP: slopeOf(lines.map(({logLikelihood}) => logLikelihood))
  };
}

/** p of the likelihood ratio between a line and a constant; 1 where there is no line. */
function slopeOf([constant, line]: readonly (number | null | undefined)[]): number {
  return constant == null || line == null ? 1 : chiSquareUpper(Math.max(0, 2 * (line - constant)), 1);
}

function breakOf(optimum: Found, fit: Fit, scales: readonly number[]): Change {
  const at = quantityOf(fit, "Nb").value;
  const {lower, upper} = quantityOf(reported({...optimum, intervals: "profile", quantities: ["Nb"]}), "Nb");
  return {at, lower, upper, below: scales.filter((v) => v <= at).length, above: scales.filter((v) => v > at).length};
}

/** Loss of 2 log L that one parameter does not explain. */
const SIGNIFICANT = chiSquare1Quantile(0.95);

/** By the likelihood that is lost where the first line is level: a hinge from a free floor. */
function preSlopeOf(data: FitData, broken: Fit): Lines["preSlope"] {
  const {p0, pb} = valuesOf(broken);
  if (!(pb! > p0!)) return "not above zero";
  const level = fitIfPossible(hinge as Law, data, {objective: "beta-binomial", free: ["g"], intervals: "none"});
  const loss = 2 * (broken.summary.logLikelihood! - (level?.summary.logLikelihood ?? -Infinity));
  return loss > SIGNIFICANT ? "above zero" : "not above zero";
}

/** The curves of an envelope as rows of the same table. */
export function curvesOf(candidates: readonly EnvelopeCandidate[], scales: readonly number[]): VerdictModel[] {
  return candidates.map(({law, title, floor, ceiling, n50, k, logLikelihood, aicc}) => ({
    id: `${law}${floor === "free" ? "+floor" : ""}${ceiling === "free" ? "+ceiling" : ""}`,
    title,
    kind: "sharp",
    k,
    logLikelihood,
    aicc,
    change: {
      at: n50,
      lower: null,
      upper: null,
      below: scales.filter((v) => v <= n50).length,
      above: scales.filter((v) => v > n50).length
    }
  }));
}

function model(
  id: string,
  title: string,
  kind: VerdictModel["kind"],
  k: number,
  logLikelihood: number | null,
  rows: number,
  change: Change | null
): VerdictModel {
  return {id, title, kind, k, logLikelihood, aicc: aiccOf(logLikelihood, rows, k), change};
}
