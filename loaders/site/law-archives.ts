import {availableParallelism} from "node:os";
import {fileURLToPath} from "node:url";
import {laws} from "../../src/lib/laws/index.ts";
import {runNode} from "../run-node.ts";

/** Where Framework keeps what the loader src/data/laws/[law].tar.ts printed. */
const cache = "src/.observablehq/cache/data/laws";

/**
 * Fills Framework’s cache with the archives of all laws, on all cores: it would run the loader law after law, each in a
 * process of its own that takes longer to start than most fits. Throws with the last words of a process that fails.
 */
export async function cacheLawArchives(): Promise<void> {
  const lanes: string[][] = Array.from({length: availableParallelism()}, () => []);
  for (const [i, {id}] of laws.all.entries()) lanes[i % lanes.length]!.push(id);
  await Promise.all(lanes.filter((ids) => ids.length).map(archive));
}

function archive(ids: readonly string[]): Promise<void> {
  const worker = fileURLToPath(new URL("./law-archives-worker.ts", import.meta.url));
  return runNode([worker, cache, ...ids], "no archives of laws");
}
