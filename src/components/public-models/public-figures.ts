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

/** The command that downloads the data. */
export function notFetched(source: string): HTMLElement {
  return notMeasured(
    html`<span>Not fetched for this build. <code>npm run fetch -- ${source}</code> downloads the results; the next build
      shows them.</span>`
  );
}

/** How accuracy at the last checkpoint rises with size, and where it passes one half. */
export function additionSentence(curves: readonly PublicCurve[]): string {
  const {envelope} = curves.at(-1)!;
  const {n50, shares, bracket} = envelope;
  const rivals = envelope.candidates.filter(({isRival}) => isRival).length;
  const [first, most] = [percent(shares[0]!.share), percent(Math.max(...shares.map(({share}) => share)))];
  const rise = t`Accuracy on sums rises from ${first} to ${most} over ${plural(shares.length, "size")}.`;
  const passed =
    bracket.below !== null && bracket.above !== null
      ? t`It passes 50% between ${count(bracket.below)} and ${count(bracket.above)} parameters.`
      : t`No two sizes bracket 50%.`;
  const placed = n50
    ? t`${plural(rivals, "curve")} within 4 AICc: N50 (mean score) ${quantityText(n50)}.`
    : t`No curve identifies N50 (mean score).`;
  return [rise, passed, placed].join(t` `);
}

/** Accuracy at the last checkpoint against size, with every curve that was fitted. */
export function additionFigure(curves: readonly PublicCurve[] | null): HTMLElement {
  if (!curves?.length) return notFetched("pythia");
  const {envelope} = curves.at(-1)!;
  const {shares, candidates} = envelope;
  const title = additionSentence(curves);
  const caption =
    "Points: share of correct sums, thousands of items per model. The scatter is between models, not between items. " +
    "The table lists every fitted curve.";
  const columns: DataColumn<(typeof candidates)[number]>[] = [
    textColumn("curve", ({title}) => title),
    textColumn("floor", ({floor}) => floor),
    textColumn("ceiling", ({ceiling}) => ceiling),
    numberColumn("N50 (mean score)", ({n50}) => n50, count),
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
        y: {label: "share of correct sums", domain: [0, 1], tickFormat: (v: number) => percent(v)},
        marks: [
          Plot.ruleY([0, 0.5, 1], {strokeOpacity: 0.12}),
          Plot.line(shares, {x: "scale", y: "share", strokeOpacity: 0.35, strokeDasharray: "2 3"}),
          Plot.dot(shares, {x: "scale", y: "share", fill: blue, r: 4})
        ]
      })
  );
}

/** The same capability at each checkpoint; empty without data. */
export function checkpointsTable(curves: readonly PublicCurve[] | null): HTMLElement {
  if (!curves?.length) return html`<span></span>`;
  const columns: Column<PublicCurve>[] = [
    numberColumn("step", ({step}) => step, count),
    numberColumn("largest share", ({envelope}) => Math.max(...envelope.shares.map(({share}) => share)), percent),
    {
      label: "N50 (mean score)",
      number: true,
      cell: ({envelope: {n50, censoring, shares}}) =>
        censoring === "above" ? t`above ${count(shares.at(-1)!.scale)}` : n50 ? quantityText(n50) : "not identified"
    }
  ];
  return table(curves, columns, {
    caption: "The same models by training step; N50 over all curves within 4 AICc of the best"
  });
}

export function breaksSentence(breaks: readonly OneBreak[]): string {
  const clear = breaks.filter(({overLine}) => overLine > 10);
  const both = clear.filter(({overParabola}) => overParabola > 10);
  const straight = breaks.filter(({overLine}) => overLine <= 10).map(({task}) => task.replaceAll("_", " "));
  const rest = straight.length ? t` On ${list(straight)} a line fits as well.` : "";
  return t`One break fits better than a line and a parabola (ΔAICc > 10) on ${both.length} of
    ${plural(breaks.length, "task")}, and better than a line alone on ${clear.length - both.length} more.${rest}`;
}

