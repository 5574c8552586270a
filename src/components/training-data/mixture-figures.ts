import * as Plot from "@observablehq/plot";
import type {Distortion, MixtureCell, MixtureReport} from "../../lib/analysis/training-data/mixture-report.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import {ramp} from "../base/colors.js";
import {asNumber, type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, percent, plural} from "../base/format.js";
import {asMean, meanText} from "../base/mean-text.js";
import {panels} from "../base/panels.js";
import {plot} from "../base/plot.js";
import {sizeKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

const isInside = ({share}: MixtureCell) => share > 0 && share < 1;

/** Whether domains move against each other as training goes on. */
export function tradesSentence({cells}: MixtureReport): string {
  const tell = (some: readonly MixtureCell[]) => {
    const sum = (of: (cell: MixtureCell) => number) => some.reduce((total, cell) => total + of(cell), 0);
    return t`${sum(({trades}) => trades)} of ${plural(
      sum(({stretches}) => stretches),
      "stretch",
      "stretches"
    )}`;
  };
  return t`One domain’s distortion surely rises while the others’ surely falls in ${tell(cells.filter(isInside))} of
    training on all domains,
    and in ${tell(cells.filter((cell) => !isInside(cell)))} where some are left out.`;
}

/** γ(t): the others’ distortion against the target’s, a line a share, a panel a size. */
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
  const caption = t`H(P, Q) in nats a token, means over ${plural(cells[0]!.seeds, "seed")}; every path begins at the
    upper right. Dashed: H(P), the least there is.`;
  const key = sizeKey(
    shares.map((share) => t`${percent(share)} target`),
    colors
  );
  return figure(
    {
      id: "figure-paths-of-training-in-two-directions",
      title,
      alt: t`Paths of training in two directions of distortion. ${title}`,
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
          x: {label: "target’s distortion", nice: true, zero: false, ticks: 4},
          y: {label: "others’ distortion", nice: true, zero: false, ticks: 5},
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

/** What is left to learn at the end, by size and share. */
export function distortionTable({cells}: MixtureReport): HTMLElement {
  const columns: Column<MixtureCell>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("target’s share", ({share}) => share, percent),
    intervalColumn("target, shared rules", ({target}) => target.shared, meanText),
    intervalColumn("target, its own", ({target}) => target.conflicting, meanText),
    intervalColumn("others, shared rules", ({others}) => others.shared, meanText),
    intervalColumn("others, their own", ({others}) => others.conflicting, meanText)
  ];
  return table(cells, columns, {caption: "KL(P‖Q) at the end, nats a token: means over seeds with 95 % intervals"});
}

/** Do conflicts cost more than company does? */
export function costSentence({costs}: MixtureReport): string {
  if (!costs.length) return "No size was trained both alone and in company.";
  const surely = costs.filter(({excess: {lower}}) => lower !== null && lower > 0).length;
  const less = costs.filter(({excess: {upper}}) => upper !== null && upper < 0).length;
  return t`At equal shares the target’s own rules cost it surely more than the shared ones, against training on it
    alone, at ${surely} of ${plural(costs.length, "size")}${less ? t`, and surely less at ${less}` : ""}.`;
}

export function costTable({costs}: MixtureReport): HTMLElement {
  const columns: Column<(typeof costs)[number]>[] = [
    numberColumn("parameters", ({N}) => N, count),
    intervalColumn("shared rules", ({shared}) => shared, meanText),
    intervalColumn("rules in conflict", ({conflicting}) => conflicting, meanText),
    intervalColumn("difference", ({excess}) => excess, meanText)
  ];
  return table(costs, columns, {
    caption:
      "KL of the target at equal shares less KL of training on it alone, equal steps and seed, nats a token, 95 % " +
      "intervals"
  });
}

const gaps = ({cells}: MixtureReport) =>
  cells.flatMap(({N, share, target, others}) => [
    {N, share, domain: "target", ...target},
    {N, share, domain: "others", ...others}
  ]);

/** Does precision want a lower temperature than diversity? */
export function mixtureTemperatureSentence(report: MixtureReport): string {
  const measured = gaps(report).flatMap(({gap}) => gap ?? []);
  const lower = measured.filter(({upper}) => upper !== null && upper < 0).length;
  const higher = measured.filter(({lower}) => lower !== null && lower > 0).length;
  return t`Of ${plural(measured.length, "case")} (a size, a share, the target or the others), precision wants a surely
    lower temperature than diversity in ${lower},
    a surely higher one in ${higher}.`;
}

export function temperatureTable(report: MixtureReport): HTMLElement {
  const none = "outside of 1/3 to 3";
  const columns: Column<Distortion & {readonly N: number; readonly share: number; readonly domain: string}>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("target’s share", ({share}) => share, percent),
    textColumn("domain", ({domain}) => domain),
    intervalColumn("T* of precision", ({precise}) => precise, asMean(0.01), {none}),
    intervalColumn("T* of diversity", ({diverse}) => diverse, asMean(0.01), {none})
  ];
  return table(gaps(report), columns, {
    caption:
      "Temperatures of least KL(Q‖P), precision, and of least KL(P‖Q), diversity: means over seeds with 95 % intervals"
  });
}
