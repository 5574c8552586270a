import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {Page} from "../../../loaders/site/html/page.ts";
import {makeReportCards} from "../../../loaders/site/passes/report-cards.ts";

const output = mkdtempSync(join(tmpdir(), "critical-scale-report-cards-"));
afterAll(() => rmSync(output, {recursive: true}));

const dateOf = (path: string) => (path === "/reports/depth" ? "2026-11-23" : undefined);

const list = () =>
  new Page(
    "reports/index.html",
    '<main><ul class="contents"><li><a href="./depth">Depth</a><span>Why?</span></li>' +
      '<li><a href="../lab">Lab</a><span>What?</span></li>' +
      '<li><a href="./none">None</a><span>Not built</span></li></ul></main>'
  );
const figure = (width: number) =>
  `<svg class="plot-0" width="16"></svg><svg class="plot-1" role="img" aria-label="A" width="${width}" ` +
  `height="200.5" style="--drawn: 200px"><style>.plot-1 {}</style>` +
  `<circle stroke="var(--theme-foreground-muted)"></circle>` +
  "<text>1&nbsp;k</text></svg>";
const report = (width: number) =>
  new Page(
    "reports/depth.html",
    '<p class="lede"><observablehq-loading>Loss <em>falls</em> if\n a < b <a class="cite" href="#">[1]</a>' +
      `</observablehq-loading>. More.</p>${figure(width)}`
  );

it("a card has the finding that its report begins with, without references, its picture and its date", () => {
  const page = list();
  makeReportCards(output, [page, report(300), new Page("lab.html", "<main></main>")], dateOf);
  const items = page.elements("ul")[0]!;
  expect(page.html).toContain("<p>Loss falls if a &lt; b. More.</p><time>2026-11-23</time>");
  expect(page.html).toContain(
    '<img src="../pictures/reports/depth.svg" alt="" width="300" height="201" loading="lazy"'
  );
  expect(page.html).not.toContain("Why?");
  expect(page.html).toContain('<li><a href="../lab">Lab</a><span>What?</span></li>');
  expect(page.html).toContain('<li><a href="./none">None</a><span>Not built</span></li>');
  expect(items.attrs).toEqual([{name: "class", value: "contents cards"}]);
});

it("a picture has the colours of both themes and words that can be read, or none", () => {
  const drawn = (width: number) => {
    makeReportCards(output, [list(), report(width)], dateOf);
    return readFileSync(join(output, "pictures/reports/depth.svg"), "utf8");
  };
  const narrow = drawn(300);
  expect(narrow).toContain("1\u00a0k</text>");
  expect(narrow).not.toMatch(/&nbsp;|plot-1|aria-label|--drawn/);
  for (const [, color] of narrow.matchAll(/var\((--[\w-]+)\)/g))
    expect(narrow.split("@media (prefers-color-scheme:dark)").map((part) => part.includes(`${color}:#`))).toEqual([
      true,
      true
    ]);
  expect(drawn(704)).not.toContain("<text");
});
