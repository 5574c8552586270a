import * as Plot from "@observablehq/plot";
import type {CurvePoint, FittedPoint} from "../../lib/analysis/loss/loss.js";
import type {Estimate} from "../../lib/core/fit.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import {ramp, vermillion} from "../base/colors.js";
import {count, number, percent} from "../base/format.js";
import {logAxis, plot, spread} from "../base/plot.js";

export interface LossChartOptions {
  readonly width: number;
  readonly height?: number;
  readonly x?: "N" | "D";
  readonly unit?: string;
  /** Exact entropy of the source in nats, the lowest possible loss. */
  readonly entropy?: number;
  readonly floor?: Estimate | null;
  /** Values to mark on the axis of parameters, such as critical scales. */
  readonly marked?: readonly number[];
  /** Sizes that the law was fitted to; others are drawn pale. All by default. */
  readonly window?: readonly [from: number, to: number];
}

/** Loss against one input, a line for each value of the other. Circles are runs, lines one fitted surface. */
export function lossChart(
  points: readonly FittedPoint[],
  curves: readonly CurvePoint[],
  {
    width,
    height = Math.max(300, Math.min(440, width * 0.62)),
    x = "N",
    unit = "token",
    entropy,
    floor,
    marked = [],
    window
  }: LossChartOptions
): Element {
  const held = x === "N" ? "D" : "N";
  const what = held === "D" ? `${unit}s` : "parameters";
  const series = distinct(points.map((point) => point[held]));
  const color = {type: "ordinal", domain: series, label: what, range: ramp(series.length)} as const;
  const lines = curves.filter(({along}) => along === x);
  const ends = series.flatMap((value) => lines.findLast((point) => point[held] === value) ?? []);
  const drawn = isKnown(floor) ? floor.value : Infinity;
  const lowest = Math.min(...points.map(({loss}) => loss), entropy ?? Infinity, drawn);
  const highest = Math.max(...points.map(({loss}) => loss));
  const domain = [lowest - 0.1 * (highest - lowest), highest + 0.04 * (highest - lowest)] as const;
  const labels = spread(
    ends.map(({value}) => value),
    (15 * (domain[1] - domain[0])) / (height - 60)
  );
  const isNarrow = width < 480; // the caption names the unit
  const xs = points.map((point) => point[x]);
  const options: Plot.PlotOptions = {
    height,
    marginRight: isNarrow ? 44 : 92,
    x: logAxis(xs, width, x === "N" ? "parameters, without embeddings" : t`${`${unit}s`} trained on`),
    y: {label: t`held-out loss, nats per ${unit}`, domain, ticks: 6},
    color,
    marks: [
      Plot.areaY(lines, {x, y1: "lower", y2: "upper", fill: held, z: held, fillOpacity: 0.14, clip: true}),
      Plot.lineY(lines, {x, y: "value", stroke: held, z: held, strokeWidth: 1.6, clip: true}),
      Plot.dot(points, {
        x,
        y: "loss",
        stroke: held,
        fill: "var(--theme-background)",
        r: 3,
        strokeWidth: 1.5,
        strokeOpacity: (point: FittedPoint) => (isWithin(point, window) ? 1 : 0.3)
      }),
      Plot.text(ends, {
        x,
        y: (_: unknown, i: number) => labels[i],
        text: (d: CurvePoint) => (isNarrow ? count(d[held]) : t`${count(d[held])} ${what}`),
        textAnchor: "start",
        dx: 7,
        clip: false
      }),
      Plot.ruleX(marked, {y1: domain[0], y2: domain[0] + 0.045 * (domain[1] - domain[0])}),
      floorMarks(Math.min(...xs), entropy, floor)
    ]
  };
  return plot(width, options, {about: (point: FittedPoint | CurvePoint) => ("key" in point ? runText(point) : null)});
}

const isWithin = ({N}: FittedPoint, window: LossChartOptions["window"]) =>
  !window || (N >= window[0] && N <= window[1]);

/** Which run it is, and how far from the law: its values are those of the axes. */
function runText({key, seed, fitted, residual}: FittedPoint): string {
  const [distance, law] = [percent(Math.abs(Math.expm1(residual)), 1), number(fitted, 0.01)];
  return [
    t`run ${key.slice(0, 12)}, seed ${seed}`,
    residual < 0 ? t`${distance} below the law: ${law}` : t`${distance} above the law: ${law}`
  ].join("\n");
}

/**
 * The fitted irreducible loss with its interval, and the exact entropy as a dashed rule. Labels are on opposite sides
 * so that they do not overlap. An irreducible loss that is not identified is not drawn.
 */
function floorMarks(left: number, entropy: number | undefined, floor: Estimate | null | undefined): Plot.Markish {
  const fitted = isKnown(floor) ? [floor] : [];
  const exact = entropy === undefined ? [] : [entropy];
  const isBelow = fitted.some(({value}) => value < (entropy ?? 0));
  return [
    Plot.rect(fitted, {y1: "lower", y2: "upper", fill: vermillion, fillOpacity: 0.16, clip: true}),
    Plot.ruleY(fitted, {y: "value", stroke: vermillion, strokeWidth: 1.5}),
    Plot.ruleY(exact, {stroke: "currentColor", strokeDasharray: "5 4"}),
    Plot.text(exact, {
      x: left,
      y: (v: number) => v,
      text: (v: number) => t`exact entropy ${number(v, v / 1000)}`,
      textAnchor: "start",
      lineAnchor: isBelow ? "bottom" : "top",
      dy: isBelow ? -5 : 5
    }),
    Plot.text(fitted, {
      x: left,
      y: "value",
      text: () => t`fitted irreducible loss`,
      fill: vermillion,
      textAnchor: "start",
      lineAnchor: isBelow ? "top" : "bottom",
      dy: isBelow ? 5 : -5
    })
  ];
}

const isKnown = (floor: Estimate | null | undefined): floor is Estimate => floor?.status === "identified";
