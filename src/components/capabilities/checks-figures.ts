import * as Plot from "@observablehq/plot";
import type {CapabilityChecks, TaskChecks} from "../../lib/analysis/capabilities/capability-checks.js";
import {t} from "../../lib/i18n/translate.js";
import {blue, ramp, vermillion} from "../base/colors.js";
import {type DataColumn, estimateColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {quantityText, stated} from "../base/findings.js";
import {count, interval, list, number, percent, plural} from "../base/format.js";
import {notMeasured} from "../base/not-measured.js";
import {sections} from "../base/panels.js";
import {logAxis, plot} from "../base/plot.js";
import {rowTitles} from "../base/row-titles.js";
import {sortableTable} from "../base/table.js";
import {metricWords, windowWords} from "./check-words.js";

type Row = CapabilityChecks;

const rankOf = ({capability}: Row) => Number(/\d+/.exec(capability)?.[0] ?? 0);
export const named: DataColumn<Row> = textColumn("capability", ({title}) => title, {sort: rankOf});

/** How many of each, the most frequent first: “8 same and 3 shifted”. */
export function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return list([...counts].sort((a, b) => b[1] - a[1]).map(([value, n]) => t`${n} “${value}”`));
}

/** What becomes of a break of the mean score under partial credit. */
export function metricSentence({capabilities, metric, smoothMetric}: TaskChecks): string {
  const found = capabilities.flatMap(({check}) => (check ? metricWords[check.verdict] : []));
  if (!found.length) return "No capability has enough models for the comparison of metrics.";
  return t`${plural(found.length, "capability", "capabilities")} by ${metric} and by
    ${smoothMetric ?? "no other metric"}: ${tally(found)}.`;
}

/** Breaks of the mean score under both metrics, capability by capability. */
export function metricFigure(task: TaskChecks): HTMLElement {
  const rows = task.capabilities.flatMap((row) => {
    const {check, title} = row;
    if (!check?.sharp.isClear || !check.continuous) return [];
    const clear = check.continuous.isClear;
    return [{title, sharp: 10 ** check.sharp.at, continuous: clear ? 10 ** check.continuous.at : null, check}];
  });
  const title = metricSentence(task);
  if (!rows.length) return notMeasured(t`${title} None has a clear break to compare.`);
  const values = rows.flatMap(({sharp, continuous}) => [sharp, continuous ?? sharp]);
  const caption = t`Dots: where the mean ${task.metric} breaks; circles: where
    ${task.smoothMetric ?? "partial credit"} breaks, for capabilities whose break beats both a line and a parabola. A
      dot alone: not clear under the second.`;
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
          Plot.gridX({strokeOpacity: 0.1}),
          Plot.ruleY(rows, {y: "title", x1: "sharp", x2: (d) => d.continuous ?? d.sharp, strokeOpacity: 0.4}),
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

export function breakWindowSentence({capabilities}: TaskChecks): string {
  const found = capabilities.flatMap(({windowCheck}) => (windowCheck ? windowWords[windowCheck.verdict] : []));
  return found.length ? t`In parts of the sizes: ${tally(found)}.` : "Too few sizes to look at parts of them.";
}

export function windowTable({capabilities}: TaskChecks): HTMLElement {
  const rows = capabilities.filter(({windowCheck}) => windowCheck);
  if (!rows.length) return notMeasured("Too few sizes to look at parts of them.");
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
      numberColumn("break in all", ({windowCheck}) => at(windowCheck!.whole), count, {none}),
      part(0),
      part(1),
      textColumn("so it", ({windowCheck}) => windowCheck!.verdict, {
        cell: ({windowCheck}) => windowWords[windowCheck!.verdict],
        sort: "value"
      })
    ],
    {caption: "Breaks of the mean score that beat a line and a parabola"}
  );
}

/** Capabilities whose N50 is among the sizes at two budgets or more. */
function moving({capabilities}: TaskChecks) {
  return capabilities.filter(
    ({boundary}) => (boundary?.budgets.filter(({censoring, N50}) => censoring === "none" && N50).length ?? 0) >= 2
  );
}

function boundarySentence(task: TaskChecks): string {
  const slopes = moving(task)
    .map(({boundary}) => boundary!.slope)
    .filter(({status}) => status === "identified");
  if (!slopes.length) return "No capability has a critical scale among the sizes at two budgets.";
  const values = slopes.map(({value}) => value).sort((a, b) => a - b);
  const falls = slopes.filter(({upper}) => upper! < 0).length;
  return t`With more ${`${task.unit}s`} smaller models suffice: for ${falls} of
    ${plural(slopes.length, "capability", "capabilities")} N50 surely falls
    as the budget grows, by a power of ${number(values[0]!, 0.05)} to ${number(values.at(-1)!, 0.05)}.`;
}

