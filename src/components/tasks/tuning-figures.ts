import * as Plot from "@observablehq/plot";
import type {Tuning} from "../../contracts/sweeps.js";
import {costOfRule, type RuledScan, type SchedulePair} from "../../lib/analysis/tasks/learning-rates.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct, groupBy} from "../../lib/numerics/grouping.js";
import {ramp} from "../base/colors.js";
import {asNumber, asPercent, type DataColumn, numberColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, number, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {logAxis, plot} from "../base/plot.js";
import {parametersKey} from "../base/size-key.js";

/** How loss depends on the learning rate, at every size and budget, and what the rule of the other sweeps costs. */
function ratesFigure(scans: readonly RuledScan[], unit: string): HTMLElement {
  const title = ratesSentence(scans);
  const columns: DataColumn<RuledScan>[] = [
    numberColumn(`${unit}s`, ({D}) => D, count),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("best tried", ({best}) => best, rateText),
    numberColumn("bottom", ({optimum}) => optimum, rateText, {none: "not reached"}),
    numberColumn("rule", ({ruled}) => ruled, rateText),
    numberColumn("excess by the rule", excessByRule, asPercent(1), {none: "outside"})
  ];
  const caption = t`Panels: ${`${unit}s`} trained on. Colours: parameters. Excess loss over the exact entropy, as a
    multiple of the least of its line. Ticks below: minimum of a parabola through the best rate and its neighbours;
    crosses: rate of the rule.`;
  return figure(
    {
      id: "figure-excess-loss-against-learning-rate",
      title,
      alt: t`Excess loss against learning rate. ${title}`,
      key: keyOf(scans),
      caption,
      rows: scans,
      columns
    },
    (width) => ratesChart(scans, {width, unit})
  );
}

/** Colours of sizes. */
function keyOf(things: readonly {readonly N: number}[]): HTMLElement {
  const sizes = distinct(things.map(({N}) => N));
  return parametersKey(sizes);
}

/** How much the rule loses. */
function ratesSentence(scans: readonly RuledScan[]): string {
  const costs = scans.flatMap((scan) => costOfRule(scan, scan.ruled) ?? []).sort((a, b) => a - b);
  if (!costs.length) return "No scan includes the rate of the rule.";
  const more = (cost: number) => percent(cost - 1, cost - 1 < 0.1 ? 1 : 0);
  return t`The rule’s learning rate costs a median ${more(costs[costs.length >> 1]!)} of excess loss over the best rate
    tried, and at most ${more(costs.at(-1)!)} (${plural(costs.length, "shape and budget", "shapes and budgets")}).`;
}

const rateText = (rate: number) => number(rate, rate / 100);

function excessByRule(scan: RuledScan): number | null {
  const cost = costOfRule(scan, scan.ruled);
  return cost === null ? null : cost - 1;
}

/** Losses beyond this multiple of the least leave the panel. */
const HIGHEST = 2;

function ratesChart(scans: readonly RuledScan[], {width, unit}: {width: number; unit: string}): Element {
  const sizes = distinct(scans.map(({N}) => N));
  const budgets = distinct(scans.map(({D}) => D));
  const points = scans.flatMap(({N, D, tried}) =>
    tried.flatMap(({rate, excess}) => (excess === null ? [] : [{N, D, rate, excess}]))
  );
  const rules = scans.flatMap((scan) => {
    const excess = costOfRule(scan, scan.ruled);
    return excess === null ? [] : [{N: scan.N, D: scan.D, rate: scan.ruled, excess}];
  });
  const bottoms = scans.flatMap(({N, D, optimum}) => (optimum === null ? [] : [{N, D, rate: optimum}]));
  const rates = distinct(points.map(({rate}) => rate));
  return plot(width, {
    height: 90 + 150 * budgets.length,
    marginRight: 70,
    x: {type: "log", label: "learning rate", ticks: rates, tickFormat: (v: number) => String(v)},
    y: {label: "excess loss, multiple of the least", domain: [0.92, HIGHEST], ticks: 4, clamp: false},
    fy: {label: null, domain: budgets, tickFormat: (D: number) => t`${count(D)} ${`${unit}s`}`},
    color: {type: "ordinal", label: "parameters", domain: sizes, range: ramp(sizes.length)},
    marks: [
      Plot.lineY(points, {fy: "D", x: "rate", y: "excess", z: "N", stroke: "N", clip: true}),
      Plot.dot(
        points.filter(({excess}) => excess <= HIGHEST),
        {
          fy: "D",
          x: "rate",
          y: "excess",
          stroke: "N",
          fill: "var(--theme-background)",
          r: 2.5,
          tip: {format: {stroke: count, x: String, y: (v: number) => number(v, 0.01), fy: false}}
        }
      ),
      Plot.dot(
        rules.filter(({excess}) => excess <= HIGHEST),
        {fy: "D", x: "rate", y: "excess", stroke: "N", symbol: "times", r: 5, strokeWidth: 2}
      ),
      Plot.ruleX(bottoms, {fy: "D", x: "rate", y1: 0.92, y2: 0.97, stroke: "N", strokeWidth: 2.5})
    ]
  });
}

/** Whether the schedule bends the law along the data. */
function schedulesFigure(pairs: readonly SchedulePair[], unit: string): HTMLElement {
  const ratio = ({cosine, stableDecay}: SchedulePair) => stableDecay / cosine;
  const ratios = pairs.map(ratio).sort((a, b) => a - b);
  const [least, most] = [number(ratios[0]!, 0.01), number(ratios.at(-1)!, 0.01)];
  const over = plural(pairs.length, "size and budget", "sizes and budgets");
  const title = t`A stable-decay schedule ends at ${least} to ${most} times the excess loss of a cosine (${over}). It
    changes the data exponent by at most ${number(exponentShift(pairs), 0.01)}.`;
  const columns: DataColumn<SchedulePair>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn(`${unit}s`, ({D}) => D, count),
    numberColumn("seeds", ({seeds}) => seeds),
    numberColumn("cosine", ({cosine}) => cosine, asNumber(0.001)),
    numberColumn("stable, then decay", ({stableDecay}) => stableDecay, asNumber(0.001)),
    numberColumn("ratio", ratio, asNumber(0.01))
  ];
  const caption =
    "Mean excess loss over the same seeds, rates and budgets, one line per size. On a level line the schedule leaves " +
    "the exponent unchanged.";
  return figure(
    {id: "figure-a-rate-that-stays-and-then", title, alt: title, key: keyOf(pairs), caption, rows: pairs, columns},
    (width) => {
      const sizes = distinct(pairs.map(({N}) => N));
      const points = pairs.map((pair) => ({...pair, ratio: ratio(pair)}));
      const budgets = distinct(pairs.map(({D}) => D));
      return plot(width, {
        height: 260,
        x: logAxis(budgets, width, t`${`${unit}s`} trained on`),
        y: {label: "excess loss, stable-decay / cosine", nice: true, ticks: 5},
        color: {type: "ordinal", domain: sizes, range: ramp(sizes.length)},
        marks: [
          Plot.ruleY([1], {strokeDasharray: "5 4"}),
          Plot.lineY(points, {x: "D", y: "ratio", z: "N", stroke: "N"}),
          Plot.dot(points, {x: "D", y: "ratio", stroke: "N", fill: "var(--theme-background)", r: 3})
        ]
      });
    }
  );
}

/**
 * The steepest rise or fall of the ratio along the data at one size, as an exponent: from its least budget to its
 * largest.
 */
function exponentShift(pairs: readonly SchedulePair[]): number {
  const shifts = groupBy(pairs, ({N}) => N).flatMap(([, same]) => {
    const [first, last] = [same[0]!, same.at(-1)!];
    if (first.D === last.D) return [];
    const change = Math.log((last.stableDecay / last.cosine) * (first.cosine / first.stableDecay));
    return [Math.abs(change / Math.log(last.D / first.D))];
  });
  return Math.max(0, ...shifts);
}

/** All results of a tuning sweep on one task. */
export function tuningSections({task, scans, schedules}: Tuning): HTMLElement {
  return html`<section>
    <h2>${task.title}</h2>
    ${scans.length ? ratesFigure(scans, task.unit) : null}
    ${schedules.length ? schedulesFigure(schedules, task.unit) : null}
  </section>`;
}
