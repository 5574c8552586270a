import {html} from "../base/html.js";
import {type Column, table} from "../base/table.js";

/** One module as the page of the code lists it. */
export interface ListedSource {
  readonly path: string;
  readonly lines: number;
  readonly about: string;
}

/** Modules folder by folder, each leading to its text under `root`. */
export function sourceTables(files: readonly ListedSource[], root: string): HTMLElement {
  const folders = [...new Set(files.map(({path}) => folderOf(path)))];
  const columns: Column<ListedSource>[] = [
    {
      label: "module",
      cell: ({path}) => html`<a href=${`${root}/${path}.txt`}>${path.slice(path.lastIndexOf("/") + 1)}</a>`
    },
    {label: "says of itself", cell: ({about}) => html`<span lang="en">${about}</span>`},
    {label: "lines", number: true, cell: ({lines}) => String(lines)}
  ];
  return html`<div>${folders.map((folder) => {
    const own = files.filter(({path}) => folderOf(path) === folder);
    return html`<details class="folder"><summary>${folder} (${String(own.length)})</summary>${table(own, columns, {caption: folder})}</details>`;
  })}</div>`;
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/"));
