import * as Plot from "@observablehq/plot";
import type {CapabilityScale} from "../../lib/analysis/capabilities/capability-scale.js";
import {
  alphaOf,
  claims,
  type FirstSeen,
  firstSeen,
  halfOf,
  halfWidth,
  type PublishedClaim,
  type Reached,
  reached,
  type Validation,
  validations,
  widthOf
} from "../../lib/analysis/public-models/published-claims.js";
import {verdictWords} from "../../lib/emergence/verdict/verdict-words.js";
import {t} from "../../lib/i18n/translate.js";
import type {Ends} from "../../lib/numerics/interval.js";
import {blue, vermillion} from "../base/colors.js";
import {asNumber, type DataColumn, endsColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {constant, count, interval, number, percent, plural} from "../base/format.js";
import {notMeasured} from "../base/not-measured.js";
import {logAxis, plot} from "../base/plot.js";
import {type Column, table} from "../base/table.js";

const range = ({lower, upper}: Ends & {readonly lower: number}) =>
  upper === null ? t`at least ${count(lower)}` : t`${count(lower)} to ${count(upper)}`;

const sizes = ({lower, upper}: Ends) => interval(lower, upper, count);
const steepness = ({lower, upper}: Ends) => interval(lower, upper, asNumber(0.1));

/** The stated critical scales and steepness, with the width and the half-way scale that their curve implies. */
export function publishedClaimsTable(): HTMLElement {
  const columns: Column<PublishedClaim>[] = [
    textColumn("capability", ({capability}) => capability),
    endsColumn("stated Nc", ({low: lower, high: upper}) => ({lower, upper}), range),
    numberColumn("stated α", ({alpha}) => alpha, constant),
    numberColumn("5–95% width, decades", ({alpha}) => widthOf(alpha), asNumber(0.01)),
    endsColumn(
      "N50 of that curve",
      ({low, high, alpha}) => ({lower: halfOf(alpha) * low, upper: high && halfOf(alpha) * high}),
      range
    ),
    textColumn("models named", ({models}) => models)
  ];
  return table(claims, columns, {caption: "Critical scales stated by FormalAI 2025, in parameters"});
}

const below = (share: number) => `< ${percent(share)}`;

/** The printed errors next to the half-width of the range that each prediction is compared with. */
export function validationTable(): HTMLElement {
  const columns: Column<Validation>[] = [
    textColumn("capability", ({capability}) => capability),
    numberColumn("predicted Nc", ({predicted}) => predicted, count),
    endsColumn("“actual” Nc", ({low: lower, high: upper}) => ({lower, upper}), range),
    numberColumn("midpoint of that range", ({low, high}) => (low + high) / 2, count),
    numberColumn("printed error", ({error}) => error, below),
    numberColumn("half-width of the range", (row) => halfWidth(row), percent)
  ];
  return table(validations, columns, {caption: "The validation printed by FormalAI 2025"});
}

export function validationSentence(): string {
  const same = validations.filter(({predicted, low, high}) => predicted === (low + high) / 2).length;
  return t`In ${same} of ${plural(validations.length, "row")} of its validation, the predicted scale is the midpoint of
    the range that it is compared with.`;
}

/** First tested sizes above chance. */
export function firstSeenTable(): HTMLElement {
  const columns: Column<FirstSeen>[] = [
    textColumn("capability", ({capability}) => capability),
    textColumn("family", ({family}) => family),
    numberColumn("first tested size above chance", ({at}) => at, count)
  ];
  return table(firstSeen, columns, {
    caption: "First tested sizes above chance, from Wei et al. 2022, table 1"
  });
}

/** How far apart families reach a level, at least: from the first size at it to the last below it. */
export function reachedSentence(benchmark: string): string {
  const own = reached.filter((row) => row.benchmark === benchmark);
  const first = Math.min(...own.map(({above}) => above ?? Infinity));
  const last = Math.max(...own.map(({below}) => below ?? 0));
  return t`Families reach ${percent(own[0]!.level)} on ${benchmark} at sizes at least
    ${number(Math.log10(last / first), 0.1)} decades apart.`;
}

/** Brackets of families on one benchmark, with the critical scale stated for the capability. */
export function reachedFigure(benchmark: string, capability: string): HTMLElement {
  const rows = reached.filter((row) => row.benchmark === benchmark);
  const claim = claims.find((row) => row.capability === capability)!;
  const ends = rows.flatMap(({below, above}) => [below, above]).filter((v) => v !== null);
  const [low, high] = [Math.min(...ends) / 4, Math.max(...ends) * 4];
  const title = reachedSentence(benchmark);
  const caption = t`Line: from the last tested size below the level to the first at it; open to the left if the smallest
    size reaches it, to the right if none does. Orange: Nc that FormalAI 2025 states for “${capability}”. Scores: Ruan
    et al. 2024.`;
  const columns: DataColumn<Reached>[] = [
    textColumn("family", ({family}) => family),
    endsColumn("tested sizes between", ({below: lower, above: upper}) => ({lower, upper}), sizes)
  ];
  return figure(
    {id: "figure-brackets-by-family", title, alt: t`Brackets by family. ${title}`, caption, rows, columns},
    (width) =>
      plot(width, {
        height: 26 * rows.length + 62,
        marginLeft: 120,
        x: {...logAxis([low, high], width - 120, "parameters"), domain: [low, high]},
        y: {domain: rows.map(({family}) => family), label: null, tickSize: 0},
        marks: [
          Plot.rect([claim], {
            x1: "low",
            x2: (d: PublishedClaim) => d.high ?? high,
            fill: vermillion,
            fillOpacity: 0.18
          }),
          Plot.ruleY(rows, {
            y: "family",
            x1: (d) => d.below ?? -Infinity,
            x2: (d) => d.above ?? Infinity,
            stroke: blue,
            strokeWidth: 3
          }),
          Plot.dot(
            rows.flatMap(({family, below, above}) =>
              [below, above].flatMap((at) => (at === null ? [] : [{family, at}]))
            ),
            {y: "family", x: "at", fill: blue, r: 3.5}
          )
        ]
      })
  );
}

/** The stated steepness compared with the widths of rise measured here. */
export function steepnessSentence(scales: readonly CapabilityScale[]): string {
  const stated = claims.map(({alpha}) => alpha);
  const [low, high] = [Math.min(...stated), Math.max(...stated)];
  const known = scales.flatMap(({width, censoring}) => (width && censoring === "none" ? [width] : []));
  if (!known.length) return t`No sweep here has measured a width of rise.`;
  const allows = known.filter(
    ({lower, upper}) => (lower === null || alphaOf(lower) >= low) && (upper === null || alphaOf(upper) <= high)
  );
  const open = known.filter(({lower}) => lower === null).length;
  return t`FormalAI 2025 states α between ${constant(low)} and ${constant(high)}. The intervals of ${allows.length} of
    ${plural(known.length, "capability", "capabilities")} measured here overlap that range, but those of ${open} have no
    upper end: the tested sizes are too far apart.`;
}

export function steepnessTable(scales: readonly CapabilityScale[]): HTMLElement {
  const rows = scales.filter(({width, censoring}) => width && censoring === "none");
  if (!rows.length) return notMeasured("No sweep here has measured a width of rise.");
  const alphas = ({width}: CapabilityScale) => {
    const {lower, upper} = width!;
    return {lower: upper === null ? null : alphaOf(upper), upper: lower === null ? null : alphaOf(lower)};
  };
  const columns: Column<CapabilityScale>[] = [
    textColumn("capability", ({title}) => title),
    endsColumn("5–95% width, decades", ({width}) => width, steepness),
    endsColumn("α", alphas, steepness),
    textColumn("verdict", ({verdict}) => verdict, {cell: ({verdict}) => verdictWords[verdict]})
  ];
  return table(rows, columns, {caption: "Steepness measured here, over all curve families within 4 AICc of the best"});
}
