import {t} from "../../../src/lib/i18n/translate.ts";
import {cellOrigins} from "./cell-origins.ts";
import type {Origin} from "./sources-of-documents.ts";

export interface MarkOptions {
  /** From the page to the root of the site, such as `../`. */
  readonly root: string;
  readonly originOf: (document: string) => Origin;
}

/** A cell of a page with what it shows before any script runs. */
const place =
  /(<observablehq-loading>((?:(?!<\/observablehq-loading>)[\s\S])*)<\/observablehq-loading>)?<!--:([0-9a-f]{8}(?:-\d+)?):-->/g;

/**
 * Leads from every number that a page shows to the files it comes from, what computed them and out of which data: a
 * mark behind each sentence, a line under each figure, a list at the end, in the language that is spoken. The page must show its cells already.
 */
export function markOrigins(html: string, {root, originOf}: MarkOptions): string {
  const script = /<script type="module">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
  const addresses = new Map(
    Array.from(script.matchAll(/registerFile\("([^"]+)", \{[^}]*"path":"([^"]+)"/g), ([, name, path]) => [name!, path!])
  );
  const cells = new Map(cellOrigins(script).map((cell) => [cell.id, cell]));
  const files: string[] = [];
  const numberOf = (file: string) => (files.includes(file) ? files.indexOf(file) : files.push(file) - 1) + 1;
  const heading = t`How these numbers were got`;
  const marked = html.replace(place, (whole, _, shown: string | undefined, id: string, at: number) => {
    if (isInHeading(html, at)) return whole;
    const cell = cells.get(id);
    const own = (cell?.files ?? []).filter((file) => addresses.has(file) && isComputed(originOf(documentOf(file))));
    if (!own.length || !shown || !/\d/.test(shown.replace(/<[^>]*>/g, ""))) return whole;
    const links = own
      .map(numberOf)
      .map((n) => `<a href="#how-${n}" aria-label="${n}, ${t`how this was got`}">${n}</a>`);
    return /<(?:figure|table|section|ul|div|p)\b/.test(shown)
      ? `${whole}<p class="how">${t`${heading}: `}${links.join(", ")}</p>`
      : `${whole}<sup class="how">${links.join(" ")}</sup>`;
  });
  if (!files.length) return html;
  const items = files.map((file, i) => `<li id="how-${i + 1}">${item(file)}</li>`);
  const section = `<section class="origins" aria-labelledby="how"><h2 id="how">${heading}</h2><ol>${items.join("")}</ol></section>`;
  return marked.replace("</main>", () => `${section}\n</main>`);

  function item(file: string): string {
    const document = documentOf(file);
    const {data, sweeps, code, uses} = originOf(document);
    const link = (path: string, text = path) => `<a href="${root}${path}">${escaped(text)}</a>`;
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
const isInHeading = (html: string, at: number) =>
  html.lastIndexOf("<h", at) > html.lastIndexOf("</h", at) && /^<h[1-6]\b/.test(html.slice(html.lastIndexOf("<h", at)));

/** What reads nothing published is no finding. */
const isComputed = ({data}: Origin) => data.length > 0;

/** Pages name files from where they stand. */
const documentOf = (file: string) => file.replace(/^(?:\.\.?\/)+/, "");

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
