import * as Plot from "@observablehq/plot";
import {CUTOFF, type ObservedScale} from "../../lib/analysis/public-models/observed-compute.js";
import {t} from "../../lib/i18n/translate.js";
import type {Interval} from "../../lib/numerics/interval.js";
import {blue, vermillion} from "../base/colors.js";
import {type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {interval, number, plural} from "../base/format.js";
import {plot} from "../base/plot.js";
import {absent} from "./public-figures.js";

const isClosed = (found: Interval | null): found is Interval<number> =>
  !!found && found.lower !== null && found.upper !== null;

/** What the smaller models foretold of where the others are half way up. */
function observedSentence(tasks: readonly ObservedScale[]): string {
  const found = tasks.flatMap(({byFamily, foretold}) => (isClosed(byFamily) ? [{byFamily, foretold}] : []));
  const seen = found.filter(({byFamily}) => byFamily.value < CUTOFF);
  const beyond = found.filter(({byFamily}) => byFamily.value >= CUTOFF);
  const right = seen.filter(
    ({byFamily, foretold}) => isClosed(foretold) && foretold.lower <= byFamily.value && byFamily.value <= foretold.upper
  );
  const unknown = beyond.filter(({foretold}) => !isClosed(foretold));
  return t`${plural(found.length, "task")} have a place where models of all families are half way up. Models below
    10^${number(CUTOFF, 0.1)} FLOPs foretell it where it lies below as well, in a
    bounded interval that holds it, for ${right.length} of ${seen.length}; where it lies beyond, ${unknown.length} of
      ${beyond.length} have no bounded interval at all.`;
}

/** Half of the rise of each task along compute, and what the smaller models alone say of it. */
export function observedFigure(tasks: readonly ObservedScale[] | null): HTMLElement {
  if (!tasks?.length) return absent("obs-scaling");
  const rows = tasks.toSorted((a, b) => (a.byFamily?.value ?? Infinity) - (b.byFamily?.value ?? Infinity));
  const title = observedSentence(rows);
  const caption =
    "Dots: where a logistic curve through all models is half way up, with the interval over families drawn whole. " +
    "Circles, below: from the models left of the dashed rule alone; without one where that lies beyond every " +
    "model. A line that runs to the edge has no end there.";
  const known = (found: Interval | null) => (found && !isBeyond(found, tasks) ? found : null);
  const text = ({value, lower, upper}: Interval) => `${number(value, 0.01)} ${interval(lower, upper)}`;
  const none = "not identified";
  const columns: DataColumn<ObservedScale>[] = [
    textColumn("task", ({task}) => task, {cell: ({task}) => nameOf(task)}),
    numberColumn("models", ({models}) => models),
    numberColumn("families", ({families}) => families),
    intervalColumn("log10 FLOPs, models drawn", ({byModel}) => known(byModel), text, {none}),
    intervalColumn("families drawn whole", ({byFamily}) => known(byFamily), text, {none}),
    intervalColumn("from the smaller models", ({foretold}) => known(foretold), text, {none})
  ];
  return figure(
    {
      id: "figure-half-of-the-rise-along-compute",
      title,
      alt: t`Half of the rise along compute. ${title}`,
      caption,
      rows,
      columns
    },
    (width) => {
      const [low, high] = window(tasks);
      const all = rows.flatMap((row) => (row.byFamily ? [{task: nameOf(row.task), ...row.byFamily}] : []));
      const early = rows.flatMap((row) => (row.foretold ? [{task: nameOf(row.task), ...row.foretold}] : []));
      const line = (found: typeof all, dy: number, stroke: string) =>
        Plot.ruleY(found, {
          y: "task",
          x1: (d) => d.lower ?? low,
          x2: (d) => d.upper ?? high,
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
          Plot.gridX({strokeOpacity: 0.1}),
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

/** Beyond every model a value says nothing but that. */
function isBeyond({value}: Interval, tasks: readonly ObservedScale[]): boolean {
  const [low, high] = window(tasks);
  return value < low || value > high;
}

/** Names as the table of the source has them: digits, operation, shots. */
function nameOf(task: string): string {
  const [, digits, operation] = /^arithmetic_(\d)d([asm])_/.exec(task) ?? [];
  const operations = {a: t`addition`, s: t`subtraction`, m: t`multiplication`};
  if (digits) return t`${operations[operation as "a"]}, ${plural(Number(digits), "digit")}`;
  return task.replace(/_2_(acc|exact_match)$/, "").replaceAll("_", " ");
}
