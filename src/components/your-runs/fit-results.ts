import {citation} from "../../lib/core/citation.js";
import type {Fit, Observation} from "../../lib/core/fit.js";
import {inputs} from "../../lib/core/inputs.js";
import type {Candidate} from "../../lib/fitting/choice.js";
import {t, withCatalogue} from "../../lib/i18n/translate.js";
import {laws} from "../../lib/laws/index.js";
import {render} from "../../lib/messages/files.js";
import type {HeldOutScore} from "../../lib/report/fit-report.js";
import {fitSentence} from "../../lib/report/your-runs/citable.js";
import {asNumber, asPercent, type DataColumn, endsColumn, numberColumn} from "../base/columns.js";
import {downloadButton, textFile} from "../base/download.js";
import {figure, figureId} from "../base/figure.js";
import {fitCard} from "../base/fit-card.js";
import {count, number, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {type Column, table} from "../base/table.js";
import {ownFitChart, ownResidualChart} from "./charts.js";
import {citeBlock} from "./cite-block.js";
import type {FitAnswer} from "./fit-protocol.js";
import {keepFit} from "./keep-block.js";

/** The parts of a fit’s result: curve, estimates, residuals, extrapolation, other laws, downloads. */
export function* fittedParts(found: FitAnswer, version: string): Generator<HTMLElement> {
  const {law, fit, candidates, beyond, report, notes} = found;
  const sentence = () => fitSentence(law, found, version);
  yield html`<div>${curveFigure(found)}${citeBlock(sentence(), citation(version, law.source))}
    ${notes.map((note) => html`<p>${t`${render(note)}.`}</p>`)}</div>`;
  yield fitCard(fit, {title: "The fit", law, folder: laws.has(law.id) ? "./laws" : null});
  if (report.dropped.length)
    yield html`<p>${plural(report.dropped.length, "result")} not fitted:
      ${[...new Set(report.dropped.map(({reason}) => render(reason)))].join(t`; `)}.</p>`;
  const keep = keepFit(found);
  if (keep) yield keep;
  yield residualFigure(found);
  yield html`<div>
    <h3>Extrapolation</h3>
    ${beyondTable(beyond)}
    ${
      report.heldOut.length
        ? heldOutTable(report.heldOut)
        : html`<p>No held-out check: too few different
      sizes.</p>`
    }
    ${candidates.length ? candidateTable(candidates, found.excluded) : null}
  </div>`;
  yield html`<div>
    <h3>Download</h3>
    <p class="downloads">
      ${downloadButton("Fit as JSON", "fit.json", () => found.json)}
      ${downloadButton("Report as text", "report.txt", () =>
        textFile(`${found.text}\n${withCatalogue(null, sentence)}\n`)
      )}
      ${downloadButton("Observations as CSV", "observations.csv", () => found.csv)}
      ${downloadButton("BibTeX", "cite.bib", () => textFile(citation(version, law.source)))}
    </p>
  </div>`;
}

function curveFigure(found: FitAnswer): HTMLElement {
  const {law, fit, report, curves, series, count} = found;
  const {sigma} = fit.summary;
  const spread =
    sigma === null ? "" : t`; residual standard deviation ${fit.scale === "log" ? percent(sigma, 2) : number(sigma)}`;
  const title = t`${law.title} fitted to ${plural(count, "run")}${spread}.`;
  const response = series.metric || "value";
  const band = percent(report.intervals.level || 0.95);
  const caption =
    t`Circles: your runs${part(found)}. Lines: the fitted law with its ${band} prediction interval for one run; dashed
      beyond the largest run.` +
    (curves.isEveryLevel ? "" : t` A run has the colour of the nearest ${curves.by ?? ""}.`);
  const along = inputs.find(curves.along)?.title ?? curves.along;
  const alt = t`${response} of the runs along ${along} with the fitted law. ${title}`;
  return figure(
    {
      id: figureId(`${response} of the runs along ${along} with the fitted law`),
      title,
      alt,
      caption,
      isLater: true,
      ...observationTable(fit.observations, fit.inputs, response)
    },
    (width) => ownFitChart(curves, {width, response})
  );
}

function residualFigure(found: FitAnswer): HTMLElement {
  const {fit, series} = found;
  const rows = fit.observations;
  const alt = t`Residuals against fitted values of ${found.count} runs.`;
  const shown = observationTable(rows, fit.inputs, series.metric || "value");
  return figure(
    {
      id: "figure-residuals-against-fitted-values-of-runs",
      title: t`Residuals of the fit${part(found)}.`,
      alt,
      isLater: true,
      ...shown
    },
    (width) => ownResidualChart(rows, {width, scale: fit.scale})
  );
}

const part = ({count, fit}: FitAnswer) =>
  count > fit.observations.length ? t` (${fit.observations.length} of ${count} shown)` : "";

const perMille = (value: number) => number(value, value / 1000);

function observationTable(rows: readonly Observation[], inputs: Fit["inputs"], response: string) {
  const columns: DataColumn<Observation>[] = [
    ...Object.values(inputs).map((name) => numberColumn(name, (row: Observation) => row[name]!, count)),
    numberColumn(response, ({y}) => y, perMille),
    numberColumn("fitted", ({fitted}) => fitted, perMille),
    numberColumn("residual", ({residual}) => residual, number)
  ];
  return {rows, columns};
}

function beyondTable(rows: FitAnswer["beyond"]): HTMLElement {
  const inputs = Object.keys(rows[0]?.inputs ?? {});
  const columns: Column<FitAnswer["beyond"][number]>[] = [
    numberColumn("multiple of the largest run", ({times}) => times),
    ...inputs.map((name) => numberColumn(name, (row: FitAnswer["beyond"][number]) => row.inputs[name]!, count)),
    {
      label: "predicted",
      number: true,
      cell: ({value, lower, upper}) => number(value, lower !== null && upper !== null ? (upper - lower) / 2 : undefined)
    },
    endsColumn("prediction interval", (row) => (row.lower === null ? null : row))
  ];
  return table(rows, columns, {
    caption: "Predicted for larger runs; the interval assumes that the fitted law still holds there"
  });
}

function heldOutTable(rows: readonly HeldOutScore[]): HTMLElement {
  const share = (v: number | null) => (v === null ? "–" : percent(Math.expm1(v), 1));
  const columns: Column<HeldOutScore>[] = [
    {label: "held out", cell: ({along, cut}) => t`${along} above ${count(cut)}`},
    numberColumn("runs", (row) => row.rows),
    numberColumn("typical error", ({rmsLogError}) => rmsLogError, share),
    numberColumn("mean error", ({meanLogError}) => meanLogError, share),
    numberColumn("inside the interval", ({coverage}) => coverage, percent)
  ];
  return table(rows, columns, {caption: "Your largest runs, predicted from the others"});
}

function candidateTable(candidates: readonly Candidate[], excluded: FitAnswer["excluded"]): HTMLElement {
  const titleOf = (id: string) => laws.find(id)?.title ?? id;
  const columns: Column<Candidate>[] = [
    {label: "law", cell: ({law}) => (laws.has(law) ? html`<a href=${`./laws/${law}`}>${titleOf(law)}</a>` : law)},
    numberColumn("parameters, σ included", ({k}) => k),
    numberColumn("ΔAICc", ({delta}) => delta, asNumber(0.5)),
    numberColumn("Akaike weight", ({weight}) => weight, asPercent(1))
  ];
  return html`<div>
    ${table(candidates, columns, {caption: "Laws fitted to the same runs, by AICc"})}
    ${
      excluded.length
        ? html`<p>Not fitted:
      ${excluded.map(({law, reason}) => t`${titleOf(law)} (${render(reason)})`).join(t`; `)}.</p>`
        : null
    }
  </div>`;
}
