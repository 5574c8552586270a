import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path/posix";
import ts from "typescript";
import {describe, expect, it} from "vitest";
import {entries} from "../loaders/commands/api.ts";
import {importsOf} from "../loaders/house/imports.ts";
import {codeOf, replaceExpressions} from "../loaders/site/translate/page-parts.ts";

/** Which folders, and which packages, the files of each folder may import. Everything else is a wrong arrow. */
const allowed: readonly (readonly [folder: string, extension: string, imports: readonly RegExp[]])[] = [
  [
    "src/lib",
    ".ts",
    [
      /^src\/lib\//,
      /^(ml-levenberg-marquardt|ml-matrix|simple-statistics|papaparse)$/,
      /^hyparquet(\/src\/\w+\.js|-compressors)?$/
    ]
  ],
  [
    "loaders/cli",
    ".ts",
    [/^src\/lib\//, /^loaders\/(cli\/|processes\/exit-codes.ts$)/, /^node:/, /^(commander|zod|tsx\/esm\/api)$/]
  ],
  ["src/contracts", ".ts", [/^src\/(lib|contracts)\//]],
  [
    "src/components",
    ".ts",
    [/^src\/(lib|contracts|components)\//, /^(@observablehq\/plot|katex|minisearch|npm:htl|observablehq:stdlib)$/]
  ],
  ["src/chinese", ".ts", [/^src\/(chinese\/|lib\/(i18n|messages)\/)/]],
  ["src/data", ".ts", [/^loaders\//]],
  ["src", ".md", [/^src\/(lib|contracts|components)\//, /^(@observablehq\/plot|katex)$/]],
  [
    "loaders",
    ".ts",
    [
      /^src\/(lib|contracts|chinese)\//,
      /^(loaders\/|node:|@tensorflow\/)/,
      /^(commander|typescript|zod|bullmq|ioredis|tsx|esbuild|simple-statistics|assemblyscript\/asc|jsdom|parse5)$/,
      /^(playwright-core|@resvg\/resvg-wasm)$/
    ]
  ]
];

describe.each(allowed)("%s/**/*%s", (folder, extension, imports) => {
  it(`imports only ${imports.map(({source}) => source).join(" or ")}`, () => {
    // a folder within has a rule of its own
    const own = files(folder, extension).filter(
      (file) =>
        !allowed.some(
          ([inner, end]) => end === extension && inner.startsWith(`${folder}/`) && file.startsWith(`${inner}/`)
        )
    );
    const strangers = own.flatMap((file) =>
      importsOf(file, file.endsWith(".md") ? codeOf(readFileSync(file, "utf8")) : undefined)
        .filter((target) => !imports.some((pattern) => pattern.test(target)))
        .map((target) => `${file} imports ${target}`)
    );
    expect(strangers).toEqual([]);
  });
});

describe("sizes", () => {
  it("keeps a law within 70 lines", () => {
    expect(longer(files("src/lib/laws", ".ts"), 70)).toEqual([]);
  });
  it("keeps a page within 120 lines", () => {
    expect(longer(files("src", ".md"), 120)).toEqual([]);
  });
  it("keeps every file within 300 lines", () => {
    expect(
      longer(
        ["src", "loaders"].flatMap((folder) => files(folder, ".ts")),
        300
      )
    ).toEqual([]);
  });
  it("keeps a loader shim within 5 lines", () => {
    expect(longer(files("src/data", ".ts"), 5)).toEqual([]);
  });
});

describe("contracts", () => {
  it.each(files("src/contracts", ".ts"))("%s holds types alone", (file) => {
    const {statements} = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
    const values = statements.filter(
      (one) =>
        !ts.isTypeAliasDeclaration(one) &&
        !ts.isInterfaceDeclaration(one) &&
        !(ts.isImportDeclaration(one) && one.importClause?.isTypeOnly)
    );
    expect(values).toEqual([]);
  });
});

describe("the formatter", () => {
  it("is nowhere held off", () => {
    const words = ["biome-ignore", "format"].join(" ");
    const all = ["src", "loaders", "test"].flatMap((folder) => files(folder, ".ts"));
    expect(all.filter((file) => readFileSync(file, "utf8").includes(words))).toEqual([]);
  });
});

describe("exit codes", () => {
  it("are numbers in one file alone", () => {
    const number = /\bprocess\.exit\(\d|\bexitCode = \d|\bexitCodes\b.* = \{/;
    const all = ["src", "loaders"].flatMap((folder) => files(folder, ".ts"));
    expect(all.filter((file) => number.test(readFileSync(file, "utf8")))).toEqual(["loaders/processes/exit-codes.ts"]);
  });
});

describe("packages", () => {
  it("are imported by the entries that they publish", () => {
    const all = ["observablehq.config.ts", ...["src", "loaders", "test"].flatMap((folder) => files(folder, ".ts"))];
    const parts = new Set(
      all.flatMap((file) => importsOf(file)).filter((name) => !/^(node:|src\/|loaders\/|test\/)/.test(name))
    );
    expect([...parts].filter((name) => !isPublished(name))).toEqual([]);
  });
});

describe("lines", () => {
  // comments, strings, templates and patterns are one token each, which the formatter does not break
  it("are no longer than the formatter's, but where their keys are whole sentences", () => {
    const {lineWidth} = JSON.parse(readFileSync("biome.json", "utf8")).formatter;
    const all = ["src", "loaders", "test"].flatMap((folder) => files(folder, ".ts"));
    const long = ["observablehq.config.ts", "vitest.config.ts", ...all]
      .filter((file) => !/^src\/chinese\/|\/assembly\//.test(file))
      .flatMap((file) =>
        readFileSync(file, "utf8")
          .split("\n")
          .map((line, i) => ({at: `${file}:${i + 1}`, line}))
      )
      .filter(({line}) => [...line].length > lineWidth);
    expect(long.map(({at}) => at)).toEqual([]);
  });
});

describe("the library", () => {
  it("is checked without the browser and without Node", () => {
    const {compilerOptions} = JSON.parse(readFileSync("src/lib/tsconfig.json", "utf8"));
    expect(compilerOptions).toMatchObject({lib: ["ES2023"], types: []});
  });
  it("has neither a clock nor a random number of its own", () => {
    const impure = /\bMath\.random\(|\bDate\.now\(|\bnew Date\(|\bperformance\.now\(/;
    expect(files("src/lib", ".ts").filter((file) => impure.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

describe("importers", () => {
  it("alone read files: nothing else of the library needs their packages", () => {
    const readers = files("src/lib", ".ts").filter((file) =>
      importsOf(file).some((name) => /^(papaparse|hyparquet)/.test(name))
    );
    expect(readers.filter((file) => !file.startsWith("src/lib/import/"))).toEqual([]);
  });
});

describe("source files", () => {
  it("are all reached from a command, a page, an export or the docs, and not by tests alone", () => {
    const sources = ["src", "loaders"]
      .flatMap((folder) => files(folder, ".ts"))
      .filter((file) => !file.includes("/assembly/")); // one program, of which its index is compiled
    const told = ["package.json", ...files("docs", ".md")].map((file) => readFileSync(file, "utf8")).join("\n");
    const commands = Array.from(told.matchAll(/--import tsx (\S+\.ts)/g), ([, command]) => command!);
    const opened = [
      ...Object.values(entries),
      "observablehq.config.ts",
      ...files("src", ".md"),
      ...files("src/data", ".ts")
    ];
    const reached = new Set([...commands, ...opened]);
    for (const file of reached) for (const target of filesNamed(file)) reached.add(target);
    expect(sources.filter((file) => !reached.has(file) && !file.endsWith(".d.ts"))).toEqual([]);
  });
});

describe("prose", () => {
  it.each(files("src", ".md"))("%s types no number", (file) => {
    expect(prose(readFileSync(file, "utf8")).match(/\d[\d,.]*/g) ?? []).toEqual([]);
  });
});

describe("pages", () => {
  it.each(files("src", ".md"))("%s uses nothing that Framework would fetch", (file) => {
    const implicit =
      /\b(Plot|Inputs|d3|tex|mermaid|dot|aq|Arrow)[.`]|from "(npm|jsr|https?):|\.(csv|tsv|parquet|arrow)\(/g;
    expect(readFileSync(file, "utf8").match(implicit) ?? []).toEqual([]);
  });
});

/** Whether a package’s own `exports` name the part of it that is imported, if it is a part. */
function isPublished(specifier: string): boolean {
  const [, name, part] = /^(@[^/]+\/[^/]+|[^@/][^/]*)\/(.+)$/.exec(specifier) ?? [];
  if (!name) return true;
  const {exports} = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  return Object.keys(exports ?? {}).some((entry) => {
    const [start, end] = entry.split("*") as [string, string?];
    return end === undefined ? `./${part}` === entry : `./${part}`.startsWith(start) && part!.endsWith(end);
  });
}

/** Files whose path is a string in that file, from its folder or from the root: imports, workers, child processes. */
function filesNamed(file: string): string[] {
  const paths = Array.from(readFileSync(file, "utf8").matchAll(/["'`]([^"'`\n]+\.[jt]s)["'`]/g), ([, path]) => path!);
  return paths
    .flatMap((path) => [join(dirname(file), path), normalize(path)])
    .map((path) => path.replace(/\.js$/, ".ts"))
    .filter((path) => existsSync(path));
}

/** What a reader reads: no front matter, no code, no ${…}, no tags, no addresses. */
function prose(markdown: string): string {
  const text = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^```[\s\S]*?^```$/gm, "")
    .replace(/`[^`$]*`/g, "");
  return replaceExpressions(text, () => "")
    .replace(/<[^>]*>/g, "")
    .replace(/\]\([^)]*\)/g, "]");
}

function longer(paths: readonly string[], lines: number): string[] {
  return paths
    .map((file) => [file, readFileSync(file, "utf8").trimEnd().split("\n").length] as const)
    .filter(([, length]) => length > lines)
    .map(([file, length]) => `${file}: ${length} lines`);
}

function files(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(extension) && !file.includes(".observablehq"))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => !file.startsWith("src/zh/")) // made from the others
    .sort();
}
