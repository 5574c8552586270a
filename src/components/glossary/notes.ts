import {html} from "../base/html.js";
import {anchorOf, notedTerms} from "./noted-terms.js";

/**
 * A definition in the margin; on a narrow page below the paragraph. `home`: from the page to where its language begins,
 * by default from pages one folder deep.
 */
export function note(term: keyof typeof notedTerms, home = "../"): HTMLElement {
  const {title, text} = notedTerms[term];
  const address = `${home}glossary#${anchorOf(term)}`;
  return html`<small class="margin-note" role="note"><b><a href=${address}>${title}</a>:</b> ${text}</small>`;
}
