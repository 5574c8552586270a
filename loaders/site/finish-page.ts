import {createHash} from "node:crypto";

/** What Framework leaves out of a page: its language, leave to zoom, and which sources a browser may use for it. */
export function finishPage(html: string): string {
  return html
    .replace("<html>", '<html lang="en">')
    .replace(", maximum-scale=1", "")
    .replace('<meta charset="utf-8">', (meta) => `${meta}\n<meta http-equiv="Content-Security-Policy" content="${policy(html)}">`); // biome-ignore format: one line
}

/**
 * Nothing but this site’s own files, and of scripts in the page those that were built into it. Styles in elements are
 * allowed, as Plot and KaTeX write them; pictures made in the page are blobs; WebAssembly unpacks Parquet files.
 */
function policy(html: string): string {
  const scripts = Array.from(html.matchAll(/<script\b[^>]*>([\s\S]+?)<\/script>/g), ([, script]) => hash(script!));
  return [
    "default-src 'none'",
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...scripts].join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'self'",
    "form-action 'none'"
  ].join("; ");
}

const hash = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
