import * as Plot from "@observablehq/plot";
import type {LawCurve} from "../../lib/analysis/laws/law-curves.js";
import {inputs} from "../../lib/core/inputs.js";
import type {Law} from "../../lib/core/law.js";
import {ramp} from "../base/colors.js";
import {count} from "../base/format.js";
import {logAxis, plot} from "../base/plot.js";
import {sizeKey} from "../base/size-key.js";

const responses = {
  loss: {label: "loss, nats per token", ticks: 5},
  emergence: {domain: [0, 1], ticks: 3, label: "share of models that have it"},
  data: {label: "data transferred, characters or tokens"}
} as const;

/** A law's curves at stated parameters, against its first input. */
export function lawChart(
  curves: readonly LawCurve[],
  {width, height = Math.max(260, Math.min(380, width * 0.5)), kind}: {width: number; height?: number; kind: Law["kind"]}
): Element {
  const labels = curves.map(labelOf);
  const points = curves.flatMap(({points}, i) => points.map(([x, y]) => ({label: labels[i], x, y})));
  return plot(width, {
    height,
    marginRight: 16,
    x: logAxis(
      points.map(({x}) => x),
      width,
      inputs.find(curves[0]!.input)?.axis ?? curves[0]!.input
    ),
    y:
      kind === "data"
        ? logAxis(
            points.map(({y}) => y),
            height,
            responses.data.label
          )
        : responses[kind],
    color: {type: "ordinal", domain: labels, range: ramp(labels.length)},
    marks: [Plot.lineY(points, {x: "x", y: "y", z: "label", stroke: "label", strokeWidth: 1.8})]
  });
}

/** Which colour is which curve. */
export const curvesKey = (curves: readonly LawCurve[]): HTMLElement =>
  sizeKey(curves.map(labelOf), ramp(curves.length));

/** The value that differs between curves, or the author of a published one. */
export function labelOf({at, source}: LawCurve): string {
  const values = Object.entries(at).map(([name, value]) => `${greek[name] ?? name} = ${count(value)}`);
  return values.length ? values.join(", ") : (source?.split(/,|:/)[0] ?? "");
}

const greek: Readonly<Record<string, string>> = {alpha: "α", beta: "β"};