/** N50 against the budget: a line a capability. */
export function boundaryFigure(task: TaskChecks): HTMLElement {
  const rows = moving(task);
  const title = boundarySentence(task);
  if (!rows.length) return notMeasured(title);
  const points = rows.flatMap(({title, boundary}) =>
    boundary!.budgets.flatMap(({D, N50, censoring, bound}) =>
      N50 && censoring === "none"
        ? [{title, D, N: N50.value, isBound: false}]
        : bound
          ? [{title, D, N: bound, isBound: true}]
          : []
    )
  );
  const known = points.filter(({isBound}) => !isBound);
  const caption =
    `Each line is a capability: above and to the right of it half of the models or more have it. ` +
    `Triangles: beyond the sizes tried at that budget. Only capabilities with N50 among the sizes at two budgets or ` +
    `more.`;
  const colors = ramp(rows.length);
  return figure(
    {
      id: "figure-critical-scale-against-training",
      title,
      alt: t`Critical scale against training. ${title}`,
      caption,
      rows,
      columns: boundaryColumns(task.unit)
    },
    (width) =>
      plot(width, {
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
          "N50, parameters"
        ),
        color: {domain: rows.map(({title}) => title), range: colors},
        marks: [
          Plot.gridY({strokeOpacity: 0.08}),
          Plot.line(known, {x: "D", y: "N", z: "title", stroke: "title"}),
          Plot.dot(known, {x: "D", y: "N", fill: "title", r: 3}),
          Plot.dot(
            points.filter(({isBound}) => isBound),
            {x: "D", y: "N", symbol: "triangle", stroke: "title", r: 3}
          )
        ]
      })
  );
}

function boundaryColumns(unit: string): DataColumn<Row>[] {
  return [
    named,
    estimateColumn(t`power of N50 in ${`${unit}s`}`, ({boundary}) => boundary!.slope, {
      name: `power of N50 in ${unit}s`
    }),
    intervalColumn("N50 in the middle", ({boundary}) => stated(boundary!.N50), quantityText)
  ];
}

/** Predictions from sizes that have seen less than this much of the rise. */
const EARLY = 0.5;
/** From here on nothing is left to foretell. */
const WHOLE = 0.95;

function predictions({capabilities}: TaskChecks) {
  return capabilities.flatMap(({title, foretold}) => foretold.map((row) => ({title, ...row})));
}

function scaleForecastSentence(task: TaskChecks): string {
  const early = predictions(task).filter(({riseSeen}) => riseSeen < EARLY);
  const bounded = early.filter(({errorPercent}) => errorPercent !== null);
  if (!early.length)
    return "No critical scale could be foretold: none lies beyond sizes that a curve can be fitted to.";
  const errors = bounded.map(({errorPercent}) => Math.abs(errorPercent!)).sort((a, b) => a - b);
  const right = bounded.filter(({isInside}) => isInside).length;
  const unbounded = t`Before half of the rise is seen, ${early.length - bounded.length} of
    ${plural(early.length, "prediction")} of Nc have no bounded interval at all`;
  if (!bounded.length) return t`${unbounded}.`;
  return t`${unbounded}; the other ${bounded.length} err by ${number(errors[errors.length >> 1]!, 1)}% as a rule, and
    ${right} of their intervals hold what all sizes give.`;
}

const percents = (value: number) => `${number(value, 1)}%`;

/** Error of the foretold Nc against how much of the rise the fitted sizes have seen. */
export function scaleForecastFigure(task: TaskChecks): HTMLElement {
  const rows = predictions(task);
  const bounded = rows.filter(({errorPercent}) => errorPercent !== null);
  const title = scaleForecastSentence(task);
  if (!bounded.some(({riseSeen}) => riseSeen < WHOLE)) return notMeasured(title);
  const caption =
    "Each mark is one capability, fitted to the sizes up to one of them: blue where the foretold interval holds " +
    "what all sizes give. Predictions without a bounded interval are not drawn. Errors beyond a factor of three " +
    "are at the edge.";
  const columns: DataColumn<(typeof rows)[number]>[] = [
    textColumn("capability", ({title}) => title),
    numberColumn("fitted up to", ({upTo}) => upTo, count),
    numberColumn("rise seen", ({riseSeen}) => riseSeen, percent),
    numberColumn("error of Nc", ({errorPercent}) => errorPercent, percents, {name: "error of Nc, %"}),
    textColumn("inside", ({isInside}) => (isInside === null ? "open" : isInside ? "yes" : "no"))
  ];
  const edge = 200;
  return figure(
    {
      id: "figure-errors-of-foretold-critical-scales",
      title,
      alt: t`Errors of foretold critical scales. ${title}`,
      caption,
      rows,
      columns
    },
    (width) =>
      plot(width, {
        height: 300,
        x: {
          label: "share of the rise that the fitted sizes have seen",
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
      })
  );
}

/** Every task that was swept, one after the other; a section each where there are several. */
export function eachTask(tasks: readonly TaskChecks[], draw: (task: TaskChecks) => readonly Node[]): HTMLElement {
  if (!tasks.length) return notMeasured();
  return sections(tasks, ({title}) => title, draw);
}
