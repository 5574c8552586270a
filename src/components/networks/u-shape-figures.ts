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
import {unmeasured} from "../base/findings.js";
import {count, number, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {asMean, meanInSentence} from "../base/mean-text.js";
import {notMeasured} from "../base/not-measured.js";
import {panels} from "../base/panels.js";
import {logAxis, plot} from "../base/plot.js";
import {rowTitles} from "../base/row-titles.js";
import {parametersKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

const isPerturbed = ({reading}: UShape) => reading !== "loss";

/** “3 of 8 sizes”, “none of 8 sizes”. */
const share = (n: number, all: string) => (n ? t`${n} of ${all}` : t`none of ${all}`);

function rises(shapes: readonly UShape[], along: "alongData" | "alongSize", noun: string): string {
  const all = shapes.flatMap((shape) => shape[along]);
  return share(all.filter(({verdict}) => verdict === "rises").length, plural(all.length, noun));
}

/** How often the loss rises significantly along the data and along size, perturbed and not. */
export function riseSentence({shapes}: Pick<UShapeReport, "shapes">): string {
  const [perturbed, plain] = [shapes.filter(isPerturbed), shapes.filter((shape) => !isPerturbed(shape))];
  return t`With more data, the perturbed loss rises significantly in
    ${rises(perturbed, "alongData", "size–perturbation pair")}; with more parameters, in
    ${rises(perturbed, "alongSize", "checkpoint–perturbation pair")}. The unperturbed loss rises in
    ${rises(plain, "alongData", "size")} and in ${rises(plain, "alongSize", "checkpoint")}.`;
}

/** Loss against data, one panel a perturbation. */
export function riseFigure(report: UShapeReport): HTMLElement {
  const {shapes, sizes, task, seeds} = report;
  const colors = ramp(sizes.length);
  const rows = shapes.flatMap(({title, rows}) =>
    groupBy(rows, ({N}) => N).flatMap(([N, own]) =>
      groupBy(own, ({D}) => D).map(([D, some]) => ({perturbation: title, N, D, loss: mean(some.map(({loss}) => loss))}))
    )
  );
  const columns: DataColumn<(typeof rows)[number]>[] = [
    textColumn("perturbation", ({perturbation}) => perturbation),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn(`${task.unit}s`, ({D}) => D, count),
    numberColumn("loss", ({loss}) => loss, asNumber(0.001))
  ];
  const title = riseSentence(report);
  const caption = t`Held-out loss, nats per ${task.unit}, means over ${plural(seeds, "seed")}, along one training of
    each size. Vertical scales differ.`;
  const key = parametersKey(sizes);
  return figure(
    {
      id: "figure-disturbed-loss-against-data",
      title,
      alt: t`Perturbed loss against data. ${title}`,
      key,
      caption,
      rows,
      columns
    },
    (width) => {
      const draw = (perturbation: string, panel: number) => {
        const own = rows.filter((row) => row.perturbation === perturbation);
        return plot(
          panel,
          {
            height: 200,
            x: logAxis(
              own.map(({D}) => D),
              panel,
              t`${`${task.unit}s`} seen`
            ),
            y: {label: null, nice: true, zero: false},
            color: {label: "parameters", domain: sizes, range: colors},
            marks: [
              Plot.line(own, {x: "D", y: "loss", z: "N", stroke: "N", strokeWidth: 1.2}),
              Plot.dot(own, {x: "D", y: "loss", fill: "N", r: 2})
            ]
          },
          {y: t`loss, nats per ${task.unit}`}
        );
      };
      return panels(
        shapes.map((shape) => shape.title),
        width,
        {draw, across: 2}
      );
    }
  );
}

const verdicts: Readonly<Record<LossRise["verdict"], string>> = {
  rises: "rises",
  falls: "falls",
  open: "inconclusive"
};

/** The rise of every size under every perturbation. */
export function riseTable({shapes, task}: UShapeReport): HTMLElement {
  type Row = LossRise & {readonly title: string};
  const rows = shapes.flatMap(({title, alongData}) => alongData.map((rise): Row => ({title, ...rise})));
  const columns: Column<Row>[] = [
    textColumn("perturbation", ({title}) => title),
    numberColumn("parameters", ({at}) => at, count),
    intervalColumn("rise", ({rise}) => rise, asMean(0.01)),
    textColumn("verdict", ({verdict}) => verdicts[verdict])
  ];
  const all = table(rows, columns, {
    caption: t`Rise: loss after training less that at the checkpoint where the other seeds are lowest, nats per
      ${task.unit}, mean over seeds with 95 % interval`
  });
  return html`<details><summary>Every size and perturbation</summary>${all}</details>`;
}

const below = (found: readonly SeedMean[]) => found.filter(({upper}) => upper !== null && upper < 0).length;
const above = (found: readonly SeedMean[]) => found.filter(({lower}) => lower !== null && lower > 0).length;

/** Under how many perturbations an error is lower or higher than another. */
function comparison(found: readonly SeedMean[]): string {
  const [better, worse, all] = [below(found), above(found), plural(found.length, "perturbation")];
  if (better && worse) return t`significantly better under ${better} and significantly worse under ${worse} of ${all}`;
  if (better) return t`significantly better under ${better} of ${all}`;
  return worse ? t`significantly worse under ${worse} of ${all}` : t`not significantly different under any of ${all}`;
}

/** Whether the noisy-channel law extrapolates better than others. */
export function uShapeForecastSentence({shapes, cut}: UShapeReport): string {
  const perturbed = shapes.filter((shape) => isPerturbed(shape) && shape.forecasts.length > 0);
  if (!perturbed.length) return "No law was fitted here.";
  const monotone = comparison(perturbed.flatMap(({againstMonotone}) => againstMonotone ?? []));
  const rising = comparison(perturbed.flatMap(({againstRising}) => againstRising ?? []));
  const found = t`Extrapolation of the noisy-channel law beyond ${count(cut)} parameters, against the best monotone law:
    ${monotone}; against a non-monotone sum of powers: ${rising}.`;
  const plain = shapes.find((shape) => !isPerturbed(shape))?.againstMonotone;
  return plain ? [found, unperturbed(plain)].join(t` `) : found;
}

function unperturbed(error: SeedMean): string {
  const difference = meanInSentence(error, (v) => number(v, 0.1));
  if (above([error]))
    return t`Unperturbed, its error of ln loss is significantly higher than that of the best monotone law, by
      ${difference}.`;
  if (below([error]))
    return t`Unperturbed, its error of ln loss is significantly lower than that of the best monotone law, by
      ${difference}.`;
  return t`Unperturbed, its error of ln loss does not differ significantly from that of the best monotone law:
    ${difference}.`;
}

/** The same by R², as the source reports it. */
export function explainedSentence({shapes}: UShapeReport): string {
  const perturbed = shapes.filter((shape) => isPerturbed(shape) && shape.forecasts.length > 0);
  const higher = (monotone: boolean) =>
    perturbed.filter(({forecasts: [channel, ...others]}) =>
      others.every((law) => law.monotone !== monotone || (channel?.r2 ?? -Infinity) > (law.r2 ?? -Infinity))
    ).length;
  const all = plural(perturbed.length, "perturbation");
  return t`R² pooled over seeds, which has no interval, is higher for the noisy-channel law than for every monotone law
    under ${share(higher(true), all)}, and higher than for the other non-monotone law under
    ${share(higher(false), all)}.`;
}

/** Errors beyond the fit, a panel a perturbation. */
export function uShapeForecastFigure(report: UShapeReport): HTMLElement {
  const {shapes, seeds} = report;
  const rows = shapes.flatMap(({title, forecasts}) => forecasts.map((one) => ({perturbation: title, ...one})));
  const heading = uShapeForecastSentence(report);
  if (!rows.length) return notMeasured(heading);
  const columns: DataColumn<(typeof rows)[number]>[] = [
    textColumn("perturbation", ({perturbation}) => perturbation),
    textColumn("law", ({title}) => title),
    numberColumn("error on the fitted runs", ({within}) => within.value, asNumber(0.001)),
    intervalColumn("extrapolation error", ({beyond}) => beyond, asMean(0.001)),
    numberColumn("R² of the extrapolation", ({r2}) => r2, asNumber(0.01), {none: "a fit failed"})
  ];
  const caption = t`Root mean square of ln loss − ln prediction over the larger sizes. Dots: each of
    ${plural(seeds, "seed")}; bars: their mean. Blue: non-monotone laws.`;
  const titles = [...new Set(rows.map(({title}) => title))];
  const dots = rows.flatMap(({perSeed, ...row}) =>
    perSeed.flatMap((error) => (error === null ? [] : [{...row, error}]))
  );
  return figure(
    {
      id: "figure-errors-of-laws-beyond-their-fit",
      title: heading,
      alt: t`Extrapolation errors of the laws. ${heading}`,
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
            domain: [0, Math.max(...dots.filter(({perturbation}) => perturbation === of).map(({error}) => error))],
            nice: true
          },
          y: {domain: titles, label: null, tickFormat},
          marks: [
            Plot.barX(
              rows.filter(({perturbation}) => perturbation === of),
              {x: (d: (typeof rows)[number]) => d.beyond.value, y: "title", fill: color, fillOpacity: 0.35}
            ),
            Plot.dot(
              dots.filter(({perturbation}) => perturbation === of),
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

export function forecastTable({shapes}: UShapeReport): HTMLElement {
  const laws = shapes[0]?.forecasts ?? [];
  const columns: Column<UShape>[] = [
    textColumn("perturbation", ({title}) => title),
    ...laws.map(({law, title}) =>
      numberColumn<UShape>(
        title,
        ({forecasts}) => forecasts.find((one) => one.law === law)?.r2 ?? null,
        asNumber(0.01),
        {
          none: "a fit failed"
        }
      )
    )
  ];
  return table(shapes, columns, {
    caption: "R² on the larger networks, pooled over seeds as in the source; below 0: worse than their mean"
  });
}

/** Rises and extrapolation over all studies. */
export function uShapeLede(reports: readonly UShapeReport[]): string {
  const shapes = reports.flatMap(({shapes}) => shapes);
  if (!shapes.some(isPerturbed)) return unmeasured;
  const found = riseSentence({shapes});
  const perturbed = shapes.filter(isPerturbed);
  const monotone = perturbed.flatMap(({againstMonotone}) => againstMonotone ?? []);
  const rising = perturbed.flatMap(({againstRising}) => againstRising ?? []);
  if (!monotone.length) return found;
  const all = plural(monotone.length, "perturbation");
  if (!below(monotone) && !below(rising))
    return t`${found} The noisy-channel law does not extrapolate significantly better than monotone laws, or than
      another non-monotone law, under any of ${all}.`;
  return t`${found} The noisy-channel law extrapolates significantly better than monotone laws under
    ${share(below(monotone), all)}, and better than another non-monotone law under ${share(below(rising), all)}.`;
}
