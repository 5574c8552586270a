import {createHash} from "node:crypto";

/**
 * What Framework leaves out of a page: its language, where it is in the other one, leave to zoom, and which sources a
 * browser may use for it. `path`: its file within the site; `site`: the address of the site, where that is known.
 */
export function finishPage(html: string, path: string, site = process.env.SITE_URL): string {
  return html
    .replace("<html>", `<html lang="${isChinese(path) ? "zh-Hans" : "en"}">`)
    .replace(", maximum-scale=1", "")
    .replace("</head>", () => `${alternates(path, site)}</head>`)
    .replace(
      '<meta charset="utf-8">',
      (meta) => `${meta}\n<meta http-equiv="Content-Security-Policy" content="${policy(html)}">`
    );
}

const isChinese = (path: string) => path.startsWith("zh/");

/** The same page in each language; a page that is shown at any address has none. */
function alternates(path: string, site: string | undefined): string {
  if (path === "404.html") return "";
  const english = path.replace(/^zh\//, "");
  const languages = {en: english, "zh-Hans": `zh/${english}`, "x-default": english};
  return Object.entries(languages)
    .map(([language, file]) => `<link rel="alternate" hreflang="${language}" href="${address(file, path, site)}">\n`)
    .join("");
}

/** The address that a static host answers with this file. */
function address(file: string, from: string, site: string | undefined): string {
  const clean = file.replace(/(^|\/)index\.html$|\.html$/, "$1");
  return site ? new URL(clean, site).href : `${"../".repeat(from.split("/").length - 1) || "./"}${clean}`;
}

/**
 * Nothing but this site’s own files, and of scripts in the page those that were built into it. Styles in elements are
 * allowed, as Plot and KaTeX write them; pictures made in the page are blobs; WebAssembly unpacks Parquet files.
 */
function policy(html: string): string {
  const scripts = Array.from(html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g), ([, script]) => script!)
    .filter((script) => script !== "")
    .map(hash);
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
