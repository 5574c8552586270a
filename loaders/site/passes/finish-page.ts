import {createHash} from "node:crypto";
import {addressOf, type Page} from "../html/page.ts";
import {append, attribute, insertAfter, setAttribute, textIn} from "../html/tree.ts";

/**
 * What Framework leaves out of a page: its language, where it is in the other one, leave to zoom, and which sources a
 * browser may use for it. `site`: the address of the site, where that is known.
 */
export function finishPage(page: Page, site: string | undefined): void {
  setAttribute(page.element("html")!, "lang", page.isChinese ? "zh-Hans" : "en");
  const viewport = page.meta("viewport");
  if (viewport) setAttribute(viewport, "content", page.said("viewport").replace(", maximum-scale=1", ""));
  append(page.element("head")!, alternates(page, site));
  const charset = page.elements("meta").find((meta) => attribute(meta, "charset") !== undefined)!;
  insertAfter(charset, `\n<meta http-equiv="Content-Security-Policy" content="${policy(page)}">`);
}

/** The same page in each language; a page that is shown at any address has none. */
function alternates({path, root}: Page, site: string | undefined): string {
  if (path === "404.html") return "";
  const english = addressOf(path.replace(/^zh\//, ""));
  const languages = {en: english, "zh-Hans": `zh/${english}`, "x-default": english};
  return Object.entries(languages)
    .map(([language, address]) => [language, site ? new URL(address, site).href : root + address])
    .map(([language, href]) => `<link rel="alternate" hreflang="${language}" href="${href}">\n`)
    .join("");
}

/**
 * Nothing but this site’s own files, and of scripts in the page those that were built into it. Styles in elements are
 * allowed, as Plot and KaTeX write them; pictures made in the page are blobs; WebAssembly unpacks Parquet files.
 */
function policy(page: Page): string {
  const scripts = page.elements("script").map(textIn).filter(Boolean).map(hash);
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
