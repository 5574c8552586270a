import type {Analysed} from "../../contracts/tasks.js";
import type {ExcessLine} from "../../lib/analysis/loss/excess.js";
import {t} from "../../lib/i18n/translate.js";
import {asCount, asNumber, asPercent, type DataColumn, estimateColumn, numberColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {unmeasured} from "../base/findings.js";
import {estimate, number, percent} from "../base/format.js";
import {notMeasured} from "../base/not-measured.js";
import {excessChart} from "./excess-chart.js";

type Analysis = Analysed<"excess" | "task">;

/** How straight the lines are, and how steep. */
function excessSentence(analysis: Analysis, along: "N" | "D"): string {
  const lines = (analysis?.excess?.lines ?? []).filter((line) => line.along === along);
  if (!analysis || !lines.length) return unmeasured;
  const {unit} = analysis.task;
  const exponents = lines.map(({exponent}) => exponent.value).sort((a, b) => a - b);
  const misses = lines.map(({sigma}) => sigma ?? 0).sort((a, b) => a - b);
  const decades = Math.max(...lines.map((line) => line.decades));
  const what = along === "N" ? "size" : "data";
  const held = along === "N" ? t`budget of ${`${unit}s`}` : "size";
  return t`Above the exact entropy, loss falls with ${what} over ${number(decades, 1)} decades along lines straight to
    within
    ${percent(misses[0]!, 1)} to ${percent(misses.at(-1)!, 1)}, one for each ${held},
    with exponents from ${number(exponents[0]!, 0.1)} to ${number(exponents.at(-1)!, 0.1)}.`;
}

/** What a term of size and a term of data make of the same runs, with nothing left to guess about the floor. */
export function surfaceSentence(analysis: Analysis): string {
  const excess = analysis?.excess;
  if (!analysis || !excess?.surface) return unmeasured;
  const {alpha, beta, n, sigma, parts} = excess.surface;
  const which =
    excess.below === null
      ? t`all ${n} runs`
      : t`the ${n} runs below ${number(excess.below, 0.01)} nats, the least that the last token alone allows`;
  const why = parts
    ? t` (seeds differ by ${percent(parts.seeds, 1)}, the form itself misses by ${percent(parts.form, 1)})`
    : "";
  return t`With the floor held at the exact entropy, a term of size and a term of data fitted to ${which},
    miss the excess of a run by ${percent(sigma ?? 0, 1)} as a rule${why};
    their exponents are ${estimate(alpha)} of size and ${estimate(beta)} of data.`;
}

/** Loss above the entropy that the source is known to have, where a power law is a straight line. */
export function excessFigure(analysis: Analysis, {along = "N"}: {along?: "N" | "D"} = {}): HTMLElement {
  const excess = analysis?.excess;
  const lines = excess?.lines.filter((line) => line.along === along) ?? [];
  if (!analysis || !excess || !lines.length) return notMeasured("Too few different scales were trained.");
  const {unit} = analysis.task;
  const title = excessSentence(analysis, along);
  const columns: DataColumn<ExcessLine>[] = [
    numberColumn(along === "N" ? `${unit}s` : "parameters", ({held}) => held, asCount(4)),
    numberColumn("runs", ({n}) => n),
    numberColumn("decades", ({decades}) => decades, asNumber(1)),
    estimateColumn("exponent", ({exponent}) => exponent),
    numberColumn("miss", ({sigma}) => sigma, asPercent(1))
  ];
  const caption =
    t`Circles: runs. Lines: least squares on the logarithm of the excess, one for each colour, with the floor held at
      the exact entropy.
    Miss: standard deviation of the logarithm about the line.` +
    (excess.below === null
      ? ""
      : t` Faint: runs above ${number(excess.below, 0.01)} nats, which the last token alone allows; no line is fitted
        to them.`) +
    (excess.belowEntropy ? t` ${excess.belowEntropy} runs at or below the entropy are left out.` : "");
  return figure({id: "figure-above-the-exact-entropy", title, alt: title, caption, rows: lines, columns}, (width) =>
    excessChart(excess, {width, along, unit})
  );
}
