import * as Plot from "@observablehq/plot";
import type {BriefStudy} from "../../contracts/networks.js";
import type {SizeMean, StudyReport} from "../../lib/analysis/networks/distortion-report.js";
import {t} from "../../lib/i18n/translate.js";
import {blue, vermillion} from "../base/colors.js";
import {type DataColumn, endsColumn, numberColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, number, plural} from "../base/format.js";
import {meanInSentence} from "../base/mean-text.js";
import {notMeasured} from "../base/not-measured.js";
import {logAxis, plot} from "../base/plot.js";

const twoDecimals = (v: number) => number(v, 0.1);

export function bestTemperatureSentence({temperature}: BriefStudy): string {
  const [first, last] = [temperature[0], temperature.at(-1)];
  if (!first || !last) return "No network has its optimal temperature between 1/3 and 3.";
  const apart = temperature.filter(({lower, upper}) => lower !== null && upper !== null && (lower > 1 || upper < 1));
  const sizes = plural(temperature.length, "size");
  const at = ({value, N}: SizeMean) => t`${twoDecimals(value)} at ${count(N)} parameters`;
  const ends = first === last ? at(first) : t`${at(first)}, ${at(last)}`;
  return apart.length
    ? t`The optimal temperature differs significantly from 1 at ${apart.length} of ${sizes}: ${ends}.`
    : t`The optimal temperature does not differ significantly from 1 at any of ${sizes}: ${ends}.`;
}

export const temperatureFigure = (study: StudyReport): HTMLElement =>
  sizeFigure(study.temperature, {
    id: "figure-best-temperature-against-parameters",
    title: bestTemperatureSentence(study),
    caption: "Means over seeds after training; bars: 95 % intervals.",
    label: "T of lowest held-out loss",
    name: "optimal temperature",
    rule: 1
  });

export function sharpnessSentence({sharpnessSlope}: BriefStudy): string {
  if (!sharpnessSlope) return "Too few sizes for a power law of sharpness.";
  const {slope: value, lower, upper} = sharpnessSlope;
  const power = meanInSentence({value, lower, upper}, twoDecimals);
  if (lower > 0) return t`Larger networks end in sharper minima: the largest Hessian eigenvalue scales as N^${power}.`;
  if (upper < 0) return t`Larger networks end in flatter minima: the largest Hessian eigenvalue scales as N^${power}.`;
  return t`Sharpness does not change significantly with size: the largest Hessian eigenvalue scales as N^${power}.`;
}

export const sharpnessFigure = (study: StudyReport): HTMLElement =>
  sizeFigure(study.sharpness, {
    id: "figure-sharpness-against-parameters",
    title: sharpnessSentence(study),
    caption: study.around
      ? "Geometric means over seeds after training; bars: 95 % intervals. Shaded: the range of the critical scales " +
        "at this budget; dashed: their median."
      : "Geometric means over seeds after training; bars: 95 % intervals.",
    label: "largest eigenvalue of the Hessian",
    name: "sharpness",
    isLog: true,
    around: study.around
  });

interface SizeFigureOptions {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly label: string;
  readonly name: string;
  readonly rule?: number;
  readonly isLog?: boolean;
  /** Range and median of critical scales, drawn behind the dots. */
  readonly around?: StudyReport["around"];
}

/** Means over seeds against size, with their intervals. */
function sizeFigure(
  means: readonly SizeMean[],
  {id, title, caption, label, name, rule, isLog = false, around = null}: SizeFigureOptions
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
  const bars = means.filter((mean) => mean.lower !== null && mean.upper !== null);
  // on a logarithmic axis an interval that reaches zero is cut
  const ends = means.flatMap(({value, lower, upper}) => [value, lower ?? value, upper ?? value]).filter((v) => v > 0);
  return figure({id, title, alt: t`${name} against parameters. ${title}`, caption, rows: means, columns}, (width) =>
    plot(width, {
      height: 240,
      x: logAxis(
        means.map(({N}) => N),
        width,
        "parameters, without embeddings"
      ),
      y: isLog
        ? {...logAxis(ends, 240, label), domain: [Math.min(...ends), Math.max(...ends)]}
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
