import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {Page} from "../../loaders/site/html/page.ts";
import {attribute, type Element} from "../../loaders/site/html/tree.ts";
import {foreignWords} from "../plain-words.ts";
import {built} from "./sample.ts";
import {textsOf} from "./text-of.ts";

/** What a sentence put together of parts shows where a part is missing, or both of its ends are the same. */
const slots: readonly RegExp[] = [
  /\bno scale is\b|没有任何规模可确定/,
  /\bundefined\b|\[object /,
  /(?<!\ba )\bnull\b(?! hypothesis)/,
  /(?<![\d.])0\.00 ?%/,
  /(?<!\S)(\S*\d\S*) (?:to|至) \1(?![\d.])/,
  /\( | \)|,,|\.\.(?!\.)/
];

/** A value in thousands whose interval is not, or the other way round. */
const isUnbalanced = (text: string) =>
  Array.from(text.matchAll(/([\d.]+)([kMBT]?) [[(](?:95% CI )?([\d.]+)([kMBT]?)(?:–|, )([\d.]+)([kMBT]?)[\])]/g)).some(
    ([, , letter, lower, lowerLetter, upper, upperLetter]) =>
      letter !== "" && ((!lowerLetter && Number(lower) >= 1000) || (!upperLetter && Number(upper) >= 1000))
  );

/** The text of a paragraph, without the marks of its notes and its formulas. */
const sentence = (element: Element): string =>
  element.childNodes
    .map((child) => {
      if ("value" in child) return child.value;
      if (!("tagName" in child) || /\bhow\b|katex/.test(attribute(child, "class") ?? "")) return "";
      return sentence(child);
    })
    .join("")
    .replace(/\s+/g, " ");

const prose = new Set(["p", "li", "h1", "h2", "h3", "figcaption", "caption"]);
const paragraphs = (element: Element): string[] =>
  element.childNodes.flatMap((child) => {
    if (!("tagName" in child) || /^origins$|katex/.test(attribute(child, "class") ?? "")) return [];
    return prose.has(child.tagName) ? [sentence(child).trim()] : paragraphs(child);
  });

const pages = built().map((path) => {
  const html = readFileSync(`dist/${path === "" || path.endsWith("/") ? `${path}index` : path}.html`, "utf8");
  return {path, texts: textsOf(html), paragraphs: paragraphs(new Page("", html).element("main")!)};
});

/** Each fault once, with the first page that has it. */
function faults(of: (page: (typeof pages)[number]) => string[]): string[] {
  const found = new Map<string, string>();
  for (const page of pages) for (const fault of of(page)) if (!found.has(fault)) found.set(fault, page.path);
  return Array.from(found, ([fault, path]) => `${path}: ${fault}`);
}

it("no page has words that are not ours", () => {
  expect(pages.length).toBeGreaterThan(200);
  expect(
    faults(({texts}) => texts.flatMap((text) => foreignWords(text).map((found) => `${found} in “${text}”`)))
  ).toEqual([]);
});

it("no sentence has a place that nothing fills", () => {
  expect(faults(({paragraphs}) => paragraphs.filter((text) => slots.some((slot) => slot.test(text))))).toEqual([]);
});

it("an interval has the unit of its value", () => {
  expect(faults(({texts}) => texts.filter(isUnbalanced))).toEqual([]);
});
