import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

/**
 * A module published at an address of its own begins with imports that only hasten loading. Framework leaves those of
 * packages unresolved: they are taken out, as the modules that need the packages import them rightly.
 */
export function finishModules(output: string): void {
  const folder = join(output, "lib");
  for (const name of readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".js"))) {
    const file = join(folder, name);
    const text = readFileSync(file, "utf8").replace(/^import "([^"]+)";\n/gm, (line, path) =>
      existsSync(join(dirname(file), path)) ? line : ""
    );
    writeFileSync(file, text);
  }
}
