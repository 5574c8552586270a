import {estimateCell} from "../core/estimate-text.js";
import {unitName} from "../core/inputs.js";
import type {Resampled} from "../fitting/bootstrap.js";
import {correlation, count, interval, number, percent, plural} from "../i18n/format.js";
import {render} from "../messages/index.js";
import * as math from "../numerics/math.js";
import type {FitReport, HeldOutScore, ReportedEstimate} from "./fit-report.js";
import {aligned, heading, listed, pairs, WIDTH, wrapped} from "./text-layout.js";
import {errorNames, estimateStatuses, intervalNames, scaleNames, statuses} from "./words.js";

/** A report as plain text, in lines of at most 78 characters where words can be wrapped. */
export function reportText(report: FitReport): string {
  const title = `${report.law.title}: ${report.title}`;
  return `${[
    `${wrapped(title)}\n${"=".repeat(Math.min(WIDTH, title.length))}`,
    section("Warnings", warningsText(report)),
    section("Law", lawText(report)),
    section("Variables", variablesText(report)),
    section("Data", dataText(report)),
    section("Method", methodText(report)),
    section("Estimates", estimatesText(report)),
    section("Identifiability", identifiabilityText(report)),
    section("Residuals", residualsText(report)),
    section("Information", informationText(report)),
    section("Held-out extrapolation", heldOutText(report.heldOut)),
    section("Resampling", resamplingText(report)),
    section("Seeds and versions", versionsText(report)),
    ...(report.dropped.length ? [section("Rows dropped", droppedText(report))] : [])
  ].join("\n\n")}\n`;
}

const section = (title: string, text: string) => `${heading(title)}\n${text}`;

function warningsText({warnings}: FitReport): string {
  return warnings.length ? listed(warnings.map(render)) : "None.";
}

function lawText({law}: FitReport): string {
  return [
    law.plain.replace(/^/gm, "    "),
    `TeX: ${law.tex}`,
    wrapped(`Source: ${law.source}.`),
    wrapped(law.note)
  ].join("\n\n");
}

function variablesText({inputs, metric, range, checkpointsPerRun}: FitReport): string {
  const ofInputs = inputs.map(({name, column, counted, low, high, values}): [string, string] => {
    const spanned = low === high ? `one value, ${count(low)}` : `${values} values from ${count(low)} to ${count(high)}`;
    return [name, `${render(counted)}${name === column ? "" : `, column ${column}`}; ${spanned}`];
  });
  const response = `${metric}; from ${number(range.low)} to ${number(range.high)}`;
  const points = `${plural(checkpointsPerRun, "point")} of each run ${checkpointsPerRun === 1 ? "is" : "are"} fitted`;
  return pairs([...ofInputs, ["y", `${response}; ${points}`]]);
}

function dataText({data, kept, dropped}: FitReport): string {
  const counts = new Map<string, number>();
  for (const reason of dropped.map((row) => render(row.reason))) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = [...counts].map(([reason, n]) => `${n}: ${reason}`);
  const droppedText = dropped.length ? `${dropped.length} (${reasons.join("; ")}), listed at the end` : "none";
  return pairs([...Object.entries(data), ["rows kept", String(kept)], ["rows dropped", droppedText]]);
}

function methodText({objective, scale, status, summary, intervals, activeBounds}: FitReport): string {
  const agreeing = Math.round(summary.agree * summary.starts);
  const [lowest, ...others] = summary.basins;
  const basin = ({minimum, starts}: (typeof summary.basins)[number]) =>
    `${minimum.toPrecision(6)} (${plural(starts, "start")})`;
  return pairs([
    ["objective", `${objective}; residuals ${scaleNames[scale]}`],
    ["minimum", `${summary.minimum.toPrecision(6)}, ${statuses[status]} after ${plural(summary.iterations, "step")}`],
    ["algorithm", algorithm],
    ["starts", startsText],
    ["agreement", `${agreeing} of ${plural(summary.starts, "start")} reached the reported minimum`],
    ["other basins", others.length ? `${others.map(basin).join(", ")}; the lowest is ${basin(lowest!)}` : "none"],
    ["active bounds", activeBounds.join(", ") || "none"],
    ["intervals", intervals.kind === "none" ? "none" : `${intervalNames[intervals.kind]}, ${levelOf(intervals.level)}`],
    ["covariance", errorNames[intervals.covariance]]
  ]);
}

const algorithm =
  "Levenberg–Marquardt: ml-levenberg-marquardt solves each damped step of the linearised problem, compressed by QR " +
  "to one row per parameter. Damping (Nielsen), scaling (Moré), acceptance and stopping use the objective itself. " +
  "Positive parameters are fitted in their logarithm; bounds hold exactly.";

const startsText =
  "those of the law; for sums of powers, a variable-projection grid over the exponents. The best candidates are " +
  "optimised, and the lowest minimum is refined.";

function estimatesText({estimates, derived}: FitReport): string {
  const all = [...estimates, ...derived];
  const isRenamed = all.some(({symbol, param}) => symbol !== param);
  const rows = all.map((e) => [
    e.param,
    ...(isRenamed ? [e.symbol === e.param ? "" : e.symbol] : []),
    statedText(e),
    e.stderr === null ? "–" : number(e.stderr, e.stderr / 3),
    unitName(e.unit),
    estimateStatuses[e.status]
  ]);
  const columns = ["", ...(isRenamed ? ["written"] : []), "estimate and interval", "std. error", "unit", "status"];
  const table = aligned(columns, rows, isRenamed ? "wwwnww" : "wwnww");
  const reasons = all.flatMap(({param, reasons}) => reasons.map((reason) => `${param}: ${render(reason)}`));
  return reasons.length ? `${table}\n\nNotes on the estimates:\n${listed(reasons)}` : table;
}

