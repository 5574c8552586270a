import * as Plot from "@observablehq/plot";
import type {CapabilityChecks, TaskChecks} from "../../lib/analysis/capabilities/capability-checks.js";
import type {Estimate} from "../../lib/core/fit.js";
import {t} from "../../lib/i18n/translate.js";
import {blue, ramp, vermillion} from "../base/colors.js";
import {type DataColumn, estimateColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {quantityCell, stated} from "../base/findings.js";
import {count, interval, list, number, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {notMeasured} from "../base/not-measured.js";
import {logAxis, plot} from "../base/plot.js";
import {rowTitles} from "../base/row-titles.js";
import {sizeKey} from "../base/size-key.js";
import {sortableTable} from "../base/table.js";
import {metricWords, windowWords} from "./check-words.js";
import {metricName} from "./metric-names.js";

type Row = CapabilityChecks;

const rankOf = ({capability}: Row) => Number(/\d+/.exec(capability)?.[0] ?? 0);
export const named: DataColumn<Row> = textColumn("capability", ({title}) => title, {sort: rankOf});

/** How many of each, the most frequent first: “8 same and 3 shifted”. */
export function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return list([...counts].sort((a, b) => b[1] - a[1]).map(([value, n]) => plural(n, value, value)));
}

type Check = NonNullable<Row["check"]>;

/** The comparisons of metrics in which there is a break to compare. */
const breaksOf = ({capabilities}: TaskChecks): Check[] =>
  capabilities.flatMap(({check}) =>
    check && check.verdict !== "no-transition" && check.verdict !== "no-continuous-metric" ? [check] : []
  );

/** What becomes of a break of the mean score under partial credit. */
function metricSentence(task: TaskChecks): string {
  const {capabilities, metric, smoothMetric} = task;
  const breaks = breaksOf(task);
  return t`Mean ${metricName(metric)} has a clear break for ${breaks.length} of
    ${plural(capabilities.length, "capability", "capabilities")}. Under
    ${smoothMetric ? metricName(smoothMetric) : "partial credit"}:
    ${tally(breaks.map(({verdict}) => metricWords[verdict]))}.`;
}

/** Breaks of the mean score under both metrics, capability by capability. */
export function metricFigure(task: TaskChecks): HTMLElement {
  const rows = task.capabilities.flatMap((row) => {
    const {check, title} = row;
    if (!check?.sharp.isClear || !check.continuous) return [];
    const clear = check.continuous.isClear;
    return [{title, sharp: 10 ** check.sharp.at, continuous: clear ? 10 ** check.continuous.at : null, check}];
  });
  if (!rows.length) return notMeasured();
  const title = metricSentence(task);
  const values = rows.flatMap(({sharp, continuous}) => [sharp, continuous ?? sharp]);
  const caption = t`Dots: break in mean ${metricName(task.metric)}, where it beats a line and a parabola by 10 AICc;
    circles: break in ${task.smoothMetric ? metricName(task.smoothMetric) : "partial credit"}. A dot alone has no clear
      break in the latter.`;
  const columns: DataColumn<(typeof rows)[number]>[] = [
    textColumn("capability", ({title}) => title),
    numberColumn("sharp", ({sharp}) => sharp, count),
    numberColumn("partial credit", ({continuous}) => continuous, count),
    intervalColumn(
      "later by, decades",
      ({check}) => check.shift,
      ({value, lower, upper}) => `${number(value, 0.02)} ${interval(lower, upper)}`
    ),
    textColumn("verdict", ({check}) => check.verdict, {cell: ({check}) => metricWords[check.verdict]})
  ];
  const titles = rows.map(({title}) => title);
  return figure(
    {id: "figure-breaks-under-two-metrics", title, alt: t`Breaks under two metrics. ${title}`, caption, rows, columns},
    (width) => {
      const {marginLeft, tickFormat} = rowTitles(titles, width);
      return plot(width, {
        height: 20 * rows.length + 62,
        marginLeft,
        x: logAxis(values, width - marginLeft, "parameters, without embeddings"),
        y: {domain: titles, label: null, tickSize: 0, tickFormat},
        marks: [
          Plot.link(rows, {y: "title", x1: "sharp", x2: (d) => d.continuous ?? d.sharp, strokeOpacity: 0.4}),
          Plot.dot(rows, {y: "title", x: "sharp", fill: blue, r: 4}),
          Plot.dot(
            rows.filter(({continuous}) => continuous !== null),
            {y: "title", x: "continuous", stroke: vermillion, strokeWidth: 1.6, r: 4}
          )
        ]
      });
    }
  );
}

export function windowTable({capabilities}: TaskChecks): HTMLElement {
  const rows = capabilities.filter(({windowCheck}) => windowCheck && windowCheck.verdict !== "no-transition");
  if (!rows.length) return notMeasured();
  const at = (t: {at: number; isClear: boolean} | null | undefined) => (t?.isClear ? 10 ** t.at : null);
  const none = "none clear";
  const [first] = rows;
  const part = (i: number) => {
    const {from, to} = first!.windowCheck!.parts[i]!;
    const [low, high] = [count(10 ** from), count(10 ** to)];
    return numberColumn<Row>(
      t`break in ${low}–${high}`,
      ({windowCheck}) => at(windowCheck!.parts[i]?.transition),
      count,
      {name: `break in ${low}–${high}`, none}
    );
  };
  return sortableTable(
    rows,
    [
      named,
      numberColumn("break in all sizes", ({windowCheck}) => at(windowCheck!.whole), count, {none}),
      part(0),
      part(1),
      textColumn("the break", ({windowCheck}) => windowCheck!.verdict, {
        cell: ({windowCheck}) => windowWords[windowCheck!.verdict],
        sort: "value"
      })
    ],
    {
      caption: t`Breaks of the mean score that beat a line and a parabola:
      ${tally(rows.map(({windowCheck}) => windowWords[windowCheck!.verdict]))}`
    }
  );
}

/** How many breaks the window and the metric leave in place, over all tasks. */
export function checksSentence(tasks: readonly TaskChecks[]): string {
  const windows = tasks.flatMap(({capabilities}) =>
    capabilities.flatMap(({windowCheck}) =>
      windowCheck && windowCheck.verdict !== "no-transition" ? windowCheck.verdict : []
    )
  );
  const metrics = tasks.flatMap(breaksOf);
  if (!windows.length || !metrics.length) return "No task has a clear break in its mean scores to check.";
  const depend = windows.filter((verdict) => verdict === "depends").length;
  const same = metrics.filter(({verdict}) => verdict === "same").length;
  const falls = tasks.flatMap(slopesOf);
  const fewer = falls.filter(({upper}) => upper! < 0).length;
  const moves = falls.length
    ? t` More training data lowers N50 (share of models) significantly for ${fewer} of ${falls.length}.`
    : "";
  return t`The break of the mean score moves or vanishes in a part of the sizes for ${depend} of
    ${plural(windows.length, "capability", "capabilities")}; under partial credit it stays at the same size for ${same}
    of ${metrics.length}.${moves}`;
}

/** Capabilities whose N50 is among the sizes at two budgets or more. */
function moving({capabilities}: TaskChecks) {
  return capabilities.filter(
    ({boundary}) => (boundary?.budgets.filter(({censoring, N50}) => censoring === "none" && N50).length ?? 0) >= 2
  );
}

/** Exponents of N50 in the budget, where the data identify them. */
const slopesOf = (task: TaskChecks) =>
  moving(task)
    .map(({boundary}) => boundary!.slope)
    .filter(({status}) => status === "identified");

function boundarySentence(task: TaskChecks): string {
  const slopes = slopesOf(task);
  if (!slopes.length) return "The exponent of N50 in the budget is not identified for any capability.";
  const values = slopes.map(({value}) => value).sort((a, b) => a - b);
  const falls = slopes.filter(({upper}) => upper! < 0).length;
  const range =
    values.length === 1
      ? t`exponent ${number(values[0]!)}`
      : t`exponents ${number(values[0]!)} to ${number(values.at(-1)!)}`;
  return t`More ${`${task.unit}s`} lower N50 (share of models) significantly for ${falls} of
    ${plural(slopes.length, "capability", "capabilities")} (${range}).`;
}

interface BoundaryPoint {
  readonly title: string;
  readonly D: number;
  readonly N: number;
  /** What is known of an N50 that is not at N, where only a bound is drawn. */
  readonly bound: string | null;
}

/** N50 against the budget: a line a capability. */
export function boundaryFigure(task: TaskChecks): HTMLElement {
  const rows = moving(task);
  if (!rows.length) return notMeasured();
  const title = boundarySentence(task);
  const points = rows.flatMap(({title, boundary}) =>
    boundary!.budgets.flatMap(({D, N50, censoring, bound}): BoundaryPoint[] =>
      N50 && censoring === "none"
        ? [{title, D, N: N50.value, bound: null}]
        : N50 && bound
          ? [{title, D, N: bound, bound: openText(N50, bound, censoring === "above")}]
          : []
    )
  );
  const known = points.filter(({bound}) => bound === null);
  const caption =
    "One line per capability: above it half of the models or more have it. Triangles: N50 outside the sizes trained " +
    "at that budget. Shown where N50 lies within the sizes at two budgets or more.";
  const colors = ramp(rows.length);
  return figure(
    {
      id: "figure-critical-scale-against-training",
      title,
      alt: t`Critical scale against training. ${title}`,
      key: sizeKey(
        rows.map(({title}) => title),
        colors
      ),
      caption,
      rows,
      columns: boundaryColumns(task.unit)
    },
    (width) => {
      const marked: Plot.PlotOptions = {
        height: 340,
        marginRight: 30,
        x: logAxis(
          points.map(({D}) => D),
          width,
          t`${`${task.unit}s`} trained on`
        ),
        y: logAxis(
          points.map(({N}) => N),
          340,
          "N50 (share of models), parameters"
        ),
        color: {domain: rows.map(({title}) => title), range: colors},
        marks: [
          Plot.line(known, {x: "D", y: "N", z: "title", stroke: "title"}),
          Plot.dot(known, {x: "D", y: "N", fill: "title", r: 3}),
          Plot.dot(
            points.filter(({bound}) => bound !== null),
            {x: "D", y: "N", symbol: "triangle", stroke: "title", r: 3}
          )
        ]
      };
      return plot(width, marked, {knownY: ({bound}: BoundaryPoint) => bound});
    }
  );
}

/** What is known of N50 on the far side of the size `bound`, or of one whose interval is open there. */
function openText({value, lower, upper}: Estimate, bound: number, isAbove: boolean): string {
  return isAbove
    ? interval(value > bound ? bound : lower, null, count)
    : interval(null, value < bound ? bound : upper, count);
}

function boundaryColumns(unit: string): DataColumn<Row>[] {
  return [
    named,
    estimateColumn(t`exponent of N50 in ${`${unit}s`}`, ({boundary}) => boundary!.slope, {
      name: `exponent of N50 in ${unit}s`
    }),
    intervalColumn("N50 at the middle budget", ({boundary}) => stated(boundary!.N50), quantityCell)
  ];
}

/** A section for each task with a result; `none` says why the others, in one line, have none. */
export function eachTask<T extends {readonly title: string}>(
  tasks: readonly T[],
  draw: (task: T) => readonly HTMLElement[],
  none = "Not measured"
): HTMLElement {
  const drawn = tasks.map((task) => ({title: task.title, parts: draw(task)}));
  const isEmpty = ({parts}: (typeof drawn)[number]) => parts.every(({className}) => className === "notice");
  const shown = drawn.filter((task) => !isEmpty(task));
  if (!shown.length) return notMeasured();
  const titles = drawn.filter(isEmpty).map(({title}) => title);
  const others = titles.length ? html`<p>${t`${none}: ${list(titles)}.`}</p>` : null;
  const section = ({title, parts}: (typeof drawn)[number]) => html`<section><h3>${title}</h3>${parts}</section>`;
  return html`<div>${shown.map(section)}${others}</div>`;
}
