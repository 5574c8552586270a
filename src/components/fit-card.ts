import type {Dropped} from "../lib/analysis/loss.js";
import type {Estimate, Fit} from "../lib/fit.js";
import type {Law} from "../lib/law.js";
import {equation, symbol} from "./equation.js";
import {estimate, formatOf, interval, number, percent, plural} from "./format.js";
import {html} from "./html.js";
import {type Column, table} from "./table.js";

export interface FitCardOptions {
  readonly title?: string;
  readonly law: Law;
  /** Where the laws' pages are, from the page that shows the card. */
  readonly folder?: string;
  /** Rows that the fit did not use. */
  readonly dropped?: readonly Dropped[];
}

/** What a reader needs before using a fit: its form, how it was made, what it left out, and what it could not tell. */
export function fitCard(
  fit: Fit,
  {title = "The fit", law, folder = "../laws", dropped = []}: FitCardOptions
): HTMLElement {
  const {summary, warnings} = fit;
  return html`<section class="fit">
    <h3>${title}: <a href=${`${folder}/${law.id}`}>${law.title}</a></h3>
    ${equation(law.tex)}
    <p>${sentence(fit)} ${keptAndDropped(summary.n, dropped)}</p>
    ${warnings.length ? html`<p>Before using these numbers:</p><ul class="warnings">${warnings.map((w) => html`<li>${w}</li>`)}</ul>` : html`<p>The fit raised no warnings.</p>`}
    ${estimatesTable([...fit.estimates, ...fit.derived])}
    ${dropped.length ? droppedTable(dropped) : null}
  </section>`;
}

/** Estimates as the fit allows them to be stated; where an end is open there is no bare number. */
export function estimatesTable(estimates: readonly Estimate[]): HTMLElement {
  const columns: Column<Estimate>[] = [
    {label: "", cell: ({tex}) => symbol(tex)},
    {label: "estimate", number: true, cell: (e) => (hasValue(e) ? formatOf(e)(e.value) : estimate(e))},
    {label: "interval", number: true, cell: (e) => intervalText(e)},
    {label: "unit", cell: ({unit}) => units[unit] ?? unit},
    {label: "verdict", cell: ({status}) => verdicts[status]}
  ];
  return table(estimates, columns, {caption: "Estimates"});
}

function sentence({objective, status, errors, summary, estimates}: Fit): string {
  const {interval: kind, level} = estimates.find(({interval}) => interval !== "none") ?? {interval: "none", level: 0};
  const agreed = plural(Math.round(summary.agree * summary.starts), "start");
  return [
    `Objective: ${objective}; ${statuses[status]}, ${agreed} of ${summary.starts} in agreement.`,
    kind === "none"
      ? "No intervals."
      : `Intervals: ${kindNames[kind]}, ${percent(level)}, errors ${errorNames[errors] ?? errors}.`,
    summary.sigma === null ? "" : `Residual deviation ${number(summary.sigma)}.`
  ].join(" ");
}

function keptAndDropped(n: number, dropped: readonly Dropped[]): string {
  return `${plural(n, "row")} kept, ${dropped.length || "none"} dropped.`;
}

function droppedTable(dropped: readonly Dropped[]): HTMLElement {
  const columns: Column<Dropped>[] = [
    {label: "parameters", number: true, cell: ({N}) => number(N, 1)},
    {label: "trained on", number: true, cell: ({D}) => number(D, 1)},
    {label: "reason", cell: ({reason}) => reason}
  ];
  return html`<details><summary>Rows dropped</summary>${table(dropped, columns, {caption: "Rows dropped, and why"})}</details>`;
}

function intervalText(e: Estimate): string {
  return e.status === "identified" ? interval(e.lower, e.upper, formatOf(e)) : "–";
}

const hasValue = ({status}: Estimate) => status === "identified" || status === "at-bound" || status === "fixed";

const units: Readonly<Record<string, string>> = {N: "parameters", D: "tokens or samples", C: "FLOPs"};

const verdicts: Readonly<Record<Estimate["status"], string>> = {
  identified: "identified",
  "open-below": "no lower end",
  "open-above": "no upper end",
  unidentified: "not identified",
  "at-bound": "at its bound",
  fixed: "held, not estimated"
};

const statuses: Readonly<Record<Fit["status"], string>> = {
  converged: "converged",
  stalled: "stalled before a minimum",
  "max-iterations": "stopped before a minimum"
};

const errorNames: Readonly<Record<string, string>> = {
  hc3: "robust to unequal variances (HC3)",
  classical: "classical",
  fisher: "by Fisher information"
};

const kindNames: Readonly<Record<string, string>> = {profile: "profile likelihood", wald: "Wald"};
