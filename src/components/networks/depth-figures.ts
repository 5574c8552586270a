import * as Plot from "@observablehq/plot";
import type {DepthPage} from "../../contracts/networks.js";
import type {DepthStep} from "../../lib/analysis/networks/depth-report.js";
import type {
  LipschitzPoint,
  LipschitzRange,
  LipschitzTrend,
  LossCrossings
} from "../../lib/analysis/networks/lipschitz-bounds.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import type {SeedMean} from "../../lib/statistics/seed-mean.js";
import {type Claim, claimsTable} from "../base/claims-table.js";
import {blue, ramp, vermillion} from "../base/colors.js";
import {asNumber, type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {unmeasured} from "../base/findings.js";
import {count, interval, list, number, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {notMeasured} from "../base/not-measured.js";
import {frame, logAxis} from "../base/plot.js";
import {sizeKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

const mean = ({value, lower, upper}: SeedMean, digits: number) =>
  `${number(value, digits)} ${lower === null ? "" : interval(lower, upper, (v) => number(v, digits))}`.trim();

const asMean = (digits: number) => (of: SeedMean) => mean(of, digits);
/** To two digits of themselves. */
const relative = (of: SeedMean) => mean(of, of.value / 50);

const stepName = ({from, to}: DepthStep) => t`${from} to ${to}`;

/** Whether what one more block adds gets less, against what another seed changes. */
export function decaySentence({depth}: DepthPage): string {
  if (!depth || depth.steps.length < 2) return unmeasured;
  const [first, last] = [depth.steps[0]!, depth.steps.at(-1)!];
  const verdict = {
    decays: "deeper networks compute less and less that is new",
    "does-not-decay": "it does not decay",
    "not-seen": "no step is surely larger than what another seed changes",
    undetermined: "whether it decays is not determined"
  }[depth.decay];
  return t`From depth ${stepName(first)}, predictions move by ${mean(first.excess, 0.001)} of total variation more than another seed moves them,
    from ${stepName(last)} by ${mean(last.excess, 0.001)}: ${verdict}.`;
}

export function depthClaims(page: DepthPage): Claim[] {
  const claims: Claim[] = [];
  const {depth, parts} = page;
  if (depth && depth.steps.length > 1) {
    const last = depth.steps.at(-1)!.excess;
    claims.push({
      claim: "Functions of depth k and k + 1 come closer as k grows",
      measured: t`${decaySentence(page)} The distance itself goes from ${mean(depth.steps[0]!.distance, 0.001)} to ${mean(depth.steps.at(-1)!.distance, 0.001)}, that between seeds from ${mean(depth.steps[0]!.seeds, 0.001)} to ${mean(depth.steps.at(-1)!.seeds, 0.001)}.`,
      verdict: {
        decays: "supported",
        "does-not-decay": "not supported",
        "not-seen": "not seen beyond seeds",
        undetermined: "undetermined"
      }[depth.decay]
    });
    claims.push({
      claim: "There is a limit architecture: at last another block changes nothing",
      measured: t`At the last step the excess over another seed is ${mean(last, 0.001)}.`,
      verdict:
        last.lower !== null && last.lower > 0 ? "not reached here" : "compatible with these depths, and with less"
    });
    const [shallow, deep] = [depth.rows[0]!, depth.rows.at(-1)!];
    const falls = shallow.block.lower !== null && deep.block.upper !== null && deep.block.upper < shallow.block.lower;
    claims.push({
      claim: "The more blocks, the closer to the identity is each",
      measured: t`A block stretches by at least ${mean(shallow.block, 0.1)} at depth ${shallow.depth} and ${mean(deep.block, 0.1)} at depth ${deep.depth}, geometric means.`,
      verdict: falls ? "supported" : "not supported"
    });
  }
  for (const {title, crossings, trends} of parts) {
    const [down, up] = [trends.filter(isWith).length, trends.filter(isAgainst).length];
    if (trends.length)
      claims.push({
        claim: t`Parts stretch less as the loss falls (${title})`,
        measured: trendSentence(trends),
        verdict:
          down === trends.length
            ? "supported"
            : up === trends.length
              ? "contradicted"
              : down > up
                ? "supported in part"
                : up > down
                  ? "not supported"
                  : "undetermined"
      });
    const sum = (of: (c: LossCrossings) => number) => crossings.reduce((total, c) => total + of(c), 0);
    const [all, always, never, at] = [
      sum(({networks}) => networks),
      sum(({always}) => always),
      sum(({never}) => never),
      sum(({at}) => at)
    ];
    const crossing = all - always - never;
    claims.push({
      claim: t`Something happens where Lip(T) = 1 (${title})`,
      measured: t`Of ${plural(all, "part and network", "parts and networks")}, ${always} are above one from before the first step on and ${never} are never;
        of the ${crossing} that cross it, ${at} do so at the moment at which a tenth has been learned.`,
      verdict:
        crossing === 0
          ? "not supported: nothing crosses it"
          : crossing < all / 2
            ? "not supported: few cross it"
            : at > crossing / 2
              ? "supported in part"
              : "not supported"
    });
  }
  return claims;
}

const isWith = ({withLoss: {lower}}: LipschitzTrend) => lower !== null && lower > 0;
const isAgainst = ({withLoss: {upper}}: LipschitzTrend) => upper !== null && upper < 0;

/** Whether parts come to stretch more or less as the loss falls. */
function trendSentence(trends: readonly LipschitzTrend[]): string {
  const named = (some: readonly LipschitzTrend[]) => (some.length ? list(some.map(({part}) => part)) : "none");
  return t`As the loss falls along training, stretching surely falls with it in ${named(trends.filter(isWith))} and surely grows in ${named(trends.filter(isAgainst))}, by rank correlations over ${plural(trends[0]?.networks ?? 0, "network")}.`;
}

export function depthTable(page: DepthPage): HTMLElement {
  const claims = depthClaims(page);
  return claims.length ? claimsTable(claims, "Claims on depth and on Lipschitz constants") : notMeasured();
}

/** Distances from depth to depth beside those from seed to seed. */
export function distanceFigure(page: DepthPage): HTMLElement {
  const {depth} = page;
  if (!depth?.steps.length) return notMeasured();
  const title = decaySentence(page);
  const columns: DataColumn<DepthStep>[] = [
    {
      label: "blocks",
      cell: stepName,
      fields: [
        {name: "blocks from", value: ({from}) => from},
        {name: "blocks to", value: ({to}) => to}
      ]
    },
    intervalColumn("between depths", ({distance}) => distance, asMean(0.001)),
    intervalColumn("between seeds", ({seeds}) => seeds, asMean(0.001)),
    intervalColumn("excess", ({excess}) => excess, asMean(0.001))
  ];
  const rows = depth.steps.flatMap((step) => [
    {name: stepName(step), ...step.distance, color: blue, dx: -4},
    {name: stepName(step), ...step.seeds, color: vermillion, dx: 4}
  ]);
  const key = html`<p class="key"><span style="color: ${blue}">●</span> one depth to the next <span style="color: ${vermillion}">●</span> one seed to another, at one depth</p>`;
  const caption =
    "Mean total variation between what two networks predict on the same held-out contexts: means over pairs of seeds, with 95 % intervals. Networks that are compared never share a seed.";
  return figure(
    {
      id: "figure-distances-between-networks-by-depth",
      title,
      alt: t`Distances between networks by depth. ${title}`,
      caption,
      key,
      rows: depth.steps,
      columns
    },
    (width) =>
      Plot.plot(
        frame(width, {
          height: 240,
          x: {type: "point", label: "blocks", domain: depth.steps.map(stepName)},
          y: {label: "mean total variation", zero: true},
          marks: [
            Plot.ruleY([0]),
            ...[-4, 4].flatMap((dx) => {
              const own = rows.filter((row) => row.dx === dx);
              return [
                Plot.ruleX(own, {x: "name", y1: "lower", y2: "upper", stroke: "color", strokeWidth: 1.6, dx}),
                Plot.dot(own, {x: "name", y: "value", fill: "color", r: 3.5, dx})
              ];
            })
          ]
        })
      )
  );
}

/** Loss, distance to the source and stretch, by depth. */
export function depthsTable({depth}: DepthPage): HTMLElement {
  if (!depth) return notMeasured();
  const columns: Column<(typeof depth.rows)[number]>[] = [
    numberColumn("blocks", (row) => row.depth),
    numberColumn("parameters", ({N}) => N, count),
    intervalColumn(t`loss, nats per ${depth.unit}`, ({loss}) => loss, asMean(0.001), {
      name: `loss, nats per ${depth.unit}`
    }),
    intervalColumn("variation from the source", ({toSource}) => toSource, asMean(0.001)),
    intervalColumn("stretch of a block, at least", ({block}) => block, asMean(0.1)),
    intervalColumn("of the network, at least", ({whole}) => whole, asMean(1))
  ];
  return table(depth.rows, columns, {
    caption: t`Means over seeds, of stretches geometric ones, with 95 % intervals; the entropy of the source is ${number(depth.entropy, 0.001)} nats`
  });
}

/** Bounds of every part before and after training. */
export function stretchTables({parts}: DepthPage): HTMLElement {
  if (!parts.length) return notMeasured("No study of parts has been published.");
  const bound = (value: number) => number(value, value / 100);
  const none = "none";
  const columns: Column<LipschitzRange>[] = [
    textColumn("part", ({part}) => part),
    numberColumn("parameters", ({N}) => N, count),
    intervalColumn("before training, at least", ({before}) => before, relative),
    intervalColumn("after it, at least", ({after}) => after, relative),
    numberColumn("at these inputs, at most", ({here}) => here, bound, {none}),
    numberColumn("anywhere, at most", ({everywhere}) => everywhere, bound, {none})
  ];
  return html`<div>${parts.map(({title, stretches}) => html`<section><h3>${title}</h3>${table(stretches, columns, {caption: "Lipschitz constants: geometric means over seeds, with 95 % intervals"})}</section>`)}</div>`;
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
    intervalColumn("stretch, at least", ({stretch}) => stretch, relative)
  ];
  const key = sizeKey(
    sizes.map((N) => `${count(N)} parameters`),
    colors
  );
  const caption =
    "Lower bounds of Lipschitz constants, geometric means over seeds with 95 % intervals; a colour a size. Dashed: one.";
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
      const panel = Math.floor(width / (width < 560 ? 1 : parts.length)) - 8;
      return html`<div class="panels" style="display: flex; flex-wrap: wrap; gap: 8px">${parts.map((part) => {
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
        return html`<div><p class="panel-title">${part}</p>${Plot.plot(
          frame(panel, {
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
          })
        )}</div>`;
      })}</div>`;
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
  return html`<div>${parts.map(({title, crossings}) => html`<section><h3>${title}</h3>${table(crossings, columns, {caption: "When the lower bound of a part passes one, against the first moment with a tenth learned"})}</section>`)}</div>`;
}
