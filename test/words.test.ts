import {readdirSync, readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {codeTexts, proseTexts, registeredTexts} from "../loaders/site/translate/texts.ts";
import {foreignWords} from "./plain-words.ts";

const listed = (texts: readonly {key: string; file: string}[], areComments = false) => [
  ...new Set(
    texts.flatMap(({key, file}) => foreignWords(key, areComments).map((found) => `${file}: ${found} in “${key}”`))
  )
];

const filesIn = (folder: string, end: string) =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(end))
    .map((file) => `${folder}/${file}`);

it("pages, findings and messages are in plain words", () => {
  const {wrapped, bare, plain} = codeTexts();
  const sentences = plain.filter((text) => /[a-z] [a-z]/i.test(text)).map((key) => ({key, file: "src"}));
  const texts = [...proseTexts(), ...registeredTexts(), ...wrapped, ...bare, ...sentences];
  const isId = (key: string) => /^[a-z]+(-[a-z]+)+$/.test(key); // of metrics, as records have them
  expect(listed(texts.filter(({key}) => !isId(key)))).toEqual([]);
});

it("so are README and docs", () => {
  const files = ["README.md", "CONTRIBUTING.md", "data/README.md", ...filesIn("docs", ".md")];
  const prose = (file: string) => readFileSync(file, "utf8").replace(/^```[\s\S]*?^```|`[^`]*`/gm, "");
  expect(
    files.flatMap((file) =>
      listed(
        prose(file)
          .split("\n")
          .map((key) => ({key, file}))
      )
    )
  ).toEqual([]);
});

it("so are comments", () => {
  const files = ["src", "loaders", "test"].flatMap((folder) => filesIn(folder, ".ts"));
  const comments = (file: string) =>
    readFileSync(file, "utf8").match(/^ *(\/\*\*|\*) .*|(?<!["'`:\w/])\/\/ .*/gm) ?? [];
  const found = files
    .filter((file) => !file.startsWith("test/plain-words"))
    .flatMap((file) =>
      listed(
        comments(file).map((key) => ({key: key.replace(/`[^`]*`/g, ""), file})),
        true
      )
    );
  expect(found).toEqual([]);
});
