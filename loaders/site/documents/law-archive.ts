import {prune} from "../output/prune.ts";
import {lawFiles} from "./law-files.ts";

/** The files of one law: what is taken away stays whole, what the page draws is made light. */
export function lawArchive(id: string): Record<string, string> {
  const {"page.json": page, ...files} = lawFiles(id);
  return {...files, "page.json": JSON.stringify(prune(JSON.parse(page!), ["observations"]))};
}
