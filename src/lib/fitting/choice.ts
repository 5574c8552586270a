import type {Fit} from "../core/fit.js";
import {FitError} from "../messages/fit-error.js";
import type {CandidateNote} from "../messages/reports.js";
import * as math from "../numerics/math.js";
import {chiSquareUpper, fUpper} from "../statistics/distributions.js";
import {estimators} from "./objectives/index.js";

/** One law among those compared. */
export interface Candidate {
  readonly law: string;
  readonly objective: string;
  /** Of y itself, so that objectives on y and on log y can be compared; null where unbounded. */
  readonly logLikelihood: number | null;
  /** Free parameters, those of the error distribution included. */
  readonly k: number;
  /**
   * Akaike’s criterion corrected for few rows (Hurvich & Tsai 1989, Biometrika 76, 297); null where it does not exist.
   */
  readonly aicc: number | null;
  /** Schwarz 1978, Ann. Stat. 6, 461. */
  readonly bic: number | null;
  /** AICc above the least one. */
  readonly delta: number | null;
  /** Akaike weight among the candidates that have an AICc; these sum to 1 (Burnham & Anderson 2002, § 2.9). */
  readonly weight: number | null;
  readonly notes: readonly CandidateNote[];
}

/**
 * Fits to the same rows, the best AICc first; those without one last. Throws FitError on fits to different rows,
 * RangeError on none.
 * @example
 * const N = [1e6, 3e6, 1e7, 3e7, 1e8, 3e8, 1e9];
 * const data = {x: {N}, y: N.map((n, i) => (1.7 + 400 * n ** -0.34) * (1 + (i % 2) / 500))};
 * compareFits([fit(laws.get("m1"), data), fit(laws.get("power"), data)])[0].law; // "power"
 */
export function compareFits(fits: readonly Fit[]): Candidate[] {
  if (!fits.length) throw new RangeError("no fits to compare");
  for (const fit of fits) checkSameRows(fits[0]!, fit);
  const known = fits.flatMap(({summary: {aicc}}) => (aicc === null ? [] : [aicc]));
  const least = Math.min(...known);
  const total = known.reduce((sum, aicc) => sum + math.exp(0.5 * (least - aicc)), 0);
  return fits
    .map((fit): Candidate => {
      const {logLikelihood, aicc, bic} = fit.summary;
      const delta = aicc === null ? null : aicc - least;
      return {
        law: fit.law,
        objective: fit.objective,
        logLikelihood,
        k: parametersOf(fit),
        aicc,
        bic,
        delta,
        weight: delta === null ? null : math.exp(-0.5 * delta) / total,
        notes: notesOn(fit)
      };
    })
    .sort((a, b) => (a.aicc ?? Infinity) - (b.aicc ?? Infinity) || (a.bic ?? Infinity) - (b.bic ?? Infinity) || 0);
}

/** A test of whether the parameters that a smaller law lacks are needed. */
export interface RatioTest {
  /** Twice the difference of the log-likelihoods. */
  readonly statistic: number;
  /** How many parameters the larger law has more. */
  readonly dof: number;
  /** P(χ² > statistic): good for many rows. */
  readonly p: number;
  /**
   * The same where the smaller law sets one of them to its bound, such as a floor to 0: half the weight is on one
   * degree of freedom fewer (Self & Liang 1987, J. Am. Stat. Assoc. 82, 605).
   */
  readonly boundaryP: number;
  /** The test for least squares, exact for linear laws; null for other objectives or where no rows are left. */
  readonly f: {readonly statistic: number; readonly dof1: number; readonly dof2: number; readonly p: number} | null;
  readonly notes: readonly CandidateNote[];
}

/**
 * Likelihood-ratio test of a law against a larger one that contains it (Wilks 1938, Ann. Math. Stat. 9, 60); that it
 * does, only the caller can know.
 * Throws FitError where rows or objectives differ, where the larger one has no more parameters or fits worse, and where
 * a fit is exact.
 */
export function likelihoodRatio(small: Fit, large: Fit): RatioTest {
  checkSameRows(small, large);
  if (small.objective !== large.objective) {
    throw new FitError({code: "different-objectives", objectives: [small.objective, large.objective]});
  }
  const dof = parametersOf(large) - parametersOf(small);
  if (dof <= 0)
    throw new FitError({code: "not-larger", small: small.law, large: large.law, parameters: parametersOf(large)});
  const [a, b] = [small, large].map(({summary}) => summary.logLikelihood);
  if (a == null || b == null) throw new FitError({code: "exact-fit"});
  const difference = 2 * (b - a);
  if (difference < -WORSE * Math.abs(a)) throw new FitError({code: "not-nested", small: small.law, large: large.law});
  const statistic = Math.max(0, difference);
  const p = chiSquareUpper(statistic, dof);
  const fewer = dof > 1 ? chiSquareUpper(statistic, dof - 1) : statistic > 0 ? 0 : 1;
  return {statistic, dof, p, boundaryP: 0.5 * (p + fewer), f: fTest(small, large), notes: notesOn(large)};
}

/** Relative fall of a log-likelihood that is rounding and not a worse fit. */
const WORSE = 1e-7;

const squares = ["least-squares", "log-least-squares"].map((id) => estimators.get(id).name);

function fTest(small: Fit, large: Fit): RatioTest["f"] {
  const dof1 = small.summary.dof - large.summary.dof;
  const dof2 = large.summary.dof;
  if (!squares.includes(large.objective) || dof1 <= 0 || dof2 <= 0) return null;
  const rise = Math.max(0, small.summary.minimum - large.summary.minimum);
  const statistic = rise / dof1 / (large.summary.minimum / dof2);
  return {statistic, dof1, dof2, p: fUpper(statistic, dof1, dof2)};
}

function parametersOf({summary: {p, nuisances}}: Fit): number {
  return p + Object.keys(nuisances).length;
}

function notesOn(fit: Fit): CandidateNote[] {
  const {logLikelihood, aicc, n} = fit.summary;
  const notes: CandidateNote[] = [];
  if (logLikelihood === null) notes.push({code: "exact-fit"});
  else if (aicc === null) notes.push({code: "too-few-rows-for-aicc", rows: n, parameters: parametersOf(fit)});
  if (fit.status !== "converged") notes.push({code: "not-converged", status: fit.status});
  for (const {param, status} of fit.estimates)
    if (status === "at-bound") notes.push({code: "bound-in-comparison", param});
  return notes;
}

/** The rows are known by their responses, as laws may see different inputs. */
function checkSameRows(a: Fit, b: Fit): void {
  const laws = [a.law, b.law] as const;
  if (a.observations.length !== b.observations.length) {
    throw new FitError({code: "different-rows", laws, values: [a.observations.length, b.observations.length]});
  }
  if ((a.scale === "deviance") !== (b.scale === "deviance")) {
    throw new FitError({code: "counts-and-values", laws});
  }
  const row = a.observations.findIndex((first, i) => {
    const second = b.observations[i]!;
    return first.y !== second.y || first.k !== second.k || first.n !== second.n || first.w !== second.w;
  });
  if (row < 0) return;
  throw new FitError({code: "different-rows", laws, values: [a.observations[row]!.y, b.observations[row]!.y], row});
}
