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
import {count, estimate, number, plural} from "../base/format.js";
import {asMean} from "../base/mean-text.js";
import {logAxis, plot} from "../base/plot.js";
import {parametersKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

/** In how many networks the first language replaced data of the second, and by which factor. */
export function worthSentence({transferred}: TransferReport): string {
  const gains = transferred.filter(({DT}) => DT !== null && DT > 0);
  const beyond = transferred.filter(({DT}) => DT === null).length;
  const none = transferred.length - gains.length - beyond;
  const factors = gains.map(({DT, DF}) => (DT! + DF) / DF).sort((a, b) => a - b);
  const [least, middle, most] = [factors[0], factors[factors.length >> 1], factors.at(-1)].map((factor) =>
    factor === undefined ? "" : number(factor, factor / 10)
  );
  const all = plural(transferred.length, "network");
  return [
    gains.length
      ? t`Pretraining on a first language saves data of the second in ${gains.length} of ${all}: training from scratch
        needs ${middle!} times as many tokens (median; range ${least!} to ${most!}) for the same loss.`
      : t`Pretraining on a first language saves no measured amount of data of the second in ${all}.`,
    ...(none ? [t`In ${none} it saves none.`] : []),
    ...(beyond ? [t`In ${beyond} the saving exceeds the largest amount of data tried, so only a bound is known.`] : [])
  ].join(t` `);
}

/** Loss on the second language against its data, from scratch and after the first; a colour per size. */
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
    intervalColumn("loss, 95% CI", (row) => row, asMean(0.001), {name: "loss"})
  ];
  const caption = t`Held-out loss on the second language in nats a token, mean over ${plural(seeds, "seed")}. Solid
    lines, filled dots: from scratch. Dashed lines, open dots: after the first language. Grey: exact entropy.`;
  const key = parametersKey(sizes);
  return figure(
    {
      id: "figure-loss-on-a-second-language",
      title,
      alt: t`Loss on the second language against its data. ${title}`,
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

/** The fitted exponents compared with the published ones. */
export function exponentsSentence({fit}: TransferReport): string {
  if (!fit) return "Too few amounts of data transferred are known to fit the law.";
  const published = laws.get("transfer").published[0]!;
  const parts = fit.estimates.flatMap((found) => {
    const {param} = found;
    const value = published.values[param];
    return symbol[param] && value !== undefined ? [comparedWith(symbol[param], found, value)] : [];
  });
  return t`Fitted to ${plural(fit.rows, "network")}: ${parts.join(t`; `)} (published: ${published.source}).`;
}

function comparedWith(name: string, found: Estimate, published: number): string {
  const {lower, upper, status} = found;
  const [text, other] = [estimate(found), number(published, published / 10)];
  if (status === "unidentified" || (lower === null && upper === null))
    return t`${name} is ${text}, so it is not comparable with ${other}`;
  return (lower === null || lower <= published) && (upper === null || published <= upper)
    ? t`${name} is ${text}, consistent with ${other}`
    : t`${name} is ${text}, not consistent with ${other}`;
}

/** Whether the first language is forgotten while the second is learned, and which half of its rules. */
export function forgettingSentence({forgetting}: TransferReport): string {
  const significant = (of: (one: Forgetting) => SeedMean) =>
    forgetting.filter((one) => {
      const {lower} = of(one);
      return lower !== null && lower > 0;
    }).length;
  return t`Conflicting rules of the first language are forgotten significantly in
    ${significant(({conflicting}) => conflicting)} of ${plural(forgetting.length, "setting")} (size × amount of data),
    shared rules in ${significant(({shared}) => shared)}.`;
}

export function forgettingTable({forgetting}: TransferReport): HTMLElement {
  const columns: Column<Forgetting>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("tokens of the second language", ({DF}) => DF, count),
    intervalColumn("shared rules", ({shared}) => shared, asMean(0.001)),
    intervalColumn("conflicting rules", ({conflicting}) => conflicting, asMean(0.001))
  ];
  return table(forgetting, columns, {
    caption:
      "Rise of the excess loss KL on the first language while the second is learned, in nats a token, mean over " +
      "seeds [95% CI]"
  });
}
