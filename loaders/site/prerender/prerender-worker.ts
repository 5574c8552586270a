import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {pathToFileURL} from "node:url";
import {exitCodes} from "../../processes/exit-codes.ts";
import {replaceFile} from "../../store/store.ts";
import {Page} from "../html/page.ts";
import {play} from "./jsdom-page.ts";
import {fill, keptFile, type StaticPage} from "./prerender.ts";
import {misplaced, staticCells} from "./static-html.ts";

const [output, ...paths] = process.argv.slice(2) as [string, ...string[]];

for (const path of paths) {
  try {
    const html = readFileSync(join(output, path), "utf8");
    const page = new Page(path, html);
    const {shown, title} = await play(output, page);
    const made: StaticPage = {
      title,
      cells: staticCells(shown, {from: pathToFileURL(`${output}/`).href, to: page.root})
    };
    fill(page, made);
    const wrong = misplaced(page, made.cells);
    if (wrong) throw new Error(`a block stands inside a paragraph: ${made.cells[wrong]!.slice(0, 200)}`);
    replaceFile(keptFile(html), JSON.stringify(made));
  } catch (error) {
    console.error(`${join(output, path)}: ${error instanceof Error ? error.stack : error}`);
    process.exit(exitCodes.failed);
  }
}
process.exit(exitCodes.ok); // cells that wait for a reader would wait for ever
