import type {CapabilityPage} from "../../contracts/capabilities.js";
import type {FittedForm} from "../../lib/analysis/capabilities/capability-scale.js";
import type {MethodScale} from "../../lib/analysis/capabilities/method-rows.js";
import type {SeedShare} from "../../lib/emergence/over-seeds.js";
import type {VerdictReport} from "../../lib/emergence/verdict/verdict.js";
import {t} from "../../lib/i18n/translate.js";
import {render} from "../../lib/messages/index.js";
import type {Ends} from "../../lib/numerics/interval.js";
import {asCount, asNumber, type DataColumn, endsColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {criticalScaleText} from "../base/findings.js";
import {count, interval, number, percent, plural} from "../base/format.js";
import {notMeasured} from "../base/not-measured.js";
import {type Column, table} from "../base/table.js";
import {methodsChart, scoresChart} from "./capability-chart.js";
import {type Axis, curveChart, type Link, metricChart, PRESENCE} from "./curve-chart.js";
import {emergenceKey} from "./emergence-chart.js";
import {methodMarks, methodTitles} from "./method-words.js";

/** What a reader may choose of the curve: what is drawn, how shares are stretched, and along what. */
export interface CurveChoice {
  readonly metric?: string;
  readonly link?: Link;
  readonly axis?: Axis;
}

/**
 * The share of models that have it, every form within reach, the bracket; or, if the reader asks, a metric by itself.
 */
export function curveFigure(
  {report}: CapabilityPage,
  {metric = PRESENCE, link = "nothing", axis = "log"}: CurveChoice = {}
): HTMLElement {
  if (!report) return notMeasured();
  const {scale} = report;
  const rivals = scale.forms.filter(({isRival}) => isRival).length;
  const title = rivals
    ? t`${plural(rivals, "form")} of the curve cannot be told apart; between them the critical scale is
      ${criticalScaleText(scale)}.`
    : t`The models are too much alike to choose a curve; the critical scale is ${criticalScaleText(scale)}.`;
  const isSmooth = metric === report.smoothMetric;
  const onLine = link === "nothing" ? "" : t` On this axis a curve is a straight line where the ${link} is its link.`;
  const caption =
    metric === PRESENCE
      ? t`Points: share of the models of one size that have it; bars: its exact 95% interval, with the scatter between
        seeds in it.
        Each form has its floor at nought or free and its ceiling at one or free.${onLine}`
      : t`A circle a model, by ${metric}; the line joins means over seeds, and nothing is fitted.${
          isSmooth
            ? t` Turned
        so that up is better.`
            : ""
        }`;
  const columns: DataColumn<(typeof scale.points)[number]>[] = [
    numberColumn("parameters", ({N}) => N, asCount(4)),
    numberColumn("have it", ({k}) => k),
    numberColumn("models", ({n}) => n),
    endsColumn("interval", (row) => row, shareEnds),
    numberColumn("mean score", ({score}) => score, asNumber(0.01))
  ];
  const draw = (width: number) =>
    metric === PRESENCE
      ? curveChart(scale, {width, link, axis})
      : metricChart(report.models, {
          width,
          axis,
          metric: isSmooth ? t`− ${metric}` : metric,
          of: (model) => (isSmooth ? model.smooth : model.score)
        });
  return figure(
    {
      id: "figure-share-of-models-against-parameters",
      title,
      alt: t`Share of models against parameters. ${title}`,
      caption,
      key: metric === PRESENCE ? emergenceKey() : undefined,
      rows: scale.points,
      columns
    },
    draw
  );
}

/** All methods that give a size, on one axis. */
export function methodsFigure({report}: CapabilityPage): HTMLElement {
  if (!report) return notMeasured();
  const {rows, window, scale} = report;
  const sized = rows.filter(({unit, value}) => unit === "N" && value !== null);
  if (!sized.length) return notMeasured("No method places it among the sizes tried.");
  const values = sized.map(({value}) => value!);
  const factor = Math.max(...values) / Math.min(...values);
  const title = t`${plural(sized.length, "method places", "methods place")} it, over a factor of
    ${number(factor, factor / 10)} in size.`;
  const caption =
    "Dots: values; lines: intervals at 95%, which run to the edge where an end is open; pale: last size surely " +
    "without, first size surely with.";
  return figure(
    {
      id: "figure-critical-scales-by-method",
      title,
      alt: t`Critical scales by method. ${title}`,
      caption,
      rows,
      columns: methodColumns
    },
    (width) => methodsChart(sized, {width, window, bracket: scale.bracket})
  );
}

export function methodsTable({report}: CapabilityPage): HTMLElement {
  if (!report) return notMeasured();
  return table(report.rows, methodColumns, {caption: "Every method, with what it marks"});
}

const methodColumns: DataColumn<MethodScale>[] = [
  textColumn("method", ({id}) => methodTitles[id]),
  textColumn("marks", ({id}) => methodMarks[id]),
  {
    label: "value",
    number: true,
    cell: (row) => (row.value === null || isOpen(row) ? "–" : sized(row)(row.value)),
    fields: [
      {name: "value", value: (row) => (isOpen(row) ? null : row.value)},
      {name: "unit", value: ({unit}) => unit}
    ]
  },
  endsColumn(
    "interval, 95%",
    (row) => (isOpen(row) ? null : row),
    (row) => interval(row.lower, row.upper, sized(row)),
    {name: "interval"}
  ),
  textColumn("what stands against it", ({caveats}) => caveats.map(({code}) => code).join("; ") || null, {
    cell: ({caveats}) => caveats.map(render).join(t`; `) || "nothing known"
  })
];

const shareEnds = ({lower, upper}: Ends) => interval(lower, upper, percent);

const isOpen = ({lower, upper}: MethodScale) => lower === null && upper === null;

const sized =
  ({unit}: MethodScale) =>
  (v: number) =>
    unit === "N" ? count(v) : t`${number(v, 0.01)} nats`;

/** The table that the verdict rests on. */
export function verdictTable({report}: CapabilityPage): HTMLElement {
  if (!report) return notMeasured();
  type Row = VerdictReport["table"][number];
  const titles = new Map(report.scale.forms.map((form) => [form.id, formTitle(form)]));
  const columns: Column<Row>[] = [
    textColumn("model", ({id, title}) => titles.get(id) ?? title),
    textColumn("kind", ({kind}) => kind),
    numberColumn("parameters", ({k}) => k),
    numberColumn("log-likelihood", ({logLikelihood}) => logLikelihood, asNumber(1)),
    numberColumn("AICc above the best", ({delta}) => delta, asNumber(1)),
    numberColumn("changes at", ({change}) => change?.at, count)
  ];
  return table(report.table, columns, {
    caption: "AICc counts sizes, not items: with few of them it refuses models of many parameters whatever they gain"
  });
}

function formTitle({title, floor, ceiling}: FittedForm): string {
  if (floor === "free" && ceiling === "free") return t`${title}, floor and ceiling free`;
  if (floor === "free") return t`${title}, floor free`;
  return ceiling === "free" ? t`${title}, ceiling free` : title;
}

/** Every model’s score, under both metrics. */
export function scoresFigure({report}: CapabilityPage): HTMLElement {
  if (!report) return notMeasured();
  const {models, metric, smoothMetric, pass} = report;
  const scores = models.map(({score}) => score);
  const title = t`By ${metric}, models score from ${number(Math.min(...scores), 0.1)} to
    ${number(Math.max(...scores), 0.1)}; ${plural(models.filter(({isPresent}) => isPresent).length, "model")} of
      ${models.length} reach ${number(pass)}.`;
  const caption = t`A circle a model. Dashed: the score from which on a model has the
    capability.${smoothMetric ? t` Below: ${smoothMetric}, turned so that up is better.` : ""}`;
  const columns: DataColumn<(typeof models)[number]>[] = [
    numberColumn("parameters", ({N}) => N, asCount(4)),
    numberColumn("seed", ({seed}) => seed),
    numberColumn(metric, ({score}) => score, asNumber(0.01)),
    numberColumn(smoothMetric ?? "partial credit", ({smooth}) => smooth && -smooth, asNumber(0.01))
  ];
  return figure(
    {
      id: "figure-scores-of-models-against-parameters",
      title,
      alt: t`Scores of models against parameters. ${title}`,
      caption,
      rows: models,
      columns
    },
    (width) => scoresChart(models, {width, pass, metric, smoothMetric})
  );
}

/** What each metric that was recorded says of the same models. */
export function crossingTable({report}: CapabilityPage): HTMLElement {
  if (!report) return notMeasured();
  type Row = (typeof report.crossing)[number];
  const sharp = report.crossing.find(({transition}) => transition?.isClear)?.transition;
  const later = ({transition}: Row) => (transition?.isClear && sharp ? transition.at - sharp.at : null);
  const columns: Column<Row>[] = [
    textColumn("metric", ({metric}) => metric),
    textColumn("partial credit", ({kind}) => (kind === "smooth" ? "yes" : "no")),
    numberColumn("smallest models", ({first}) => first, asNumber(0.01)),
    numberColumn("largest", ({last}) => last, asNumber(0.01)),
    numberColumn("breaks at", ({transition}) => (transition?.isClear ? 10 ** transition.at : null), count, {
      none: "no clear break"
    }),
    numberColumn("later than the first, decades", later, asNumber(0.02))
  ];
  return table(report.crossing, columns, {
    caption: "Means by every metric that was recorded; breaks that beat a line and a parabola"
  });
}

/** P(capability | N), and whether it is surely on one side of one half. */
export function seedsTable({report}: CapabilityPage): HTMLElement {
  if (!report) return notMeasured();
  const {scales, isMonotone} = report.overSeeds;
  const columns: Column<SeedShare>[] = [
    numberColumn("parameters", ({N}) => N, asCount(4)),
    {label: "have it", number: true, cell: ({k, n}) => t`${k} of ${n}`},
    numberColumn("P(capability | N)", ({share}) => share, percent),
    endsColumn("exact 95% interval", (row) => row, shareEnds),
    textColumn("surely", ({presence}) => presence)
  ];
  const least = Math.min(...scales.map(({n}) => n));
  const few = least < SURE ? t` With ${plural(least, "seed")}, no count can be sure.` : "";
  return table(scales, columns, {
    caption: t`Sure by an exact one-sided test at 95%.${few}${
      isMonotone
        ? ""
        : t` A size surely lacks what a smaller
      one surely has: no single scale is critical.`
    }`
  });
}

/** With fewer seeds even all of them are not enough: ½⁴ is above 5 %. */
const SURE = 5;
