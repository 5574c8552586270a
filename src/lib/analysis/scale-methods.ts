import {type Collapse, fitCollapse, type SizeCurve} from "../emergence/collapse.js";
import {type Curvature, type CurvaturePeak, lossCurvature} from "../emergence/curvature.js";
import type {Envelope, EnvelopeQuantity} from "../emergence/envelope.js";
import {type LossAxis, lossAxis} from "../emergence/loss-axis.js";
import {type Segmented, segmentedRegression} from "../emergence/segmented.js";
import {fit} from "../estimators/fit.js";
import {FitError} from "../estimators/fit-error.js";
import type {Estimate, Fit} from "../fit.js";
import type {Law} from "../law.js";
import {weibull} from "../laws/weibull.js";
import * as math from "../math.js";
import type {ModelScore} from "./capability-rows.js";
import {countsOf} from "./capability-scale.js";
import {distinct, groupBy, mean} from "./scales.js";

/** One way to say where a capability appears. Methods answer different questions and need not agree. */
export interface MethodScale {
  readonly id: string;
  readonly title: string;
  /** What it marks. */
  readonly marks: string;
  readonly unit: "N" | "nats";
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** What stands against it, in few words; "" where nothing does. */
  readonly caveat: string;
}

/** Everything but the envelope: what each method makes of the same models. Null where the models do not allow it. */
export interface ScaleMethods {
  readonly weibull: Fit | null;
  readonly items: Fit | null;
  readonly segmented: Segmented | null;
  readonly curvature: Curvature | null;
  readonly lossAxis: LossAxis | null;
  readonly collapse: Collapse | null;
}

const curve = weibull as unknown as Law;

