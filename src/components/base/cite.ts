import {t, translate} from "../../lib/i18n/translate.js";
import {citedIn, type ReferenceId, referenceOf} from "../../lib/references/index.js";
import {html} from "./html.js";

/**
 * The number of a source in brackets, with the place in it: [13, § 4.2]. It leads to the list of references from pages
 * one folder deep; author and year are its title.
 */
export function cite(id: ReferenceId, place?: string): HTMLElement {
  const {number, label, title} = referenceOf(id);
  const text = place ? t`${String(number)}, ${translate(place)}` : String(number);
  return html`<a class="cite" href=${`../references#${id}`} title=${`${label}. ${title}`}>[${text}]</a>`;
}

/** Author and year of a source, its number, and the place in it. */
export const cited = (id: ReferenceId, place?: string): HTMLElement =>
  html`<span><cite>${referenceOf(id).label}</cite> ${cite(id, place)}</span>`;

/** A text that names its sources, followed by their numbers. */
export const withNumbers = (text: string): HTMLElement =>
  html`<span>${text} ${citedIn(text).map(({id}) => cite(id))}</span>`;
