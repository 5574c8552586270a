import type {Fit} from "../core/fit.js";
import {logSpace} from "../numerics/grouping.js";
import {parametricAllocation} from "./parametric.js";

/** One budget on the compute-optimal frontier, flat for a plot: a value and the ends of its confidence band. */
export interface FrontierRow {
  /** FLOPs. */
  readonly C: number;
  readonly N: number;
  readonly lowerN: number | null;
  readonly upperN: number | null;
  readonly D: number;
  readonly lowerD: number | null;
  readonly upperD: number | null;
  readonly tokensPerParameter: number;
  readonly lowerTokensPerParameter: number | null;
  readonly upperTokensPerParameter: number | null;
  readonly loss: number;
  readonly lowerLoss: number | null;
  readonly upperLoss: number | null;
}

/** The frontier of a fit from one budget to another, both in FLOPs, at `count` budgets; see `parametricAllocation`. */
export function frontier(
  fit: Fit,
  [low, high]: readonly [number, number],
  {count = 41, level = 0.95}: {readonly count?: number; readonly level?: number} = {}
): FrontierRow[] {
  return logSpace(low, high, count).map((C) => {
    const {N, D, tokensPerParameter, loss} = parametricAllocation(fit, C, level);
    return {
      C,
      N: N.value,
      lowerN: N.lower,
      upperN: N.upper,
      D: D.value,
      lowerD: D.lower,
      upperD: D.upper,
      tokensPerParameter: tokensPerParameter.value,
      lowerTokensPerParameter: tokensPerParameter.lower,
      upperTokensPerParameter: tokensPerParameter.upper,
      loss: loss.value,
      lowerLoss: loss.lower,
      upperLoss: loss.upper
    };
  });
}
