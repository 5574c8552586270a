import {joined} from "../../lib/i18n/translate.js";

/** A template with a space between Chinese and Latin characters at the edges of each value. */
export const spaced = (strings: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  values.reduce<string>((text, value, i) => joined(joined(text, String(value)), strings[i + 1]!), strings[0]!);
