import * as Plot from "@observablehq/plot";
import {aims, type MixingRow} from "../../lib/analysis/training-data/mixing-report.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import {blue} from "../base/colors.js";
import {type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, list, number, percent, plural} from "../base/format.js";
import {meanText} from "../base/mean-text.js";
import {panels} from "../base/panels.js";
import {plot} from "../base/plot.js";
import {rowTitles} from "../base/row-titles.js";
import {type Column, table} from "../base/table.js";

const others = (rows: readonly MixingRow[]) => rows.filter(({verdicts}) => verdicts);

/** Which rules are surely better or worse than the reference, aim by aim. */
export function mixingSentence(rows: readonly MixingRow[], reference: string): string {
  const compared = others(rows);
  const isOneSize = distinct(rows.map(({N}) => N)).length === 1;
  const named = (row: MixingRow) => (isOneSize ? row.title : t`${row.title} at ${count(row.N)} parameters`);
  const parts = aims.map(({id, title}) => {
    const of = (verdict: string) => compared.filter(({verdicts}) => verdicts?.[id] === verdict).map(named);
    const [better, worse] = [of("better"), of("worse")];
    return t`for ${title}, ${better.length ? list(better) : "none"}${
      worse.length
        ? t` (surely worse:
      ${list(worse)})`
        : ""
    }`;
  });
  return t`Surely better than ${reference}: ${parts.join(t`; `)}.`;
}

/** Differences from the reference, a panel an aim. */
export function mixingFigure(rows: readonly MixingRow[], reference: string): HTMLElement {
  const compared = others(rows);
  const sizes = distinct(rows.map(({N}) => N));
  const label = (row: MixingRow) => (sizes.length === 1 ? row.title : t`${row.title}, ${count(row.N)}`);
  const title = mixingSentence(rows, reference);
  const caption = t`Loss at the end less that under ${reference} with the same seed, nats a token; bars: 95 % intervals
    over ${plural(compared[0]?.seeds ?? 0, "seed")}. Left of the line is better.`;
  const columns: DataColumn<MixingRow>[] = [
    textColumn("rule", ({title, N}) => (sizes.length === 1 ? title : `${title}, ${N}`), {cell: label}),
    ...aims.map(({id, title}): DataColumn<MixingRow> => intervalColumn(title, ({against}) => against![id], meanText))
  ];
  return figure(
    {
      id: "figure-rules-of-mixing-against-uniform-mixing",
      title,
      alt: t`Rules of mixing against ${reference}. ${title}`,
      caption,
      rows: compared,
      columns
    },
    (width) => {
      const draw = ({id}: (typeof aims)[number], panel: number) => {
        const own = compared.map((row) => ({rule: label(row), ...row.against![id]}));
        const bars = own.flatMap(({rule, lower, upper}) =>
          lower === null || upper === null ? [] : [{rule, lower, upper}]
        );
        const {marginLeft, tickFormat} = rowTitles(compared.map(label), panel, 0.6);
        return plot(panel, {
          height: 60 + 24 * compared.length,
          marginLeft,
          x: {label: "nats a token", nice: true, ticks: 4},
          y: {domain: compared.map(label), label: null, tickFormat},
          marks: [
            Plot.ruleX([0], {strokeOpacity: 0.5}),
            Plot.ruleY(bars, {y: "rule", x1: "lower", x2: "upper", stroke: blue}),
            Plot.dot(own, {x: "value", y: "rule", fill: blue, r: 3.5})
          ]
        });
      };
      return panels(aims, width, {title: (aim) => aim.title, draw, narrow: 700});
    }
  );
}

export function mixingTable(rows: readonly MixingRow[]): HTMLElement {
  const columns: Column<MixingRow>[] = [
    numberColumn("parameters", ({N}) => N, count),
    textColumn("rule", ({title}) => title),
    numberColumn("target’s share", ({share}) => share, percent),
    ...aims.map(({id, title}): DataColumn<MixingRow> => intervalColumn(title, ({losses}) => losses[id], meanText))
  ];
  return table(rows, columns, {caption: "Loss at the end, nats a token: means over seeds with 95 % intervals"});
}

/** Whether the order of the stages matters, beyond the mean share. */
export function mixingOrderSentence(rows: readonly MixingRow[]): string {
  return others(rows)
    .filter(({arm}) => arm === "staged")
    .map(({N, against, verdicts}) => {
      const parts = aims.map(({id, title}) => t`${meanText(against![id])} for ${title} (${verdicts![id]})`);
      return t`At ${count(N)} parameters, the staged schedule against its own mean share throughout, nats a token:
        ${list(parts)}.`;
    })
    .join(t` `);
}

/** The shares that rules which look at the network came to, and which of them changed nothing. */
export function shareSentence(rows: readonly MixingRow[]): string {
  const looking = rows.filter(({arm}) => arm.startsWith("ratio") || arm === "band");
  const idle = others(looking).filter(({against}) =>
    aims.every(({id}) => against![id].value === 0 && against![id].upper === 0)
  );
  const came = t`Rules that look came to give the target
    ${list(looking.map(({title, share}) => t`${number(100 * share, 1)}% (${title})`))} of the data.`;
  return idle.length
    ? t`${came} Under the ${list(idle.map(({title}) => title))} no domain ever fell on another side than the rest, so
      that it was uniform mixing to the last digit.`
    : came;
}
