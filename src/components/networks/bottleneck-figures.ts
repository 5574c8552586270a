import * as Plot from "@observablehq/plot";
import type {BottleneckReport, PartCode} from "../../lib/analysis/networks/bottleneck-report.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import type {SeedMean} from "../../lib/statistics/seed-mean.js";
import type {Claim} from "../base/claims-table.js";
import {ramp} from "../base/colors.js";
import {asNumber, asPercent, type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, interval, number, percent, plural} from "../base/format.js";
import {panels} from "../base/panels.js";
import {plot} from "../base/plot.js";
import {parametersKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

const asMean =
  (say: (v: number) => string) =>
  ({value, lower, upper}: SeedMean) =>
    `${say(value)} ${lower === null ? "" : interval(lower, upper, say)}`.trim();

/** The codes of each layer after the last step. */
const ends = ({codes}: BottleneckReport) => {
  const last = Math.max(...codes.map(({step}) => step));
  return codes.filter(({step}) => step === last);
};

const isNear = ({share}: PartCode) => share.lower !== null && share.lower > 0.95;

function nearer({changes}: BottleneckReport) {
  const up = changes.filter(({change}) => change.lower !== null && change.lower > 0).length;
  const down = changes.filter(({change}) => change.upper !== null && change.upper < 0).length;
  return {all: changes.length, up, down};
}

function bottleneckSentence(report: BottleneckReport): string {
  const {all, up, down} = nearer(report);
  const cases = plural(all, "case");
  const change =
    up && down
      ? t`Training brings codes significantly closer to the information-bottleneck bound in ${up} and moves them away
        from it in ${down} of ${cases}`
      : down
        ? t`Training moves codes significantly away from the information-bottleneck bound in ${down} of ${cases}`
        : t`Training brings codes significantly closer to the information-bottleneck bound in ${up} of ${cases}`;
  const best = Math.max(...ends(report).map(({share}) => share.value));
  return t`${change}; after training, the best code reaches ${percent(best)} of the bound.`;
}

export function bottleneckClaim(report: BottleneckReport): Claim {
  const {all, up, down} = nearer(report);
  const near = ends(report).filter(isNear).length;
  return {
    claim: t`Training brings representations to the information-bottleneck bound (${report.title})`,
    source: {id: "shwartz-ziv-2017", place: "abstract"},
    measured: near
      ? t`${bottleneckSentence(report)} It is significantly within 5 % in ${near}.`
      : t`${bottleneckSentence(report)} No code is significantly within 5 % of it.`,
    verdict:
      up > down ? (near === all ? "supported" : "supported-in-part") : down > up ? "not-supported" : "undetermined"
  };
}

/** The codes of each layer along training, below the bound. */
export function bottleneckFigure(report: BottleneckReport): HTMLElement {
  const {codes, bound, whole} = report;
  const sizes = distinct(codes.map(({N}) => N));
  const parts = [...new Set(codes.map(({part}) => part))];
  const colors = ramp(sizes.length);
  const title = bottleneckSentence(report);
  const rows = codes.map((code) => ({
    ...code,
    x: code.kept.value,
    y: code.relevant.value,
    path: `${code.N} ${code.clusters}`
  }));
  const last = ends(report);
  const columns: DataColumn<PartCode>[] = [
    textColumn("layer", ({part}) => part),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("clusters", ({clusters}) => clusters),
    intervalColumn("I(X; T), nats", ({kept}) => kept, asMean(asNumber(0.01))),
    intervalColumn("I(T; Y), nats", ({relevant}) => relevant, asMean(asNumber(0.01))),
    intervalColumn("share of the bound", ({share}) => share, asMean(asPercent(1)))
  ];
  const caption = t`X: two tokens; Y: the next; T: a code of the layer’s output with at most 16 or 64 clusters. Means
    over seeds, one path per size and code along training; dot: after training. Dashed: the best codes known.
    I(X; Y) = ${number(whole, 0.1)} nats.`;
  const key = parametersKey(sizes);
  return figure(
    {id: "figure-codes-and-the-bound", title, alt: t`Codes and the bound. ${title}`, key, caption, rows: last, columns},
    (width) => {
      const most = Math.max(...rows.map(({x}) => x)) * 1.05;
      const draw = (part: string, panel: number) => {
        const own = rows.filter((row) => row.part === part);
        const end = Math.max(...own.map(({step}) => step));
        return plot(panel, {
          height: 240,
          x: {label: "I(X; T), nats", domain: [0, most], ticks: 4},
          y: {label: "I(T; Y), nats", zero: true, ticks: 5},
          color: {label: "parameters", domain: sizes, range: colors},
          marks: [
            Plot.line(
              bound.filter(({kept}) => kept <= most),
              {x: "kept", y: "relevant", strokeDasharray: "4 3"}
            ),
            Plot.line(own, {x: "x", y: "y", z: "path", stroke: "N", strokeWidth: 1.2, sort: "step"}),
            Plot.dot(
              own.filter(({step}) => step === end),
              {x: "x", y: "y", fill: "N", r: 4}
            )
          ]
        });
      };
      return panels(parts, width, {draw});
    }
  );
}

export function bottleneckTable({changes}: BottleneckReport): HTMLElement {
  const columns: Column<BottleneckReport["changes"][number]>[] = [
    textColumn("layer", ({part}) => part),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("clusters", ({clusters}) => clusters),
    intervalColumn("change", ({change}) => change, asMean(asPercent(1)))
  ];
  return table(changes, columns, {
    caption: "Share of the bound after training less that before, means over seeds with 95 % intervals"
  });
}
