import {fitDocument, scoresDocument} from "../lib/analysis/own-documents.js";
import {citation} from "../lib/citation.js";
import type {Candidate} from "../lib/estimators/choice.js";
import {recordsToCsv} from "../lib/import/write-table.js";
import type {Law} from "../lib/law.js";
import {laws} from "../lib/laws/index.js";
import type {HeldOutScore} from "../lib/report/fit-report.js";
import {chartButtons, downloadButton, textFile} from "./download.js";
import {figure} from "./figure.js";
import {fitCard} from "./fit-card.js";
import type {Fitted, Read, Scored} from "./fit-protocol.js";
import {count, interval, number, percent, plural} from "./format.js";
import {html} from "./html.js";
import {axisTitle, ownFitChart, ownResidualChart, ownScoreChart} from "./own-charts.js";
import {type Column, table} from "./table.js";

/** All that is to be said of a fit: curve, estimates, residuals, what lies beyond, rivals, files. */
export function fittedView(found: Fitted, read: Read, version: string): HTMLElement {
  const {law, fit, candidates, beyond, report, curves, series, notes} = found;
  const isKnown = laws.has(law.id);
  const spread = fit.summary.sigma === null ? "" : `; residual deviation ${fit.scale === "log" ? percent(fit.summary.sigma, 2) : number(fit.summary.sigma)}`; // biome-ignore format: one line
  const title = `${law.title} fitted to ${plural(fit.observations.length, "run")}${spread}.`;
  const response = series.metric || "value";
  const rows = fit.observations;
  const columns: Column<(typeof rows)[number]>[] = [
    ...Object.values(fit.inputs).map((name) => ({label: name, number: true, cell: (row: (typeof rows)[number]) => count(row[name]!, 4)})), // biome-ignore format: one line
    {label: response, number: true, cell: ({y}) => number(y, y / 1000)},
    {label: "fitted", number: true, cell: ({fitted}) => number(fitted, fitted / 1000)},
    {label: "residual", number: true, cell: ({residual}) => number(residual)}
  ];
  const caption = `Circles: your runs. Lines: the fitted law with the ${percent(report.intervals.level || 0.95)} band of a further run; dashed and shaded beyond the largest.`; // biome-ignore format: one line
  const main = figure({title, alt: `${response} of the runs along ${axisTitle(curves.along)} with the fitted law. ${title}`, caption, rows, columns}, (width) => ownFitChart(curves, {width, response})); // biome-ignore format: one line
  const residuals = figure({title: "What the law misses, run by run.", alt: `Residuals against fitted values of ${rows.length} runs.`, rows, columns}, (width) => ownResidualChart(rows, {width, scale: fit.scale})); // biome-ignore format: one line
  return html`<div>
    ${main}${chartButtons(main, "fit")}
    ${notes.map((note) => html`<p>${note}.</p>`)}
    ${fitCard(fit, {title: "The fit", law: law as unknown as Law, folder: isKnown ? "./laws" : "#"})}
    ${report.dropped.length ? html`<p>${plural(report.dropped.length, "result")} not fitted: ${[...new Set(report.dropped.map(({reason}) => reason))].join("; ")}.</p>` : null}
    ${residuals}${chartButtons(residuals, "residuals")}
    <h3>Beyond your runs</h3>
    ${beyondTable(beyond)}
    ${report.heldOut.length ? heldOutTable(report.heldOut) : html`<p>There are too few different sizes to set the largest aside and predict them.</p>`}
    ${candidates.length ? candidateTable(candidates, found.left) : null}
    <h3>Take it away</h3>
    <p class="downloads">
      ${downloadButton("Fit as JSON", "fit.json", () => textFile(`${JSON.stringify(fitDocument(found, read), null, 2)}\n`, "application/json"))}
      ${downloadButton("Report as text", "report.txt", () => textFile(found.text))}
      ${downloadButton("Observations as CSV", "observations.csv", () => textFile(observationsCsv(found), "text/csv"))}
      ${downloadButton("BibTeX", "cite.bib", () => textFile(citation(version, law.source)))}
    </p>
  </div>`;
}

function observationsCsv({fit: {observations, inputs}}: Fitted): string {
  const columns = [...Object.values(inputs), "y", "fitted", "residual"];
  return recordsToCsv(
    columns,
    observations.map((row) => columns.map((name) => row[name]!))
  );
}

function beyondTable(rows: Fitted["beyond"]): HTMLElement {
  const inputs = Object.keys(rows[0]?.inputs ?? {});
  const columns: Column<Fitted["beyond"][number]>[] = [
    {label: "times the largest", number: true, cell: ({times}) => String(times)},
    ...inputs.map((name) => ({label: name, number: true, cell: (row: Fitted["beyond"][number]) => count(row.inputs[name]!)})), // biome-ignore format: one line
    {label: "predicted", number: true, cell: ({value, lower, upper}) => number(value, lower !== null && upper !== null ? (upper - lower) / 2 : undefined)}, // biome-ignore format: one line
    {
      label: "interval of a run",
      number: true,
      cell: ({lower, upper}) => (lower === null ? "–" : interval(lower, upper))
    }
  ];
  return table(rows, columns, {caption: "What the law says of larger runs, were it true there; the interval knows nothing of a law that bends"}); // biome-ignore format: one line
}

