import * as Plot from "@observablehq/plot";
import type {DistillationReport, Taught} from "../../lib/analysis/training-data/distillation-report.js";
import {t} from "../../lib/i18n/translate.js";
import {ramp} from "../base/colors.js";
import {type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, list, number, percent, plural} from "../base/format.js";
import {asMean, meanText} from "../base/mean-text.js";
import {plot} from "../base/plot.js";
import {sizeKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

const atEnd = ({against}: Taught) => against[against.length - 1]!;

/** At which temperatures a teacher is surely better than data. */
export function taughtSentence({taught, student, entropy}: DistillationReport): string {
  const of = (verdict: Taught["verdict"]) => taught.filter((one) => one.verdict === verdict);
  const named = (some: readonly Taught[]) =>
    some.length ? t`at T = ${list(some.map(({temperature}) => String(temperature)))}` : "at none";
  const best = taught.reduce((a, b) => (b.loss.value < a.loss.value ? b : a));
  const {value, lower, upper} = atEnd(best);
  const saved = {value: -value, lower: negative(upper), upper: negative(lower)};
  const share = saved.value / (student.loss.value - entropy);
  return t`A teacher is surely better than data ${named(of("better"))} and surely worse ${named(of("worse"))}, of
    ${plural(taught.length, "temperature")};
    at best, T = ${best.temperature}, it saves ${meanText(saved)} nats a token,
    ${percent(share, 1)} of what was left to learn.`;
}

const negative = (v: number | null) => (v === null ? null : -v);

/** Where the best temperature lies, and whether it is told from the others; null with fewer than two. */
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

/** The claim is of an optimum between. */
export function optimumSentence(report: DistillationReport): string {
  const found = optimumOf(report);
  if (!found) return "";
  const place = found.isEnd
    ? "at an end of what was tried, so that no optimum between is seen"
    : "between the ends of what was tried";
  return t`The best of the temperatures tried lies ${place}; its interval and that of the next best
    ${found.isDistinct ? "are apart" : "overlap"}.`;
}

/** Difference from data along training, a colour a temperature. */
export function taughtFigure(report: DistillationReport): HTMLElement {
  const {taught, teacher, student} = report;
  const colors = ramp(taught.length);
  const temperatures = taught.map(({temperature}) => temperature);
  const rows = taught.flatMap(({temperature, against}) =>
    against.filter(({step}) => step > 0).map((moment) => ({temperature, ...moment}))
  );
  const title = taughtSentence(report);
  const caption = t`Loss less that of the student of data with the same seed, sequences and steps; mean of three
    domains, nats a token; bars: 95 % intervals over ${plural(taught[0]!.seeds, "seed")}. Below the line is better. The
      teacher has ${count(teacher.N)} parameters, a student ${count(student.N)}.`;
  const columns: DataColumn<(typeof rows)[number]>[] = [
    numberColumn("temperature", ({temperature}) => temperature),
    numberColumn("step", ({step}) => step),
    intervalColumn("difference, 95 % interval", (row) => row, meanText, {name: "difference"})
  ];
  const key = sizeKey(
    temperatures.map((T) => `T = ${T}`),
    colors
  );
  return figure(
    {
      id: "figure-taught-students-against-students-of-data",
      title,
      alt: t`Taught students against students of data. ${title}`,
      key,
      caption,
      rows,
      columns
    },
    (width) =>
      plot(width, {
        height: 280,
        x: {type: "log", base: 2, label: "steps", ticks: 6, tickFormat: (step: number) => String(step)},
        y: {label: "difference, nats a token", nice: true},
        color: {domain: temperatures, range: colors},
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

export function taughtTable({taught, student, teacher, entropy}: DistillationReport): HTMLElement {
  const columns: Column<Taught>[] = [
    numberColumn("temperature", ({temperature}) => temperature),
    intervalColumn("loss", ({loss}) => loss, meanText),
    intervalColumn("less that of data", (one) => atEnd(one), meanText),
    textColumn("verdict", ({verdict}) => verdict),
    intervalColumn("T of least loss of its answers", ({ownTemperature}) => ownTemperature, asMean(0.01), {
      none: "outside of 1/3 to 3"
    })
  ];
  return table(taught, columns, {
    caption: t`Nats a token at the end, means over seeds with 95 % intervals; students of data:
      ${meanText(student.loss)}, teacher: ${number(teacher.loss, 0.001)}, entropy: ${number(entropy, 0.001)}`
  });
}
