import {translate} from "../../lib/i18n/translate.js";
import {html} from "./html.js";

/** A datum: exact, and the same in every language; null where there is none. */
export type Value = number | string | null;

/** One column of a table: its heading, what a cell says, and, where it can be sorted, by what; null is last. */
export interface Column<T> {
  readonly label: string | Node;
  readonly cell: (row: T) => string | Node;
  readonly number?: boolean;
  readonly sort?: ((row: T) => Value) | undefined;
}

export interface TableOptions {
  readonly caption?: string;
  /** Whether each row is a card on a phone, for tables of text: columns of a few words each would be out of sight. */
  readonly isCards?: boolean;
}

/** A table in a region that scrolls sideways, with a shadow where more of it is out of sight. */
export function table<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  {caption = "", isCards = false}: TableOptions = {}
): HTMLElement {
  const labels = isCards ? columns.map(({label}) => (typeof label === "string" ? translate(label) : "")) : [];
  const head = columns.map(heading);
  return scroll(
    caption,
    html`<table class=${isCards ? "cards" : null}>
      ${caption ? html`<caption>${caption}</caption>` : null}
      <thead><tr>${head}</tr></thead>
      <tbody>${rows.map((row) => tableRow(row, columns, labels))}</tbody>
    </table>`
  );
}

/** A table sorted by its column headings; a second press reverses the order. */
export function sortableTable<T>(rows: readonly T[], columns: readonly Column<T>[], {caption = ""} = {}): HTMLElement {
  const body = html`<tbody>${rows.map((row) => tableRow(row, columns))}</tbody>`;
  const head = columns.map(({label, number, sort}) => {
    if (!sort) return heading({label, number});
    const th = html`<th scope="col" class=${number ? "number" : null}><button type="button">${label}</button></th>`;
    th.querySelector("button")?.addEventListener("click", () => {
      const down = th.getAttribute("aria-sort") === "ascending";
      for (const other of head) other.removeAttribute("aria-sort");
      th.setAttribute("aria-sort", down ? "descending" : "ascending");
      body.replaceChildren(...sorted(rows, sort, down).map((row) => tableRow(row, columns)));
    });
    return th;
  });
  return scroll(
    caption,
    html`<table>
      ${caption ? html`<caption>${caption}</caption>` : null}
      <thead><tr>${head}</tr></thead>
      ${body}
    </table>`
  );
}

/** A column without a name, as that of the names of rows, has an empty cell above it. */
function heading({label, number}: Pick<Column<never>, "label" | "number">): HTMLElement {
  if (label === "") return html`<td></td>`;
  return html`<th scope="col" class=${number ? "number" : null}>${label}</th>`;
}

/** Made without a template: pages have thousands of cells, and each would be parsed. */
function tableRow<T>(row: T, columns: readonly Column<T>[], labels: readonly string[] = []): HTMLElement {
  const cells = columns.map(({cell, number}, i) => {
    const td = document.createElement("td");
    if (number) td.className = "number";
    if (labels[i]) td.dataset.label = labels[i];
    td.append(translate(cell(row)));
    return td;
  });
  const tr = document.createElement("tr");
  tr.append(...cells);
  return tr;
}

function scroll(label: string, content: HTMLElement): HTMLElement {
  return html`<div class="scroll" role="group" tabindex="0" aria-label=${translate(label || "Table")}>${content}</div>`;
}

function sorted<T>(rows: readonly T[], by: (row: T) => Value, down: boolean): T[] {
  const order = [...rows].sort((a, b) => {
    const [x, y] = [by(a) ?? Infinity, by(b) ?? Infinity];
    return typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "en");
  });
  return down ? order.reverse() : order;
}
