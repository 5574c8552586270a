import {expect, it} from "vitest";
import {Page} from "../../../loaders/site/html/page.ts";
import {load} from "../../../loaders/site/passes/pack.ts";
import {askedFor, entryOf} from "../../../loaders/site/passes/page-imports.ts";

const modules = ["_import/components/a", "_node/@observablehq/plot@0.6.17/index", "_import/lib/laws/index"];
const imports = modules.map((path) => `import("../${path}.01234567.js")`);
const script = `
const [{one, two: second}, Plot, {laws}] = await Promise.all([${imports.join(", ")}]);
const {note} = await import("../_import/components/base/notes.01234567.js");
const {analysis} = await FileAttachment("../data/a.json").json();
`;

it("a page’s imports are told by their sources", () => {
  expect(askedFor(script)).toEqual([
    {name: "one", as: "one", from: "./src/components/a.ts"},
    {name: "two", as: "second", from: "./src/components/a.ts"},
    {name: "*", as: "Plot", from: "@observablehq/plot"},
    {name: "laws", as: "laws", from: "./src/lib/laws/index.ts"},
    {name: "note", as: "note", from: "./src/components/base/notes.ts"}
  ]);
  expect(entryOf(askedFor(script))).toContain('export {two as second} from "./src/components/a.ts";');
  expect(entryOf(askedFor(script))).toContain('export * as Plot from "@observablehq/plot";');
});

it("and taken from one script, which is loaded early; what is Framework’s own stays", () => {
  const built = new Page(
    "reports/a.html",
    `<link rel="modulepreload" href="../_import/components/a.01234567.js">
<link rel="modulepreload" href="../_observablehq/client.01234567.js">
<script type="module">${script}</script>`
  );
  load(built, ["../_pages/page-1.js", "../_pages/part.js"]);
  const page = built.html;
  expect(page).toContain('const {one, second, Plot, laws} = await import("../_pages/page-1.js");');
  expect(page).toContain('const {note} = await import("../_pages/page-1.js");');
  expect(page).not.toMatch(/_import|_node/);
  expect(page.match(/modulepreload/g)).toHaveLength(3);
  expect(page).toContain('FileAttachment("../data/a.json")');
});

it("a module that is neither here nor in a package is refused", () => {
  expect(() => askedFor('const {a} = await import("https://x.org/a.js");')).toThrow(
    "neither a module of this site nor a package: https://x.org/a.js"
  );
});
