import type {Evidence, EvidencePage} from "../../../src/contracts/evidence.ts";
import {t, translate} from "../../../src/lib/i18n/translate.ts";
import type {Published} from "../../verify/estimates.ts";
import type {Page, Place} from "../html/page.ts";
import {append, elementsIn, escaped, insertAfter, textIn} from "../html/tree.ts";
import {cellOrigins} from "./cell-origins.ts";
import {evidenceOfDocument, evidenceOfNumber, statedIn, titleOf} from "./evidence.ts";
import type {Origin} from "./sources-of-documents.ts";

/** What is known of documents: `document` is a path such as data/tasks/copy.json, or tasks/copy for its numbers. */
export interface Known {
  readonly originOf: (document: string) => Origin;
  readonly numbersOf: (document: string) => readonly Published[];
  /** `file`: from the root of the site. */
  readonly contentOf: (file: string) => unknown;
}

/** Where the evidence of a page stands, from the root of the site. */
export const evidenceFile = ({path}: Page) => `evidence/${path.replace(/html$/, "json")}`;

/**
 * Leads from every number that a page shows to the files it comes from, what computed them and out of which data: a
 * mark behind each sentence, a line under each figure, a list at the end, in the language that is spoken. The page must
 * show its cells already. Gives what a popover at a mark says, where there are marks.
 */
export function markOrigins(page: Page, {originOf, numbersOf, contentOf}: Known): EvidencePage | undefined {
  const addresses = page.files;
  const cells = new Map(cellOrigins(page.code).map((cell) => [cell.id, cell]));
  const files: string[] = [];
  const numberOf = (file: string) => (files.includes(file) ? files.indexOf(file) : files.push(file) - 1) + 1;
  const numbers: Evidence[] = [];
  const placeOf = new Map<string, number>();
  for (const {id, comment, shown} of page.places) {
    const own = (cells.get(id)?.files ?? []).filter(
      (file) => addresses.has(file) && isComputed(originOf(documentOf(file)))
    );
    if (!own.length || !shown || !/\d/.test(textIn(shown)) || isInHeading(comment)) continue;
    const isBlock = elementsIn(shown, "figure", "table", "section", "ul", "div", "p").length > 0;
    const links = own.map((file) => {
      const n = numberOf(file);
      const stated = isBlock ? [] : statedIn(textIn(shown), numbersOf(nameOf(file))).map((one) => place(one, file));
      const marked = stated.length ? ` data-numbers="${stated.join(" ")}"` : "";
      if (isBlock) return `<a href="#how-${n}"${marked}>${own.length > 1 ? t`Evidence ${n}` : t`Evidence`}</a>`;
      return `<a href="#how-${n}" aria-label="${t`Evidence ${n}`}"${marked}>${n}</a>`;
    });
    const mark = isBlock ? `<p class="how">${links.join(", ")}</p>` : `<sup class="how">${links.join(" ")}</sup>`;
    insertAfter(comment, mark);
  }
  if (!files.length) return;
  const items = files.map((file, i) => `<li id="how-${i + 1}">${item(file)}</li>`);
  const section =
    `<section class="origins" aria-labelledby="how" data-root="${page.root}" ` +
    `data-evidence="${page.root}${evidenceFile(page)}"><h2 id="how">${t`Provenance`}</h2>` +
    `<ol>${items.join("")}</ol></section>`;
  append(page.element("main")!, `${section}\n`);
  const texts = {close: t`Close`, copy: t`Copy`, copied: t`Copied`, failed: t`The browser refused to copy.`};
  const documents = files.map((file) => {
    const document = nameOf(file);
    return evidenceOfDocument(document, pathOf(file), originOf(documentOf(file)), numbersOf(document));
  });
  return {texts, numbers, documents};

  /** Of a number among those that the page states. */
  function place(one: Published, file: string): number {
    const name = `${one.document} ${one.at}`;
    if (!placeOf.has(name)) {
      const path = pathOf(file);
      placeOf.set(name, numbers.push(evidenceOfNumber(one, path, contentOf(path), originOf(documentOf(file)))) - 1);
    }
    return placeOf.get(name)!;
  }
  function pathOf(file: string): string {
    return addresses.get(file)!.replace(/^(?:\.\.?\/)+/, "");
  }

  function item(file: string): string {
    const document = documentOf(file);
    const {data, sweeps, code, uses} = originOf(document);
    const link = (path: string, text = path) => `<a href="${page.root}${path}">${escaped(text)}</a>`;
    const trained = sweeps.map((id) => link(`sweeps/${id}`, translate(titleOf(id)))).join(", ");
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

/** As the numbers of a document are published: tasks/copy. */
const nameOf = (file: string) =>
  documentOf(file)
    .replace(/^data\//, "")
    .replace(/\.json$/, "");
