import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {Page} from "../../loaders/site/html/page.ts";
import {attribute, type Element} from "../../loaders/site/html/tree.ts";
import {constant} from "../../src/lib/i18n/format.ts";
import {laws} from "../../src/lib/laws/index.ts";
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

/** Parameters in the digits in which their authors printed them: whoever copies them needs them all. */
const published = new Set(
  laws.all.flatMap(({published}) => published.flatMap(({values}) => Object.values<number>(values).map(constant)))
);

/** What keeps more than three significant digits, each for its reason. */
const exact: readonly RegExp[] = [
  /\brank \d+(–\d+)?|秩为 \d+(–\d+)?/g, // names of capabilities
  /\b(arXiv:|doi:|https?:)\S+/gi, // addresses
  /(?<=[a-z] )\d+, \d+(?=[;；]|$)/gi, // volume and page
  /\b\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?/g, // dates and times
  /\b\d+\.\d+\.\d+[\w.-]*/g, // versions
  /\b(?=\w*[a-f])[0-9a-f]{12,}\b/g, // hashes
  /\b\d{1,3}(,\d{3})+\b/g, // whole counts: of runs, of seconds that a sweep took
  /(?<![\d.])(18|19|20)\d\d(?![\d.]\d|[kMBT%])/g // years
];

/** Whether one decimal less would write both ends alike: then the last one distinguishes them. */
function needsItsDigits(...ends: string[]): boolean {
  const decimals = Math.max(...ends.map((end) => end.split(".")[1]?.length ?? 0));
  return new Set(ends.map((end) => Number(end.replace("−", "-")).toFixed(Math.max(0, decimals - 1)))).size === 1;
}

const decimal = "[−-]?\\d+(?:\\.\\d+)?";
const range = new RegExp(
  `(?:(${decimal})[kMBT]? ?)?[[(（](?:95% (?:CI|置信区间) )?(${decimal})[kMBT]?(?:–|, | to | 至 )` +
    `(${decimal})[kMBT]?[\\])）]`,
  "g"
);

/** Numbers of more than three significant digits, but for those that need them. */
function longNumbers(text: string): string[] {
  const kept = exact
    .reduce((rest, pattern) => rest.replace(pattern, " "), text)
    .replace(range, (whole, _value, lower: string, upper: string) => (needsItsDigits(lower, upper) ? " " : whole));
  return (kept.match(/(?<![\w.])\d+(\.\d+)?/g) ?? []).filter((found) => {
    const digits = found.includes(".") ? found.replace(/^[0.]+|\./g, "") : found.replace(/0+$/, "");
    return digits.replace(".", "").length > 3 && !published.has(found);
  });
}

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

it("no number has more than three significant digits, but for those that need them", () => {
  expect(longNumbers("1.7792 [1.7759, 1.7825], 103.1, 0.0123, 2022, 1,428 runs, 1.779 [1.776, 1.782]")).toEqual([
    "1.7792",
    "1.7759",
    "1.7825",
    "103.1"
  ]);
  expect(
    faults(({texts}) => texts.flatMap((text) => longNumbers(text).map((found) => `${found} in “${text}”`)))
  ).toEqual([]);
});
