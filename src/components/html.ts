// As npm: and not bare, because Framework finds packages as CommonJS does, and htl has no such entry.
import * as htl from "npm:htl";
import {keyOf, said, translation} from "../lib/text.js";

/** htl's template, for the case this site has: one element out. Its text, and texts put into it, are in the language of the page. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): HTMLElement {
  const template = translation(htmlKey(strings));
  if (template === undefined) return made(strings.raw, values.map((value, i) => (isText(strings.raw, i) ? said(value) : value))); // biome-ignore format: one line
  const places = Array.from(template.matchAll(/\{(\d+)\}/g), ([, place]) => Number(place));
  const raw = template.split(/\{\d+\}/);
  return made(raw, places.map((place, i) => (isText(raw, i) ? said(values[place]) : values[place]))); // biome-ignore format: one line
}

export const svg = htl.svg as unknown as (strings: TemplateStringsArray, ...values: unknown[]) => SVGElement;

/** The key of a template of HTML, in which white space is as good as one space. */
export const htmlKey = (strings: readonly string[]) => keyOf(strings).replace(/\s+/g, " ").trim();

const made = (raw: readonly string[], values: readonly unknown[]) =>
  (htl.html as unknown as (strings: {raw: readonly string[]}, ...values: unknown[]) => HTMLElement)({raw}, ...values);

/** Whether what is put in after this part stands between tags, and not in one, nor in code. */
function isText(raw: readonly string[], i: number): boolean {
  const before = raw.slice(0, i + 1).join("");
  return before.lastIndexOf(">") >= before.lastIndexOf("<") && !/<(code|pre|textarea)\b[^>]*>[^<]*$/.test(before);
}
