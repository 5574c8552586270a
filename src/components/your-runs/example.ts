import type {OwnRunsPage} from "../../contracts/your-runs.js";
import {citation} from "../../lib/core/citation.js";
import {t} from "../../lib/i18n/translate.js";
import {laws} from "../../lib/laws/index.js";
import {fitSentence} from "../../lib/report/your-runs/citable.js";
import {describe} from "../base/figure.js";
import {plural} from "../base/format.js";
import {html} from "../base/html.js";
import {ownFitChart} from "./charts.js";
import {citeBlock} from "./cite-block.js";

/** What the page will say of a reader’s runs, shown of our own sample until theirs arrive. */
export function exampleResult({law: id, ...found}: NonNullable<OwnRunsPage["example"]>, version: string): HTMLElement {
  const law = laws.get(id);
  const count = found.fit.summary.n;
  const title = t`${law.title} fitted to ${plural(count, "run")} of our sample of losses.`;
  const width = Math.min(720, document.querySelector(".own-runs .result")?.clientWidth || 640);
  const chart = describe(ownFitChart(found.curves, {width, response: found.series.metric || "value"}), title);
  return html`<section class="example">
    <h2>Example</h2>
    <p class="finding-title">${title}</p>
    <div class="chart">${chart}</div>
    <p class="caption">This is an example. It is replaced by your runs: curve, estimates with intervals, residuals,
      extrapolation and other laws; or, for scores, critical scales and verdicts.</p>
    ${citeBlock(fitSentence(law, {...found, count}, version), citation(version, law.source))}
  </section>`;
}
