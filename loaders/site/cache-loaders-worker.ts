/**
 * Runs loaders one after the other in one process, each with its own arguments and output; started by cache-loaders.ts.
 */
import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import type {LoaderJob} from "./cache-loaders.ts";

let runs = 0;

process.on("message", async ({loader, argument, file}: LoaderJob) => {
  const printed: (string | Uint8Array)[] = [];
  process.argv = [process.argv[0]!, loader, ...(argument ? [argument] : [])];
  process.stdout.write = (chunk: string | Uint8Array) => printed.push(chunk) > 0;
  try {
    await import(`${pathToFileURL(resolve(loader))}?run=${++runs}`); // a module of the same address is run once
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, Buffer.concat(printed.map((chunk) => Buffer.from(chunk as string))));
    process.send!({error: null});
  } catch (error) {
    process.send!({error: error instanceof Error ? error.message : String(error)});
  }
});