/** `longest`: the models of the budget that the rest is about; `all`: those of every budget. */
export function scaleMethods(longest: readonly ModelScore[], all: readonly ModelScore[], chance: number): ScaleMethods {
  const x = longest.map(({N}) => math.log10(N));
  return {
    weibull: attempt(() => overModels(longest)),
    items: attempt(() => overItems(longest, chance)),
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

/** The same through the items that each model gets right. */
function overItems(models: readonly ModelScore[], chance: number): Fit | null {
  if (models.some(({k}) => k === null)) return null;
  const data = {x: {N: models.map(({N}) => N)}, k: models.map(({k}) => k!), n: models.map(({n}) => n!)};
  try {
    return fit(curve, data, {objective: "beta-binomial", fixed: {g: chance}, quantities});
  } catch (error) {
    // the likelihood’s slope has no digits left where a curve ends at 1 and models get every item right
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function curvatureOf(models: readonly ModelScore[]): Curvature | null {
  if (models.some(({smooth}) => smooth === null)) return null;
  return lossCurvature(models.map(({N, smooth}) => ({N, loss: -smooth!})), {resamples: 300}); // biome-ignore format: one line
}

function lossAxisOf(models: readonly ModelScore[]): LossAxis {
  const rows = models.flatMap(({N, D, loss, isPresent}) => (loss === null ? [] : [{N, D, loss, k: isPresent ? 1 : 0, n: 1}])); // biome-ignore format: one line
  return lossAxis(rows, {law: curve, objective: "binomial", drifts: "wald"}); // their intervals are not shown
}

/** Budgets as system sizes, log10 N as the control parameter. */
function collapseOf(models: readonly ModelScore[]): Collapse | null {
  const curves = sizeCurves(models);
  if (curves.length < 2) return null;
  const start = {rho: mean(curves.flatMap(({rho}) => rho)), nu: 5, zeta: 0};
  return fitCollapse(curves, start, {fixed: ["zeta"]});
}

/** Mean score at each N, a curve for each budget. */
export function sizeCurves(models: readonly ModelScore[]): SizeCurve[] {
  return groupBy(models, ({D}) => D)
    .map(([L, own]) => {
      const points = groupBy(own, ({N}) => N).map(([N, seeds]) => ({N, ...meanScore(seeds)}));
      return {L, rho: points.map(({N}) => math.log10(N)), a: points.map(({a}) => a), da: points.map(({da}) => da)};
    })
    .filter(({rho}) => rho.length >= 2);
}

/** With the error of the items, or that of the seeds where it is larger; never 0, which no mean of few models is known to. */
function meanScore(models: readonly ModelScore[]): {a: number; da: number} {
  const a = mean(models.map(({score}) => score));
  const items = models.reduce((sum, {n}) => sum + (n ?? 1), 0);
  const p = (a * items + 0.5) / (items + 1);
  const spread = models.reduce((sum, {score}) => sum + (score - a) ** 2, 0) / Math.max(1, models.length - 1);
  return {a, da: Math.max(Math.sqrt((p * (1 - p)) / items), Math.sqrt(spread / models.length))};
}

/** All methods as rows of one table, the envelope’s first. */
export function methodRows(envelope: Envelope, methods: ScaleMethods): MethodScale[] {
  return [
    ofEnvelope("n50", "N50, all forms within reach", "half of the rise", envelope.n50, envelope),
    ofEnvelope("onset", "Onset, all forms within reach", "5% of the rise", envelope.onset, envelope),
    ...ofFit("weibull", methods.weibull, "share of models"),
    ...ofFit("items", methods.items, "mean score"),
    ...(methods.segmented ? [ofBreak(methods.segmented)] : []),
    ...(methods.curvature ? ofCurvature(methods.curvature) : []),
    ...(methods.lossAxis ? [ofLoss(methods.lossAxis)] : []),
    ...(methods.collapse ? [ofCollapse(methods.collapse)] : [])
  ];
}

function ofEnvelope(
  id: string,
  title: string,
  marks: string,
  found: EnvelopeQuantity | null,
  {status, censoring}: Envelope
): MethodScale {
  const caveat =
    status === "no rise" ? "no rise with scale" : censoring === "none" ? "" : `${censoring} every scale tried`;
  const isKnown = found && status === "estimated" && censoring === "none";
  return {id, title, marks, unit: "N", ...(isKnown ? found : unknown), caveat};
}

const unknown = {value: null, lower: null, upper: null} as const;

function ofFit(id: string, found: Fit | null, of: string): MethodScale[] {
  if (!found) return [];
  const titles = {Nc: `Nc of the Weibull curve, ${of}`, N50: `N50 of the Weibull curve, ${of}`} as const;
  const marks = {Nc: "63% of the rise", N50: "half of the rise"} as const;
  return (["Nc", "N50"] as const).flatMap((param) => {
    const estimate = [...found.estimates, ...found.derived].find((e) => e.param === param);
    return estimate
      ? [{id: `${id}-${param}`, title: titles[param], marks: marks[param], unit: "N" as const, ...endsOf(estimate)}]
      : [];
  });
}

function endsOf({value, lower, upper, status}: Estimate) {
  if (lower === null && upper === null) return {...unknown, caveat: "not identified"};
  return {value, lower, upper, caveat: status === "identified" ? "" : status.replace("-", " ")};
}

function ofBreak({at, lower, upper, davies, localOptimum}: Segmented): MethodScale {
  const raised = (v: number | null) => (v === null ? null : 10 ** v);
  const isThere = davies !== null && davies.p < 0.05;
  return {
    id: "segmented",
    title: "Break of two lines, mean score",
    marks: "where the slope changes",
    unit: "N",
    ...(isThere ? {value: 10 ** at, lower: raised(lower), upper: raised(upper)} : unknown),
    caveat: isThere
      ? localOptimum
        ? "a search without restarts misses it"
        : ""
      : "no change of slope by Davies’s test"
  };
}

function ofCurvature({inN, inLogN}: Curvature): MethodScale[] {
  const row = (id: string, title: string, {N, lower, upper, status}: CurvaturePeak): MethodScale => ({
    id,
    title,
    marks: "the loss bends most",
    unit: "N",
    value: N,
    lower,
    upper,
    caveat: status === "inside" ? "" : "the smallest scale tried, as on any power law"
  });
  return [
    row("curvature", "argmax |d²L/dN²|, as printed", inN),
    row("log-curvature", "argmax |d²L/d(log N)²|", inLogN)
  ];
}

function ofLoss({critical, verdict}: LossAxis): MethodScale {
  return {
    id: "loss",
    title: "Threshold of the loss",
    marks: "half of the models whose loss is this have it",
    unit: "nats",
    ...endsOf({...critical, param: "", tex: "", unit: "", stderr: null, interval: "profile", level: 0.95, reasons: []}),
    caveat: verdict === "collapses" ? "" : `one threshold for every budget: ${verdict}`
  };
}

/** How many times its errors a curve may be off, squared, and still be called collapsed. */
const COLLAPSED = 2;

function ofCollapse({S, rho}: Collapse): MethodScale {
  const raised = (v: number | null) => (v === null ? null : 10 ** v);
  const isCollapsed = S < COLLAPSED && (rho.lower !== null || rho.upper !== null);
  return {
    id: "collapse",
    title: "Collapse of the budgets",
    marks: "where the curves of all budgets would cross",
    unit: "N",
    ...(isCollapsed ? {value: 10 ** rho.value, lower: raised(rho.lower), upper: raised(rho.upper)} : unknown),
    caveat: isCollapsed ? "" : S < COLLAPSED ? "no crossing is bounded" : `the curves do not fall on one another (S = ${S.toFixed(1)})` // biome-ignore format: one line
  };
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
