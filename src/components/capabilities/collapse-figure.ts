import * as Plot from "@observablehq/plot";
import type {CapabilityChecks, TaskChecks} from "../../lib/analysis/capabilities/capability-checks.js";
import {STARTS} from "../../lib/analysis/capabilities/collapse-starts.js";
import {t} from "../../lib/i18n/translate.js";
import {ramp} from "../base/colors.js";
import {asNumber, type DataColumn, intervalColumn, numberColumn, type Stated, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {quantityCell, stated} from "../base/findings.js";
import {count, inWords, list, number, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {multiples, panel} from "../base/panels.js";
import {plot} from "../base/plot.js";
import {sortableTable} from "../base/table.js";
import {lossWords} from "./check-words.js";
import {named, tally} from "./checks-figures.js";
import {metricName} from "./metric-names.js";

/** Whether budgets share one curve in size, or one threshold in loss. */
function collapseSentence({capabilities}: TaskChecks): string {
  const fitted = capabilities.flatMap(({collapse}) => collapse ?? []);
  const good = fitted.filter((collapse) => collapse.S < GOOD && isBounded(collapse)).length;
  const losses = capabilities.flatMap(({lossAxis}) => (lossAxis ? lossWords[lossAxis.verdict] : []));
  const sizes = t`The budgets collapse on one curve (S < 2, with a bounded critical size) for ${good} of
    ${plural(fitted.length, "capability", "capabilities")}.`;
  return losses.length ? t`${sizes} In task loss: ${tally(losses)}.` : sizes;
}

/** Sentence, figure and table of one task; nothing where there is one budget. */
export const collapseParts = (task: TaskChecks): HTMLElement[] =>
  task.capabilities.some(({collapse, lossAxis}) => collapse || lossAxis)
    ? [html`<p>${collapseSentence(task)}</p>`, ...collapseFigure(task), collapseTable(task)]
    : [];

/** About 1 is as good as the errors allow. */
const GOOD = 2;

const isBounded = ({rho}: NonNullable<CapabilityChecks["collapse"]>) => rho.lower !== null && rho.upper !== null;

function collapseTable({capabilities}: TaskChecks): HTMLElement {
  const rows = capabilities.filter(({collapse, lossAxis}) => collapse || lossAxis);
  return sortableTable(
    rows,
    [
      named,
      numberColumn("quality S", ({collapse}) => collapse?.S, asNumber(0.1), {sort: "value"}),
      numberColumn("points compared", ({collapse}) => collapse?.compared, percent),
      intervalColumn("size where the budgets cross", crossingSize, quantityCell),
      textColumn("along task loss", ({lossAxis}) => lossAxis?.verdict, {
        cell: ({lossAxis}) => (lossAxis ? lossWords[lossAxis.verdict] : "–"),
        sort: ({lossAxis}) => lossAxis?.verdict ?? ""
      })
    ],
    {caption: "One curve for all budgets: S near 1 is as good as the errors allow"}
  );
}

function crossingSize({collapse}: CapabilityChecks): Stated | null {
  if (!collapse) return null;
  const {value, lower, upper} = collapse.rho;
  const raised = (v: number | null) => (v === null ? null : 10 ** v);
  return stated({value: 10 ** value, lower: raised(lower), upper: raised(upper)});
}

type Collapsed = CapabilityChecks & {readonly collapse: NonNullable<CapabilityChecks["collapse"]>};

interface Point {
  readonly title: string;
  readonly L: number;
  /** log10 of the size. */
  readonly rho: number;
  readonly a: number;
  readonly da: number;
  /** Distance from the critical size, rescaled by a power of the budget. */
  readonly rescaled: number;
}

/** The least and the greatest S of those with a bounded critical size, as measured and rescaled; empty without any. */
function collapseFigure({capabilities, metric, unit}: TaskChecks): HTMLElement[] {
  const ranked = capabilities
    .filter((row): row is Collapsed => row.collapse !== null && isBounded(row.collapse))
    .sort((a, b) => a.collapse.S - b.collapse.S);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst) return [];
  const shown = best === worst ? [best] : [best, worst];
  const points = shown.flatMap(pointsOf);
  const budgets = [...new Set(points.map(({L}) => L))].sort((a, b) => a - b);
  const title =
    best.collapse.S < GOOD
      ? t`The budgets of ${best.title} collapse on one curve (S = ${number(best.collapse.S, 0.1)}).`
      : t`The budgets of no capability collapse on one curve; the least S is ${number(best.collapse.S, 0.1)}, for
        ${best.title}.`;
  const caption = t`Mean ${metricName(metric)} with its standard error at each size, one colour and sign per budget of
    ${`${unit}s`}. ${list(shown.map(({title, collapse}) => t`${title}: S = ${number(collapse.S, 0.1)}`))}. On the
    right the distance from the critical size is rescaled by a power of the budget.`;
  const columns: DataColumn<Point>[] = [
    textColumn("capability", ({title}) => title),
    numberColumn(`${unit}s`, ({L}) => L, count),
    numberColumn("parameters", ({rho}) => 10 ** rho, count),
    numberColumn("mean score", ({a}) => a, asNumber(0.01)),
    numberColumn("standard error", ({da}) => da, asNumber(0.001)),
    numberColumn("rescaled size", ({rescaled}) => rescaled, asNumber(0.01))
  ];
  const drawn = figure(
    {
      id: "figure-budgets-as-measured-and-stretched",
      title,
      alt: t`Budgets as measured and rescaled. ${title}`,
      caption,
      key: keyOf(budgets, unit),
      rows: points,
      columns
    },
    (width) =>
      multiples(width, width < 560 ? 1 : 2, (column) =>
        shown.flatMap((row) => (["rho", "rescaled"] as const).map((x) => chart(row, x, {width: column, budgets, unit})))
      )
  );
  return [drawn];
}

/** From how many starts each is searched, in words. */
export const collapseStarts = (): string => inWords(STARTS);

const signs = ["circle", "square", "triangle", "diamond", "star", "cross", "wye"];

function keyOf(budgets: readonly number[], unit: string): HTMLElement {
  const colors = ramp(budgets.length);
  const sample = (i: number) => {
    const mark = Plot.dot([0], {frameAnchor: "middle", symbol: signs[i], stroke: colors[i], r: 4});
    const svg = Plot.plot({width: 14, height: 14, margin: 0, axis: null, marks: [mark]});
    svg.setAttribute("aria-hidden", "true");
    return svg;
  };
  const item = (D: number, i: number) => html`<li>${sample(i)} ${t`${count(D)} ${`${unit}s`}`}</li>`;
  return html`<ul class="key">${budgets.map(item)}</ul>`;
}

function pointsOf({title, collapse: {curves, nu, rho: critical}}: Collapsed): Point[] {
  return curves.flatMap(({L, rho, a, da}) =>
    rho.map((v, i) => ({title, L, rho: v, a: a[i]!, da: da[i]!, rescaled: L ** (1 / nu.value) * (v - critical.value)}))
  );
}

function chart(
  row: Collapsed,
  x: "rho" | "rescaled",
  {width, budgets, unit}: {readonly width: number; readonly budgets: readonly number[]; readonly unit: string}
): HTMLElement {
  const points = pointsOf(row);
  const label = x === "rho" ? "log10 of parameters" : "rescaled size";
  const marked: Plot.PlotOptions = {
    height: 190,
    x: {label, ticks: 5},
    y: {label: "mean score", ticks: 4},
    symbol: {domain: budgets, range: signs},
    color: {type: "ordinal", label: `${unit}s`, domain: budgets, range: ramp(budgets.length)},
    marks: [
      ...(x === "rho" ? [] : [Plot.ruleX([0], {strokeDasharray: "2 3", strokeOpacity: 0.5})]),
      Plot.ruleX(points, {x, y1: (d) => d.a - d.da, y2: (d) => d.a + d.da, stroke: "L"}),
      Plot.line(points, {x, y: "a", z: "L", stroke: "L", strokeOpacity: 0.5}),
      Plot.dot(points, {x, y: "a", stroke: "L", symbol: "L", r: 3})
    ]
  };
  const knownY = ({a, da}: Point) => t`${number(a, da)} ± ${number(da)} (standard error)`;
  const drawn = plot(width, marked, {knownY});
  return panel(x === "rho" ? t`${row.title}, as measured` : t`${row.title}, rescaled`, drawn);
}
