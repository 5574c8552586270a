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
import {asShortMean} from "../base/mean-text.js";
import {notMeasured} from "../base/not-measured.js";
import {panels, sections} from "../base/panels.js";
import {logAxis, plot} from "../base/plot.js";
import {parametersKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

export const isWith = ({withLoss: {lower}}: LipschitzTrend) => lower !== null && lower > 0;
export const isAgainst = ({withLoss: {upper}}: LipschitzTrend) => upper !== null && upper < 0;

/** In which layers the Lipschitz bound falls or rises as the loss falls. */
export function trendSentence(trends: readonly LipschitzTrend[]): string {
  const [first] = trends;
  if (!first) return "No layer was measured along training.";
  const named = (some: readonly LipschitzTrend[]) => list(some.map(({part}) => part));
  const [down, up] = [trends.filter(isWith), trends.filter(isAgainst)];
  const by = t`(Spearman correlation over ${plural(first.networks, "network")})`;
  if (down.length && up.length)
    return t`As the loss falls, the Lipschitz bound falls significantly in ${named(down)} and rises significantly in
      ${named(up)} ${by}.`;
  if (down.length) return t`As the loss falls, the Lipschitz bound falls significantly in ${named(down)} ${by}.`;
  if (up.length) return t`As the loss falls, the Lipschitz bound rises significantly in ${named(up)} ${by}.`;
  return t`No Lipschitz bound changes significantly with the loss ${by}.`;
}

/** Bounds of every layer before and after training. */
export function boundsTables({parts}: DepthPage): HTMLElement {
  if (!parts.length) return notMeasured("No study of layers is published.");
  const bound = (value: number) => number(value, value / 30);
  const none = "none";
  const columns: Column<LipschitzRange>[] = [
    textColumn("layer", ({part}) => part),
    numberColumn("parameters", ({N}) => N, count),
    intervalColumn("lower bound before training", ({before}) => before, asShortMean()),
    intervalColumn("lower bound after training", ({after}) => after, asShortMean()),
    numberColumn("upper bound at the inputs", ({here}) => here, bound, {none}),
    numberColumn("upper bound at all inputs", ({everywhere}) => everywhere, bound, {none})
  ];
  const caption = "Lipschitz bounds: geometric means over seeds, with 95 % intervals";
  return sections(
    parts,
    ({title}) => title,
    ({bounds}) => table(bounds, columns, {caption})
  );
}

/** The lower bound of every layer along training, against steps or against the loss. */
export function boundFigure({title: task, paths, trends}: Parts, by: "step" | "loss"): HTMLElement {
  const rows = paths.filter(({step}) => by === "loss" || step > 0).map(({lower, ...rest}) => ({...rest, ...lower}));
  if (!rows.length) return notMeasured(t`No layer of ${task} was measured along training.`);
  const [sizes, parts] = [distinct(rows.map(({N}) => N)), [...new Set(rows.map(({part}) => part))]];
  const colors = ramp(sizes.length);
  const title = t`${task}: ${by === "loss" ? trendSentence(trends) : "Lipschitz bounds during training"}`;
  const columns: DataColumn<LipschitzPoint>[] = [
    textColumn("layer", ({part}) => part),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("step", ({step}) => step, count),
    numberColumn("loss", ({loss}) => loss, asNumber(0.001)),
    intervalColumn("lower bound", ({lower}) => lower, asShortMean())
  ];
  const key = parametersKey(sizes);
  const caption =
    "Lower bounds of the Lipschitz constants: geometric means over seeds with 95 % intervals. Dashed: Lip = 1.";
  return figure(
    {
      id: `figure-stretch-of-each-part-against-${by}`,
      title,
      alt: t`Lipschitz bound of each layer against ${by}. ${title}`,
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
            ...logAxis([...values, 1], 200, "lower bound"),
            domain: [Math.min(1, ...values), Math.max(1, ...values)]
          },
          color: {label: "parameters", domain: sizes, range: colors},
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

/** The checkpoints at which lower bounds pass 1. */
export function crossingTables({parts}: DepthPage): HTMLElement {
  const columns: Column<LossCrossings>[] = [
    textColumn("layer", ({part}) => part),
    numberColumn("networks", ({networks}) => networks),
    numberColumn("above 1 from initialisation on", ({always}) => always),
    numberColumn("below 1 to the end", ({never}) => never),
    numberColumn("pass 1 before learning", ({before}) => before),
    numberColumn("at its onset", ({at}) => at),
    numberColumn("after it", ({after}) => after)
  ];
  const caption =
    "Networks by the checkpoint at which the lower bound passes 1, against that at which a tenth is learned";
  return sections(
    parts,
    ({title}) => title,
    ({crossings}) => table(crossings, columns, {caption})
  );
}
