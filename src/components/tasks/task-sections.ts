import type {ShownAnalysis} from "../../contracts/tasks.js";
import {laws} from "../../lib/laws/index.js";
import {runsSentence} from "../base/findings.js";
import {fitCard} from "../base/fit-card.js";
import {html} from "../base/html.js";
import {emergenceFigure, frequencyFigure, scalesFigure, scalesTable} from "../capabilities/emergence-figures.js";
import {heldOutFigure, lossFigure, residualFigure, trainingFigure} from "../loss/loss-figures.js";

/** Everything that is known of one task from one sweep: the same for a task's page and for a sweep's. */
export function taskSections(analysis: ShownAnalysis): HTMLElement {
  const {loss} = analysis;
  const hasData = loss && laws.get(loss.law).inputs.includes("D");
  return html`<div>
    <p>${runsSentence(analysis)}</p>
    <h3>Loss</h3>
    ${lossFigure(analysis)}
    ${hasData ? lossFigure(analysis, {x: "D", title: "The same runs and fit, along the training data."}) : null}
    ${loss ? fitCard(loss.fit, {law: laws.get(loss.law), dropped: loss.dropped}) : null}
    ${loss ? residualFigure(analysis) : null}
    ${loss ? heldOutFigure(analysis) : null}
    <h3>Capabilities</h3>
    ${capabilityParts(analysis)}
    <h3>Training</h3>
    ${trainingFigure(analysis)}
  </div>`;
}

function capabilityParts(analysis: ShownAnalysis) {
  const {critical, frequency} = analysis;
  const emergence = emergenceFigure(analysis);
  return critical?.scales.length
    ? [emergence, scalesFigure(analysis), frequency && frequencyFigure(analysis), scalesTable(analysis)]
    : emergence;
}
