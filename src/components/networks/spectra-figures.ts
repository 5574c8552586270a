import type {Spectrum, SpectrumRow} from "../../lib/analysis/networks/weight-spectra.js";
import {t} from "../../lib/i18n/translate.js";
import type {SeedMean} from "../../lib/statistics/seed-mean.js";
import {asNumber, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {count, interval, number, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {notMeasured} from "../base/not-measured.js";
import {type Column, table} from "../base/table.js";

/** Fits after training and before it, and how many of each rule a power law out. */
export function spectraSentence(rows: readonly SpectrumRow[]): string {
  const sum = (of: (row: SpectrumRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [fitted, rejected] = [sum(({after}) => after.fitted), sum(({after}) => after.rejected)];
  if (!fitted) return "No matrix has ten singular values: no exponent can be told.";
  const enough = rows.filter(({after}) => after.tail >= 50).length;
  const moved = rows.filter(({before, after}) => isDistinct(before, after));
  const bounded = rows.filter(({before, after}) => before.alpha?.lower != null && after.alpha?.lower != null);
  const share =
    sum(({before}) => before.rejected) /
    Math.max(
      1,
      sum(({before}) => before.fitted)
    );
  return t`Of ${plural(fitted, "spectrum", "spectra")} after training a power law is ruled out in
    ${percent(rejected / fitted)}, of those of the same matrices before training in
    ${percent(share)}; ${enough === 0 ? "no tail" : plural(enough, "tail")} has the fifty values that its estimate asks
      for.
    The exponent’s intervals before and after training lie apart in ${moved.length} of
      ${plural(bounded.length, "matrix and size", "matrices and sizes")}.`;
}

function isDistinct({alpha: a}: Spectrum, {alpha: b}: Spectrum): boolean {
  if (a?.lower == null || a.upper == null || b?.lower == null || b.upper == null) return false;
  return a.upper < b.lower || b.upper < a.lower;
}

export function spectraTable(rows: readonly SpectrumRow[]): HTMLElement {
  if (!rows.length) return notMeasured();
  const alpha = ({value, lower, upper}: SeedMean) =>
    `${number(value, 0.1)} ${lower === null ? "" : interval(lower, upper, asNumber(0.1))}`;
  const columns: Column<SpectrumRow>[] = [
    textColumn("matrix", ({matrix}) => matrix),
    numberColumn("parameters", ({N}) => N, count),
    intervalColumn("α before", ({before}) => before.alpha, alpha),
    intervalColumn("α after", ({after}) => after.alpha, alpha),
    {label: "ruled out after", number: true, cell: ({after}) => t`${after.rejected} of ${after.fitted}`},
    numberColumn("values in the tail", ({after}) => after.tail),
    {
      label: "σ₁ before, after",
      number: true,
      cell: ({before, after}) => `${number(before.norm, 0.01)}, ${number(after.norm, 0.01)}`
    },
    {
      label: "condition before, after",
      number: true,
      cell: ({before, after}) => t`${conditionText(before)}, ${conditionText(after)}`
    },
    {
      label: "effective rank before, after",
      number: true,
      cell: ({before, after}) => `${number(before.rank, 0.1)}, ${number(after.rank, 0.1)}`
    }
  ];
  const all = table(rows, columns, {caption: "Means over seeds, 95 % intervals over seeds"});
  return html`<details><summary>Every matrix of every size</summary>${all}</details>`;
}

const conditionText = ({condition}: Spectrum) => (condition === null ? "singular" : count(condition));
