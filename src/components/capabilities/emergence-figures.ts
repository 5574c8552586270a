import type {ListedScale} from "../../contracts/capabilities.js";
import type {Analysed, ListedScales, NamedAnalysis, TaskPage} from "../../contracts/tasks.js";
import {inside} from "../../lib/analysis/capabilities/capability-scale.js";
import type {CriticalScales} from "../../lib/analysis/capabilities/critical-scales.js";
import {verdictWords} from "../../lib/emergence/verdict/verdict-words.js";
import {t} from "../../lib/i18n/translate.js";
import {render} from "../../lib/messages/index.js";
import {
  asNumber,
  type DataColumn,
  endsColumn,
  intervalColumn,
  numberColumn,
  type Stated,
  textColumn
} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {
  bracketText,
  criticalScaleText,
  emergenceSentence,
  formsSentence,
  frequencySentence,
  quantityCell,
  spanSentence,
  stated,
  verdictsSentence
} from "../base/findings.js";
import {count, interval, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {notMeasured} from "../base/not-measured.js";
import {type Column, sortableTable} from "../base/table.js";
import {emergenceCharts, emergenceKey} from "./emergence-chart.js";
import {frequencyChart} from "./frequency-chart.js";
import {metricName} from "./metric-names.js";
import {type ScalesChartOptions, scalesChart} from "./scales-chart.js";

const verdictKinds = Object.keys(verdictWords);

const tooFew = "There are too few sizes to estimate critical scales.";

/** An emergence curve a capability, side by side. */
export function emergenceFigure(analysis: Analysed<"critical" | "task">, {noun = "capabilities"} = {}): HTMLElement {
  const critical = analysis?.critical;
  if (!analysis || !critical?.scales.length) return notMeasured(tooFew);
  const {scales, threshold, metric, D} = critical;
  const title = emergenceSentence(analysis, noun);
  const caption = t`Points: share of the models of one size that have the capability, with its exact 95% interval;
    ${plural(critical.models, "model")} trained on ${count(D)} ${`${analysis.task.unit}s`}. A model has it if its
      ${metricName(metric)} comes ${percent(threshold)} of the way from chance to 1. Curves: beta-binomial fits.`;
  return figure(
    {id: `figure-of-${noun}`, title, alt: title, caption, key: emergenceKey(), rows: scales, columns: scaleColumns()},
    (width) => emergenceCharts(scales, {width})
  );
}

/** All critical scales on one axis. */
export function scalesFigure(
  analysis: ListedScales,
  {
    scales = analysis?.critical?.scales ?? [],
    title = spanSentence(analysis),
    ...options
  }: Partial<ScalesChartOptions> & {scales?: readonly ListedScale[]; title?: string} = {}
): HTMLElement {
  if (!scales.length) return notMeasured(tooFew);
  const caption =
    "Dot: N50 (share of models), the size at which half of the models have the capability; line: its 95% interval " +
    "over every curve within 4 AICc of the best. Blue bar: bracket alone, where the data decide on no curve; " +
    "grey bar: bracket by exact tests over seeds. Triangles: outside the sizes trained, which the dotted rules mark.";
  return figure(
    {
      id: "figure-critical-scales",
      title,
      alt: t`N50 (share of models). ${title}`,
      caption,
      rows: scales,
      columns: scaleColumns()
    },
    (width) => scalesChart(scales, {...options, width})
  );
}

/** Critical scale against frequency of use. */
export function frequencyFigure(analysis: Analysed<"critical" | "frequency">): HTMLElement {
  if (!analysis?.critical || !analysis.frequency) return notMeasured(frequencySentence(analysis));
  const {critical, frequency} = analysis;
  const title = frequencySentence(analysis);
  const caption =
    "Line and band: maximum-likelihood line through both logarithms, with its 95% interval. Dashed: slope of the " +
    "quantization model (Michaud et al. 2023), through the middle of the line. Triangles: capabilities that fewer " +
    "than half of the largest models have, which count as bounds.";
  return figure(
    {
      id: "figure-critical-scale-against-frequency",
      title,
      alt: t`Critical scale against frequency. ${title}`,
      caption,
      rows: critical.scales,
      columns: scaleColumns()
    },
    (width) => frequencyChart(critical.scales, frequency, {width})
  );
}

/**
 * Every critical scale in a table; each capability leads to its own page, in `folder` from the page that shows the
 * table.
 */
export function scalesTable(analysis: Analysed<"critical" | "task">, {folder = "../capabilities"} = {}): HTMLElement {
  if (!analysis?.critical) return notMeasured(tooFew);
  const {scales} = analysis.critical;
  const columns = [...scaleColumns(`${folder}/${analysis.task.id}`), ...curveColumns()];
  return sortableTable(scales, columns, {
    caption: t`N50 (share of models). ${verdictsSentence(scales)} ${formsSentence(analysis)}`
  });
}

/** With the beginning of their addresses, names lead to pages. */
function scaleColumns(address?: string): DataColumn<ListedScale>[] {
  const link = ({capability, title}: ListedScale) => html`<a href=${`${address}-${capability}`}>${title}</a>`;
  return [
    textColumn("capability", ({title}) => title, {...(address && {cell: link}), sort: rankOf}),
    numberColumn("frequency", ({frequency}) => frequency, frequencyText, {sort: "value"}),
    {
      label: "N50 (share of models), parameters",
      number: true,
      cell: criticalScaleText,
      sort: positionOf,
      fields: [
        {name: "critical scale, parameters", value: (scale) => criticalScale(scale).value},
        {name: "critical scale lower", value: (scale) => criticalScale(scale).lower},
        {name: "critical scale upper", value: (scale) => criticalScale(scale).upper},
        {name: "critical scale lies", value: ({censoring}) => (censoring === "none" ? "inside" : censoring)}
      ]
    },
    {
      label: "bracket, parameters",
      number: true,
      cell: ({bracket}) => bracketText(bracket),
      sort: ({bracket}) => bracket.above,
      fields: [
        {name: "bracket below", value: ({bracket}) => bracket.below},
        {name: "bracket above", value: ({bracket}) => bracket.above}
      ]
    },
    textColumn("verdict", ({verdict}) => verdict, {
      cell: ({verdict}) => verdictWords[verdict],
      sort: ({verdict}) => verdictKinds.indexOf(verdict)
    })
  ];
}

const frequencyText = (share: number) => percent(share, share < 0.01 ? 2 : 1);

/** As the text has it: beyond the sizes tried there is a bound and no value. */
function criticalScale(scale: ListedScale): Stated {
  const {censoring, points} = scale;
  const n50 = inside(scale);
  return n50
    ? stated(n50)
    : {
        value: null,
        lower: censoring === "above" ? points.at(-1)!.N : null,
        upper: censoring === "below" ? points[0]!.N : null
      };
}

function curveColumns(): Column<ListedScale>[] {
  return [
    intervalColumn("onset", (scale) => inside(scale) && scale.onset && stated(scale.onset), quantityCell),
    endsColumn("5–95% width, decades", knownWidth, ({lower, upper}) => interval(lower, upper, asNumber(0.3))),
    numberColumn("sizes", ({points}) => points.length),
    numberColumn("rival curves", ({forms}) => forms.filter(({isRival}) => isRival).length, String, {
      sort: "value"
    }),
    {label: "why", cell: ({reason}) => html`<span class="reasons">${render(reason)}</span>`}
  ];
}

/** Capabilities in the order of their task: the digits of their ids, so that 10 comes after 9. */
const rankOf = ({capability}: ListedScale) => Number(/\d+/.exec(capability)?.[0] ?? 0);

const positionOf = (scale: ListedScale) =>
  scale.censoring === "above"
    ? Infinity
    : scale.censoring === "below"
      ? 0
      : (inside(scale)?.value ?? scale.bracket.above ?? Infinity);

/** Of the pages of tasks, the analyses that have critical scales. */
export function withScales(pages: readonly TaskPage[]): (NamedAnalysis & {readonly critical: CriticalScales})[] {
  return pages.flatMap(({analysis}) => (analysis?.critical ? [{...analysis, critical: analysis.critical}] : []));
}

/** The capabilities of all tasks, for a sentence on them together. */
export const allScales = (analyses: readonly {readonly critical: CriticalScales}[]) => ({
  critical: {scales: analyses.flatMap(({critical}) => critical.scales)}
});

/** For sorting a figure: by critical scale, those beyond the largest size last. */
export function sortScales<T extends ListedScale>(scales: readonly T[], by: string): T[] {
  const keys: Readonly<Record<string, (scale: ListedScale) => number>> = {
    "critical scale": positionOf,
    frequency: ({frequency}) => -frequency,
    name: rankOf
  };
  const key = keys[by] ?? rankOf;
  return [...scales].sort((a, b) => key(a) - key(b) || rankOf(a) - rankOf(b));
}

/** Where only the upper end is known, the rise is steeper than the sizes resolve. */
const knownWidth = ({width, censoring, status}: ListedScale) =>
  censoring === "none" && status === "estimated" ? width : null;
