import * as Plot from "@observablehq/plot";
import type {ListedScale} from "../../contracts/capabilities.js";
import {inside, onlyBracket} from "../../lib/analysis/capabilities/capability-scale.js";
import {blue, vermillion} from "../base/colors.js";
import {logAxis, plot} from "../base/plot.js";
import {rowTitles} from "../base/row-titles.js";
import {boundText} from "./bound-text.js";

export interface ScalesChartOptions {
  readonly width: number;
  readonly rowHeight?: number;
}

/**
 * Critical scales under one another on one axis. What lies outside the scales tried is an arrow, never a point; where
 * the data give a bracket alone, it is a bar without a dot.
 */
export function scalesChart(scales: readonly ListedScale[], {width, rowHeight = 17}: ScalesChartOptions): Element {
  const tried = scales.flatMap(({points}) => points.map(({N}) => N));
  const [low, high] = [Math.min(...tried), Math.max(...tried)];
  const [left, right] = [low / 1.3, high * 1.3];
  const among = scales.filter(({censoring}) => censoring === "none");
  const known = among.flatMap((scale) => {
    const n50 = onlyBracket(scale) ? null : inside(scale);
    return n50 ? [{title: scale.title, ...n50}] : [];
  });
  const bracketed = among.flatMap((scale) => {
    const bracket = onlyBracket(scale);
    return bracket ? [{title: scale.title, ...bracket}] : [];
  });
  const above = scales.filter(({censoring}) => censoring === "above");
  const below = scales.filter(({censoring}) => censoring === "below");
  const titles = scales.map(({title}) => title);
  const {marginLeft, tickFormat} = rowTitles(titles, width);
  const room = width - marginLeft;
  const marked: Plot.PlotOptions = {
    height: rowHeight * scales.length + 62,
    marginLeft,
    marginRight: 16,
    x: {...logAxis(tried, room, "parameters, without embeddings"), domain: [left, right]},
    y: {domain: titles, label: null, tickSize: 0, tickFormat},
    marks: [
      Plot.ruleX([low, high], {strokeDasharray: "2 3", strokeOpacity: 0.4}),
      Plot.ruleY(among, {
        y: "title",
        x1: (d) => d.bracket.below ?? left,
        x2: (d) => d.bracket.above ?? right,
        strokeWidth: 7,
        strokeOpacity: 0.1
      }),
      Plot.ruleY(bracketed, {
        y: "title",
        x1: (d) => d.below ?? -Infinity,
        x2: (d) => d.above ?? Infinity,
        stroke: blue,
        strokeWidth: 7,
        strokeOpacity: 0.45
      }),
      Plot.ruleY(known, {
        y: "title",
        x1: (d) => d.lower ?? -Infinity,
        x2: (d) => d.upper ?? Infinity,
        stroke: blue,
        strokeWidth: 1.6
      }),
      Plot.dot(known, {x: "value", y: "title", fill: blue, r: 3.5}),
      Plot.dot(above, {x: () => high * 1.14, y: "title", symbol: "triangle", rotate: 90, stroke: vermillion, r: 3.5}),
      Plot.dot(below, {x: () => low / 1.14, y: "title", symbol: "triangle", rotate: -90, stroke: vermillion, r: 3.5})
    ]
  };
  return plot(width, marked, {knownX: boundText});
}
