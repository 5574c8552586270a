import {existsSync} from "node:fs";
import {JSDOM} from "jsdom";
import {describe, expect, it, vi} from "vitest";
import {distillations, manySources, mixings, mixtures, transfers} from "../../../loaders/site/documents/experiments.ts";
import {representations} from "../../../loaders/site/documents/networks/representations.ts";
import {depths, published, studyReports} from "../../../loaders/site/documents/networks/studies.ts";
import {unitDivisions} from "../../../loaders/site/documents/units.ts";
import {claimVerdicts} from "../../../src/components/base/claims-table.ts";
import {claimGroups, sourcesTable, theoryTables, verdictCounts} from "../../../src/components/claims/theory-claims.ts";
import {uShapeReport} from "../../../src/lib/analysis/networks/u-shape-report.ts";
import {references} from "../../../src/lib/references/index.ts";

// a document alone: what computes the data asks esbuild, which does not run where all globals are jsdom's
const {window} = new JSDOM("", {url: "http://localhost/"});
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) vi.stubGlobal(name, window[name]);

const isThere = existsSync("data/studies/language/readings.jsonl");
if (!isThere) console.warn("skipped: no published study in data/studies");

describe.skipIf(!isThere)("claims of the published data", () => {
  const data = {
    limits: [], // test/components/limits/limits.test.ts
    studies: studyReports(),
    depths: depths(),
    representations: representations(),
    mixtures: mixtures(),
    mixings: mixings(),
    transfers: transfers(),
    distillations: distillations(),
    uShapes: published("distortion").map(({study, task, probed}) =>
      uShapeReport(study.id, task, probed, {withLaws: false})
    ),
    sources: manySources(),
    units: unitDivisions()
  };
  it("each have a measurement and a verdict, none of them empty", () => {
    const all = claimGroups(data).flatMap(({claims}) => claims);
    expect(all.length).toBeGreaterThan(50);
    for (const {claim, measured, verdict} of all) {
      expect(claim.length).toBeGreaterThan(10);
      expect(measured, claim).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(claimVerdicts, claim).toHaveProperty(verdict);
    }
  });
  it("each cite a source, with author, year and number, and a place in it", () => {
    for (const {claim, source} of claimGroups(data).flatMap(({claims}) => claims))
      expect(
        references.map(({id}) => id),
        claim
      ).toContain(source.id);
    const cells = [...theoryTables(data).querySelectorAll("tbody td:first-child")];
    for (const cell of cells) {
      expect(cell.querySelector("cite")?.textContent).toMatch(/ (\d{4}|\(n\.d\.\))$/);
      const link = cell.querySelector("a.cite")!;
      expect(link.textContent).toMatch(/^\[\d+, (abstract|§ [\d.]+)\]$/);
      expect(references.map(({id}) => `../references#${id}`)).toContain(link.getAttribute("href"));
    }
  });
  it("are all in the table of their sources", () => {
    const total = (table: Element, column: number) =>
      [...table.querySelectorAll(`tbody td:nth-child(${column})`)].reduce(
        (sum, {textContent}) => sum + Number(textContent),
        0
      );
    const table = sourcesTable(data);
    expect(total(table, 2)).toBe(claimGroups(data).flatMap(({claims}) => claims).length);
    expect([3, 4, 5, 6].reduce((sum, column) => sum + total(table, column), 0)).toBe(total(table, 2));
  });
  it("are all in the tables, and counted once", () => {
    const rows = theoryTables(data).querySelectorAll("tbody tr").length;
    const counts = verdictCounts(data);
    expect(counts).toContain(`Of ${rows} claims`);
    const verdicts = claimGroups(data).flatMap(({claims}) => claims.map(({verdict}) => verdict));
    const against = verdicts.filter(
      (verdict) => verdict.startsWith("not-supported") || verdict.endsWith("contradicted")
    );
    expect(counts).toContain(`${against.length} are contradicted`);
  });
});

it("says so where nothing was measured", () => {
  const nothing = {
    limits: [],
    studies: [],
    depths: {depth: null, parts: []},
    representations: {reports: [], bias: []},
    mixtures: null,
    mixings: null,
    transfers: null,
    distillations: null,
    uShapes: [],
    sources: {languages: null, sources: null},
    units: []
  };
  expect(theoryTables(nothing).className).toBe("notice");
});
