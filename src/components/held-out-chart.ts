import * as Plot from "@observablehq/plot";
import type {HeldOut} from "../lib/analysis/loss.js";
import {blue, vermillion} from "./colors.js";
import {count, number} from "./format.js";
import {frame} from "./plot.js";

/** The largest models' losses on the intervals in which the smaller models alone foretold them. */
export function heldOutChart(
  {points}: HeldOut,
  {width, height = 280, unit = "token"}: {width: number; height?: number; unit?: string}
): Element {
  type Point = HeldOut["points"][number];
  const row = (point: Point) => `${count(point.N)} · ${count(point.D)}`;
  return Plot.plot(
    frame(width, {
      height: Math.max(height, 20 * new Set(points.map(row)).size + 70),
      marginLeft: 104,
      x: {
        label: `held-out loss, nats per ${unit}`,
        tickFormat: (v) => number(v, 0.05),
        ticks: width < 500 ? 4 : 8,
        nice: true
      },
      y: {label: `parameters · ${unit}s`, type: "band", tickSize: 0},
      color: {domain: [true, false], range: [blue, vermillion]},
      symbol: {domain: [true, false], range: ["circle", "times"]},
      marks: [
        Plot.gridX({strokeOpacity: 0.08}),
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
    })
  );
}
