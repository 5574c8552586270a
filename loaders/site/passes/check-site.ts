import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import type {Page} from "../html/page.ts";
import {attribute, type Element} from "../html/tree.ts";

/** What is wrong in the site built into `output`: cells that do not compile, and what is named but is not there. */
export function errorsIn(output: string, pages: readonly Page[]): string[] {
  const places = new Map(pages.map((page) => [join(output, page.path), new Set(values(page.elements(), "id"))]));
  const modules = readdirSync(output, {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".js") && !isFrameworks(file))
    .map((file) => join(output, file))
    .sort();
  return [
    ...pages
      .map((page) => ({file: join(output, page.path), page}))
      .map(({file, page}) => ({
        file,
        errors: [...errorsOfScript(page.code, file), ...errorsOfPage(page, file), ...brokenLinks(page, file, places)]
      })),
    ...modules.map((file) => ({file, errors: errorsOfScript(readFileSync(file, "utf8"), file)}))
  ].flatMap(({file, errors}) => errors.map((error) => `${file}: ${error}`));
}

/** Framework's own client names many parts that it loads only where a page uses them. */
const isFrameworks = (file: string) => file.startsWith("_observablehq/");

const values = (elements: readonly Element[], name: string) =>
  elements.flatMap((element) => attribute(element, name) ?? []);

const isMissing = (path: string, file: string) => !existsSync(join(dirname(file), path));

/** Cells that do not compile, and imports of modules that are not there. */
function errorsOfScript(script: string, file: string): string[] {
  const cells = Array.from(script.matchAll(/throw new SyntaxError\("[^"]*"\)/g), ([error]) => error);
  const imports = Array.from(script.matchAll(/\b(?:from|import)\s*\(?"(\.{1,2}\/[^"]+)"/g), ([, path]) => path!)
    .filter((path) => isMissing(path, file))
    .map((path) => `imports ${path}, which does not exist`);
  const outside = Array.from(script.matchAll(/\bfrom\s*"(https?:[^"]+)"/g), ([, url]) => `imports ${url} from outside`);
  return [...cells, ...imports, ...outside];
}

/** Expressions that do not compile, and parts that are not there. */
function errorsOfPage(page: Page, file: string): string[] {
  const failed = values(page.elements(), "class").filter((name) => name === "observablehq--error");
  const styles = [...page.links("modulepreload"), ...page.links("stylesheet")];
  const parts = [...values(styles, "href"), ...values(page.elements("script"), "src")]
    .filter((path) => path.startsWith(".") && isMissing(path, file))
    .map((path) => `loads ${path}, which does not exist`);
  return [...failed, ...parts];
}

/** Links to pages, files and places in pages that are not there; a 404 page may be shown at any address. */
function brokenLinks(page: Page, file: string, places: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  if (page.path === "404.html") return [];
  const within = values(page.elements("a"), "href").filter((href) => !href.includes(":"));
  return within.flatMap((href) => {
    const [path, id] = href.split("#") as [string, string?];
    const target = path ? fileAt(join(dirname(file), decodeURI(path))) : file;
    if (!target) return [`links to ${href}, which does not exist`];
    return !id || places.get(target)?.has(id) ? [] : [`links to ${href}, but no such place`];
  });
}

/** The file a static host would answer with. */
function fileAt(path: string): string | undefined {
  const candidates = path.endsWith("/") ? [join(path, "index.html")] : [path, `${path}.html`];
  return candidates.find((candidate) => existsSync(candidate));
}
