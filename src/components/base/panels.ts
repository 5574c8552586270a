import {html} from "./html.js";

/** A chart under its title. */
export function panel(title: string, chart: Element): HTMLElement {
  return html`<div><p class="panel-title">${title}</p>${chart}</div>`;
}

/** Charts in `across` equal columns that fill the width; `charts` draws them as wide as a column is. */
export function multiples(
  width: number,
  across: number,
  charts: (column: number) => readonly Element[],
  gap = 20
): HTMLElement {
  const column = (width - gap * (across - 1)) / across;
  const style = `grid-template-columns: repeat(${across}, minmax(0, 1fr)); column-gap: ${gap}px`;
  return html`<div class="multiples" style=${style}>${charts(column)}</div>`;
}

/** Titled charts in lines of `across`, or one a line on a page narrower than `narrow`. */
export function panels<T>(
  things: readonly T[],
  width: number,
  {title = String, draw, across = things.length, narrow = 560}: PanelOptions<T>
): HTMLElement {
  const each = Math.floor(width / (width < narrow ? 1 : across)) - 8;
  const charts = things.map((thing) => panel(title(thing), draw(thing, each)));
  return html`<div class="panels" style="display: flex; flex-wrap: wrap; gap: 8px">${charts}</div>`;
}

export interface PanelOptions<T> {
  /** The thing itself where it is a name. */
  readonly title?: (thing: T) => string;
  draw(thing: T, width: number): Element;
  readonly across?: number;
  readonly narrow?: number;
}

/** Things one after the other, each under a heading of its own. */
export function sections<T>(
  things: readonly T[],
  title: (thing: T) => string,
  draw: (thing: T) => Node | readonly Node[]
): HTMLElement {
  const section = (thing: T) => html`<section><h3>${title(thing)}</h3>${draw(thing)}</section>`;
  return html`<div>${things.map(section)}</div>`;
}
