import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {apiMarkdown, apiNames} from "../loaders/commands/api.ts";
import * as importers from "../src/lib/import/index.ts";
import * as library from "../src/lib/index.ts";

const all = Object.values(apiNames()).flat();
const scope: Readonly<Record<string, unknown>> = {...library, ...importers};
const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

describe("the interface of the library", () => {
  it("has no name without words", () => {
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(({text}) => !text).map(({name, file}) => `${name} (${file})`)).toEqual([]);
  });

  it("is on its page as it is in the types", () => {
    expect(readFileSync("docs/api.md", "utf8"), "run npm run build:api").toBe(apiMarkdown());
  });

  const examples = all.flatMap(({name, examples}) => examples.map((code) => [name, code] as const));

  it.each(examples)("%s: the example gives what it says", async (_, code) => {
    // `expression; // value` becomes a pair of what it gives and what is said of it
    const body = code.replace(/^(.+); \/\/ (.+)$/gm, "pairs.push([$1, $2]);");
    const pairs: [unknown, unknown][] = [];
    await new AsyncFunction("pairs", ...Object.keys(scope), body)(pairs, ...Object.values(scope));
    expect(pairs.length).toBeGreaterThan(0);
    for (const [given, said] of pairs) expect(given).toEqual(said);
  });
});
