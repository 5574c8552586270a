import * as Plot from "@observablehq/plot";
import type {ModelScore} from "../../lib/analysis/capabilities/capability-rows.js";
import type {MethodScale} from "../../lib/analysis/capabilities/method-rows.js";
import type {Bracket} from "../../lib/emergence/capability.js";
import {t} from "../../lib/i18n/translate.js";
import {blue, vermillion} from "../base/colors.js";
import {html} from "../base/html.js";
import {logAxis, plot} from "../base/plot.js";
import {rowTitles} from "../base/row-titles.js";
import {methodTitles} from "./method-words.js";

interface Sizes {
  readonly from: number;
  readonly to: number;
}

/** Methods under one another; an open end runs to the edge. */
export function methodsChart(
  scales: readonly MethodScale[],
  {width, window: {from, to}, bracket}: {width: number; window: Sizes; bracket: Bracket}
): Element {
  const rows = scales.map((scale) => ({...scale, title: methodTitles[scale.id]}));
  const known = rows.flatMap(({value, lower, upper}) => [value!, lower ?? value!, upper ?? value!]);
  const [low, high] = [Math.min(from, ...known) / 1.3, Math.max(to, ...known) * 1.3];
  const {marginLeft, tickFormat} = rowTitles(
    rows.map(({title}) => title),
    width
  );
  const room = width - marginLeft;
  return plot(width, {
    height: 24 * rows.length + 62,
    marginLeft,
    marginRight: 16,
    x: {...logAxis([low, high], room, "parameters, without embeddings"), domain: [low, high]},
    y: {domain: rows.map(({title}) => title), label: null, tickSize: 0, tickFormat},
    marks: [
      Plot.rect([bracket], {
        x1: (d) => d.below ?? low,
        x2: (d) => d.above ?? high,
        fill: "currentColor",
        fillOpacity: 0.07
      }),
      Plot.ruleX([from, to], {strokeDasharray: "2 3", strokeOpacity: 0.4}),
      Plot.ruleY(rows, {
        y: "title",
        x1: (d) => d.lower ?? -Infinity,
        x2: (d) => d.upper ?? Infinity,
        stroke: blue,
        strokeWidth: 1.6
      }),
      Plot.dot(rows, {x: "value", y: "title", fill: blue, r: 3.5})
    ]
  });
}

/** A circle a model; one panel a metric. */
export function scoresChart(
  models: readonly ModelScore[],
  {width, pass, metric, smoothMetric}: {width: number; pass: number; metric: string; smoothMetric: string | null}
): Element {
  const sizes = models.map(({N}) => N);
  const panel = (label: string, y: "score" | "smooth", height: number, marks: Plot.Markish[]) =>
    plot(width, {
      height,
      x: {...logAxis(sizes, width, "parameters"), domain: [Math.min(...sizes) / 1.15, Math.max(...sizes) * 1.15]},
      y: {label, ticks: 4, nice: true},
      marks: [
        ...marks,
        Plot.lineY(models, Plot.groupX({y: "mean"}, {x: "N", y, strokeOpacity: 0.5})),
        Plot.dot(models, {x: "N", y, stroke: blue, strokeOpacity: 0.7, r: 3})
      ]
    });
  const first = panel(metric, "score", 230, [Plot.ruleY([pass], {stroke: vermillion, strokeDasharray: "5 3"})]);
  if (smoothMetric === null) return first;
  return html`<div>${first}${panel(t`− ${smoothMetric}`, "smooth", 190, [])}</div>`;
}
