import * as Plot from "@observablehq/plot";
import type {TaskComparison} from "../../lib/analysis/capabilities/capability-comparison.js";
import type {ComparedPair, Comparison, Rank} from "../../lib/emergence/compare.js";
import {t} from "../../lib/i18n/translate.js";
import {type Message, render} from "../../lib/messages/index.js";
import {blue, vermillion} from "../base/colors.js";
import {asPercent, asProbability, type DataColumn, endsColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {list, number, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {notMeasured} from "../base/not-measured.js";
import {plot} from "../base/plot.js";
import {rowTitles} from "../base/row-titles.js";
import {type Column, sortableTable} from "../base/table.js";

/** How much of the order the data decide. */
function scaleOrderSentence({pairs, ranks, level}: Comparison): string {
  if (ranks.length < 2) return "Too few capabilities have a critical scale among the sizes to be ordered.";
  const sure = pairs.filter((pair) => isSure(pair, level)).length;
  return t`${plural(ranks.length, "capability", "capabilities")} have a critical scale to rank; of their
    ${plural(pairs.length, "pair")},
    ${sure} ${sure === 1 ? t`is` : t`are`} surely ordered once all tests are allowed for.`;
}

const isSure = ({adjustedP}: ComparedPair, level: number) => adjustedP !== null && adjustedP < 1 - level;

/** Probability that the row’s capability appears before the column’s, a square each. */
export function orderFigure({comparison, refusal}: TaskComparison): HTMLElement {
  if (!comparison) return notMeasured(render(refusal));
  const {pairs, ranks, level} = comparison;
  const title = scaleOrderSentence(comparison);
  if (ranks.length < 2) return notMeasured(title);
  const caption = t`Blue: the capability of the row appears before that of the column; orange: after it. Pale: the
    models drawn anew do not agree. Dots: surely different at ${percent(level)}
    after Holm’s correction. Ratios: the Weibull curve refitted to models drawn anew, the same ones for every
    capability; between two sizes a place is not seen, and their gap widens every interval.`;
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
  return plot(width, {
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
        cells.filter(({pair}) => isSure(pair, level)),
        {x: "column", y: "row", r: 1.5, fill: "currentColor"}
      ),
      Plot.text([t`appears at a larger size →`], {frameAnchor: "bottom-right", dy: 16, fillOpacity: 0.75})
    ]
  });
}

const pairColumns: DataColumn<ComparedPair>[] = [
  textColumn("A", ({a}) => a, {sort: "value"}),
  textColumn("B", ({b}) => b, {sort: "value"}),
  numberColumn("N50 of A over B", ({ratio: {value}}) => value, number, {sort: "value"}),
  endsColumn("95% interval", ({ratio}) => ratio, undefined, {name: "N50 of A over B"}),
  numberColumn("p", ({p}) => p, asProbability, {sort: "value"}),
  numberColumn("p, Holm", ({adjustedP}) => adjustedP, asProbability, {sort: "value"}),
  numberColumn("P(A before B)", ({before}) => before, asPercent(1), {sort: ({before}) => before ?? 0.5})
];

/** All pairs, opened on demand: there are many. */
export function pairsTable({comparison, refusal}: TaskComparison): HTMLElement {
  if (!comparison) return notMeasured(render(refusal));
  const {pairs} = comparison;
  const details = html`<details><summary>All ${plural(pairs.length, "pair")}</summary></details>`;
  const fill = () => details.append(sortableTable(pairs, pairColumns, {caption: "Ratios of critical scales"}));
  details.addEventListener("toggle", fill, {once: true});
  return details;
}

/** Ranks with those that the data leave open, and, apart, what takes none. */
export function ranksTable({comparison, refusal}: TaskComparison): HTMLElement {
  if (!comparison) return notMeasured(render(refusal));
  const {ranks, unranked, warnings} = comparison;
  const columns: Column<Rank>[] = [
    textColumn("capability", ({name}) => name, {sort: "value"}),
    numberColumn("rank", ({rank}) => rank, String, {sort: "value"}),
    {
      label: "ranks left open",
      number: true,
      cell: ({best, worst}) => (best === worst ? "none other" : t`${best} to ${worst}`),
      sort: ({best, worst}) => worst - best
    }
  ];
  const reasons = [...new Set(unranked.map(({reason}) => render(reason)))];
  const notes = reasons.map((reason) => {
    const names = unranked.filter((other) => render(other.reason) === reason).map(({name}) => name);
    return t`${list(names)}: ${reason}`;
  });
  return html`<div>
    ${ranks.length ? sortableTable(ranks, columns, {caption: "The first to appear is first"}) : null}
    ${notes.length ? html`<p>Without a rank:</p><ul>${notes.map((text) => html`<li>${t`${text}.`}</li>`)}</ul>` : null}
    ${warnings.map((warning) => html`<p>${render(warning)}</p>`)}
  </div>`;
}

/** What is answered to one who asks for capabilities of different tasks on one axis. */
export function mixedSentence(refusal: Message | null): string {
  return refusal
    ? t`Asked to compare capabilities of different tasks, the same function refuses: “${render(refusal)}”.`
    : "";
}
