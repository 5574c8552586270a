import type {LawPage} from "../../../src/contracts/laws.ts";
import {prune} from "../output/prune.ts";
import {lawFiles} from "./law-files.ts";

/** The files of one law: what is taken away stays whole, what the page draws is made light. */
export function lawArchive(id: string): Record<string, string> {
  const {"page.json": page, ...files} = lawFiles(id);
  const shown: LawPage = prune(JSON.parse(page!), ["observations"]);
  return {...files, "page.json": JSON.stringify(shown)};
}

export {reads} from "./law.ts";
