import * as Plot from "@observablehq/plot";
import type {NextPlan, NextTarget} from "../../lib/analysis/allocation/next-runs.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import {blue, green, vermillion} from "../base/colors.js";
import {describe} from "../base/figure.js";
import {count} from "../base/format.js";
import {multiples, panel} from "../base/panels.js";
import {plot} from "../base/plot.js";

export interface NextChartOptions {
  readonly width: number;
  readonly unit: string;
  /** The plan to show next to what one run would do. */
  readonly plan: NextPlan;
}

/** By how much one more run would narrow the interval, and the runs of a plan; sizes up, data to the right. */
export function nextCharts(target: NextTarget, {width, unit, plan}: NextChartOptions): HTMLElement {
  const times = (N: number, D: number) => plan.runs.find((run) => run.N === N && run.D === D)?.times ?? 0;
  const most = Math.max(...target.cells.map(({taken}) => taken));
  const maps = [
    {
      title: t`One run alone, % of the width`,
      color: blue,
      strength: target.cells.map(({taken}) => taken / most),
      text: target.cells.map(({taken}) => (100 * taken).toFixed(1))
    },
    {
      title: t`Runs in the plan`,
      color: green,
      strength: target.cells.map(({N, D}) => times(N, D) / Math.max(1, ...plan.runs.map((run) => run.times))),
      text: target.cells.map(({N, D}) => String(times(N, D) || ""))
    }
  ];
  const drawn = (shown: (typeof maps)[number], column: number) =>
    describe(heatMap(target, shown, column, unit), t`${shown.title}, by size and ${`${unit}s`}`);
  return multiples(
    width,
    width >= 620 ? 2 : 1,
    (column) => maps.map((shown) => panel(shown.title, drawn(shown, column))),
    24
  );
}

interface Panel {
  readonly color: string;
  /** Of each cell, from 0 to 1. */
  readonly strength: readonly number[];
  readonly text: readonly string[];
}

function heatMap({cells}: NextTarget, {color, strength, text}: Panel, width: number, unit: string): Element {
  const sizes = distinct(cells.map(({N}) => N)).reverse();
  const data = distinct(cells.map(({D}) => D));
  const place = {x: "D", y: "N"} as const;
  return plot(width, {
    height: 27 * sizes.length + 72,
    marginTop: 28,
    marginLeft: 48,
    marginRight: 4,
    x: {
      type: "band",
      domain: data,
      label: `${unit}s`,
      labelAnchor: "right",
      tickFormat: (v: number) => count(v, 2),
      tickSize: 0,
      padding: 0.04
    },
    y: {
      type: "band",
      domain: sizes,
      label: t`multiply–adds per ${unit}`,
      labelAnchor: "top",
      tickFormat: (v: number) => count(v),
      tickSize: 0,
      padding: 0.04
    },
    marks: [
      Plot.cell(cells, {...place, fill: "currentColor", fillOpacity: 0.05}),
      // paler than full, so that the numbers keep their contrast on both pages
      Plot.cell(cells, {...place, fill: color, fillOpacity: (_: unknown, i: number) => 0.5 * strength[i]!}),
      Plot.cell(
        cells.filter(({isBeyond}) => isBeyond),
        {...place, stroke: vermillion, strokeDasharray: "2 2", inset: 0.5}
      ),
      Plot.text(cells, {...place, text: (_: unknown, i: number) => text[i], fontSize: width < 400 ? 10 : 11})
    ]
  });
}
