import * as Plot from "@observablehq/plot";
import {averageCurve, type CapabilityScale, onlyBracket} from "../../lib/analysis/capabilities/capability-scale.js";
import {t} from "../../lib/i18n/translate.js";
import {logSpace} from "../../lib/numerics/grouping.js";
import {blue} from "../base/colors.js";
import {describe} from "../base/figure.js";
import {criticalScaleText} from "../base/findings.js";
import {count} from "../base/format.js";
import {html, svg} from "../base/html.js";
import {multiples} from "../base/panels.js";
import {plot} from "../base/plot.js";

/** One small chart a capability, on the same axes, so that the eye can compare them. */
export function emergenceCharts(scales: readonly CapabilityScale[], {width}: {width: number}): HTMLElement {
  return multiples(width, Math.max(1, Math.floor((width + 20) / (width < 480 ? 170 : 220))), (column) =>
    scales.map((scale) => emergencePanel(scale, {width: column}))
  );
}

function emergencePanel(scale: CapabilityScale, {width}: {width: number}): HTMLElement {
  const text = criticalScaleText(scale);
  return html`<div>
    <p class="panel-title">${scale.title} <span>${text}</span></p>
    ${describe(
      emergenceChart(scale, {width}),
      t`${scale.title}: share of models that have it against parameters.
      ${text}`
    )}
  </div>`;
}

/**
 * Share of models that have the capability against size: points with their intervals, every rival curve and their
 * average, the bracket.
 */
export function emergenceChart(
  scale: CapabilityScale,
  {width, height = 118}: {width: number; height?: number}
): Element {
  const {points, curves} = scale;
  const bracket = onlyBracket(scale) ?? scale.bracket;
  const average = averageCurve(scale);
  const [low, high] = [points[0]!.N, points.at(-1)!.N];
  const isBracketed = bracket.below !== null || bracket.above !== null;
  return plot(
    width,
    {
      height,
      marginLeft: 30,
      marginRight: 8,
      marginTop: 8,
      marginBottom: 22,
      x: {
        type: "log",
        domain: [low / 1.15, high * 1.15],
        label: null,
        ticks: logSpace(low, high, 3),
        tickFormat: (v) => count(v, 2)
      },
      y: {domain: [0, 1], ticks: [0, 0.5, 1], label: null},
      marks: [
        Plot.rect(isBracketed ? [bracket] : [], {
          x1: (d) => d.below ?? low / 1.15,
          x2: (d) => d.above ?? high * 1.15,
          y1: 0,
          y2: 1,
          fill: "currentColor",
          fillOpacity: 0.07
        }),
        curves.map(({points}) => Plot.line(points, {stroke: blue, strokeWidth: 1, strokeOpacity: 0.4})),
        average && Plot.line(average, {stroke: blue, strokeWidth: 2}),
        Plot.ruleX(points, {x: "N", y1: "lower", y2: "upper", strokeOpacity: 0.35}),
        Plot.dot(points, {x: "N", y: "share", r: 3, fill: "currentColor", stroke: "var(--theme-background)"})
      ]
    },
    {x: "parameters", y: "share of models that have it"}
  );
}

/** What the strokes mean. */
export function emergenceKey(): HTMLElement {
  return html`<ul class="key">
    <li>${sample(2, 1)} average curve, by AICc weight</li>
    <li>${sample(1, 0.4)} curves within 4 AICc of the best</li>
    <li>${swatch()} bracket</li>
  </ul>`;
}

function sample(width: number, opacity: number): SVGElement {
  return svg`<svg width="26" height="8" aria-hidden="true"><line x2="26" y1="4" y2="4" stroke=${blue}
    stroke-width=${width} stroke-opacity=${opacity} /></svg>`;
}

function swatch(): SVGElement {
  return svg`<svg width="16" height="12" aria-hidden="true"><rect width="16" height="12" fill="currentColor"
    fill-opacity="0.12" /></svg>`;
}
