import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {sweeps} from "../src/lib/sweeps/index.ts";

const documents = [
  "README.md",
  "data/README.md",
  ...readdirSync("docs", {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file))
];
const {scripts} = JSON.parse(readFileSync("package.json", "utf8"));

describe.each(documents)("%s", (file) => {
  const text = readFileSync(file, "utf8");

  it("links only to what is there", () => {
    const targets = Array.from(text.matchAll(/\]\((?!https?:)([^)#]+)\)/g), ([, target]) => target!);
    expect(targets.filter((target) => !existsSync(join(dirname(file), target)))).toEqual([]);
  });

  it("names only commands, sweeps and files that are there", () => {
    const commands = Array.from(text.matchAll(/npm (?:run )?(start|test|run|[a-z]+)\b/g), ([, name]) => name!);
    expect(commands.filter((name) => name !== "ci" && !(name in scripts))).toEqual([]);
    const named = Array.from(text.matchAll(/npm run sweep -- ([a-z]+)/g), ([, id]) => id!);
    expect(named.filter((id) => !sweeps.has(id))).toEqual([]);
    const paths = Array.from(text.matchAll(/`((?:src|loaders|test|data|docs)\/[\w./-]+)`/g), ([, path]) => path!);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});
