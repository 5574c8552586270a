import * as Plot from "@observablehq/plot";
import type {LawCurve} from "../../lib/analysis/laws/law-curves.js";
import {inputs} from "../../lib/core/inputs.js";
import type {Law} from "../../lib/core/law.js";
import {ramp} from "../base/colors.js";
import {count} from "../base/format.js";
import {logAxis, plot} from "../base/plot.js";

const responses = {
  loss: {label: "loss, nats per token", ticks: 5},
  emergence: {domain: [0, 1], ticks: 3, label: "share of models that have it"},
  data: {type: "log", label: "data transferred, characters or tokens", tickFormat: "~s", ticks: 4}
} as const;

/** A law's curves at stated parameters, against its first input. */
export function lawChart(
  curves: readonly LawCurve[],
  {width, height = Math.max(260, Math.min(380, width * 0.5)), kind}: {width: number; height?: number; kind: Law["kind"]}
): Element {
  const labels = curves.map(labelOf);
  const points = curves.flatMap(({points}, i) => points.map(([x, y]) => ({label: labels[i], x, y})));
  const along = (curve: LawCurve, i: number) => curve.points[Math.round((curve.points.length - 1) * (0.3 + 0.1 * i))]!;
  return plot(width, {
    height,
    marginRight: 16,
    x: logAxis(
      points.map(({x}) => x),
      width,
      inputs.find(curves[0]!.input)?.axis ?? curves[0]!.input
    ),
    y: responses[kind],
    color: {type: "ordinal", domain: labels, range: ramp(labels.length)},
    marks: [
      Plot.gridY({strokeOpacity: 0.08}),
      Plot.lineY(points, {x: "x", y: "y", z: "label", stroke: "label", strokeWidth: 1.8}),
      Plot.text(curves, {
        x: (curve: LawCurve, i: number) => along(curve, i)[0],
        y: (curve: LawCurve, i: number) => along(curve, i)[1],
        text: (_: LawCurve, i: number) => labels[i],
        fill: (_: LawCurve, i: number) => labels[i],
        stroke: "var(--theme-background)",
        strokeWidth: 4,
        textAnchor: "start",
        lineAnchor: "bottom",
        dx: 3,
        dy: -2
      })
    ]
  });
}

/** The value that differs between curves, or the author of a published one. */
export function labelOf({at, source}: LawCurve): string {
  const values = Object.entries(at).map(([name, value]) => `${greek[name] ?? name} = ${count(value)}`);
  return values.length ? values.join(", ") : (source?.split(/,|:/)[0] ?? "");
}

const greek: Readonly<Record<string, string>> = {alpha: "α", beta: "β"};
