import * as Plot from "@observablehq/plot";
import type {Distortion, MixtureCell, MixtureReport} from "../../lib/analysis/training-data/mixture-report.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import {ramp} from "../base/colors.js";
import {asNumber, type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, number, percent, plural} from "../base/format.js";
import {asMean} from "../base/mean-text.js";
import {panels} from "../base/panels.js";
import {plot} from "../base/plot.js";
import {sizeKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

const isInside = ({share}: MixtureCell) => share > 0 && share < 1;

/** Whether the loss of one domain rises while that of the others falls. */
export function tradesSentence({cells}: MixtureReport): string {
  const sum = (some: readonly MixtureCell[], of: (cell: MixtureCell) => number) =>
    some.reduce((total, cell) => total + of(cell), 0);
  const [all, some] = [cells.filter(isInside), cells.filter((cell) => !isInside(cell))];
  const [intervals, trades] = [sum(all, ({stretches}) => stretches), sum(all, ({trades}) => trades)];
  const together = trades
    ? t`Domains trade off while all are trained on: in ${trades} of ${plural(intervals, "interval")} between checkpoints
      the loss of one rises significantly and that of the others falls.`
    : t`No trade-off between domains is seen while all are trained on: in none of ${plural(intervals, "interval")}
      between checkpoints does the loss of one rise significantly while that of the others falls.`;
  return [
    ...(all.length ? [together] : []),
    ...(some.length
      ? [
          t`With domains left out of training, this happens in ${sum(some, ({trades}) => trades)} of
            ${sum(some, ({stretches}) => stretches)}.`
        ]
      : [])
  ].join(t` `);
}

/** Loss of the others against loss of the target along training: a line per share, a panel per size. */
export function pathsFigure(report: MixtureReport): HTMLElement {
  const {cells, entropy} = report;
  const [sizes, shares] = [distinct(cells.map(({N}) => N)), distinct(cells.map(({share}) => share))];
  const colors = ramp(shares.length);
  const rows = cells.flatMap(({N, share, path}) => path.map((point) => ({N, share, ...point})));
  const columns: DataColumn<(typeof rows)[number]>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("target’s share", ({share}) => share, percent),
    numberColumn("step", ({step}) => step),
    numberColumn("target", ({target}) => target, asNumber(0.001)),
    numberColumn("others", ({others}) => others, asNumber(0.001))
  ];
  const title = tradesSentence(report);
  const caption = t`H(P, Q) in nats a token, mean over ${plural(cells[0]!.seeds, "seed")}. Training starts at the upper
    right; dots are checkpoints, the large dot is the last. Dashed: exact entropy H(P), the lower bound.`;
  const key = sizeKey(
    shares.map((share) => t`${percent(share)} target`),
    colors
  );
  return figure(
    {
      id: "figure-paths-of-training-in-two-directions",
      title,
      alt: t`Loss of the other domains against loss of the target along training. ${title}`,
      key,
      caption,
      rows,
      columns
    },
    (width) => {
      const draw = (N: number, panel: number) => {
        const own = rows.filter((row) => row.N === N);
        const ends = cells.filter((cell) => cell.N === N).map(({share, path}) => ({share, ...path.at(-1)!}));
        return plot(panel, {
          height: 260,
          x: {label: "loss of the target", nice: true, zero: false, ticks: 4},
          y: {label: "loss of the others", nice: true, zero: false, ticks: 5},
          color: {domain: shares, range: colors},
          marks: [
            Plot.ruleX([entropy], {strokeDasharray: "3 3", strokeOpacity: 0.5}),
            Plot.ruleY([entropy], {strokeDasharray: "3 3", strokeOpacity: 0.5}),
            Plot.line(own, {x: "target", y: "others", z: "share", stroke: "share", strokeWidth: 1.2, sort: "step"}),
            Plot.dot(own, {x: "target", y: "others", fill: "share", r: 1.5}),
            Plot.dot(ends, {x: "target", y: "others", fill: "share", r: 4})
          ]
        });
      };
      return panels(sizes, width, {title: (N) => t`${count(N)} parameters`, draw});
    }
  );
}

