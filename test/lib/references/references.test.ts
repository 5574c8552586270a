import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {publicSources} from "../../../loaders/public/sources.ts";
import {laws} from "../../../src/lib/laws/index.ts";
import {citedIn, references} from "../../../src/lib/references/index.ts";
import {labels} from "../../../src/lib/references/labels.ts";
import {labelsOf} from "../../../src/lib/references/reference.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";

const files = (folder: string) =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((file) => /\.(ts|md)$/.test(file))
    .map((file) => `${folder}/${file}`)
    .filter((file) => !/^src\/(lib\/references|chinese)\//.test(file));
const texts = ["src", "loaders"].flatMap(files).map((file) => readFileSync(file, "utf8"));

describe("the registry of sources", () => {
  it.each(references.map((source) => [source.id, source] as const))("%s can be found", (_, source) => {
    expect(source.title.length).toBeGreaterThan(8);
    if (source.link) expect(source.link.href).toMatch(/^https:\/\/[\w.-]+\/\S+$/);
    else expect(source.where).not.toBe("");
    expect(source.year ?? 2026).toBeGreaterThan(1800);
  });
  it("numbers them in order, and names each once", () => {
    expect(references.map(({number}) => number)).toEqual(references.map((_, i) => i + 1));
    for (const of of ["id", "label", "title"] as const)
      expect(new Set(references.map((source) => source[of])).size).toBe(references.length);
  });
  it("has for citations the labels of the same sources, in the same order", () => {
    expect(Object.entries(labels)).toEqual(references.map(({id, label}) => [id, label]));
  });
  it("has none that nobody cites", () => {
    // in comments a name may be broken over two lines
    const all = texts.map((text) => text.replace(/\s*\n \*\s*|" \+\s*"|\s+/g, " ")).join("\n");
    const isCited = (source: (typeof references)[number]) =>
      [
        `"${source.id}"`,
        ...labelsOf(source),
        ...labelsOf(source).map((label) => label.replace(/ (\d+)$/, " ($1"))
      ].some((text) => all.includes(text));
    expect(references.filter((source) => !isCited(source)).map(({id}) => id)).toEqual([]);
  });
});

describe("names a source", () => {
  const ours = /^This project|^The null hypothesis$/;
  it.each([
    ...laws.all.map(({id, source}) => [`law ${id}`, source] as const),
    ...laws.all.flatMap(({id, published}) => published.map(({source}) => [`values of ${id}`, source] as const)),
    ...tasks.all.map(({id, source}) => [`task ${id}`, source] as const),
    ...publicSources.map(({id, paper}) => [`data ${id}`, paper] as const)
  ])("%s: %s", (_, source) => {
    if (!ours.test(source)) expect(citedIn(source)).not.toEqual([]);
  });
  it("in the order of the text, three names written out or not", () => {
    const ids = (text: string) => citedIn(text).map(({id}) => id);
    expect(ids("as in Schaeffer et al. 2023, with the floor of Wichmann & Hill 2001")).toEqual([
      "schaeffer-2023",
      "wichmann-2001"
    ]);
    expect(ids("Ghorbani, Krishnan & Xiao 2019; Keskar et al. 2017")).toEqual(["ghorbani-2019", "keskar-2017"]);
    expect(ids("this project")).toEqual([]);
  });
});
