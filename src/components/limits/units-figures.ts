import * as Plot from "@observablehq/plot";
import type {Division, UnitKind, UnitsRow} from "../../lib/analysis/limits/units-report.js";
import {t} from "../../lib/i18n/translate.js";
import {type Claim, claimsTable} from "../base/claims-table.js";
import {blue} from "../base/colors.js";
import {asNumber, type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {unmeasured} from "../base/findings.js";
import {count, list} from "../base/format.js";
import {asMean, meanText, negated} from "../base/mean-text.js";
import {notMeasured} from "../base/not-measured.js";
import {panels, sections} from "../base/panels.js";
import {plot} from "../base/plot.js";
import {table} from "../base/table.js";

const singular: Readonly<Record<UnitKind, string>> = {heads: "head", blocks: "block"};

/** “6 heads of width 4” */
const nameOf = ({units, width}: UnitsRow, kind: UnitKind) =>
  t`${units} ${units === 1 ? singular[kind] : kind} of width ${width}`;

/** Which number of units is best for each way of dividing the budget. */
export const unitsSentence = (divisions: readonly Division[]): string =>
  divisions.length ? divisions.map(bestSentence).join(t` `) : unmeasured;

function bestSentence({kind, rows, verdict}: Division): string {
  const [one, next, most] = [rows[0]!, rows[1]!, rows.at(-1)!];
  switch (verdict) {
    case "between": {
      const best = rows.reduce((best, row) => (row.loss.value < best.loss.value ? row : best));
      return t`${nameOf(best, kind)} have the lowest mean loss, and a number between the extremes is significantly
        better than both.`;
    }
    case "few":
      return t`${nameOf(one, kind)} has a significantly lower loss than any larger number of ${kind};
        ${nameOf(next, kind)} raise it by ${meanText(next.against!)} nats a token.`;
    case "many":
      return t`${nameOf(most, kind)} have a significantly lower loss than any smaller number of ${kind}, by
        ${meanText(negated(most.against!))} nats a token compared with one.`;
    case "undetermined":
      return t`No number of ${kind} has a significantly lower loss than all others.`;
  }
}

export function unitsClaims(divisions: readonly Division[]): Claim[] {
  return divisions.map(({kind, rows, verdict}) => {
    const differences = rows.flatMap((row) =>
      row.against ? [t`${meanText(row.against)} for ${nameOf(row, kind)}`] : []
    );
    return {
      claim: t`A budget is best divided between few complex ${kind} and many simple ones`,
      source: {id: "spieler-2026", place: "abstract"},
      measured: t`Loss minus that of one ${singular[kind]}, in nats a token: ${list(differences)}.`,
      verdict: verdict === "between" ? "supported" : verdict === "undetermined" ? "undetermined" : "not-supported"
    };
  });
}

export const unitsClaimsTable = (divisions: readonly Division[]): HTMLElement =>
  divisions.length
    ? claimsTable(unitsClaims(divisions), "Claims on the number of units and their complexity")
    : notMeasured();

/** Loss against the number of units, a panel per way of dividing. */
export function unitsFigure(divisions: readonly Division[]): HTMLElement {
  if (!divisions.length) return notMeasured("Nobody has trained this yet: npm run sweep -- units --publish.");
  const rows = divisions.flatMap(({kind, rows}) => rows.map((row) => ({kind, ...row})));
  const title = unitsSentence(divisions);
  const columns: DataColumn<(typeof rows)[number]>[] = [textColumn("units", ({kind}) => kind), ...rowColumns];
  const caption =
    "Held-out loss at the end in nats a token. Dots: means over seeds; bars: 95% CI. Parameters and data are the " +
    "same along a panel; the width of a unit falls with their number.";
  return figure(
    {
      id: "figure-loss-against-the-number-of-units",
      title,
      alt: t`Loss against the number of units of one budget. ${title}`,
      caption,
      rows,
      columns
    },
    (width) => {
      const draw = ({kind, rows: own}: (typeof divisions)[number], panel: number) => {
        const bars = own.map(({units, loss}) => ({units, ...loss}));
        return plot(panel, {
          height: 220,
          x: {type: "log", label: kind, ticks: own.map(({units}) => units), tickFormat: (v: number) => String(v)},
          y: {label: "loss", nice: true, zero: false},
          marks: [
            Plot.ruleX(bars, {x: "units", y1: "lower", y2: "upper", stroke: blue, strokeWidth: 1.6}),
            Plot.dot(bars, {x: "units", y: "value", fill: blue, r: 4})
          ]
        });
      };
      return panels(divisions, width, {title: ({kind}) => kind, draw});
    }
  );
}

const rowColumns: DataColumn<UnitsRow>[] = [
  numberColumn("number", ({units}) => units),
  numberColumn("width of each", ({width}) => width),
  numberColumn("parameters", ({N}) => N, count),
  numberColumn("learning rate", ({rate}) => rate, asNumber(0.001)),
  intervalColumn("loss", ({loss}) => loss, asMean(0.001)),
  intervalColumn("minus that of one", ({against}) => against, asMean(0.001)),
  numberColumn("seeds", ({seeds}) => seeds)
];

export function unitsTables(divisions: readonly Division[]): HTMLElement {
  const caption = "Loss in nats a token, mean over seeds [95% CI]; differences are taken seed by seed";
  return sections(
    divisions,
    ({kind}) => (kind === "heads" ? "Heads of one block" : "Blocks of one head"),
    ({rows}) => table(rows, rowColumns, {caption})
  );
}
