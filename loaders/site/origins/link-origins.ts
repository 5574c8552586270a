import {prose} from "../../../src/chinese/prose/index.ts";
import {withCatalogue} from "../../../src/lib/i18n/translate.ts";
import type {Page} from "../html/page.ts";
import {markOrigins} from "./mark-origins.ts";
import {publishSources} from "./source-files.ts";
import {graphOfLoaders, type Origin, originOf} from "./sources-of-documents.ts";

/** Publishes data and code with the pages in `output`, and links every number to them. */
export async function linkOrigins(output: string, pages: readonly Page[]): Promise<void> {
  publishSources(output);
  const graph = await graphOfLoaders();
  const known = new Map<string, Origin>();
  const origin = (document: string) => {
    if (!known.has(document)) known.set(document, originOf(document, graph));
    return known.get(document)!;
  };
  for (const page of pages) withCatalogue(page.isChinese ? prose : null, () => markOrigins(page, origin));
}
