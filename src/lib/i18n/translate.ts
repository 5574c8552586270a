/** Texts in another language by their English; {0}, {1} … are the places of what is put in, in any order. */
export type Catalogue = Readonly<Record<string, string>>;

/** An English text with places, to find what was put into it. */
interface Pattern {
  readonly key: string;
  readonly form: RegExp;
}

/** A catalogue, with what was made of it. */
interface Speech {
  readonly catalogue: Catalogue;
  readonly patterns: readonly Pattern[];
  readonly said: Map<string, string>;
}

/** Letters that a pattern must have beside its places; with fewer it would find itself in any text. */
const LETTERS = 6;

let speech: Speech | null = null;
const speeches = new WeakMap<Catalogue, Speech>();
/** The English of texts that were translated. */
const origins = new Map<string, string>();

/** From here on texts are in the language of the catalogue; null: in English. */
export function speak(catalogue: Catalogue | null): void {
  speech = catalogue && (speeches.get(catalogue) ?? prepared(catalogue));
}

/** Whether texts are in English now. */
export const isEnglish = () => speech === null;

/** What `make` returns while texts are in the language of the catalogue; it must not be asynchronous. */
export function speaking<T>(catalogue: Catalogue | null, make: () => T): T {
  const before = speech;
  speak(catalogue);
  try {
    return make();
  } finally {
    speech = before;
  }
}

/** A text with what is put into it, in the language of the page: t`Of ${n} runs, ${rest}.` A line break counts as a space. */
export function t(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return put(keyOf(strings), values);
}

/** The text of this key with what is put into its places; those that are words of their own are translated as well. */
export function put(
  key: string,
  values: readonly (string | number)[],
  english = fill(key, values.map(inEnglish))
): string {
  const translated = translation(key);
  if (translated === undefined) return english;
  const text = fill(translated, values.map(said));
  if (text) origins.set(text, english);
  return text;
}

/** A text that came as English data, in the language of the page: as a whole, or with its parts; itself where nobody translated it. */
export function said<T>(text: T): T;
export function said(text: unknown): unknown {
  if (!speech || typeof text !== "string" || origins.has(text)) return text;
  const known = speech.said.get(text);
  if (known !== undefined) return known;
  const found = speech.catalogue[text] ?? byPattern(text, speech.patterns);
  speech.said.set(text, found ?? text);
  if (found !== undefined && found !== text) origins.set(found, text);
  return found ?? text;
}

/** The English of a text that was translated here; any other text itself. */
export const inEnglish = <T>(text: T): T => (origins.get(text as string) as T | undefined) ?? text;

/** The text of a key, with its places, in the language of the page; nothing in English, or where nobody translated it. */
export const translation = (key: string): string | undefined => speech?.catalogue[key];

/** The key of a template: its text with {0}, {1} … for what is put in. */
export function keyOf(strings: readonly string[]): string {
  return strings
    .map((text, i) => (i ? `{${i - 1}}${text}` : text))
    .join("")
    .replace(/\s*\n\s*/g, " ");
}

function fill(text: string, values: readonly unknown[]): string {
  const parts = text.split(/\{(\d+)\}/);
  return parts.reduce((made, part, at) => {
    const isPlace = at % 2 === 1;
    return joined(made, isPlace ? (Number(part) < values.length ? String(values[Number(part)]) : `{${part}}`) : part);
  });
}

/** Two texts side by side; a space keeps Chinese characters from Latin letters and digits. */
export const joined = (a: string, b: string): string =>
  (isChinese.end.test(a) && isLatin.start.test(b)) || (isLatin.end.test(a) && isChinese.start.test(b))
    ? `${a} ${b}`
    : a + b;

const isChinese = {start: /^[\u4e00-\u9fff]/, end: /[\u4e00-\u9fff]$/};
const isLatin = {start: /^[\w\u00c0-\u024f\u0370-\u03ff]/, end: /[\w%\u00c0-\u024f\u0370-\u03ff]$/};

function prepared(catalogue: Catalogue): Speech {
  const patterns = Object.keys(catalogue)
    .filter((key) => key.includes("{0}") && letters(key) >= LETTERS)
    .sort((a, b) => letters(b) - letters(a))
    .map((key) => ({key, form: formOf(key)}));
  const made = {catalogue, patterns, said: new Map<string, string>()};
  speeches.set(catalogue, made);
  return made;
}

const letters = (key: string) => key.replace(/\{\d+\}|[^a-z]/gi, "").length;

function formOf(key: string): RegExp {
  const parts = key.split(/\{\d+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("(.+?)")}$`, "s");
}

function byPattern(text: string, patterns: readonly Pattern[]): string | undefined {
  if (!/[a-z]{2}/i.test(text)) return undefined;
  for (const {key, form} of patterns) {
    const parts = form.exec(text);
    if (parts) return put(key, parts.slice(1), text);
  }
  return undefined;
}
