import * as Plot from "@observablehq/plot";
import type {UShapeForecast} from "../../lib/analysis/networks/u-shape-forecast.js";
import type {UShape, UShapeReport} from "../../lib/analysis/networks/u-shape-report.js";
import type {LossRise} from "../../lib/analysis/networks/u-shapes.js";
import {t} from "../../lib/i18n/translate.js";
import {groupBy} from "../../lib/numerics/grouping.js";
import {mean} from "../../lib/numerics/mean.js";
import type {SeedMean} from "../../lib/statistics/seed-mean.js";
import {blue, ramp, vermillion} from "../base/colors.js";
import {asNumber, type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {clauses, count, plural} from "../base/format.js";
import {asMean, meanText} from "../base/mean-text.js";
import {notMeasured} from "../base/not-measured.js";
import {panels} from "../base/panels.js";
import {logAxis, plot} from "../base/plot.js";
import {rowTitles} from "../base/row-titles.js";
import {parametersKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

const counted = (rises: readonly LossRise[]) => ({
  rises: rises.filter(({verdict}) => verdict === "rises").length,
  all: rises.length
});

/** How often the loss surely rises again along the data and along size, disturbed and not. */
export function riseSentence({shapes}: UShapeReport): string {
  const plain = shapes.filter(({reading}) => reading === "loss");
  const disturbed = shapes.filter(({reading}) => reading !== "loss");
  const tell = (some: readonly UShape[], of: (shape: UShape) => readonly LossRise[]) => {
    const {rises, all} = counted(some.flatMap(of));
    return t`${rises} of ${all}`;
  };
  return t`Disturbed, the loss surely rises again along the data in ${tell(disturbed, (s) => s.alongData)} cases (a
    size under a disturbance),
    and along size in ${tell(disturbed, (s) => s.alongSize)} (a moment under a disturbance);
    undisturbed, in ${tell(plain, (s) => s.alongData)} and ${tell(plain, (s) => s.alongSize)}.`;
}

/** Loss against data, a colour a size, a panel a disturbance. */
export function riseFigure(report: UShapeReport): HTMLElement {
  const {shapes, sizes, task, seeds} = report;
  const colors = ramp(sizes.length);
  const rows = shapes.flatMap(({title, rows}) =>
    groupBy(rows, ({N}) => N).flatMap(([N, own]) =>
      groupBy(own, ({D}) => D).map(([D, some]) => ({disturbance: title, N, D, loss: mean(some.map(({loss}) => loss))}))
    )
  );
  const columns: DataColumn<(typeof rows)[number]>[] = [
    textColumn("disturbance", ({disturbance}) => disturbance),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn(`${task.unit}s`, ({D}) => D, count),
    numberColumn("loss", ({loss}) => loss, asNumber(0.001))
  ];
  const title = riseSentence(report);
  const caption = t`Held-out loss, nats per ${task.unit}, means over ${plural(seeds, "seed")}, along one training of
    each size. The vertical scales differ.`;
  const key = parametersKey(sizes);
  return figure(
    {
      id: "figure-disturbed-loss-against-data",
      title,
      alt: t`Disturbed loss against data. ${title}`,
      key,
      caption,
      rows,
      columns
    },
    (width) => {
      const draw = (disturbance: string, panel: number) => {
        const own = rows.filter((row) => row.disturbance === disturbance);
        return plot(panel, {
          height: 200,
          x: logAxis(
            own.map(({D}) => D),
            panel,
            t`${`${task.unit}s`} seen`
          ),
          y: {label: null, nice: true, zero: false},
          color: {domain: sizes, range: colors},
          marks: [
            Plot.line(own, {x: "D", y: "loss", z: "N", stroke: "N", strokeWidth: 1.2}),
            Plot.dot(own, {x: "D", y: "loss", fill: "N", r: 2})
          ]
        });
      };
      return panels(
        shapes.map((shape) => shape.title),
        width,
        {draw, across: 2}
      );
    }
  );
}

/** A row a size, a column a disturbance. */
export function riseTable({shapes, sizes, task}: UShapeReport): HTMLElement {
  const columns: Column<number>[] = [
    numberColumn("parameters", (N) => N, count),
    ...shapes.map(
      ({title, alongData}): Column<number> => ({
        label: title,
        number: true,
        cell: (N) => {
          const found = alongData.find(({at}) => at === N);
          return found ? t`${meanText(found.rise, 0.01)}; ${found.verdict}` : "–";
        }
      })
    )
  ];
  return table(sizes, columns, {
    caption: t`Loss at the end above the loss at the moment that the other seeds name as least, nats per ${task.unit}:
      mean over seeds with its 95 % interval, and verdict`
  });
}

/** Does the noisy channel foretell better? */
export function uShapeForecastSentence({shapes, cut}: UShapeReport): string {
  const disturbed = shapes.filter(({reading, foretold}) => reading !== "loss" && foretold.length > 0);
  if (!disturbed.length) return "No law was fitted here.";
  const tell = (of: (shape: UShape) => SeedMean | null) => {
    const found = disturbed.flatMap((shape) => of(shape) ?? []);
    const better = found.filter(({upper}) => upper !== null && upper < 0).length;
    const worse = found.filter(({lower}) => lower !== null && lower > 0).length;
    return t`surely better in ${better}, surely worse in ${worse}`;
  };
  const plain = shapes.find(({reading}) => reading === "loss")?.againstMonotone;
  const undisturbed = plain
    ? t` Undisturbed, its error is ${comparative(plain)} than theirs, by ${meanText(plain, 0.01)} of ln loss.`
    : "";
  return t`Fitted to at most ${count(cut)} parameters and half of the data, the noisy channel foretells larger
    networks, over ${plural(disturbed.length, "disturbance")},
    ${tell((s) => s.againstMonotone)} than the best of the laws that only fall; against a sum of powers that may rise,
      ${tell((s) => s.againstRising)}.${undisturbed}`;
}

function comparative({lower, upper}: SeedMean): string {
  if (lower !== null && lower > 0) return "surely greater";
  return upper !== null && upper < 0 ? "surely less" : "not surely another";
}

/** The same by R², as the source counts. */
export function explainedSentence({shapes}: UShapeReport): string {
  const disturbed = shapes.filter(({reading, foretold}) => reading !== "loss" && foretold.length > 0);
  const above = (monotone: boolean) =>
    disturbed.filter(({foretold: [channel, ...others]}) =>
      others.every((law) => law.monotone !== monotone || (channel?.r2 ?? -Infinity) > (law.r2 ?? -Infinity))
    ).length;
  return t`By R² of all seeds together, which has no interval, the noisy channel is above every falling law under
    ${above(true)} of ${plural(disturbed.length, "disturbance")},
    and above the other law that may rise under ${above(false)}.`;
}

/** Errors beyond the fit, a panel a disturbance. */
export function uShapeForecastFigure(report: UShapeReport): HTMLElement {
  const {shapes, seeds} = report;
  const rows = shapes.flatMap(({title, foretold}) => foretold.map((one) => ({disturbance: title, ...one})));
  const heading = uShapeForecastSentence(report);
  if (!rows.length) return notMeasured(heading);
  const columns: DataColumn<(typeof rows)[number]>[] = [
    textColumn("disturbance", ({disturbance}) => disturbance),
    textColumn("law", ({title}) => title),
    numberColumn("error within", ({within}) => within.value, asNumber(0.001)),
    intervalColumn("error beyond, 95 % interval", ({beyond}) => beyond, asMean(0.001), {name: "error beyond"}),
    numberColumn("R² beyond", ({r2}) => r2, asNumber(0.01), {none: "a fit failed"})
  ];
  const caption = t`Root mean square of ln loss − ln foretold for sizes and moments beyond the fit. Dots: each of
    ${plural(seeds, "seed")}; bars: their mean. Blue: laws that may rise again.`;
  const titles = [...new Set(rows.map(({title}) => title))];
  const dots = rows.flatMap(({perSeed, ...row}) =>
    perSeed.flatMap((error) => (error === null ? [] : [{...row, error}]))
  );
  return figure(
    {
      id: "figure-errors-of-laws-beyond-their-fit",
      title: heading,
      alt: t`Errors of laws beyond their fit. ${heading}`,
      caption,
      rows,
      columns
    },
    (width) => {
      const color = ({monotone}: Pick<UShapeForecast, "monotone">) => (monotone ? vermillion : blue);
      const draw = (of: string, panel: number) => {
        const {marginLeft, tickFormat} = rowTitles(titles, panel, 0.6);
        return plot(panel, {
          height: 170,
          marginLeft,
          x: {
            label: "error of ln loss",
            domain: [0, Math.max(...dots.filter(({disturbance}) => disturbance === of).map(({error}) => error))],
            nice: true
          },
          y: {domain: titles, label: null, tickFormat},
          marks: [
            Plot.barX(
              rows.filter(({disturbance}) => disturbance === of),
              {x: (d: (typeof rows)[number]) => d.beyond.value, y: "title", fill: color, fillOpacity: 0.35}
            ),
            Plot.dot(
              dots.filter(({disturbance}) => disturbance === of),
              {x: "error", y: "title", fill: color, r: 2.5}
            )
          ]
        });
      };
      return panels(
        shapes.map(({title}) => title),
        width,
        {draw, across: 2}
      );
    }
  );
}

export function foretoldTable({shapes}: UShapeReport): HTMLElement {
  const laws = shapes[0]?.foretold ?? [];
  const columns: Column<UShape>[] = [
    textColumn("disturbance", ({title}) => title),
    ...laws.map(({law, title}) =>
      numberColumn<UShape>(title, ({foretold}) => foretold.find((one) => one.law === law)?.r2 ?? null, asNumber(0.01), {
        none: "a fit failed"
      })
    )
  ];
  return table(shapes, columns, {
    caption: "R² of the larger networks, all seeds together, as the source reports it; below 0: worse than their mean"
  });
}

/** The claim beside what was found, with the strength of it. */
export function uShapeVerdict(reports: readonly UShapeReport[]): string {
  const disturbed = reports.flatMap(({shapes}) => shapes.filter(({reading}) => reading !== "loss"));
  if (!disturbed.length) return "";
  const {rises} = counted(disturbed.flatMap(({alongData}) => alongData));
  const bySize = counted(disturbed.flatMap(({alongSize}) => alongSize)).rises;
  const found = disturbed.flatMap(({againstMonotone}) => againstMonotone ?? []);
  const better = found.filter(({upper}) => upper !== null && upper < 0).length;
  const rival = disturbed.flatMap(({againstRising}) => againstRising ?? []);
  const beats = rival.filter(({upper}) => upper !== null && upper < 0).length;
  const sentence = clauses([
    t`U-shapes along the data are ${rises ? "found" : "not found"}`,
    bySize ? t`along size in ${plural(bySize, "case")}` : "along size none is sure",
    t`the noisy channel foretells surely better than falling laws under ${better} of
      ${plural(found.length, "disturbance")}`,
    t`surely better than another law that may rise under ${beats} of them`
  ]);
  return t`${sentence}.`;
}
