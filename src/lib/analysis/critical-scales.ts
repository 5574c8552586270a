import {columns} from "../estimators/data.js";
import {fit} from "../estimators/fit.js";
import {type Fit, valuesOf} from "../fit.js";
import {type Law, predict} from "../law.js";
import type {Run, Score} from "../run.js";
import type {Capability} from "../task.js";
import {distinct, groupBy, logSpace, mean} from "./scales.js";

/** At one scale: in how many of the trained models the capability is present. */
export interface ScalePoint {
  readonly N: number;
  readonly k: number;
  readonly n: number;
  readonly share: number;
  /** Wilson's interval for the share, 95%. */
  readonly lower: number;
  readonly upper: number;
  /** Mean score over the models. */
  readonly score: number;
}

/** One form of the curve, and how it does beside the others. */
export interface Candidate {
  readonly law: string;
  readonly title: string;
  readonly aicc: number;
  /** AICc above the best of the candidates. */
  readonly delta: number;
}

/** Where a critical scale lies against the scales that were tried. */
export type Censoring = "none" | "above-range" | "below-range";

export interface FittedCurve {
  readonly law: string;
  readonly title: string;
  readonly points: readonly (readonly [N: number, share: number])[];
}

export interface CriticalScale {
  readonly capability: string;
  readonly title: string;
  readonly frequency: number;
  readonly points: readonly ScalePoint[];
  /** Largest scale up to which the capability is in fewer than half of the models, and the smallest from which on it is in at least half. */
  readonly bracket: {readonly below: number | null; readonly above: number | null};
  readonly censoring: Censoring;
  /** Where the curve crosses one half; null where that is outside the scales tried or where only the bracket is known. */
  readonly n50: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** "fit": by profile over the forms within 4 AICc of the best; "bracket": the data say no more than the bracket. */
  readonly interval: "fit" | "bracket";
  readonly candidates: readonly Candidate[];
  readonly best: string | null;
  /** The first form that has an N50, fitted. */
  readonly fit: Fit | null;
  /** Every form as fitted, to five digits, for drawing. */
  readonly curves: readonly FittedCurve[];
  /** Why a form is missing from the candidates. */
  readonly refused: readonly string[];
}

export interface CriticalScales {
  /** Tokens or samples that every model here was trained on. */
  readonly D: number;
  readonly metric: string;
  /** A capability is present in a model whose score reaches chance plus this share of the way from chance to 1. */
  readonly threshold: number;
  readonly models: number;
  /** Models trained on less, which are not used here. */
  readonly setAside: number;
  readonly scales: readonly CriticalScale[];
}

export interface CriticalScaleOptions {
  /** Forms to compare, each of N alone; those with a derived "N50" give the critical scale. */
  readonly laws: readonly Law[];
  readonly threshold?: number;
  readonly level?: number;
}

/**
 * The critical scale of each capability: the parameter count at which half of the models, trained alike but for their
 * seeds, have it. Uses the models trained longest, so that scale is not confused with training.
 */
export function criticalScales(
  runs: readonly Run[],
  capabilities: readonly Capability[],
  {laws, threshold = 0.8, level = 0.95}: CriticalScaleOptions
): CriticalScales | null {
  const trained = runs.filter((run) => run.status === "trained" && run.scores.length > 0);
  const D = distinct(trained.map((run) => run.D)).at(-1);
  if (D === undefined) return null;
  const longest = trained.filter((run) => run.D === D);
  const metric = headlineMetric(longest);
  if (metric === undefined || distinct(longest.map((run) => run.N)).length < 3) return null;
  return {
    D,
    metric,
    threshold,
    models: longest.length,
    setAside: trained.length - longest.length,
    scales: capabilities.flatMap((capability) => {
      const points = scalePoints(longest, capability, metric, threshold);
      return points.length < 3 ? [] : [criticalScale(capability, points, laws, level)];
    })
  };
}

/** The sharp metric where there is one: a capability is present or not. */
function headlineMetric(runs: readonly Run[]): string | undefined {
  const scores = runs.flatMap((run) => run.scores);
  return (scores.find(({kind}) => kind === "sharp") ?? scores[0])?.metric;
}

function scalePoints(runs: readonly Run[], capability: Capability, metric: string, threshold: number): ScalePoint[] {
  const isHeadline = (score: Score) => score.capability === capability.id && score.metric === metric;
  const pass = capability.chance + threshold * (1 - capability.chance);
  return groupBy(runs, (run) => run.N).flatMap(([N, models]) => {
    const scores = models.flatMap((run) => run.scores.filter(isHeadline).map(({value}) => value));
    if (!scores.length) return [];
    const k = scores.filter((score) => score >= pass).length;
    return [{N, k, n: scores.length, share: k / scores.length, ...wilson(k, scores.length), score: mean(scores)}];
  });
}

