import * as Plot from "@observablehq/plot";
import {EDITS, type Move, type ScoredTwice} from "../../lib/analysis/public-models/metric-disagreement.js";
import {t} from "../../lib/i18n/translate.js";
import {blue, vermillion} from "../base/colors.js";
import {asNumber, asPercent, type DataColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {number, percent, plural} from "../base/format.js";
import {multiples, panel} from "../base/panels.js";
import {plot} from "../base/plot.js";
import {absent} from "./public-figures.js";

/** What exact match does not see and edit distance does, in answers without examples. */
function apartSentence(pairs: readonly ScoredTwice[]): string {
  const own = pairs.filter(({shots}) => shots === 0);
  const still = own.filter(({exactMove}) => exactMove === "neither");
  const of = (move: Move) => still.filter(({editsMove}) => editsMove === move).length;
  return t`Without examples, exact match does not move from the smallest to the largest model of a family in
    ${still.length} of ${plural(own.length, "case")};
    the edit distance of the same answers shrinks by a tenth or more in ${of("better")} of these, and grows as much in
      ${of("worse")}.`;
}

/** The change of both scores, family by family and task by task. */
export function apartFigure(pairs: readonly ScoredTwice[] | null): HTMLElement {
  if (!pairs?.length) return absent("on-emergence");
  const title = apartSentence(pairs);
  const caption = t`Each mark is one task in one family. Blue circles: exact match differs by no more than 1.96
    standard errors; orange crosses: by more. Dotted: edit distances ${percent(EDITS)} shorter and longer.
    A shorter distance may be a shorter answer and no better one: this shows that metrics part, not that ability
    grows.`;
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
    ["without examples", pairs.filter(({shots}) => shots === 0)],
    ["with four or five", pairs.filter(({shots}) => shots > 0)]
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
      label: "edit distance, largest over smallest",
      type: "log",
      domain: range(all.map(ratio)),
      tickFormat: (v: number) => number(v, 0.1),
      ticks: 4
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
