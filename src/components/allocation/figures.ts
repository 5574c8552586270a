import type {NextCell, NextTarget} from "../../lib/analysis/allocation/next-runs.js";
import type {AllocationAnalysis} from "../../lib/analysis/allocation/report.js";
import {t} from "../../lib/i18n/translate.js";
import {inEnglish, render} from "../../lib/messages/index.js";
import type {Interval} from "../../lib/numerics/interval.js";
import {ramp} from "../base/colors.js";
import {asNumber, asPercent, type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, percent, plural} from "../base/format.js";
import {notMeasured} from "../base/not-measured.js";
import {approachKey, sizeKey} from "../base/size-key.js";
import {allocationLossChart} from "./budget-chart.js";
import {colors, type ExponentRow, exponentChart} from "./exponent-chart.js";
import {
  allocationSentence,
  envelopeSentence,
  flops,
  growthSentence,
  intervalText,
  ratioOf,
  ratioSentence,
  supported,
  variantsSentence
} from "./findings.js";
import {nextCharts} from "./next-runs-chart.js";
import {nextSentence, runsOf, shareText, shownPlan, targetOf} from "./next-runs-findings.js";
import {splitChart, splitCharts} from "./split-chart.js";

type Analysis = AllocationAnalysis | null;
type Frontier = AllocationAnalysis["frontier"][number];

/** All runs against compute, with the frontier of the parametric fit. */
export function frontierFigure(analysis: Analysis): HTMLElement {
  if (!analysis) return notMeasured();
  const {runs, sizes, unit, frontier} = analysis;
  const title = envelopeSentence(analysis);
  const line = frontier.length
    ? t`Line and ${percent(0.95)} band: the least loss that the parametric fit predicts, where its best size and data
      lie among those trained.`
    : t`There is no parametric fit to draw a frontier from.`;
  const columns: DataColumn<(typeof runs)[number]>[] = [
    numberColumn(t`multiply–adds per ${unit}`, ({N}) => N, count, {name: `multiply–adds per ${unit}`}),
    numberColumn(`${unit}s`, ({D}) => D, count),
    numberColumn("compute", ({C}) => C, flops),
    numberColumn("seed", ({seed}) => seed),
    numberColumn("loss", ({loss}) => loss, asNumber(0.01))
  ];
  return figure(
    {
      id: "figure-loss-against-compute",
      title,
      alt: t`Loss against compute. ${title}`,
      key: sizeKey(
        sizes.map(({N}, i) => (i ? count(N) : t`${count(N)} multiply–adds per ${unit}`)),
        ramp(sizes.length)
      ),
      caption: t`Circles: runs, a colour for each size; filled: runs on the envelope, to which its power laws are
    fitted.
        ${line} Dashed: exact entropy.`,
      rows: runs,
      columns
    },
    (width) => allocationLossChart(analysis, {width})
  );
}

/** The best size and the best amount of data against compute. */
export function splitFigure(analysis: Analysis): HTMLElement {
  if (!analysis || !supported(analysis).length) return notMeasured(allocationSentence(analysis));
  const title = growthSentence(analysis);
  const caption = t`Line and ${percent(0.95)} band: the parametric fit, where its best size and data lie among those
    trained.
    Marks: the points to which the other approaches fit their power laws. Runs on the envelope have trained sizes only,
    and so form steps.`;
  return figure(
    {
      id: "figure-from",
      title,
      alt: title,
      caption,
      key: approachKey(),
      rows: analysis.frontier,
      columns: splitColumns(analysis)
    },
    (width) => splitCharts(analysis, {width})
  );
}

/** Data over size at the best split, as a function of compute. */
export function splitRatioFigure(analysis: Analysis): HTMLElement {
  if (!analysis || !supported(analysis).length) return notMeasured(ratioSentence(analysis));
  const title = ratioSentence(analysis);
  return figure(
    {
      id: "figure-by-the-parametric-fit",
      title,
      alt: title,
      caption: "Marks as above.",
      key: approachKey(),
      rows: analysis.frontier,
      columns: splitColumns(analysis)
    },
    (width) => splitChart(analysis, "tokensPerParameter", {width})
  );
}

