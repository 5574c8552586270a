import {readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path";
import {gzipSync} from "node:zlib";

/** Bytes, gzipped, of what a browser loads by itself for a page; fonts are not counted, nor what a reader’s action loads. */
export interface Weight {
  readonly html: number;
  readonly scripts: number;
  readonly data: number;
  readonly styles: number;
}

/** `page`: the path of a built HTML file. */
export function weightOf(page: string): Weight {
  const html = readFileSync(page, "utf8");
  const named = (pattern: RegExp) => [
    ...new Set(Array.from(html.matchAll(pattern), ([, path]) => normalize(join(dirname(page), path!))))
  ];
  return {
    html: gzipSync(html).length,
    scripts: sum(named(/<link rel="modulepreload" href="([^"]+)"/g)),
    data: sum(named(/registerFile\("[^"]+", \{[^}]*"path":"([^"]+)"/g)),
    styles: sum(named(/<link rel="stylesheet"[^>]* href="([^"]+)"/g))
  };
}

export const totalOf = ({html, scripts, data, styles}: Weight) => html + scripts + data + styles;

const known = new Map<string, number>();

function sum(files: readonly string[]): number {
  return files.reduce((total, file) => {
    if (!known.has(file)) known.set(file, gzipSync(readFileSync(file)).length);
    return total + known.get(file)!;
  }, 0);
}
