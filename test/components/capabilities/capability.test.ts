// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import * as figures from "../../../src/components/capabilities/capability-figures.ts";
import * as texts from "../../../src/components/capabilities/capability-text.ts";
import type {CapabilityPage} from "../../../src/contracts/capabilities.ts";
import {capabilityReport} from "../../../src/lib/analysis/capabilities/capability-report.ts";
import {capabilities, skillRuns} from "../../fixtures/simulated-runs.ts";

const pageOf = (i: number): CapabilityPage => ({
  task: {id: "made-up", title: "Made up", unit: "token"},
  capability: capabilities[i]!,
  sweep: "made-up",
  // as a page reads it
  report: JSON.parse(JSON.stringify(capabilityReport(skillRuns(), capabilities[i]!)))
});
const draw = Object.entries(figures) as [string, (page: CapabilityPage) => HTMLElement][];
const sentences = [
  texts.capabilityText,
  texts.criterionText,
  texts.verdictText,
  texts.breakthroughText,
  texts.curvatureText,
  texts.lossText,
  texts.budgetsText,
  texts.foretoldText
];

describe.each([
  ["at the smallest size", 0],
  ["among the sizes", 2],
  ["beyond the largest", 5]
])("a capability %s", (_, i) => {
  const page = pageOf(i);
  it.each(draw)("%s shows or says something, and no number that is none", (_, of) => {
    expect(of(page).textContent).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(of(page).textContent!.length).toBeGreaterThan(20);
  });
  it("its sentences name no number that is none", () => {
    for (const say of sentences) expect(say(page)).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(texts.flagList(page).querySelectorAll("li").length).toBeGreaterThanOrEqual(4);
  });
  it("its verdict comes with metric, axis and window", () => {
    expect(texts.verdictText(page)).toMatch(/for accuracy, along non-embedding parameters, from 100 to 12.8k/);
  });
});

it("B is never given without its warning", () => {
  expect(texts.breakthroughText(pageOf(2))).toMatch(/Breakthroughness B .* does not detect emergence/);
});

it("where nothing was measured a page says so", () => {
  const nothing = {...pageOf(2), report: null};
  for (const [, of] of draw) expect(of(nothing).className).toBe("notice");
  expect(texts.capabilityText(nothing)).toBe("No sweep has measured this yet.");
});
