import {readFileSync, writeFileSync} from "node:fs";
import {dirname, relative} from "node:path";
import {prose} from "../../../src/chinese/prose/index.ts";
import {speaking} from "../../../src/lib/i18n/translate.ts";
import {markOrigins} from "./mark-origins.ts";
import {publishSources} from "./source-files.ts";
import {graphOfLoaders, type Origin, originOf} from "./sources-of-documents.ts";

/** Publishes data and code beside the pages of the site in `output`, and leads to them from every number. */
export async function linkOrigins(output: string, pages: readonly string[]): Promise<void> {
  publishSources(output);
  const graph = await graphOfLoaders();
  const known = new Map<string, Origin>();
  const origin = (document: string) => {
    if (!known.has(document)) known.set(document, originOf(document, graph));
    return known.get(document)!;
  };
  for (const page of pages) {
    const root = `${relative(dirname(page), output) || "."}/`;
    const catalogue = relative(output, page).startsWith("zh/") ? prose : null;
    const html = readFileSync(page, "utf8");
    writeFileSync(
      page,
      speaking(catalogue, () => markOrigins(html, {root, originOf: origin}))
    );
  }
}
