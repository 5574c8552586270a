import * as Plot from "@observablehq/plot";
import type {HeldOut} from "../../lib/analysis/loss/loss.js";
import {t} from "../../lib/i18n/translate.js";
import {blue, vermillion} from "../base/colors.js";
import {count, inText, interval} from "../base/format.js";
import {plot} from "../base/plot.js";

/** Losses of the largest models on the prediction intervals of a fit to the smaller ones. */
export function heldOutChart(
  {points}: Pick<HeldOut, "points">,
  {width, height = 280, unit = "token"}: {width: number; height?: number; unit?: string}
): Element {
  type Point = HeldOut["points"][number];
  const row = (point: Point) => `${count(point.N)} · ${count(point.D)}`;
  const rows = [...points].sort((a, b) => a.N - b.N || a.D - b.D).map(row);
  const options: Plot.PlotOptions = {
    height: Math.max(height, 20 * new Set(rows).size + 70),
    marginLeft: 104,
    x: {
      label: t`held-out loss, nats per ${unit}`,
      ticks: width < 500 ? 4 : 8,
      nice: true
    },
    y: {label: null, type: "band", tickSize: 0, domain: rows},
    color: {domain: [true, false], range: [blue, vermillion]},
    symbol: {domain: [true, false], range: ["circle", "times"]},
    marks: [
      Plot.ruleY(points, {
        x1: "lower",
        x2: "upper",
        y: row,
        stroke: "currentColor",
        strokeOpacity: 0.25,
        strokeWidth: 7
      }),
      Plot.tickX(points, {x: "value", y: row, stroke: "currentColor", strokeOpacity: 0.6, inset: 4}),
      Plot.dot(points, {x: "loss", y: row, stroke: "inside", symbol: "inside", strokeWidth: 1.8, r: 4})
    ]
  };
  return plot(width, options, {knownX: measuredAndPredicted});
}

/** The interval is that of the prediction, not of the measured loss. */
function measuredAndPredicted({loss, value, lower, upper}: HeldOut["points"][number]): string {
  const format = inText(value, lower, upper);
  return t`${format(loss)}; predicted ${format(value)} ${interval(lower, upper, format)}`;
}
