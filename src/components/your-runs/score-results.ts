import {resize} from "observablehq:stdlib";
import type {PublishedScale} from "../../contracts/your-runs.js";
import {scoresDocument, sharesCsv} from "../../lib/analysis/your-runs/documents.js";
import type {OwnCapability} from "../../lib/analysis/your-runs/scores.js";
import {citation} from "../../lib/core/citation.js";
import {unitName} from "../../lib/core/inputs.js";
import type {Comparison} from "../../lib/emergence/compare.js";
import {verdictWords} from "../../lib/emergence/verdict/verdict-words.js";
import {t, withCatalogue} from "../../lib/i18n/translate.js";
import {render} from "../../lib/messages/files.js";
import {statementOf} from "../../lib/report/statement.js";
import {scoresSentence} from "../../lib/report/your-runs/citable.js";
import {comparisonText, scoresText} from "../../lib/report/your-runs/text.js";
import {numberColumn, textColumn} from "../base/columns.js";
import {downloadButton, textFile} from "../base/download.js";
import {describe, pictureButtons} from "../base/figure.js";
import {list} from "../base/format.js";
import {html} from "../base/html.js";
import {type Column, table} from "../base/table.js";
import {ownScoreChart} from "./charts.js";
import {citeBlock} from "./cite-block.js";
import type {Read, ScoresAnswer} from "./fit-protocol.js";
import {keepScores} from "./keep-block.js";
import {hasOneModelPerScale, publishedTable} from "./published-scales.js";

/** The parts of the result: a chart per capability, verdicts, ranks, downloads. */
export async function* scoredParts(
  found: ScoresAnswer,
  read: Read,
  version: string,
  published: readonly PublishedScale[]
): AsyncGenerator<HTMLElement | undefined> {
  const {scores, curves} = found;
  const {capabilities, comparison, axis, excluded} = scores;
  const emerged = capabilities.filter(({report}) => report.verdict === "emergent").length;
  const columns: Column<OwnCapability>[] = [
    textColumn("capability", ({name}) => name),
    textColumn("verdict", ({report}) => report.verdict, {cell: ({report}) => verdictWords[report.verdict]}),
    {label: t`N50 (mean score), ${unitName(axis)}`, cell: ({report}) => statementOf(report.envelope)},
    {label: "reason", cell: ({report}) => html`<span class="reasons">${render(report.reason)}</span>`}
  ];
  yield html`<p class="finding-title">${emergedSentence(emerged, capabilities.length)}</p>`;
  yield html`<p class="caption">Dots: mean score at each scale. Line: the best curve by AICc. Shaded: from the last
    scale below the threshold to the first above it. N50 (mean score) is the scale at half of the curve’s rise.</p>`;
  const panels = html`<div class="multiples panels"></div>`;
  yield panels;
  for (const capability of capabilities) {
    const curve = curves.find(({name}) => name === capability.name)?.points ?? [];
    panels.append(scorePanel(capability, curve, axis));
    yield undefined; // lets the page respond before the next panel
  }
  const alone = capabilities.filter(({report}) => hasOneModelPerScale(report.envelope)).map(({name}) => name);
  if (alone.length)
    yield html`<p class="notice">${aloneSentence(alone, capabilities.length)} The intervals cover the finite number of
      answers and the choice of the curve. They cannot separate the scatter between models of one scale from a misfit
      of the curve: train several seeds at each scale to measure it.</p>`;
  const comparable = publishedTable(scores, published);
  if (comparable) yield comparable;
  yield citeBlock(scoresSentence(scores, version), citation(version));
  yield table(capabilities, columns, {caption: "Verdicts; each holds for its metric and its range of scales"});
  yield keepScores(found);
  if (excluded.length) yield html`<p>Not fitted: ${render({code: "without-curve", series: excluded})}.</p>`;
  const json = () => `${JSON.stringify(scoresDocument("emerge", scores, read), null, 2)}\n`;
  const text = () =>
    withCatalogue(null, () =>
      [scoresText(scores), comparisonText(scores), `${scoresSentence(scores, version)}\n`].join("\n")
    );
  yield html`<div>
    <h3>Order of critical scales</h3>
    ${
      "code" in comparison
        ? html`<p>No comparison:
      ${render(comparison)}.</p>`
        : ranksTable(comparison.ranks, comparison.unranked)
    }
    <h3>Download</h3>
    <p class="downloads">
      ${downloadButton("Curves as JSON", "emergence.json", () => textFile(json(), "application/json"))}
      ${downloadButton("Report as text", "report.txt", () => textFile(text()))}
      ${downloadButton("Shares as CSV", "shares.csv", () => textFile(sharesCsv(scores), "text/csv"))}
      ${downloadButton("BibTeX", "cite.bib", () => textFile(citation(version)))}
    </p>
  </div>`;
}

function emergedSentence(emerged: number, all: number): string {
  if (all === 1) return emerged ? t`The capability is emergent.` : t`The capability is not judged emergent.`;
  if (emerged === 0) return t`None of the ${all} capabilities is judged emergent.`;
  return emerged === 1 ? t`1 of ${all} capabilities is emergent.` : t`${emerged} of ${all} capabilities are emergent.`;
}

const aloneSentence = (names: readonly string[], all: number): string =>
  names.length === all ? t`Each scale has one model.` : t`Each scale of ${list(names)} has one model.`;

function scorePanel(
  capability: OwnCapability,
  curve: ScoresAnswer["curves"][number]["points"],
  axis: string
): HTMLElement {
  const {name, report} = capability;
  const statement = statementOf(report.envelope);
  const alt = t`${name}: ${verdictWords[report.verdict]}, N50 (mean score) ${statement}.`;
  const panel = html`<figure class="finding">
    <h3>${name} <span>${statement}</span></h3>
    ${resize((width) => describe(ownScoreChart(report.envelope, curve, {width, axis}), alt))}
  </figure>`;
  panel.append(pictureButtons(() => panel, fileName(name)));
  return panel;
}

/** A name that is valid as a file name on every system. */
const fileName = (name: string) =>
  name
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase() || "chart";

function ranksTable(ranks: Comparison["ranks"], unranked: Comparison["unranked"]): HTMLElement {
  const columns: Column<Comparison["ranks"][number]>[] = [
    textColumn("capability", ({name}) => name),
    numberColumn("rank", ({rank}) => rank),
    {
      label: "possible ranks",
      number: true,
      cell: ({best, worst}) => (best === worst ? String(best) : t`${best} to ${worst}`)
    }
  ];
  return html`<div>
    ${ranks.length ? table(ranks, columns, {caption: "Ranks of critical scales, Holm-adjusted"}) : null}
    ${unranked.map(({name, reason}) => html`<p>${name} is not ranked: ${render(reason)}.</p>`)}
  </div>`;
}
