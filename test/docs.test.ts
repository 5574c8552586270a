import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {commandLine} from "../loaders/cli/program.ts";
import {exitCodeTable} from "../loaders/processes/exit-codes.ts";
import {publicSources} from "../loaders/public/sources.ts";
import {sweeps} from "../src/lib/sweeps/index.ts";

const documents = [
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "data/README.md",
  ...readdirSync("docs", {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file))
];
/** Every word of the code. */
const words = new Set(
  ["src", "loaders"].flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: "utf8"})
      .filter((file) => file.endsWith(".ts") && !file.includes(".observablehq"))
      .flatMap((file) => readFileSync(join(folder, file), "utf8").match(/\w+/g) ?? [])
  )
);
const sweepCommands = ["plan", "run", "status", "table", "merge", "gc", "submit", "work"];
const {scripts, ...manifest} = JSON.parse(readFileSync("package.json", "utf8"));

it("docs/fitting.md shows code that runs", async () => {
  const [, code] = /```ts\n([\s\S]*?)```/.exec(readFileSync("docs/fitting.md", "utf8"))!;
  const body = code!
    .replace(/^import .*$/gm, "")
    .replace(/^console\.log\(.*\);$/m, "return {found, inflation, beyond, groups, bias};");
  const library = await import("../src/lib/index.ts");
  const shown = new Function(...Object.keys(library), body)(...Object.values(library));
  expect(shown.found.status).toBe("converged");
  expect(shown.found.estimates.map(({param}: {param: string}) => param)).toEqual(["E", "A", "alpha"]);
  expect(shown.inflation).toBeGreaterThanOrEqual(1);
  expect(shown.beyond.prediction[0]).toBeLessThan(shown.beyond.fitted);
  expect(shown.groups.map(({rows}: {rows: number}) => rows)).toEqual(Array(10).fill(1));
  expect(shown.bias).toBeGreaterThan(-0.5);
});

it("docs/import.md shows code that runs", async () => {
  const [, code] = /```ts\n([\s\S]*?)```/.exec(readFileSync("docs/import.md", "utf8"))!;
  const body = code!.replace(/^import .*$/gm, "").replace(/^console\.log\((.*)\);$/m, "return [$1];");
  const {importResults, textSource} = await import("../src/lib/import/index.ts");
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const [N, columns, dropped] = await new AsyncFunction("importResults", "textSource", body)(importResults, textSource);
  expect(Array.from(N)).toEqual([70e6, 160e6]);
  expect(columns.map(({field}: {field: string}) => field)).toEqual(["N", "D", "value"]);
  expect(dropped.total).toBe(0);
});

it("docs/architecture.md walks along imports: every file imports another of its walk, or is imported by one", () => {
  const walks = readFileSync("docs/architecture.md", "utf8")
    .split("## Three walks")[1]!
    .split(/^\*\*/m)
    .slice(1)
    .map((walk) => Array.from(walk.matchAll(/^\d+\. `([^`]+)`/gm), ([, file]) => file!));
  expect(walks.length).toBe(3);
  const namesOf = (file: string): string[] => readFileSync(file, "utf8").match(/[\w-]+(?=\.[jt]s")/g) ?? [];
  const stem = (file: string) => basename(file, ".ts");
  const apart = walks.flatMap((walk) =>
    walk.filter(
      (file) => !walk.some((other) => namesOf(file).includes(stem(other)) || namesOf(other).includes(stem(file)))
    )
  );
  expect(apart).toEqual([]);
});

it("README.md names every source that can be fetched", () => {
  const [, first, others] = /npm run fetch -- ([\w-]+) +# or ([\w, -]+);/.exec(readFileSync("README.md", "utf8"))!;
  expect([first, ...others!.split(", ")]).toEqual(publicSources.map(({id}) => id));
});

it("README.md lists the commands of critical-scale --help, in their order", () => {
  const [, table] = /^```\n\n\| command \| does \|\n.*\n((?:\|.*\n)+)/m.exec(readFileSync("README.md", "utf8"))!;
  const listed = Array.from(table!.matchAll(/^\| `([a-z]+)` \| \S/gm), ([, name]) => name!);
  const help = commandLine().helpInformation();
  const [, commands] = /^Commands:\n([\s\S]*?)\n\n?$/m.exec(help)!;
  const named = Array.from(commands!.matchAll(/^ {2}([a-z]+)/gm), ([, name]) => name!);
  expect(listed).toEqual(named.filter((name) => name !== "help"));
});

it("README.md shows every picture, and none is heavy", () => {
  const pictures = Array.from(readFileSync("README.md", "utf8").matchAll(/!\[[^\]]+\]\((docs\/pictures\/[^)]+)\)/g));
  expect(pictures.map(([, path]) => basename(path!)).sort()).toEqual(readdirSync("docs/pictures").sort());
  for (const [, path] of pictures) expect(statSync(path!).size, path).toBeLessThan(150_000);
});

