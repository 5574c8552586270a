// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import * as checks from "../../../src/components/capabilities/checks-figures.ts";
import * as comparisons from "../../../src/components/capabilities/comparison-figures.ts";
import * as forecasts from "../../../src/components/capabilities/forecast-figure.ts";
import * as claims from "../../../src/components/claims/published-claims-figures.ts";
import {checksOf, type TaskChecks} from "../../../src/lib/analysis/capabilities/capability-checks.ts";
import {comparison, namedScales} from "../../../src/lib/analysis/capabilities/capability-comparison.ts";
import {capabilityReport} from "../../../src/lib/analysis/capabilities/capability-report.ts";
import {
  halfOf,
  halfWidth,
  claims as stated,
  validations,
  widthOf
} from "../../../src/lib/analysis/public-models/published-claims.ts";
import {capabilities, skillRuns} from "../../fixtures/simulated-runs.ts";

const short = skillRuns().map((run) => ({...run, D: 10}));
const reports = capabilities.map((capability) => capabilityReport([...short, ...skillRuns()], capability)!);
const scales = namedScales(reports, "made-up");
const task = comparison(scales);

describe("capabilities compared", () => {
  it("ranks those that have a critical scale, the most used first, and tests every pair of them", () => {
    const {ranks, pairs, unranked} = task.comparison!;
    expect(ranks.map(({name}) => name)).toEqual([...ranks.map(({name}) => name)].sort());
    expect(pairs).toHaveLength((ranks.length * (ranks.length - 1)) / 2);
    expect(pairs.every(({by}) => by === "paired-draws")).toBe(true);
    expect(unranked.find(({name}) => name === "Skill 6")!.reason.code).toBe("ranked-beyond-largest");
  });
  it("refuses to mix axes, windows or amounts of training", () => {
    const other = {...scales[0]!, name: "elsewhere", axis: "FLOPs"};
    expect(comparison([scales[1]!, other])).toMatchObject({
      comparison: null,
      refusal: {code: "different-axes", names: ["Skill 2", "elsewhere"], axes: ["N", "FLOPs"]}
    });
    const refused = comparisons.comparisonParts(comparison([scales[1]!, other]));
    expect(refused.map(({className}) => className)).toEqual(["notice"]);
    const cut = {...scales[0]!, name: "elsewhere", window: [2, 3] as const};
    expect(comparison([scales[1]!, cut]).refusal).toMatchObject({code: "different-windows", windows: [{}, [2, 3]]});
    const {refusal} = comparison([scales[0]!, {...scales[1]!, task: "another"}]);
    expect(comparisons.mixedSentence(refusal)).toBe(
      "Capabilities of different tasks are not compared: different axes: " +
        "Skill 1 in non-embedding parameters after 1k units of made-up, " +
        "Skill 2 in non-embedding parameters after 1k units of another."
    );
  });
  it("draws two squares a pair and says how much of the order is sure", () => {
    const [figure, ...tables] = comparisons.comparisonParts(task) as [HTMLElement, ...HTMLElement[]];
    expect(figure.querySelector(".finding-title")!.textContent).toMatch(
      /^The order is significant for \d+ of \d+ pairs? among \d+ capabilities/
    );
    expect(figure.querySelectorAll("svg rect").length).toBeGreaterThanOrEqual(2 * task.comparison!.pairs.length);
    expect(tables).toHaveLength(2);
    for (const {textContent} of tables) expect(textContent).not.toMatch(/NaN|undefined|null/);
  });
});

describe("the checks of a task", () => {
  const own: TaskChecks = {
    task: "made-up",
    title: "Made up",
    unit: "token",
    metric: "accuracy",
    smoothMetric: null,
    capabilities: JSON.parse(JSON.stringify(reports.map(checksOf)))
  };
  const draw = Object.entries({...checks, ...forecasts}).filter(([name]) => /(Figure|Table)$/.test(name));
  it.each(draw)("%s shows or says something, and no number that is none", (_, of) => {
    const shown = (of as (task: TaskChecks) => HTMLElement)(own);
    expect(shown.textContent).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(shown.textContent!.length).toBeGreaterThan(20);
  });
  it("without any task there is a notice", () => {
    expect(checks.eachTask([], () => []).className).toBe("notice");
  });
  it("tasks without a result are named in one line", () => {
    const shown = checks.eachTask(
      [own, {...own, title: "Empty", capabilities: []}],
      (task) => [checks.windowTable(task)],
      "Too few sizes"
    );
    expect(shown.querySelectorAll("section")).toHaveLength(1);
    expect(shown.lastElementChild!.textContent).toBe("Too few sizes: Empty.");
  });
  it("a sentence over all tasks counts each check", () => {
    expect(checks.checksSentence([own, {...own, capabilities: []}])).toBe(checks.checksSentence([own]));
    expect(checks.checksSentence([])).toBe("No task has a clear break in its mean scores to check.");
  });
});

describe("the claims", () => {
  it("the printed errors are half-widths of the ranges they are measured against", () => {
    for (const row of validations) {
      expect(row.predicted).toBe((row.low + row.high) / 2);
      expect(halfWidth(row)).toBeLessThanOrEqual(row.error);
      expect(halfWidth(row)).toBeGreaterThan(row.error - 0.01);
    }
  });
  it("have the widths and the halves of their curve", () => {
    expect(stated.map(({alpha}) => Number(widthOf(alpha).toFixed(3)))).toEqual([0.552, 0.535, 0.589, 0.505, 0.631]);
    expect(halfOf(3.2)).toBeCloseTo(0.892, 3);
  });
  it("are shown with both, and beside families that do not agree", () => {
    expect(claims.publishedClaimsTable().textContent).toContain("at least 100B");
    expect(claims.reachedFigure("GSM8K", "Mathematics").querySelectorAll("svg circle").length).toBeGreaterThan(4);
    expect(claims.steepnessSentence(reports.map(({scale}) => scale))).toMatch(
      /^FormalAI 2025 states α between 2\.8 and 3\.5\./
    );
    expect(claims.steepnessTable([]).className).toBe("notice");
  });
});
