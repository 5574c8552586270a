import * as Plot from "@observablehq/plot";
import type {CriticalScale} from "../lib/analysis/critical-scales.js";
import {logSpace} from "../lib/analysis/scales.js";
import {blue, green, vermillion} from "./colors.js";
import {describe} from "./figure.js";
import {criticalScaleText} from "./findings.js";
import {count} from "./format.js";
import {html, svg} from "./html.js";
import {frame} from "./plot.js";

/** How each form of the curve is drawn, in the order in which the forms are fitted. */
const strokes = [
  {stroke: blue, strokeWidth: 2},
  {stroke: vermillion, strokeDasharray: "5 3"},
  {stroke: green, strokeDasharray: "1.5 3"}
] as const;

/** One small chart a capability, on the same axes, so that the eye can compare them. */
export function emergenceCharts(scales: readonly CriticalScale[], {width}: {width: number}): HTMLElement {
  const columns = Math.max(1, Math.floor((width + 20) / 220));
  const panel = (width - 20 * (columns - 1)) / columns;
  return html`<div class="multiples" style=${`grid-template-columns: repeat(${columns}, minmax(0, 1fr))`}>
    ${scales.map((scale) => emergencePanel(scale, {width: panel}))}
  </div>`;
}

function emergencePanel(scale: CriticalScale, {width}: {width: number}): HTMLElement {
  const text = criticalScaleText(scale);
  return html`<div>
    <h4>${scale.title} <span>${text}</span></h4>
    ${describe(emergenceChart(scale, {width}), `${scale.title}: share of models that have it against parameters. ${text}`)}
  </div>`;
}

/** Share of seeds that have the capability against size: points with Wilson intervals, fitted forms, and the bracket. */
export function emergenceChart(
  {points, curves, bracket}: CriticalScale,
  {width, height = 118, labels = false}: {width: number; height?: number; labels?: boolean}
): Element {
  const [low, high] = [points[0]!.N, points.at(-1)!.N];
  return Plot.plot(
    frame(width, {
      height,
      marginLeft: labels ? 46 : 30,
      marginRight: 8,
      marginTop: 8,
      marginBottom: labels ? 40 : 22,
      x: {
        type: "log",
        domain: [low / 1.15, high * 1.15],
        label: labels ? "parameters" : null,
        ticks: logSpace(low, high, labels ? 5 : 3),
        tickFormat: (v) => count(v, 2)
      },
      y: {domain: [0, 1], ticks: [0, 0.5, 1], label: labels ? "share of models that have it" : null},
      marks: [
        Plot.rect([bracket], {
          x1: (d) => d.below ?? low / 1.15,
          x2: (d) => d.above ?? high * 1.15,
          y1: 0,
          y2: 1,
          fill: "currentColor",
          fillOpacity: 0.07
        }),
        Plot.ruleY([0, 0.5, 1], {strokeOpacity: 0.12}),
        curves.map((curve, i) => Plot.line(curve.points, strokes[i % strokes.length])),
        Plot.ruleX(points, {x: "N", y1: "lower", y2: "upper", strokeOpacity: 0.35}),
        Plot.dot(points, {x: "N", y: "share", r: 3, fill: "currentColor", stroke: "var(--theme-background)"})
      ]
    })
  );
}

/** Says what the strokes mean, by the titles of the forms. */
export function emergenceKey({curves}: CriticalScale): HTMLElement {
  return html`<ul class="key">
    ${curves.map(({title}, i) => html`<li>${sample(strokes[i % strokes.length]!)} ${title}</li>`)}
    <li>${swatch()} last scale without, first with</li>
  </ul>`;
}

function sample({stroke, ...style}: {stroke: string; strokeWidth?: number; strokeDasharray?: string}): SVGElement {
  return svg`<svg width="26" height="8" aria-hidden="true"><line x2="26" y1="4" y2="4" stroke=${stroke}
    stroke-width=${style.strokeWidth ?? 1.5} stroke-dasharray=${style.strokeDasharray ?? null} /></svg>`;
}

function swatch(): SVGElement {
  return svg`<svg width="16" height="12" aria-hidden="true"><rect width="16" height="12" fill="currentColor" fill-opacity="0.12" /></svg>`;
}
