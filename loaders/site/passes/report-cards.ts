import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {join as joinAddress} from "node:path/posix";
import type {Page} from "../html/page.ts";
import {
  append,
  attribute,
  copyOf,
  type Element,
  elementsIn,
  escaped,
  hasClass,
  insertBefore,
  remove,
  setAttribute,
  textIn
} from "../html/tree.ts";
import {pictureSvg} from "./report-picture.ts";

const lists = new Set(["reports/index.html", "zh/reports/index.html"]);

/** The day when a report last came to say something else, by its address; nothing of a page that is none. */
export type DateOf = (path: string) => string | undefined;

/**
 * Makes cards of the links on the page of reports: the first figure of the report, the finding that it begins with and
 * its date. Both are read out of the built report, so that a card can never say anything else than its report.
 */
export function makeReportCards(output: string, pages: readonly Page[], dateOf: DateOf): void {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  for (const list of pages.filter(({path}) => lists.has(path)))
    for (const item of list.elements("li")) {
      const [link] = elementsIn(item, "a");
      if (!hasClass(item.parentNode as Element, "contents") || !link) continue;
      const path = joinAddress(dirname(list.path), attribute(link, "href")!);
      const report = byPath.get(`${path}.html`);
      if (report)
        makeCard(item, report, {output, root: list.root, date: dateOf(`/${report.path.replace(/\.html$/, "")}`)});
    }
}

interface Setting {
  readonly output: string;
  readonly root: string;
  readonly date: string | undefined;
}

function makeCard(item: Element, report: Page, {output, root, date}: Setting): void {
  setAttribute(item.parentNode as Element, "class", "contents cards");
  const drawn = report.elements("svg").find(isFigure);
  if (drawn) {
    const file = `pictures/${report.path.replace(/html$/, "svg")}`;
    const {svg, width, height} = pictureSvg(drawn);
    mkdirSync(dirname(join(output, file)), {recursive: true});
    writeFileSync(join(output, file), svg);
    const size = `width="${width}" height="${height}"`;
    insertBefore(item.childNodes[0]!, `<img src="${root}${file}" alt="" ${size} loading="lazy" decoding="async">`);
  }
  const question = elementsIn(item, "span")[0];
  const finding = findingOf(report);
  if (finding && question) {
    remove(question);
    append(item, `<p>${escaped(finding)}</p>`);
  }
  if (date) append(item, `<time>${date}</time>`);
}

const isFigure = (svg: Element) =>
  Boolean(attribute(svg, "class")?.startsWith("plot-")) && attribute(svg, "role") === "img";

/** The lede of a report without its references. */
function findingOf(report: Page): string | undefined {
  const lede = report.elements("p").find((one) => hasClass(one, "lede"));
  if (!lede) return;
  const copy = copyOf(lede);
  for (const link of elementsIn(copy, "a").filter((one) => hasClass(one, "cite"))) remove(link);
  return textIn(copy)
    .replace(/[^\S\u00a0]+/g, " ")
    .replace(/ (?=[.,;:])/g, "")
    .trim();
}
