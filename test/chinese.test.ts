import {describe, expect, it} from "vitest";
import {codeTexts, proseTexts, registeredTexts} from "../loaders/site/translate/texts.ts";
import {areas, chinese} from "../src/chinese/index.ts";
import {prose, proseAreas} from "../src/chinese/prose/index.ts";

const {wrapped, bare, plain} = codeTexts();
const pages = proseTexts();
const registered = registeredTexts();
const all = {...chinese, ...prose};

const listed = (texts: readonly {key: string; file: string}[]) => [
  ...new Set(texts.map(({file, key}) => `${file}: ${key}`))
];
const isSaid = (key: string) => key in chinese;

describe("nothing is missing in Chinese", () => {
  it.each([
    ["what the code says", listed(wrapped.filter(({key}) => !isSaid(key)))],
    ["what the registries name", listed(registered.filter(({key}) => !isSaid(key)))],
    ["what the pages say", listed(pages.filter(({key}) => !(key in prose)))],
    ["sentences put together without t", listed(bare)]
  ])("of %s", (_, missing) => expect(missing).toEqual([]));
});

describe("every translation", () => {
  it("is of a text that is still there", () => {
    const known = new Set([...wrapped, ...registered, ...pages].map(({key}) => key));
    const strings = new Set(plain);
    // a noun with its number, several of something, a status in words, and what a page's title or a name of a registry
    // is put together of
    const isMade = (key: string) =>
      [key, key.replace(/^\{0\} /, ""), key.replace(/s$/, ""), key.replace(" ", "-")].some((text) => strings.has(text));
    const names = registered.map(({key}) => key);
    const isPattern = (key: string) => key.endsWith("{0}") && names.some((name) => name.startsWith(key.slice(0, -3)));
    expect(Object.keys(chinese).filter((key) => !known.has(key) && !isMade(key) && !isPattern(key))).toEqual([]);
    const ofPages = new Set(pages.map(({key}) => key));
    expect(Object.keys(prose).filter((key) => !ofPages.has(key))).toEqual([]);
  });

  it("has the places of its English", () => {
    const places = (text: string) => [...new Set(text.match(/\{\d+\}/g))].sort().join(" ");
    expect(Object.entries(all).filter(([key, text]) => places(key) !== places(text))).toEqual([]);
  });

  it("leads where its English leads", () => {
    const links = (text: string) => (text.match(/href="[^"]*"|\]\([^)]*\)/g) ?? []).sort().join(" ");
    expect(Object.entries(all).filter(([key, text]) => links(key) !== links(text))).toEqual([]);
  });

  it("is the only one of its English", () => {
    for (const group of [areas, proseAreas]) {
      const keys = group.flatMap((area) => Object.keys(area));
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    }
  });

  it("is punctuated as Chinese is", () => {
    const latin = /[\u4e00-\u9fff](?:[,;:!?]|\.(?!\w))/;
    expect(Object.values(all).filter((text) => latin.test(text))).toEqual([]);
  });
});
