import MiniSearch from "minisearch";
import type {SearchLine, SearchPage} from "../../contracts/search.js";

const MOST = 12;

/** A page, and of its lines the one that holds most of what was asked. */
export interface Found {
  readonly page: SearchPage;
  readonly line: SearchLine | undefined;
}

/**
 * Words in lower case; Chinese, which has no spaces, as its pairs of neighbouring characters, so that no dictionary has
 * to know the terms of the field.
 */
export function termsOf(text: string): string[] {
  const runs =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return runs.flatMap((run) => {
    const characters = [...run];
    if (!/\p{Script=Han}/u.test(run) || characters.length === 1) return run;
    return characters.slice(1).map((character, i) => characters[i] + character);
  });
}

/** Gives for a question the pages that hold all of its terms, best first. */
export async function finder(pages: readonly SearchPage[]): Promise<(question: string) => Found[]> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const index = new MiniSearch<SearchPage>({
    idField: "path",
    fields: ["title", "path", "section", "text"],
    extractField: (page, name) => {
      if (name === "title" || name === "path") return page[name];
      return [...new Set(page.lines.map((line) => line[name as "section" | "text"]))].join("\n");
    },
    tokenize: termsOf,
    searchOptions: {
      combineWith: "AND",
      prefix: true,
      fuzzy: (term) => /^[a-z]{5,}$/.test(term) && 0.25, // a typing error, in words long enough to bear one
      boost: {title: 4, section: 2}
    }
  });
  await index.addAllAsync(pages); // in parts: the reader types meanwhile
  return (question) =>
    index
      .search(question)
      .slice(0, MOST)
      .map(({id, terms}) => ({page: byPath.get(id)!, line: best(byPath.get(id)!.lines, new Set(terms))}));
}

/** Of what only the title of a page holds, its lede speaks, if it has one. */
function best(lines: readonly SearchLine[], terms: ReadonlySet<string>): SearchLine | undefined {
  const held = (text = "") => new Set(termsOf(text).filter((term) => terms.has(term))).size;
  const counts = lines.map(({text, section}) => held(text) + held(section) / 2);
  const most = Math.max(0, ...counts);
  const line = lines[counts.indexOf(most)];
  return most || !line?.id ? line : undefined;
}
