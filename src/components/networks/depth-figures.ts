import * as Plot from "@observablehq/plot";
import type {DepthPage} from "../../contracts/networks.js";
import type {Decay, DepthStep} from "../../lib/analysis/networks/depth-report.js";
import type {LipschitzTrend, LossCrossings} from "../../lib/analysis/networks/lipschitz-bounds.js";
import {t} from "../../lib/i18n/translate.js";
import type {Citation} from "../../lib/references/labels.js";
import type {SeedMean} from "../../lib/statistics/seed-mean.js";
import {type Claim, type ClaimVerdict, claimsTable} from "../base/claims-table.js";
import {blue, vermillion} from "../base/colors.js";
import {type DataColumn, intervalColumn, numberColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {unmeasured} from "../base/findings.js";
import {count, interval, number, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {asShortMean, meanInSentence} from "../base/mean-text.js";
import {notMeasured} from "../base/not-measured.js";
import {plot} from "../base/plot.js";
import {type Column, table} from "../base/table.js";
import {isAgainst, isWith, trendSentence} from "./lipschitz-figures.js";

const stepName = ({from, to}: DepthStep) => t`${from} to ${to}`;

/** Total variations and their ends, in three digits at most. */
const variation = (value: number) => (share: number) => percent(share, Math.abs(value) < 0.1 ? 2 : 1);
const variationText = ({value, lower, upper}: SeedMean) => {
  const format = variation(value);
  return lower === null ? format(value) : `${format(value)} ${interval(lower, upper, format)}`;
};
const variationInSentence = (mean: SeedMean) => meanInSentence(mean, variation(mean.value));

const decays: Readonly<Record<Decay, string>> = {
  decays: "The effect of more depth on the predictions decays.",
  "does-not-decay": "The effect of more depth on the predictions does not decay.",
  "not-seen": "No step in depth changes predictions significantly more than another seed does.",
  undetermined: "The data do not determine whether the effect of more depth on the predictions decays."
};

/** Whether the change of the predictions from depth to depth decays, beyond the change from seed to seed. */
export function decaySentence({depth}: DepthPage): string {
  if (!depth || depth.steps.length < 2) return unmeasured;
  const [first, last] = [depth.steps[0]!, depth.steps.at(-1)!];
  return t`${decays[depth.decay]} Excess total variation over seeds: ${variationInSentence(first.excess)} from depth
    ${stepName(first)}, ${variationInSentence(last.excess)} from depth ${stepName(last)}.`;
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
    const [first, last] = [depth.steps[0]!, depth.steps.at(-1)!];
    claims.push({
      claim: "Functions of depth k and k + 1 approach each other as k grows",
      source: limitTheory,
      measured: t`${decaySentence(page)} Total variation between depths goes from
        ${variationInSentence(first.distance)} to ${variationInSentence(last.distance)}, between seeds from
        ${variationInSentence(first.seeds)} to ${variationInSentence(last.seeds)}.`,
      verdict: decayVerdicts[depth.decay]
    });
    claims.push({
      claim: "A limit architecture exists: eventually another block changes nothing",
      source: limitTheory,
      measured: t`At the last step, the excess total variation over seeds is ${variationInSentence(last.excess)}.`,
      verdict: last.excess.lower !== null && last.excess.lower > 0 ? "not-reached" : "compatible-with-depths"
    });
    const [shallow, deep] = [depth.rows[0]!, depth.rows.at(-1)!];
    const falls = shallow.block.lower !== null && deep.block.upper !== null && deep.block.upper < shallow.block.lower;
    const bound = (mean: SeedMean) => meanInSentence(mean, (v) => number(v, 1));
    claims.push({
      claim: "Each block approaches the identity as depth grows",
      source: limitTheory,
      measured: t`Lower Lipschitz bound of a block, geometric mean: ${bound(shallow.block)} at depth ${shallow.depth},
        ${bound(deep.block)} at depth ${deep.depth}.`,
      verdict: falls ? "supported" : "not-supported"
    });
  }
  for (const {title, crossings, trends} of parts) {
    if (trends.length)
      claims.push({
        claim: t`Lipschitz bounds fall with the loss (${title})`,
        source: limitTheory,
        measured: trendSentence(trends),
        verdict: trendVerdict(trends)
      });
    const sum = (of: (c: LossCrossings) => number) => crossings.reduce((total, c) => total + of(c), 0);
    const [all, at] = [sum(({networks}) => networks), sum(({at}) => at)];
    const crossing = all - sum(({always}) => always) - sum(({never}) => never);
    claims.push({
      claim: t`Lip(T) = 1 marks the onset of learning (${title})`,
      source: limitTheory,
      measured: crossingSentence(
        all,
        sum(({always}) => always),
        crossing,
        at
      ),
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

function trendVerdict(trends: readonly LipschitzTrend[]): ClaimVerdict {
  const [down, up] = [trends.filter(isWith).length, trends.filter(isAgainst).length];
  if (down === trends.length) return "supported";
  if (up === trends.length) return "contradicted";
  if (down === up) return "undetermined";
  return down > up ? "supported-in-part" : "not-supported";
}

/** How many lower bounds pass 1 during training, and how many of them where learning begins. */
function crossingSentence(all: number, always: number, crossing: number, at: number): string {
  const bounds = plural(all, "Lipschitz bound");
  if (always === all) return t`All ${bounds} are above 1 from initialisation on.`;
  if (!crossing) return t`None of ${bounds} passes 1 during training.`;
  if (crossing > 1 && at === crossing)
    return t`${crossing} of ${bounds} pass 1 during training, all of them where a tenth is learned.`;
  if (crossing > 1) return t`${crossing} of ${bounds} pass 1 during training, ${at} of them where a tenth is learned.`;
  return at
    ? t`One of ${bounds} passes 1 during training, where a tenth is learned.`
    : t`One of ${bounds} passes 1 during training, but not where a tenth is learned.`;
}

export function depthTable(page: DepthPage): HTMLElement {
  const claims = depthClaims(page);
  return claims.length ? claimsTable(claims, "Claims on depth and Lipschitz constants") : notMeasured();
}

/** Distances from depth to depth next to those from seed to seed. */
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
    intervalColumn("between depths", ({distance}) => distance, variationText),
    intervalColumn("between seeds", ({seeds}) => seeds, variationText),
    intervalColumn("excess", ({excess}) => excess, variationText)
  ];
  const rows = depth.steps.flatMap((step) => [
    {name: stepName(step), ...step.distance, color: blue, dx: -4},
    {name: stepName(step), ...step.seeds, color: vermillion, dx: 4}
  ]);
  const key = html`<p class="key"><span style="color: ${blue}">●</span> consecutive depths <span
    style="color: ${vermillion}">●</span> two seeds of one depth</p>`;
  const caption =
    "Mean total variation between the predictions of two networks on the same held-out contexts: means over pairs of " +
    "seeds with 95 % intervals. Compared networks never share a seed.";
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
        y: {label: "mean total variation", zero: true, tickFormat: (v: number) => percent(v)},
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

/** Loss, distance to the source and Lipschitz bounds, by depth. */
export function depthsTable({depth}: DepthPage): HTMLElement {
  if (!depth) return notMeasured();
  const columns: Column<(typeof depth.rows)[number]>[] = [
    numberColumn("blocks", (row) => row.depth),
    numberColumn("parameters", ({N}) => N, count),
    intervalColumn(t`loss, nats per ${depth.unit}`, ({loss}) => loss, asShortMean(0.001), {
      name: `loss, nats per ${depth.unit}`
    }),
    intervalColumn("total variation from the source", ({toSource}) => toSource, variationText),
    intervalColumn("lower bound per block", ({block}) => block, asShortMean(0.1)),
    intervalColumn("lower bound of the network", ({whole}) => whole, asShortMean(1))
  ];
  return table(depth.rows, columns, {
    caption: t`Means over seeds with 95 % intervals; Lipschitz bounds: geometric means. Entropy of the source:
      ${number(depth.entropy, 0.01)} nats`
  });
}
