import type {SweepSource} from "../../contracts/sweeps.js";
import type {Manifest} from "../../lib/core/manifest.js";
import {t} from "../../lib/i18n/translate.js";
import {number, plural} from "../base/format.js";
import {html} from "../base/html.js";

/** Where the runs came from, and how to train them again. */
export function provenance(manifest: Manifest, source: SweepSource): HTMLElement {
  const {command, engine, versions, machines, seeds, cells, cellSeconds, sessions, sha256} = manifest;
  const rows: [string, string][] = [
    ["Source", source === "published" ? "published with this site" : "trained on this machine; not published"],
    ["Trained again by", command],
    ["Cells", t`${cells.planned} planned, ${cells.trained} trained, ${cells.diverged || t`none`} diverged`],
    ["Training time", t`${plural(Math.round(cellSeconds), "second")} of one core in all`],
    [
      "Sessions",
      sessions
        .map(
          ({started, wallSeconds, workers, trained}) =>
            t`${started}: ${trained} cells in ${number(wallSeconds, 10)} s by ${plural(workers, "worker")}`
        )
        .join("; ") || "not recorded"
    ],
    ["Engine", engine],
    ["Machines", machines.join("; ")],
    ["Seeds", seeds.join(", ")],
    [
      "Versions",
      Object.entries(versions)
        .map(([name, all]) => `${name} ${all.join(", ")}`)
        .join("; ")
    ],
    ...(sha256 ? [["SHA-256 of the runs", sha256] as [string, string]] : [])
  ];
  return html`<div class="scroll" role="group" tabindex="0" aria-label="Provenance"><table>
    <tbody>${rows.map(
      ([name, value]) => html`<tr><th scope="row">${name}</th><td
      class="wrap">${value}</td></tr>`
    )}</tbody>
  </table></div>`;
}
