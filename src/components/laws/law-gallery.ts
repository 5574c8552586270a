import * as Plot from "@observablehq/plot";
import {lawCurves} from "../../lib/analysis/laws/law-curves.js";
import type {Law} from "../../lib/core/law.js";
import {translate} from "../../lib/i18n/translate.js";
import {ramp} from "../base/colors.js";
import {html} from "../base/html.js";
import {plot} from "../base/plot.js";

/** A thumbnail of every law without axes, drawn by the code that fits it. */
export function lawGallery(laws: readonly Law[]): HTMLElement {
  return html`<ul class="gallery shapes">${laws.map(
    (law) => html`<li>
    ${shape(law)}
    <a href=${`./${law.id}`}>${law.title}</a>
    <span>${firstSentence(translate(law.note))}</span>
  </li>`
  )}</ul>`;
}

/** The first sentence of a note, in either language. */
const firstSentence = (note: string) =>
  /^.*?(?:[.:](?= |$)|[。：])/.exec(note)?.[0].replace(/:$/, ".").replace(/：$/, "。") ?? note;

/** Decorative, so hidden from screen readers. */
function shape(law: Law): Element {
  const curves = lawCurves(law);
  const points = curves.flatMap(({points}, series) => points.map(([x, y]) => ({series, x, y})));
  const chart = plot(220, {
    height: 96,
    margin: 6,
    marginLeft: 6,
    marginBottom: 6,
    axis: null,
    x: {type: "log"},
    y: {type: law.kind === "data" ? "log" : "linear"},
    color: {type: "ordinal", domain: curves.map((_, series) => series), range: ramp(curves.length)},
    marks: [
      Plot.frame({strokeOpacity: 0.15}),
      Plot.lineY(points, {x: "x", y: "y", z: "series", stroke: "series", strokeWidth: 1.6})
    ]
  });
  chart.setAttribute("aria-hidden", "true");
  for (const part of chart.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  return chart;
}
