import type {Law} from "../../core/law.js";
import type {Run} from "../../core/run.js";
import type {TaskCapability} from "../../core/task.js";
import {type Boundary, boundary} from "../../emergence/boundary.js";
import {type Breakthrough, breakthrough} from "../../emergence/breakthroughness.js";
import type {Fall} from "../../emergence/capability.js";
import {type Forecast, forecast} from "../../emergence/forecast.js";
import {type MetricCheck, metricCheck} from "../../emergence/metric-check.js";
import type {OverSeeds} from "../../emergence/over-seeds.js";
import {type PassUntil, passUntil} from "../../emergence/pass-until.js";
import {scaleDraws} from "../../emergence/scale-draws.js";
import {type VerdictReport, verdict} from "../../emergence/verdict/verdict.js";
import {type WindowCheck, windowCheck} from "../../emergence/window-check.js";
import {weibull} from "../../laws/emergence/weibull.js";
import type {EnvelopeNote} from "../../messages/verdicts.js";
import {groupBy} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {capabilityRows, type ModelScore} from "./capability-rows.js";
import {type CapabilityScale, capabilityScale, countsOf, presenceAt, presenceOverSeeds} from "./capability-scale.js";
import {type MethodScale, methodRows} from "./method-rows.js";
import {type CrossedMetric, metricCrossing} from "./metric-crossing.js";
import {attempt, budgetsOf, type ScaleMethods, scaleMethods} from "./scale-methods.js";

/** log10 N50 of one resample: beyond the scales tried, under them, or, null, without a fit. */
export type Draw = number | "above" | "below" | null;

/** All that is known of one capability from one sweep, at its longest budget unless a part says otherwise. */
export interface CapabilityReport {
  readonly scale: CapabilityScale;
  readonly chance: number;
  readonly metric: string;
  readonly smoothMetric: string | null;
  readonly pass: number;
  readonly D: number;
  readonly budgets: readonly number[];
  readonly models: readonly ModelScore[];
  readonly overSeeds: OverSeeds;
  readonly table: VerdictReport["table"];
  readonly window: VerdictReport["window"];
  readonly check: MetricCheck | null;
  /** Every metric that was recorded, the one that decides first. */
  readonly crossing: readonly CrossedMetric[];
  readonly windowCheck: WindowCheck | null;
  /** How log(−log P) of the share of models bends over log N. */
  readonly passRate: Omit<PassUntil, "fit"> | null;
  readonly fall: Fall | null;
  readonly localOptimum: boolean;
  readonly notes: readonly EnvelopeNote[];
  readonly breakthrough: Breakthrough | null;
  readonly rows: readonly MethodScale[];
  readonly methods: Pick<ScaleMethods, "segmented" | "curvature" | "collapse"> & {
    readonly lossAxis: Pick<NonNullable<ScaleMethods["lossAxis"]>, "critical" | "gain" | "verdict"> | null;
  };
  readonly boundary: Omit<Boundary, "fit"> | null;
  readonly foretold: readonly Forecast[] | null;
  /** N50 of the Weibull curve through the share of models, and of models drawn anew; for comparisons. */
  readonly drawn: {readonly log10N50: number | null; readonly draws: readonly Draw[]};
}

/** Fewer scales show no curve. */
const LEAST_SCALES = 3;
const RESAMPLES = {check: 60, draws: 400, breakthrough: 200} as const;
const curve: Law = weibull;

