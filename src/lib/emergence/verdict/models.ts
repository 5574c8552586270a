import {type Fit, quantityOf, valuesOf} from "../../core/fit.js";
import {type Law, predict} from "../../core/law.js";
import type {FitData} from "../../fitting/data.js";
import type {Found} from "../../fitting/estimates.js";
import {reported} from "../../fitting/fit.js";
import {constant} from "../../laws/emergence/constant.js";
import {hinge} from "../../laws/emergence/hinge.js";
import {linear} from "../../laws/emergence/linear.js";
import {quadratic} from "../../laws/emergence/quadratic.js";
import {segmented} from "../../laws/emergence/segmented.js";
import {distinct} from "../../numerics/grouping.js";
import type {Ends} from "../../numerics/interval.js";
import * as math from "../../numerics/math.js";
import {raise} from "../../numerics/raise.js";
import {aiccOf} from "../../statistics/aicc.js";
import {chiSquare1Quantile, chiSquareUpper} from "../../statistics/distributions.js";
import {regress} from "../../statistics/regression.js";
import {type Capability, rowsOf} from "../capability.js";
import type {Envelope} from "../envelope.js";
import {curveOptions, type EnvelopeCandidate, fitIfPossible, locatedIfPossible} from "../envelope-forms.js";
import {segmentedRegression} from "../segmented.js";
import {type FittedCorrelation, logLikelihoodsAtCommonCorrelation} from "./common-correlation.js";

/** Where a sharp model has its change, on the axis itself. */
export interface Change extends Ends {
  readonly at: number;
  /** A line breaks at a place; a curve rises over a width of its own. */
  readonly of: "break" | "rise";
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
  /** From the smallest scale to the largest, in shares. */
  readonly rise: number;
}

/**
 * Models of one capability; what the broken line says of the slope before its break; and whether there is a slope at
 * all, for which line and constant each have a scatter of their own.
 */
export interface Lines {
  readonly models: readonly VerdictModel[];
  readonly preSlope: "above-zero" | "below-zero" | "level" | null;
  readonly slopeP: number;
}

/** Scores, which need not be chances, by least squares over log10 of scale. */
export function linesOfScores(scale: ArrayLike<number>, score: ArrayLike<number>): Lines {
  const x = Float64Array.from(scale, math.log10);
  const ones = new Float64Array(x.length).fill(1);
  const line = (id: string, title: string, kind: VerdictModel["kind"], columns: readonly Float64Array[]) => {
    const found = regress(columns, {y: score});
    if (!found) return [];
    const at = (v: number) => found.coefficients.reduce((sum, c, power) => sum + c * v ** power, 0);
    const rise = at(Math.max(...x)) - at(Math.min(...x));
    return [{id, title, kind, ...valued(found.logLikelihood, x.length, columns.length + 1), change: null, rise}];
  };
  const models = [
    ...line("constant", constant.title, "constant", [ones]),
    ...line("linear", linear.title, "smooth", [ones, x]),
    ...line("quadratic", quadratic.title, "smooth", [ones, x, x.map((v) => v * v)])
  ];
  const slopeP = slopeOf(models.map(({logLikelihood}) => logLikelihood));
  if (new Set(x).size < 4 || x.length < 5) return {models, preSlope: null, slopeP};
  const {at, lower, upper, below, above, before, after, logLikelihood} = segmentedRegression(x, {y: score});
  const raised = (v: number | null) => (v === null ? null : raise(10, v));
  const change = {at: raise(10, at), of: "break" as const, lower: raised(lower), upper: raised(upper), below, above};
  const rise = before.value * (at - Math.min(...x)) + after.value * (Math.max(...x) - at);
  const {id, title} = segmented;
  return {
    models: [...models, {id, title, kind: "sharp", ...valued(logLikelihood, x.length, 5), change, rise}],
    preSlope: before.lower > 0 ? "above-zero" : before.upper < 0 ? "below-zero" : "level",
    slopeP
  };
}

/**
 * Counts by the beta-binomial likelihood with one correlation: lines between 0 and 1, and the curves of an envelope.
 */
