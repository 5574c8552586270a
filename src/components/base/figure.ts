import {resize} from "observablehq:stdlib";
import {translate} from "../../lib/i18n/translate.js";
import type {DataColumn} from "./columns.js";
import {downloadButton} from "./download.js";
import {html} from "./html.js";
import {table} from "./table.js";

export interface FigureOptions<T> {
  /**
   * Anchor and name of its files. It names the topic, not the finding, and never changes.
   */
  readonly id: string;
  /** The finding, in one sentence. */
  readonly title: string;
  /** Text alternative, with numbers. */
  readonly alt: string;
  readonly caption?: string | Node;
  /** Key above the chart, where colours or dashes are not labelled in it. */
  readonly key?: Node;
  /** Data of the figure. */
  readonly rows: readonly T[];
  readonly columns: readonly DataColumn<T>[];
  /** Drawn in a separate task rather than during layout, for pages with many charts. */
  readonly isLater?: boolean;
}

/**
 * A chart with its finding as title, an anchor, a text alternative, a caption, its data as a table, and downloads.
 */
export function figure<T>(options: FigureOptions<T>, draw: (width: number) => Element): HTMLElement {
  const {id: name, title, alt, caption, key, rows, columns} = options;
  const drawn = (width: number) => describe(draw(width), translate(alt));
  const chart = chartOf(name, () =>
    resize((width) => {
      arrived(name);
      requestAnimationFrame(() => chart.style.removeProperty("min-height"));
      return options.isLater ? aTask().then(() => drawn(width)) : drawn(width);
    })
  );
  const place: HTMLElement = html`<figure class="finding" data-name=${name} id=${name}>
    <p class="finding-title"><a href=${`#${name}`}>${title}</a></p>
    ${key ?? null}
    ${chart}
    ${caption ? html`<figcaption>${caption}</figcaption>` : null}
    ${dataOf(title, rows, columns)}
    ${files((): HTMLElement => place, name, rows, columns)}
  </figure>`;
  return place;
}

const aTask = () => new Promise((resolve) => setTimeout(resolve));

/** Most rows of a table, for speed of layout. */
const ROWS = 500;

/** The table of a figure, made when first opened. */
function dataOf<T>(title: string, rows: readonly T[], columns: readonly DataColumn<T>[]): HTMLElement {
  const details = html`<details><summary>Data of this figure</summary></details>`;
  const open = () => {
    details.append(table(rows.slice(0, ROWS), columns, {caption: title}));
    if (rows.length > ROWS) details.append(html`<p>The first ${ROWS} of ${rows.length} rows; the CSV has all.</p>`);
  };
  details.addEventListener("toggle", open, {once: true});
  return details;
}

/** What makes files is loaded when a button is first pressed. */
const maker = () => import("./figure-files.js");

function files<T>(
  of: () => HTMLElement,
  name: string,
  rows: readonly T[],
  columns: readonly DataColumn<T>[]
): HTMLElement {
  const buttons = pictureButtons(of, name);
  buttons.prepend(downloadButton("CSV", `${name}.csv`, async () => (await maker()).csvFile(rows, columns)));
  return buttons;
}

/** Download buttons for a figure that may be redrawn. */
export function pictureButtons(of: () => HTMLElement, name: string): HTMLElement {
  return html`<p class="downloads" role="group" aria-label="This figure as a file">
    ${downloadButton("SVG", `${name}.svg`, async () => (await maker()).svgFile(of()))}
    ${downloadButton("PNG", `${name}.png`, async () => (await maker()).pngFile(of()))}
  </p>`;
}

/** Anchor of a figure from its subject: the first words, up to a number or punctuation. */
export function figureId(subject: string): string {
  const words =
    subject
      .split(/[.:;,]/)[0]!
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  return `figure-${words.slice(0, 6).join("-")}`;
}

/** How far from what is seen a chart is drawn. */
const NEAR = "50%";

/**
 * The place of a chart. Where a figure takes the place of its copy, it keeps the copy’s chart, and its height, until a
 * reader comes near: to draw all charts of a page at once would keep it busy for seconds.
 */
function chartOf(name: string, draw: () => Node): HTMLElement {
  const copy = document.querySelector<HTMLElement>(
    `observablehq-loading figure[data-name="${name}"]:not([data-taken])`
  );
  const copied = copy?.querySelector<HTMLElement>(".chart");
  if (!copy || !copied) return html`<div class="chart">${draw()}</div>`;
  copy.dataset.taken = "";
  const chart = html`<div class="chart copied">${Array.from(copied.childNodes, (node) => node.cloneNode(true))}</div>`;
  chart.style.minHeight = `${copied.offsetHeight}px`;
  const near = new IntersectionObserver(
    (seen) => {
      arrived(name);
      if (!seen.some(({isIntersecting}) => isIntersecting)) return;
      near.disconnect();
      chart.classList.remove("copied");
      chart.replaceChildren(draw());
    },
    {rootMargin: NEAR}
  );
  near.observe(chart);
  return chart;
}

/**
 * Figures of one name on a page are numbered in the order they stand in, whichever is drawn first: where one is still
 * to come, the copy made before its code ran holds its place.
 */
function arrived(name: string): void {
  const alike = [...document.querySelectorAll<HTMLElement>(`figure[data-name="${name}"]`)];
  const own = alike.filter((one) => !one.closest("observablehq-loading"));
  for (const one of own) {
    const i = alike.indexOf(one);
    one.id = i ? `${name}-${i + 1}` : name;
    one.querySelector(".finding-title a")?.setAttribute("href", `#${one.id}`);
  }
  // the copy that the reader was led to is gone
  const sought = own.find(({id}) => location.hash === `#${id}`);
  if (!sought || "sought" in sought.dataset) return;
  sought.dataset.sought = "";
  sought.scrollIntoView();
}

/**
 * Gives a chart one name, unless it has named its panels itself, and takes the labels off its parts, which may not
 * carry any.
 */
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
