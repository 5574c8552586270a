import * as Plot from "@observablehq/plot";
import type {PublicModelsPage} from "../../contracts/public-models.js";
import {CUTOFF, type ObservedScale} from "../../lib/analysis/public-models/observed-compute.js";
import {t} from "../../lib/i18n/translate.js";
import type {Interval} from "../../lib/numerics/interval.js";
import {blue, vermillion} from "../base/colors.js";
import {type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {interval, number, plural} from "../base/format.js";
import {plot} from "../base/plot.js";
import {additionSentence, breaksSentence, notFetched} from "./public-figures.js";

const isClosed = (found: Interval | null): found is Interval<number> =>
  !!found && found.lower !== null && found.upper !== null;

/** How well the smaller models predict the compute at half of the rise. */
function observedSentence(tasks: readonly ObservedScale[]): string {
  const found = tasks.flatMap(({byFamily, predicted}) => (isClosed(byFamily) ? [{byFamily, predicted}] : []));
  const seen = found.filter(({byFamily}) => byFamily.value < CUTOFF);
  const beyond = found.filter(({byFamily}) => byFamily.value >= CUTOFF);
  const right = seen.filter(
    ({byFamily, predicted}) =>
      isClosed(predicted) && predicted.lower <= byFamily.value && byFamily.value <= predicted.upper
  );
  const unknown = beyond.filter(({predicted}) => !isClosed(predicted));
  const cutoff = t`10^${number(CUTOFF, 0.1)} FLOPs`;
  return t`Models below ${cutoff} predict C50 correctly, with a bounded interval, on ${right.length} of
    ${plural(seen.length, "task")} where it lies below that cutoff. Beyond it, the prediction is unbounded on
    ${unknown.length} of ${plural(beyond.length, "task")}.`;
}

/** The findings on what was fetched: breaks, predictions, addition. */
export function publicModelsSentence({breaks, observed, addition}: PublicModelsPage): string {
  const findings = [
    ...(breaks?.length ? [breaksSentence(breaks)] : []),
    ...(observed?.length ? [observedSentence(observed)] : []),
    ...(addition?.length ? [additionSentence(addition)] : [])
  ];
  return findings.length ? findings.slice(0, 2).join(t` `) : t`No public results were fetched for this build.`;
}

/** C50 of each task, from all models and from those below the cutoff alone. */
export function observedFigure(tasks: readonly ObservedScale[] | null): HTMLElement {
  if (!tasks?.length) return notFetched("obs-scaling");
  const rows = tasks.toSorted((a, b) => (a.byFamily?.value ?? Infinity) - (b.byFamily?.value ?? Infinity));
  const title = observedSentence(rows);
  const caption =
    "C50: training compute at half of the rise of a logistic curve. Dots: from all models, with the bootstrap " +
    "interval over families. Circles: from models left of the dashed line alone; none if the estimate lies beyond " +
    "all models. Lines that reach the edge are unbounded there.";
  const known = (found: Interval | null) => (found && !isBeyond(found, tasks) ? found : null);
  const text = ({value, lower, upper}: Interval) => `${number(value, 0.01)} ${interval(lower, upper)}`;
  const none = "not identified";
  const columns: DataColumn<ObservedScale>[] = [
    textColumn("task", ({task}) => task, {cell: ({task}) => nameOf(task)}),
    numberColumn("models", ({models}) => models),
    numberColumn("families", ({families}) => families),
    intervalColumn("log10 C50, bootstrap over models", ({byModel}) => known(byModel), text, {none}),
    intervalColumn("log10 C50, bootstrap over families", ({byFamily}) => known(byFamily), text, {none}),
    intervalColumn("predicted from smaller models", ({predicted}) => known(predicted), text, {none})
  ];
  return figure(
    {
      id: "figure-half-of-the-rise-along-compute",
      title,
      alt: t`Compute at half of the rise. ${title}`,
      caption,
      rows,
      columns
    },
    (width) => {
      const [low, high] = window(tasks);
      const all = rows.flatMap((row) => (row.byFamily ? [{task: nameOf(row.task), ...row.byFamily}] : []));
      const early = rows.flatMap((row) => (row.predicted ? [{task: nameOf(row.task), ...row.predicted}] : []));
      const line = (found: typeof all, dy: number, stroke: string) =>
        Plot.ruleY(found, {
          y: "task",
          x1: (d) => d.lower ?? -Infinity,
          x2: (d) => d.upper ?? Infinity,
          stroke,
          strokeWidth: 1.6,
          dy
        });
      return plot(width, {
        height: 30 * rows.length + 60,
        marginLeft: 150,
        x: {label: "log10 of training FLOPs", domain: [low, high]},
        y: {domain: rows.map(({task}) => nameOf(task)), label: null, tickSize: 0},
        marks: [
          Plot.ruleX([CUTOFF], {strokeDasharray: "5 3", strokeOpacity: 0.5}),
          line(all, -5, blue),
          Plot.dot(all, {y: "task", x: "value", fill: blue, r: 3.5, dy: -5}),
          line(early, 5, vermillion),
          Plot.dot(
            early.filter((found) => !isBeyond(found, tasks)),
            {
              y: "task",
              x: "value",
              stroke: vermillion,
              fill: "var(--theme-background)",
              strokeWidth: 1.6,
              r: 3.5,
              dy: 5
            }
          )
        ]
      });
    }
  );
}

function window(tasks: readonly ObservedScale[]): [number, number] {
  const tried = tasks.flatMap(({points}) => points.map(([C]) => C));
  return [Math.min(...tried), Math.max(...tried)];
}

/** An estimate beyond all models is an extrapolation and is not shown. */
function isBeyond({value}: Interval, tasks: readonly ObservedScale[]): boolean {
  const [low, high] = window(tasks);
  return value < low || value > high;
}

/** From a column name of the source: digits, operation, shots. */
function nameOf(task: string): string {
  const [, digits, operation] = /^arithmetic_(\d)d([asm])_/.exec(task) ?? [];
  const operations = {a: t`addition`, s: t`subtraction`, m: t`multiplication`};
  if (digits) return t`${operations[operation as "a"]}, ${plural(Number(digits), "digit")}`;
  return task.replace(/_2_(acc|exact_match)$/, "").replaceAll("_", " ");
}
