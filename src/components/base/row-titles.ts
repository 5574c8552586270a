import {translate} from "../../lib/i18n/translate.js";

/** Pixels of a Latin letter at the size of charts, of a Chinese character, and between a title and its row. */
const letter = 6.8;
const character = 12;
const gap = 12;

/**
 * A margin for the titles of rows, at most this share of the width, and of each title what fits; tables have them
 * whole.
 */
export function rowTitles(titles: readonly string[], width: number, most = 0.5) {
  const longest = Math.max(0, ...titles.map((title) => lengthOf(translate(title))));
  const marginLeft = Math.ceil(Math.min(most * width, longest + gap));
  return {marginLeft, tickFormat: (title: string) => shortened(translate(title), marginLeft - gap)};
}

const lengthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign > "\u2e80" ? character : letter), 0);

/** Without its middle: titles of one chart differ at their ends. */
function shortened(title: string, room: number): string {
  if (lengthOf(title) <= room) return title;
  const signs = [...title];
  const cut = (length: number) =>
    `${signs
      .slice(0, Math.floor(length / 2))
      .join("")
      .trimEnd()}…${signs
      .slice(signs.length - Math.ceil(length / 2))
      .join("")
      .trimStart()}`;
  let length = signs.length - 1;
  while (length > 2 && lengthOf(cut(length)) > room) --length;
  return cut(length);
}
