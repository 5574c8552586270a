import {Page} from "../../loaders/site/html/page.ts";
import {attribute, type Element} from "../../loaders/site/html/tree.ts";

/** What is in whichever language it was written: code, formulas, citations and what says that it is English. */
const apart = ["code", "pre", "script", "style", "textarea", "cite", "title"];
const isOfNoLanguage = (element: Element) =>
  apart.includes(element.tagName) ||
  attribute(element, "lang")?.startsWith("en") ||
  /\bkatex|^origins$/.test(attribute(element, "class") ?? "");

/** Texts of a built page and labels that are read out, in order, without those of no language. */
export function textsOf(html: string): string[] {
  const texts: string[] = [];
  const read = (element: Element): void => {
    for (const child of element.childNodes) {
      if ("value" in child) texts.push(child.value);
      if (!("tagName" in child) || isOfNoLanguage(child)) continue;
      texts.push(...["aria-label", "placeholder"].flatMap((name) => attribute(child, name) ?? []));
      read(child);
    }
  };
  read(new Page("", html).element("body")!);
  return texts.map((text) => text.trim()).filter(Boolean);
}
