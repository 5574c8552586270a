import * as Plot from "@observablehq/plot";
import type {CapabilityPage} from "../../contracts/capabilities.js";
import type {ModelScore} from "../../lib/analysis/capabilities/capability-rows.js";
import {
  averageCurve,
  type CapabilityScale,
  type FittedCurve,
  onlyBracket
} from "../../lib/analysis/capabilities/capability-scale.js";
import {groupBy} from "../../lib/numerics/grouping.js";
import {mean} from "../../lib/numerics/mean.js";
import {normalQuantile} from "../../lib/statistics/distributions.js";
import {blue} from "../base/colors.js";
import {percent} from "../base/format.js";
import {logAxis, plot} from "../base/plot.js";
import {metricNames} from "./metric-names.js";

/** Link functions: under its own a curve is a straight line. */
const links = {
  identity: (p: number) => p,
  logit: (p: number) => Math.log(p / (1 - p)),
  probit: normalQuantile,
  "complementary log-log": (p: number) => Math.log(-Math.log(1 - p))
} as const;
export type Link = keyof typeof links;
export const linkNames = Object.keys(links) as Link[];

export const axes = ["log", "linear"] as const;
export type Axis = (typeof axes)[number];
export const axisTitles: Readonly<Record<Axis, string>> = {log: "log N", linear: "N"};

/** A model has the capability or not; that is what curves are fitted to. */
export const PRESENCE = "presence";
export const metricTitles: Readonly<Record<string, string>> = {...metricNames, [PRESENCE]: "models that have it"};

/** Under which names a capability can be drawn, the one that is fitted first. */
export function curveMetrics({report}: CapabilityPage): string[] {
  if (!report) return [PRESENCE];
  return [PRESENCE, report.metric, ...(report.smoothMetric ? [report.smoothMetric] : [])];
}

export interface CurveChartOptions {
  readonly width: number;
  readonly link: Link;
  readonly axis: Axis;
}

/** No link but the first is finite at 0 and 1. */
const EDGE = 0.005;
const levels = [0.01, 0.1, 0.5, 0.9, 0.99];

/** The share of models that have it, with every rival curve. */
export function curveChart(scale: CapabilityScale, {width, link, axis}: CurveChartOptions): Element {
  const {points, curves} = scale;
  const bracket = onlyBracket(scale) ?? scale.bracket;
  const average = averageCurve(scale);
  const g = (p: number) => links[link](link === "identity" ? p : Math.min(1 - EDGE, Math.max(EDGE, p)));
  const [low, high] = [points[0]!.N / 1.15, points.at(-1)!.N * 1.15];
  const names = new Map((link === "identity" ? [0, 0.5, 1] : levels).map((p) => [g(p), percent(p)]));
  const line = (shares: FittedCurve["points"], strokeWidth: number, strokeOpacity: number) =>
    Plot.line(
      shares.map(([N, p]) => [N, g(p)]),
      {stroke: blue, strokeWidth, strokeOpacity}
    );
  return plot(width, {
    height: 260,
    x: sizes(
      points.map(({N}) => N),
      width,
      axis
    ),
    y: {
      domain: [g(0), g(1)],
      ticks: [...names.keys()],
      tickFormat: (v: number) => names.get(v)!,
      label: "share of models that have it"
    },
    marks: [
      Plot.rect(bracket.below === null && bracket.above === null ? [] : [bracket], {
        x1: (d) => d.below ?? low,
        x2: (d) => d.above ?? high,
        y1: g(0),
        y2: g(1),
        fill: "currentColor",
        fillOpacity: 0.07
      }),
      Plot.ruleY(names.keys(), {strokeOpacity: 0.12}),
      curves.map(({points}) => line(points, 1, 0.4)),
      average && line(average, 2, 1),
      Plot.ruleX(points, {x: "N", y1: ({lower}) => g(lower), y2: ({upper}) => g(upper), strokeOpacity: 0.35}),
      Plot.dot(points, {
        x: "N",
        y: ({share}) => g(share),
        r: 3,
        fill: "currentColor",
        stroke: "var(--theme-background)"
      })
    ]
  });
}

/** What the models score instead, each and on average; nothing is fitted to it here. */
export function metricChart(
  models: readonly ModelScore[],
  {
    width,
    axis,
    metric,
    of
  }: Omit<CurveChartOptions, "link"> & {metric: string; of: (model: ModelScore) => number | null}
): Element {
  const scored = models.flatMap((model) => {
    const value = of(model);
    return value === null ? [] : [{N: model.N, seed: model.seed, value}];
  });
  const means = groupBy(scored, ({N}) => N).map(([N, own]) => ({N, value: mean(own.map(({value}) => value))}));
  return plot(width, {
    height: 260,
    x: sizes(
      scored.map(({N}) => N),
      width,
      axis
    ),
    y: {label: metric, nice: true, ticks: 5},
    marks: [
      Plot.lineY(means, {x: "N", y: "value", strokeOpacity: 0.5}),
      Plot.dot(scored, {x: "N", y: "value", stroke: blue, strokeOpacity: 0.7, r: 3})
    ]
  });
}

function sizes(values: readonly number[], width: number, axis: Axis): Plot.ScaleOptions {
  const [low, high] = [Math.min(...values) / 1.15, Math.max(...values) * 1.15];
  const common = logAxis(values, width, "parameters");
  if (axis === "log") return {...common, domain: [low, high]};
  return {...common, type: "linear", domain: [0, high], ticks: 6};
}