/** Excess loss at the end, by size and share. */
export function distortionTable({cells}: MixtureReport): HTMLElement {
  const columns: Column<MixtureCell>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("target’s share", ({share}) => share, percent),
    intervalColumn("target, shared rules", ({target}) => target.shared, asMean(0.001)),
    intervalColumn("target, conflicting rules", ({target}) => target.conflicting, asMean(0.001)),
    intervalColumn("others, shared rules", ({others}) => others.shared, asMean(0.001)),
    intervalColumn("others, conflicting rules", ({others}) => others.conflicting, asMean(0.001))
  ];
  return table(cells, columns, {
    caption: "Excess loss KL(P‖Q) at the end in nats a token, mean over seeds [95% CI]"
  });
}

/** Whether conflicting rules cost the target more than shared ones. */
export function costSentence({costs}: MixtureReport): string {
  if (!costs.length) return "No size was trained both on equal shares and on the target alone.";
  const above = costs.filter(({excess: {lower}}) => lower !== null && lower > 0);
  const below = costs.filter(({excess: {upper}}) => upper !== null && upper < 0);
  if (!above.length && !below.length)
    return t`At no size do conflicting and shared rules cost the target significantly different amounts.`;
  const range = (some: typeof costs) => {
    const values = some.map(({excess}) => Math.abs(excess.value)).sort((a, b) => a - b);
    const [least, most] = [values[0]!, values.at(-1)!].map((value) => number(value, 0.1));
    return least === most ? most! : t`${least!} to ${most!}`;
  };
  const ofAll = plural(costs.length, "size");
  return [
    ...(above.length
      ? [
          t`At equal shares, conflicting rules cost the target significantly more than shared rules at ${above.length}
            of ${ofAll}, by ${range(above)} nats a token.`
        ]
      : []),
    ...(below.length
      ? [t`They cost it significantly less at ${below.length} of ${ofAll}, by ${range(below)} nats a token.`]
      : [])
  ].join(t` `);
}

export function costTable({costs}: MixtureReport): HTMLElement {
  const columns: Column<(typeof costs)[number]>[] = [
    numberColumn("parameters", ({N}) => N, count),
    intervalColumn("shared rules", ({shared}) => shared, asMean(0.001)),
    intervalColumn("conflicting rules", ({conflicting}) => conflicting, asMean(0.001)),
    intervalColumn("difference", ({excess}) => excess, asMean(0.001))
  ];
  return table(costs, columns, {
    caption:
      "Excess loss KL of the target at equal shares minus that of training on it alone, same steps and seed, in nats " +
      "a token [95% CI]"
  });
}

const gaps = ({cells}: MixtureReport) =>
  cells.flatMap(({N, share, target, others}) => [
    {N, share, domain: "target", ...target},
    {N, share, domain: "others", ...others}
  ]);

/** Whether precision is best served by a lower temperature than diversity. */
export function mixtureTemperatureSentence(report: MixtureReport): string {
  const found = gaps(report).flatMap(({gap}) => gap ?? []);
  const lower = found.filter(({upper}) => upper !== null && upper < 0).length;
  const higher = found.filter(({lower}) => lower !== null && lower > 0).length;
  return t`The best temperature for precision is significantly below that for diversity in ${lower} of
    ${plural(found.length, "case")} (size × share × target or others), significantly above it in ${higher}, and not
    distinguishable in ${found.length - lower - higher}.`;
}

export function temperatureTable(report: MixtureReport): HTMLElement {
  const none = "outside [1/3, 3]";
  const columns: Column<Distortion & {readonly N: number; readonly share: number; readonly domain: string}>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("target’s share", ({share}) => share, percent),
    textColumn("domain", ({domain}) => domain),
    intervalColumn("T* of precision", ({precise}) => precise, asMean(0.01), {none}),
    intervalColumn("T* of diversity", ({diverse}) => diverse, asMean(0.01), {none})
  ];
  return table(gaps(report), columns, {
    caption: "Temperature of least KL(Q‖P) (precision) and of least KL(P‖Q) (diversity), mean over seeds [95% CI]"
  });
}
