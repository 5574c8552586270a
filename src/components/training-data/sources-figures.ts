import * as Plot from "@observablehq/plot";
import type {SourcesPage} from "../../contracts/training-data.js";
import {type MoreLanguages, type SourceRun, total} from "../../lib/analysis/training-data/source-runs.js";
import type {FittedLaw, LanguagesReport, SourcesReport} from "../../lib/analysis/training-data/sources-report.js";
import type {Estimate} from "../../lib/core/fit.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct, groupBy} from "../../lib/numerics/grouping.js";
import {mean} from "../../lib/numerics/mean.js";
import {type Claim, claimsTable} from "../base/claims-table.js";
import {ramp} from "../base/colors.js";
import {asNumber, type DataColumn, estimateColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, estimate, list, number, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {meanText} from "../base/mean-text.js";
import {notMeasured} from "../base/not-measured.js";
import {panels} from "../base/panels.js";
import {logAxis, plot} from "../base/plot.js";
import {sizeKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

/** AICc by which a law must be better to be said to be. */
const SURELY = 4;

/** Do more languages raise or lower what is left to learn? */
function directions(more: readonly MoreLanguages[], same: MoreLanguages["same"]) {
  const own = more.filter((one) => one.same === same);
  const raised = own.filter(({difference: {lower}}) => lower !== null && lower > 0).length;
  const lowered = own.filter(({difference: {upper}}) => upper !== null && upper < 0).length;
  return {all: own.length, raised, lowered};
}

export function moreSentence({more}: LanguagesReport): string {
  return t`To divide as much data among more languages ${directionText(more, "all")}; to add as much data for each
    ${directionText(more, "each")}.`;
}

function directionText(more: readonly MoreLanguages[], same: MoreLanguages["same"]): string {
  const {all, raised, lowered} = directions(more, same);
  return t`surely raises KL in ${raised} and surely lowers it in ${lowered} of
    ${plural(all, "size and number of languages", "sizes and numbers of languages")}`;
}

const directionVerdict = ({all, raised, lowered}: ReturnType<typeof directions>) =>
  lowered === all
    ? "supported"
    : raised === all
      ? "contradicted"
      : lowered > raised
        ? "supported-in-part"
        : raised > lowered
          ? "not-supported"
          : "undetermined";

/** Which of the laws describes the runs best, by AICc. */
export function bestSentence({fits}: SourcesReport): string {
  const ranked = fits.filter(({delta}) => delta !== null).toSorted((a, b) => a.delta! - b.delta!);
  const [best, ...rest] = ranked;
  if (!best) return t`No law could be compared.`;
  return t`Of the laws fitted to the same runs, “${best.title}” is best; AICc of
    ${list(rest.map(({title, delta}) => t`“${title}” is ${number(delta!, 1)} higher`))}.`;
}

const paramOf = (fits: readonly FittedLaw[], law: string, param: string) =>
  fits.find(({id}) => id === law)?.estimates.find((e) => e.param === param);

const deltaOf = (fits: readonly FittedLaw[], law: string) =>
  Math.min(...fits.flatMap(({id, delta}) => (id === law && delta !== null ? [delta] : [])));

/** Whether an interval with two ends leaves a value out. */
const leavesOut = ({lower, upper}: Estimate, value: number) =>
  (lower !== null && lower > value) || (upper !== null && upper < value);

/** Claims of several languages and sources, with their verdicts. */
export function sourceClaims({languages, sources}: SourcesPage): Claim[] {
  const claims: Claim[] = [];
  if (languages) {
    const {fits, printed, more} = languages;
    const exponent = printed.find(({param}) => param === "alphaL")!;
    const [s, c] = ["s", "c"].map((param) => paramOf(fits, "divided", param)!);
    claims.push(
      {
        claim: "More languages lower the loss, data in all the same",
        source: {id: "formalai-2025", place: "§ 5.1"},
        measured: t`To divide as much data among more ${directionText(more, "all")}.`,
        verdict: directionVerdict(directions(more, "all"))
      },
      {
        claim: "More languages lower the loss, data of each the same",
        source: {id: "formalai-2025", place: "§ 5.1"},
        measured: t`To add as much data for each ${directionText(more, "each")}. ℓ languages need ℓ to the
          ${estimate(s!)} times the data of one, and to the ${estimate(c!)} times the size.`,
        verdict: directionVerdict(directions(more, "each"))
      },
      {
        claim: "The number of languages is a scale with a power of its own",
        source: {id: "formalai-2025", place: "§ 5.1"},
        measured: t`${bestSentence(languages)} As printed, on the loss itself, the power is
          ${estimate(exponent)} (${exponent.status}).`,
        verdict:
          deltaOf(fits, "multilingual") > SURELY
            ? "not-supported"
            : deltaOf(fits, "multilingual") > 0
              ? "undetermined"
              : "supported"
      }
    );
  }
  if (sources) {
    const {fits} = sources;
    const w = paramOf(fits, "exchanged", "w")!;
    claims.push(
      {
        claim: "Each source limits the loss on its own: none stands in for another",
        source: {id: "formalai-2025", place: "§ 5.1"},
        measured: t`${bestSentence(sources)} A token of the other source is worth ${estimate(w)} of one’s own.`,
        verdict: leavesOut(w, 0) ? "contradicted" : "supported"
      },
      {
        claim: "Data are data, whatever their source",
        source: {id: "kaplan-2020", place: "§ 1.2"},
        measured: t`That worth is ${estimate(w)}; 1 would be all.`,
        verdict: leavesOut(w, 1) ? "contradicted" : "undetermined"
      }
    );
  }
  return claims;
}

export function sourceClaimsTable(page: SourcesPage): HTMLElement {
  const claims = sourceClaims(page);
  return claims.length ? claimsTable(claims, "Claims on languages and sources") : notMeasured();
}

/** KL against all data, a line a number of languages, a panel a size. */
export function languagesFigure(report: LanguagesReport): HTMLElement {
  const {runs} = report;
  const [sizes, counts] = [distinct(runs.map(({N}) => N)), distinct(runs.map(({units}) => units.length))];
  const colors = ramp(counts.length);
  const rows = groupBy(runs, ({N}) => N).flatMap(([N, own]) =>
    groupBy(own, ({units}) => units.length).flatMap(([languages, some]) =>
      groupBy(some, (run) => Math.round(total(run) / 100)).map(([, same]) => ({
        N,
        languages,
        D: total(same[0]!),
        loss: mean(same.map(({loss}) => loss)),
        divergence: mean(same.map(({divergence}) => divergence))
      }))
    )
  );
  const title = moreSentence(report);
  const columns: DataColumn<(typeof rows)[number]>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("languages", ({languages}) => languages),
    numberColumn("tokens in all", ({D}) => D, count),
    numberColumn("H(P, Q)", ({loss}) => loss, asNumber(0.001)),
    numberColumn("KL(P‖Q)", ({divergence}) => divergence, asNumber(0.001))
  ];
  const key = sizeKey(
    counts.map((languages) => plural(languages, "language")),
    colors
  );
  const caption =
    "What is left above the exact entropy, KL(P‖Q) in nats a token, mean of the languages that a network saw; means " +
    "over seeds.";
  return figure(
    {
      id: "figure-what-is-left-to-learn-by",
      title,
      alt: t`What is left to learn by number of languages. ${title}`,
      key,
      caption,
      rows,
      columns
    },
    (width) => {
      const draw = (N: number, panel: number) => {
        const own = rows.filter((row) => row.N === N);
        return plot(panel, {
          height: 220,
          x: logAxis(
            own.map(({D}) => D),
            panel,
            "tokens in all"
          ),
          y: {label: "KL", nice: true, zero: false},
          color: {domain: counts, range: colors},
          marks: [
            Plot.line(own, {x: "D", y: "divergence", z: "languages", stroke: "languages", strokeWidth: 1.4}),
            Plot.dot(own, {x: "D", y: "divergence", fill: "languages", r: 3})
          ]
        });
      };
      return panels(sizes, width, {title: (N) => t`${count(N)} parameters`, draw});
    }
  );
}

export function moreTable({more}: LanguagesReport): HTMLElement {
  const columns: Column<MoreLanguages>[] = [
    textColumn("the same", ({same}) => (same === "all" ? "data in all" : "data of each language")),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("languages", ({languages}) => languages),
    intervalColumn("difference", ({difference}) => difference, meanText),
    numberColumn("pairs", ({pairs}) => pairs)
  ];
  return table(more, columns, {
    caption:
      "KL less that of one language with the same seed, nats a token: means over amounts of data and seeds, 95 % " +
      "intervals"
  });
}

/** Scales move with their exponents and lie far outside the data: exponents and shares are what is told. */
const names: Readonly<Record<string, string>> = {
  alphaN: "α of size",
  alphaD: "α of data",
  alphaL: "α of the number of languages",
  alpha_text: "α of the first source",
  alpha_image: "α of the second source",
  s: "s: ℓ languages need ℓ^s times the data",
  c: "c: and ℓ^c times the size",
  w: "w: worth of a token of the other source"
};

/** Every law fitted, with its AICc, exponents and shares. */
export function fitsTable({fits, printed}: SourcesReport): HTMLElement {
  const all = [...fits, {id: "printed", title: `as printed, to the loss itself`, delta: null, estimates: printed}];
  const rows = all.flatMap(({title, delta, estimates}) =>
    estimates
      .filter(({param}) => names[param])
      .map((found, i) => ({title: i ? "" : title, delta: i ? null : delta, found}))
  );
  const columns: Column<(typeof rows)[number]>[] = [
    textColumn("law", ({title}) => title),
    numberColumn("AICc above the least", ({delta}) => delta, asNumber(1), {none: ""}),
    textColumn("parameter", ({found}) => names[found.param]!),
    estimateColumn("95 % interval", ({found}) => found),
    textColumn("status", ({found}) => found.status)
  ];
  return table(rows, columns, {
    caption: "Least squares on ln KL, profile intervals; the last law to ln H(P, Q), whose AICc is of other numbers"
  });
}

/** What is left in both sources by their amounts, means over seeds. */
export function sourcesTable({runs}: SourcesReport): HTMLElement {
  const key = ({units}: SourceRun) => `${units[0]} ${units[1]}`;
  const rows = groupBy(runs, ({N}) => N).flatMap(([N, own]) =>
    [...new Set(own.map(key))].map((name) => {
      const same = own.filter((run) => key(run) === name);
      const [first, second] = same[0]!.units as [number, number];
      return {N, first, second, divergence: mean(same.map(({divergence}) => divergence))};
    })
  );
  const columns: Column<(typeof rows)[number]>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("tokens of the first", ({first}) => first, count),
    numberColumn("tokens of the second", ({second}) => second, count),
    numberColumn("KL", ({divergence}) => divergence, asNumber(0.001))
  ];
  const all = table(rows, columns, {caption: "KL(P‖Q), mean of both sources, nats a token; means over seeds"});
  return html`<details><summary>Every size and amount</summary>${all}</details>`;
}
