import type {Estimate, Fit} from "../../core/fit.js";
import type {Law} from "../../core/law.js";
import type {TrialRecord} from "../../core/trial.js";
import {compareFits} from "../../fitting/choice.js";
import {fit} from "../../fitting/fit.js";
import {lawFromFormula} from "../../formula/user-law.js";
import {laws} from "../../laws/index.js";
import {type MoreLanguages, moreLanguages, type SourceRun, sourceRuns, total} from "./source-runs.js";

/** A law among those fitted to the same runs. */
export interface FittedLaw {
  readonly id: string;
  readonly title: string;
  readonly estimates: readonly Estimate[];
  /** AICc minus the least; null where there is none. */
  readonly delta: number | null;
}

export interface SourcesReport {
  readonly runs: readonly SourceRun[];
  /** Fits to the divergence. */
  readonly fits: readonly FittedLaw[];
  /** The law of the claim, fitted to the loss itself. */
  readonly printed: readonly Estimate[];
}

export type LanguagesReport = SourcesReport & {readonly more: readonly MoreLanguages[]};

const scales = {Nc: {scale: "log"}, Dc: {scale: "log"}, alphaN: {min: 0, max: 5}, alphaD: {min: 0, max: 5}} as const;

/**
 * ℓ languages need ℓ^s times the data of one and ℓ^c times the size: 0 where they share everything, 1 where nothing,
 * more where they interfere.
 */
const divided = lawFromFormula({
  id: "divided",
  formula: "(Nc * Lang^c / N)^alphaN + (Dc * Lang^s / D)^alphaD",
  inputs: ["N", "D", "Lang"],
  params: {...scales, c: {min: -3, max: 3}, s: {min: -3, max: 3}}
});

/**
 * One token of the other source replaces w tokens of a source’s own. w is at most 1, as the mean over both is the same
 * at 1/w. Below 0 sources interfere; the bound leaves a positive amount where the other source is nine times as large.
 */
const exchanged = lawFromFormula({
  id: "exchanged",
  formula: "(Nc / N)^alphaN + ((Dc / (first + w * second))^alphaD + (Dc / (second + w * first))^alphaD) / 2",
  inputs: ["N", "first", "second"],
  params: {...scales, w: {min: -0.1, max: 1}}
});

/** The law of many languages, and rivals in which languages do not matter or divide the data, fully or in part. */
export function languagesReport(records: readonly TrialRecord[]): LanguagesReport {
  const runs = sourceRuns(records);
  const [law, sum] = [laws.get("multilingual"), laws.get("kaplan-sum")];
  const x = {
    N: runs.map(({N}) => N),
    D: runs.map(total),
    Lang: runs.map(({units}) => units.length),
    each: runs.map((run) => total(run) / run.units.length)
  };
  const more = (["all", "each"] as const).flatMap((same) => moreLanguages(runs, same));
  return {
    ...reportOf(runs, x, [
      {law, title: "power of languages, total tokens"},
      {law, title: "power of languages, tokens of each", inputs: {D: "each"}},
      {law: sum, title: "languages do not matter"},
      {law: sum, title: "languages split the data", inputs: {D: "each"}},
      {law: divided, title: "languages split data and size in part"}
    ]),
    more
  };
}

/** The law in which each source limits the loss on its own, and rivals in which one source replaces the other. */
export function twoSourcesReport(records: readonly TrialRecord[]): SourcesReport {
  const runs = sourceRuns(records);
  const x = {
    N: runs.map(({N}) => N),
    first: runs.map(({units}) => units[0]!),
    second: runs.map(({units}) => units[1]!),
    D: runs.map(total)
  };
  return reportOf(runs, x, [
    {law: laws.get("multimodal"), title: "each source limits on its own", inputs: {D_text: "first", D_image: "second"}},
    {law: laws.get("kaplan-sum"), title: "sources are interchangeable"},
    {law: exchanged, title: "sources replace each other in part"}
  ]);
}

interface Candidate {
  readonly law: Law;
  readonly title: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** The first candidate is the law of the claim. */
function reportOf(
  runs: readonly SourceRun[],
  x: Readonly<Record<string, number[]>>,
  candidates: readonly Candidate[]
): SourcesReport {
  const fitted = ({law, inputs}: Candidate, y: number[]): Fit =>
    fit(law, {x, y}, {objective: "log-least-squares", ...(inputs && {inputs})});
  const divergence = runs.map((run) => run.divergence);
  const fits = candidates.map((candidate) => fitted(candidate, divergence));
  const least = Math.min(...compareFits(fits).flatMap(({aicc}) => aicc ?? []));
  return {
    runs,
    fits: candidates.map(({law, title}, i): FittedLaw => {
      const {estimates, summary} = fits[i]!;
      return {id: law.id, title, estimates, delta: summary.aicc === null ? null : summary.aicc - least};
    }),
    printed: fitted(
      candidates[0]!,
      runs.map(({loss}) => loss)
    ).estimates
  };
}
