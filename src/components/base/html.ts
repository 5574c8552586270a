// As npm: and not bare, because Framework finds packages as CommonJS does, and htl has no such entry.
import * as htl from "npm:htl";
import {keyOf, translate, translation} from "../../lib/i18n/translate.js";

/**
 * htl's template, for the case this site has: one element out. Its text, and texts put into it, are in the language of
 * the page.
 */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): HTMLElement {
  const template = translation(htmlKey(strings));
  if (template === undefined) return made(strings.raw, values);
  const places = Array.from(template.matchAll(/\{(\d+)\}/g), ([, place]) => values[Number(place)]);
  return made(template.split(/\{\d+\}/), places);
}

export const {svg} = htl;

/** The key of a template of HTML, in which white space is as good as one space. */
const htmlKey = (strings: readonly string[]) => keyOf(strings).replace(/\s+/g, " ").trim();

function made(raw: readonly string[], values: readonly unknown[]): HTMLElement {
  const texts = values.map((value, i) => (typeof value === "string" && isText(raw, i) ? translate(value) : value));
  return htl.html({raw}, ...texts);
}

/**
 * Whether what is put in after this part stands between tags, and not in one, nor in code, nor in what is English in
 * every language.
 */
function isText(raw: readonly string[], i: number): boolean {
  const before = raw.slice(0, i + 1).join("");
  return (
    before.lastIndexOf(">") >= before.lastIndexOf("<") &&
    !/<(?:(?:code|pre|textarea)\b|\w+ lang="en")[^>]*>[^<]*$/.test(before)
  );
}
