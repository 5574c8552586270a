import * as Plot from "@observablehq/plot";
import type {CheckedBreak, OneBreak, PublicCurve} from "../../lib/analysis/public-models/public-models.js";
import type {Reached} from "../../lib/analysis/public-models/published-claims.js";
import {t} from "../../lib/i18n/translate.js";
import type {Interval} from "../../lib/numerics/interval.js";
import {blue, vermillion} from "../base/colors.js";
import {asNumber, asProbability, type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {quantityText} from "../base/findings.js";
import {count, interval, list, number, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {notMeasured} from "../base/not-measured.js";
import {multiples, panel} from "../base/panels.js";
import {logAxis, plot} from "../base/plot.js";
import {type Column, table} from "../base/table.js";

/** Says which command would bring the data. */
export function absent(source: string): HTMLElement {
  return notMeasured(
    html`<span>These results are not here. <code>npm run fetch -- ${source}</code> brings them into the store of this
      machine; the next build then shows them.</span>`
  );
}

/** What the last checkpoint says of addition. */
function additionSentence(curves: readonly PublicCurve[]): string {
  const {envelope} = curves.at(-1)!;
  const {n50, shares, bracket} = envelope;
  const rivals = envelope.candidates.filter(({isRival}) => isRival).length;
  const jump = t`${percent(shares[0]!.share)} to ${percent(Math.max(...shares.map(({share}) => share)))}`;
  const placed = n50 ? t`the forms within reach place one half at ${quantityText(n50)}` : t`no form places one half`;
  const seen =
    bracket.below !== null && bracket.above !== null
      ? t`between ${count(bracket.below)} and ${count(bracket.above)}`
      : t`nowhere between two sizes`;
  return t`From ${jump} over ${plural(shares.length, "size")}: one half is passed ${seen} parameters, and
    ${placed} (${plural(rivals, "form")}).`;
}

/** Shares at the last checkpoint against size, with every form within reach. */
export function additionFigure(curves: readonly PublicCurve[] | null): HTMLElement {
  if (!curves?.length) return absent("pythia");
  const {envelope} = curves.at(-1)!;
  const {shares, candidates} = envelope;
  const title = additionSentence(curves);
  const caption =
    "Points: share of sums that are right, thousands of items a model; what scatters is the models. The table gives " +
    "every form that was fitted.";
  const columns: DataColumn<(typeof candidates)[number]>[] = [
    textColumn("form", ({title}) => title),
    textColumn("floor", ({floor}) => floor),
    textColumn("ceiling", ({ceiling}) => ceiling),
    numberColumn("N50", ({n50}) => n50, count),
    numberColumn("correlation of items", ({scatter}) => scatter, asNumber(0.01)),
    numberColumn("log-likelihood", ({logLikelihood}) => logLikelihood, asNumber(0.5)),
    numberColumn("AICc above the best", ({delta}) => delta, asNumber(0.5))
  ];
  return figure(
    {
      id: "figure-addition-against-parameters",
      title,
      alt: t`Addition against parameters. ${title}`,
      caption,
      rows: candidates,
      columns
    },
    (width) =>
      plot(width, {
        height: 260,
        x: logAxis(
          shares.map(({scale}) => scale),
          width,
          "parameters, without embeddings"
        ),
        y: {label: "share of sums right", domain: [0, 1], tickFormat: (v: number) => percent(v)},
        marks: [
          Plot.ruleY([0, 0.5, 1], {strokeOpacity: 0.12}),
          Plot.line(shares, {x: "scale", y: "share", strokeOpacity: 0.35, strokeDasharray: "2 3"}),
          Plot.dot(shares, {x: "scale", y: "share", fill: blue, r: 4})
        ]
      })
  );
}

/** The same capability at each checkpoint; nothing where the figure says already that there is none. */
export function checkpointsTable(curves: readonly PublicCurve[] | null): HTMLElement {
  if (!curves?.length) return html`<span></span>`;
  const columns: Column<PublicCurve>[] = [
    numberColumn("step", ({step}) => step, count),
    numberColumn("largest share", ({envelope}) => Math.max(...envelope.shares.map(({share}) => share)), percent),
    {
      label: "N50",
      number: true,
      cell: ({envelope: {n50, censoring, shares}}) =>
        censoring === "above" ? t`above ${count(shares.at(-1)!.scale)}` : n50 ? quantityText(n50) : "not identified"
    }
  ];
  return table(curves, columns, {caption: "The same models by training step; N50 over all forms within reach"});
}

function breaksSentence(breaks: readonly OneBreak[]): string {
  const clear = breaks.filter(({overLine}) => overLine > 10);
  const both = clear.filter(({overParabola}) => overParabola > 10);
  const straight = breaks.filter(({overLine}) => overLine <= 10).map(({task}) => task.replaceAll("_", " "));
  return t`Of ${plural(breaks.length, "task")}, a break beats one line by more than 10 AICc in ${clear.length},
    and a parabola as well in ${both.length}${straight.length ? t`; not in ${list(straight)}` : ""}.`;
}

const breakOf = ({at: value, lower, upper}: OneBreak["found"]) => ({value, lower, upper});
const breakText = ({value, lower, upper}: Interval) => `${number(value, 0.02)} ${interval(lower, upper)}`;

/** Accuracy against compute on each task, with the break and its interval. */
export function breaksFigure(breaks: readonly CheckedBreak[] | null): HTMLElement {
  if (!breaks?.length) return absent("exp-emergence");
  const title = breaksSentence(breaks);
  const caption =
    "A circle a model; orange: the break that fits best, with its 95% interval. Where a line does as well, that " +
    "place means nothing.";
  const columns: DataColumn<CheckedBreak>[] = [
    textColumn("task", ({task}) => task.replaceAll("_", " ")),
    numberColumn("models", ({models}) => models),
    intervalColumn("break, log10 of 1e21 FLOPs", ({found}) => breakOf(found), breakText),
    numberColumn("line above it, AICc", ({overLine}) => overLine, asNumber(1)),
    numberColumn("parabola above it, AICc", ({overParabola}) => overParabola, asNumber(1)),
    numberColumn("p, Davies", ({found: {davies}}) => davies?.p, asProbability),
    textColumn("under the Brier score", ({check}) => check.verdict)
  ];
  return figure(
    {
      id: "figure-breaks-in-accuracy-against-compute",
      title,
      alt: t`Breaks in accuracy against compute. ${title}`,
      caption,
      rows: breaks,
      columns
    },
    (width) =>
      breakCharts(
        breaks.map((row) => [row.task.replaceAll("_", " "), row]),
        width
      )
  );
}

/** One task in two windows of compute, if both were fetched. */
export function windowsFigure(breaks: readonly OneBreak[] | null, small: OneBreak | null): HTMLElement {
  const large = breaks?.find(({task}) => task === small?.task);
  if (!small) return absent("gadre");
  if (!large) return absent("exp-emergence");
  const clear = (row: OneBreak) => row.overLine > 10 && row.overParabola > 10;
  const clarity = (row: OneBreak) =>
    t`${clear(row) ? t`a clear break` : t`no clear break`} among ${plural(row.models, "model")} from ${flopsFrom(row)}`;
  const title = t`HellaSwag has ${clarity(small)}, and ${clarity(large)}.`;
  const caption =
    "The same task, the same search; only the models differ. Compute of the small ones: 6 FLOPs a token and " +
    "parameter that is no embedding.";
  const rows = [
    ["small models", small],
    ["large models", large]
  ] as const;
  const columns: DataColumn<(typeof rows)[number]>[] = [
    textColumn("window", ([name]) => name),
    numberColumn("models", ([, {models}]) => models),
    intervalColumn("break, log10 of 1e21 FLOPs", ([, {found}]) => breakOf(found), breakText),
    numberColumn("line above it, AICc", ([, {overLine}]) => overLine, asNumber(1)),
    numberColumn("parabola above it, AICc", ([, {overParabola}]) => overParabola, asNumber(1))
  ];
  return figure(
    {id: "figure-hellaswag-in-two-windows", title, alt: t`HellaSwag in two windows. ${title}`, caption, rows, columns},
    (width) => breakCharts(rows, width)
  );
}

/** The window of some models, in FLOPs. */
function flopsFrom({x}: OneBreak): string {
  const [low, high] = [Math.min(...x), Math.max(...x)].map((v) => (21 + v).toFixed(1));
  return t`10^${low!} to 10^${high!} FLOPs`;
}

/** A small chart each, beside one another as far as there is room. */
function breakCharts(named: readonly (readonly [name: string, row: OneBreak])[], width: number): HTMLElement {
  return multiples(width, Math.max(1, Math.floor((width + 20) / 260)), (column) =>
    named.map(([name, row]) => panel(name, breakChart(row, column)))
  );
}

function breakChart({x, accuracy, found}: OneBreak, width: number): Element {
  return plot(width, {
    height: 150,
    marginLeft: 34,
    marginBottom: 34,
    x: {label: "log10 of 1e21 FLOPs", ticks: 4},
    y: {label: null, ticks: 4},
    marks: [
      Plot.rect([found], {
        x1: (d) => d.lower ?? Math.min(...x),
        x2: (d) => d.upper ?? Math.max(...x),
        fill: vermillion,
        fillOpacity: 0.15
      }),
      Plot.ruleX([found.at], {stroke: vermillion}),
      Plot.dot(
        x.map((v, i) => ({v, y: accuracy[i]!})),
        {x: "v", y: "y", stroke: blue, r: 2.5}
      )
    ]
  });
}

/** Families that reach a level of a benchmark, read out of the fetched table. */
export function familiesTable(families: readonly Reached[] | null): HTMLElement {
  if (!families?.length) return absent("obs-scaling");
  const rows = families.filter(({above}) => above !== null);
  const columns: Column<Reached>[] = [
    textColumn("benchmark", ({benchmark, level}) => `${benchmark}, ${percent(level)}`),
    textColumn("family", ({family}) => family),
    {
      label: "between",
      number: true,
      cell: ({below, above}) => `${below === null ? "–" : count(below)}, ${count(above!)}`
    }
  ];
  return table(rows, columns, {
    caption: t`The tested sizes between which a family reaches the level;
      ${plural(families.length - rows.length, "entry", "entries")} of families that do not reach it left out`
  });
}
