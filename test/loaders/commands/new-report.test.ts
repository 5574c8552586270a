import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {expect, it} from "vitest";
import {newReport} from "../../../loaders/commands/new-report.ts";

const folder = () => {
  const path = mkdtempSync(join(tmpdir(), "reports-"));
  writeFileSync(join(path, "index.md"), readFileSync("src/reports/index.md"));
  return path;
};

it("a new report is a page with its title, and an entry in the list", () => {
  const reports = folder();
  const page = newReport("width-or-depth", reports, new Date("2026-11-23"));
  const text = readFileSync(page, "utf8");
  expect(text).toMatch(
    /^---\ntitle: Width or depth\ndescription: .+\nchanges:\n {2}- 1\.0, 2026-11-23: first published\n---\n/
  );
  expect(text).toContain("# Width or depth");
  expect(text).not.toContain("\\${");
  const list = readFileSync(join(reports, "index.md"), "utf8");
  expect(list.match(/<li>/g)).toHaveLength(readFileSync("src/reports/index.md", "utf8").match(/<li>/g)!.length + 1);
  expect(list).toContain('<li><a href="./width-or-depth">Width or depth</a>');
});

it("imports what is there", async () => {
  const text = readFileSync(newReport("a-question", folder()), "utf8");
  for (const [, names, path] of text.matchAll(/import \{(.+)\} from "\.\.\/(.+)\.js"/g)) {
    const module = await import(/* @vite-ignore */ pathToFileURL(`src/${path}.ts`).href);
    for (const name of names!.split(", ")) expect(typeof module[name], name).toBe("function");
  }
});

it("a name that is no address, or is taken, is refused", () => {
  const reports = folder();
  newReport("once", reports);
  expect(() => newReport("once", reports)).toThrow("exists");
  for (const bad of [undefined, "", "Two Words", "../up", "a--b"]) {
    expect(() => newReport(bad, reports)).toThrow(/^invalid name of a report/);
  }
});
