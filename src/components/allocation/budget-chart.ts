import * as Plot from "@observablehq/plot";
import type {AllocationAnalysis} from "../../lib/analysis/allocation/report.js";
import {t} from "../../lib/i18n/translate.js";
import {groupBy} from "../../lib/numerics/grouping.js";
import {mean} from "../../lib/numerics/mean.js";
import {ramp} from "../base/colors.js";
import {number} from "../base/format.js";
import {plot} from "../base/plot.js";
import {computeAxis} from "./axis.js";

/** Loss against compute: runs coloured by size, those on the envelope filled, and the frontier with its band. */
export function allocationLossChart(
  {runs, sizes, unit, entropy, frontier, envelope}: AllocationAnalysis,
  {width, height = Math.max(300, Math.min(440, width * 0.58))}: {readonly width: number; readonly height?: number}
): Element {
  const compute = runs.map(({C}) => C);
  const lines = groupBy(runs, ({N}) => N).flatMap(([N, same]) =>
    groupBy(same, ({C}) => C).map(([C, seeds]) => ({N, C, loss: mean(seeds.map(({loss}) => loss))}))
  );
  return plot(width, {
    height,
    marginRight: 16,
    x: computeAxis(Math.min(...compute), Math.max(...compute), width),
    y: {label: t`held-out loss, nats per ${unit}`, ticks: 6, zero: false},
    color: {type: "ordinal", domain: sizes.map(({N}) => N), range: ramp(sizes.length)},
    marks: [
      Plot.ruleY([entropy], {strokeDasharray: "5 4"}),
      Plot.text([entropy], {
        x: Math.min(...compute),
        y: (v: number) => v,
        text: (v: number) => t`exact entropy ${number(v, v / 1000)}`,
        textAnchor: "start",
        lineAnchor: "bottom",
        dy: -5
      }),
      Plot.lineY(lines, {x: "C", y: "loss", z: "N", stroke: "N", strokeOpacity: 0.55, strokeWidth: 1}),
      Plot.dot(runs, {x: "C", y: "loss", stroke: "N", fill: "var(--theme-background)", r: 2.8, strokeWidth: 1.4}),
      Plot.dot(
        envelope.filter(({reason}) => reason === null),
        {x: "C", y: "loss", fill: "N", r: 4}
      ),
      Plot.areaY(frontier, {
        x: "C",
        y1: "lowerLoss",
        y2: "upperLoss",
        fill: "currentColor",
        fillOpacity: 0.16,
        clip: true
      }),
      Plot.lineY(frontier, {x: "C", y: "loss", stroke: "currentColor", strokeWidth: 1.8})
    ]
  });
}
