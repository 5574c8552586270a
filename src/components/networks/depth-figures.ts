import * as Plot from "@observablehq/plot";
import type {DepthPage} from "../../contracts/networks.js";
import type {Decay, DepthStep} from "../../lib/analysis/networks/depth-report.js";
import type {LossCrossings} from "../../lib/analysis/networks/lipschitz-bounds.js";
import {t} from "../../lib/i18n/translate.js";
import type {Citation} from "../../lib/references/index.js";
import {type Claim, type ClaimVerdict, claimsTable} from "../base/claims-table.js";
import {blue, vermillion} from "../base/colors.js";
import {type DataColumn, intervalColumn, numberColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {unmeasured} from "../base/findings.js";
import {count, number, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {asShortMean, shortMean} from "../base/mean-text.js";
import {notMeasured} from "../base/not-measured.js";
import {plot} from "../base/plot.js";
import {type Column, table} from "../base/table.js";
import {isAgainst, isWith, trendSentence} from "./lipschitz-figures.js";

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
  return t`From depth ${stepName(first)}, predictions move by ${shortMean(first.excess, 0.001)} of total variation more
    than another seed moves them,
    from ${stepName(last)} by ${shortMean(last.excess, 0.001)}: ${verdict}.`;
}

const decayVerdicts: Readonly<Record<Decay, ClaimVerdict>> = {
  decays: "supported",
  "does-not-decay": "not-supported",
  "not-seen": "not-beyond-seeds",
  undetermined: "undetermined"
};

const limitTheory: Citation = {id: "shu-2026", place: "abstract"};

export function depthClaims(page: DepthPage): Claim[] {
  const claims: Claim[] = [];
  const {depth, parts} = page;
  if (depth && depth.steps.length > 1) {
    const last = depth.steps.at(-1)!.excess;
    claims.push({
      claim: "Functions of depth k and k + 1 come closer as k grows",
      source: limitTheory,
      measured: t`${decaySentence(page)} The distance itself goes from ${shortMean(depth.steps[0]!.distance, 0.001)} to
        ${shortMean(depth.steps.at(-1)!.distance, 0.001)}, that between seeds from
          ${shortMean(depth.steps[0]!.seeds, 0.001)} to ${shortMean(depth.steps.at(-1)!.seeds, 0.001)}.`,
      verdict: decayVerdicts[depth.decay]
    });
    claims.push({
      claim: "There is a limit architecture: at last another block changes nothing",
      source: limitTheory,
      measured: t`At the last step the excess over another seed is ${shortMean(last, 0.001)}.`,
      verdict: last.lower !== null && last.lower > 0 ? "not-reached" : "compatible-with-depths"
    });
    const [shallow, deep] = [depth.rows[0]!, depth.rows.at(-1)!];
    const falls = shallow.block.lower !== null && deep.block.upper !== null && deep.block.upper < shallow.block.lower;
    claims.push({
      claim: "The more blocks, the closer to the identity is each",
      source: limitTheory,
      measured: t`A block stretches by at least ${shortMean(shallow.block, 0.1)} at depth ${shallow.depth} and
        ${shortMean(deep.block, 0.1)} at depth ${deep.depth}, geometric means.`,
      verdict: falls ? "supported" : "not-supported"
    });
  }
  for (const {title, crossings, trends} of parts) {
    const [down, up] = [trends.filter(isWith).length, trends.filter(isAgainst).length];
    if (trends.length)
      claims.push({
        claim: t`Parts stretch less as the loss falls (${title})`,
        source: limitTheory,
        measured: trendSentence(trends),
        verdict:
          down === trends.length
            ? "supported"
            : up === trends.length
              ? "contradicted"
              : down > up
                ? "supported-in-part"
                : up > down
                  ? "not-supported"
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
      source: limitTheory,
      measured: t`Of ${plural(all, "part and network", "parts and networks")}, ${always} are above one from before the
        first step on and ${never} are never;
        of the ${crossing} that cross it, ${at} do so at the moment at which a tenth has been learned.`,
      verdict:
        crossing === 0
          ? "not-supported-none-crosses"
          : crossing < all / 2
            ? "not-supported-few-cross"
            : at > crossing / 2
              ? "supported-in-part"
              : "not-supported"
    });
  }
  return claims;
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
    intervalColumn("between depths", ({distance}) => distance, asShortMean(0.001)),
    intervalColumn("between seeds", ({seeds}) => seeds, asShortMean(0.001)),
    intervalColumn("excess", ({excess}) => excess, asShortMean(0.001))
  ];
  const rows = depth.steps.flatMap((step) => [
    {name: stepName(step), ...step.distance, color: blue, dx: -4},
    {name: stepName(step), ...step.seeds, color: vermillion, dx: 4}
  ]);
  const key = html`<p class="key"><span style="color: ${blue}">●</span> one depth to the next <span
    style="color: ${vermillion}">●</span> one seed to another, at one depth</p>`;
  const caption =
    "Mean total variation between what two networks predict on the same held-out contexts: means over pairs of " +
    "seeds, with 95 % intervals. Networks that are compared never share a seed.";
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
      plot(width, {
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
  );
}

/** Loss, distance to the source and stretch, by depth. */
export function depthsTable({depth}: DepthPage): HTMLElement {
  if (!depth) return notMeasured();
  const columns: Column<(typeof depth.rows)[number]>[] = [
    numberColumn("blocks", (row) => row.depth),
    numberColumn("parameters", ({N}) => N, count),
    intervalColumn(t`loss, nats per ${depth.unit}`, ({loss}) => loss, asShortMean(0.001), {
      name: `loss, nats per ${depth.unit}`
    }),
    intervalColumn("variation from the source", ({toSource}) => toSource, asShortMean(0.001)),
    intervalColumn("stretch of a block, at least", ({block}) => block, asShortMean(0.1)),
    intervalColumn("of the network, at least", ({whole}) => whole, asShortMean(1))
  ];
  return table(depth.rows, columns, {
    caption: t`Means over seeds, of stretches geometric ones, with 95 % intervals; the entropy of the source is
      ${number(depth.entropy, 0.001)} nats`
  });
}