const breakOf = ({at: value, lower, upper}: OneBreak["found"]) => ({value, lower, upper});
const breakText = ({value, lower, upper}: Interval) => `${number(value, 0.02)} ${interval(lower, upper)}`;

/** Accuracy against training compute on each task, with the break and its interval. */
export function breaksFigure(breaks: readonly CheckedBreak[] | null): HTMLElement {
  if (!breaks?.length) return notFetched("exp-emergence");
  const title = breaksSentence(breaks);
  const caption =
    "Circles: models. Orange: the best-fitting break with its 95% interval; it has no meaning where a line fits as " +
    "well.";
  const columns: DataColumn<CheckedBreak>[] = [
    textColumn("task", ({task}) => task.replaceAll("_", " ")),
    numberColumn("models", ({models}) => models),
    intervalColumn("break, log10 of 1e21 FLOPs", ({found}) => breakOf(found), breakText),
    numberColumn("ΔAICc of a line", ({overLine}) => overLine, asNumber(1)),
    numberColumn("ΔAICc of a parabola", ({overParabola}) => overParabola, asNumber(1)),
    numberColumn("p, Davies test", ({found: {davies}}) => davies?.p, asProbability),
    textColumn("with the Brier score", ({check}) => check.verdict)
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

/** One task in two ranges of compute, if both were fetched. */
export function windowsFigure(breaks: readonly OneBreak[] | null, small: OneBreak | null): HTMLElement {
  const large = breaks?.find(({task}) => task === small?.task);
  if (!small) return notFetched("gadre");
  if (!large) return notFetched("exp-emergence");
  const clear = (row: OneBreak) => row.overLine > 10 && row.overParabola > 10;
  const clarity = (row: OneBreak) =>
    t`${clear(row) ? t`a clear break` : t`no clear break`} among ${plural(row.models, "model")} from ${flopsFrom(row)}`;
  const title = t`HellaSwag has ${clarity(small)}, and ${clarity(large)}.`;
  const caption =
    "Same task and same search; only the models differ. Compute of the small models: 6 FLOPs per token and " +
    "non-embedding parameter.";
  const rows = [
    ["small models", small],
    ["large models", large]
  ] as const;
  const columns: DataColumn<(typeof rows)[number]>[] = [
    textColumn("range", ([name]) => name),
    numberColumn("models", ([, {models}]) => models),
    intervalColumn("break, log10 of 1e21 FLOPs", ([, {found}]) => breakOf(found), breakText),
    numberColumn("ΔAICc of a line", ([, {overLine}]) => overLine, asNumber(1)),
    numberColumn("ΔAICc of a parabola", ([, {overParabola}]) => overParabola, asNumber(1))
  ];
  return figure(
    {id: "figure-hellaswag-in-two-windows", title, alt: t`HellaSwag in two windows. ${title}`, caption, rows, columns},
    (width) => breakCharts(rows, width)
  );
}

/** The range of training compute of some models. */
function flopsFrom({x}: OneBreak): string {
  const [low, high] = [Math.min(...x), Math.max(...x)].map((v) => (21 + v).toFixed(1));
  return t`10^${low!} to 10^${high!} FLOPs`;
}

/** Small charts, side by side as width allows. */
function breakCharts(named: readonly (readonly [name: string, row: OneBreak])[], width: number): HTMLElement {
  return multiples(width, Math.max(1, Math.floor((width + 20) / 260)), (column) =>
    named.map(([name, row]) => panel(name, breakChart(row, column)))
  );
}

function breakChart({x, accuracy, found}: OneBreak, width: number): Element {
  return plot(
    width,
    {
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
    },
    {y: "accuracy"}
  );
}

/** The bracket of each family that reaches a level of a benchmark. */
export function familiesTable(families: readonly Reached[] | null): HTMLElement {
  if (!families?.length) return notFetched("obs-scaling");
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
    caption: t`Tested sizes between which a family reaches the level. Families that never reach it:
      ${families.length - rows.length}.`
  });
}
