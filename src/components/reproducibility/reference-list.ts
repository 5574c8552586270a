import {t} from "../../lib/i18n/translate.js";
import {type NumberedReference, referenceSections, references} from "../../lib/references/index.js";
import {plural} from "../base/format.js";
import {html} from "../base/html.js";

/** How many sources there are, and how they are cited. */
export const referencesSentence = (): string =>
  t`This site cites ${plural(references.length, "source")}. A number in brackets on any page leads to its entry here.`;

/** Every source under the heading of its section, by number. */
export const referenceList = (): HTMLElement =>
  html`<div>${referenceSections.map(
    ({title, sources}) => html`<section>
      <h2>${title}</h2>
      <ol class="references" start=${sources[0]!.number}>${sources.map(entry)}</ol>
    </section>`
  )}</div>`;

function entry({id, authors, year, title, where, link}: NumberedReference): HTMLElement {
  const address = link ? html`<a href=${link.href}>${link.text}</a>` : "";
  return html`<li id=${id}><cite>${authors} (${year ?? "n.d."}). ${title}. ${where}</cite> ${address}</li>`;
}
