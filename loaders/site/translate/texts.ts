import {readdirSync, readFileSync} from "node:fs";
import ts from "typescript";
import {inputs} from "../../../src/lib/core/inputs.ts";
import {experiments} from "../../../src/lib/experiments/index.ts";
import {keyOf} from "../../../src/lib/i18n/translate.ts";
import {laws} from "../../../src/lib/laws/index.ts";
import {studies} from "../../../src/lib/studies/index.ts";
import {sweeps} from "../../../src/lib/sweeps/index.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";
import {recordedMetrics} from "../../models/metrics.ts";
import {codeOf, partsOf} from "./page-parts.ts";
import {pages, untranslated} from "./translate-pages.ts";

/** A text that readers meet, and a file that says it. */
export interface Text {
  readonly key: string;
  readonly file: string;
}

/**
 * What the code says: `wrapped` can be translated; `bare` are sentences put together without t, which cannot; `plain`
 * is every string, as data of any of them may be shown.
 */
export interface CodeTexts {
  readonly wrapped: readonly Text[];
  readonly bare: readonly Text[];
  readonly plain: readonly string[];
}

const root = "src";

/** Prose of all pages, and what stands around them. */
export function proseTexts(): Text[] {
  const ofPages = pages(root)
    .filter((page) => page !== untranslated)
    .flatMap((page) =>
      partsOf(readFileSync(`${root}/${page}`, "utf8")).flatMap((part) =>
        part.kind === "prose" ? [{key: part.key, file: page}] : []
      )
    );
  const around = [
    "observablehq.config.ts",
    "loaders/site/reports.ts",
    "loaders/site/origins/evidence.ts",
    "loaders/site/origins/mark-origins.ts",
    "loaders/site/source-link.ts"
  ].flatMap((file) => textsIn(file, readFileSync(file, "utf8"), false).wrapped);
  return [
    ...ofPages,
    ...around,
    {key: JSON.parse(readFileSync("package.json", "utf8")).description, file: "package.json"}
  ];
}

/** Texts of library and components, and of the code in pages. */
export function codeTexts(): CodeTexts {
  const files = (folder: string) =>
    readdirSync(folder, {recursive: true, encoding: "utf8"})
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `${folder}/${file}`);
  const all = [
    ...files(`${root}/lib`).map((file) => textsIn(file, readFileSync(file, "utf8"), false)),
    ...files(`${root}/components`).map((file) => textsIn(file, readFileSync(file, "utf8"), true)),
    ...pages(root).map((page) => textsIn(page, codeOf(readFileSync(`${root}/${page}`, "utf8")), true))
  ];
  return {
    wrapped: all.flatMap(({wrapped}) => wrapped),
    bare: all.flatMap(({bare}) => bare),
    plain: all.flatMap(({plain}) => plain)
  };
}

/** Titles and notes that the registries give to pages. */
export function registeredTexts(): Text[] {
  const of = (file: string, ...texts: (string | undefined)[]) => texts.flatMap((key) => (key ? [{key, file}] : []));
  return [
    ...laws.all.flatMap(({id, title, note}) => of(`law ${id}`, title, note)),
    ...inputs.all.flatMap(({id, title, unit, axis}) => of(`input ${id}`, title, unit, axis)),
    ...of("loaders/models", ...recordedMetrics.all.map(({id}) => id)),
    ...tasks.all.flatMap(({id, title, note, unit, capabilities}) => [
      ...of(`task ${id}`, title, note, unit, `${unit}s`),
      ...capabilities.flatMap((capability) => of(`task ${id}`, capability.title))
    ]),
    ...sweeps.all.flatMap(({id, title, note, report}) => [
      ...of(`sweep ${id}`, title, note),
      ...(report === "limits" ? of(`sweep ${id}`, title.toLowerCase()) : [])
    ]),
    ...studies.all.flatMap(({id, title, note}) => of(`study ${id}`, title, note)),
    ...experiments.all.flatMap(({id, title}) => of(`experiment ${id}`, title))
  ];
}

