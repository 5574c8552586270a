import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readPublished} from "../../../loaders/store/runs.ts";
import {compare, lossTolerance, sampleRuns} from "../../../loaders/verify/cells.ts";
import {wrongFiles} from "../../../loaders/verify/checksums.ts";
import {differences, estimatesOf, estimatesText, readEstimates} from "../../../loaders/verify/estimates.ts";

describe("files", () => {
  it("are those that data/datapackage.json names", () => {
    expect(wrongFiles().files).toBeGreaterThan(4);
    expect(wrongFiles().wrong, "run npm run verify -- --record --no-build").toEqual([]);
  });

  it("that were changed, lost or added are named", () => {
    const folder = mkdtempSync(join(tmpdir(), "critical-scale-verify-"));
    const before = process.cwd();
    for (const file of ["data", "package.json"]) cpSync(file, join(folder, file), {recursive: true});
    try {
      process.chdir(folder);
      const runs = "data/published/skills/runs.jsonl";
      writeFileSync(runs, readFileSync(runs, "utf8").replace('"seed":1', '"seed":7'));
      rmSync("data/published/lr/runs.jsonl");
      mkdirSync("data/published/mine");
      writeFileSync("data/published/mine/runs.jsonl", "");
      const {wrong} = wrongFiles();
      expect(wrong.map((line) => line.split(/ is | \(/)[0])).toEqual([
        "data/published/lr/runs.jsonl",
        runs,
        "data/published/mine/runs.jsonl"
      ]);
    } finally {
      process.chdir(before);
      rmSync(folder, {recursive: true});
    }
  });
});

describe("cells", () => {
  const {runs} = readPublished("skills", "data/published/skills");
  const {key: _, cell: __, provenance: ___, ...outcome} = runs[0]!;

  it("are drawn once each, the same for the same seed", () => {
    const drawn = sampleRuns(runs, 7, "a");
    expect(new Set(drawn.map(({key}) => key)).size).toBe(7);
    expect(sampleRuns(runs, 7, "a")).toEqual(drawn);
    expect(sampleRuns(runs, 7, "b")).not.toEqual(drawn);
    expect(sampleRuns(runs, 1e6, "a").length).toBe(runs.length);
  });

  it("are the same in every bit, or by another engine near in their loss", () => {
    expect(compare(runs[0]!, outcome, true)).toEqual({isSame: true, difference: 0});
    const near = {...outcome, loss: outcome.loss! * (1 + lossTolerance / 2)};
    expect(compare(runs[0]!, near, true).isSame).toBe(false);
    expect(compare(runs[0]!, near, false).isSame).toBe(true);
    expect(compare(runs[0]!, {...outcome, loss: outcome.loss! * (1 + 2 * lossTolerance)}, false).isSame).toBe(false);
    expect(compare(runs[0]!, {...outcome, status: "diverged", loss: null}, false).isSame).toBe(false);
  });
});

describe("numbers", () => {
  const estimate = {param: "E", value: 1.5, lower: 1.4, upper: 1.6, status: "identified"};
  const open = {param: "A", value: 3, lower: 2, upper: null, status: "open-above"};
  const site = (documents: Readonly<Record<string, unknown>>) => {
    const folder = mkdtempSync(join(tmpdir(), "critical-scale-site-"));
    mkdirSync(join(folder, "_file/data/tasks"), {recursive: true});
    for (const [name, content] of Object.entries(documents))
      writeFileSync(join(folder, `_file/data/${name}.0123abcd.json`), JSON.stringify(content));
    const found = estimatesOf(folder);
    rmSync(folder, {recursive: true});
    return found;
  };
  const published = site({"tasks/a": {fit: {estimates: [estimate, open], points: [{lower: 1, upper: 2}]}}});

  it("are found by where they stand; what is only drawn is not, nor what is of this machine", () => {
    expect(published.map(({document, at}) => [document, at])).toEqual([
      ["tasks/a", "fit.estimates[A]"],
      ["tasks/a", "fit.estimates[E]"]
    ]);
    expect(published[0]).toMatchObject({value: 3, lower: 2, upper: null, status: "open-above"});
    expect(site({mine: {source: "local", fit: estimate}, "public-models": {fit: estimate}})).toEqual([]);
  });

  it("that moved, changed their state, vanished or appeared are named", () => {
    const now = (estimates: unknown[]) => differences(published, site({"tasks/a": {fit: {estimates}}}), 1e-6);
    expect(now([estimate, open])).toEqual([]);
    expect(now([{...estimate, value: 1.5 + 1e-7}, open])).toEqual([]);
    expect(now([{...estimate, value: 1.5, lower: 1.4 + 1e-6}, open])).toEqual([]);
    expect(now([{...estimate, upper: 1.61}, open])).toEqual([
      "tasks/a fit.estimates[E]: upper 1.6 was published, 1.61 is found"
    ]);
    expect(now([estimate, {...open, upper: 9, status: "identified"}])).toEqual([
      "tasks/a fit.estimates[A]: open-above was published, identified is found"
    ]);
    expect(now([estimate])).toEqual(["tasks/a fit.estimates[A]: published, and not found again"]);
    expect(now([estimate, open, {...open, param: "B"}])).toEqual([
      "tasks/a fit.estimates[B]: found, and not published"
    ]);
  });

  it("survive being written", () => {
    const path = join(mkdtempSync(join(tmpdir(), "critical-scale-estimates-")), "estimates.jsonl");
    writeFileSync(path, estimatesText(published));
    expect(readEstimates(path)).toEqual(published);
  });

  it("are asked for where there is a site", () => {
    expect(() => estimatesOf("no/such/folder")).toThrow("no site in no/such/folder; run `npm run build`");
  });
});
