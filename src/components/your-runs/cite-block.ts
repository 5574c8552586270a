import {t} from "../../lib/i18n/translate.js";
import {button} from "../base/button.js";
import {html} from "../base/html.js";

/** A sentence for a paper and its BibTeX entry, which one press copies. */
export function citeBlock(sentence: string, bibtex: string): HTMLElement {
  const answer = html`<span role="status"></span>`;
  const copy = button("Copy", async () => {
    await navigator.clipboard.writeText(`${sentence}\n\n${bibtex}`);
    answer.textContent = t`Copied.`;
  });
  return html`<section class="citable">
    <h3>For a paper</h3>
    <p class="sentence">${new Text(sentence)}</p>
    <pre tabindex="0">${bibtex.trim()}</pre>
    <p class="buttons">${copy} ${answer}</p>
  </section>`;
}
