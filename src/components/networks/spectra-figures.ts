import type {Spectrum, SpectrumRow} from "../../lib/analysis/networks/weight-spectra.js";
import {t} from "../../lib/i18n/translate.js";
import {asNumber, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {count, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {asShortMean} from "../base/mean-text.js";
import {notMeasured} from "../base/not-measured.js";
import {type Column, table} from "../base/table.js";

/** How often a power law is rejected after training and before it, and whether its exponent changed. */
export function spectraSentence(rows: readonly SpectrumRow[]): string {
  const sum = (of: (row: SpectrumRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [fitted, rejected] = [sum(({after}) => after.fitted), sum(({after}) => after.rejected)];
  if (!fitted) return "No matrix has the ten singular values that a fit of the exponent needs.";
  const before = sum(({before}) => before.rejected) / (sum(({before}) => before.fitted) || 1);
  const long = rows.filter(({after}) => after.tail >= ENOUGH).length;
  const compared = rows.filter(({before, after}) => before.alpha?.lower != null && after.alpha?.lower != null);
  const moved = compared.filter(({before, after}) => isDistinct(before, after)).length;
  const tails = long
    ? t`The longest tail has the ${ENOUGH} values that the fit needs in ${long} of
      ${plural(rows.filter(({after}) => after.fitted).length, "matrix–size pair")}.`
    : t`No tail has the ${ENOUGH} values that the fit needs.`;
  return t`After training, a power law is rejected in ${percent(rejected / fitted)} of
    ${plural(fitted, "spectrum", "spectra")}, before training in ${percent(before)}. ${tails} The exponent changes
    significantly in ${moved} of ${plural(compared.length, "matrix–size pair")}.`;
}

/** Values that maximum likelihood needs (Clauset, Shalizi & Newman 2009). */
const ENOUGH = 50;

/** Intervals before and after training do not overlap. */
function isDistinct({alpha: a}: Spectrum, {alpha: b}: Spectrum): boolean {
  if (a?.lower == null || a.upper == null || b?.lower == null || b.upper == null) return false;
  return a.upper < b.lower || b.upper < a.lower;
}

export function spectraTable(rows: readonly SpectrumRow[]): HTMLElement {
  if (!rows.length) return notMeasured();
  const columns: Column<SpectrumRow>[] = [
    textColumn("matrix", ({matrix}) => matrix),
    numberColumn("parameters", ({N}) => N, count),
    intervalColumn("α before", ({before}) => before.alpha, asShortMean(0.1)),
    intervalColumn("α after", ({after}) => after.alpha, asShortMean(0.1)),
    {label: "power law rejected", number: true, cell: ({after}) => t`${after.rejected} of ${after.fitted}`},
    numberColumn("values in the tail", ({after}) => after.tail),
    numberColumn("σ₁ before", ({before}) => before.norm, asNumber(0.1)),
    numberColumn("σ₁ after", ({after}) => after.norm, asNumber(0.1)),
    numberColumn("condition number before", ({before}) => before.condition, count, {none: "singular"}),
    numberColumn("condition number after", ({after}) => after.condition, count, {none: "singular"}),
    numberColumn("effective rank before", ({before}) => before.rank, asNumber(0.1)),
    numberColumn("effective rank after", ({after}) => after.rank, asNumber(0.1))
  ];
  const all = table(rows, columns, {
    caption: "Before and after training: means over seeds with 95 % intervals; condition numbers: geometric means"
  });
  return html`<details><summary>Every matrix at every size</summary>${all}</details>`;
}
