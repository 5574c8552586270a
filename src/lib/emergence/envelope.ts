import type {Estimate} from "../core/fit.js";
import type {Law} from "../core/law.js";
import {bootstrap} from "../fitting/bootstrap.js";
import type {FitData} from "../fitting/data.js";
import {reported} from "../fitting/fit.js";
import {constant} from "../laws/emergence/constant.js";
import {frechet} from "../laws/emergence/frechet.js";
import {logistic} from "../laws/emergence/logistic.js";
import {probit} from "../laws/emergence/probit.js";
import {weibull} from "../laws/emergence/weibull.js";
import {checkOptions} from "../messages/options.js";
import type {Beyond, CriticalPlace, EnvelopeNote} from "../messages/verdicts.js";
import type {Interval} from "../numerics/interval.js";
import * as math from "../numerics/math.js";
import {
  type Bracket,
  bracketOf,
  type Capability,
  deepestFall,
  type Fall,
  isSeparated,
  rowsOf,
  type ScaleShare,
  sharesOf
} from "./capability.js";
import {type EnvelopeCandidate, type Form, fitForms, fitIfPossible} from "./envelope-forms.js";

/** Curves that leave a floor and reach a ceiling, each with N50, N05 and width90. */
export const sigmoids: readonly Law[] = [weibull, logistic, probit, frechet];

/** Axis, metric, score of guessing, threshold and coverage. */
export interface EnvelopeOptions {
  /** Forms to compare, with parameters g and l and the quantities N50, N05 and width90; `sigmoids`. */
  readonly laws?: readonly Law[];
  /** What guessing scores: where the floor is held; 0. */
  readonly chance?: number;
  /** Of the bracket: half way from chance to 1. */
  readonly threshold?: number;
  /** Coverage that intervals aim at; 0.95. */
  readonly level?: number;
  /** How often families are drawn anew; 400. */
  readonly resamples?: number;
  readonly seed?: string | number;
}

/**
 * A scale in the unit of the capability’s own, or a width in decades: the best candidate’s value, the ends of all
 * rivals; null where they do not bound it.
 */
export type EnvelopeQuantity = Interval;

/** "above": at least the largest scale, and beyond all that was tried; "below": at most the smallest. */
export type Censoring = Beyond;

/** All that the candidate curves leave open of where a capability rises. */
export interface Envelope {
  readonly chance: number;
  readonly threshold: number;
  readonly level: number;
  readonly shares: readonly ScaleShare[];
  /** Shares are k of n, and not mean scores. */
  readonly isCounted: boolean;
  readonly models: number;
  readonly families: number | null;
  readonly bracket: Bracket;
  readonly censoring: Censoring;
  /** "estimated", or why there is no number: "bracket" is all that is known, nothing "rises". */
  readonly status: "estimated" | "bracket" | "no-rise";
  readonly candidates: readonly EnvelopeCandidate[];
  /** Null where the data do not place it within a factor ten of the scales tried. */
  readonly n50: EnvelopeQuantity | null;
  /** N05, where 5 % of the rise is done. */
  readonly onset: EnvelopeQuantity | null;
  /** Decades from 5 to 95 % of the rise; `lower` is null where that is less than the gap between two scales. */
  readonly width: EnvelopeQuantity | null;
  /**
   * N50 of the best candidate when families are drawn with replacement; already in `n50`, as those of onset and width
   * are in theirs.
   */
  readonly familyInterval: readonly [number, number] | null;
  readonly localOptimum: boolean;
  readonly fall: Fall | null;
  /** What a reader must know before using the numbers. */
  readonly notes: readonly EnvelopeNote[];
}

/** A critical scale further than this factor outside the scales tried is not reported. */
const BEYOND = 10;
/** Fewer families say nothing of the scatter between families. */
const FAMILIES = 5;

