import * as Plot from "@observablehq/plot";
import {inputs, unitName} from "../../lib/core/inputs.js";
import {verdictWords} from "../../lib/emergence/verdict/verdict-words.js";
import {t} from "../../lib/i18n/translate.js";
import {render} from "../../lib/messages/index.js";
import {vermillion} from "../base/colors.js";
import {type DataColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, estimate, interval, list, plural} from "../base/format.js";
import {logAxis, plot} from "../base/plot.js";
import {rowTitles} from "../base/row-titles.js";
import {ownFitChart} from "./charts.js";
import type {StoredLaw, StoredScale, StoredScores} from "./stored-runs.js";

/** Critical scales of a reader’s own, one row each, in a colour that none of ours has. */
export function ownScalesFigure(scores: StoredScores): HTMLElement {
  const {capabilities, axis} = scores;
  const title = t`Your runs: ${plural(capabilities.length, "critical scale")}, N50 (mean score).`;
  const caption = t`Dot: N50 (mean score) of your file; line: its interval; bar: bracket. Triangles: outside the sizes,
    which the dotted rules mark. The scales of this site below are N50 (share of models), another estimand.`;
  const place = (row: StoredScale, name: string) => (row.place as unknown as Record<string, number>)[name];
  const columns: DataColumn<StoredScale>[] = [
    textColumn("capability", ({capability}) => capability, {cell: ({capability}) => new Text(capability)}),
    textColumn("verdict", ({verdict}) => verdict, {cell: ({verdict}) => verdictWords[verdict] ?? verdict}),
    textColumn(t`N50 (mean score), ${unitName(axis)}`, (row) => render(row.place), {name: "N50 (mean score)"}),
    ...["value", "lower", "upper"].map((name) => numberColumn(name, (row: StoredScale) => place(row, name), count))
  ];
  return figure(
    {
      id: "figure-your-runs",
      title,
      alt: t`${title} ${list(capabilities.map((row) => `${row.capability}: ${render(row.place)}`))}`,
      caption,
      rows: capabilities,
      columns
    },
    (width) => ownScalesChart(scores, width)
  );
}

function ownScalesChart({axis, from, to, capabilities}: StoredScores, width: number): Element {
  const [left, right] = [from / 1.3, to * 1.3];
  const titles = capabilities.map(({capability}) => capability);
  const {marginLeft, tickFormat} = rowTitles(titles, width);
  const rows = capabilities.map(({capability: title, place}) => ({title, place}));
  const known = rows.flatMap(({title, place}) =>
    place.code === "at-scale" && place.value >= left && place.value <= right ? [{title, ...place}] : []
  );
  const bracketed = rows.flatMap(({title, place}) => (place.code === "within-bracket" ? [{title, ...place}] : []));
  const beyond = rows.flatMap(({title, place}) => {
    if (place.code === "beyond-largest") return [{title, isAbove: true, bound: interval(place.largest, null, count)}];
    return place.code === "below-smallest"
      ? [{title, isAbove: false, bound: interval(null, place.smallest, count)}]
      : [];
  });
  const marked: Plot.PlotOptions = {
    height: 22 * rows.length + 62,
    marginLeft,
    marginRight: 16,
    x: {...logAxis([from, to], width - marginLeft, inputs.find(axis)?.axis ?? axis), domain: [left, right]},
    y: {domain: titles, label: null, tickSize: 0, tickFormat},
    marks: [
      Plot.ruleX([from, to], {strokeDasharray: "2 3", strokeOpacity: 0.4}),
      Plot.ruleY(bracketed, {
        y: "title",
        x1: ({below}) => below ?? -Infinity,
        x2: ({above}) => above ?? Infinity,
        stroke: vermillion,
        strokeWidth: 7,
        strokeOpacity: 0.45
      }),
      Plot.ruleY(known, {
        y: "title",
        x1: ({lower}) => lower ?? -Infinity,
        x2: ({upper}) => upper ?? Infinity,
        stroke: vermillion,
        strokeWidth: 1.6
      }),
      Plot.dot(known, {x: "value", y: "title", fill: vermillion, r: 4}),
      Plot.dot(beyond, {
        x: ({isAbove}) => (isAbove ? to * 1.14 : from / 1.14),
        y: "title",
        symbol: "triangle",
        rotate: ({isAbove}) => (isAbove ? 90 : -90),
        stroke: vermillion,
        r: 4
      })
    ]
  };
  return plot(width, marked, {knownX: ({bound}: Partial<(typeof beyond)[number]>) => bound ?? null});
}

/** A law with a reader’s own runs and the curve fitted to them. */
export function ownLawFigure(title: string, {count: runs, response, estimates, curves}: StoredLaw): HTMLElement {
  const finding = t`${title} fitted to your runs (${plural(runs, "run")}).`;
  const found = list(estimates.map((e) => `${e.param} = ${estimate(e)}`));
  const columns: DataColumn<StoredLaw["curves"]["points"][number]>[] = [
    numberColumn(curves.along, ({x}) => x, count),
    numberColumn(response, ({y}) => y, count)
  ];
  return figure(
    {
      id: "figure-law-fitted-to-your-runs",
      title: finding,
      alt: t`${finding} ${found}`,
      caption: t`Circles: your runs. Lines: the law fitted to them with its prediction interval for one run; dashed
        beyond the largest run. ${found}.`,
      rows: curves.points,
      columns
    },
    (width) => ownFitChart(curves, {width, response})
  );
}
