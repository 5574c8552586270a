import type {CodePage, SourceFile} from "../../contracts/reproducibility.js";
import {numberColumn} from "../base/columns.js";
import {html} from "../base/html.js";
import {type Column, table} from "../base/table.js";

/** Modules folder by folder, each leading to its text under `root`. */
export function sourceTables(files: CodePage, root: string): HTMLElement {
  const folders = [...new Set(files.map(({path}) => folderOf(path)))];
  const columns: Column<SourceFile>[] = [
    {
      label: "module",
      cell: ({path}) => html`<a href=${`${root}/${path}.txt`}>${path.slice(path.lastIndexOf("/") + 1)}</a>`
    },
    {label: "says of itself", cell: ({about}) => html`<span lang="en">${about}</span>`},
    numberColumn("lines", ({lines}) => lines)
  ];
  return html`<div>${folders.map((folder) => {
    const own = files.filter(({path}) => folderOf(path) === folder);
    const modules = table(own, columns, {caption: folder});
    return html`<details class="folder"><summary>${folder} (${String(own.length)})</summary>${modules}</details>`;
  })}</div>`;
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/"));