function heldOutTable(rows: readonly HeldOutScore[]): HTMLElement {
  const share = (v: number | null) => (v === null ? "–" : percent(Math.expm1(v), 1));
  const columns: Column<HeldOutScore>[] = [
    {label: "set aside", cell: ({along, cut}) => `${along} above ${count(cut)}`},
    {label: "runs", number: true, cell: (row) => String(row.rows)},
    {label: "typical error", number: true, cell: ({rmsLogError}) => share(rmsLogError)},
    {label: "above the prediction", number: true, cell: ({meanLogError}) => share(meanLogError)},
    {label: "inside the band", number: true, cell: ({coverage}) => (coverage === null ? "–" : percent(coverage))}
  ];
  return table(rows, columns, {caption: "Your largest runs, predicted from the others"});
}

function candidateTable(candidates: readonly Candidate[], left: Fitted["left"]): HTMLElement {
  const titleOf = (id: string) => (laws.has(id) ? laws.get(id).title : id);
  const columns: Column<Candidate>[] = [
    {label: "law", cell: ({law}) => (laws.has(law) ? html`<a href=${`./laws/${law}`}>${titleOf(law)}</a>` : law)},
    {label: "parameters, σ included", number: true, cell: ({k}) => String(k)},
    {label: "AICc above the best", number: true, cell: ({delta}) => (delta === null ? "–" : number(delta, 0.5))},
    {label: "weight", number: true, cell: ({weight}) => (weight === null ? "–" : percent(weight, 1))}
  ];
  return html`<div>
    ${table(candidates, columns, {caption: "Laws fitted to the same runs, the best AICc first"})}
    ${left.length ? html`<p>Not fitted: ${left.map(({law, reason}) => `${titleOf(law)} (${reason})`).join("; ")}.</p>` : null}
  </div>`;
}

/** Verdicts and critical scales, a small chart each. */
export function scoredView({scores, curves}: Scored, read: Read, version: string): HTMLElement {
  const {capabilities, comparison, axis, left} = scores;
  const emerged = capabilities.filter(({report}) => report.verdict === "emergent").length;
  const title = `${plural(capabilities.length, "capability", "capabilities")}, of which ${emerged || "none"} emergent by the rules of this kit.`; // biome-ignore format: one line
  const columns: Column<(typeof capabilities)[number]>[] = [
    {label: "capability", cell: ({name}) => name},
    {label: "verdict", cell: ({report}) => report.verdict},
    {label: `N50 in ${axisTitle(axis)}`, cell: ({statement}) => statement},
    {label: "why", cell: ({report}) => html`<span class="reasons">${report.reason}</span>`}
  ];
  const shown = figure(
    {title, alt: title, caption: "Dots: share of right answers, or mean score, at each scale. Line: the curve of the least AICc. Shaded: the last scale below the threshold and the first above.", rows: capabilities, columns}, // biome-ignore format: one line
    (width) => {
      const panels = Math.max(1, Math.floor((width + 20) / 280));
      const each = (width - 20 * (panels - 1)) / panels;
      return html`<div class="multiples" style=${`grid-template-columns: repeat(${panels}, minmax(0, 1fr))`}>${capabilities.map(
        (capability) => {
          const chart = ownScoreChart(capability, curves.find(({name}) => name === capability.name)?.points ?? [], {width: each, axis}); // biome-ignore format: one line
          chart.setAttribute("role", "img");
          chart.setAttribute(
            "aria-label",
            `${capability.name}: ${capability.report.verdict}, N50 ${capability.statement}.`
          );
          for (const part of chart.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
          return html`<div><h4>${capability.name} <span>${capability.statement}</span></h4>${chart}</div>`;
        }
      )}</div>`;
    }
  );
  return html`<div>
    ${shown}${chartButtons(shown, "emergence")}
    ${table(capabilities, columns, {caption: "Verdicts, each in its window and by its metric"})}
    ${left.length ? html`<p>Without a curve: ${left.map(({name, reason}) => `${name} (${reason})`).join("; ")}.</p>` : null}
    <h3>Which comes first</h3>
    ${typeof comparison === "string" ? html`<p>No comparison: ${comparison}.</p>` : ranksTable(comparison.ranks, comparison.unranked)}
    <h3>Take it away</h3>
    <p class="downloads">
      ${downloadButton("Curves as JSON", "emergence.json", () => textFile(`${JSON.stringify(scoresDocument("emerge", scores, read), null, 2)}\n`, "application/json"))}
      ${downloadButton("Shares as CSV", "shares.csv", () => textFile(sharesCsv(scores), "text/csv"))}
      ${downloadButton("BibTeX", "cite.bib", () => textFile(citation(version)))}
    </p>
  </div>`;
}

type Comparison = Exclude<Scored["scores"]["comparison"], string>;

function ranksTable(ranks: Comparison["ranks"], unranked: Comparison["unranked"]): HTMLElement {
  const columns: Column<Comparison["ranks"][number]>[] = [
    {label: "capability", cell: ({name}) => name},
    {label: "rank", number: true, cell: ({rank}) => String(rank)},
    {label: "ranks left open", number: true, cell: ({best, worst}) => (best === worst ? String(best) : `${best} to ${worst}`)} // biome-ignore format: one line
  ];
  return html`<div>
    ${ranks.length ? table(ranks, columns, {caption: "Critical scales in order, after Holm"}) : null}
    ${unranked.map(({name, reason}) => html`<p>${name} has no rank: ${reason}.</p>`)}
  </div>`;
}

function sharesCsv({capabilities, axis}: Scored["scores"]): string {
  const rows = capabilities.flatMap(({name, metric, report}) => report.envelope.shares.map(({scale, share, weight}) => [name, metric, scale, share, weight])); // biome-ignore format: one line
  return recordsToCsv(["capability", "metric", axis, "share", "weight"], rows);
}
