/** A part of a page in Markdown; put together, the parts are the page. */
export type Part =
  | {readonly kind: "code"; readonly text: string}
  | {readonly kind: "wordless"; readonly text: string}
  | Prose;

/** What readers read: its key, the expressions that are put into its places, and what stands around it. */
export interface Prose {
  readonly kind: "prose";
  readonly before: string;
  readonly key: string;
  readonly places: readonly string[];
  readonly after: string;
}

/** Front matter, prose and code of a page, in order. */
export function partsOf(markdown: string): Part[] {
  const [head = ""] = /^---\n[\s\S]*?\n---\n/.exec(markdown) ?? [];
  const body = markdown.slice(head.length).split(/(^```[\s\S]*?^```$)/m);
  return [
    ...head.split(/(?<=\n)/).map(headPart),
    ...body.flatMap((text, i): Part[] => (i % 2 ? [{kind: "code", text}] : blocks(text)))
  ];
}

/** Of the first lines, what readers are shown. */
function headPart(line: string): Part {
  const [, before, key] = /^((?:title|nav|description): | +- \d+\.\d+, \d{4}-\d{2}-\d{2}: )(.+)\n$/.exec(line) ?? [];
  if (!key) return {kind: "wordless", text: line};
  return {kind: "prose", before: before!, key, places: [], after: "\n"};
}

/** Paragraphs, headings, items of lists and lines of HTML. */
function blocks(text: string): Part[] {
  return text
    .split(/(\n{2,}|\n(?=- |<))/)
    .map((block, i) => (i % 2 ? {kind: "wordless", text: block} : proseIn(block)));
}

function proseIn(text: string): Part {
  const [before] = /^\s*(#+ |- )?/.exec(text)!;
  const [after] = /\s*$/.exec(text.slice(before.length))!;
  const places: string[] = [];
  const inner = text.slice(before.length, text.length - after.length);
  const key = replaceExpressions(inner, (expression) => `{${places.push(expression) - 1}}`).replace(/\s+/g, " ");
  return hasWords(key) ? {kind: "prose", before, key, places, after} : {kind: "wordless", text};
}

/** Whether a text contains words outside of tags, code and places. */
const hasWords = (key: string) => /[a-z]/i.test(key.replace(/<[^>]*>|\{\d+\}|`[^`]*`/g, ""));

/** Replaces each ${…}, whose expression may have braces and templates of its own. */
export function replaceExpressions(text: string, replace: (expression: string) => string): string {
  let made = "";
  for (let i = 0; i < text.length; ++i) {
    if (!text.startsWith("${", i)) {
      made += text[i];
      continue;
    }
    const start = i + 2;
    for (let depth = 0; i < text.length; ++i) {
      if (text[i] === "{") ++depth;
      if (text[i] === "}" && --depth === 0) break;
    }
    made += replace(text.slice(start, i));
  }
  return made;
}

/**
 * The code of a page, each cell and each expression where it stands and blanks for all else: lines and columns are
 * those of the page. Expressions are statements in parentheses.
 */
export function codeOf(markdown: string): string {
  return markdown
    .split(/(^```[\s\S]*?^```$)/m)
    .map((text, i) => (i % 2 ? cellIn(text) : expressionsIn(text)))
    .join("");
}

function cellIn(text: string): string {
  const [, code] = /^```[jt]s\n([\s\S]*)```$/.exec(text) ?? [];
  return code === undefined ? blank(text) : `;    \n${code};  `;
}

function expressionsIn(text: string): string {
  let made = "";
  let at = 0;
  replaceExpressions(text, (expression) => {
    const start = text.indexOf(`\${${expression}}`, at);
    made += `${blank(text.slice(at, start))};(${expression})`;
    at = start + expression.length + 3;
    return "";
  });
  return made + blank(text.slice(at));
}

const blank = (text: string) => text.replace(/[^\n]/g, " ");