it("docs/command-line.md has the exit codes of all commands", () => {
  const [, table] = /\| exit code .*\n.*\n((?:\|.*\n)+)/.exec(readFileSync("docs/command-line.md", "utf8"))!;
  expect(table).toBe(exitCodeTable.map(([code, meaning]) => `| ${code} | ${meaning} |\n`).join(""));
});

it("CITATION.cff and CHANGELOG.md know the package as package.json does", () => {
  const cited = readFileSync("CITATION.cff", "utf8");
  expect(cited).toContain(`  - name: ${manifest.author}\n`);
  expect(cited).toContain(`\nversion: ${manifest.version}\n`);
  expect(cited).toContain(`\nlicense: ${manifest.license}\n`);
  expect(cited).toContain(`\nkeywords:\n${manifest.keywords.map((word: string) => `  - ${word}\n`).join("")}`);
  const [, date] = /^date-released: (.*)$/m.exec(cited)!;
  const changes = readFileSync("CHANGELOG.md", "utf8");
  expect(Array.from(changes.matchAll(/^## (.*)$/gm), ([, heading]) => heading)).toEqual(
    expect.arrayContaining(["Unreleased", `${manifest.version} – ${date}`])
  );
});

it("CONTRIBUTING.md says how to add a law, a task, a source and a report", () => {
  const guides = readFileSync("CONTRIBUTING.md", "utf8").match(/docs\/adding-[\w-]+\.md/g);
  expect(guides).toEqual(["law", "task", "source", "report"].map((thing) => `docs/adding-a-${thing}.md`));
});

it.each(documents.filter((file) => file.includes("adding-")))("%s names only what the code knows", (file) => {
  const text = readFileSync(file, "utf8").replace(/```[\s\S]*?```/g, "");
  const named = Array.from(text.matchAll(/`([a-z]\w*)(?:\(.*?\))?`/gi), ([, name]) => name!);
  expect(named.filter((name) => !words.has(name))).toEqual([]);
});

describe.each(documents)("%s", (file) => {
  const text = readFileSync(file, "utf8");

  it("links only to what is there", () => {
    const targets = Array.from(text.matchAll(/\]\((?!https?:)([^)#]+)\)/g), ([, target]) => target!);
    expect(targets.filter((target) => !existsSync(join(dirname(file), target)))).toEqual([]);
  });

  it("names only commands, sweeps and files that are there", () => {
    const commands = Array.from(text.matchAll(/npm (?:run )?([a-z][\w:-]*)/g), ([, name]) => name!);
    expect(
      commands.filter((name) => !["ci", "install", "pack", "publish"].includes(name) && !(name in scripts))
    ).toEqual([]);
    const named = Array.from(text.matchAll(/npm run sweep -- ([a-z]+)/g), ([, name]) => name!);
    expect(named.filter((name) => !sweeps.has(name) && !sweepCommands.includes(name))).toEqual([]);
    const paths = Array.from(text.matchAll(/`((?:src|loaders|test|data|docs)(?:\/[\w./-]+)?)`/g), ([, path]) => path!);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});
