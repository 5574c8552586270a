import * as Plot from "@observablehq/plot";
import type {FittedPoint} from "../../lib/analysis/loss/loss.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct, groupBy} from "../../lib/numerics/grouping.js";
import {mean} from "../../lib/numerics/mean.js";
import {ramp} from "../base/colors.js";
import {count, percent} from "../base/format.js";
import {logAxis, plot, spread} from "../base/plot.js";

/** Relative residuals against parameters: a pattern is misfit of the law, scatter is noise between runs. */
export function residualChart(
  points: readonly FittedPoint[],
  {width, height = 260, unit = "token"}: {width: number; height?: number; unit?: string}
): Element {
  const budgets = distinct(points.map(({D}) => D));
  const relative = (point: FittedPoint) => Math.expm1(point.residual);
  const lines = means(points);
  const ends = budgets.flatMap((D) => lines.findLast((point) => point.D === D) ?? []);
  const all = points.map(relative);
  const span = Math.max(...all) - Math.min(...all);
  const gap = (15 * span) / (height - 60);
  const digits = span > 0.06 ? 0 : span > 0.006 ? 1 : 2; // so that tick labels differ
  const labels = spread(
    ends.map(({residual}) => residual),
    gap
  );
  return plot(width, {
    height,
    marginRight: 92,
    x: logAxis(
      points.map(({N}) => N),
      width,
      "parameters, without embeddings"
    ),
    y: {label: "loss relative to the fitted law", tickFormat: (v) => percent(v, digits), ticks: 6, nice: true},
    color: {type: "ordinal", domain: budgets, range: ramp(budgets.length)},
    marks: [
      Plot.ruleY([0], {strokeOpacity: 0.6}),
      Plot.lineY(lines, {x: "N", y: "residual", stroke: "D", z: "D", strokeOpacity: 0.5}),
      Plot.dot(points, {x: "N", y: relative, stroke: "D", fill: "var(--theme-background)", r: 3, strokeWidth: 1.5}),
      Plot.text(ends, {
        x: "N",
        y: (_: unknown, i: number) => labels[i],
        text: (d: {D: number}) => t`${count(d.D)} ${`${unit}s`}`,
        fill: "D",
        textAnchor: "start",
        dx: 8
      })
    ]
  });
}

/** Mean residual over seeds at each size and budget. */
function means(points: readonly FittedPoint[]): {N: number; D: number; residual: number}[] {
  return groupBy(points, ({D}) => D).flatMap(([D, atD]) =>
    groupBy(atD, ({N}) => N).map(([N, cell]) => ({
      N,
      D,
      residual: mean(cell.map(({residual}) => Math.expm1(residual)))
    }))
  );
}
