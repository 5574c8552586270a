import {t} from "../../lib/i18n/translate.js";
import {html} from "../base/html.js";
import {anchorOf} from "./noted-terms.js";
import {type TermId, terms} from "./terms.js";

const ids = (Object.keys(terms) as TermId[]).sort((a, b) => (terms[a].title < terms[b].title ? -1 : 1));

/** How many terms there are. */
export const glossarySentence = (): string =>
  t`${String(ids.length)} terms of this site, each with its one definition.`;

/** Every term with its definition; the build adds the pages that link to it. */
export const glossaryList = (): HTMLElement =>
  html`<dl class="glossary">${ids.map((id) => {
    const {title, text} = terms[id];
    return html`<div id=${anchorOf(id)}><dt>${title}</dt><dd>${text}</dd><dd class="uses">Used in: </dd></div>`;
  })}</dl>`;
