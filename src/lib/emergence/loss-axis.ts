import {type Estimate, type Fit, quantityOf} from "../core/fit.js";
import type {Law} from "../core/law.js";
import {likelihoodRatio, type RatioTest} from "../fitting/choice.js";
import {columns} from "../fitting/data.js";
import {fit} from "../fitting/fit.js";
import {checkValues, FitError} from "../messages/fit-error.js";
import {distinct} from "../numerics/grouping.js";
import type {Interval} from "../numerics/interval.js";
import * as math from "../numerics/math.js";
import {mean} from "../numerics/mean.js";
import type {BudgetRow} from "./boundary.js";
import {type Bracket, bracketOf, sharesOf} from "./capability.js";
import {DRIFT, movingScale} from "./moving-scale.js";

/** A row of the (N, D) plane with the pretraining loss that its model has reached, in nats per token. */
export interface LossRow extends BudgetRow {
  readonly loss: number;
}

export interface LossAxisOptions {
  /**
   * An emergence curve with a quantity N50; it is used as a curve of e^−loss, the geometric mean probability of a
   * token.
   */
  readonly law: Law;
  /** What guessing scores: the floor is held there; 0. */
  readonly chance?: number;
  readonly objective?: string;
  readonly level?: number;
  /** How the intervals of the drifts are made; profiles take most of the time. */
  readonly drifts?: "profile" | "wald";
}

/** In nats per token: a capability appears as the loss falls below this. */
export interface CriticalLoss extends Interval {
  readonly status: Estimate["status"];
  /** Losses tried: the last before any model is half way from chance to 1, and the first from which on all are. */
  readonly bracket: Bracket;
}

/** Whether one threshold serves every budget, on one axis. */
export interface BudgetDrift {
  /** d(−loss threshold)/d ln D in nats, or d ln N50 / d ln D; 0 where one threshold serves all. */
  readonly drift: Estimate;
  /** Of drift = 0. */
  readonly test: RatioTest;
  /** One curve for all budgets. */
  readonly pooled: Fit;
}

export interface LossAxis {
  readonly critical: CriticalLoss;
  readonly overLoss: BudgetDrift;
  readonly overSize: BudgetDrift;
  /** AICc of one curve over N less that of one curve over loss: above 0 where loss orders the models better. */
  readonly gain: number | null;
  /**
   * "collapses": no drift of the loss threshold is seen where N50 drifts. "does-not-collapse": the threshold drifts
   * with the budget. "not-told-apart": neither drifts, so that either axis would do.
   */
  readonly verdict: "collapses" | "does-not-collapse" | "not-told-apart";
}

/**
 * A capability as a function of pretraining loss instead of N (Du et al. 2024, arXiv:2403.15796), for one corpus and
 * one tokenizer: losses of others are not comparable.
 */
export function lossAxis(
  rows: readonly LossRow[],
  {law, chance = 0, objective = "beta-binomial", level = 0.95, drifts = "profile"}: LossAxisOptions
): LossAxis {
  checkValues(rows, {loss: "finite"});
  const tokens = distinct(rows.map(({D}) => D));
  if (tokens.length < 2) throw new FitError({code: "too-few", of: "budget", needed: 2, found: tokens.length});
  const D0 = math.exp(mean(tokens.map(math.log)));
  const over = (N: (row: LossRow) => number): BudgetDrift => {
    const data = {x: {N: rows.map(N), ...columns(rows, "D")}, ...columns(rows, "k", "n")};
    const options = {objective, level, fixed: {g: chance}};
    const pooled = fit(law, data, {...options, quantities: ["N50"]});
    const moving = fit(movingScale(law, D0), data, {...options, quantities: [DRIFT], intervals: drifts});
    return {drift: quantityOf(moving, DRIFT), test: likelihoodRatio(pooled, moving), pooled};
  };
  const overLoss = over(probability);
  const overSize = over(({N}) => N);
  const [a, b] = [overSize.pooled.summary.aicc, overLoss.pooled.summary.aicc];
  const isDrifting = ({test}: BudgetDrift) => test.p < 1 - level;
  return {
    critical: criticalLoss(overLoss.pooled, rows, (1 + chance) / 2),
    overLoss,
    overSize,
    gain: a === null || b === null ? null : a - b,
    verdict: isDrifting(overLoss) ? "does-not-collapse" : isDrifting(overSize) ? "collapses" : "not-told-apart"
  };
}

/** Geometric mean probability of a token, which grows as the loss falls. */
const probability = ({loss}: LossRow) => math.exp(-loss);

function criticalLoss(pooled: Fit, rows: readonly LossRow[], half: number): CriticalLoss {
  const N50 = quantityOf(pooled, "N50");
  const loss = (x: number | null) => (x === null ? null : -math.log(x));
  const mirrored = {"open-below": "open-above", "open-above": "open-below"} as const;
  const {status} = N50;
  const {below, above} = bracketOf(sharesOf({...columns(rows, "k", "n"), scale: rows.map(probability)}), half);
  return {
    value: -math.log(N50.value),
    lower: loss(N50.upper),
    upper: loss(N50.lower),
    status: status in mirrored ? mirrored[status as keyof typeof mirrored] : status,
    bracket: {above: loss(below), below: loss(above)}
  };
}
