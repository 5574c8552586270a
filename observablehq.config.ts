import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {seedNpmCache} from "./loaders/site/npm-cache.ts";
import {colophon, readReport} from "./loaders/site/reports.ts";
import {sourceLink} from "./loaders/site/source-link.ts";
import {translatePages} from "./loaders/site/translate/translate-pages.ts";
import {sweepIds} from "./loaders/store/runs.ts";
import {prose} from "./src/chinese/prose/index.ts";
import {t, translate, withCatalogue} from "./src/lib/i18n/translate.ts";
import {laws} from "./src/lib/laws/index.ts";
import {tasks} from "./src/lib/tasks/index.ts";

const root = "src"; // stated: Framework would take a top-level docs/ for the source otherwise
const title = "Critical Scale";
const repository = JSON.parse(readFileSync("package.json", "utf8"));

process.env.OBSERVABLE_TELEMETRY_DISABLE ??= "true";
await seedNpmCache(root);
translatePages(root, prose);

/** Has the cells of a page speak Chinese. */
const speak = '<script type="module" src="/chinese/speak.js"></script>';
const search = '<script type="module" src="/components/search/search.js"></script>';
const evidence = '<script type="module" src="/components/reproducibility/evidence.js"></script>';

const languages = ["", "/zh"];
const sections = ["/reports/", "/compare", "/capabilities/", "/tasks/", "/laws/", "/sweeps/", "/fit"];
const registered = [
  ...laws.all.map(({id}) => `/laws/${id}`),
  ...tasks.all.map(({id}) => `/tasks/${id}`),
  ...tasks.all.flatMap((task) => task.capabilities.map(({id}) => `/capabilities/${task.id}-${id}`)),
  ...sweepIds().map((id) => `/sweeps/${id}`)
];

export default {
  root,
  output: "dist",
  title,
  base: process.env.SITE_BASE ?? "/",
  interpreters: {".ts": ["node", "--import", "tsx"]},
  style: "style.css",
  globalStylesheets: [], // fonts are the reader's own
  sidebar: false,
  toc: {show: true, label: t`Contents`},
  pages: languages.flatMap((home) => inLanguageOf(`${home}/`, () => reportsInOrder(home))),
  search: false,
  head: ({title: page, path}: {title: string | null; path: string}) => `
<link rel="icon" href="data:,">
<link rel="stylesheet" href="npm:katex/dist/katex.min.css">
<meta name="description" content="${escapeHtml(descriptionOf(path))}">
<meta property="og:title" content="${escapeHtml(page ?? title)}">
<meta property="og:description" content="${escapeHtml(descriptionOf(path))}">
${isChinese(path) ? speak : ""}${search}${evidence}`,
  header: ({title: page, path}: {title: string | null; path: string}) =>
    inLanguageOf(
      path,
      (home) => `
<a class="skip" href="#observablehq-main">${t`Skip to the text`}</a>
<a class="home" href="${home}/">${title}</a>
<nav aria-label="${t`Sections`}">${sections.map((section) => link(home + section, path)).join("")}</nav>
${searchField()}
${otherLanguage(path)}
${breadcrumb(page, path, home)}`
    ),
  footer: ({path}: {path: string}) =>
    inLanguageOf(path, (home) => {
      const report = readReport(path);
      return `${report ? colophon(report, repository.version, home) : ""}
<p>${t`${title} ${repository.version} · ${repository.license} licence · what is said of our runs is read out of the
  fits · <a href="${home}/reproducibility">reproducibility</a> · <a href="${home}/code">the code</a> · <a
  href="${home}/references">references</a> · <a
  href="${home}/glossary">glossary</a>`}${sourceLink(repository.repository)}</p>`;
    }),
  dynamicPaths: [
    ...registered,
    ...registered.map((path) => `/zh${path}`),
    ...["csv", "json"].map((extension) => `/data/critical-scales.${extension}`),
    "/lib/laws/index.js",
    "/.nojekyll"
  ]
};

function link(path: string, current: string): string {
  const here = current.startsWith(path) ? ` aria-current="${current === path ? "page" : "true"}"` : "";
  return `<a href="${path}"${here}>${escapeHtml(titleOf(path))}</a>`;
}

/** Where a page stands that is in a section. */
function breadcrumb(page: string | null, path: string, home: string): string {
  const section = sections.find((section) => section.endsWith("/") && path.startsWith(home + section));
  if (!section || path === home + section || path === `${home}${section}index`) return "";
  const above = `<a href="${home}${section}">${escapeHtml(titleOf(home + section))}</a>`;
  const isMade = registered.includes(path.slice(home.length)); // its title is known when its cells have run
  const here = isMade ? "" : `<span aria-current="page">${escapeHtml(page ?? titleOf(path))}</span>`;
  return `<nav class="breadcrumb" aria-label="${t`Breadcrumb`}">
${above} <span aria-hidden="true">›</span>${here}</nav>`;
}

/** What `src/components/search` fills; without a script there is none (style.css). */
const searchField = () => `<search>
<input type="search" role="combobox" aria-label="${t`Search all pages`}" placeholder="${t`Search`}" autocomplete="off"
  spellcheck="false" aria-autocomplete="list" aria-expanded="false" aria-controls="pages-found">
<div id="pages-found" role="listbox" tabindex="-1" aria-label="${t`Pages found`}" hidden></div>
<p role="status" hidden>${t`No page found`}</p>
</search>`;

/** The same page in the other language. */
function otherLanguage(path: string): string {
  if (isChinese(path))
    return `<a class="language" href="${path.slice("/zh".length)}" lang="en" hreflang="en">English</a>`;
  return `<a class="language" href="/zh${path === "/404" ? "/" : path}" lang="zh-Hans" hreflang="zh-Hans">中文</a>`;
}

/** Reports as they are listed, each of which leads to the next. */
function reportsInOrder(home: string) {
  const index = readFileSync(`${root}${home}/reports/index.md`, "utf8");
  return Array.from(index.matchAll(/<li><a href="([^"]+)"/g), ([, link]) => join(`${home}/reports`, link!)).map(
    (path) => ({name: titleOf(path), path, pager: `reports${home}`})
  );
}

/** What stands around a page is in the page's language, and leads to pages in it. */
function inLanguageOf<T>(path: string, make: (home: string) => T): T {
  return isChinese(path) ? withCatalogue(prose, () => make("/zh")) : make("");
}

function isChinese(path: string): boolean {
  return path.startsWith("/zh/");
}

/** What a static page says of itself in its first lines; pages made from a registry fall back to their folder's. */
function frontMatter(path: string, key: string): string | undefined {
  const candidates = [`${root}${path}.md`, `${root}${path}index.md`, `${root}${path.replace(/[^/]*$/, "index")}.md`];
  const known = candidates.find((file) => exists(file));
  if (!known) return;
  return new RegExp(`^${key}: (.+)$`, "m").exec(readFileSync(known, "utf8"))?.[1];
}

function titleOf(path: string): string {
  return frontMatter(path, "nav") ?? frontMatter(path, "title") ?? path;
}

function descriptionOf(path: string): string {
  return frontMatter(path, "description") ?? inLanguageOf(path, () => translate(repository.description));
}

function exists(file: string): boolean {
  const folder = file.slice(0, file.lastIndexOf("/"));
  try {
    return readdirSync(folder).includes(file.slice(folder.length + 1));
  } catch {
    return false;
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
