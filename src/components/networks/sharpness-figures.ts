import * as Plot from "@observablehq/plot";
import type {BriefStudy} from "../../contracts/networks.js";
import type {SizeMean, StudyReport} from "../../lib/analysis/networks/distortion-report.js";
import {t} from "../../lib/i18n/translate.js";
import {blue, vermillion} from "../base/colors.js";
import {type DataColumn, endsColumn, numberColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, interval, number, plural} from "../base/format.js";
import {notMeasured} from "../base/not-measured.js";
import {logAxis, plot} from "../base/plot.js";

export function bestTemperatureSentence({temperature}: BriefStudy): string {
  if (!temperature.length) return "No network has its best temperature between 1/3 and 3.";
  const apart = temperature.filter(({lower, upper}) => lower !== null && upper !== null && (lower > 1 || upper < 1));
  const [first, last] = [temperature[0]!, temperature.at(-1)!];
  return t`The best temperature is ${number(first.value, 0.01)} at ${count(first.N)} parameters and
    ${number(last.value, 0.01)} at ${count(last.N)};
    its interval over seeds leaves out 1 at ${apart.length} of ${plural(temperature.length, "size")}.`;
}

export const temperatureFigure = (study: StudyReport): HTMLElement =>
  sizeFigure(study.temperature, {
    id: "figure-best-temperature-against-parameters",
    title: bestTemperatureSentence(study),
    label: "T of least held-out loss",
    name: "Best temperature",
    rule: 1
  });

export function sharpnessSentence({sharpnessSlope}: BriefStudy): string {
  if (!sharpnessSlope) return "Too few sizes to say how sharpness goes with size.";
  const {slope, lower, upper} = sharpnessSlope;
  const verdict =
    lower > 0
      ? "larger networks end sharper, not flatter"
      : upper < 0
        ? "larger networks end flatter"
        : "no direction is sure";
  return t`The largest curvature at the end goes as
    N^${number(slope, 0.01)} ${interval(lower, upper, (v) => number(v, 0.01))}: ${verdict}.`;
}

export const sharpnessFigure = (study: StudyReport): HTMLElement =>
  sizeFigure(study.sharpness, {
    id: "figure-sharpness-against-parameters",
    title: sharpnessSentence(study),
    label: "largest eigenvalue of the Hessian",
    name: "Sharpness",
    isLog: true,
    around: study.around
  });

interface SizeFigureOptions {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly name: string;
  readonly rule?: number;
  readonly isLog?: boolean;
  /** Where capabilities appear. */
  readonly around?: StudyReport["around"];
}

/** Means over seeds against size, with their intervals. */
function sizeFigure(
  means: readonly SizeMean[],
  {id, title, label, name, rule, isLog = false, around = null}: SizeFigureOptions
): HTMLElement {
  if (!means.length) return notMeasured(title);
  const columns: DataColumn<SizeMean>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn(
      name,
      ({value}) => value,
      (v) => number(v, v / 100)
    ),
    endsColumn("95 % interval over seeds", (row) => (row.lower === null ? null : row), undefined, {
      name,
      none: "one seed"
    }),
    numberColumn("seeds", ({seeds}) => seeds)
  ];
  const bars = means.flatMap(({N, lower, upper}) => (lower === null || upper === null ? [] : [{N, lower, upper}]));
  const values = means.map(({value}) => value);
  return figure(
    {
      id,
      title,
      alt: t`${name} against parameters. ${title}`,
      caption: t`${isLog ? "Geometric means" : "Means"} over seeds at the end of training; bars: 95 % intervals over
        seeds.${
          around
            ? t` Shaded: the scales at which capabilities appear at this budget; dashed: their
          median.`
            : ""
        }`,
      rows: means,
      columns
    },
    (width) =>
      plot(width, {
        height: 240,
        x: logAxis(
          means.map(({N}) => N),
          width,
          "parameters, without embeddings"
        ),
        y: isLog
          ? {...logAxis(values, 300, label), ticks: 4, tickFormat: (v: number) => String(v)}
          : {label, nice: true, zero: false},
        marks: [
          rule === undefined ? null : Plot.ruleY([rule], {strokeDasharray: "3 3", strokeOpacity: 0.5}),
          around && Plot.rectX([around], {x1: "lowest", x2: "highest", fill: vermillion, fillOpacity: 0.1}),
          around && Plot.ruleX([around], {x: "middle", stroke: vermillion, strokeDasharray: "3 3"}),
          Plot.ruleX(bars, {x: "N", y1: "lower", y2: "upper", stroke: blue}),
          Plot.dot(means, {x: "N", y: "value", fill: blue, r: 4})
        ]
      })
  );
}
