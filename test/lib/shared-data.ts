import {existsSync} from "node:fs";
import {resolve} from "node:path";

/** A file of the data that lie beside the repository, not in it. */
export const shared = (path: string) => resolve(import.meta.dirname, "../../../shared/data", path);

/** Says aloud what is skipped where the data are absent. */
export function present(path: string): boolean {
  const found = existsSync(shared(path));
  if (!found) console.warn(`skipped: ../shared/data/${path} is not there`);
  return found;
}
