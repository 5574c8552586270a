import type {Analysed} from "../../contracts/tasks.js";
import type {ExcessLine} from "../../lib/analysis/loss/excess.js";
import {t} from "../../lib/i18n/translate.js";
import {asNumber, asPercent, type DataColumn, estimateColumn, numberColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {unmeasured} from "../base/findings.js";
import {count, estimate, number, percent, plural} from "../base/format.js";
import {notMeasured} from "../base/not-measured.js";
import {excessChart} from "./excess-chart.js";

type Analysis = Analysed<"excess" | "task">;

/** Exponents of the lines and the scatter about them. */
function excessSentence(analysis: Analysis, along: "N" | "D"): string {
  const lines = (analysis?.excess?.lines ?? []).filter((line) => line.along === along);
  if (!analysis || !lines.length) return unmeasured;
  const exponents = lines.map(({exponent}) => exponent.value).sort((a, b) => a - b);
  const scatter = lines.map(({sigma}) => percent(sigma ?? 0, 1));
  const [flattest, steepest] = [exponents[0]!, exponents.at(-1)!].map((exponent) => number(exponent, 0.1)) as [
    string,
    string
  ];
  if (lines.length === 1)
    return along === "N"
      ? t`Excess loss falls with parameters with exponent ${flattest}; runs scatter by ${scatter[0]!} about the line.`
      : t`Excess loss falls with data with exponent ${flattest}; runs scatter by ${scatter[0]!} about the line.`;
  return along === "N"
    ? t`Excess loss falls with parameters with exponents from ${flattest} to ${steepest}, one for each amount of data.`
    : t`Excess loss falls with data with exponents from ${flattest} to ${steepest}, one for each size.`;
}

/** The fit of a parameter term and a data term to the excess loss. */
export function surfaceSentence(analysis: Analysis): string {
  const excess = analysis?.excess;
  if (!analysis || !excess?.surface) return unmeasured;
  const {alpha, beta, n, sigma, parts} = excess.surface;
  const fitted = t`With the irreducible loss held at the exact entropy, the exponents are ${estimate(alpha)} for
    parameters and ${estimate(beta)} for data (${plural(n, "run")}).`;
  const miss = percent(sigma ?? 0, 1);
  const misfit = parts
    ? t`Excess losses scatter about this law by ${miss}: seeds differ by ${percent(parts.seeds, 1)} and the form misses
      by ${percent(parts.form, 1)}.`
    : t`Excess losses scatter about this law by ${miss}.`;
  const excluded =
    excess.below === null
      ? ""
      : t`Runs above ${number(excess.below)} nats are not fitted: they do no better than a model that sees only the last
        token.`;
  return [fitted, misfit, excluded].filter(Boolean).join(t` `);
}

/** Excess loss on logarithmic axes, with a power law fitted for each value of the other input. */
export function excessFigure(analysis: Analysis, {along = "N"}: {along?: "N" | "D"} = {}): HTMLElement {
  const excess = analysis?.excess;
  const lines = excess?.lines.filter((line) => line.along === along) ?? [];
  if (!analysis || !excess || !lines.length) return notMeasured("Too few sizes or budgets for a line.");
  const {unit} = analysis.task;
  const title = excessSentence(analysis, along);
  const columns: DataColumn<ExcessLine>[] = [
    numberColumn(along === "N" ? `${unit}s` : "parameters", ({held}) => held, count),
    numberColumn("runs", ({n}) => n),
    numberColumn("decades", ({decades}) => decades, asNumber(1)),
    estimateColumn("exponent", ({exponent}) => exponent),
    numberColumn("scatter", ({sigma}) => sigma, asPercent(1))
  ];
  const caption =
    t`Excess loss is loss minus the exact entropy. Circles: runs. Lines: least squares on its logarithm, one per colour.
      Scatter: standard deviation of the logarithm about the line.` +
    (excess.below === null ? "" : t` Faint: runs above ${number(excess.below)} nats, not fitted.`) +
    (excess.belowEntropy ? t` Not drawn: ${plural(excess.belowEntropy, "run")} at or below the entropy.` : "");
  return figure({id: "figure-above-the-exact-entropy", title, alt: title, caption, rows: lines, columns}, (width) =>
    excessChart(excess, {width, along, unit})
  );
}
