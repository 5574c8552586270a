import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {bibtexOf, colophon, readReport, reports} from "../../../loaders/site/reports.ts";

describe("the reports", () => {
  it("say what they are and what changed, the latest first", () => {
    const all = reports();
    expect(all.length).toBeGreaterThan(5);
    for (const {changes, description} of all) {
      expect(description.length).toBeGreaterThan(20);
      expect(changes.length).toBeGreaterThan(0);
    }
    expect(new Set(all.map((report) => bibtexOf(report, "1").split("\n")[0])).size).toBe(all.length);
  });

  it("other pages are none", () => {
    for (const path of ["/reports/index", "/compare", "/reports/no-such", "/laws/chinchilla"])
      expect(readReport(path)).toBeUndefined();
  });
});

describe("the first lines of a report", () => {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), "critical-scale-reports-"));
  beforeAll(() => {
    mkdirSync(join(folder, "src/reports"), {recursive: true});
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, {recursive: true});
  });
  const written = (...changes: string[]) => {
    const list = changes.map((line) => `  - ${line}\n`).join("");
    writeFileSync("src/reports/r.md", `---\ntitle: A < B\ndescription: What.\nchanges:\n${list}---\n\n# A\n`);
    return readReport("/reports/r")!;
  };

  it("are cited with version and date", () => {
    const report = written("1.1, 2026-11-23: more seeds", "1.0, 2026-11-22: first published");
    expect(bibtexOf(report, "0.1.0")).toContain("note   = {Report, version 1.1 of 2026-11-23, Critical Scale 0.1.0}");
    expect(colophon(report, "0.1.0")).toContain("<li>1.0, <time>2026-11-22</time>: first published</li>");
    expect(colophon(report, "0.1.0")).toContain("A &lt; B");
  });

  it("that are wrong are named", () => {
    expect(() => written("soon")).toThrow(
      'invalid change; not “- 1.0, 2026-11-23: what”: "  - soon" (src/reports/r.md)'
    );
    expect(() => written("1.0, 2026-11-22: a", "1.1, 2026-11-23: b")).toThrow(
      "changes must be listed from the latest on: 2026-11-23 (src/reports/r.md)"
    );
    writeFileSync("src/reports/r.md", "---\ntitle: A\n---\n");
    expect(() => readReport("/reports/r")).toThrow("no description in the first lines (src/reports/r.md)");
  });
});
