import {resize} from "observablehq:stdlib";
import {html} from "./html.js";
import {type Column, table} from "./table.js";

export interface FigureOptions<T> {
  /** One sentence: what the figure shows to be so. */
  readonly title: string;
  /** What a reader who does not see it must know, with its numbers. */
  readonly alt: string;
  readonly caption?: string | Node;
  /** Drawn above the chart; what a colour or a dash means, where the chart does not say it itself. */
  readonly key?: Node;
  /** The numbers behind the figure. */
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
}

/** A chart with what a publication owes it: a finding, words for those who do not see it, a caption and its data. */
export function figure<T>(options: FigureOptions<T>, draw: (width: number) => Element): HTMLElement {
  const {title, alt, caption, key, rows, columns} = options;
  return html`<figure class="finding">
    <p class="finding-title">${title}</p>
    ${key ?? null}
    ${resize((width) => describe(draw(width), alt))}
    ${caption ? html`<figcaption>${caption}</figcaption>` : null}
    ${dataOf(title, rows, columns)}
  </figure>`;
}

/** The table behind a figure; it is made when it is first opened. */
function dataOf<T>(title: string, rows: readonly T[], columns: readonly Column<T>[]): HTMLElement {
  const details = html`<details><summary>Data of this figure</summary></details>`;
  details.addEventListener("toggle", () => details.append(table(rows, columns, {caption: title})), {once: true});
  return details;
}

/** Gives a chart one name, unless it has named its panels itself, and takes the labels off its parts, which may not carry any. */
export function describe(chart: Element, alt: string): Element {
  const charts = chart.tagName.toLowerCase() === "svg" ? [chart] : [...chart.querySelectorAll("svg")];
  for (const svg of charts) {
    if (svg.getAttribute("role") === "img") continue;
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", alt);
    for (const part of svg.querySelectorAll("[aria-label], [aria-description]")) {
      part.removeAttribute("aria-label");
      part.removeAttribute("aria-description");
    }
  }
  return chart;
}
