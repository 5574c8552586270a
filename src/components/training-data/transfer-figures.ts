import * as Plot from "@observablehq/plot";
import type {Forgetting, TransferReport} from "../../lib/analysis/training-data/transfer-report.js";
import type {Estimate} from "../../lib/core/fit.js";
import {t} from "../../lib/i18n/translate.js";
import {laws} from "../../lib/laws/index.js";
import {distinct} from "../../lib/numerics/grouping.js";
import type {SeedMean} from "../../lib/statistics/seed-mean.js";
import {ramp} from "../base/colors.js";
import {type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {clauses, count, estimate, number, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {meanText} from "../base/mean-text.js";
import {logAxis, plot} from "../base/plot.js";
import {parametersKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

/** How often the first language was worth data of the second, and how much. */
export function worthSentence({transferred}: TransferReport): string {
  const worth = transferred.filter(({DT}) => DT !== null && DT > 0);
  const beyond = transferred.filter(({DT}) => DT === null).length;
  const none = transferred.length - worth.length - beyond;
  const factors = worth.map(({DT, DF}) => (DT! + DF) / DF).sort((a, b) => a - b);
  const middle = factors[factors.length >> 1];
  const gain = middle
    ? t`, whose data they multiply by ${number(middle, middle / 10)} at the median and by
      ${number(factors[0]!, 0.1)} to ${number(factors.at(-1)!, 0.1)} at the ends`
    : "";
  const idle = none ? t`; ${none} needed no less` : "";
  const open = beyond ? t`; of ${beyond} it is only known that a new one needs more than was tried` : "";
  return t`Of ${plural(transferred.length, "network")} that knew the first language, ${worth.length} needed less of the
    second than a new one${gain}${idle}${open}.`;
}

/** Loss on the second language against its data, from scratch and after the first; a colour a size. */
export function transferFigure(report: TransferReport): HTMLElement {
  const {fromScratch, tuned, entropy, seeds} = report;
  const rows = [
    ...fromScratch.map(({N, D, loss}) => ({N, D, ...loss, kind: "from scratch"})),
    ...tuned.map(({N, DF, loss}) => ({N, D: DF, ...loss, kind: "after the first language"}))
  ];
  const sizes = distinct(rows.map(({N}) => N));
  const colors = ramp(sizes.length);
  const title = worthSentence(report);
  const columns: DataColumn<(typeof rows)[number]>[] = [
    numberColumn("parameters", ({N}) => N, count),
    textColumn("trained", ({kind}) => kind),
    numberColumn("tokens of the second language", ({D}) => D, count),
    intervalColumn("loss, 95 % interval", (row) => row, meanText, {name: "loss"})
  ];
  const caption = t`Held-out loss on the second language, nats a token, means over ${plural(seeds, "seed")}. Solid,
    filled: from scratch; dashed, open: after the first language. Grey: the exact entropy.`;
  const key = parametersKey(sizes);
  return figure(
    {
      id: "figure-loss-on-a-second-language",
      title,
      alt: t`Loss on a second language. ${title}`,
      key,
      caption,
      rows,
      columns
    },
    (width) =>
      plot(width, {
        height: 300,
        x: logAxis(
          rows.map(({D}) => D),
          width,
          "tokens of the second language"
        ),
        y: {label: "loss, nats a token", nice: true, zero: false},
        color: {domain: sizes, range: colors},
        marks: [
          Plot.ruleY([entropy], {strokeOpacity: 0.3}),
          ...["from scratch", "after the first language"].flatMap((kind, i) => {
            const own = rows.filter((row) => row.kind === kind);
            const line = {x: "D", y: "value", z: "N", stroke: "N", strokeWidth: 1.3};
            return [
              Plot.line(own, i ? {...line, strokeDasharray: "4 3"} : line),
              Plot.dot(own, {
                x: "D",
                y: "value",
                r: 3,
                ...(i ? {stroke: "N", fill: "var(--theme-background)"} : {fill: "N"})
              })
            ];
          })
        ]
      })
  );
}

const symbol: Readonly<Record<string, string>> = {alpha: "α", beta: "β"};

/** The exponents found beside the published ones. */
export function exponentsSentence({fit}: TransferReport): string {
  if (!fit) return "Too few data transferred can be told for the law to be fitted.";
  const published = laws.get("transfer").published[0]!;
  const parts = fit.estimates.flatMap((found) => {
    const {param} = found;
    const stated = published.values[param];
    if (!symbol[param] || stated === undefined) return [];
    return [
      t`${symbol[param]} ${estimate(found)}, ${placeOf(found, stated)} the ${number(stated, 0.01)} of
        ${published.source}`
    ];
  });
  return t`Fitted to ${plural(fit.rows, "network")}: ${clauses(parts)}.`;
}

function placeOf({lower, upper, status}: Estimate, stated: number): string {
  if (status === "unidentified" || (lower === null && upper === null)) return "which says nothing of";
  return (lower === null || lower <= stated) && (upper === null || stated <= upper)
    ? "with an interval that holds"
    : "with an interval that leaves out";
}

/** Whether the first language is lost while the second is learned, and which half of its rules. */
export function forgettingSentence({forgetting}: TransferReport): string {
  const surely = (of: (one: Forgetting) => SeedMean) =>
    forgetting.filter((one) => {
      const {lower} = of(one);
      return lower !== null && lower > 0;
    }).length;
  return t`Of ${plural(forgetting.length, "size and amount", "sizes and amounts")}, the first language was surely
    forgotten in ${surely(({conflicting}) => conflicting)} where rules conflict,
    and in ${surely(({shared}) => shared)} where they are shared.`;
}

export function forgettingTable({forgetting}: TransferReport): HTMLElement {
  const columns: Column<Forgetting>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("tokens of the second language", ({DF}) => DF, count),
    intervalColumn("shared rules", ({shared}) => shared, meanText),
    intervalColumn("rules in conflict", ({conflicting}) => conflicting, meanText)
  ];
  return html`<div>${table(forgetting, columns, {
    caption:
      "KL of the first language after the second less before, " + "nats a token: means over seeds with 95 % intervals"
  })}</div>`;
}
