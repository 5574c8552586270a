import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Versions} from "../../../src/contracts/reproducibility.ts";

/** Of this package, and of the packages that do arithmetic in a fit. */
export function versions(): Versions {
  const versionOf = (folder: string) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  const packages = ["ml-levenberg-marquardt", "ml-matrix", "simple-statistics"];
  return {
    "critical-scale": versionOf("."),
    ...Object.fromEntries(packages.map((name) => [name, versionOf(join("node_modules", name))]))
  };
}
