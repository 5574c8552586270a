import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {chinese} from "../../../src/chinese/index.ts";
import {prose} from "../../../src/chinese/prose/index.ts";
import {withCatalogue} from "../../../src/lib/i18n/translate.ts";
import type {Page} from "../html/page.ts";
import {numbersOf} from "./evidence.ts";
import {evidenceFile, markOrigins} from "./mark-origins.ts";
import {publishSources} from "./source-files.ts";
import {graphOfLoaders, type Origin, originOf} from "./sources-of-documents.ts";

/** Words of the list are the pages’ own; numbers and methods are written by the code. */
const words = {...chinese, ...prose};

/** Publishes data and code with the pages in `output`, and links every number to them. */
export async function linkOrigins(output: string, pages: readonly Page[]): Promise<void> {
  publishSources(output);
  const graph = await graphOfLoaders();
  const known = new Map<string, Origin>();
  const origin = (document: string) => {
    if (!known.has(document)) known.set(document, originOf(document, graph));
    return known.get(document)!;
  };
  const numbers = numbersOf(output);
  const contents = new Map<string, unknown>();
  const contentOf = (file: string) => {
    if (!contents.has(file)) contents.set(file, JSON.parse(readFileSync(join(output, file), "utf8")));
    return contents.get(file);
  };
  for (const page of pages) {
    const sources = {originOf: origin, numbersOf: (document: string) => numbers.get(document) ?? [], contentOf};
    const evidence = withCatalogue(page.isChinese ? words : null, () => markOrigins(page, sources));
    if (!evidence) continue;
    const file = join(output, evidenceFile(page));
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, JSON.stringify(evidence));
  }
}