/** `shows`: whether plain strings of this file are shown to readers as they are. */
function textsIn(file: string, code: string, shows: boolean): CodeTexts {
  const wrapped: Text[] = [];
  const bare: Text[] = [];
  const plain: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || isOfMachine(node)) return;
    if (ts.isTaggedTemplateExpression(node)) {
      const strings = stringsOf(node.template);
      if (node.tag.getText() === "t") wrapped.push({key: keyOf(strings), file});
      else if (node.tag.getText() === "html") {
        const key = keyOf(strings).replace(/\s+/g, " ").trim();
        if (shows && saysSomething(key)) wrapped.push({key, file});
      }
      if (ts.isTemplateExpression(node.template))
        for (const {expression} of node.template.templateSpans) visit(expression);
      return;
    }
    const text = wholeText(node);
    if (text !== undefined) plain.push(text);
    if (ts.isTemplateExpression(node)) plain.push(keyOf(stringsOf(node)));
    const asked = keyAsked(node, shows);
    if (asked !== undefined) wrapped.push({key: asked, file});
    if (shows && text !== undefined && isShown(node, text)) wrapped.push({key: text, file});
    if (text !== undefined) return;
    if (shows && ts.isTemplateExpression(node)) {
      const key = keyOf(stringsOf(node));
      if (isSentence(key.replace(/\{\d+\}/g, "0"))) bare.push({key, file});
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return {wrapped, bare, plain};
}

/** A string, or strings joined by + where one would be longer than a line. */
function wholeText(node: ts.Node | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [wholeText(node.left), wholeText(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

function stringsOf(template: ts.TemplateLiteral): string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  return [template.head.text, ...template.templateSpans.map(({literal}) => literal.text)];
}

/**
 * plural(n, "run"), choice("Draw", …) and put("{0} and {1}", …): the key. Nouns of the library are those of its reports
 * in plain text, which are English.
 */
function keyAsked(node: ts.Node, shows: boolean): string | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const [first, second] = node.arguments;
  const callee = node.expression.getText();
  if (callee === "choice" || callee === "put") return wholeText(first);
  const noun = callee === "plural" && shows ? wholeText(second) : undefined;
  return noun === undefined ? undefined : `{0} ${noun}`;
}

/** Errors are for those who run the code; selectors and types for the machine, and headings of files for programs. */
function isOfMachine(node: ts.Node): boolean {
  if (ts.isThrowStatement(node) || ts.isTypeNode(node)) return true;
  if (ts.isPropertyAssignment(node) && node.name.getText() === "name") return isOfColumn(node.parent);
  if (!ts.isCallExpression(node)) return false;
  return /querySelector(All)?$|closest$|matchMedia$|getContext$|setAttribute$|^raise$|^figureId$/.test(
    node.expression.getText()
  );
}

/** Options of a column, or a field of it. */
const isOfColumn = ({parent}: ts.Node): boolean =>
  isColumn(parent) || (ts.isArrayLiteralExpression(parent) && parent.parent.getText().startsWith("fields:"));

const isColumn = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && /^\w+Column$/.test(node.expression.getText());

/** Names that readers are shown of whatever is called by them. */
const shownProperties = /^(label|title|caption|alt|noun|none)$/;

function isShown(node: ts.Node, text: string): boolean {
  const {parent} = node;
  const isLabel = isColumn(parent) && parent.arguments[0] === node;
  if (isLabel || (ts.isPropertyAssignment(parent) && shownProperties.test(parent.name.getText())))
    return /[a-z]{2}/i.test(text);
  return isSentence(text);
}

/** What looks like a sentence and is the same in every language. */
const ofNoLanguage = [
  "AICc 0",
  "grid-template-columns: repeat(0, minmax(0, 1fr))",
  "Helvetica, Arial, sans-serif",
  "details, button, figcaption, .downloads, svg, style, noscript"
];

/** Two words in a row that are no style, selector or path. */
const isSentence = (text: string) =>
  !ofNoLanguage.includes(text) &&
  /(^|[\s“(])[A-Za-z’'-]+[,;:.]? [a-z0-9(“]+/.test(text) &&
  !/var\(--|\d(px|rem)\b|[{}<>=]|^[MLHVAZ]\d/.test(text);

/** A template of HTML that has words between its tags, or in an attribute that is read out. */
function saysSomething(key: string): boolean {
  const attributes = Array.from(key.matchAll(/\b(?:aria-label|placeholder|title|alt)="([^"]*)"/g), ([, text]) => text);
  const text = [key.replace(/<(?:"[^"]*"|[^">])*>/g, " "), ...attributes].join(" ").replace(/\{\d+\}|&\w+;/g, "");
  return /[a-z]{2}/i.test(text);
}
