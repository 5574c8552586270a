import type {Fit} from "../../core/fit.js";
import type {Law} from "../../core/law.js";
import {type Collapse, fitCollapse, type SizeCurve} from "../../emergence/collapse.js";
import {type Curvature, lossCurvature} from "../../emergence/curvature.js";
import {type LossAxis, lossAxis} from "../../emergence/loss-axis.js";
import {clopperPearson} from "../../emergence/over-seeds.js";
import {type Segmented, segmentedRegression} from "../../emergence/segmented.js";
import {fit} from "../../fitting/fit.js";
import type {FitOptions} from "../../fitting/problem.js";
import {hinge} from "../../laws/emergence/hinge.js";
import {weibull} from "../../laws/emergence/weibull.js";
import {FitError} from "../../messages/fit-error.js";
import {distinct, groupBy} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {mean} from "../../numerics/mean.js";
import type {ModelScore} from "./capability-rows.js";
import {countsOf} from "./capability-scale.js";
import {startExponents, startShares} from "./collapse-starts.js";

/** Everything but the envelope: what each method makes of the same models. Null where the models do not allow it. */
export interface ScaleMethods {
  readonly weibull: Fit | null;
  readonly items: Fit | null;
  /** A hinge that leaves chance at its onset. */
  readonly hinge: Fit | null;
  /** The smallest scale whose models score significantly below chance: then no floor is held there. */
  readonly belowChance: number | null;
  readonly segmented: Segmented | null;
  readonly curvature: Curvature | null;
  readonly lossAxis: LossAxis | null;
  readonly collapse: CollapsedBudgets | null;
}

/** Budgets as sizes of one system, rescaled about one scale so that they fall on one curve as well as they can. */
export interface CollapsedBudgets extends Collapse {
  /** Mean score against log10 N, a curve for each budget. */
  readonly curves: readonly SizeCurve[];
}

const curve: Law = weibull;

/** `longest`: the models of the budget that the rest is about; `all`: those of every budget. */
export function scaleMethods(longest: readonly ModelScore[], all: readonly ModelScore[], chance: number): ScaleMethods {
  const x = longest.map(({N}) => math.log10(N));
  const belowChance = scaleBelow(longest, chance);
  const floor = belowChance === null ? {fixed: {g: chance}, free: []} : {free: ["g"]};
  return {
    weibull: attempt(() => overModels(longest)),
    items: attempt(() => overItems(curve, longest, {...floor, quantities})),
    hinge: attempt(() => overItems(hinge, longest, {...floor, free: [...floor.free, "l"], quantities: ["Non"]})),
    belowChance,
    segmented: attempt(() => segmentedRegression(x, {y: longest.map(({score}) => score)})),
    curvature: attempt(() => curvatureOf(longest)),
    lossAxis: attempt(() => lossAxisOf(all)),
    collapse: attempt(() => collapseOf(all))
  };
}

const quantities = ["Nc", "N50"];

/** The source’s own curve. Seeds are drawn independently: nothing but the curve itself can scatter their count. */
function overModels(models: readonly ModelScore[]): Fit {
  const {scale, k, n} = countsOf(models);
  return fit(curve, {x: {N: scale}, k, n}, {objective: "binomial", fixed: {g: 0}, quantities});
}

/** Through the items that each model gets right. */
function overItems(law: Law, models: readonly ModelScore[], options: FitOptions): Fit | null {
  if (models.some(({k}) => k === null)) return null;
  const data = {x: {N: models.map(({N}) => N)}, k: models.map(({k}) => k!), n: models.map(({n}) => n!)};
  try {
    return fit(law, data, {...options, objective: "beta-binomial"});
  } catch (error) {
    // the likelihood’s slope has no digits left where a curve ends at 1 and models get every item right
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Sure at this level, whatever the number of scales. */
const SURE = 0.999;

function scaleBelow(models: readonly ModelScore[], chance: number): number | null {
  const below = groupBy(models, ({N}) => N).find(([, own]) => {
    if (own.some(({k}) => k === null)) return false;
    const total = (of: "k" | "n") => own.reduce((sum, model) => sum + model[of]!, 0);
    return clopperPearson(total("k"), total("n"), SURE).upper < chance;
  });
  return below?.[0] ?? null;
}

function curvatureOf(models: readonly ModelScore[]): Curvature | null {
  if (models.some(({smooth}) => smooth === null)) return null;
  return lossCurvature(
    models.map(({N, smooth}) => ({N, loss: -smooth!})),
    {resamples: 300}
  );
}

function lossAxisOf(models: readonly ModelScore[]): LossAxis {
  const rows = models.flatMap(({N, D, loss, isPresent}) =>
    loss === null ? [] : [{N, D, loss, k: isPresent ? 1 : 0, n: 1}]
  );
  return lossAxis(rows, {law: curve, objective: "binomial", drifts: "wald"}); // their intervals are not shown
}

/** Budgets as system sizes, log10 N as the control parameter. */
function collapseOf(models: readonly ModelScore[]): CollapsedBudgets | null {
  const curves = sizeCurves(models);
  if (curves.length < 2) return null;
  const sizes = distinct(curves.flatMap(({rho}) => rho));
  const starts = startShares.flatMap((share) =>
    startExponents.map((nu) => ({rho: sizes[Math.floor(share * sizes.length)]!, nu, zeta: 0}))
  );
  return {...fitCollapse(curves, starts, {fixed: ["zeta"], least: 0.5}), curves};
}

/** Mean score at each N, a curve for each budget. */
function sizeCurves(models: readonly ModelScore[]): SizeCurve[] {
  return groupBy(models, ({D}) => D)
    .map(([L, own]) => {
      const points = groupBy(own, ({N}) => N).map(([N, seeds]) => ({N, ...meanScore(seeds)}));
      return {L, rho: points.map(({N}) => math.log10(N)), a: points.map(({a}) => a), da: points.map(({da}) => da)};
    })
    .filter(({rho}) => rho.length >= 2);
}

/**
 * With the error of the items, or that of the seeds where it is larger; never 0, which no mean of few models is known
 * to.
 */
function meanScore(models: readonly ModelScore[]): {a: number; da: number} {
  const a = mean(models.map(({score}) => score));
  const items = models.reduce((sum, {n}) => sum + (n ?? 1), 0);
  const p = (a * items + 0.5) / (items + 1);
  const spread = models.reduce((sum, {score}) => sum + (score - a) ** 2, 0) / Math.max(1, models.length - 1);
  return {a, da: Math.max(Math.sqrt((p * (1 - p)) / items), Math.sqrt(spread / models.length))};
}

/** Null where the models are too few or too much alike for a method. */
export function attempt<T>(find: () => T): T | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof FitError) return null;
    throw error;
  }
}

/** Budgets of these models, the shortest first. */
export const budgetsOf = (models: readonly ModelScore[]) => distinct(models.map(({D}) => D));
