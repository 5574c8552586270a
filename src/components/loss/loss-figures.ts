import type {Analysed, ShownAnalysis, ShownLoss} from "../../contracts/tasks.js";
import {inside} from "../../lib/analysis/capabilities/capability-scale.js";
import type {FittedPoint, HeldOut} from "../../lib/analysis/loss/loss.js";
import type {Estimate} from "../../lib/core/fit.js";
import {t} from "../../lib/i18n/translate.js";
import {figure} from "../base/figure.js";
import {floorSentence, heldOutSentence} from "../base/findings.js";
import {count, estimate, number, percent, plural} from "../base/format.js";
import {notMeasured} from "../base/not-measured.js";
import {type Column, table} from "../base/table.js";
import {heldOutChart} from "./held-out-chart.js";
import {lossChart} from "./loss-chart.js";
import {residualChart} from "./residual-chart.js";
import {trainingChart} from "./training-chart.js";

/** As much of an analysis as a law’s own page has. */
type Fitted = {readonly loss: ShownLoss | null; readonly task: {readonly unit: string}} | null;

export interface LossFigureOptions {
  readonly x?: "N" | "D";
  readonly title?: string;
  /** Whether to mark the critical scales on the axis. */
  readonly scales?: boolean;
}

/** Final losses with the fitted law, its floor, and the exact entropy. */
export function lossFigure(
  analysis: (Pick<ShownAnalysis, "loss" | "task"> & Partial<Pick<ShownAnalysis, "critical">>) | null,
  {x = "N", title, scales = false}: LossFigureOptions = {}
): HTMLElement {
  if (!analysis?.loss) return notMeasured("Too few different scales were trained to fit how loss falls.");
  const {loss, task, critical} = analysis;
  const {points, curves, floor, fit} = loss;
  const {unit, entropy} = task;
  const marked = scales ? (critical?.scales.flatMap((scale) => inside(scale)?.value ?? []) ?? []) : [];
  const finding = title ?? floorSentence(analysis);
  const held = x === "N" ? `${unit}s` : "parameters";
  const caption =
    t`${plural(points.length, "run")}, one circle each; lines and ${percent(fit.estimates[0]!.level)} bands: ${fit.law}, ${fit.objective}, fitted to all of them at once,
    a colour for each number of ${held}. Dashed: exact entropy.` +
    (marked.length ? t` Ticks on the axis: critical scales of the capabilities.` : "");
  const columns = lossColumns(unit);
  return figure(
    {
      title: finding,
      alt: t`Loss against ${x === "N" ? "parameters" : `${unit}s`}. ${altOf(points, unit)} ${finding}`,
      caption,
      rows: points,
      columns
    },
    (width) => lossChart(points, curves, {width, x, unit, entropy, floor, marked})
  );
}

function altOf(points: readonly FittedPoint[], unit: string): string {
  const losses = points.map(({loss}) => loss);
  return t`${points.length} runs, losses from ${number(Math.max(...losses))} down to ${number(Math.min(...losses))} nats per ${unit}.`;
}

/** What the fitted law misses. */
export function residualFigure(analysis: Fitted): HTMLElement {
  if (!analysis?.loss) return notMeasured();
  const {points, fit} = analysis.loss;
  const worst = points.reduce((a, b) => (Math.abs(b.residual) > Math.abs(a.residual) ? b : a));
  const title = t`The law misses a run by ${percent(fit.summary.sigma ?? 0, 1)} as a rule and by ${percent(Math.abs(Math.expm1(worst.residual)), 1)} at worst,
    at ${count(worst.N)} parameters and ${count(worst.D)} ${`${analysis.task.unit}s`}.`;
  const caption =
    "Residuals of the fit above; lines join means over seeds. Scatter is the runs', a pattern is the law's error.";
  return figure(
    {
      title,
      alt: t`Residuals against parameters. ${title}`,
      caption,
      rows: points,
      columns: lossColumns(analysis.task.unit)
    },
    (width) => residualChart(points, {width, unit: analysis.task.unit})
  );
}

