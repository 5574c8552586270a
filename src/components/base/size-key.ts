import {t} from "../../lib/i18n/translate.js";
import {blue, green, ramp, vermillion} from "./colors.js";
import {count} from "./format.js";
import {html, svg} from "./html.js";

/** Marks of the approaches, the same in every chart. */
export const marks = {
  envelope: {symbol: "square", stroke: "currentColor"},
  parabola: {symbol: "circle", stroke: vermillion},
  akima: {symbol: "triangle", stroke: green},
  parametric: {stroke: blue}
} as const;

/** Key of the approaches. */
export function approachKey(): HTMLElement {
  const shapes = {
    envelope: svg`<rect x="2" y="2" width="8" height="8" />`,
    parabola: svg`<circle cx="6" cy="6" r="4" />`,
    akima: svg`<path d="M6 1.5L10.5 10.5H1.5Z" />`
  };
  const sample = (name: keyof typeof shapes) =>
    svg`<svg width="12" height="12" aria-hidden="true" fill="none" stroke-width="1.5"
      stroke=${marks[name].stroke}>${shapes[name]}</svg>`;
  const line = svg`<svg width="26" height="12" aria-hidden="true"><rect width="26" height="12" fill=${blue}
    fill-opacity="0.18" /><line x2="26" y1="6" y2="6" stroke=${blue} stroke-width="2" /></svg>`;
  return html`<ul class="key">
    <li>${line} parametric fit</li>
    <li>${sample("envelope")} run on the envelope</li>
    <li>${sample("parabola")} IsoFLOP parabola, a budget</li>
    <li>${sample("akima")} IsoFLOP spline, a budget</li>
  </ul>`;
}

/** Colours of sizes, in order. */
export function sizeKey(labels: readonly string[], colors: readonly string[]): HTMLElement {
  const dot = (color: string) =>
    svg`<svg width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="4" fill=${color} /></svg>`;
  return html`<ul class="key">${labels.map((label, i) => html`<li>${dot(colors[i]!)} ${label}</li>`)}</ul>`;
}

/** The colours that a ramp gives to networks, by their parameters. */
export const parametersKey = (sizes: readonly number[]): HTMLElement =>
  sizeKey(
    sizes.map((N) => t`${count(N)} parameters`),
    ramp(sizes.length)
  );
