import * as Plot from "@observablehq/plot";
import type {TaskComparison} from "../../lib/analysis/capabilities/capability-comparison.js";
import type {ComparedPair, Comparison, Rank} from "../../lib/emergence/compare.js";
import {t} from "../../lib/i18n/translate.js";
import {type Message, render} from "../../lib/messages/index.js";
import {blue, vermillion} from "../base/colors.js";
import {asProbability, type DataColumn, endsColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {list, number, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {notMeasured} from "../base/not-measured.js";
import {plot} from "../base/plot.js";
import {rowTitles} from "../base/row-titles.js";
import {type Column, sortableTable} from "../base/table.js";

/** How much of the order the data decide. */
export function scaleOrderSentence({pairs, ranks, level}: Comparison): string {
  const significant = pairs.filter((pair) => isSignificant(pair, level)).length;
  return t`The order is significant for ${significant} of ${plural(pairs.length, "pair")} among
    ${ranks.length} capabilities (Holm, ${percent(level)}).`;
}

const isSignificant = ({adjustedP}: ComparedPair, level: number) => adjustedP !== null && adjustedP < 1 - level;

/** Probability that the row’s capability appears before the column’s, a square each. */
function orderFigure(comparison: Comparison): HTMLElement {
  const {pairs, level} = comparison;
  const title = scaleOrderSentence(comparison);
  const caption = t`Blue: the capability of the row appears at a smaller N50 (share of models) than that of the column;
    orange: at a larger one; pale: resamples disagree. Dots: significant at ${percent(level)} after Holm’s correction.
    Ratios: Weibull curves refitted to resampled models, the same for every capability; intervals include the gap
    between sizes.`;
  return figure(
    {
      id: "figure-order-of-critical-scales",
      title,
      alt: t`Order of critical scales, pair by pair. ${title}`,
      caption,
      rows: pairs,
      columns: pairColumns
    },
    (width) => orderChart(comparison, {width: Math.min(width, 640)})
  );
}

function orderChart({pairs, ranks, level}: Comparison, {width}: {width: number}): Element {
  const names = ranks.map(({name}) => name);
  const cells = pairs.flatMap((pair) => {
    if (pair.before === null) return [];
    const {a, b, before} = pair;
    return [
      {row: a, column: b, before, pair},
      {row: b, column: a, before: 1 - before, pair}
    ];
  });
  const {marginLeft: margin, tickFormat} = rowTitles(names, width, 0.34);
  const marked: Plot.PlotOptions = {
    height: width - margin + 20,
    marginLeft: margin,
    marginTop: 4,
    marginBottom: 20,
    x: {domain: names, axis: null, padding: 0.06},
    y: {domain: names, label: null, tickSize: 0, tickFormat, padding: 0.06},
    marks: [
      Plot.cell(cells, {
        x: "column",
        y: "row",
        fill: ({before}) => (before > 0.5 ? blue : vermillion),
        fillOpacity: ({before}) => 0.08 + 0.72 * Math.abs(2 * before - 1)
      }),
      Plot.dot(
        cells.filter(({pair}) => isSignificant(pair, level)),
        {x: "column", y: "row", r: 1.5, fill: "currentColor"}
      ),
      Plot.text([t`appears at a larger size →`], {frameAnchor: "bottom-right", dy: 16, fillOpacity: 0.75})
    ]
  };
  const about = ({row, column, before}: (typeof cells)[number]) =>
    t`${row} appears at a smaller size than ${column}: probability ${probability(before)}`;
  return plot(width, marked, {about});
}

/** A probability from resamples: never 0 or 1. */
function probability(p: number): string {
  if (p > 0.999) return "> 99.9%";
  return p < 0.001 ? "< 0.1%" : percent(p, 1);
}

const pairColumns: DataColumn<ComparedPair>[] = [
  textColumn("A", ({a}) => a, {sort: "value"}),
  textColumn("B", ({b}) => b, {sort: "value"}),
  numberColumn("N50 of A over B", ({ratio: {value}}) => value, number, {sort: "value"}),
  endsColumn("95% interval", ({ratio}) => ratio, undefined, {name: "N50 of A over B"}),
  numberColumn("p", ({p}) => p, asProbability, {sort: "value"}),
  numberColumn("p, Holm", ({adjustedP}) => adjustedP, asProbability, {sort: "value"}),
  numberColumn("P(A before B)", ({before}) => before, probability, {sort: ({before}) => before ?? 0.5})
];

/** All pairs, opened on demand: there are many. */
function pairsTable({pairs}: Comparison): HTMLElement {
  const details = html`<details><summary>All ${plural(pairs.length, "pair")}</summary></details>`;
  const fill = () => details.append(sortableTable(pairs, pairColumns, {caption: "Ratios of N50 (share of models)"}));
  details.addEventListener("toggle", fill, {once: true});
  return details;
}

/** Order, ranks and pairs of one task; nothing but a notice where fewer than two capabilities have a value. */
export function comparisonParts({comparison, refusal}: TaskComparison): HTMLElement[] {
  if (!comparison) return [notMeasured(render(refusal))];
  if (comparison.ranks.length < 2) return [notMeasured()];
  return [orderFigure(comparison), ranksTable(comparison), pairsTable(comparison)];
}

/** Ranks with those that the data leave open, and, apart, what takes none. */
function ranksTable({ranks, unranked, warnings}: Comparison): HTMLElement {
  const columns: Column<Rank>[] = [
    textColumn("capability", ({name}) => name, {sort: "value"}),
    numberColumn("rank", ({rank}) => rank, String, {sort: "value"}),
    {
      label: "possible ranks",
      number: true,
      cell: ({best, worst}) => (best === worst ? String(best) : t`${best} to ${worst}`),
      sort: ({best, worst}) => worst - best
    }
  ];
  const reasons = [...new Set(unranked.map(({reason}) => render(reason)))];
  const notes = reasons.map((reason) => {
    const names = unranked.filter((other) => render(other.reason) === reason).map(({name}) => name);
    return t`${list(names)}: ${reason}`;
  });
  return html`<div>
    ${ranks.length ? sortableTable(ranks, columns, {caption: "Ranks by N50 (share of models), smallest first"}) : null}
    ${notes.length ? html`<p>Not ranked:</p><ul>${notes.map((text) => html`<li>${t`${text}.`}</li>`)}</ul>` : null}
    ${warnings.map((warning) => html`<p>${render(warning)}</p>`)}
  </div>`;
}

/** Why capabilities of different tasks are not compared. */
export function mixedSentence(refusal: Message | null): string {
  return refusal ? t`Capabilities of different tasks are not compared: ${render(refusal)}.` : "";
}
