import type {CapabilityScale} from "../../lib/analysis/capabilities/capability-scale.js";
import {verdictWords} from "../../lib/emergence/verdict/verdict-words.js";
import {t} from "../../lib/i18n/translate.js";
import {describe} from "../base/figure.js";
import {criticalScaleText} from "../base/findings.js";
import {html} from "../base/html.js";
import {emergenceChart, emergenceKey} from "./emergence-chart.js";

/**
 * A small curve for every capability, all on the same axes, each leading to its page. `folder`: where those pages are,
 * with the task’s name.
 */
export function capabilityGallery(scales: readonly CapabilityScale[], {folder}: {folder: string}): HTMLElement {
  return html`<div>
    ${emergenceKey()}
    <ul class="gallery">${scales.map((scale) => card(scale, folder))}</ul>
  </div>`;
}

function card(scale: CapabilityScale, folder: string): HTMLElement {
  const text = criticalScaleText(scale);
  const alt = t`${scale.title}: share of models that have it against parameters. ${text}`;
  return html`<li>
    ${describe(emergenceChart(scale, {width: 220}), alt)}
    <a href=${`${folder}-${scale.capability}`}>${scale.title}</a>
    <span>${text}; ${verdictWords[scale.verdict]}</span>
  </li>`;
}
