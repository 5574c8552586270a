import {mkdtempSync, readdirSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {Page} from "../../../loaders/site/html/page.ts";
import {attribute} from "../../../loaders/site/html/tree.ts";
import {searchPage, writeSearchIndex} from "../../../loaders/site/passes/search-index.ts";

const page = (path: string, main: string) =>
  new Page(path, `<head></head><header><search><input type="search"></search></header><main>${main}</main>`);

it("a page is known by its title and by the lines that say what is on it", () => {
  const formula =
    '<span class="katex"><math><mi>N</mi><annotation>N</annotation></math><span class="katex-html">N</span></span>';
  const one = page(
    "capabilities/a.html",
    `<p class="kicker">Sparse parity</p><h1><a href="#">Subtask
      5</a></h1><p class="lede">At ${formula} = 1 or 1.</p><p>Not this.</p><h2 id="curve">The curve</h2>
<figure class="finding" id="figure-a"><p class="finding-title">It rises.</p><svg><title>Nor this</title></svg></figure>
<table><caption>Estimates</caption><tr><td>1</td></tr></table><h3>More</h3><table><caption>Estimates</caption></table>`
  );
  expect(searchPage(one)).toEqual({
    path: "capabilities/a",
    title: "Subtask 5",
    lines: [
      {text: "At N = 1 or 1.", section: "Sparse parity"},
      {text: "The curve", id: "curve"},
      {text: "It rises.", section: "The curve", id: "figure-a"},
      {text: "Estimates", section: "The curve", id: "curve"},
      {text: "More", id: "curve"}
    ]
  });
});

it("every page names the index of its language, which leaves out what stands for no page", () => {
  const output = mkdtempSync(join(tmpdir(), "critical-scale-search-"));
  const pages = ["404.html", "index.html", "reports/a.html", "zh/reports/a.html"].map((path) =>
    page(path, `<h1>${path}</h1>`)
  );
  writeSearchIndex(output, pages);
  const [en, zh] = readdirSync(join(output, "search")).sort();
  const paths = (file: string) =>
    JSON.parse(readFileSync(join(output, "search", file), "utf8")).map(({path}: {path: string}) => path);
  expect(paths(en!)).toEqual(["", "reports/a"]);
  expect(paths(zh!)).toEqual(["zh/reports/a"]);
  expect(pages.map((one) => attribute(one.element("input")!, "data-index"))).toEqual([
    `./search/${en}`,
    `./search/${en}`,
    `../search/${en}`,
    `../../search/${zh}`
  ]);
});
