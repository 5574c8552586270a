import {t} from "../../../src/lib/i18n/translate.ts";
import type {Page, Place} from "../html/page.ts";
import {append, elementsIn, insertAfter, textIn} from "../html/tree.ts";
import {cellOrigins} from "./cell-origins.ts";
import type {Origin} from "./sources-of-documents.ts";

/**
 * Leads from every number that a page shows to the files it comes from, what computed them and out of which data: a
 * mark behind each sentence, a line under each figure, a list at the end, in the language that is spoken. The page must
 * show its cells already.
 */
export function markOrigins(page: Page, originOf: (document: string) => Origin): void {
  const addresses = page.files;
  const cells = new Map(cellOrigins(page.code).map((cell) => [cell.id, cell]));
  const files: string[] = [];
  const numberOf = (file: string) => (files.includes(file) ? files.indexOf(file) : files.push(file) - 1) + 1;
  const heading = t`Provenance`;
  for (const {id, comment, shown} of page.places) {
    const own = (cells.get(id)?.files ?? []).filter(
      (file) => addresses.has(file) && isComputed(originOf(documentOf(file)))
    );
    if (!own.length || !shown || !/\d/.test(textIn(shown)) || isInHeading(comment)) continue;
    const links = own
      .map(numberOf)
      .map((n) => `<a href="#how-${n}" aria-label="${n}, ${t`how this was got`}">${n}</a>`);
    const mark = elementsIn(shown, "figure", "table", "section", "ul", "div", "p").length
      ? `<p class="how">${t`${heading}: `}${links.join(", ")}</p>`
      : `<sup class="how">${links.join(" ")}</sup>`;
    insertAfter(comment, mark);
  }
  if (!files.length) return;
  const items = files.map((file, i) => `<li id="how-${i + 1}">${item(file)}</li>`);
  const section =
    `<section class="origins" aria-labelledby="how"><h2 id="how">${heading}</h2>` +
    `<ol>${items.join("")}</ol></section>`;
  append(page.element("main")!, `${section}\n`);

  function item(file: string): string {
    const document = documentOf(file);
    const {data, sweeps, code, uses} = originOf(document);
    const link = (path: string, text = path) => `<a href="${page.root}${path}">${escaped(text)}</a>`;
    const trained = sweeps.map((id) => link(`sweeps/${id}`, id)).join(", ");
    return [
      `<a href="${addresses.get(file)!}">${escaped(document.replace(/^data\//, ""))}</a>`,
      t`from ${data.map((path) => link(path)).join(", ")}` + (trained ? t` (how it was trained: ${trained})` : ""),
      t`by ${code.map((path) => link(`code/${path}.txt`, path)).join(", ")}` +
        (uses ? ` ${link("code", t`and ${uses} modules that it uses`)}` : "")
    ].join(t`; `);
  }
}

/** A heading names its page or section; a mark would become part of the name. */
function isInHeading({parentNode}: Place["comment"]): boolean {
  for (let node = parentNode; node && "parentNode" in node; node = node.parentNode)
    if (/^h[1-6]$/.test(node.nodeName)) return true;
  return false;
}

/** What reads nothing published is no finding. */
const isComputed = ({data}: Origin) => data.length > 0;

/** Pages name files from where they stand. */
const documentOf = (file: string) => file.replace(/^(?:\.\.?\/)+/, "");

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
