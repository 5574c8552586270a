import {placeOf} from "../../lib/emergence/envelope.js";
import {t} from "../../lib/i18n/translate.js";
import {laws} from "../../lib/laws/index.js";
import {button} from "../base/button.js";
import {html} from "../base/html.js";
import type {FitAnswer, ScoresAnswer} from "./fit-protocol.js";
import {forgetRuns, keepRuns, storedRuns} from "./stored-runs.js";

/** Offers to lay critical scales over the page that compares ours. */
export function keepScores({scores: {axis, capabilities}}: ScoresAnswer): HTMLElement {
  const scales = capabilities.flatMap(({report}) => report.envelope.shares.map(({scale}) => scale));
  const kept = capabilities.map(({name: capability, report}) => ({
    capability,
    verdict: report.verdict,
    place: placeOf(report.envelope)
  }));
  const scores = {axis, from: Math.min(...scales), to: Math.max(...scales), capabilities: kept};
  return keepBlock(() => keepRuns({scores}), html`<a href="./compare">Critical scales compared</a>`);
}

/** Offers to draw a fit on the page of its law; nothing for a formula, which has no page. */
export function keepFit({law, fit, count, series, curves}: FitAnswer): HTMLElement | null {
  if (!laws.has(law.id)) return null;
  const kept = {count, response: series.metric || "value", estimates: fit.estimates, curves};
  return keepBlock(() => keepRuns({laws: {[law.id]: kept}}), html`<a href=${`./laws/${law.id}`}>${law.title}</a>`);
}

function keepBlock(keep: () => boolean, page: HTMLElement): HTMLElement {
  const answer = html`<span role="status"></span>`;
  const forget = button("Forget my runs", () => {
    forgetRuns();
    forget.hidden = true;
    answer.replaceChildren(t`Your runs are forgotten.`);
  });
  forget.hidden = storedRuns() === null;
  const show = button("Show them there", () => {
    const isKept = keep();
    forget.hidden = storedRuns() === null; // earlier runs may be kept where these could not be
    answer.replaceChildren(isKept ? t`Kept in this browser.` : t`This browser could not keep them.`);
  });
  return html`<section class="keep">
    <h3>On the other pages</h3>
    <p>These results can be shown on the page ${page}. Only what is drawn there is kept, points of runs
      included, and in this browser alone, until you press “Forget my runs”.</p>
    <p class="buttons">${show} ${forget} ${answer}</p>
  </section>`;
}
