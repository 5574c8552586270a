// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import * as figures from "../../../src/components/allocation/figures.ts";
import * as findings from "../../../src/components/allocation/findings.ts";
import * as next from "../../../src/components/allocation/next-runs-findings.ts";
import * as tables from "../../../src/components/allocation/tables.ts";
import {unmeasured} from "../../../src/components/base/findings.ts";
import {type AllocationAnalysis, analyseAllocation} from "../../../src/lib/analysis/allocation/report.ts";
import {gridRuns, surface} from "../../fixtures/allocation-runs.ts";

const analyse = (size?: Parameters<typeof gridRuns>[0]) =>
  analyseAllocation(gridRuns(size), {unit: "token", entropy: surface.E})!;

const full = analyse();
const minute = analyse({sizes: 3, data: 4, seeds: 1});
const smoke = analyse({sizes: 2, data: 2, seeds: 1});
const sweeps: [string, AllocationAnalysis | null][] = [
  ["a full sweep", full],
  ["three sizes of one seed", minute],
  ["four runs", smoke],
  ["no runs", null]
];

const drawn = {
  frontier: figures.frontierFigure,
  split: figures.splitFigure,
  ratio: figures.splitRatioFigure,
  exponents: figures.exponentFigure,
  nextA: (analysis: AllocationAnalysis | null) => figures.nextFigure(analysis, "a"),
  nextE: (analysis: AllocationAnalysis | null) => figures.nextFigure(analysis, "E")
};

const said = {
  agreement: findings.agreementSentence,
  allocation: findings.allocationSentence,
  bias: findings.biasSentence,
  counting: findings.countingSentence,
  envelope: findings.envelopeSentence,
  growth: findings.growthSentence,
  half: findings.halfSentence,
  ratio: findings.ratioSentence,
  slices: findings.slicesSentence,
  variants: findings.variantsSentence,
  verdict: findings.verdictSentence,
  caution: next.cautionSentence,
  nextA: (analysis: AllocationAnalysis | null) => next.nextSentence(analysis, "a"),
  nextE: (analysis: AllocationAnalysis | null) => next.nextSentence(analysis, "E")
};

describe.each(sweeps)("of %s", (_, analysis) => {
  it.each(Object.entries(said))("the sentence on %s is a sentence, whole and without a broken number", (_, say) => {
    expect(say(analysis)).toMatch(/^[A-Z\d].*[^.]\.$/);
    expect(say(analysis)).not.toMatch(/NaN|undefined|null|Infinity|∞|\[object/);
  });

  it.each(Object.entries(drawn))("the figure %s has marks and a finding, or is replaced by words", (_, draw) => {
    const element = draw(analysis);
    expect(element.textContent).not.toMatch(/NaN|undefined|Infinity/);
    if (element.className === "notice") return;
    expect(element.querySelector(".finding-title")!.textContent!.length).toBeGreaterThan(20);
    for (const svg of element.querySelectorAll("svg[role=img]")) {
      expect(svg.querySelectorAll("circle, path[d], rect, line").length).toBeGreaterThan(1);
      expect(svg.innerHTML).not.toMatch(/NaN/);
    }
  });

  it("the tables hold no broken number", () => {
    for (const make of Object.values(tables)) expect(make(analysis).textContent).not.toMatch(/NaN|undefined|Infinity/);
  });
});

it("what nobody has measured has no figure and no number", () => {
  for (const draw of Object.values(drawn)) {
    const element = draw(null);
    expect(element.className).toBe("notice");
    expect(element.textContent).not.toMatch(/\d/);
  }
  expect(findings.verdictSentence(null)).toBe(unmeasured);
});

describe("the table of approaches", () => {
  const cells = (analysis: AllocationAnalysis, label: string) => {
    const rows = [...tables.approachesTable(analysis).querySelectorAll("tbody tr")];
    const row = rows.find((tr) => tr.querySelector("td")!.textContent === label)!;
    return Array.from(row.querySelectorAll("td"), (td) => td.textContent).slice(1);
  };
  it("gives the reason instead of numbers where the runs do not support an approach", () => {
    expect(cells(smoke, "exponent of size")).toEqual(["–", "–", "–", "–"]);
    for (const text of cells(smoke, "data used")) expect(text).toMatch(/^not possible: /);
  });
  it("states what each approach gets wrong by itself, once", () => {
    expect(cells(full, "bias of the method: exponent of size").map((text) => text === "–")).toEqual([
      false,
      false,
      false,
      true
    ]);
    expect(cells(full, "data used").join()).not.toContain("would be wrong");
  });
});

describe("the verdict", () => {
  const withExponent = (approach: string, a: {value: number; lower: number; upper: number}) => ({
    ...full,
    approaches: full.approaches.map((row) => (row.approach === approach ? {...row, a} : row))
  });
  it("names what all intervals share", () => {
    expect(findings.verdictSentence(full)).toMatch(
      /For the exponent of size all intervals overlap from 0\.4\d to 0\.\d+\./
    );
    expect(findings.agreementSentence(full)).toBe("The intervals of all approaches overlap.");
  });
  it("names who excludes whom where they do not", () => {
    const apart = withExponent("parametric", {value: 0.9, lower: 0.89, upper: 0.91});
    expect(findings.verdictSentence(apart)).toMatch(
      /For the exponent of size these intervals do not overlap: the envelope vs\. the parametric fit/
    );
    expect(findings.agreementSentence(apart)).toBe("The intervals of some approaches do not overlap for the exponent.");
  });
  it("has nothing to compare on four runs", () => {
    expect(findings.verdictSentence(smoke)).toBe(
      "These runs support none of the approaches, so there is nothing to compare."
    );
  });
  it("tells which approaches allow a constant ratio", () => {
    const sure = withExponent("parametric", {value: 0.6, lower: 0.58, upper: 0.62});
    expect(findings.halfSentence(sure)).toMatch(/excluded by [^.]*the parametric fit/);
    const open = withExponent("parametric", {value: 0.5, lower: 0.4, upper: 0.6});
    expect(findings.halfSentence(open)).not.toMatch(/excluded by [^.]*the parametric fit/);
  });
});

it("the advice on further runs says when the floor’s interval is about a wrong value", () => {
  expect(next.cautionSentence(full)).toContain("contains the exact entropy");
  expect(next.cautionSentence({...full, entropy: 1.2})).toContain("narrow it around a wrong value");
});
