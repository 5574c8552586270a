// biome-ignore-all lint/suspicious/noTemplateCurlyInString: pages are full of them
import {readFileSync} from "node:fs";
import {resolve} from "node:path/posix";
import ts from "typescript";
import {beforeAll, describe, expect, it} from "vitest";
import {loaders} from "../loaders/site/origins/sources-of-documents.ts";
import {codeOf} from "../loaders/site/translate/page-parts.ts";
import {pages} from "../loaders/site/translate/translate-pages.ts";

/**
 * The code of every page is checked as one TypeScript module, against the components that it calls and the data it
 * reads.
 */

const wrong = `---
title: Wrong
---

\`\`\`ts
import {unitsFigure} from "../components/limits/units-figures.js";
import type {UnitsPage} from "../contracts/limits.js";

const divisions: UnitsPage = await FileAttachment("../data/units.json").json();
const limits: UnitsPage = await FileAttachment("../data/limits.json").json();
const untyped = await FileAttachment("../data/units.json").json();
\`\`\`

There are \${divisions.length} of them, called \${divisions[0]?.nickname}.

\`\`\`js
unitsFigure([...limits, ...untyped])
\`\`\`

\`\`\`ts
const unknown = await FileAttachment("../data/nothing.json").json();
display(\`\${observable.params.law}\${unknown}\`);
\`\`\`
`;

const markdown = new Map(pages("src").map((page) => [`src/${page}`, readFileSync(`src/${page}`, "utf8")]));
const fixture = "src/reports/wrong.md";

/** What a loader writes, as a constant whose type is asked for. */
const writtenBy = (shim: string) =>
  readFileSync(shim, "utf8").replace(/^writeJson\(([\s\S]*)\);$/m, "export const written = $1;");

/** Every file that pages may read, with what its JSON is. `[law]` stands for any name. */
const attachments = loaders().flatMap((name) => {
  const path = name.replace(/\[\w+\]/, "${string}");
  if (name.endsWith(".json")) return [{path, json: `typeof import("./data/${name}.written.ts").written`}];
  if (name.endsWith(".csv")) return [{path, json: "never"}];
  const folder = path.replace(/\.tar$/, "");
  return [
    {path: `${folder}/page.json`, json: `import("./contracts/laws.ts").LawPage`},
    {path: `${folder}/\${string}`, json: "never"}
  ];
});

/** What Framework gives to every cell, as far as pages use it. */
const framework = `
interface Attachment<T> {readonly href: string; json(): Promise<T>; text(): Promise<string>}
${attachments
  .map(({path, json}) => `declare function FileAttachment(name: \`\${"" | "../"}data/${path}\`): Attachment<${json}>;`)
  .join("\n")}
declare function display<T>(value: T): T;
declare function view<T>(input: Element & {value: T}): T;
`;

const virtual = new Map<string, string>([
  ...[...markdown, [fixture, wrong] as const].map(([page, text]) => [`${page}.ts`, moduleOf(page, text)] as const),
  ...loaders()
    .filter((name) => name.endsWith(".json"))
    .map((name) => [`src/data/${name}.written.ts`, writtenBy(`src/data/${name}.ts`)] as const),
  ["src/framework.d.ts", framework] as const
]);

/** Lines and columns are those of the page; what its address gives it is declared behind its end. */
function moduleOf(page: string, text: string): string {
  const parameters = Array.from(page.matchAll(/\[(\w+)\]/g), ([, name]) => `readonly ${name}: string`);
  return `${codeOf(text)};declare const observable: {readonly params: {${parameters.join("; ")}}}; export {};`;
}

let program: ts.Program;
beforeAll(() => {
  const {options} = ts.parseJsonConfigFileContent(
    ts.readConfigFile("tsconfig.json", ts.sys.readFile).config,
    ts.sys,
    "."
  );
  const host = ts.createCompilerHost(options);
  const virtualOf = (file: string) => virtual.get(file.replace(`${resolve(".")}/`, ""));
  const {readFile, fileExists} = host;
  host.readFile = (file) => virtualOf(file) ?? readFile(file);
  host.fileExists = (file) => virtualOf(file) !== undefined || fileExists(file);
  host.getSourceFile = (file, version) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, version);
  };
  program = ts.createProgram(["src/observable.d.ts", ...virtual.keys()], {...options, noUnusedLocals: true}, host);
});

/** What the compiler says of a page: line, column and message. */
function problemsOf(page: string): string[] {
  const file = program.getSourceFile(`${page}.ts`)!;
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((found) => {
    const {line, character} = file.getLineAndCharacterOfPosition(found.start!);
    return `${line + 1}:${character + 1} ${ts.flattenDiagnosticMessageText(found.messageText, "\n")}`;
  });
}

const isJson = (node: ts.Expression) =>
  ts.isAwaitExpression(node) &&
  ts.isCallExpression(node.expression) &&
  ts.isPropertyAccessExpression(node.expression.expression) &&
  node.expression.expression.name.text === "json";

/** Constants that are JSON and do not say of which type. */
function undeclared(page: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, file: ts.SourceFile): void => {
    if (ts.isVariableDeclaration(node) && !node.type && node.initializer && isJson(node.initializer))
      found.push(node.name.getText(file));
    ts.forEachChild(node, (child) => visit(child, file));
  };
  const file = program.getSourceFile(`${page}.ts`)!;
  visit(file, file);
  return found;
}

describe("the code of a page", () => {
  it.each([...markdown.keys()])("%s", (page) => {
    expect(problemsOf(page)).toEqual([]);
    expect(undeclared(page)).toEqual([]);
  });

  it("is refused where it asks for what is not there", () => {
    expect(problemsOf(fixture)).toEqual([
      expect.stringMatching(/^10:7 Type 'LimitsPage' is not assignable to type 'UnitsPage'/),
      "14:63 Property 'nickname' does not exist on type 'Division'.",
      expect.stringMatching(/^21:38 No overload matches this call/),
      "22:30 Property 'law' does not exist on type '{}'."
    ]);
    expect(undeclared(fixture)).toEqual(["untyped", "unknown"]);
  });
});