/**
 * A capability is never one model: every form with floor and ceiling held and free is fitted, and what is said of N50,
 * the onset and the width covers all forms within 4 AICc of the best: beyond that a form has considerably less support
 * (Burnham & Anderson 2002, § 2.6). Scatter between models is always estimated. Throws
 * FitError on input that is wrong; whatever the data cannot say is a status, a null or a note.
 */
export function envelope(capability: Capability, options: EnvelopeOptions = {}): Envelope {
  const {laws = sigmoids, chance = 0, level = 0.95} = options;
  checkOptions(options);
  const {threshold = (1 + chance) / 2} = options;
  const data = rowsOf(capability);
  const shares = sharesOf(capability);
  const forms = shares.length > 1 ? fitForms(laws, data, chance) : [];
  const best = forms[0]?.candidate.isRival ? forms[0] : undefined;
  const families = capability.family ? new Set(Array.from(capability.family)).size : null;
  const rises = hasRise(shares, data, best);
  const rivals = rises ? forms.filter(({candidate}) => candidate.isRival) : [];
  const found = rivals.map((form) => ({form, estimates: intervalsOf(form, level)}));
  const drawn =
    rises && best && families !== null && families >= FAMILIES ? overFamilies(best, data, capability, options) : null;
  const familyInterval = drawn?.("N50") ?? null;
  const over = (param: string) => found.map(({estimates}) => estimates.find((e) => e.param === param)!);
  const bracket = bracketOf(shares, threshold);
  const n50 = scaleOver(over("N50"), shares, familyInterval);
  return {
    chance,
    threshold,
    level,
    shares,
    isCounted: capability.k !== undefined,
    models: capability.scale.length,
    families,
    bracket,
    censoring: censoringOf(shares, threshold),
    status: !rises ? "no-rise" : n50 ? "estimated" : "bracket",
    candidates: forms.map(({candidate}) => candidate),
    n50,
    onset: scaleOver(over("N05"), shares, drawn?.("N05") ?? null),
    width: widthOver(over("width90"), shares, n50, drawn?.("width90") ?? null),
    familyInterval,
    localOptimum: rivals.some(({candidate}) => candidate.localOptimum),
    fall: deepestFall(shares, capability.k ? null : (best?.candidate.scatter ?? 0)),
    notes: [...notesOn(shares, forms, families, threshold)]
  };
}

/**
 * Whether a curve is better than no dependence on scale; where the rows are too few to say, whether the last is above
 * the first.
 */
function hasRise(shares: readonly ScaleShare[], data: FitData, best: Form | undefined): boolean {
  if (shares.length < 2) return false;
  if (!best) return shares.at(-1)!.share > shares[0]!.share;
  const flat = fitIfPossible(constant, data, {objective: best.options.objective, intervals: "none"});
  const aicc = flat?.summary.aicc ?? null;
  return flat !== undefined && flat.summary.logLikelihood !== null && !(aicc !== null && aicc <= best.candidate.aicc!);
}

function intervalsOf({optimum}: Form, level: number): readonly Estimate[] {
  return reported({...optimum, intervals: "profile", quantities: ["N50", "N05", "width90"], level}).derived;
}

/** Percentiles of a quantity over families drawn with replacement. */
function overFamilies(
  {law, options, fit}: Form,
  data: FitData,
  {family}: Capability,
  {resamples = 400, seed, level}: EnvelopeOptions
) {
  const drawn = bootstrap(law, data, fit, {...options, clusters: family!, resamples, seed, level});
  return (quantity: string) => {
    const {lower, upper} = drawn.estimates.find(({param}) => param === quantity)!;
    return [lower, upper] as const;
  };
}

/** The best one’s value with the outermost ends; null where that is far outside the scales tried, or there is none. */
function scaleOver(
  estimates: readonly Estimate[],
  shares: readonly ScaleShare[],
  also: readonly [number, number] | null
): EnvelopeQuantity | null {
  const first = estimates[0];
  const [smallest, largest] = [shares[0]!.scale, shares.at(-1)!.scale];
  if (!first || first.value > largest * BEYOND || first.value < smallest / BEYOND) return null;
  const {lower, upper} = envelopeOf(estimates, also);
  return {
    value: first.value,
    lower: lower !== null && lower >= smallest / BEYOND ? lower : null,
    upper: upper !== null && upper <= largest * BEYOND ? upper : null
  };
}

