import {readFileSync} from "node:fs";
import {join} from "node:path";

/** Of this package, and of the packages that do arithmetic in a fit. */
export function versions(): Record<string, string> {
  const versionOf = (folder: string) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  const packages = ["ml-levenberg-marquardt", "ml-matrix", "simple-statistics"];
  return {
    "critical-scale": versionOf("."),
    ...Object.fromEntries(packages.map((name) => [name, versionOf(join("node_modules", name))]))
  };
}
