import {readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path";
import {gzipSync} from "node:zlib";
import {Page} from "../html/page.ts";
import {attribute} from "../html/tree.ts";

/**
 * Bytes, gzipped, of what a browser loads by itself for a page; fonts are not counted, nor what a reader’s action
 * loads.
 */
export interface Weight {
  readonly html: number;
  readonly scripts: number;
  readonly data: number;
  readonly styles: number;
}

/** `file`: a built HTML file. */
export function weightOf(file: string): Weight {
  const html = readFileSync(file, "utf8");
  const page = new Page(file, html);
  const linked = (rel: string) => page.links(rel).map((link) => attribute(link, "href")!);
  const sum = (paths: Iterable<string>) =>
    [...new Set(Array.from(paths, (path) => normalize(join(dirname(file), path))))].reduce(
      (total, one) => total + bytesOf(one),
      0
    );
  return {
    html: gzipSync(html).length,
    scripts: sum(linked("modulepreload")),
    data: sum(page.files.values()),
    styles: sum(linked("stylesheet"))
  };
}

export const totalOf = ({html, scripts, data, styles}: Weight) => html + scripts + data + styles;

const known = new Map<string, number>();

function bytesOf(file: string): number {
  if (!known.has(file)) known.set(file, gzipSync(readFileSync(file)).length);
  return known.get(file)!;
}
