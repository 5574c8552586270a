import {t} from "../../lib/i18n/translate.js";
import {fields, type Place} from "../../lib/import/index.js";
import type {FilePreview} from "../../lib/import/read-table.js";
import {render} from "../../lib/messages/files.js";
import type {DropReason} from "../../lib/messages/imports.js";
import type {Message} from "../../lib/messages/index.js";
import {plural} from "../base/format.js";
import {html} from "../base/html.js";
import {table} from "../base/table.js";
import type {Read} from "./fit-protocol.js";

/** How each column is read, with controls to correct it; calls `onChange` after each correction. */
export function mappingTable(
  {files}: Read,
  columns: Readonly<Record<string, string>>,
  onChange: () => void
): HTMLElement {
  const [first] = files;
  if (!first) return html`<p>No file contains results.</p>`;
  const rows = [
    ...new Map(files.flatMap((file) => file.columns.map((column) => [column.column, column] as const))).values()
  ];
  const view = html`<details class="mapping" open>
    <summary>${summary(files)}</summary>
    ${table(
      rows,
      // words from files are not translated
      [
        {label: "column", cell: ({column}) => new Text(column)},
        {label: "read as", cell: (use) => fieldSelect(use, onChange)},
        {label: "factor", cell: (use) => factorInput(use, columns, onChange)},
        {label: "reason", cell: ({why}) => render(why)},
        {label: "example cells", cell: ({examples}) => new Text(examples.join(", "))}
      ],
      {caption: "How the columns are read"}
    )}
  </details>`;
  view.dataset.columns = JSON.stringify(columns);
  return view;
}

function summary(files: readonly FilePreview[]): string {
  const total = (of: (file: FilePreview) => number) => files.reduce((sum, file) => sum + of(file), 0);
  const formats = [...new Set(files.map(({format}) => format))].join(", ");
  const dropped = total(({dropped}) => dropped.total);
  return t`${plural(files.length, "file")} (${formats}): ${plural(
    total(({rows}) => rows),
    "row"
  )}, ${plural(
    total(({results}) => results),
    "result"
  )}${dropped ? t`, ${dropped} skipped` : ""}`;
}

type Use = FilePreview["columns"][number];

function fieldSelect({column, field}: Use, onChange: () => void): HTMLElement {
  const options = [["none", "not used"], ...fields.map(({id, title}) => [id, id === title ? id : t`${id}: ${title}`])];
  const select = html`<select data-column=${column} aria-label=${t`What ${column} is`}>
    ${options.map(
      ([value, title]) => html`<option
      value=${value} selected=${value === (field ?? "none")}>${title}</option>`
    )}
  </select>`;
  select.addEventListener("change", () => {
    select.dataset.changed = "";
    onChange();
  });
  return select;
}

function factorInput(
  {column, factor}: Use,
  columns: Readonly<Record<string, string>>,
  onChange: () => void
): HTMLElement {
  const wasTold = Object.values(columns).some((text) => text.startsWith(`${column}*`) || text === column);
  const input = html`<input type="text" inputmode="decimal" size="6"
    data-factor=${column} value=${factor} aria-label=${t`Factor of ${column}`} />`;
  if (wasTold) input.dataset.changed = "";
  input.addEventListener("change", () => {
    input.dataset.changed = "";
    onChange();
  });
  return input;
}

/**
 * The corrections in the form of the option `columns`: {N: "size*1e9"}; an unused column maps to no field.
 */
export function chosenColumns(mapping: HTMLElement): Record<string, string> {
  const stated = mapping.dataset.columns;
  if (stated) return JSON.parse(stated);
  const before: Record<string, string> = JSON.parse(
    mapping.querySelector<HTMLElement>(".mapping")?.dataset.columns ?? "{}"
  );
  const chosen = {...before};
  for (const select of mapping.querySelectorAll<HTMLSelectElement>("select[data-column]")) {
    const column = select.dataset.column!;
    const factor = mapping.querySelector<HTMLInputElement>(`[data-factor=${CSS.escape(column)}]`);
    if (select.dataset.changed === undefined && factor?.dataset.changed === undefined) continue;
    for (const [field, text] of Object.entries(chosen))
      if (text.replace(/\*[^*]*$/, "") === column || text === column) delete chosen[field];
    // several columns may be metrics or unused, so that these have the name of the column
    const name = select.value === "none" ? `none:${column}` : select.value === "value" ? column : select.value;
    chosen[name] =
      factor && Number(factor.value) > 0 && Number(factor.value) !== 1 ? `${column}*${factor.value}` : column;
  }
  return chosen;
}

/** Notes on the files: assumptions, skipped rows, skipped files. */
export function notesOf({files, skipped}: Read): HTMLElement {
  const lines = files.flatMap(({file, notes, dropped}) => [
    ...notes.map((note) => t`${file}: ${render(note)}`),
    ...dropped.reasons.map(
      ({count, ...reason}) =>
        t`${file}: ${plural(count, "row")} skipped, ${render(reason)}${firstOf(dropped.first, reason)}`
    )
  ]);
  const all = [...lines, ...skipped.map(({file, reason, place}) => t`${file} was not read: ${placed(reason, place)}`)];
  return all.length ? html`<ul class="notes">${all.map((line) => html`<li>${line}</li>`)}</ul>` : html`<div></div>`;
}

/** A reason with its place in a file. */
export const placed = (reason: Message, place: Place | undefined): string =>
  place ? t`${render(reason)} (${render({code: "place", ...place})})` : render(reason);

function firstOf(first: FilePreview["dropped"]["first"], reason: DropReason): string {
  const text = render(reason);
  const found = first.find((row) => render(row.reason) === text);
  return found?.row === undefined ? "" : t` (first in row ${found.row})`;
}