/** “1.484 [1.465, 1.503]”, “≥ 1.465”, “not identified”. */
export const statedText = (e: ReportedEstimate) => estimateCell({...e, value: e.value ?? Number.NaN});

function identifiabilityText({
  summary: {condition, n, p, dof},
  correlations: {pairs: found, limit}
}: FitReport): string {
  const size = `${plural(n, "row")}, ${plural(p, "free parameter")}, ${plural(dof, "degree")} of freedom`;
  const conditioned =
    condition === null
      ? "The information matrix is singular: there are no standard errors."
      : `Condition number of the scaled information matrix: ${number(condition)}.`;
  return `${wrapped(`${size}. ${conditioned}`)}\n\n${correlationsText(found, limit)}`;
}

function correlationsText(found: FitReport["correlations"]["pairs"], limit: number): string {
  if (!found) return "There is no covariance, so there are no correlations.";
  if (!found.length) return `No two estimates are correlated beyond ±${limit}.`;
  const rows = found.map(({a, b, r}) => [a, b, correlation(r)]);
  return `Correlations beyond ±${limit}:\n${aligned(["", "", "correlation"], rows, "wwn")}`;
}

function residualsText({summary: {sigma}, residuals: {skew, largest}, inputs, scale}: FitReport): string {
  const columns = inputs.map(({column}) => column);
  const rows = largest.map((o) => [
    String(o.row),
    ...columns.map((name) => count(o[name]!)),
    number(o.y),
    number(o.fitted),
    number(o.residual)
  ]);
  const spread = sigma === null ? "none, as there are no degrees of freedom" : number(sigma);
  const summary =
    `Residuals are ${scaleNames[scale]}. Standard deviation: ${spread}. Skewness: ` +
    `${skew === null ? "none, as all residuals are equal" : number(skew, 0.1)}.`;
  const head = ["row", ...columns, "y", "fitted", "residual"];
  return `${wrapped(summary)}\n\nLargest residuals:\n${aligned(head, rows, "n".repeat(head.length))}`;
}

function informationText({summary}: FitReport): string {
  const {logLikelihood, aicc, bic, nuisances} = summary;
  const or = (value: number | null, why: string) => (value === null ? why : number(value, 0.1));
  const counted = Object.entries(nuisances).map(([name, value]) => `${name} ${number(value)}`);
  return pairs([
    ["log-likelihood", or(logLikelihood, "unbounded: the fit is exact")],
    ["nuisance parameters", counted.length ? `${counted.join(", ")}; included in AICc and BIC` : "none"],
    ["AICc", or(aicc, "none: too few rows for the number of parameters")],
    ["BIC", or(bic, "none")]
  ]);
}

function heldOutText(scores: readonly HeldOutScore[]): string {
  if (!scores.length) return "Not computed.";
  const share = (v: number | null) => (v === null ? "–" : percent(math.expm1(v), 1));
  const rows = scores.map(({along, cut, rows, rmsLogError, meanLogError, coverage}) => [
    `${along} above ${count(cut)}`,
    String(rows),
    share(rmsLogError),
    share(meanLogError),
    coverage === null ? "–" : percent(coverage)
  ]);
  const level = levelOf(scores[0]!.level);
  const legend =
    "Fitted to the smaller runs and scored on the larger, held-out ones: typical relative error (root mean square), " +
    `mean relative error (loss over prediction, minus 1), and share of runs inside their ${level} prediction interval.`;
  return `${wrapped(legend)}\n\n${aligned(["held out", "rows", "typical", "mean", "inside"], rows, "wnnnn")}`;
}

function resamplingText({bootstraps, estimates, derived}: FitReport): string {
  if (!bootstraps.length) return "Not resampled.";
  return bootstraps
    .map(({kind, units, resamples, failed, level, estimates: found}) => {
      const unit = kind === "pairs" ? plural(units, "row") : plural(units, "cluster");
      const legend =
        `${kind === "pairs" ? "Pairs" : "Cluster"} bootstrap: ${unit} drawn with replacement, ` +
        `${plural(resamples, "resample")}, ${failed || "none"} failed; ${levelOf(level)} percentile intervals.`;
      const held = new Set(
        [...estimates, ...derived].flatMap(({param, status}) => (status === "fixed" ? [param] : []))
      );
      const rows = found.filter(({param}) => !held.has(param)).map(resampledRow);
      return `${wrapped(legend)}\n\n${aligned(["", "interval", "std. error"], rows, "wnn")}`;
    })
    .join("\n\n");
}

function resampledRow({param, lower, upper, stderr}: Resampled): string[] {
  return [param, interval(lower, upper), number(stderr, stderr / 3)];
}

function versionsText({seeds, versions}: FitReport): string {
  return pairs([
    [
      "seeds",
      seeds.length
        ? seeds.map(({kind, seed}) => `${kind} bootstrap: ${seed}`).join("; ")
        : "none: the fit uses no random numbers"
    ],
    ...Object.entries(versions)
  ]);
}

function droppedText({dropped}: FitReport): string {
  const rows = dropped.map(({key, N, D, reason}) => [key.slice(0, 12), count(N), count(D), render(reason)]);
  return aligned(["key", "N", "D", "reason"], rows, "wnnw");
}

const levelOf = (level: number) => `${Number((100 * level).toFixed(2))}%`;
