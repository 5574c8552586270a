import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path/posix";
import type {Catalogue} from "../../../src/lib/i18n/translate.ts";
import {type Prose, partsOf, replaceExpressions} from "./page-parts.ts";

/** The one page for all languages, as a static host shows it at any address. */
export const untranslated = "404.md";

/** Every page that is written by hand, from the root of the sources. */
export const pages = (root: string): string[] =>
  readdirSync(root, {recursive: true, encoding: "utf8"})
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md") && !/^(zh|\.observablehq)\//.test(file))
    .sort();

/**
 * Writes the pages below /zh from those in English, a file that would not change excepted. `prose`: every text of
 * theirs in Chinese; what nobody translated stays English.
 */
export function translatePages(root: string, prose: Catalogue): void {
  const folder = join(root, "zh");
  const translated = pages(root).filter((page) => page !== untranslated);
  for (const page of translated) {
    const file = join(folder, page);
    const text = translatedPage(page, readFileSync(join(root, page), "utf8"), prose);
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text);
  }
  for (const name of readdirSync(folder, {recursive: true, encoding: "utf8"})) {
    const page = name.replaceAll("\\", "/");
    if (page.endsWith(".md") && !translated.includes(page)) rmSync(join(folder, page));
  }
}

/**
 * A page, one folder further down, in the language of the catalogue. What its expressions give is translated when it is
 * shown.
 */
export function translatedPage(page: string, markdown: string, prose: Catalogue): string {
  const root = "../".repeat(page.split("/").length - 1) || "./";
  let text = "";
  let isFirst = !/\bimport \{.*\btranslate\b.*\} from/.test(markdown);
  for (const part of partsOf(markdown)) {
    if (part.kind === "prose") text += translated(part, prose);
    else if (part.kind === "wordless") text += withTranslations(part.text);
    else if (/^```[jt]s\n/.test(part.text)) {
      const code = isFirst
        ? part.text.replace("\n", `\nimport {translate} from "${root}lib/i18n/translate.js";\n`)
        : part.text;
      text += deeper(code);
      isFirst = false;
    } else text += part.text;
  }
  const contents = prose.Contents;
  return contents && !/^toc:/m.test(text) ? text.replace("---\n", `---\ntoc:\n  label: ${contents}\n`) : text;
}

const withTranslations = (text: string) => replaceExpressions(text, (expression) => `\${translate(${expression})}`);

function translated({before, key, places, after}: Prose, prose: Catalogue): string {
  const text = rooted((prose[key] ?? key).replace(/\{(\d+)\}/g, (_, i) => `\${translate(${places[Number(i)]})}`));
  const level = /^\s*(#+) $/.exec(before)?.[1]?.length;
  if (!level) return before + text + after;
  // a heading keeps its address in every language
  return `${before.replace(/#+ $/, "")}<h${level} id="${slug(key)}">${text}</h${level}>${after}`;
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’']/g, "")
    .match(/[a-z0-9]+/g)
    ?.join("-") ?? "";

/** Files are the same in every language. */
const rooted = (text: string) => text.replace(/\]\((?:\.\.?\/)*data\//g, "](/data/");

/** The same modules and files, from one folder further down. */
const deeper = (code: string) =>
  code
    .replace(/\b(from "|import\(")(\.\.?\/)/g, (_, start, path) => start + (path === "./" ? "../" : "../../"))
    .replace(/\b(FileAttachment\(["`])(?:\.\/)?/g, "$1../")
    .replace(/"\.\/(code|data)\b/g, '"../$1');
