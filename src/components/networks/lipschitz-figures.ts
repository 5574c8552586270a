import * as Plot from "@observablehq/plot";
import type {DepthPage} from "../../contracts/networks.js";
import type {
  LipschitzPoint,
  LipschitzRange,
  LipschitzTrend,
  LossCrossings
} from "../../lib/analysis/networks/lipschitz-bounds.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import {ramp} from "../base/colors.js";
import {asNumber, type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, list, number, plural} from "../base/format.js";
import {shortMean} from "../base/mean-text.js";
import {notMeasured} from "../base/not-measured.js";
import {panels, sections} from "../base/panels.js";
import {logAxis, plot} from "../base/plot.js";
import {parametersKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

export const isWith = ({withLoss: {lower}}: LipschitzTrend) => lower !== null && lower > 0;
export const isAgainst = ({withLoss: {upper}}: LipschitzTrend) => upper !== null && upper < 0;

/** Whether parts come to stretch more or less as the loss falls. */
export function trendSentence(trends: readonly LipschitzTrend[]): string {
  const named = (some: readonly LipschitzTrend[]) => (some.length ? list(some.map(({part}) => part)) : "none");
  return t`As the loss falls along training, stretching surely falls with it in ${named(trends.filter(isWith))} and
    surely grows in ${named(trends.filter(isAgainst))}, by rank correlations over
      ${plural(trends[0]?.networks ?? 0, "network")}.`;
}

/** Bounds of every part before and after training. */
export function stretchTables({parts}: DepthPage): HTMLElement {
  if (!parts.length) return notMeasured("No study of parts has been published.");
  const bound = (value: number) => number(value, value / 100);
  const none = "none";
  const columns: Column<LipschitzRange>[] = [
    textColumn("part", ({part}) => part),
    numberColumn("parameters", ({N}) => N, count),
    intervalColumn("before training, at least", ({before}) => before, shortMean),
    intervalColumn("after it, at least", ({after}) => after, shortMean),
    numberColumn("at these inputs, at most", ({here}) => here, bound, {none}),
    numberColumn("anywhere, at most", ({everywhere}) => everywhere, bound, {none})
  ];
  const caption = "Lipschitz constants: geometric means over seeds, with 95 % intervals";
  return sections(
    parts,
    ({title}) => title,
    ({stretches}) => table(stretches, columns, {caption})
  );
}

/** The lower bound of every part along training, against steps or against the loss. */
export function stretchFigure({title: task, paths, trends}: Parts, by: "step" | "loss"): HTMLElement {
  const rows = paths.filter(({step}) => by === "loss" || step > 0).map(({stretch, ...rest}) => ({...rest, ...stretch}));
  if (!rows.length) return notMeasured(t`No part of ${task} was measured along training.`);
  const [sizes, parts] = [distinct(rows.map(({N}) => N)), [...new Set(rows.map(({part}) => part))]];
  const colors = ramp(sizes.length);
  const title = t`${task}: ${by === "loss" ? trendSentence(trends) : "what parts stretch, step by step"}`;
  const columns: DataColumn<LipschitzPoint>[] = [
    textColumn("part", ({part}) => part),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("step", ({step}) => step, count),
    numberColumn("loss", ({loss}) => loss, asNumber(0.001)),
    intervalColumn("stretch, at least", ({stretch}) => stretch, shortMean)
  ];
  const key = parametersKey(sizes);
  const caption =
    "Lower bounds of Lipschitz constants, geometric means over seeds with 95 % intervals; a colour a size. Dashed: " +
    "one.";
  return figure(
    {
      id: `figure-stretch-of-each-part-against-${by}`,
      title,
      alt: t`Stretch of each part against ${by}. ${title}`,
      key,
      caption,
      rows: paths,
      columns
    },
    (width) => {
      const draw = (part: string, panel: number) => {
        const own = rows.filter((row) => row.part === part);
        const values = own.flatMap(({value, lower, upper}) => [value, lower ?? value, upper ?? value]);
        const x =
          by === "loss"
            ? {label: "loss", reverse: true, nice: true, ticks: 4}
            : logAxis(
                own.map(({step}) => step),
                panel,
                "steps"
              );
        return plot(panel, {
          height: 220,
          x,
          y: {
            ...logAxis([...values, 1], 200, "stretch, at least"),
            domain: [Math.min(1, ...values), Math.max(1, ...values)]
          },
          color: {domain: sizes, range: colors},
          marks: [
            Plot.ruleY([1], {strokeDasharray: "4 3"}),
            Plot.ruleX(
              own.filter(({lower}) => lower !== null),
              {x: by, y1: "lower", y2: "upper", stroke: "N", strokeOpacity: 0.5}
            ),
            Plot.line(own, {x: by, y: "value", z: "N", stroke: "N", strokeWidth: 1.2, sort: "step"}),
            Plot.dot(own, {x: by, y: "value", fill: "N", r: 2.5})
          ]
        });
      };
      return panels(parts, width, {draw});
    }
  );
}

type Parts = DepthPage["parts"][number];

/** When parts pass one. */
export function crossingTables({parts}: DepthPage): HTMLElement {
  const columns: Column<LossCrossings>[] = [
    textColumn("part", ({part}) => part),
    numberColumn("networks", ({networks}) => networks),
    numberColumn("always above one", ({always}) => always),
    numberColumn("never", ({never}) => never),
    numberColumn("cross before learning", ({before}) => before),
    numberColumn("with it", ({at}) => at),
    numberColumn("after it", ({after}) => after)
  ];
  const caption = "When the lower bound of a part passes one, against the first moment with a tenth learned";
  return sections(
    parts,
    ({title}) => title,
    ({crossings}) => table(crossings, columns, {caption})
  );
}
