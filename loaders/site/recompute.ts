import {execFile} from "node:child_process";
import {basename} from "node:path";
import {promisify} from "node:util";
import {loaderOf} from "./origins/sources-of-documents.ts";
import {textIn} from "./output/tar.ts";

const MOST_BYTES = 2 ** 28;

/** A document of pages, such as tasks/copy, made anew from the published data, without building the site. */
export async function recomputed(document: string): Promise<unknown> {
  const {loader, parameter} = loaderOf(`data/${document}.json`);
  const name = /\[(\w+)\]/.exec(loader)?.[1];
  const args = ["--import", "tsx", `src/data/${loader}.ts`, ...(name ? [`--${name}=${parameter}`] : [])];
  const {stdout} = await promisify(execFile)(process.execPath, args, {maxBuffer: MOST_BYTES, encoding: "buffer"});
  return JSON.parse(loader.endsWith(".tar") ? textIn(stdout, basename(`${document}.json`)) : stdout.toString());
}
