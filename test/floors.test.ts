import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path/posix";
import ts from "typescript";
import {describe, expect, it} from "vitest";

/**
 * The house from the ground up. A folder imports from floors below its own, and from nothing beside it but itself. In lib
 * `import` stands above `core`: headings of columns are those of the one list of inputs, and no room below reads files.
 */
const houses: Readonly<Record<string, readonly string[]>> = {
  "src/lib": [
    "numerics",
    "i18n",
    "messages",
    "statistics core",
    "laws/forms import formula fitting/objectives networks/information networks/geometry experiments studies tasks",
    "laws/loss laws/emergence networks/spectra fitting sweeps",
    "laws fitting/validation report emergence",
    "allocation",
    "analysis/loss",
    "analysis/capabilities analysis/laws analysis/limits analysis/allocation analysis/training-data analysis/public-models analysis/your-runs",
    "analysis/tasks analysis/networks report/your-runs",
    "." // index.ts, the door
  ],
  "src/contracts": ["."], // types alone
  "src/components": [
    "base",
    "loss lab reproducibility networks training-data limits public-models your-runs allocation capabilities",
    "laws tasks claims",
    "." // charts.ts, the door for charts
  ],
  loaders: [
    "processes store kernels site/html",
    "cli models public site/output",
    "train",
    "probes cluster",
    "cluster/executors trials publish",
    "verify",
    "site/documents site/translate site/passes site/prerender",
    "site site/origins",
    "commands",
    "bench/shared bench/cluster bench/coverage bench/emergence bench/train",
    "bench/fit",
    "bench"
  ]
};

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {encoding: "utf8"}).split(
  "\n"
);
const sources = (root: string) =>
  files.filter((file) => file.startsWith(`${root}/`) && file.endsWith(".ts") && !file.includes("/assembly/"));

describe.each(Object.entries(houses))("%s", (root, floors) => {
  const floorOf = new Map(floors.flatMap((rooms, i) => rooms.split(" ").map((room) => [room, i] as const)));
  const roomOf = (file: string) => dirname(file).slice(root.length + 1) || ".";
  const arrows = sources(root).flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith(`${root}/`))
      .map((target) => ({file, target}))
  );

  it("has a floor for every folder", () => {
    expect([...new Set(sources(root).map(roomOf))].filter((room) => !floorOf.has(room))).toEqual([]);
  });
  it("imports from below alone", () => {
    const wrong = arrows.filter(
      ({file, target}) => roomOf(file) !== roomOf(target) && floorOf.get(roomOf(target))! >= floorOf.get(roomOf(file))!
    );
    expect(wrong.map(({file, target}) => `${file} imports ${target}`)).toEqual([]);
  });
  it("has no two files that import each other, types included", () => {
    const next = gathered(arrows, ({file}) => file);
    const done = new Set<string>();
    const circle = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return;
      for (const {target} of next.get(file) ?? []) {
        const found = circle(target, [...path, file]);
        if (found) return found;
      }
      done.add(file);
    };
    expect(sources(root).flatMap((file) => circle(file, [])?.join(" -> ") ?? [])).toEqual([]);
  });
  it("keeps a folder within 25 files", () => {
    const rooms = gathered(sources(root), roomOf);
    expect([...rooms].filter(([, all]) => all.length > 25).map(([room, all]) => `${room}: ${all.length}`)).toEqual([]);
  });
});

function importsOf(file: string): string[] {
  const {importedFiles} = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles
    .map(({fileName}) => fileName)
    .filter((name) => name.startsWith("."))
    .map((name) => normalize(join(dirname(file), name)).replace(/\.js$/, ".ts"));
}

function gathered<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one]);
  return found;
}
