import * as Plot from "@observablehq/plot";
import type {ShownLoss} from "../../contracts/tasks.js";
import type {PublishedCurve} from "../../lib/analysis/laws/published-curves.js";
import {t} from "../../lib/i18n/translate.js";
import {blue, green, vermillion} from "../base/colors.js";
import {numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, number, percent, plural} from "../base/format.js";
import {html, svg} from "../base/html.js";
import {logAxis, plot, scaleTicks} from "../base/plot.js";

/** Styles of published curves. */
const strokes = [
  {stroke: vermillion, strokeDasharray: "7 4"},
  {stroke: green, strokeDasharray: "2 3"}
] as const;
const strokeOf = (i: number) => strokes[i % strokes.length]!;

/** Published parameters evaluated at our scales, with our runs and our fit; nothing is rescaled. */
export function publishedFigure(
  {points, curves, fit}: ShownLoss,
  published: readonly PublishedCurve[],
  unit: string
): HTMLElement {
  const units = `${unit}s`;
  const {along, points: first} = published[0]!;
  const held = along === "N" ? "D" : "N";
  const at = first[0]![held];
  const runs = points.filter((point) => point[held] === at);
  const fitted = curves.filter((point) => point.along === along && point[held] === at);
  const predicted = published.flatMap((curve) => curve.points.map(({value}) => value));
  const span = (values: readonly number[]) => t`${nats(Math.min(...values))} to ${nats(Math.max(...values))}`;
  const losses = runs.map(({loss}) => loss);
  const heldText = held === "D" ? t`${count(at)} ${units}` : t`${count(at)} parameters`;
  const title = t`At our scales the published parameters predict ${span(predicted)} nats per ${unit}; our runs reached
    ${span(losses)}.`;
  const caption = t`Circles: ${plural(runs.length, "run")} of ${heldText}, with our fit and its
    ${percent(fit.estimates[0]!.level)} band. Published parameters were fitted to other text, tokenisers and scales;
    they are evaluated here without rescaling.`;
  const rows = published.flatMap(({source, points: curve}) => curve.map((point) => ({source, ...point})));
  const columns = [
    textColumn("source", (row: (typeof rows)[number]) => row.source),
    numberColumn("parameters", ({N}: (typeof rows)[number]) => N, count),
    numberColumn(units, ({D}: (typeof rows)[number]) => D, count),
    numberColumn("loss, nats", ({value}: (typeof rows)[number]) => value, number)
  ];
  const alt = t`Published and fitted loss against ${along === "N" ? "parameters" : units}. ${title}`;
  return figure(
    {
      id: `figure-published-and-fitted-loss-against-${along === "N" ? "parameters" : units}`,
      title,
      alt,
      caption,
      key: key(published),
      rows,
      columns
    },
    (width) =>
      plot(width, {
        height: Math.max(260, Math.min(340, width * 0.5)),
        x: logAxis(
          runs.map((run) => run[along]),
          width,
          along === "N" ? "parameters, without embeddings" : t`${units} trained on`
        ),
        y: {
          type: "log",
          label: t`held-out loss, nats per ${unit}`,
          ticks: scaleTicks(Math.min(...losses), Math.max(...predicted), 5 * 62),
          tickFormat: (v: number) => count(v)
        },
        marks: [
          Plot.areaY(fitted, {x: along, y1: "lower", y2: "upper", fill: blue, fillOpacity: 0.16}),
          Plot.lineY(fitted, {x: along, y: "value", stroke: blue, strokeWidth: 1.6}),
          Plot.dot(runs, {
            x: along,
            y: "loss",
            stroke: blue,
            fill: "var(--theme-background)",
            r: 3,
            strokeWidth: 1.5
          }),
          published.map((curve, i) =>
            Plot.lineY(curve.points, {x: along, y: "value", strokeWidth: 1.8, ...strokeOf(i)})
          )
        ]
      })
  );
}

const nats = (value: number) => number(value, value / 10);

function key(published: readonly PublishedCurve[]): HTMLElement {
  const line = (stroke: string, dash: string | null) =>
    svg`<svg width="26" height="8" aria-hidden="true"><line x2="26" y1="4" y2="4" stroke=${stroke} stroke-width="2"
      stroke-dasharray=${dash} /></svg>`;
  return html`<ul class="key">
    <li>${line(blue, null)} our fit</li>
    ${published.map(({source}, i) => html`<li>${line(strokeOf(i).stroke, strokeOf(i).strokeDasharray)} ${source}</li>`)}
  </ul>`;
}
