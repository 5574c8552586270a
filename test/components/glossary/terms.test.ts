import {readdirSync, readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {pages as pagesIn} from "../../../loaders/site/translate/translate-pages.ts";
import {linkedTerms} from "../../../src/components/glossary/linked-terms.ts";
import {anchorOf, notedTerms} from "../../../src/components/glossary/noted-terms.ts";
import {type TermId, terms} from "../../../src/components/glossary/terms.ts";

const ids = Object.keys(terms) as TermId[];
const all = ids.map((id) => terms[id]);
const pages = pagesIn("src")
  .filter((file) => file !== "glossary.md")
  .map((file) => ({file, text: readFileSync(`src/${file}`, "utf8")}));

it("every term is defined once", () => {
  expect(ids.length).toBe(Object.keys(notedTerms).length + Object.keys(linkedTerms).length);
  const distinct = (texts: readonly string[]) => expect(new Set(texts.map((text) => text.toLowerCase())).size);
  for (const texts of [all.map(({title}) => title), all.map(({text}) => text), ids.map(anchorOf)])
    distinct(texts).toBe(ids.length);
});

it("no other code defines one", () => {
  const code = readdirSync("src/components", {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".ts") && !/^glossary[/\\]notes\.ts$/.test(file))
    .map((file) => readFileSync(`src/components/${file}`, "utf8"));
  expect(code.length).toBeGreaterThan(50);
  expect(code.filter((text) => text.includes("margin-note"))).toEqual([]);
});

it("every term is explained on a page or linked from it, and no page asks for another", () => {
  const asked = pages.flatMap(({text}) => [
    ...Array.from(text.matchAll(/note\("([^"]+)"/g), ([, id]) => anchorOf(id!)),
    ...Array.from(text.matchAll(/glossary#([\w-]+)/g), ([, anchor]) => anchor!)
  ]);
  expect([...new Set(asked)].sort()).toEqual(ids.map(anchorOf).sort());
});

it("a note finds the glossary from its page", () => {
  const calls = pages.flatMap(({file, text}) =>
    Array.from(text.matchAll(/note\("[^"]+"(?:, "([^"]+)")?\)/g), ([, home]) => ({file, home: home ?? "../"}))
  );
  expect(calls.length).toBeGreaterThan(5);
  for (const {file, home} of calls) expect(home, file).toBe(/[/\\]/.test(file) ? "../" : "./");
});

it("numbers in definitions of verdicts are those of the rules", () => {
  const rules = readFileSync("src/lib/emergence/verdict/rules.ts", "utf8");
  const value = (name: string) => new RegExp(`^const ${name} = ([\\d.]+);$`, "m").exec(rules)![1];
  expect(terms.emergent.text).toContain(`by more than ${value("CLEAR")} AICc each`);
  expect(terms.emergent.text).toContain(`within ${value("GRADUAL")} decades`);
  expect(terms.smooth.text).toContain(`within ${value("EQUAL")} AICc`);
  expect(terms.smooth.text).toContain(`more than ${value("GRADUAL")} decades`);
});
