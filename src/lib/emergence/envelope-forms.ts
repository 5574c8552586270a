import {type Fit, valuesOf} from "../core/fit.js";
import type {Law} from "../core/law.js";
import type {FitData} from "../fitting/data.js";
import type {Found} from "../fitting/estimates.js";
import {type FitOptions, located, reported} from "../fitting/fit.js";
import * as math from "../numerics/math.js";

/** One curve with its floor held at chance or free, its ceiling held at 1 or free. */
export interface EnvelopeCandidate {
  readonly law: string;
  readonly title: string;
  readonly floor: "chance" | "free";
  readonly ceiling: "one" | "free";
  readonly values: Readonly<Record<string, number>>;
  /** Where this one has made half its own rise. */
  readonly n50: number;
  readonly logLikelihood: number | null;
  /** Parameters, those of the scatter included. */
  readonly k: number;
  readonly aicc: number | null;
  readonly delta: number | null;
  readonly weight: number | null;
  /** Correlation within a model’s items (counts) or standard deviation (scores). */
  readonly scatter: number | null;
  /** Some starts end at another optimum, where software with one start may stop. */
  readonly localOptimum: boolean;
  /** Within 4 AICc of the best: its intervals widen the envelope. */
  readonly isRival: boolean;
}

/** A candidate with what it takes to ask more of it. */
export interface Form {
  readonly law: Law;
  readonly options: FitOptions;
  readonly optimum: Found;
  readonly fit: Fit;
  readonly candidate: EnvelopeCandidate;
}

/** AICc above the best up to which a form is a rival (Burnham & Anderson 2002, § 2.6). */
const RIVAL = 4;

/** Every law with floor and ceiling held and free, the best AICc first; those without one last, the simplest first. */
export function fitForms(laws: readonly Law[], data: FitData, chance: number): Form[] {
  const objective = data.k ? "beta-binomial" : "least-squares";
  const fitted = laws.flatMap((law) =>
    [[], ["g"], ["l"], ["g", "l"]].flatMap((free) => {
      const options = {objective, ...heldAndFree(free, chance)} as const;
      const optimum = locatedIfPossible(law, data, options);
      const fit = optimum && reported(optimum);
      return fit && rises(fit) ? [{law, options, optimum, fit}] : [];
    })
  );
  const least = Math.min(...fitted.map(({fit}) => fit.summary.aicc ?? Infinity));
  const total = fitted.reduce((sum, {fit}) => sum + math.exp((least - (fit.summary.aicc ?? Infinity)) / 2), 0);
  return fitted
    .map((form) => ({...form, candidate: candidateOf(form, least, total)}))
    .sort((a, b) => rank(a.candidate) - rank(b.candidate) || a.candidate.k - b.candidate.k);
}

/** Floor and ceiling as a curve of the envelope has them. */
export function curveOptions({floor, ceiling}: EnvelopeCandidate, chance: number): FitOptions {
  return heldAndFree([...(floor === "free" ? ["g"] : []), ...(ceiling === "free" ? ["l"] : [])], chance);
}

function heldAndFree(free: readonly string[], chance: number) {
  return {free, fixed: free.includes("g") ? {} : {g: chance}, intervals: "none"} as const;
}

/** Undefined where there are fewer rows than parameters; throws on anything else. */
export function locatedIfPossible(law: Law, data: FitData, options: FitOptions): Found | undefined {
  const rows = (data.k ?? data.y!).length;
  const held = {
    ...Object.fromEntries(Object.entries(law.params).map(([name, p]) => [name, p.fixed])),
    ...options.fixed
  };
  const free = Object.keys(law.params).filter((name) => held[name] === undefined || options.free?.includes(name));
  return rows < free.length ? undefined : located(law, data, options);
}

/** Likewise. */
export function fitIfPossible(law: Law, data: FitData, options: FitOptions): Fit | undefined {
  const optimum = locatedIfPossible(law, data, options);
  return optimum && reported(optimum);
}

/** With floor and ceiling free a curve may be turned upside down, which is no capability. */
function rises(found: Fit): boolean {
  const {g, l} = valuesOf(found);
  return g! + l! < 1;
}

const rank = ({aicc}: EnvelopeCandidate) => aicc ?? Number.MAX_VALUE;

function candidateOf(
  {law, options, fit}: Pick<Form, "law" | "options" | "fit">,
  least: number,
  total: number
): EnvelopeCandidate {
  const {aicc, logLikelihood, nuisances, p, basins} = fit.summary;
  const delta = aicc === null ? null : aicc - least;
  return {
    law: law.id,
    title: law.title,
    floor: options.free!.includes("g") ? "free" : "chance",
    ceiling: options.free!.includes("l") ? "free" : "one",
    values: valuesOf(fit),
    n50: fit.derived.find(({param}) => param === "N50")!.value,
    logLikelihood,
    k: p + Object.keys(nuisances).length,
    aicc,
    delta,
    weight: delta === null ? null : math.exp(-delta / 2) / total,
    scatter: nuisances.rho ?? nuisances.sigma ?? null,
    localOptimum: basins.length > 1,
    isRival: delta !== null && delta <= RIVAL
  };
}
