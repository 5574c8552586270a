import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {t} from "../../src/lib/i18n/translate.ts";

/** What the first lines of a report say of it. */
export interface ReportHead {
  /** Its address on the site, such as /reports/distortion. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The latest first; the version of a report is raised when what it says changes. */
  readonly changes: readonly Change[];
}

export interface Change {
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly text: string;
}

const folder = "src/reports";

/** Every report, the one that changed last first. */
export function reports(): ReportHead[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md") && file !== "index.md")
    .map((file) => readReport(`/reports/${file.replace(/\.md$/, "")}`)!)
    .sort((a, b) => (a.changes[0]!.date < b.changes[0]!.date ? 1 : -1));
}

/**
 * The report at an address, or nothing where there is none. Throws where its first lines do not say what they should.
 */
export function readReport(path: string): ReportHead | undefined {
  const file = join("src", `${path}.md`);
  if (!/^(\/zh)?\/reports\//.test(path) || path.endsWith("/index") || !existsSync(file)) return undefined;
  const [, head = ""] = readFileSync(file, "utf8").split(/^---$/m);
  const stated = (name: string) => {
    const found = new RegExp(`^${name}: (.+)$`, "m").exec(head)?.[1];
    if (!found) throw new Error(`no ${name} in the first lines (${file})`);
    return found;
  };
  return {path, title: stated("title"), description: stated("description"), changes: changesIn(head, file)};
}

/** Lines such as `  - 1.1, 2026-11-23: the floor is measured`. */
function changesIn(head: string, file: string): Change[] {
  const [, list = ""] = /^changes:\n((?: +- .*\n?)+)/m.exec(head) ?? [];
  const changes = list
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [, version, date, text] = /^ +- (\d+\.\d+), (\d{4}-\d{2}-\d{2}): (.+)$/.exec(line) ?? [];
      if (!version) throw new Error(`invalid change; not “- 1.0, 2026-11-23: what”: ${JSON.stringify(line)} (${file})`);
      return {version, date: date!, text: text!};
    });
  const disorder = changes.findIndex((one, i) => i > 0 && one.date > changes[i - 1]!.date);
  if (disorder > 0) throw new Error(`changes must be listed from the latest on: ${changes[disorder]!.date} (${file})`);
  return changes;
}

/** How to cite a report, as BibTeX. */
export function bibtexOf({path, title, changes}: ReportHead, software: string): string {
  const {version, date} = changes[0]!;
  return `@misc{critical-scale-${path.replace(/^.*\//, "")},
  author = {{The Critical Scale authors}},
  title  = {${title}},
  year   = {${date.slice(0, 4)}},
  note   = {Report, version ${version} of ${date}, Critical Scale ${software}}
}`;
}

/**
 * What stands under a report: how to cite it, by its English title, what changed, and how to check it. `home`: where
 * its language begins. HTML.
 */
export function colophon(report: ReportHead, software: string, home = ""): string {
  const {version, date} = report.changes[0]!;
  const cited = (home && readReport(report.path.slice(home.length))) || report;
  const changes = report.changes.map(
    (one) => `<li>${t`${one.version}, <time>${one.date}</time>: ${escaped(one.text)}`}</li>`
  );
  return `<section class="colophon" aria-labelledby="cite">
<h2 id="cite">${t`This report`}</h2>
<p>${t`Version ${version} of <time>${date}</time>. <a href="${home}/reproducibility">How to check it</a>. Cite as:`}</p>
<pre tabindex="0" aria-label="BibTeX" lang="en">${escaped(bibtexOf(cited, software))}</pre>
<details><summary>${t`What changed`}</summary><ul>${changes.join("")}</ul></details>
</section>`;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
