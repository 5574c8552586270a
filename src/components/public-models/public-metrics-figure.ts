import * as Plot from "@observablehq/plot";
import {EDITS, type Move, type ScoredTwice} from "../../lib/analysis/public-models/metric-disagreement.js";
import {t} from "../../lib/i18n/translate.js";
import {blue, vermillion} from "../base/colors.js";
import {asNumber, asPercent, type DataColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {number, percent, plural} from "../base/format.js";
import {multiples, panel} from "../base/panels.js";
import {logAxis, plot} from "../base/plot.js";
import {notFetched} from "./public-figures.js";

/** Zero-shot answers whose exact match does not change with size while their edit distance does. */
function metricsSentence(pairs: readonly ScoredTwice[]): string {
  const own = pairs.filter(({shots}) => shots === 0);
  const still = own.filter(({exactMove}) => exactMove === "neither");
  const of = (move: Move) => still.filter(({editsMove}) => editsMove === move).length;
  return t`Zero-shot, exact match does not change from the smallest to the largest model in ${still.length} of
    ${plural(own.length, "family–task pair")}. Edit distance of the same answers changes by 10% or more in
    ${of("better") + of("worse")} of these: shorter in ${of("better")}, longer in ${of("worse")}.`;
}

/** The change of both scores for each family and task. */
export function metricsFigure(pairs: readonly ScoredTwice[] | null): HTMLElement {
  if (!pairs?.length) return notFetched("on-emergence");
  const title = metricsSentence(pairs);
  const caption = t`One mark per task and family. Blue circles: exact match changes by at most 1.96 standard errors;
    orange crosses: by more. Dotted: edit distance ${percent(EDITS)} shorter or longer. A shorter distance can be a
    shorter answer rather than a better one.`;
  const columns: DataColumn<ScoredTwice>[] = [
    textColumn("family", ({family}) => family),
    textColumn("task", ({task}) => task.replaceAll("_", " ")),
    numberColumn("examples", ({shots}) => shots),
    numberColumn("items", ({items}) => items),
    numberColumn("exact match, smallest", ({exact}) => exact[0], asPercent(1)),
    numberColumn("largest model", ({exact}) => exact[1], asPercent(1), {name: "exact match, largest"}),
    numberColumn("edit distance, smallest", ({edits}) => edits[0], asNumber(0.1)),
    numberColumn("largest model", ({edits}) => edits[1], asNumber(0.1), {name: "edit distance, largest"}),
    textColumn("by exact match", ({exactMove}) => exactMove),
    textColumn("by edit distance", ({editsMove}) => editsMove)
  ];
  const parts = [
    ["zero-shot", pairs.filter(({shots}) => shots === 0)],
    ["four or five examples", pairs.filter(({shots}) => shots > 0)]
  ] as const;
  return figure(
    {
      id: "figure-exact-match-against-edit-distance",
      title,
      alt: t`Exact match against edit distance. ${title}`,
      caption,
      rows: pairs,
      columns
    },
    (width) =>
      multiples(width, width < 560 ? 1 : 2, (column) =>
        parts.map(([name, rows]) => panel(name, chart(rows, pairs, column)))
      )
  );
}

function chart(rows: readonly ScoredTwice[], all: readonly ScoredTwice[], width: number): Element {
  const change = ({exact}: ScoredTwice) => exact[1] - exact[0];
  const ratio = ({edits}: ScoredTwice) => edits[1] / edits[0];
  const isStill = ({exactMove}: ScoredTwice) => exactMove === "neither";
  return plot(width, {
    height: 240,
    x: {
      label: "change of exact match",
      domain: range(all.map(change)),
      tickFormat: (v: number) => percent(v),
      ticks: 4
    },
    y: {
      ...logAxis(all.map(ratio), 240, "edit distance, largest over smallest"),
      domain: range(all.map(ratio)),
      tickFormat: (v: number) => number(v, 0.1)
    },
    symbol: {domain: [true, false], range: ["circle", "times"]},
    color: {domain: [true, false], range: [blue, vermillion]},
    marks: [
      Plot.ruleX([0], {strokeOpacity: 0.3}),
      Plot.ruleY([1], {strokeOpacity: 0.3}),
      Plot.ruleY([1 - EDITS, 1 + EDITS], {strokeOpacity: 0.5, strokeDasharray: "2 3"}),
      Plot.dot(rows, {x: change, y: ratio, stroke: isStill, symbol: isStill, strokeWidth: 1.6, r: 3.5})
    ]
  });
}

const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)];