/** A width less than the gap that N50 lies in, else the last gap, is a jump as far as these scales can tell. */
function widthOver(
  estimates: readonly Estimate[],
  shares: readonly ScaleShare[],
  n50: EnvelopeQuantity | null,
  also: readonly [number, number] | null
): EnvelopeQuantity | null {
  const first = estimates[0];
  if (!first) return null;
  const {lower, upper} = envelopeOf(estimates, also);
  const next = shares.findIndex(({scale}) => n50 && scale >= n50.value);
  const at = next < 0 ? shares.length - 1 : Math.max(1, next);
  const gap = math.log10(shares[at]!.scale / shares[at - 1]!.scale);
  return {value: first.value, lower: lower !== null && lower >= gap ? lower : null, upper};
}

/** The outermost ends of all estimates, and of what families leave open where they were drawn. */
function envelopeOf(estimates: readonly Estimate[], also: readonly [number, number] | null) {
  const lower = [...estimates.map(({lower}) => lower), ...(also ? [also[0]] : [])];
  const upper = [...estimates.map(({upper}) => upper), ...(also ? [also[1]] : [])];
  return {
    lower: lower.includes(null) ? null : Math.min(...(lower as number[])),
    upper: upper.includes(null) ? null : Math.max(...(upper as number[]))
  };
}

/** On which side of all scales tried the threshold is passed, if it is passed on none of them. */
export function censoringOf(shares: readonly ScaleShare[], threshold: number): Censoring {
  if (shares.every(({share}) => share < threshold)) return "above";
  return shares.every(({share}) => share >= threshold) ? "below" : "none";
}

/** A log-likelihood higher by this would decide between two models, were there rows enough for AICc. */
const DECISIVE = 4;

function* notesOn(
  shares: readonly ScaleShare[],
  forms: readonly Form[],
  families: number | null,
  threshold: number
): Generator<EnvelopeNote> {
  const best = forms[0]?.candidate;
  if (shares.length === 1) yield {code: "nothing-of-scale"};
  else if (!best?.isRival) yield {code: "bracket-alone", scales: shares.length};
  if (families !== null && families < FAMILIES) yield {code: "too-few-families", families};
  const richest = forms
    .map(({candidate}) => candidate)
    .filter(({logLikelihood}) => logLikelihood !== null)
    .sort((a, b) => b.logLikelihood! - a.logLikelihood!)[0];
  if (!best?.isRival || !richest || best.logLikelihood === null) return;
  const end = 1 - best.values.l!;
  if (end < threshold) yield {code: "ends-below-threshold", end, threshold};
  const gain = richest.logLikelihood! - best.logLikelihood;
  if (gain > DECISIVE && !richest.isRival) {
    const {title, k: parameters} = richest;
    yield {code: "richer-model-likelier", title, parameters, gain, rows: forms[0]!.fit.summary.n};
  }
}

/** Where N50 is, as far as the data allow: the bracket alone where they separate, as curves then differ by chance. */
export function placeOf({status, censoring, n50, shares, bracket}: Envelope): CriticalPlace {
  const [smallest, largest] = [shares[0]!.scale, shares.at(-1)!.scale];
  if (censoring === "above" && !(n50 && n50.value <= largest)) return {code: "beyond-largest", largest};
  if (censoring === "below" && !(n50 && n50.value >= smallest)) return {code: "below-smallest", smallest};
  if (status === "no-rise") return {code: "no-rise-with-scale"};
  if (isSeparated(shares)) return {code: "within-bracket", ...bracket};
  if (n50 && n50.value > largest) return {code: "beyond-largest", largest};
  return n50 ? {code: "at-scale", ...n50} : {code: "within-bracket", ...bracket};
}
