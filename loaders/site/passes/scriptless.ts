import {readFileSync, writeFileSync} from "node:fs";
import {join, relative} from "node:path";

/** What a page loads only to come alive. */
const alive = [
  /<link rel="modulepreload"[^>]*>\n?/g,
  /<script type="module"[^>]*>[\s\S]*?<\/script>\n?/g,
  /<\/?observablehq-loading>/g,
  /<!--:[0-9a-f]{8}(?:-\d+)?:-->/g
];

/**
 * Takes the scripts out of pages that have nothing to press or to drag (`still: true` in their first lines): what their
 * cells show stands in them already, and readers need not wait for the data it was made from.
 */
export function dropScripts(output: string, pages: readonly string[]): void {
  for (const page of pages) {
    const source = join("src", relative(output, page).replace(/^zh\//, "").replace(/html$/, "md"));
    if (isStill(source))
      writeFileSync(
        page,
        alive.reduce((html, part) => html.replace(part, ""), readFileSync(page, "utf8"))
      );
  }
}

function isStill(source: string): boolean {
  try {
    return /^still: true$/m.test(readFileSync(source, "utf8").split(/^---$/m)[1] ?? "");
  } catch {
    return false; // pages of registries are made from a file of another name, and are alive
  }
}
