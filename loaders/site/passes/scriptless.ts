import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "../html/page.ts";
import {attribute, remove, removeLine, unwrap} from "../html/tree.ts";

/**
 * Takes the scripts out of pages that have nothing to press or to drag (`still: true` in their first lines): what their
 * cells show stands in them already, and readers need not wait for the data it was made from. The search and
 * the evidence of numbers stay.
 */
export function dropScripts(pages: readonly Page[]): void {
  for (const page of pages.filter(isStill)) {
    for (const {comment} of page.places) remove(comment);
    for (const shown of page.elements("observablehq-loading")) unwrap(shown);
    for (const script of page.elements("script"))
      if (attribute(script, "type") === "module" && !/\/(?:search|evidence)\./.test(attribute(script, "src") ?? ""))
        removeLine(script);
    for (const link of page.links("modulepreload")) removeLine(link);
  }
}

function isStill({path}: Page): boolean {
  try {
    const source = readFileSync(join("src", path.replace(/^zh\//, "").replace(/html$/, "md")), "utf8");
    return /^still: true$/m.test(source.split(/^---$/m)[1] ?? "");
  } catch {
    return false; // pages of registries are made from a file of another name, and are alive
  }
}
