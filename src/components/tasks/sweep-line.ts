import {html} from "../base/html.js";

/** The sweep whose runs a page shows, by title and id, with a link to its page; nothing where there is none. */
export function sweepLine(sweep: {readonly id: string; readonly title: string} | null): HTMLElement | "" {
  if (!sweep) return "";
  const address = `../sweeps/${sweep.id}`;
  return html`<span>The runs are those of the <a href=${address}>${sweep.title}</a>
    (<code>${sweep.id}</code>).</span>`;
}
