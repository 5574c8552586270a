import * as Plot from "@observablehq/plot";
import type {Division, UnitKind, UnitsRow, UnitsVerdict} from "../../lib/analysis/limits/units-report.js";
import {t} from "../../lib/i18n/translate.js";
import {type Claim, claimsTable} from "../base/claims-table.js";
import {blue} from "../base/colors.js";
import {asNumber, type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {unmeasured} from "../base/findings.js";
import {count, list} from "../base/format.js";
import {meanText} from "../base/mean-text.js";
import {notMeasured} from "../base/not-measured.js";
import {panels, sections} from "../base/panels.js";
import {plot} from "../base/plot.js";
import {table} from "../base/table.js";

const singular: Readonly<Record<UnitKind, string>> = {heads: "head", blocks: "block"};

const least = ({rows}: Division) => rows.reduce((best, row) => (row.loss.value < best.loss.value ? row : best));

const found: Readonly<Record<UnitsVerdict, string>> = {
  between: "some number between is surely better than one and than the most",
  few: "one is surely better than any other number",
  many: "the most is surely better than any other number",
  undetermined: "no number is surely the best"
};

/** Into how many units a budget is best divided, as far as seeds tell. */
export function unitsSentence(divisions: readonly Division[]): string {
  if (!divisions.length) return unmeasured;
  const parts = divisions.map((division) => {
    const best = least(division);
    const name = best.units === 1 ? singular[division.kind] : division.kind;
    return t`of ${division.kind}, ${found[division.verdict]} (least mean loss: ${best.units} ${name} of width
      ${best.width})`;
  });
  return t`Of one budget, divided: ${list(parts)}.`;
}

export function unitsClaims(divisions: readonly Division[]): Claim[] {
  return divisions.map((division) => {
    const {kind, rows, verdict} = division;
    const losses = rows.flatMap(({units, against}) => (against ? [t`${units} ${kind} ${meanText(against)}`] : []));
    return {
      claim: t`A budget is best divided between few complex ${kind} and many simple ones`,
      source: {id: "spieler-2026", place: "abstract"},
      measured: t`Loss less that of one ${singular[kind]}, nats a token: ${list(losses)}; ${found[verdict]}.`,
      verdict: verdict === "between" ? "supported" : verdict === "undetermined" ? "undetermined" : "not-supported"
    };
  });
}

export const unitsClaimsTable = (divisions: readonly Division[]): HTMLElement =>
  divisions.length ? claimsTable(unitsClaims(divisions), "Claims on units and their complexity") : notMeasured();

/** Loss against the number of units, a panel a way of dividing. */
export function unitsFigure(divisions: readonly Division[]): HTMLElement {
  if (!divisions.length) return notMeasured("Nobody has trained this yet: npm run sweep -- units --publish.");
  const rows = divisions.flatMap(({kind, rows}) => rows.map((row) => ({kind, ...row})));
  const title = unitsSentence(divisions);
  const columns: DataColumn<(typeof rows)[number]>[] = [textColumn("units", ({kind}) => kind), ...rowColumns];
  const caption =
    "Held-out loss at the end, nats a token; dots: means over seeds, bars: 95 % intervals. Parameters and data are " +
    "the same along a panel, the width of a unit is not.";
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
  numberColumn("how many", ({units}) => units),
  numberColumn("width of each", ({width}) => width),
  numberColumn("parameters", ({N}) => N, count),
  numberColumn("rate", ({rate}) => rate, asNumber(0.001)),
  intervalColumn("loss", ({loss}) => loss, meanText),
  intervalColumn("less that of one", ({against}) => against, meanText),
  numberColumn("seeds", ({seeds}) => seeds)
];

export function unitsTables(divisions: readonly Division[]): HTMLElement {
  const caption = "Nats a token, means over seeds with 95 % intervals; differences seed by seed";
  return sections(
    divisions,
    ({kind}) => (kind === "heads" ? "Heads of one block" : "Blocks of one head"),
    ({rows}) => table(rows, rowColumns, {caption})
  );
}