export function modelsOfCounts(capability: Capability, {candidates, chance}: Envelope, laws: readonly Law[]): Lines {
  const data = rowsOf(capability);
  const scales = distinct(Array.from(capability.scale));
  const fixed = {N0: scales[0]!, N1: scales.at(-1)!};
  const fitted = (law: Law, kind: VerdictModel["kind"]) => {
    const ends = kind === "constant" ? {} : fixed;
    const options = {objective: "beta-binomial", fixed: ends, intervals: "none"} as const;
    const optimum = locatedIfPossible(law, data, options);
    return optimum ? [{optimum, fit: reported(optimum), options, kind, law}] : [];
  };
  const fits = [
    ...fitted(constant, "constant"),
    ...(scales.length > 1 ? fitted(linear, "smooth") : []),
    ...(scales.length > 2 ? fitted(quadratic, "smooth") : []),
    ...(scales.length > 3 ? fitted(segmented, "sharp") : [])
  ];
  const lines = fits.map(({law, options, fit}): FittedCorrelation => {
    const {nuisances, logLikelihood, aicc} = fit.summary;
    return {law, options, values: valuesOf(fit), rho: nuisances.rho!, logLikelihood: logLikelihood!, aicc};
  });
  const curves = candidates.map((candidate): FittedCorrelation => {
    const {values, scatter, logLikelihood, aicc} = candidate;
    const law = laws.find(({id}) => id === candidate.law)!;
    const options = curveOptions(candidate, chance);
    return {law, options, values, rho: scatter!, logLikelihood: logLikelihood!, aicc};
  });
  const likelihoods = logLikelihoodsAtCommonCorrelation([...lines, ...curves], data);
  const models = fits.map(({optimum, fit, kind, law}, i) => {
    const k = fit.summary.p + Object.keys(fit.summary.nuisances).length;
    const change = kind === "sharp" ? breakOf(optimum, fit, scales) : null;
    const rise = riseOf(law, valuesOf(fit), scales);
    return {id: law.id, title: law.title, kind, ...valued(likelihoods[i]!, fit.summary.n, k), change, rise};
  });
  const scored = candidates.map((candidate, i) => {
    const logLikelihood = likelihoods[lines.length + i]!;
    return {...candidate, logLikelihood, aicc: aiccOf(logLikelihood, capability.scale.length, candidate.k)};
  });
  const broken = fits.find(({kind}) => kind === "sharp")?.fit;
  return {
    models: [...models, ...curvesOf(scored, scales, laws)],
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
  return {at, of: "break", lower, upper, ...around(at, scales)};
}

const around = (at: number, scales: readonly number[]) => ({
  below: scales.filter((v) => v <= at).length,
  above: scales.filter((v) => v > at).length
});

/** Loss of 2 log L that one parameter does not explain. */
const SIGNIFICANT = chiSquare1Quantile(0.95);

/**
 * By the likelihood that is lost where the first line is level: a hinge between a floor and a ceiling that are free.
 */
function preSlopeOf(data: FitData, broken: Fit): Lines["preSlope"] {
  const {p0, pb} = valuesOf(broken);
  const level = fitIfPossible(hinge, data, {objective: "beta-binomial", free: ["g", "l"], intervals: "none"});
  const loss = 2 * (broken.summary.logLikelihood! - (level?.summary.logLikelihood ?? -Infinity));
  if (!(loss > SIGNIFICANT)) return "level";
  return pb! > p0! ? "above-zero" : "below-zero";
}

/** The curves of an envelope as rows of the same table. */
export function curvesOf(
  candidates: readonly EnvelopeCandidate[],
  scales: readonly number[],
  laws: readonly Law[]
): VerdictModel[] {
  return candidates.map(({law, title, floor, ceiling, values, n50, k, logLikelihood, aicc}) => ({
    id: `${law}${floor === "free" ? "+floor" : ""}${ceiling === "free" ? "+ceiling" : ""}`,
    title,
    kind: "sharp",
    k,
    logLikelihood,
    aicc,
    change: {
      at: n50,
      of: "rise",
      lower: null,
      upper: null,
      ...around(n50, scales)
    },
    rise: riseOf(laws.find(({id}) => id === law)!, values, scales)
  }));
}

function riseOf(law: Law, values: Readonly<Record<string, number>>, scales: readonly number[]): number {
  const [first, last] = [scales[0]!, scales.at(-1)!].map((N) => predict(law, values, {N}));
  return last! - first!;
}

function valued(logLikelihood: number | null, rows: number, k: number) {
  return {k, logLikelihood, aicc: aiccOf(logLikelihood, rows, k)};
}
