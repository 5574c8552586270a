import type {Analysed, ShownAnalysis, ShownLoss} from "../../contracts/tasks.js";
import {inside} from "../../lib/analysis/capabilities/capability-scale.js";
import type {FittedPoint, HeldOut} from "../../lib/analysis/loss/loss.js";
import {t} from "../../lib/i18n/translate.js";
import {asNumber, type DataColumn, estimateColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {floorSentence, heldOutSentence} from "../base/findings.js";
import {count, number, percent, plural} from "../base/format.js";
import {notMeasured} from "../base/not-measured.js";
import {type Column, table} from "../base/table.js";
import {heldOutChart} from "./held-out-chart.js";
import {containsEntropy} from "./irreducible-loss.js";
import {lossChart} from "./loss-chart.js";
import {residualChart} from "./residual-chart.js";
import {trainingChart} from "./training-chart.js";

/** The part of an analysis that law pages have. */
type Fitted = {readonly loss: ShownLoss | null; readonly task: {readonly unit: string}} | null;

export interface LossFigureOptions {
  readonly x?: "N" | "D";
  readonly title?: string;
  /** Whether to mark the critical scales on the axis. */
  readonly scales?: boolean;
}

/** Final losses with the fitted law, its irreducible loss, and the exact entropy. */
export function lossFigure(
  analysis: (Pick<ShownAnalysis, "loss" | "task"> & Partial<Pick<ShownAnalysis, "critical">>) | null,
  {x = "N", title, scales = false}: LossFigureOptions = {}
): HTMLElement {
  if (!analysis?.loss) return notMeasured("Too few sizes or budgets were trained to fit a law.");
  const {loss, task, critical} = analysis;
  const {points, curves, floor, fit} = loss;
  const {unit, entropy} = task;
  const marked = scales ? (critical?.scales.flatMap((scale) => inside(scale)?.value ?? []) ?? []) : [];
  const finding = title ?? floorSentence(analysis);
  const held = x === "N" ? `${unit}s` : "parameters";
  const caption =
    t`Circles: ${plural(points.length, "run")}. Lines and ${percent(fit.estimates[0]!.level)} bands: one law
      fitted to all of them (${fit.objective}), a colour for each number of ${held}. Dashed: exact entropy.` +
    (marked.length ? t` Ticks on the axis: critical scales, N50 (share of models).` : "");
  const columns = lossColumns(unit);
  return figure(
    {
      id: `figure-loss-against-${x === "N" ? "parameters" : `${unit}s`}`,
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
  return t`${points.length} runs, losses from ${number(Math.max(...losses))} down to
    ${number(Math.min(...losses))} nats per ${unit}.`;
}

/** Residuals of the fitted law. */
export function residualFigure(analysis: Fitted): HTMLElement {
  if (!analysis?.loss) return notMeasured();
  const {points, fit} = analysis.loss;
  const worst = points.reduce((a, b) => (Math.abs(b.residual) > Math.abs(a.residual) ? b : a));
  const title = t`Runs deviate from the law by ${percent(fit.summary.sigma ?? 0, 1)} (standard deviation) and by at most
    ${percent(Math.abs(Math.expm1(worst.residual)), 1)}, at ${count(worst.N)} parameters and ${count(worst.D)}
    ${`${analysis.task.unit}s`}.`;
  const caption =
    "Residuals of the fit above. Lines join means over seeds: scatter is noise between runs, a pattern is misfit.";
  return figure(
    {
      id: "figure-residuals-against-parameters",
      title,
      alt: t`Residuals against parameters. ${title}`,
      caption,
      rows: points,
      columns: lossColumns(analysis.task.unit)
    },
    (width) => residualChart(points, {width, unit: analysis.task.unit})
  );
}

/** Losses of the largest models, predicted from the smaller ones. */
export function heldOutFigure(analysis: Analysed<"loss" | "task">): HTMLElement {
  const heldOut = analysis?.loss?.heldOut;
  if (!analysis || !heldOut) return notMeasured(heldOutSentence(analysis));
  const title = heldOutSentence(analysis);
  const {unit} = analysis.task;
  const columns: DataColumn<HeldOut["points"][number]>[] = [
    ...scaleColumns(unit),
    numberColumn("loss", ({loss}) => loss, asNumber(0.01)),
    numberColumn("predicted", ({value}) => value, asNumber(0.01)),
    numberColumn("from", ({lower}) => lower, asNumber(0.01)),
    numberColumn("to", ({upper}) => upper, asNumber(0.01)),
    textColumn("inside", ({inside}) => (inside ? "yes" : "no"))
  ];
  const caption =
    "Rows: parameters · data. Bars: prediction intervals for one run, with the prediction as a tick. " +
    "Circles: runs inside; crosses: runs outside.";
  return figure(
    {
      id: "figure-predicted-and-measured-losses-of-the",
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
  const columns: DataColumn<ShownAnalysis["runs"][number]>[] = [
    ...scaleColumns(task.unit),
    numberColumn("seed", ({seed}) => seed),
    numberColumn("held-out loss", ({loss}) => loss, asNumber(0.01), {none: "diverged"}),
    numberColumn("seconds", ({seconds}) => seconds, number)
  ];
  const drawn = evenly(runs, mostCurves);
  const caption =
    t`Fits use the held-out loss at the end of each run, not these curves.` +
    (drawn.length < runs.length
      ? t` ${drawn.length} of them are drawn, spread evenly over budgets, sizes and seeds.`
      : "");
  return figure({id: "figure-training-loss-of-runs", title, alt: title, caption, rows: runs, columns}, (width) =>
    trainingChart(drawn, {width, unit: task.unit, entropy: task.entropy})
  );
}

/** More lines would overlap and be slow to draw. */
const mostCurves = 500;

/** Every n-th element, at most `most` of them. */
function evenly<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(all.length / most);
  return all.filter((_, i) => i % step === 0);
}

/** The irreducible loss as the smallest models leave the fit. A well-specified law gives the same value throughout. */
export function floorTable(analysis: Analysed<"loss" | "task">): HTMLElement {
  if (!analysis?.loss?.floorByCut.length) return notMeasured("Too few sizes to fit the law without the smallest.");
  type Row = (typeof analysis.loss.floorByCut)[number];
  const columns: Column<Row>[] = [
    numberColumn("smallest model, parameters", ({cut}) => cut, count),
    numberColumn("runs", ({n}) => n),
    estimateColumn("irreducible loss, nats", ({floor}) => floor),
    textColumn("contains the exact entropy", ({floor}) => {
      const contains = containsEntropy(floor, analysis.task.entropy);
      return contains === null ? "not identified" : contains ? "yes" : "no";
    })
  ];
  return table(analysis.loss.floorByCut, columns, {caption: "Irreducible loss fitted without the smallest models"});
}

function lossColumns(unit: string): DataColumn<FittedPoint>[] {
  return [
    ...scaleColumns(unit),
    numberColumn("seed", ({seed}) => seed),
    numberColumn("loss", ({loss}) => loss, asNumber(0.01)),
    numberColumn("fitted", ({fitted}) => fitted, asNumber(0.01))
  ];
}

function scaleColumns(unit: string): DataColumn<{readonly N: number; readonly D: number}>[] {
  return [numberColumn("parameters", ({N}) => N, count), numberColumn(`${unit}s`, ({D}) => D, count)];
}
