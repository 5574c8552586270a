import type {CapabilityPage} from "../../contracts/capabilities.js";
import {type CapabilityScale, type FittedForm, onlyBracket} from "../../lib/analysis/capabilities/capability-scale.js";
import type {MethodScale} from "../../lib/analysis/capabilities/method-rows.js";
import type {SeedShare} from "../../lib/emergence/over-seeds.js";
import type {VerdictReport} from "../../lib/emergence/verdict/verdict.js";
import {t} from "../../lib/i18n/translate.js";
import {render} from "../../lib/messages/index.js";
import type {Ends} from "../../lib/numerics/interval.js";
import {asNumber, type DataColumn, endsColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {criticalScaleText} from "../base/findings.js";
import {count, interval, number, percent, plural} from "../base/format.js";
import {notMeasured} from "../base/not-measured.js";
import {type Column, table} from "../base/table.js";
import {methodsChart, scoresChart} from "./capability-chart.js";
import {type Axis, curveChart, type Link, metricChart, PRESENCE} from "./curve-chart.js";
import {emergenceKey} from "./emergence-chart.js";
import {methodMarks, methodTitles} from "./method-words.js";
import {metricName} from "./metric-names.js";

/** What a reader may choose of the curve: what is drawn, the link function of its axis, and along what. */
export interface CurveChoice {
  readonly metric?: string;
  readonly link?: Link;
  readonly axis?: Axis;
}

/** How far the data decide between curves. */
function curveSentence(scale: CapabilityScale): string {
  const place = criticalScaleText(scale);
  const rivals = scale.forms.filter(({isRival}) => isRival).length;
  if (onlyBracket(scale) || rivals === 0) return t`N50 (share of models): ${place}. The data do not decide on a curve.`;
  return rivals === 1
    ? t`N50 (share of models): ${place}. One curve fits best, by 4 AICc or more.`
    : t`N50 (share of models): ${place}. The data do not distinguish ${rivals} curves (ΔAICc < 4).`;
}

/** The share of models that have it, every rival curve, the bracket; or, if the reader asks, a metric by itself. */
export function curveFigure(
  {report}: CapabilityPage,
  {metric = PRESENCE, link = "identity", axis = "log"}: CurveChoice = {}
): HTMLElement {
  if (!report) return notMeasured();
  const {scale} = report;
  const title = curveSentence(scale);
  const isSmooth = metric === report.smoothMetric;
  const onLine = link === "identity" ? "" : t` A curve whose link function is the ${link} is a straight line here.`;
  const caption =
    metric === PRESENCE
      ? t`Points: share of the models of one size that have it; bars: exact 95% interval, with the scatter between
        seeds. Curves have their floor at 0 or free and their ceiling at 1 or free.${onLine}`
      : isSmooth
        ? t`One circle per model, by negated ${metricName(metric)}, so that higher is better; line: mean over seeds.`
        : t`One circle per model, by ${metricName(metric)}; line: mean over seeds.`;
  const columns: DataColumn<(typeof scale.points)[number]>[] = [
    numberColumn("parameters", ({N}) => N, count),
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
          metric: isSmooth ? t`− ${metricName(metric)}` : metricName(metric),
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
  if (!sized.length) return notMeasured("No method gives a size within the sizes trained.");
  const values = sized.map(({value}) => value!);
  const factor = Math.max(...values) / Math.min(...values);
  const title =
    sized.length === 1
      ? "One method gives a size."
      : t`${sized.length} methods give sizes that span a factor of ${number(factor, factor / 10)}.`;
  const caption =
    "Dots: estimates; lines: 95% intervals, to the edge where an end is open; shaded: bracket of N50 (share of " +
    "models). Share of models and mean score are two estimands and need not agree.";
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
  return table(report.rows, methodColumns, {caption: "Every method and the point of the rise that it estimates"});
}

const methodColumns: DataColumn<MethodScale>[] = [
  textColumn("method", ({id}) => methodTitles[id]),
  textColumn("estimates", ({id}) => methodMarks[id]),
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
  textColumn("caveats", ({caveats}) => caveats.map(({code}) => code).join("; ") || null, {
    cell: ({caveats}) => caveats.map(render).join(t`; `) || "none"
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
    numberColumn("change at, parameters", ({change}) => change?.at, count)
  ];
  return table(report.table, columns, {
    caption: "Models compared by AICc, which counts sizes: with few sizes, models of many parameters cannot win"
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
  const passed = models.filter(({isPresent}) => isPresent).length;
  const reached = t`${passed} of ${plural(models.length, "model")} reach a ${metricName(metric)} of ${number(pass)}`;
  const [least, most] = [number(Math.min(...scores), 0.1), number(Math.max(...scores), 0.1)];
  const title =
    least === most ? t`${reached}; all score ${least}.` : t`${reached}; scores range from ${least} to ${most}.`;
  const caption = smoothMetric
    ? t`One circle per model. Dashed: the score from which on a model has the capability. Below:
      ${metricName(smoothMetric)}, negated so that higher is better.`
    : "One circle per model. Dashed: the score from which on a model has the capability.";
  const columns: DataColumn<(typeof models)[number]>[] = [
    numberColumn("parameters", ({N}) => N, count),
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
    (width) =>
      scoresChart(models, {
        width,
        pass,
        metric: metricName(metric),
        smoothMetric: smoothMetric && metricName(smoothMetric)
      })
  );
}

/** What each metric that was recorded says of the same models. */
export function crossingTable({report}: CapabilityPage): HTMLElement {
  if (!report) return notMeasured();
  type Row = (typeof report.crossing)[number];
  const sharp = report.crossing.find(({transition}) => transition?.isClear)?.transition;
  const later = ({transition}: Row) => (transition?.isClear && sharp ? transition.at - sharp.at : null);
  const columns: Column<Row>[] = [
    textColumn("metric", ({metric}) => metric, {cell: ({metric}) => metricName(metric)}),
    textColumn("partial credit", ({kind}) => (kind === "smooth" ? "yes" : "no")),
    numberColumn("mean at the smallest N", ({first}) => first, asNumber(0.01)),
    numberColumn("at the largest N", ({last}) => last, asNumber(0.01)),
    numberColumn("break at, parameters", ({transition}) => (transition?.isClear ? 10 ** transition.at : null), count, {
      none: "no clear break"
    }),
    numberColumn("later than the first metric, decades", later, asNumber(0.02))
  ];
  return table(report.crossing, columns, {
    caption: "Mean scores by every recorded metric, and breaks that beat a line and a parabola"
  });
}

/** P(capability | N), tested against one half. */
export function seedsTable({report}: CapabilityPage): HTMLElement {
  if (!report) return notMeasured();
  const {scales, isMonotone} = report.overSeeds;
  const columns: Column<SeedShare>[] = [
    numberColumn("parameters", ({N}) => N, count),
    {label: "have it", number: true, cell: ({k, n}) => t`${k} of ${n}`},
    numberColumn("P(capability | N)", ({share}) => share, percent),
    endsColumn("exact 95% interval", (row) => row, shareEnds),
    textColumn("of the models, 95% test", ({presence}) => presence, {cell: ({presence}) => presenceWords[presence]})
  ];
  const least = Math.min(...scales.map(({n}) => n));
  const few = least < SURE ? t` With ${plural(least, "seed")} no count is significant.` : "";
  const falls = isMonotone ? "" : t` The share falls significantly with size: there is no single critical scale.`;
  return table(scales, columns, {
    caption: t`Share of seeds with the capability, tested against one half (exact, one-sided).${few}${falls}`
  });
}

const presenceWords = {present: "more than half", lacking: "fewer than half", undecided: "undecided"} as const;

/** With fewer seeds even all of them are not enough: ½⁴ is above 5 %. */
const SURE = 5;
