import {joined} from "../../lib/i18n/translate.js";

/** A text in which a space keeps what is put in, be it Latin or Chinese, from characters of the other script. */
export const spaced = (strings: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  values.reduce<string>((text, value, i) => joined(joined(text, String(value)), strings[i + 1]!), strings[0]!);
