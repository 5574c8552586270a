import * as Plot from "@observablehq/plot";
import type {SourcesPage} from "../../contracts/training-data.js";
import {type MoreLanguages, type SourceRun, total} from "../../lib/analysis/training-data/source-runs.js";
import type {FittedLaw, LanguagesReport, SourcesReport} from "../../lib/analysis/training-data/sources-report.js";
import type {Estimate} from "../../lib/core/fit.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct, groupBy} from "../../lib/numerics/grouping.js";
import {mean} from "../../lib/numerics/mean.js";
import {estimateStatuses} from "../../lib/report/words.js";
import {type Claim, claimsTable} from "../base/claims-table.js";
import {ramp} from "../base/colors.js";
import {asNumber, type DataColumn, estimateColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, estimate, list, number, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {asMean} from "../base/mean-text.js";
import {notMeasured} from "../base/not-measured.js";
import {panels} from "../base/panels.js";
import {logAxis, plot} from "../base/plot.js";
import {sizeKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

/** Difference in AICc above which one law is said to be better. */
const DISTINCT = 4;

/** In how many settings more languages raise or lower the excess loss significantly. */
function directions(more: readonly MoreLanguages[], same: MoreLanguages["same"]) {
  const own = more.filter((one) => one.same === same);
  const raised = own.filter(({difference: {lower}}) => lower !== null && lower > 0).length;
  const lowered = own.filter(({difference: {upper}}) => upper !== null && upper < 0).length;
  return {all: own.length, raised, lowered};
}

export const moreSentence = ({more}: LanguagesReport): string =>
  [directionSentence(more, "all"), directionSentence(more, "each")].join(t` `);

function directionSentence(more: readonly MoreLanguages[], same: MoreLanguages["same"]): string {
  const {all, raised, lowered} = directions(more, same);
  const settings = plural(all, "setting");
  const change =
    same === "all"
      ? t`Splitting a fixed token budget across more languages`
      : t`Adding languages, with the tokens of each kept fixed,`;
  if (raised && lowered)
    return t`${change} raises the excess loss significantly in ${raised} of ${settings} and lowers it in ${lowered}.`;
  if (raised) return t`${change} raises the excess loss significantly in ${raised} of ${settings}.`;
  if (lowered) return t`${change} lowers the excess loss significantly in ${lowered} of ${settings}.`;
  return t`${change} changes the excess loss significantly in none of ${settings}.`;
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

/** Which of the laws fits best, by AICc, and which are not distinguishable from it. */
export function bestSentence({fits}: SourcesReport): string {
  const [best, ...rest] = fits.filter(({delta}) => delta !== null).toSorted((a, b) => a.delta! - b.delta!);
  if (!best) return t`No law could be compared.`;
  const titles = (some: readonly FittedLaw[]) => list(some.map(({title}) => t`“${title}”`));
  const near = rest.filter(({delta}) => delta! <= DISTINCT);
  const far = rest.filter(({delta}) => delta! > DISTINCT);
  return [
    t`The best of the laws fitted to these runs is “${best.title}”.`,
    ...(near.length ? [t`Not distinguishable from it (ΔAICc at most ${DISTINCT}): ${titles(near)}.`] : []),
    ...(far.length ? [t`Worse: ${list(far.map(({title, delta}) => t`“${title}” (ΔAICc ${asDelta(delta!)})`))}.`] : [])
  ].join(t` `);
}

const asDelta = (delta: number) => number(delta, Math.max(10, delta / 10));

/** How many of its own tokens a source needs less for each token of the other. */
export function exchangeSentence({fits}: SourcesReport): string {
  const w = paramOf(fits, "exchanged", "w");
  if (!w) return "";
  return leavesOut(w, 0)
    ? t`One token of the other source replaces ${estimate(w)} of a source’s own.`
    : t`Tokens of the other source do not measurably replace a source’s own: one is worth ${estimate(w)} of them.`;
}

const paramOf = (fits: readonly FittedLaw[], law: string, param: string) =>
  fits.find(({id}) => id === law)?.estimates.find((e) => e.param === param);

const deltaOf = (fits: readonly FittedLaw[], law: string) =>
  Math.min(...fits.flatMap(({id, delta}) => (id === law && delta !== null ? [delta] : [])));

/** Whether an interval excludes a value. */
const leavesOut = ({lower, upper}: Estimate, value: number) =>
  (lower !== null && lower > value) || (upper !== null && upper < value);

/** Claims on languages and sources, with their verdicts. */
export function sourceClaims({languages, sources}: SourcesPage): Claim[] {
  const claims: Claim[] = [];
  if (languages) {
    const {fits, printed, more} = languages;
    const exponent = printed.find(({param}) => param === "alphaL")!;
    const [s, c] = ["s", "c"].map((param) => paramOf(fits, "divided", param)!);
    const delta = deltaOf(fits, "multilingual");
    claims.push(
      {
        claim: "More languages lower the loss at the same total of tokens",
        source: {id: "formalai-2025", place: "§ 5.1"},
        measured: directionSentence(more, "all"),
        verdict: directionVerdict(directions(more, "all"))
      },
      {
        claim: "More languages lower the loss at the same tokens of each language",
        source: {id: "formalai-2025", place: "§ 5.1"},
        measured: t`${directionSentence(more, "each")} ℓ languages need ℓ^s times the data of one and ℓ^c times the
          size, with s = ${estimate(s!)} and c = ${estimate(c!)}.`,
        verdict: directionVerdict(directions(more, "each"))
      },
      {
        claim: "Loss falls with the number of languages by a power of its own",
        source: {id: "formalai-2025", place: "§ 5.1"},
        measured: t`${bestSentence(languages)} Fitted to the loss itself, the exponent of the number of languages is
          ${estimate(exponent)}.`,
        verdict: delta > DISTINCT ? "not-supported" : delta > 0 ? "undetermined" : "supported"
      }
    );
  }
  if (sources) {
    const w = paramOf(sources.fits, "exchanged", "w")!;
    claims.push(
      {
        claim: "Each source limits the loss on its own; none replaces another",
        source: {id: "formalai-2025", place: "§ 5.1"},
        measured: t`${bestSentence(sources)} ${exchangeSentence(sources)}`,
        verdict: leavesOut(w, 0) ? "contradicted" : "supported"
      },
      {
        claim: "Tokens of all sources are interchangeable",
        source: {id: "kaplan-2020", place: "§ 1.2"},
        measured: t`${exchangeSentence(sources)} Full exchange would be 1.`,
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

/** KL against total tokens: a line per number of languages, a panel per size. */
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
    numberColumn("total tokens", ({D}) => D, count),
    numberColumn("H(P, Q)", ({loss}) => loss, asNumber(0.001)),
    numberColumn("KL(P‖Q)", ({divergence}) => divergence, asNumber(0.001))
  ];
  const key = sizeKey(
    counts.map((languages) => plural(languages, "language")),
    colors
  );
  const caption =
    "Excess loss KL(P‖Q) above the exact entropy, in nats a token: mean over the languages that a network saw and " +
    "over seeds.";
  return figure(
    {
      id: "figure-what-is-left-to-learn-by",
      title,
      alt: t`Excess loss against total tokens, by number of languages. ${title}`,
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
            "total tokens"
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
    textColumn("kept fixed", ({same}) => (same === "all" ? "total tokens" : "tokens of each language")),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("languages", ({languages}) => languages),
    intervalColumn("difference", ({difference}) => difference, asMean(0.001)),
    numberColumn("pairs", ({pairs}) => pairs)
  ];
  return table(more, columns, {
    caption:
      "Excess loss KL minus that of one language with the same seed, in nats a token, mean over amounts of data and " +
      "seeds [95% CI]"
  });
}

/** Scales are correlated with their exponents and lie far outside the data, so exponents and shares alone are shown. */
const names: Readonly<Record<string, string>> = {
  alphaN: "α of parameters",
  alphaD: "α of data",
  alphaL: "α of the number of languages",
  alpha_text: "α of the first source",
  alpha_image: "α of the second source",
  s: "s: ℓ languages need ℓ^s times the data",
  c: "c: ℓ languages need ℓ^c times the size",
  w: "w: own tokens replaced by one of the other source"
};

/** Every law fitted, with its AICc, exponents and shares. */
export function fitsTable({fits, printed}: SourcesReport): HTMLElement {
  const all = [
    ...fits,
    {id: "printed", title: "the law of the claim, fitted to the loss itself", delta: null, estimates: printed}
  ];
  const rows = all.flatMap(({title, delta, estimates}) =>
    estimates
      .filter(({param}) => names[param])
      .map((found, i) => ({title: i ? "" : title, delta: i ? null : delta, found}))
  );
  const columns: Column<(typeof rows)[number]>[] = [
    textColumn("law", ({title}) => title),
    numberColumn("ΔAICc", ({delta}) => delta, asNumber(1), {none: ""}),
    textColumn("parameter", ({found}) => names[found.param]!),
    estimateColumn("estimate", ({found}) => found),
    textColumn("status", ({found}) => found.status, {cell: ({found}) => estimateStatuses[found.status]})
  ];
  return table(rows, columns, {
    caption:
      "Least squares on ln KL, profile intervals. The last law is fitted to ln H(P, Q), so its " +
      "AICc is not comparable"
  });
}

/** Excess loss by the amounts of both sources, means over seeds. */
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
    numberColumn("tokens of the first source", ({first}) => first, count),
    numberColumn("tokens of the second source", ({second}) => second, count),
    numberColumn("KL", ({divergence}) => divergence, asNumber(0.001))
  ];
  const all = table(rows, columns, {
    caption: "Excess loss KL(P‖Q) in nats a token, mean of both sources and over seeds"
  });
  return html`<details><summary>All sizes and amounts</summary>${all}</details>`;
}
