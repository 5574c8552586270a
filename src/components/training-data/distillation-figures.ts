import * as Plot from "@observablehq/plot";
import type {DistillationReport, Taught} from "../../lib/analysis/training-data/distillation-report.js";
import {t} from "../../lib/i18n/translate.js";
import {ramp} from "../base/colors.js";
import {type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, list, number, percent, plural} from "../base/format.js";
import {asMean, meanText, negated} from "../base/mean-text.js";
import {plot} from "../base/plot.js";
import {sizeKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

const atEnd = ({against}: Taught) => against[against.length - 1]!;

/** How much the best temperature saves. */
function savingSentence({taught, student, entropy}: DistillationReport): string {
  const best = taught.reduce((a, b) => (b.loss.value < a.loss.value ? b : a));
  if (best.verdict !== "better")
    return t`At none of ${plural(taught.length, "temperature")} is distillation significantly better than training on
      data.`;
  const saved = negated(atEnd(best));
  return t`Distillation at T = ${best.temperature} lowers the loss by ${meanText(saved)} nats a token compared
    with training on data, ${percent(saved.value / (student.loss.value - entropy), 1)} of the excess loss.`;
}

/** How much the best temperature saves, and what the others do. */
export function taughtSentence(report: DistillationReport): string {
  const {taught} = report;
  const best = taught.reduce((a, b) => (b.loss.value < a.loss.value ? b : a));
  const of = (verdict: Taught["verdict"]) =>
    list(taught.flatMap((one) => (one !== best && one.verdict === verdict ? [String(one.temperature)] : [])));
  const [better, worse, open] = [of("better"), of("worse"), of("open")];
  return [
    savingSentence(report),
    ...(better ? [t`T = ${better} also lowers it significantly.`] : []),
    ...(worse ? [t`T = ${worse} raises it significantly.`] : []),
    ...(open ? [t`At T = ${open} the difference is not significant.`] : [])
  ].join(t` `);
}

/** Where the best temperature lies, and whether the next best is distinguishable; null with fewer than two. */
export function optimumOf({
  taught
}: DistillationReport): {readonly isEnd: boolean; readonly isDistinct: boolean} | null {
  const [best, second] = taught.toSorted((a, b) => a.loss.value - b.loss.value);
  if (!best || !second) return null;
  const [{upper}, {lower}] = [atEnd(best), atEnd(second)];
  return {
    isEnd: best === taught[0] || best === taught.at(-1),
    isDistinct: upper !== null && lower !== null && upper < lower
  };
}

/** The claim is of an optimum between low and high temperatures. */
export function optimumSentence(report: DistillationReport): string {
  const found = optimumOf(report);
  if (!found) return "";
  if (found.isEnd) return t`The best temperature is an end of the range tried, so no optimum inside it is seen.`;
  return found.isDistinct
    ? t`The best temperature lies inside the range tried; its interval does not overlap that of the next best.`
    : t`The best temperature lies inside the range tried, but its interval overlaps that of the next best.`;
}

/** Difference from data along training, a colour a temperature. */
export function taughtFigure(report: DistillationReport): HTMLElement {
  const {taught, teacher, student} = report;
  const colors = ramp(taught.length);
  const temperatures = taught.map(({temperature}) => temperature);
  const rows = taught.flatMap(({temperature, against}) =>
    against.filter(({step}) => step > 0).map((checkpoint) => ({temperature, ...checkpoint}))
  );
  const title = savingSentence(report);
  const caption = t`Loss minus that of the student trained on data with the same seed, sequences and steps, in nats a
    token, mean of three domains. Bars: 95% CI over ${plural(taught[0]!.seeds, "seed")}. Below zero is better. The
    teacher has ${count(teacher.N)} non-embedding parameters, a student ${count(student.N)}.`;
  const columns: DataColumn<(typeof rows)[number]>[] = [
    numberColumn("temperature", ({temperature}) => temperature),
    numberColumn("step", ({step}) => step),
    intervalColumn("difference, 95% CI", (row) => row, asMean(0.001), {name: "difference"})
  ];
  const key = sizeKey(
    temperatures.map((T) => `T = ${T}`),
    colors
  );
  return figure(
    {
      id: "figure-taught-students-against-students-of-data",
      title,
      alt: t`Difference in loss between distilled students and students of data along training. ${title}`,
      key,
      caption,
      rows,
      columns
    },
    (width) =>
      plot(width, {
        height: 280,
        x: {type: "log", base: 2, label: "steps", ticks: 6, tickFormat: (step: number) => count(step)},
        y: {label: "difference, nats a token", nice: true},
        color: {label: "temperature", domain: temperatures, range: colors},
        marks: [
          Plot.ruleY([0], {strokeOpacity: 0.5}),
          Plot.ruleX(
            rows.filter(({lower}) => lower !== null),
            {x: "step", y1: "lower", y2: "upper", stroke: "temperature", strokeOpacity: 0.5}
          ),
          Plot.line(rows, {x: "step", y: "value", z: "temperature", stroke: "temperature", strokeWidth: 1.4}),
          Plot.dot(rows, {x: "step", y: "value", fill: "temperature", r: 3})
        ]
      })
  );
}

const verdictWords: Readonly<Record<Taught["verdict"], string>> = {
  better: "better",
  worse: "worse",
  open: "not significant"
};

export function taughtTable({taught, student, teacher, entropy}: DistillationReport): HTMLElement {
  const columns: Column<Taught>[] = [
    numberColumn("temperature", ({temperature}) => temperature),
    intervalColumn("loss", ({loss}) => loss, asMean(0.001)),
    intervalColumn("minus that of data", (one) => atEnd(one), asMean(0.001)),
    textColumn("verdict", ({verdict}) => verdict, {cell: ({verdict}) => verdictWords[verdict]}),
    intervalColumn("best T of the student’s output", ({ownTemperature}) => ownTemperature, asMean(0.01), {
      none: "outside [1/3, 3]"
    })
  ];
  return table(taught, columns, {
    caption: t`Loss at the end in nats a token, mean over seeds [95% CI]. Students of data: ${meanText(student.loss)};
      teacher: ${number(teacher.loss, 0.01)}; exact entropy: ${number(entropy, 0.01)}. Better or worse: the interval of
      the difference excludes zero.`
  });
}
