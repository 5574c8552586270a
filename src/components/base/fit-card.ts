import type {ShownLoss} from "../../contracts/tasks.js";
import type {DroppedRun} from "../../lib/analysis/loss/loss.js";
import {type Estimate, type Fit, isStated} from "../../lib/core/fit.js";
import {unitName} from "../../lib/core/inputs.js";
import type {Law} from "../../lib/core/law.js";
import {t, translate} from "../../lib/i18n/translate.js";
import {render} from "../../lib/messages/index.js";
import {errorNames, estimateStatuses, intervalNames, statuses} from "../../lib/report/words.js";
import {asNumber, endsColumn, numberColumn, textColumn} from "./columns.js";
import {equation, symbol} from "./equation.js";
import {estimateCell, formatOf, interval, list, number, percent, plural} from "./format.js";
import {html} from "./html.js";
import {type Column, table} from "./table.js";

export interface FitCardOptions {
  readonly title?: string;
  readonly law: Pick<Law, "id" | "title" | "tex"> & Partial<Pick<Law, "params">>;
  /** Where the laws' pages are, from the page that shows the card; null where this law has none. */
  readonly folder?: string | null;
  /** Rows that the fit did not use. */
  readonly dropped?: readonly DroppedRun[];
}

/** A fit with its form, method, warnings and estimates, each with how well the data identify it. */
export function fitCard(
  fit: ShownLoss["fit"],
  {title = "The fit", law, folder = "../laws", dropped = []}: FitCardOptions
): HTMLElement {
  const {summary, warnings} = fit;
  return html`<section class="fit">
    <h3>${title}: ${folder === null ? law.title : html`<a href=${`${folder}/${law.id}`}>${law.title}</a>`}</h3>
    ${equation(law.tex)}
    <p>${[sentence(fit), keptAndDropped(summary.n, dropped)].join(t` `)}</p>
    <p>${[basinsSentence(summary), informationSentence(summary)].join(t` `)}</p>
    ${
      warnings.length
        ? html`<p>Before using these numbers:</p><ul
      class="warnings">${warnings.map((warning) => html`<li>${render(warning)}</li>`)}</ul>`
        : html`<p>The fit raised
        no warnings.</p>`
    }
    ${estimatesTable([...fit.estimates, ...fit.derived], law.params)}
    ${dropped.length ? droppedTable(dropped) : null}
  </section>`;
}

/** How well the data identify an estimate, and why not better. */
function identification(e: Estimate, params: Law["params"] = {}): {readonly verdict: string; readonly reason?: string} {
  const {status, interval, lower, upper} = e;
  if (status === "fixed" || interval === "none") return {verdict: estimateStatuses[status]};
  if (lower === null && upper === null) return {verdict: "not identified"};
  if (lower === null || upper === null || status !== "identified") return {verdict: "weakly identified"};
  const isExponent = params[e.param]?.scale === "linear" && e.unit === "";
  if (isExponent)
    return upper - lower > 0.5
      ? {verdict: "weakly identified", reason: "interval wider than 0.5"}
      : {verdict: "identified"};
  const isWithinDecade = lower * upper > 0 && Math.max(upper / lower, lower / upper) <= 10;
  return isWithinDecade
    ? {verdict: "identified"}
    : {verdict: "weakly identified", reason: "interval longer than a decade"};
}

/** Estimates; where an end of the interval is open there is no bare number. */
function estimatesTable(estimates: readonly Estimate[], params?: Law["params"]): HTMLElement {
  const reasonsOf = (e: Estimate) => {
    const {verdict, reason} = identification(e, params);
    return verdict === "identified" ? [] : [...(reason ? [translate(reason)] : []), ...e.reasons.map(render)];
  };
  const columns: Column<Estimate>[] = [
    {label: "", cell: ({tex}) => symbol(tex)},
    {label: "estimate", number: true, cell: (e) => (isStated(e) ? formatOf(e)(e.value) : estimateCell(e))},
    endsColumn(
      "interval",
      (e) => (e.status === "identified" ? e : null),
      (e) => interval(e.lower, e.upper, formatOf(e))
    ),
    textColumn("unit", ({unit}) => unitName(unit)),
    textColumn("verdict", (e) => identification(e, params).verdict),
    ...(estimates.some((e) => reasonsOf(e).length)
      ? [{label: "why", cell: (e: Estimate) => html`<span class="reasons">${reasonsOf(e).join(t`; `)}</span>`}]
      : [])
  ];
  return table(estimates, columns, {caption: "Estimates"});
}

function sentence({objective, status, errors, summary, estimates}: ShownLoss["fit"]): string {
  const {interval: kind, level} = estimates.find(({interval}) => interval !== "none") ?? {
    interval: "none" as const,
    level: 0
  };
  const agreed = plural(Math.round(summary.agree * summary.starts), "start");
  return [
    t`Objective: ${objective}; ${statuses[status]}, ${agreed} of ${summary.starts} in agreement.`,
    kind === "none"
      ? t`No intervals.`
      : t`Intervals: ${intervalNames[kind]}, ${percent(level)}, errors ${errorNames[errors]}.`,
    summary.sigma === null ? "" : t`Residual standard deviation ${number(summary.sigma)}.`
  ].join(t` `);
}

/** Other local minima: one close to the lowest means that other parameters fit almost as well. */
function basinsSentence({basins}: Fit["summary"]): string {
  const [lowest, ...others] = basins;
  if (!others.length) return t`No start reached another minimum.`;
  const heights = others.map(({minimum, starts}) => {
    const rise = minimum / lowest!.minimum - 1;
    return t`${Number.isFinite(rise) ? t`${percent(rise, 1)} higher` : number(minimum)} (${plural(starts, "start")})`;
  });
  return t`Other minima: ${list(heights)}.`;
}

function informationSentence({aicc, bic}: Fit["summary"]): string {
  if (bic === null) return t`The fit is exact, so AICc and BIC are undefined.`;
  return t`${aicc === null ? t`Too few rows for an AICc` : `AICc ${number(aicc, 1)}`}; BIC ${number(bic, 1)}.`;
}

function keptAndDropped(n: number, dropped: readonly DroppedRun[]): string {
  return t`${plural(n, "row")} kept, ${dropped.length || t`none`} dropped.`;
}

function droppedTable(dropped: readonly DroppedRun[]): HTMLElement {
  const columns: Column<DroppedRun>[] = [
    numberColumn("parameters", ({N}) => N, asNumber(1)),
    numberColumn("trained on", ({D}) => D, asNumber(1)),
    {label: "reason", cell: ({reason}) => render(reason)}
  ];
  return html`<details><summary>Rows
    dropped</summary>${table(dropped, columns, {caption: "Rows dropped, and why"})}</details>`;
}
