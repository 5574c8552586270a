import {t} from "../../lib/i18n/translate.js";
import {copyButton} from "../base/button.js";
import {html} from "../base/html.js";

/** A sentence for a paper and its BibTeX entry, which one press copies. */
export function citeBlock(sentence: string, bibtex: string): HTMLElement {
  const texts = {copy: t`Copy`, copied: t`Copied.`, failed: t`The browser refused to copy.`};
  return html`<section class="citable">
    <h3>For a paper</h3>
    <p class="sentence">${new Text(sentence)}</p>
    <pre tabindex="0">${bibtex.trim()}</pre>
    <p class="buttons">${copyButton(`${sentence}\n\n${bibtex}`, texts)}</p>
  </section>`;
}