/** The exponent of size by every approach, and by the parametric fit made or counted otherwise. */
export function exponentFigure(analysis: Analysis): HTMLElement {
  const rows = exponentRows(analysis);
  if (!rows.some(({a}) => a)) return notMeasured(variantsSentence(analysis));
  const title = variantsSentence(analysis);
  const columns: DataColumn<ExponentRow>[] = [
    textColumn("approach", ({name}) => name, {cell: ({title}) => title}),
    intervalColumn("exponent of size", ({a}) => a, intervalText),
    textColumn("why not", ({reason}) => reason?.code, {cell: ({reason}) => (reason ? render(reason) : "")})
  ];
  const caption = t`Dots and ${percent(0.95)} intervals. Dashed: the exponent at which size and data grow at the same
    rate.`;
  return figure(
    {
      id: "figure-exponents-of-the-best-size",
      title,
      alt: t`Exponents of the best size. ${title}`,
      caption,
      key: sizeKey(Object.keys(colors), Object.values(colors)),
      rows,
      columns
    },
    (width) => exponentChart(rows, {width})
  );
}

/** By how much further runs would narrow one interval. */
export function nextFigure(analysis: Analysis, id: NextTarget["id"]): HTMLElement {
  const target = targetOf(analysis, id);
  if (!analysis || typeof target === "string") return notMeasured(nextSentence(analysis, id));
  const {unit} = analysis;
  const plan = shownPlan(target);
  const title = nextSentence(analysis, id);
  const most = Math.max(...target.cells.map(({takenPerFlop}) => takenPerFlop));
  const columns: DataColumn<NextCell>[] = [
    numberColumn(t`multiply–adds per ${unit}`, ({N}) => N, count, {name: `multiply–adds per ${unit}`}),
    numberColumn(`${unit}s`, ({D}) => D, count),
    numberColumn("cost", ({cost}) => cost, flops),
    numberColumn("narrows by", ({taken}) => taken, asPercent(2)),
    numberColumn("gain per FLOP, share of the best", ({takenPerFlop}) => takenPerFlop / most, asPercent(2))
  ];
  const caption = t`The interval is now ${intervalText(target.now)}. First map: by what share of its width one more
    run would
    narrow it. Second map: how often each run is part of a plan of ${plural(runsOf(plan), "run")} that costs at most
    ${shareText(analysis, plan)} of the sweep. Dashed cells: one step beyond the sweep.`;
  return figure(
    {id: "figure-no-single-run-takes-more-than", title, alt: title, caption, rows: target.cells, columns},
    (width) => nextCharts(target, {width, unit, plan})
  );
}

function exponentRows(analysis: Analysis): ExponentRow[] {
  const {approaches = [], variants = []} = analysis ?? {};
  return [
    ...approaches.map(({title, a, reason}) => ({title, name: title, a, reason, group: "the approaches"}) as const),
    ...variants.map(({variant, a, reason, changes}) => {
      const group = changes === "size" ? "the parametric fit, size in parameters" : "the parametric fit, method varied";
      return {title: render(variant), name: inEnglish(variant), a, reason, group} as const;
    })
  ];
}

/** The frontier, row by row, as the figures of the split have it. */
function splitColumns({unit}: AllocationAnalysis): DataColumn<Frontier>[] {
  return [
    numberColumn("compute", ({C}) => C, flops),
    intervalColumn(
      t`best size, multiply–adds per ${unit}`,
      ({N: value, lowerN: lower, upperN: upper}) => ({value, lower, upper}),
      scaleText,
      {name: `best size, multiply–adds per ${unit}`}
    ),
    intervalColumn(
      t`best data, ${`${unit}s`}`,
      ({D: value, lowerD: lower, upperD: upper}) => ({value, lower, upper}),
      scaleText,
      {name: `best data, ${unit}s`}
    ),
    intervalColumn(t`${`${unit}s`} per multiply–add`, ratioOf, scaleText, {name: `${unit}s per multiply–add`})
  ];
}

const scaleText = (found: Interval) => intervalText(found, "scale");
