/** npm run fetch -- <source> [--from <folder>]: public results into the store, for the report on public models. */

import {runCommand, script} from "../processes/command.ts";
import {fetchSource} from "../public/cache.ts";
import {publicSources} from "../public/sources.ts";

const known = publicSources.map(({id, title, paper, licence}) => `  ${id.padEnd(14)} ${title} (${paper}; ${licence})`);

await runCommand(
  script("fetch", "Downloads results published by others into the store, for the report on public models.")
    .argument("<source>", "one of those below")
    .option("--from <folder>", "read a local copy instead of downloading")
    .addHelpText("after", `\nSources:\n${known.join("\n")}`)
    .action(async (id: string, {from}: {from?: string}) => {
      for (const path of await fetchSource(id, {from, onPart: tell})) console.error(`in the store: ${path}`);
    })
);

/** One line a table, redrawn on a terminal; elsewhere its last state alone. */
function tell(name: string, done: number, parts: number): void {
  const line = `${name}: ${done} of ${parts} parts`;
  const isLast = done === parts;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}${isLast ? "\n" : ""}`);
  else if (isLast) console.error(line);
}
