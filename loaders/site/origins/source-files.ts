import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import type {CodePage} from "../../../src/contracts/reproducibility.ts";

const folders = ["src/lib", "src/data", "loaders"];

/** Everything that data pass through before they are numbers on a page. */
export function sourceFiles(): CodePage {
  return folders.flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: "utf8"})
      .filter((file) => file.endsWith(".ts"))
      .sort()
      .map((file) => {
        const path = `${folder}/${file}`;
        const text = readFileSync(path, "utf8");
        return {path, lines: text.trimEnd().split("\n").length, about: firstSentence(text)};
      })
  );
}

/** Of the first comment that documents something. */
function firstSentence(text: string): string {
  const comment = /\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? "";
  const words = comment
    .replace(/^\s*\*/gm, " ")
    .replace(/\s+/g, " ")
    .trim();
  return /^.*?[.;:](?= |$)/.exec(words)?.[0].replace(/[;:]$/, ".") ?? words;
}

/** Copies for the site: the published data as they are, and the code as text, which every host can serve. */
export function publishSources(output: string): void {
  cpSync("data", join(output, "data"), {recursive: true});
  for (const {path} of sourceFiles()) {
    const target = join(output, "code", `${path}.txt`);
    mkdirSync(dirname(target), {recursive: true});
    writeFileSync(target, readFileSync(path));
  }
}
