import * as Plot from "@observablehq/plot";
import {aims, type MixingRow} from "../../lib/analysis/training-data/mixing-report.js";
import {t, translate} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import {blue} from "../base/colors.js";
import {type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, list, percent, plural} from "../base/format.js";
import {asMean, meanText, negated} from "../base/mean-text.js";
import {panels} from "../base/panels.js";
import {plot} from "../base/plot.js";
import {rowTitles} from "../base/row-titles.js";
import {type Column, table} from "../base/table.js";

const others = (rows: readonly MixingRow[]) => rows.filter(({verdicts}) => verdicts);

/** The best rule for each aim, compared with uniform mixing. */
export function mixingSentence(rows: readonly MixingRow[]): string {
  const compared = others(rows);
  const label = labelOf(compared);
  const ofAim = ({id, title}: (typeof aims)[number]) => {
    const [best] = compared
      .filter(({verdicts}) => verdicts![id] === "better")
      .toSorted((a, b) => a.against![id].value - b.against![id].value);
    return best
      ? t`The best rule for ${title} is “${label(best)}”: ${meanText(negated(best.against![id]))} nats a token
        below uniform mixing.`
      : t`No rule is significantly better than uniform mixing for ${title}.`;
  };
  return aims.map(ofAim).join(t` `);
}

/** The title of a rule, with the size where there are several. */
function labelOf(rows: readonly MixingRow[]): (row: MixingRow) => string {
  const isOneSize = distinct(rows.map(({N}) => N)).length === 1;
  return ({title, N}) => (isOneSize ? translate(title) : t`${title}, ${count(N)} parameters`);
}

/** Differences from uniform mixing, a panel an aim. */
export function mixingFigure(rows: readonly MixingRow[]): HTMLElement {
  const compared = others(rows);
  const sizes = distinct(rows.map(({N}) => N));
  const label = labelOf(compared);
  const title = mixingSentence(rows);
  const caption = t`Loss at the end minus that under uniform mixing with the same seed, in nats a token. Bars: 95% CI
    over ${plural(compared[0]?.seeds ?? 0, "seed")}. Left of zero is better; a difference is significant where its bar
    excludes zero.`;
  const columns: DataColumn<MixingRow>[] = [
    textColumn("rule", ({title, N}) => (sizes.length === 1 ? title : `${title}, ${N}`), {cell: label}),
    ...aims.map(
      ({id, title}): DataColumn<MixingRow> => intervalColumn(title, ({against}) => against![id], asMean(0.001))
    )
  ];
  return figure(
    {
      id: "figure-rules-of-mixing-against-uniform-mixing",
      title,
      alt: t`Rules of mixing compared with uniform mixing. ${title}`,
      caption,
      rows: compared,
      columns
    },
    (width) => {
      const draw = ({id}: (typeof aims)[number], panel: number) => {
        const own = compared.map((row) => ({rule: label(row), ...row.against![id]}));
        const bars = own.filter(({lower, upper}) => lower !== null && upper !== null);
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
    ...aims.map(({id, title}): DataColumn<MixingRow> => intervalColumn(title, ({losses}) => losses[id], asMean(0.001)))
  ];
  return table(rows, columns, {caption: "Loss at the end in nats a token, mean over seeds [95% CI]"});
}

/** Whether the order of the stages matters, beyond the mean share; rows are compared with that share throughout. */
export function mixingOrderSentence(rows: readonly MixingRow[]): string {
  return others(rows)
    .filter(({arm}) => arm === "staged")
    .map(({N, against, verdicts}) => {
      const found = list(aims.map(({id, title}) => t`${meanText(against![id])} for ${title}`));
      const matters = aims.filter(({id}) => verdicts![id] !== "open").map(({title}) => translate(title));
      return matters.length
        ? t`At ${count(N)} parameters, the order of the stages changes the loss significantly for ${list(matters)}. The
          staged schedule minus a constant share of the same mean, in nats a token: ${found}.`
        : t`At ${count(N)} parameters, the order of the stages makes no significant difference. The staged schedule
          minus a constant share of the same mean, in nats a token: ${found}.`;
    })
    .join(t` `);
}

/** The shares that adaptive rules came to, and which of them never acted. */
export function shareSentence(rows: readonly MixingRow[]): string {
  const adaptive = rows.filter(({arm}) => arm.startsWith("ratio") || arm === "band");
  const idle = others(adaptive).filter(({against}) =>
    aims.every(({id}) => against![id].value === 0 && against![id].upper === 0)
  );
  const shares = t`Share of the target under the adaptive rules:
    ${list(adaptive.map(({title, share}) => t`${percent(share, 1)} (${title})`))}.`;
  return [
    shares,
    ...idle.map(
      ({title}) => t`The rule “${title}” never acted: all domains were always on the same side of its limits, so its
        networks equal those of uniform mixing.`
    )
  ].join(t` `);
}