function criticalScale(
  {id, title, frequency}: Capability,
  points: readonly ScalePoint[],
  laws: readonly Law[],
  level: number
): CriticalScale {
  const bracket = bracketOf(points);
  const {fits, refused} = fitAll(points, laws, level);
  const least = Math.min(...fits.map(({aicc}) => aicc));
  const candidates = fits.map(({law, aicc}) => ({law: law.id, title: law.title, aicc, delta: aicc - least}));
  const censoring = bracket.above === null ? "above-range" : bracket.below === null ? "below-range" : "none";
  const grid = logSpace((points[0] as ScalePoint).N, (points.at(-1) as ScalePoint).N, 49);
  return {
    capability: id,
    title,
    frequency,
    points,
    bracket,
    censoring,
    ...crossing(fits, bracket, censoring),
    candidates,
    best: candidates.find(({delta}) => delta === 0)?.law ?? null,
    fit: fits.find(({law}) => hasN50(law))?.fit ?? null,
    curves: fits.map(({law, fit}) => {
      const values = valuesOf(fit);
      const points = grid.map((N) => [digits(N), digits(predict(law, values, {N}))] as const);
      return {law: law.id, title: law.title, points};
    }),
    refused
  };
}

/** Between the last scale of the run of "fewer than half" and the first of the run of "at least half" that ends the table. */
function bracketOf(points: readonly ScalePoint[]): {below: number | null; above: number | null} {
  const firstPresent = points.findIndex(({share}) => share >= 0.5);
  const lastAbsent = points.findLastIndex(({share}) => share < 0.5);
  return {
    below: (firstPresent < 0 ? points.at(-1) : points[firstPresent - 1])?.N ?? null,
    above: points[lastAbsent + 1]?.N ?? null
  };
}

interface Fitted {
  readonly law: Law;
  readonly fit: Fit;
  readonly aicc: number;
}

function fitAll(points: readonly ScalePoint[], laws: readonly Law[], level: number) {
  const data = {x: columns(points, "N"), ...columns(points, "k", "n")};
  const fits: Fitted[] = [];
  const refused: string[] = [];
  for (const law of laws) {
    try {
      const fitted = fit(law, data, {objective: "binomial", level, intervals: "profile"});
      const {aicc} = fitted.summary;
      if (aicc === null) refused.push(`${law.title}: too few scales for AICc`);
      else fits.push({law, fit: fitted, aicc});
    } catch (error) {
      refused.push(`${law.title}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return {fits, refused};
}

/** N50 of the best form that has one; its interval covers those of every such form within 4 AICc of the best. */
function crossing(
  fits: readonly Fitted[],
  bracket: CriticalScale["bracket"],
  censoring: Censoring
): Pick<CriticalScale, "n50" | "lower" | "upper" | "interval"> {
  const byBracket = {n50: null, lower: bracket.below, upper: bracket.above, interval: "bracket" as const};
  if (censoring !== "none") return byBracket;
  const rivals = fits.filter(({law}) => hasN50(law)).sort((a, b) => a.aicc - b.aicc);
  const crossings = rivals
    .filter(({aicc}) => aicc - rivals[0]!.aicc <= 4)
    .flatMap(({fit}) => [...fit.estimates, ...fit.derived].filter(({param}) => param === "N50"));
  const first = crossings[0];
  if (!first) return byBracket;
  const lower = crossings.map(({lower}) => lower);
  const upper = crossings.map(({upper}) => upper);
  const n50 = first.value;
  if (lower.includes(null) || upper.includes(null)) return byBracket;
  return {n50, lower: Math.min(...(lower as number[])), upper: Math.max(...(upper as number[])), interval: "fit"};
}

const digits = (value: number) => Number(value.toPrecision(5));

const hasN50 = (law: Law) => "N50" in law.params || law.derived.some(({id}) => id === "N50");

/** Wilson's score interval for k of n at 95%. */
export function wilson(k: number, n: number): {lower: number; upper: number} {
  const z = 1.959963984540054;
  const centre = (k + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((k * (n - k)) / n + (z * z) / 4);
  return {lower: k === 0 ? 0 : centre - half, upper: k === n ? 1 : centre + half};
}
