import * as Plot from "@observablehq/plot";
import type {OwnCurves} from "../../lib/analysis/your-runs/curves.js";
import type {Observation} from "../../lib/core/fit.js";
import {inputs} from "../../lib/core/inputs.js";
import type {Envelope} from "../../lib/emergence/envelope.js";
import {blue, ramp} from "../base/colors.js";
import {count, percent} from "../base/format.js";
import {logAxis, plot, spread} from "../base/plot.js";

const axisOf = (input: string) => inputs.find(input)?.axis ?? input;

/** Runs and the fitted law along one input, with its prediction band; dashed beyond the largest run. */
export function ownFitChart(
  {along, by, curves, points}: OwnCurves,
  {width, response}: {width: number; response: string}
): Element {
  const height = Math.max(300, Math.min(440, width * 0.6));
  const colors = ramp(curves.length);
  const rows = curves.flatMap((curve, i) => curve.points.map((point) => ({...point, curve: i})));
  const edge = Math.max(...points.map(({x}) => x));
  const inside = rows.filter(({isBeyond}) => !isBeyond);
  const seen = [...points.map(({y}) => y), ...inside.map(({value}) => value)];
  const ends = curves.map(({points}) => points.at(-1)!);
  const lowest = Math.min(...seen, ...ends.map(({value}) => value));
  const pad = 0.05 * (Math.max(...seen) - lowest);
  const domain = [lowest - pad, Math.max(...seen) + pad];
  const labels = spread(
    ends.map(({value}) => value),
    (15 * (domain[1]! - domain[0]!)) / (height - 60)
  );
  return plot(width, {
    height,
    marginRight: by ? 84 : 16,
    x: logAxis(
      rows.map(({x}) => x),
      width,
      axisOf(along)
    ),
    y: {label: response, domain, ticks: 6},
    color: {type: "ordinal", domain: curves.map((_, i) => i), range: colors},
    marks: [
      Plot.gridY({strokeOpacity: 0.08, ticks: 6}),
      Plot.rectX([0], {x1: edge, x2: Math.max(...rows.map(({x}) => x)), fill: "currentColor", fillOpacity: 0.05}),
      Plot.areaY(rows, {x: "x", y1: "lower", y2: "upper", fill: "curve", z: "curve", fillOpacity: 0.12, clip: true}),
      Plot.lineY(inside, {x: "x", y: "value", stroke: "curve", z: "curve", strokeWidth: 1.6, clip: true}),
      Plot.lineY(
        rows.filter(({x}) => x >= edge * 0.99),
        {x: "x", y: "value", stroke: "curve", z: "curve", strokeDasharray: "4 3", clip: true}
      ),
      Plot.dot(points, {
        x: "x",
        y: "y",
        stroke: "curve",
        fill: "var(--theme-background, white)",
        r: 3,
        strokeWidth: 1.4
      }),
      by
        ? Plot.text(curves, {
            x: (_: unknown, i: number) => ends[i]!.x,
            y: (_: unknown, i: number) => labels[i],
            text: ({at}: OwnCurves["curves"][number]) => `${by} ${count(at[by]!)}`,
            fill: (_: unknown, i: number) => i,
            textAnchor: "start",
            dx: 6
          })
        : null
    ]
  });
}

/** Residuals against fitted values: a pattern shows that the law does not fit. */
export function ownResidualChart(
  rows: readonly Observation[],
  {width, scale}: {width: number; scale: string}
): Element {
  const isLog = scale === "log";
  const miss = ({residual}: Observation) => (isLog ? Math.expm1(residual) : residual);
  const misses = rows.map(miss);
  const span = Math.max(...misses) - Math.min(...misses);
  const digits = span > 0.06 ? 0 : span > 0.006 ? 1 : 2;
  return plot(width, {
    height: 240,
    x: {label: "fitted", ticks: 6},
    y: {
      label: isLog ? "relative residual" : "residual",
      ticks: 5,
      ...(isLog && {tickFormat: (v: number) => percent(v, digits)})
    },
    marks: [
      Plot.gridY({strokeOpacity: 0.08, ticks: 5}),
      Plot.ruleY([0], {strokeOpacity: 0.6}),
      Plot.dot(rows, {
        x: "fitted",
        y: miss,
        stroke: blue,
        fill: "var(--theme-background, white)",
        r: 3,
        strokeWidth: 1.4
      })
    ]
  });
}

/** Scores against scale with the best-fitting curve and the bracket of the threshold. */
export function ownScoreChart(
  {shares, bracket}: Envelope,
  curve: readonly (readonly [number, number])[],
  {width, axis}: {width: number; axis: string}
): Element {
  const [low, high] = [shares[0]!.scale / 1.15, shares.at(-1)!.scale * 1.15];
  return plot(width, {
    height: 170,
    marginLeft: 34,
    marginRight: 10,
    x: {...logAxis([low, high], width, axisOf(axis)), domain: [low, high]},
    y: {domain: [0, 1], ticks: [0, 0.5, 1], label: null},
    marks: [
      Plot.rect([bracket], {
        x1: (d) => d.below ?? low,
        x2: (d) => d.above ?? high,
        y1: 0,
        y2: 1,
        fill: "currentColor",
        fillOpacity: 0.07
      }),
      Plot.ruleY([0, 0.5, 1], {strokeOpacity: 0.12}),
      Plot.line(curve, {stroke: blue, strokeWidth: 2}),
      Plot.dot(shares, {x: "scale", y: "share", r: 3, fill: "currentColor", stroke: "var(--theme-background, white)"})
    ]
  });
}
