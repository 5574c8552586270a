import {type Fit, valuesOf} from "../core/fit.js";
import {type FitOptions, fit} from "../fitting/fit.js";
import {chinchilla} from "../laws/loss/chinchilla.js";
import type {AllocationBasis} from "../messages/allocation.js";
import {caughtReason} from "../messages/fit-error.js";
import type {Message} from "../messages/index.js";
import type {Interval} from "../numerics/interval.js";
import type {AllocationPowers} from "./allocation-powers.js";
import {lossEnvelope} from "./envelope.js";
import {type IsoFlopMethod, isoFlop} from "./iso-flop.js";
import {type IsoFlopBias, isoFlopBias} from "./iso-flop-bias.js";
import {logLogAt} from "./log-log.js";
import {parametricAllocation, parametricExponents} from "./parametric.js";
import {type AllocationRun, type BudgetOptions, checkRuns, computeOf, curvesOf} from "./runs.js";

/** What one approach makes of the runs; the numbers are all there, or none and `reason` says why. */
export interface ApproachRow {
  readonly approach: "envelope" | IsoFlopMethod | "parametric";
  readonly title: string;
  /** Exponents of N* ∝ C^a and D* ∝ C^b. */
  readonly a: Interval | null;
  readonly b: Interval | null;
  /** At the target budget. */
  readonly N: Interval | null;
  readonly D: Interval | null;
  readonly tokensPerParameter: Interval | null;
  /** What the approach would get wrong on these very sizes and budgets were the parametric fit true; IsoFLOP only. */
  readonly bias: IsoFlopBias | null;
  /** What the numbers rest on. */
  readonly basis: AllocationBasis | null;
  readonly reason: Message | null;
}

export interface ApproachesOptions extends BudgetOptions {
  /** What the parametric fit minimises; "huber-0.001", as Hoffmann et al. */
  readonly objective?: FitOptions["objective"];
  /** Coverage of intervals; 0.95. */
  readonly level?: number;
}

/**
 * The three approaches of Hoffmann et al. 2022 side by side at a target budget of C FLOPs, IsoFLOP with parabola and
 * spline. Training curves serve the envelope; the others see their last points. Throws FitError on invalid runs only.
 */
export function compareApproaches(
  runs: readonly AllocationRun[],
  C: number,
  options: ApproachesOptions = {}
): ApproachRow[] {
  checkRuns(runs);
  const finished = curvesOf(runs).map((curve) => curve.at(-1)!);
  const surface = parametricFit(finished, options);
  return [
    byEnvelope(runs, C, options),
    byIsoFlop("parabola", finished, C, surface, options),
    byIsoFlop("akima", finished, C, surface, options),
    byParametric(finished, C, surface, options)
  ];
}

const nothing = {a: null, b: null, N: null, D: null, tokensPerParameter: null, bias: null, basis: null} as const;

function byEnvelope(runs: readonly AllocationRun[], C: number, options: ApproachesOptions): ApproachRow {
  const name = {approach: "envelope", title: "Envelope of runs"} as const;
  const found = lossEnvelope(runs, options);
  if (!found.powers) return {...name, ...nothing, reason: found.reason};
  const basis = {code: "runs-on-envelope", runs: found.runs} as const;
  return {...name, ...numbers(found.powers, C), bias: null, basis, reason: null};
}

function byIsoFlop(
  method: IsoFlopMethod,
  runs: readonly AllocationRun[],
  C: number,
  surface: Fit | Message,
  options: ApproachesOptions
): ApproachRow {
  const name = {approach: method, title: method === "akima" ? "IsoFLOP, Akima spline" : "IsoFLOP, parabola"} as const;
  const {budgets, powers, reason} = isoFlop(runs, {...options, method});
  if (!powers) return {...name, ...nothing, reason};
  const bias = "code" in surface ? null : knownBias(surface, runs, C, method, options);
  const basis = {code: "budgets-with-optimum", kept: powers.N.n, budgets: budgets.length} as const;
  return {...name, ...numbers(powers, C), bias, basis, reason: null};
}

/** Null where the fit has no optimum or the runs do not count compute as 6 N D. */
function knownBias(
  fitted: Fit,
  runs: readonly AllocationRun[],
  C: number,
  method: IsoFlopMethod,
  options: ApproachesOptions
) {
  const {E, A, B, alpha, beta} = valuesOf(fitted) as Record<"E" | "A" | "B" | "alpha" | "beta", number>;
  if (!(alpha > 0 && beta > 0) || !countsSix(runs)) return null;
  return isoFlopBias({E, A, B, alpha, beta}, runs, C, {...options, method});
}

function byParametric(
  runs: readonly AllocationRun[],
  C: number,
  surface: Fit | Message,
  {level}: ApproachesOptions
): ApproachRow {
  const name = {approach: "parametric", title: "Parametric fit"} as const;
  if ("code" in surface) return {...name, ...nothing, reason: surface};
  try {
    const {N, D, tokensPerParameter, held} = parametricAllocation(surface, C, level);
    const {objective, summary} = surface;
    const basis = {code: "parametric-fit", objective, runs: summary.n, held, countsSix: countsSix(runs)} as const;
    const exponents = parametricExponents(surface, level);
    return {...name, ...exponents, N, D, tokensPerParameter, bias: null, basis, reason: null};
  } catch (error) {
    return {...name, ...nothing, reason: caughtReason(error)};
  }
}

/** The fit, or why there is none. */
function parametricFit(
  runs: readonly AllocationRun[],
  {objective = "huber-0.001", level}: ApproachesOptions
): Fit | Message {
  const x = {N: runs.map(({N}) => N), D: runs.map(({D}) => D)};
  const y = runs.map(({loss}) => loss);
  try {
    return fit(chinchilla, {x, y}, {objective, intervals: "wald", ...(level ? {level} : {})});
  } catch (error) {
    return caughtReason(error);
  }
}

function numbers({N, D, tokensPerParameter}: AllocationPowers, C: number) {
  return {
    a: N.exponent,
    b: D.exponent,
    N: logLogAt(N, C),
    D: logLogAt(D, C),
    tokensPerParameter: logLogAt(tokensPerParameter, C)
  };
}

function countsSix(runs: readonly AllocationRun[]): boolean {
  return runs.every((run) => Math.abs(computeOf(run) / (6 * run.N * run.D) - 1) < 0.02);
}
