import * as Plot from "@observablehq/plot";
import type {AxisLimit, LimitAxis, LimitStatus} from "../../lib/analysis/limits/limits.js";
import {againstEntropy, type TaskLimits} from "../../lib/analysis/limits/task-limits.js";
import {t, translate} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import type {Interval} from "../../lib/numerics/interval.js";
import type {Citation} from "../../lib/references/labels.js";
import type {ShrinkageVerdict} from "../../lib/statistics/shrinkage.js";
import {type Claim, type ClaimVerdict, claimsTable} from "../base/claims-table.js";
import {blue, ramp, vermillion} from "../base/colors.js";
import {asNumber, type DataColumn, estimateColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, interval, list, number, plural} from "../base/format.js";
import {notMeasured} from "../base/not-measured.js";
import {sections} from "../base/panels.js";
import {logAxis, plot} from "../base/plot.js";
import {sizeKey} from "../base/size-key.js";
import {jointSentence, nameOf, titleOf} from "./limits-findings.js";

/** The task whose joint limit was fitted in two axes or more. */
export const mainTask = (tasks: readonly TaskLimits[]) => tasks.find(({all}) => (all?.axes.length ?? 0) > 1);

/** The task whose steps were varied independently of its data. */
export const stepsTask = (tasks: readonly TaskLimits[]) => tasks.find(({each}) => each.some(({axis}) => axis === "K"));

const shrinkageWords: Readonly<Record<ShrinkageVerdict, string>> = {
  shrinks: "shrink",
  "does-not-shrink": "do not shrink",
  undetermined: "undetermined"
};

const statusWords: Readonly<Record<LimitStatus, string>> = {
  bounded: "bounded",
  open: "not bounded",
  "none-seen": "no limit seen"
};

/** “parameters”, or “tokens, and steps with them” */
function grown({axis, moving}: AxisLimit, unit: string): string {
  const names = list(moving.map((other) => nameOf(other, unit)));
  return names ? t`${nameOf(axis, unit)}, and ${names} with them` : nameOf(axis, unit);
}

const axesOf = ({each}: TaskLimits) => [...new Set(each.map(({axis}) => axis))];
const along = ({each}: TaskLimits, axis: LimitAxis) => each.filter((line) => line.axis === axis);
const withStatus = (lines: readonly AxisLimit[], status: LimitStatus) =>
  lines.filter((line) => line.status === status).length;

/** Emergence is the limit of performance as data, size and steps grow. */
const limitTheory: Citation = {id: "shu-2026", place: "abstract"};

