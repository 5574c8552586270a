/** Texts in another language by their English; {0}, {1} … are the places of what is put in, in any order. */
export type Catalogue = Readonly<Record<string, string>>;

/** The language of the page; null: English. */
let spoken: Catalogue | null = null;

/** From here on texts are in the language of the catalogue; null: in English. */
export function speak(catalogue: Catalogue | null): void {
  spoken = catalogue;
}

/** Whether texts are in English now. */
export const isEnglish = () => spoken === null;

/** What `make` returns while texts are in the language of the catalogue; it must not be asynchronous. */
export function withCatalogue<T>(catalogue: Catalogue | null, make: () => T): T {
  const before = spoken;
  spoken = catalogue;
  try {
    return make();
  } finally {
    spoken = before;
  }
}

/**
 * A text with what is put into it, in the language of the page: t`Of ${n} runs, ${rest}.` A line break counts as a
 * space.
 */
export function t(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return put(keyOf(strings), values);
}

/** The text of this key with what is put into its places; names that are put in are translated as well. */
export function put(key: string, values: readonly (string | number)[], english = key): string {
  const translated = translation(key);
  return translated === undefined
    ? fill(english, values)
    : fill(
        translated,
        values.map((value) => translate(value))
      );
}

/**
 * A name that came as data, such as the title of a law, in the language of the page; itself where nobody translated it.
 */
export function translate<T>(name: T): T;
export function translate(name: unknown): unknown {
  return typeof name === "string" ? (translation(name) ?? name) : name;
}

/**
 * The text of a key, with its places, in the language of the page; nothing in English, or where nobody translated it.
 */
export const translation = (key: string): string | undefined =>
  spoken && Object.hasOwn(spoken, key) ? spoken[key] : undefined;

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
