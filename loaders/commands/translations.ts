/**
 * Prints what nobody has translated yet, file by file, as lines for a catalogue; docs/chinese.md tells how to go on.
 */
import {areas} from "../../src/chinese/index.ts";
import {proseAreas} from "../../src/chinese/prose/index.ts";
import {codeTexts, proseTexts, registeredTexts, type Text} from "../site/translate/texts.ts";

const {wrapped, bare} = codeTexts();
const only = process.argv[2] ?? "";
const counts = [
  print(
    "not translated, in code",
    [...wrapped, ...registeredTexts()].filter(({key}) => !areas.some((area) => key in area))
  ),
  print(
    "not translated, in pages",
    proseTexts().filter(({key}) => !proseAreas.some((area) => key in area))
  ),
  print("put together without t", bare)
];
console.log(counts.join("\n"));

function print(heading: string, texts: readonly Text[]): string {
  const own = texts.filter(({file}) => file.includes(only));
  const unique = own.filter(({key}, i) => own.findIndex((other) => other.key === key) === i);
  console.log(`\n## ${heading}`);
  for (const file of new Set(unique.map(({file}) => file))) {
    console.log(`\n// ${file}`);
    for (const text of unique) if (text.file === file) console.log(`  ${JSON.stringify(text.key)}: "",`);
  }
  return `${heading}: ${unique.length}`;
}
