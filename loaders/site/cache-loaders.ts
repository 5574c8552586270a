import {readdirSync} from "node:fs";
import {join} from "node:path";
import {laws} from "../../src/lib/laws/index.ts";
import {tasks} from "../../src/lib/tasks/index.ts";
import {runInPool} from "../processes/pool.ts";
import {sweepIds} from "../store/runs.ts";
import {capabilityPaths} from "./documents/capabilities/capabilities.ts";

/** A loader, the value of its route parameter where it has one, and the file that it would print. */
export interface LoaderJob {
  readonly loader: string;
  readonly argument?: string;
  readonly file: string;
}

const source = "src/data";
/** Where Framework keeps what loaders printed. */
const cache = "src/.observablehq/cache/data";

/** The values that each route parameter takes. */
const values: Readonly<Record<string, () => string[]>> = {
  law: () => laws.all.map(({id}) => id),
  task: () => tasks.all.map(({id}) => id),
  sweep: sweepIds,
  capability: capabilityPaths
};

/**
 * Runs every data loader on all cores and fills Framework’s cache with what it prints: Framework would run them one
 * after the other, each in a process of its own that takes longer to start than most take to answer. Throws with a
 * loader’s error.
 */
export async function cacheLoaders(): Promise<void> {
  const answers = new Map<LoaderJob, string | null>();
  const worker = new URL("./cache-loaders-worker.ts", import.meta.url);
  await runInPool<LoaderJob, {error: string | null}>(worker, jobs(), (job, {error}) => answers.set(job, error));
  for (const [{loader, argument}, error] of answers)
    if (error) throw new Error(`${loader} ${argument ?? ""}: ${error}`);
}

function jobs(): LoaderJob[] {
  return readdirSync(source, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name): LoaderJob[] => {
      const loader = join(source, name);
      const made = join(cache, name.slice(0, -".ts".length));
      const parameter = /\[(\w+)\]/.exec(name)?.[1];
      if (!parameter) return [{loader, file: made}];
      return values[parameter]!().map((value) => ({
        loader,
        argument: `--${parameter}=${value}`,
        file: made.replace(`[${parameter}]`, value)
      }));
    });
}
