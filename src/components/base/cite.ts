import {t, translate} from "../../lib/i18n/translate.js";
import {labels, numberOf, type ReferenceId} from "../../lib/references/labels.js";
import {html} from "./html.js";

/**
 * The number of a source in brackets, with the place in it: [13, § 4.2]. It leads to the list of references from pages
 * one folder deep; author and year are its title.
 */
export function cite(id: ReferenceId, place?: string): HTMLElement {
  const number = String(numberOf(id));
  const text = place ? t`${number}, ${translate(place)}` : number;
  return html`<a class="cite" href=${`../references#${id}`} title=${labels[id]}>[${text}]</a>`;
}

/** Author and year of a source, its number, and the place in it. */
export const cited = (id: ReferenceId, place?: string): HTMLElement =>
  html`<span><cite>${labels[id]}</cite> ${cite(id, place)}</span>`;
