import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {runCommand, script} from "../processes/command.ts";

/**
 * Begins a report: a page that builds and passes the tests as it is, and its entry in the list of reports. Returns the
 * page’s path. `folder` holds the reports. Throws where the name cannot be an address or is taken.
 */
export function newReport(slug: string | undefined, folder = "src/reports", today = new Date()): string {
  if (!slug || !/^[a-z]+(-[a-z]+)*$/.test(slug))
    throw new Error(`invalid name of a report; not words of small letters joined by hyphens: ${slug ?? "none given"}`);
  const page = join(folder, `${slug}.md`);
  if (existsSync(page)) throw new Error(`${page} exists`);
  const index = join(folder, "index.md");
  const list = readFileSync(index, "utf8");
  const end = list.indexOf("</ul>");
  if (end < 0) throw new Error(`${index} has no list of reports`);
  const title = slug[0]!.toUpperCase() + slug.slice(1).replaceAll("-", " ");
  writeFileSync(page, template(title, today.toISOString().slice(0, 10)));
  const entry = `<li><a href="./${slug}">${title}</a><span>What this report asks, in one sentence.</span></li>\n`;
  writeFileSync(index, list.slice(0, end) + entry + list.slice(end));
  return page;
}

const template = (title: string, date: string) => `---
title: ${title}
description: What this report asks, in one sentence.
changes:
  - 1.0, ${date}: first published
---

\`\`\`ts
import {floorSentence, heldOutSentence, runsSentence} from "../components/base/findings.js";
import {lossFigure} from "../components/loss/loss-figures.js";
import type {TaskPage} from "../contracts/tasks.js";

const {analysis}: TaskPage = await FileAttachment("../data/tasks/markov-language.json").json();
\`\`\`

# ${title}

<p class="lede">The answer, read out of the data: \${floorSentence(analysis)}</p>

The question, and why it is asked.

## What was found

\`\`\`js
lossFigure(analysis)
\`\`\`

## How sure

\${runsSentence(analysis)} \${heldOutSentence(analysis)}

## What is weak

- What these runs cannot tell.
`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runCommand(
    script(
      "new:report",
      "Begins a report: a page that builds and passes the tests as it is, and its entry in the list."
    )
      .argument("<slug>", "its address: words of small letters joined by hyphens")
      .action((slug: string) => console.error(`wrote ${newReport(slug)}; see docs/adding-a-report.md`))
  );
}
