import type {NextCell, NextTarget} from "../../lib/analysis/allocation/next-runs.js";
import type {AllocationAnalysis} from "../../lib/analysis/allocation/report.js";
import {t} from "../../lib/i18n/translate.js";
import {render} from "../../lib/messages/index.js";
import {ramp} from "../base/colors.js";
import {figure} from "../base/figure.js";
import {count, number, percent, plural} from "../base/format.js";
import {notMeasured} from "../base/not-measured.js";
import {approachKey, sizeKey} from "../base/size-key.js";
import type {Column} from "../base/table.js";
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
    ? t`Line and ${percent(0.95)} band: the least loss that the parametric fit foresees, where its best size and data lie among those trained.`
    : t`There is no parametric fit to draw a frontier from.`;
  const columns: Column<(typeof runs)[number]>[] = [
    {label: t`multiply–adds per ${unit}`, number: true, cell: ({N}) => count(N)},
    {label: `${unit}s`, number: true, cell: ({D}) => count(D)},
    {label: "compute", number: true, cell: ({C}) => flops(C)},
    {label: "seed", number: true, cell: ({seed}) => String(seed)},
    {label: "loss", number: true, cell: ({loss}) => number(loss, 0.01)}
  ];
  return figure(
    {
      title,
      alt: t`Loss against compute. ${title}`,
      key: sizeKey(
        sizes.map(({N}, i) => (i ? count(N) : t`${count(N)} multiply–adds per ${unit}`)),
        ramp(sizes.length)
      ),
      caption: t`Circles: runs, a colour for each size; filled: runs on the envelope that its powers rest on. ${line} Dashed: exact entropy.`,
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
  const caption = t`Line and ${percent(0.95)} band: the parametric fit, where its best size and data lie among those trained.
    Marks are what the other approaches draw their powers through; a run on the envelope has one of the sizes that were
    trained, and so stands on a step.`;
  return figure(
    {
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
export function ratioFigure(analysis: Analysis): HTMLElement {
  if (!analysis || !supported(analysis).length) return notMeasured(ratioSentence(analysis));
  const title = ratioSentence(analysis);
  return figure(
    {
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
  const columns: Column<ExponentRow>[] = [
    {label: "found by", cell: ({title}) => title},
    {label: "exponent of size", number: true, cell: ({a}) => (a ? intervalText(a) : "–")},
    {label: "why not", cell: ({reason}) => (reason ? render(reason) : "")}
  ];
  const caption = t`Dots and ${percent(0.95)} intervals. Dashed: the exponent at which size and data grow alike.`;
  return figure(
    {
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

/** What further runs would do for one interval. */
export function nextFigure(analysis: Analysis, id: NextTarget["id"]): HTMLElement {
  const target = targetOf(analysis, id);
  if (!analysis || typeof target === "string") return notMeasured(nextSentence(analysis, id));
  const {unit} = analysis;
  const plan = shownPlan(target);
  const title = nextSentence(analysis, id);
  const most = Math.max(...target.cells.map(({takenPerFlop}) => takenPerFlop));
  const columns: Column<NextCell>[] = [
    {label: t`multiply–adds per ${unit}`, number: true, cell: ({N}) => count(N)},
    {label: `${unit}s`, number: true, cell: ({D}) => count(D)},
    {label: "cost", number: true, cell: ({cost}) => flops(cost)},
    {label: "takes", number: true, cell: ({taken}) => percent(taken, 2)},
    {label: "by the FLOP, of the best", number: true, cell: ({takenPerFlop}) => percent(takenPerFlop / most, 2)}
  ];
  const caption = t`First map: share of the interval’s width, now ${intervalText(target.now)}, that one more run would take away.
    Second: how often each is run in a plan of ${plural(runsOf(plan), "run")} that costs at most ${shareText(analysis, plan)} of the sweep.
    Dashed cells lie one step beyond the sweep.`;
  return figure({title, alt: title, caption, rows: target.cells, columns}, (width) =>
    nextCharts(target, {width, unit, plan})
  );
}

function exponentRows(analysis: Analysis): ExponentRow[] {
  const {approaches = [], variants = []} = analysis ?? {};
  return [
    ...approaches.map(({title, a, reason}) => ({title, a, reason, group: "the approaches"}) as const),
    ...variants.map(({variant, a, reason, changes}) => {
      const group =
        changes === "size" ? "the parametric fit, its size counted otherwise" : "the parametric fit, made otherwise";
      return {title: render(variant), a, reason, group} as const;
    })
  ];
}

/** The frontier, row by row, as the figures of the split have it. */
function splitColumns({unit}: AllocationAnalysis): Column<Frontier>[] {
  return [
    {label: "compute", number: true, cell: ({C}) => flops(C)},
    {
      label: t`best size, multiply–adds per ${unit}`,
      number: true,
      cell: ({N: value, lowerN: lower, upperN: upper}) => intervalText({value, lower, upper}, "scale")
    },
    {
      label: t`best data, ${`${unit}s`}`,
      number: true,
      cell: ({D: value, lowerD: lower, upperD: upper}) => intervalText({value, lower, upper}, "scale")
    },
    {label: t`${`${unit}s`} per multiply–add`, number: true, cell: (row) => intervalText(ratioOf(row), "scale")}
  ];
}
