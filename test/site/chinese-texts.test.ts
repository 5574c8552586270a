import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {built} from "./sample.ts";
import {textsOf} from "./text-of.ts";

/** Names that stay as their owners write them; citations are names, years and numbers. */
const names = [
  /\b[A-Z][\p{L}’-]+(?:(?:,| &| and) [A-Z][\p{L}’-]+)* (?:et al\b|\d{4})/gu,
  /Critical Scale|JSON lines|Every Eval Ever|Statistics in Medicine|CodeLlama, StarCoder|Shannon–Hartley/g,
  /Emergent abilities of large language models|The adaptive distortion is all you need|Observational scaling laws/g,
  /npm run [\w: -]+/g,
  /AMD EPYC|Intel\(R\) Xeon\(R\) Processor|\blinux x64/g,
  /\bln KL\b|column=value; column=value/g
];
const words = /[A-Za-z’'-]{2,}(?:[,;:.]? [A-Za-z’'-]{2,})+/;

const pages = built().filter((path) => path.startsWith("zh/"));
const texts = pages.map(
  (path) => [path, textsOf(readFileSync(`dist/${path.endsWith("/") ? `${path}index` : path}.html`, "utf8"))] as const
);

it("no page in Chinese has English words in a row, but for names", () => {
  const found = new Map<string, string>();
  for (const [path, own] of texts) {
    for (const text of own) {
      const [english] = words.exec(names.reduce((rest, name) => rest.replace(name, ""), text)) ?? [];
      if (english && !found.has(english)) found.set(english, `${path}: ${text.slice(0, 80)}`);
    }
  }
  expect(pages.length).toBeGreaterThan(100);
  expect(Object.fromEntries(found)).toEqual({});
});

it("and the same search finds the English of the English page", () => {
  const english = textsOf(readFileSync("dist/index.html", "utf8"));
  expect(english.filter((text) => words.test(text)).length).toBeGreaterThan(10);
});

it("a space keeps Chinese characters from numbers", () => {
  const found = new Map<string, string>();
  for (const [path, own] of texts) {
    for (const text of own) {
      const [close] = /.{0,8}(?:[\u4e00-\u9fff]\d|\d[\u4e00-\u9fff]).{0,8}/.exec(text) ?? [];
      if (close && !found.has(close)) found.set(close, path);
    }
  }
  expect(Object.fromEntries(found)).toEqual({});
});
