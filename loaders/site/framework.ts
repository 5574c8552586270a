import {cpSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {runNode} from "../processes/run-node.ts";

/** Builds the pages with Framework’s own command, as observablehq.config.ts says. */
export function runFramework(): Promise<void> {
  const about = import.meta.resolve("@observablehq/framework/package.json");
  const command = new URL(JSON.parse(readFileSync(fileURLToPath(about), "utf8")).bin.observable, about);
  const loaded = ["./no-network.ts", "./framework-speed.ts"].flatMap((name) => [
    "--import",
    new URL(name, import.meta.url).href
  ]);
  const quiet = {OBSERVABLE_TELEMETRY_DISABLE: "true", NO_COLOR: "1", FORCE_COLOR: "0"};
  return runNode([...loaded, fileURLToPath(command), "build"], "the build failed", quiet);
}

/** Framework publishes KaTeX’s style sheet, but not the fonts that the sheet names. */
export function copyFonts(output: string): void {
  const fonts = fileURLToPath(new URL("dist/fonts/", import.meta.resolve("katex/package.json")));
  for (const sheet of readdirSync(output, {recursive: true, encoding: "utf8"}))
    if (sheet.endsWith("katex.min.css"))
      cpSync(fonts, join(output, dirname(sheet), "fonts"), {
        recursive: true,
        filter: (file) => !/\.(?:ttf|woff)$/.test(file)
      });
}
