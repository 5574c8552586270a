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

/** The codes of each part after the last step. */
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
  const [last] = ends(report).toSorted((a, b) => b.share.value - a.share.value);
  return t`Training surely brings codes nearer to the bottleneck’s bound in ${up} of
    ${plural(all, "part, size and length", "parts, sizes and lengths")}, surely away from it in ${down};
    at the end the best of them says ${percent(last!.share.value, 1)} of what a code keeping as much could.`;
}

export function bottleneckClaim(report: BottleneckReport): Claim {
  const {all, up, down} = nearer(report);
  const near = ends(report).filter(isNear).length;
  return {
    claim: t`Training brings representations to the information bottleneck’s bound (${report.title})`,
    source: {id: "shwartz-ziv-2017", place: "abstract"},
    measured: t`Surely nearer in ${up} and surely farther in ${down} of ${plural(all, "case")}; surely within 5 % of it
      at the end in ${near}.`,
    verdict:
      up > down ? (near === all ? "supported" : "supported-in-part") : down > up ? "not-supported" : "undetermined"
  };
}

/** Where the codes of each part lie, before training and along it, below the bound. */
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
    textColumn("part", ({part}) => part),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("words", ({clusters}) => clusters),
    intervalColumn("kept, nats", ({kept}) => kept, asMean(asNumber(0.01))),
    intervalColumn("said, nats", ({relevant}) => relevant, asMean(asNumber(0.01))),
    intervalColumn("of the bound", ({share}) => share, asMean(asPercent(1)))
  ];
  const caption = t`What codes of 16 and 64 words keep of two tokens, and say of the third: means over seeds, a path a
    size and length along training, a dot at its end.
    Above: the most that is known to be possible. All of the two tokens says ${number(whole, 0.001)} nats.`;
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
          color: {domain: sizes, range: colors},
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
    textColumn("behind", ({part}) => part),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("words", ({clusters}) => clusters),
    intervalColumn("change", ({change}) => change, asMean(asPercent(1)))
  ];
  return table(changes, columns, {
    caption: "Share of the bound after training less before, means over seeds with 95 % intervals"
  });
}
