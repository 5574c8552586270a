import * as Plot from "@observablehq/plot";
import type {AxisLimit, LimitAxis, LimitStatus} from "../../lib/analysis/limits/limits.js";
import {againstEntropy, type TaskLimits} from "../../lib/analysis/limits/task-limits.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import type {Interval} from "../../lib/numerics/interval.js";
import type {Citation} from "../../lib/references/index.js";
import type {ShrinkageVerdict} from "../../lib/statistics/shrinkage.js";
import {type Claim, type ClaimVerdict, claimsTable} from "../base/claims-table.js";
import {blue, ramp, vermillion} from "../base/colors.js";
import {asNumber, type DataColumn, estimateColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {unmeasured} from "../base/findings.js";
import {count, estimate, interval, list, number, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {notMeasured} from "../base/not-measured.js";
import {sections} from "../base/panels.js";
import {logAxis, plot} from "../base/plot.js";
import {sizeKey} from "../base/size-key.js";

/** Limits along two axes need room for a law of each: tasks whose joint limit was fitted in two or more. */
export const mainTask = (tasks: readonly TaskLimits[]) => tasks.find(({all}) => (all?.axes.length ?? 0) > 1);

/** The task whose steps were varied apart from its data. */
export const stepsTask = (tasks: readonly TaskLimits[]) => tasks.find(({each}) => each.some(({axis}) => axis === "K"));

const nameOf = (axis: LimitAxis, unit: string) => ({N: "parameters", D: `${unit}s`, K: "steps"})[axis];

const shrinkageWords: Readonly<Record<ShrinkageVerdict, string>> = {
  shrinks: "shrinks",
  "does-not-shrink": "does not",
  undetermined: "undetermined"
};

const statusWords: Readonly<Record<LimitStatus, string>> = {bounded: "bounded", open: "open", "none-seen": "none seen"};

/** “parameters”, or “tokens, and steps with them” */
function grown({axis, moving}: AxisLimit, unit: string): string {
  const names = list(moving.map((other) => nameOf(other, unit)));
  return names ? t`${nameOf(axis, unit)}, and ${names} with them` : nameOf(axis, unit);
}

/** A task, and what its runs vary besides. */
export const titleOf = ({title, variant}: TaskLimits) => (variant ? t`${title}, ${variant}` : title);

const axesOf = ({each}: TaskLimits) => [...new Set(each.map(({axis}) => axis))];
const along = ({each}: TaskLimits, axis: LimitAxis) => each.filter((line) => line.axis === axis);
const withStatus = (lines: readonly AxisLimit[], status: LimitStatus) =>
  lines.filter((line) => line.status === status).length;

export function jointSentence(task: TaskLimits | undefined): string {
  if (!task?.all) return unmeasured;
  const {limit, status, axes} = task.all;
  const grow = list(axes.map((axis) => nameOf(axis, task.unit)));
  if (status === "none-seen") return t`As ${grow} grow, the loss shows no limit at these scales.`;
  if (status === "open") return t`As ${grow} grow, these runs do not bound the limit of the loss: ${estimate(limit)}.`;
  const exact = number(task.entropy, (limit.upper! - limit.lower!) / 20);
  const fitted = t`As ${grow} grow, the fitted loss tends to ${estimate(limit)} nats per ${task.unit}`;
  if (againstEntropy(limit, task.entropy) === "impossible")
    return t`${fitted}, all of it below the exact entropy, ${exact}: increments shrink, but not to where the law says.`;
  return t`${fitted}; the exact entropy is ${exact}, ${limit.lower! > task.entropy ? "below" : "within"} that
    interval.`;
}

/** Emergence is the limit of performance as data, size and steps grow. */
const limitTheory: Citation = {id: "shu-2026", place: "abstract"};

/** Increments and limits along each axis, and as all grow. */
export function limitClaims(task: TaskLimits): Claim[] {
  const {entropy, unit, all} = task;
  const ofAxes = axesOf(task).flatMap((axis): Claim[] => {
    const lines = along(task, axis);
    const what = grown(lines[0]!, unit);
    const shrinking = lines.filter(({shrinkage}) => shrinkage.verdict === "shrinks").length;
    const bounded = lines.filter(({status}) => status === "bounded");
    const impossible = bounded.filter(({limit}) => againstEntropy(limit!, entropy) === "impossible").length;
    const fitted = bounded.length ? t` Of these, ${impossible} lie wholly below the exact entropy.` : "";
    return [
      {
        claim: t`Increments shrink with ${what}`,
        source: limitTheory,
        measured: t`On ${shrinking} of ${plural(lines.length, "line")} the ratio of increments is surely below one; on
          ${withStatus(lines, "none-seen")} surely not.`,
        verdict: shrinking === lines.length ? "supported" : shrinking > 0 ? "supported-in-part" : "undetermined"
      },
      {
        claim: t`There is a limit in ${what}, others fixed`,
        source: limitTheory,
        measured: t`${bounded.length} of ${plural(lines.length, "line")} bound it on both sides.${fitted}`,
        verdict: impossible
          ? "value-contradicted"
          : bounded.length === lines.length
            ? "supported"
            : bounded.length
              ? "supported-in-part"
              : "not-bounded"
      }
    ];
  });
  const isTied = task.each.some(({moving}) => moving.length);
  const ofSteps: Claim = {
    claim: "There is a limit in steps alone",
    source: limitTheory,
    measured: t`Every run has as many steps as its ${`${unit}s`} need.`,
    verdict: "not-measurable"
  };
  return [
    ...ofAxes,
    ...(isTied ? [ofSteps] : []),
    {
      claim: "There is a limit as all grow",
      source: limitTheory,
      measured: all ? jointSentence(task) : "Too few places on some axis.",
      verdict: jointVerdict(task)
    }
  ];
}

function jointVerdict({all, entropy}: TaskLimits): ClaimVerdict {
  if (!all) return "not-measurable";
  if (all.status === "none-seen") return "not-supported";
  if (all.status === "open") return "not-bounded";
  return againstEntropy(all.limit, entropy) === "impossible" ? "value-contradicted" : "supported";
}

export function limitsTable(task: TaskLimits): HTMLElement {
  if (!task.each.length) return notMeasured("Too few scales for two increments.");
  return claimsTable(limitClaims(task), t`${titleOf(task)}: ${plural(task.runs, "run")} of the sweep “${task.sweep}”`);
}

/**
 * The place of a line: by the axis that stays, of those that move together the first. Where two stay, the first of them
 * is a colour, and lines of one place stand side by side.
 */
function placed(task: TaskLimits, axis: LimitAxis) {
  const lines = along(task, axis);
  const stay = (["N", "D", "K"] as const).filter((name) => lines.some(({fixed}) => fixed[name]));
  const isTied = task.each.some(({moving}) => moving.length);
  const [by, other] = isTied || stay.length < 2 ? [undefined, stay[0]] : [stay[0], stay[1]];
  const groups = by ? distinct(lines.map(({fixed}) => fixed[by]!)) : [0];
  const colors = ramp(groups.length);
  const found = lines.flatMap((line): Line[] => {
    if (!other) return [];
    const group = by ? line.fixed[by]! : 0;
    const i = groups.indexOf(group);
    const place = line.fixed[other]!;
    return [{...line, place, at: place * BESIDE ** (i - (groups.length - 1) / 2), group, color: colors[i]!}];
  });
  const key =
    by &&
    sizeKey(
      groups.map((group) => (by === "N" ? t`${count(group)} parameters` : t`${count(group)} ${nameOf(by, task.unit)}`)),
      colors
    );
  return {by, other, lines: found, key};
}

/** Factor between lines of one place. */
const BESIDE = 1.07;

interface Line extends AxisLimit {
  readonly place: number;
  /** Where it is drawn. */
  readonly at: number;
  readonly group: number;
  readonly color: string;
}

const knownRatio = ({shrinkage: {ratio}}: AxisLimit) => (ratio.lower === null ? null : ratio);
const ratioText = ({value, lower, upper}: Interval) =>
  `${number(value, 0.05)} ${interval(lower, upper, asNumber(0.05))}`;

function columnsOf(task: TaskLimits, other: LimitAxis, by: LimitAxis | undefined): DataColumn<Line>[] {
  const fixed = (axis: LimitAxis, of: (line: Line) => number) => {
    const name = nameOf(axis, task.unit);
    return numberColumn(t`${name}, fixed`, of, count, {name: `${name}, fixed`});
  };
  return [
    ...(by ? [fixed(by, ({group}) => group)] : []),
    fixed(other, ({place}) => place),
    numberColumn("places", ({places}) => places),
    intervalColumn("ratio of increments", knownRatio, ratioText, {none: "not identified"}),
    textColumn("increments", ({shrinkage}) => shrinkage.verdict, {
      cell: ({shrinkage}) => shrinkageWords[shrinkage.verdict]
    }),
    estimateColumn("limit, nats", ({limit}) => limit),
    textColumn("so it is", ({status}) => status, {cell: ({status}) => statusWords[status]})
  ];
}

/** Later increments by earlier ones, line by line. */
export function incrementRatioFigure(task: TaskLimits, axis: LimitAxis): HTMLElement {
  const {by, other, lines, key} = placed(task, axis);
  const known = lines.filter(({shrinkage}) => shrinkage.ratio.lower !== null);
  const shrinking = lines.filter(({shrinkage}) => shrinkage.verdict === "shrinks").length;
  const title = t`With ${nameOf(axis, task.unit)}, increments surely shrink on ${shrinking} of
    ${plural(lines.length, "line")}.`;
  if (!other || !known.length) return notMeasured(title);
  const caption = t`Slope of the loss in the logarithm of ${nameOf(axis, task.unit)} over the upper half of the axis,
    by that over the lower half, with Fieller’s interval from the scatter of seeds. At the line nothing would shrink.`;
  const bars = known.map((line) => ({...line, ...line.shrinkage.ratio}));
  return figure(
    {
      id: "figure-ratios-of-increments",
      title,
      alt: t`Ratios of increments. ${title}`,
      caption,
      rows: lines,
      columns: columnsOf(task, other, by),
      ...(key && {key})
    },
    (width) =>
      intervalChart(bars, width, t`${nameOf(other, task.unit)}, fixed`, {
        height: 220,
        y: {
          label: "later by earlier increment",
          zero: true,
          domain: [Math.min(0, ...bars.map((d) => d.lower!)), Math.min(2, Math.max(1.1, ...bars.map((d) => d.upper!)))],
          clamp: true
        },
        rule: 1
      })
  );
}

/** A dot with its interval at each fixed scale, and a dashed rule to hold them against. */
function intervalChart(
  bars: readonly (Interval & {readonly at: number; readonly color: string})[],
  width: number,
  label: string,
  {height, y, rule}: {readonly height: number; readonly y: Plot.ScaleOptions; readonly rule: number}
): Element {
  return plot(width, {
    height,
    x: logAxis(
      bars.map(({at}) => at),
      width,
      label
    ),
    y,
    marks: [
      Plot.ruleY([rule], {strokeDasharray: "4 3"}),
      Plot.ruleX(bars, {x: "at", y1: "lower", y2: "upper", stroke: "color", strokeWidth: 1.6}),
      Plot.dot(bars, {x: "at", y: "value", fill: "color", r: 3.5})
    ]
  });
}

/** The fitted limits, line by line, with the exact entropy. */
export function limitFigure(task: TaskLimits, axis: LimitAxis): HTMLElement {
  const {by, other, lines, key} = placed(task, axis);
  const bounded = lines.filter(({limit}) => limit?.status === "identified");
  const below = bounded.filter(({limit}) => againstEntropy(limit!, task.entropy) === "impossible").length;
  const title = t`The fitted floor in ${nameOf(axis, task.unit)} has two ends on ${bounded.length} of
    ${plural(lines.length, "line")}; ${below} of these lie below what any model can reach.`;
  if (!other || !bounded.length) return notMeasured(title);
  const bars = bounded.map(({at, color, limit}) => ({
    at,
    ...limit!,
    color: by ? color : againstEntropy(limit!, task.entropy) === "impossible" ? vermillion : blue
  }));
  const caption = html`Floors of a power law fitted to each line by itself, with profile intervals. Dashed: exact
    entropy, ${number(task.entropy, task.entropy / 1000)} nats; ${
      by
        ? "intervals wholly below it are of laws that " + "do not hold so far out"
        : "an interval wholly below it is drawn in the warmer colour"
    }.`;
  return figure(
    {
      id: "figure-fitted-limits",
      title,
      alt: t`Fitted limits. ${title}`,
      caption,
      rows: lines,
      columns: columnsOf(task, other, by),
      ...(key && {key})
    },
    (width) =>
      intervalChart(bars, width, t`${nameOf(other, task.unit)}, fixed`, {
        height: 260,
        y: {label: t`limit, nats per ${task.unit}`},
        rule: task.entropy
      })
  );
}

/** Tasks with too small a grid for figures: their claims alone. */
export function otherClaims(tasks: readonly TaskLimits[]): HTMLElement {
  const others = tasks.filter((task) => task !== mainTask(tasks) && task !== stepsTask(tasks) && task.each.length);
  if (!others.length) return notMeasured("No other task has been swept widely enough.");
  return sections(others, titleOf, limitsTable);
}
