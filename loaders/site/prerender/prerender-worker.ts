import {readFileSync} from "node:fs";
import {dirname, relative} from "node:path/posix";
import {pathToFileURL} from "node:url";
import {exitCodes} from "../../processes/exit-codes.ts";
import {replaceFile} from "../../store/store.ts";
import {play} from "./jsdom-page.ts";
import {filled, keptFile, type StaticPage} from "./prerender.ts";
import {misplaced, staticCells} from "./static-html.ts";

const [output, ...pages] = process.argv.slice(2) as [string, ...string[]];

for (const page of pages) {
  try {
    const html = readFileSync(page, "utf8");
    const {shown, title} = await play(page, html);
    const root = {from: pathToFileURL(`${output}/`).href, to: `${relative(dirname(page), output) || "."}/`};
    const made: StaticPage = {title, cells: staticCells(shown, root)};
    const wrong = misplaced(filled(html, made), made.cells);
    if (wrong) throw new Error(`a block stands inside a paragraph: ${made.cells[wrong]!.slice(0, 200)}`);
    replaceFile(keptFile(html), JSON.stringify(made));
  } catch (error) {
    console.error(`${page}: ${error instanceof Error ? error.stack : error}`);
    process.exit(exitCodes.failed);
  }
}
process.exit(exitCodes.ok); // cells that wait for a reader would wait for ever
