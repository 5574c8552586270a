/** npm run fetch -- <source> [--from <folder>]: public results into the store, for the report on public models. */
import {parseArgs} from "node:util";
import {fetchSource} from "./public/cache.ts";
import {publicSources} from "./public/sources.ts";

try {
  const {values, positionals} = parseArgs({allowPositionals: true, options: {from: {type: "string"}}});
  const [id, ...rest] = positionals;
  if (!id || rest.length) {
    const known = publicSources.map((source) => `  ${source.id.padEnd(14)} ${source.title} (${source.paper}; ${source.licence})`); // biome-ignore format: one line
    throw new Error(["usage: npm run fetch -- <source> [--from <folder>]", ...known].join("\n"));
  }
  for (const path of await fetchSource(id, {...values, onPart: tell})) console.error(`in the store: ${path}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** One line a table, redrawn on a terminal; elsewhere its last state alone. */
function tell(name: string, done: number, parts: number): void {
  const line = `${name}: ${done} of ${parts} parts`;
  const isLast = done === parts;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}${isLast ? "\n" : ""}`);
  else if (isLast) console.error(line);
}
