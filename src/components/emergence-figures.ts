import type {CriticalScale} from "../lib/analysis/critical-scales.js";
import type {TaskAnalysis} from "../lib/analysis/task-analysis.js";
import {laws} from "../lib/laws/index.js";
import {emergenceCharts, emergenceKey} from "./emergence-chart.js";
import {figure} from "./figure.js";
import {criticalScaleText, emergenceSentence, formsSentence, frequencySentence, spanSentence} from "./findings.js";
import {fitCard} from "./fit-card.js";
import {count, estimate, percent, plural} from "./format.js";
import {frequencyChart} from "./frequency-chart.js";
import {html} from "./html.js";
import {notMeasured} from "./loss-figures.js";
import {type ScalesChartOptions, scalesChart} from "./scales-chart.js";
import {type Column, sortableTable} from "./table.js";

type Analysis = TaskAnalysis | null;

const tooFew = "Too few sizes were trained to say at which scale anything appears.";

/** An emergence curve a capability, side by side. */
export function emergenceFigure(analysis: Analysis, {noun = "capabilities"} = {}): HTMLElement {
  const critical = analysis?.critical;
  if (!analysis || !critical?.scales.length) return notMeasured(tooFew);
  const {scales, threshold, metric, D} = critical;
  const title = emergenceSentence(analysis, noun);
  const caption =
    `Points: share of the models of one size that have the capability, with Wilson's ${percent(0.95)} interval; ${plural(critical.models, "model")}, all trained on ` +
    `${count(D)} ${analysis.task.unit}s. A model has it where its ${metric} has come ${percent(threshold)} of the way from chance to perfect. Curves: binomial fits.`;
  return figure(
    {title, alt: title, caption, key: emergenceKey(scales[0]!), rows: scales, columns: scaleColumns()},
    (width) => emergenceCharts(scales, {width})
  );
}

/** All critical scales on one axis. */
export function scalesFigure(
  analysis: Analysis,
  {
    scales = analysis?.critical?.scales ?? [],
    title = spanSentence(analysis),
    ...options
  }: Partial<ScalesChartOptions> & {scales?: readonly CriticalScale[]; title?: string} = {}
): HTMLElement {
  if (!scales.length) return notMeasured(tooFew);
  const caption =
    "Dot: the size at which half of the models have the capability; line: its interval over every form within 4 AICc of the best; pale bar: last size without, " +
    "first size with. Triangles: beyond the sizes tried, which the dotted rules bound.";
  return figure({title, alt: `Critical scales. ${title}`, caption, rows: scales, columns: scaleColumns()}, (width) =>
    scalesChart(scales, {...options, width})
  );
}

/** Critical scale against frequency of use. */
export function frequencyFigure(analysis: Analysis): HTMLElement {
  if (!analysis?.critical || !analysis.frequency) return notMeasured(frequencySentence(analysis));
  const {critical, frequency} = analysis;
  const title = frequencySentence(analysis);
  const caption =
    "Line and band: least squares on both logarithms, with the interval of the line. Triangles: capabilities that fewer than half of the largest models have; they are not in the fit.";
  return figure(
    {title, alt: `Critical scale against frequency. ${title}`, caption, rows: critical.scales, columns: scaleColumns()},
    (width) => frequencyChart(critical.scales, frequency, {width})
  );
}

/** Every critical scale in a table, with the fit behind each. */
export function scalesTable(analysis: Analysis): HTMLElement {
  if (!analysis?.critical) return notMeasured(tooFew);
  return sortableTable(analysis.critical.scales, [...scaleColumns(), ...candidateColumns(analysis.critical.scales)], {
    caption: `Critical scales. ${formsSentence(analysis)}`
  });
}

/** A card for every fitted curve, closed until asked for. */
export function scaleFits(analysis: Analysis, {folder = "../laws"} = {}): HTMLElement {
  const fitted = (analysis?.critical?.scales ?? []).flatMap(({title, fit}) => (fit ? [{title, fit}] : []));
  const details = html`<details><summary>The ${plural(fitted.length, "fit")} behind the critical scales</summary></details>`;
  const fill = () =>
    details.append(...fitted.map(({title, fit}) => fitCard(fit, {title, law: laws.get(fit.law), folder})));
  details.addEventListener("toggle", fill, {once: true});
  return details;
}

function scaleColumns(): Column<CriticalScale>[] {
  return [
    {label: "capability", cell: ({title}) => title, sort: rankOf},
    {
      label: "frequency",
      number: true,
      cell: ({frequency}) => percent(frequency, frequency < 0.01 ? 2 : 1),
      sort: ({frequency}) => frequency
    },
    {label: "critical scale, parameters", number: true, cell: criticalScaleText, sort: positionOf},
    {
      label: "last without, first with",
      number: true,
      cell: bracketText,
      sort: ({bracket}) => bracket.above ?? Infinity
    },
    {label: "sizes", number: true, cell: ({points}) => String(points.length)}
  ];
}

function candidateColumns([first]: readonly CriticalScale[]): Column<CriticalScale>[] {
  return [
    {label: "10–90% width, decades", number: true, cell: widthText},
    ...(first?.candidates ?? []).map(({law, title}): Column<CriticalScale> => {
      const delta = (scale: CriticalScale) => scale.candidates.find((candidate) => candidate.law === law)?.delta;
      const cell = (scale: CriticalScale) => delta(scale)?.toFixed(1) ?? "–";
      return {label: `${title}, ΔAICc`, number: true, cell, sort: (scale) => delta(scale) ?? Infinity};
    })
  ];
}

/** Capabilities in the order of their task: the digits of their ids, so that 10 comes after 9. */
const rankOf = ({capability}: CriticalScale) => Number(/\d+/.exec(capability)?.[0] ?? 0);

const positionOf = ({censoring, n50, bracket}: CriticalScale) =>
  censoring === "above-range" ? Infinity : censoring === "below-range" ? 0 : (n50 ?? bracket.above ?? Infinity);

/** For sorting a figure: by critical scale, those beyond the largest size last. */
export function sortScales(scales: readonly CriticalScale[], by: string): CriticalScale[] {
  const keys: Readonly<Record<string, (scale: CriticalScale) => number>> = {
    "critical scale": positionOf,
    frequency: ({frequency}) => -frequency,
    name: rankOf
  };
  const key = keys[by] ?? rankOf;
  return [...scales].sort((a, b) => key(a) - key(b) || rankOf(a) - rankOf(b));
}

function bracketText({bracket: {below, above}}: CriticalScale): string {
  return `${below === null ? "–" : count(below)}, ${above === null ? "–" : count(above)}`;
}

function widthText({fit, censoring}: CriticalScale): string {
  const width = censoring === "none" ? fit?.derived.find(({param}) => param === "width") : undefined;
  return width ? estimate(width) : "–";
}
