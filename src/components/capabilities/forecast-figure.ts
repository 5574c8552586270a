import * as Plot from "@observablehq/plot";
import type {TaskChecks} from "../../lib/analysis/capabilities/capability-checks.js";
import {t} from "../../lib/i18n/translate.js";
import {blue, vermillion} from "../base/colors.js";
import {type DataColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, number, percent, plural} from "../base/format.js";
import {notMeasured} from "../base/not-measured.js";
import {plot} from "../base/plot.js";

/** Predictions from sizes with less than this share of the rise. */
const EARLY = 0.5;
/** From here on nothing is left to predict. */
const WHOLE = 0.95;

function predictions({capabilities}: TaskChecks) {
  return capabilities.flatMap(({title, foretold}) => foretold.map((row) => ({title, ...row})));
}

function scaleForecastSentence(task: TaskChecks): string {
  const early = predictions(task).filter(({riseSeen}) => riseSeen < EARLY);
  if (!early.length) return "No fit ends before half of the rise.";
  const bounded = early.filter(({errorPercent}) => errorPercent !== null);
  const fits = plural(early.length, "fit");
  if (!bounded.length) return t`None of ${fits} that end before half of the rise bounds Nc.`;
  const errors = bounded.map(({errorPercent}) => Math.abs(errorPercent!)).sort((a, b) => a - b);
  const right = bounded.filter(({isInside}) => isInside).length;
  return t`${bounded.length} of ${fits} that end before half of the rise bound Nc: median error
    ${number(errors[errors.length >> 1]!)}%, and ${right} of ${bounded.length} intervals contain the value from all
    sizes.`;
}

const percents = (value: number) => `${number(value, 1)}%`;

/** Error of the predicted Nc against the share of the rise within the fitted sizes. */
export function scaleForecastFigure(task: TaskChecks): HTMLElement {
  const rows = predictions(task);
  const bounded = rows.filter(({errorPercent}) => errorPercent !== null);
  if (!bounded.some(({riseSeen}) => riseSeen < WHOLE)) return notMeasured();
  const title = scaleForecastSentence(task);
  const caption =
    "One mark per capability and largest fitted size: blue where the predicted interval contains the value from all " +
    "sizes. Predictions without a bounded interval are left out; errors above 200% are at the edge.";
  const columns: DataColumn<(typeof rows)[number]>[] = [
    textColumn("capability", ({title}) => title),
    numberColumn("fitted up to", ({upTo}) => upTo, count),
    numberColumn("rise fitted", ({riseSeen}) => riseSeen, percent),
    numberColumn("error of Nc", ({errorPercent}) => errorPercent, percents, {name: "error of Nc, %"}),
    textColumn("inside", ({isInside}) => (isInside === null ? "open" : isInside ? "yes" : "no"))
  ];
  const edge = 200;
  return figure(
    {
      id: "figure-errors-of-foretold-critical-scales",
      title,
      alt: t`Errors of predicted critical scales. ${title}`,
      caption,
      rows,
      columns
    },
    (width) => {
      const marked: Plot.PlotOptions = {
        height: 300,
        x: {
          label: "share of the rise within the fitted sizes",
          domain: [0, 1],
          percent: false,
          tickFormat: (v: number) => percent(v)
        },
        y: {label: "error of Nc, %", domain: [-100, edge]},
        color: {domain: [true, false], range: [blue, vermillion]},
        symbol: {domain: [true, false], range: ["circle", "times"]},
        marks: [
          Plot.ruleY([0], {strokeOpacity: 0.5}),
          Plot.ruleX([EARLY], {strokeDasharray: "2 3", strokeOpacity: 0.4}),
          Plot.dot(bounded, {
            x: "riseSeen",
            y: (d) => Math.min(edge, d.errorPercent!),
            stroke: "isInside",
            symbol: "isInside",
            strokeWidth: 1.6,
            r: 3.5
          })
        ]
      };
      const knownY = ({errorPercent}: (typeof bounded)[number]) => number(errorPercent!, 1);
      return plot(width, marked, {knownY});
    }
  );
}
