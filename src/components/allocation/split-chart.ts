import * as Plot from "@observablehq/plot";
import type {AllocationAnalysis} from "../../lib/analysis/allocation/report.js";
import {t} from "../../lib/i18n/translate.js";
import {describe} from "../base/figure.js";
import {multiples} from "../base/panels.js";
import {logAxis, plot} from "../base/plot.js";
import {marks} from "../base/size-key.js";
import {computeAxis} from "./axis.js";

export type SplitQuantity = "N" | "D" | "tokensPerParameter";

export interface SplitChartOptions {
  readonly width: number;
  readonly height?: number;
}

/** The best size and the best amount of data, side by side where there is room. */
export function splitCharts(analysis: AllocationAnalysis, {width}: SplitChartOptions): HTMLElement {
  const chart = (quantity: SplitQuantity, column: number) =>
    describe(
      splitChart(analysis, quantity, {width: column, height: 300}),
      t`${labelOf(analysis, quantity)} against compute`
    );
  return multiples(width, width >= 620 ? 2 : 1, (column) => [chart("N", column), chart("D", column)], 24);
}

/** One quantity of the best split against compute: the parametric band, and what the other approaches rest on. */
export function splitChart(
  analysis: AllocationAnalysis,
  quantity: SplitQuantity,
  {width, height = Math.max(280, Math.min(380, width * 0.5))}: SplitChartOptions
): Element {
  const {runs, frontier, envelope, isoFlop} = analysis;
  const compute = runs.map(({C}) => C);
  const suffix = quantity === "tokensPerParameter" ? "TokensPerParameter" : quantity;
  const onEnvelope = envelope.filter(({reason}) => reason === null);
  const optima = (method: "parabola" | "akima") =>
    isoFlop[method].flatMap(({C, optimum}) => (optimum ? [{C, ...optimum}] : []));
  const [parabola, akima] = [optima("parabola"), optima("akima")];
  const drawn = [...frontier, ...onEnvelope, ...parabola, ...akima].map((row) => row[quantity]);
  const [low, high] = [Math.min(...drawn), Math.max(...drawn)];
  const dots = {x: "C", y: quantity, fill: "var(--theme-background)", r: 3.4, strokeWidth: 1.5};
  return plot(width, {
    height,
    marginRight: 16,
    x: computeAxis(Math.min(...compute), Math.max(...compute), width),
    y: {...logAxis(drawn, height, labelOf(analysis, quantity)), domain: [low / 1.2, high * 1.2]},
    marks: [
      Plot.areaY(frontier, {
        x: "C",
        y1: `lower${suffix}`,
        y2: `upper${suffix}`,
        fill: marks.parametric.stroke,
        fillOpacity: 0.18,
        clip: true
      }),
      Plot.lineY(frontier, {x: "C", y: quantity, stroke: marks.parametric.stroke, strokeWidth: 2, clip: true}),
      Plot.dot(onEnvelope, {...dots, ...marks.envelope}),
      Plot.dot(akima, {...dots, ...marks.akima}),
      Plot.dot(parabola, {...dots, ...marks.parabola})
    ]
  });
}

function labelOf({unit}: AllocationAnalysis, quantity: SplitQuantity): string {
  if (quantity === "N") return t`best size, multiply–adds per ${unit}`;
  return quantity === "D" ? t`best data, ${`${unit}s`}` : t`${`${unit}s`} per multiply–add, at the best split`;
}
