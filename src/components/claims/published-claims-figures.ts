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
  upper === null ? t`${count(lower)} or more` : t`${count(lower)} to ${count(upper)}`;

const sizes = ({lower, upper}: Ends) => interval(lower, upper, count);
const steepness = ({lower, upper}: Ends) => interval(lower, upper, asNumber(0.1));

/** What the source states, and what its own curve makes of it. */
export function publishedClaimsTable(): HTMLElement {
  const columns: Column<PublishedClaim>[] = [
    textColumn("capability", ({capability}) => capability),
    endsColumn("Nc as stated", ({low: lower, high: upper}) => ({lower, upper}), range),
    numberColumn("α as stated", ({alpha}) => alpha, constant),
    numberColumn("so 5–95% takes, decades", ({alpha}) => widthOf(alpha), asNumber(0.01)),
    endsColumn(
      "so P is one half at",
      ({low, high, alpha}) => ({lower: halfOf(alpha) * low, upper: high && halfOf(alpha) * high}),
      range
    ),
    textColumn("models named", ({models}) => models)
  ];
  return table(claims, columns, {caption: "Critical scales as the source states them, in parameters"});
}

const below = (share: number) => `< ${percent(share)}`;

/** The printed errors beside the half-width of the range that each is measured against. */
export function validationTable(): HTMLElement {
  const columns: Column<Validation>[] = [
    textColumn("capability", ({capability}) => capability),
    numberColumn("“predicted”", ({predicted}) => predicted, count),
    endsColumn("“actual”", ({low: lower, high: upper}) => ({lower, upper}), range),
    numberColumn("middle of that", ({low, high}) => (low + high) / 2, count),
    numberColumn("error as printed", ({error}) => error, below),
    numberColumn("half-width of the range", (row) => halfWidth(row), percent)
  ];
  return table(validations, columns, {caption: "The source’s validation"});
}

export function validationSentence(): string {
  const same = validations.filter(({predicted, low, high}) => predicted === (low + high) / 2).length;
  return t`In ${same} of ${plural(validations.length, "row")} the prediction is the middle of the range that it is
    compared with,
    and the printed error is the range’s own half-width, rounded up.`;
}

/** First tested sizes of public results. */
export function firstSeenTable(): HTMLElement {
  const columns: Column<FirstSeen>[] = [
    textColumn("capability", ({capability}) => capability),
    textColumn("family", ({family}) => family),
    numberColumn("first tested size above chance", ({at}) => at, count)
  ];
  return table(firstSeen, columns, {
    caption: "Each is the upper end of a bracket: the sizes of that family below it were not"
  });
}

function reachedSentence(benchmark: string): string {
  const own = reached.filter((row) => row.benchmark === benchmark);
  const ends = own.flatMap(({below, above}) => [below, above]).filter((v) => v !== null);
  const decades = Math.log10(Math.max(...ends) / Math.min(...ends));
  return t`${benchmark}: the size at which families reach ${percent(own[0]!.level)} spans
    ${number(decades, 0.1)} decades or more.`;
}

/** Brackets of families on one benchmark, with what the source states of the capability. */
export function reachedFigure(benchmark: string, capability: string): HTMLElement {
  const rows = reached.filter((row) => row.benchmark === benchmark);
  const claim = claims.find((row) => row.capability === capability)!;
  const ends = rows.flatMap(({below, above}) => [below, above]).filter((v) => v !== null);
  const [low, high] = [Math.min(...ends) / 4, Math.max(...ends) * 4];
  const title = reachedSentence(benchmark);
  const caption = t`Line: between the last tested size below the level and the first at it; open to the left where the
    smallest is at it,
    to the right where none is. Orange: Nc of “${capability}” as the source states it.`;
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
          Plot.gridX({strokeOpacity: 0.1}),
          Plot.ruleY(rows, {
            y: "family",
            x1: (d) => d.below ?? low,
            x2: (d) => d.above ?? high,
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

/** The stated steepness beside what our own capabilities allow, by the width of their rise. */
export function steepnessSentence(scales: readonly CapabilityScale[]): string {
  const stated = claims.map(({alpha}) => alpha);
  const [low, high] = [Math.min(...stated), Math.max(...stated)];
  const known = scales.flatMap(({width, censoring}) => (width && censoring === "none" ? [width] : []));
  if (!known.length) return t`No sweep has measured a rise to compare with.`;
  const allows = known.filter(
    ({lower, upper}) => (lower === null || alphaOf(lower) >= low) && (upper === null || alphaOf(upper) <= high)
  );
  const open = known.filter(({lower}) => lower === null).length;
  return t`The source states α from ${constant(low)} to ${constant(high)}. Of
    ${plural(known.length, "capability", "capabilities")} of ours whose rise is among the sizes,
    ${allows.length} allow some α in that range; for ${open} the sizes are too far apart to bound α from above.`;
}

export function steepnessTable(scales: readonly CapabilityScale[]): HTMLElement {
  const rows = scales.filter(({width, censoring}) => width && censoring === "none");
  if (!rows.length) return notMeasured("No sweep has measured a rise to compare with.");
  const alphas = ({width}: CapabilityScale) => {
    const {lower, upper} = width!;
    return {lower: upper === null ? null : alphaOf(upper), upper: lower === null ? null : alphaOf(lower)};
  };
  const columns: Column<CapabilityScale>[] = [
    textColumn("capability", ({title}) => title),
    endsColumn("5–95% width, decades", ({width}) => width, steepness),
    endsColumn("so α is in", alphas, steepness),
    textColumn("verdict", ({verdict}) => verdict, {cell: ({verdict}) => verdictWords[verdict]})
  ];
  return table(rows, columns, {caption: "Steepness of our own capabilities, over every form within reach"});
}