/** Null where the capability was scored at fewer than three scales. */
export function capabilityReport(runs: readonly Run[], capability: TaskCapability): CapabilityReport | null {
  const rows = capabilityRows(runs, capability);
  if (!rows) return null;
  const {models: all, metric, smoothMetric, pass} = rows;
  const {chance} = capability;
  const budgets = budgetsOf(all);
  const D = budgets.at(-1)!;
  const models = all.filter((model) => model.D === D);
  if (groupBy(models, ({N}) => N).length < LEAST_SCALES) return null;
  const check = attempt(() => checkMetric(models));
  const report = verdict(countsOf(models), {
    metric,
    ...(check && {check})
  });
  const methods = scaleMethods(models, all, chance);
  const {envelope} = report;
  return {
    scale: capabilityScale(capability, {models}, report),
    chance,
    metric,
    smoothMetric,
    pass,
    D,
    budgets,
    models,
    overSeeds: presenceOverSeeds(models),
    table: report.table,
    window: report.window,
    check,
    crossing: metricCrossing(runs, capability, D),
    passRate: attempt(() => passRateOf(models)),
    windowCheck: attempt(() => windowCheck(models.map(({N, score}) => ({x: math.log10(N), score})))),
    fall: envelope.fall,
    localOptimum: envelope.localOptimum,
    notes: [...envelope.notes, ...belowChance(methods)],
    breakthrough: attempt(() => breakthroughOf(models)),
    rows: methodRows(envelope, methods),
    methods: {
      segmented: methods.segmented,
      curvature: methods.curvature,
      collapse: methods.collapse,
      lossAxis: methods.lossAxis && pick(methods.lossAxis, "critical", "gain", "verdict")
    },
    boundary: attempt(() => boundaryOf(all)),
    foretold: attempt(() => forecast(presenceAt(models), {law: curve, objective: "binomial"})),
    drawn: attempt(() => drawnScales(models, methods, report.window)) ?? {log10N50: null, draws: []}
  };
}

function checkMetric(models: readonly ModelScore[]): MetricCheck {
  const rows = models.map(({N, score, smooth}) => ({x: math.log10(N), sharp: score, continuous: smooth}));
  return metricCheck(rows, {resamples: RESAMPLES.check});
}

function breakthroughOf(models: readonly ModelScore[]): Breakthrough | null {
  if (models.some(({k}) => k === null)) return null;
  const scales = groupBy(models, ({N}) => N).map(([, own]) => own);
  const total = (of: "k" | "n") => scales.map((own) => own.reduce((sum, model) => sum + model[of]!, 0));
  return breakthrough({k: total("k"), n: total("n")}, {resamples: RESAMPLES.breakthrough});
}

function boundaryOf(models: readonly ModelScore[]): Omit<Boundary, "fit"> {
  const rows = groupBy(models, ({D}) => D).flatMap(([D, own]) => presenceAt(own).map((row) => ({...row, D})));
  return pick(boundary(rows, {law: curve, objective: "binomial"}), "budgets", "slope", "D0", "N50");
}

const belowChance = ({belowChance: scale}: ScaleMethods): EnvelopeNote[] =>
  scale === null ? [] : [{code: "below-chance", scale}];

/** By the share of models: what guessing scores is no floor of it. */
function passRateOf(models: readonly ModelScore[]): Omit<PassUntil, "fit"> {
  return pick(passUntil(presenceAt(models), {objective: "binomial"}), "curvature", "slope", "verdict");
}

/** Models are what is drawn, the same ones for every capability: their draws belong together one by one. */
function drawnScales(
  models: readonly ModelScore[],
  {weibull: fit}: ScaleMethods,
  {from, to}: VerdictReport["window"]
): CapabilityReport["drawn"] {
  const N50 = fit?.derived.find(({param}) => param === "N50");
  if (!fit || !N50) return {log10N50: null, draws: []};
  const data = {
    x: {N: models.map(({N}) => N)},
    k: models.map(({isPresent}) => (isPresent ? 1 : 0)),
    n: models.map(() => 1)
  };
  const draws = scaleDraws(curve, data, fit, {
    objective: "binomial",
    fixed: {g: 0},
    clusters: models.map((_, i) => i),
    window: [math.log10(from), math.log10(to)],
    resamples: RESAMPLES.draws
  });
  return {log10N50: math.log10(N50.value), draws: draws.map(written)};
}

/** JSON has no infinity. */
function written(draw: number): Draw {
  if (Number.isNaN(draw)) return null;
  return Number.isFinite(draw) ? Number(draw.toFixed(4)) : draw > 0 ? "above" : "below";
}

export function read(draw: Draw): number {
  return draw === null ? NaN : draw === "above" ? Infinity : draw === "below" ? -Infinity : draw;
}

function pick<T, K extends keyof T>(from: T, ...keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}