/** The largest models, foretold from the smaller ones. */
export function heldOutFigure(analysis: Analysed<"loss" | "task">): HTMLElement {
  const heldOut = analysis?.loss?.heldOut;
  if (!analysis || !heldOut) return notMeasured(heldOutSentence(analysis));
  const title = heldOutSentence(analysis);
  const {unit} = analysis.task;
  const columns: Column<HeldOut["points"][number]>[] = [
    ...scaleColumns(unit),
    {label: "loss", number: true, cell: ({loss}) => number(loss, 0.01)},
    {label: "predicted", number: true, cell: ({value}) => number(value, 0.01)},
    {label: "from", number: true, cell: ({lower}) => (lower === null ? "–" : number(lower, 0.01))},
    {label: "to", number: true, cell: ({upper}) => (upper === null ? "–" : number(upper, 0.01))},
    {label: "inside", cell: ({inside}) => (inside ? "yes" : "no")}
  ];
  const caption =
    "Rows: parameters · data. Bars: prediction intervals for one run; their middle stroke is the prediction. Circle: a run inside; cross: a run outside.";
  return figure(
    {
      title,
      alt: t`Predicted and measured losses of the largest models. ${title}`,
      caption,
      rows: heldOut.points,
      columns
    },
    (width) => heldOutChart(heldOut, {width, unit})
  );
}

/** Training loss of every run against data. */
export function trainingFigure(analysis: Analysed<"runs" | "task">): HTMLElement {
  if (!analysis) return notMeasured();
  const {runs, task} = analysis;
  const title = t`Training loss of ${plural(runs.length, "run")}, coloured by size.`;
  const columns: Column<ShownAnalysis["runs"][number]>[] = [
    ...scaleColumns(task.unit),
    {label: "seed", number: true, cell: ({seed}) => String(seed)},
    {label: "held-out loss", number: true, cell: ({loss}) => (loss === null ? "diverged" : number(loss, 0.01))},
    {label: "seconds", number: true, cell: ({seconds}) => number(seconds)}
  ];
  const drawn = evenly(runs, mostCurves);
  const caption =
    t`Fits use the held-out loss at the end of each run and nothing of these curves.` +
    (drawn.length < runs.length
      ? t` ${drawn.length} of the runs are drawn, evenly over budgets, sizes and seeds.`
      : "");
  return figure({title, alt: title, caption, rows: runs, columns}, (width) =>
    trainingChart(drawn, {width, unit: task.unit, entropy: task.entropy})
  );
}

/** More would be one blot, and slow. */
const mostCurves = 500;

/** Every n-th of them, so that no more than so many are left. */
function evenly<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(all.length / most);
  return all.filter((_, i) => i % step === 0);
}

/** How the fitted floor moves as the smallest models leave the fit; a law that holds would give one floor throughout. */
export function floorTable(analysis: Analysed<"loss" | "task">): HTMLElement {
  if (!analysis?.loss?.floorByCut.length)
    return notMeasured("There are too few sizes to fit the floor without the smallest.");
  type Row = (typeof analysis.loss.floorByCut)[number];
  const columns: Column<Row>[] = [
    {label: "smallest size kept", number: true, cell: ({cut}) => count(cut, 4)},
    {label: "rows", number: true, cell: ({n}) => String(n)},
    {label: "fitted floor, nats", number: true, cell: ({floor}) => estimate(floor)},
    {label: "holds the exact entropy", cell: ({floor}) => holds(floor, analysis.task.entropy)}
  ];
  return table(analysis.loss.floorByCut, columns, {caption: "The floor, fitted without the smallest models"});
}

function holds({lower, upper, status}: Estimate, entropy: number): string {
  if (status === "unidentified" || status === "at-bound") return "not determined";
  return (lower ?? -Infinity) <= entropy && entropy <= (upper ?? Infinity) ? "yes" : "no";
}

function lossColumns(unit: string): Column<FittedPoint>[] {
  return [
    ...scaleColumns(unit),
    {label: "seed", number: true, cell: ({seed}) => String(seed)},
    {label: "loss", number: true, cell: ({loss}) => number(loss, 0.01)},
    {label: "fitted", number: true, cell: ({fitted}) => number(fitted, 0.01)}
  ];
}

function scaleColumns(unit: string): Column<{readonly N: number; readonly D: number}>[] {
  return [
    {label: "parameters", number: true, cell: ({N}) => count(N, 4)},
    {label: `${unit}s`, number: true, cell: ({D}) => count(D, 4)}
  ];
}
