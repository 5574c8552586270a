import {expect, it} from "vitest";
import {Page} from "../../../loaders/site/html/page.ts";
import {listUses} from "../../../loaders/site/passes/glossary-uses.ts";

const glossary = (path: string) =>
  new Page(
    path,
    '<main><div id="window"><dd class="uses">Used in: </dd></div>' +
      '<div id="none"><dd class="uses">Used in: </dd></div></main>'
  );
const page = (path: string, title: string, root: string) =>
  new Page(path, `<main><h1>${title}</h1><a href="${root}glossary#window">a</a><a href="${root}x">b</a></main>`);

it("a term lists the pages of its language that lead to it, those of a registry once", () => {
  const [english, chinese] = [glossary("glossary.html"), glossary("zh/glossary.html")];
  listUses([
    english,
    chinese,
    page("compare.html", "A &amp; B", "./"),
    new Page("laws/index.html", "<main><h1>Laws</h1></main>"),
    page("laws/m1.html", "M1", "../"),
    page("laws/m2.html", "M2", "../"),
    page("zh/compare.html", "比较", "./")
  ]);
  const links = '<a href="./compare">A &amp; B</a> · <a href="./laws/">Laws</a>';
  expect(english.html).toContain(`<div id="window"><dd class="uses">Used in: ${links}</dd></div><div id="none"></div>`);
  expect(chinese.html).toContain('Used in: <a href="../zh/compare">比较</a></dd>');
});
