import * as Plot from "@observablehq/plot";
import type {Excess, ExcessLine, ExcessPoint} from "../../lib/analysis/loss/excess.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import {ramp} from "../base/colors.js";
import {count} from "../base/format.js";
import {logAxis, plot, spread} from "../base/plot.js";

export interface ExcessChartOptions {
  readonly width: number;
  readonly height?: number;
  readonly along?: "N" | "D";
  readonly unit?: string;
}

/** Excess loss against one input on two logarithmic axes, where a power law is a straight line. */
export function excessChart(
  {points, lines}: Excess,
  {width, height = Math.max(300, Math.min(440, width * 0.62)), along = "N", unit = "token"}: ExcessChartOptions
): Element {
  const held = along === "N" ? "D" : "N";
  const isNarrow = width < 480;
  const own = lines.filter((line) => line.along === along);
  const shown = points.filter((point) => own.some((line) => line.held === point[held]));
  const series = distinct(shown.map((point) => point[held]));
  const values = shown.map(({excess}) => excess);
  const segments = own.flatMap((line) => line.ends.map((end) => ({...end, held: line.held})));
  // spread labels in decades, as the axis is logarithmic
  const decades = Math.log10(Math.max(...values) / Math.min(...values));
  const heights = spread(
    own.map(({ends}) => Math.log10(ends[1]!.excess)),
    (15 * decades) / (height - 60)
  );
  return plot(width, {
    height,
    marginRight: isNarrow ? 44 : 92,
    x: logAxis(
      shown.map((point) => point[along]),
      width,
      along === "N" ? "parameters, without embeddings" : t`${`${unit}s`} trained on`
    ),
    y: logAxis(values, height, t`excess loss, nats per ${unit}`),
    color: {
      type: "ordinal",
      label: held === "D" ? t`${`${unit}s`} trained on` : "parameters",
      domain: series,
      range: ramp(series.length)
    },
    marks: [
      Plot.lineY(segments, {x: "x", y: "excess", z: "held", stroke: "held", strokeWidth: 1.6}),
      Plot.dot(shown, {
        x: along,
        y: "excess",
        stroke: held,
        fill: "var(--theme-background)",
        r: 3,
        strokeWidth: 1.5,
        strokeOpacity: (d: ExcessPoint) => (d.isFitted ? 1 : 0.3)
      }),
      Plot.text(own, {
        x: (line: ExcessLine) => line.ends[1]!.x,
        y: (_: ExcessLine, i: number) => 10 ** heights[i]!,
        text: (line: ExcessLine) =>
          isNarrow ? count(line.held) : t`${count(line.held)} ${held === "D" ? `${unit}s` : "parameters"}`,
        textAnchor: "start",
        dx: 7,
        clip: false
      })
    ]
  });
}