/** Increments and limits along each axis, and as all grow. */
export function limitClaims(task: TaskLimits): Claim[] {
  const {entropy, unit} = task;
  const ofAxes = axesOf(task).flatMap((axis): Claim[] => {
    const lines = along(task, axis);
    const what = grown(lines[0]!, unit);
    const shrinking = lines.filter(({shrinkage}) => shrinkage.verdict === "shrinks").length;
    const bounded = lines.filter(({status}) => status === "bounded");
    const impossible = bounded.filter(({limit}) => againstEntropy(limit!, entropy) === "impossible").length;
    const growing = withStatus(lines, "none-seen");
    const all = plural(lines.length, "line");
    return [
      {
        claim: t`Increments shrink with ${what}`,
        source: limitTheory,
        measured: growing
          ? t`Increments shrink significantly on ${shrinking} of ${all}; on ${growing} they do not.`
          : t`Increments shrink significantly on ${shrinking} of ${all}.`,
        verdict: shrinking === lines.length ? "supported" : shrinking > 0 ? "supported-in-part" : "undetermined"
      },
      {
        claim: t`There is a limit in ${what}, others fixed`,
        source: limitTheory,
        measured: impossible
          ? t`The limit is bounded on ${bounded.length} of ${all}; on ${impossible} it is below the exact entropy.`
          : t`The limit is bounded on ${bounded.length} of ${all}.`,
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
    measured: t`Steps follow from ${`${unit}s`} in every run, as all batches have one size.`,
    verdict: "not-measurable"
  };
  return [
    ...ofAxes,
    ...(isTied ? [ofSteps] : []),
    {
      claim: "There is a limit as all grow",
      source: limitTheory,
      measured: jointSentence(task),
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
  if (!task.each.length) return notMeasured("No axis has three values.");
  return claimsTable(
    limitClaims(task),
    t`${titleOf(task)}: ${plural(task.runs, "run")} of the ${translate(task.sweep)}`
  );
}

/**
 * Where a line is drawn: at the value of the axis that is fixed. Where two axes are fixed, the first is a colour, and
 * lines of one value are drawn side by side.
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
    return [{...line, place, at: place * OFFSET ** (i - (groups.length - 1) / 2), group, color: colors[i]!}];
  });
  const key =
    by &&
    sizeKey(
      groups.map((group) => (by === "N" ? t`${count(group)} parameters` : t`${count(group)} ${nameOf(by, task.unit)}`)),
      colors
    );
  return {by, other, lines: found, key};
}

/** Factor between lines of one value. */
const OFFSET = 1.07;

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
    numberColumn("values on the axis", ({places}) => places),
    intervalColumn("ratio of increments", knownRatio, ratioText, {none: "not identified"}),
    textColumn("increments", ({shrinkage}) => shrinkage.verdict, {
      cell: ({shrinkage}) => shrinkageWords[shrinkage.verdict]
    }),
    estimateColumn("limit, nats", ({limit}) => limit),
    textColumn("status", ({status}) => status, {cell: ({status}) => statusWords[status]})
  ];
}

/** Ratios of later to earlier increments, line by line. */
export function incrementRatioFigure(task: TaskLimits, axis: LimitAxis): HTMLElement {
  const {by, other, lines, key} = placed(task, axis);
  const known = lines.filter(({shrinkage}) => shrinkage.ratio.lower !== null);
  const shrinking = lines.filter(({shrinkage}) => shrinkage.verdict === "shrinks").length;
  const title = t`Increments of the loss shrink significantly with ${nameOf(axis, task.unit)} on ${shrinking} of
    ${plural(lines.length, "line")}.`;
  if (!other || !known.length) return notMeasured(title);
  const caption = t`Slope of the loss in the logarithm of ${nameOf(axis, task.unit)} over the upper half of the axis,
    divided by that over the lower half. Bars: Fieller’s 95% interval from the scatter between seeds. Increments shrink
    below the dashed line at one.`;
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
          label: "ratio of increments",
          zero: true,
          domain: [Math.min(0, ...bars.map((d) => d.lower!)), Math.min(2, Math.max(1.1, ...bars.map((d) => d.upper!)))],
          clamp: true
        },
        rule: 1
      })
  );
}

/** A dot with its interval at each fixed value, and a dashed reference line. */
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
  const [name, all] = [nameOf(axis, task.unit), plural(lines.length, "line")];
  const title = below
    ? t`The fitted limit in ${name} is identified on ${bounded.length} of ${all}; on ${below} it is below the exact
      entropy.`
    : t`The fitted limit in ${name} is identified on ${bounded.length} of ${all}, and on none below the exact entropy.`;
  if (!other || !bounded.length) return notMeasured(title);
  const bars = bounded.map(({at, color, limit}) => ({
    at,
    ...limit!,
    color: by ? color : againstEntropy(limit!, task.entropy) === "impossible" ? vermillion : blue
  }));
  const exact = number(task.entropy, task.entropy / 10);
  const caption = by
    ? t`Irreducible loss of a power law fitted to each line alone, with profile intervals. Dashed: exact entropy,
      ${exact} nats.`
    : t`Irreducible loss of a power law fitted to each line alone, with profile intervals. Dashed: exact entropy,
      ${exact} nats. Orange: intervals below it.`;
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

/** Claims of the tasks whose grids are too small for figures. */
export function otherClaims(tasks: readonly TaskLimits[]): HTMLElement {
  const others = tasks.filter((task) => task !== mainTask(tasks) && task !== stepsTask(tasks) && task.each.length);
  if (!others.length) return notMeasured("No other task has three values on an axis.");
  return sections(others, titleOf, limitsTable);
}
