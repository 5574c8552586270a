// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import * as cards from "../../../src/components/base/fit-card.ts";
import * as emergence from "../../../src/components/capabilities/emergence-figures.ts";
import {excessFigure} from "../../../src/components/loss/excess-figure.ts";
import * as loss from "../../../src/components/loss/loss-figures.ts";
import {capabilityReport} from "../../../src/lib/analysis/capabilities/capability-report.ts";
import {criticalScales} from "../../../src/lib/analysis/capabilities/critical-scales.ts";
import {analyseTask, type TaskAnalysis} from "../../../src/lib/analysis/tasks/task-analysis.ts";
import type {Task} from "../../../src/lib/core/task.ts";
import {laws} from "../../../src/lib/laws/index.ts";
import {capabilities, lossRuns, skillRuns} from "../../fixtures/simulated-runs.ts";

const task = {
  id: "made-up",
  title: "Made up",
  note: "",
  source: "",
  unit: "token",
  entropy: 1.5,
  unigramEntropy: 3,
  capabilities
};
const lossLaws = ["chinchilla", "power"].map((id) => laws.get(id));
const analyse = (runs: Parameters<typeof analyseTask>[1]) => {
  const reports = capabilities.flatMap((capability) => capabilityReport(runs, capability) ?? []);
  return analyseTask(task as unknown as Task, runs, {lossLaws, critical: criticalScales(runs, reports)});
};

describe("a figure", () => {
  const analysis: TaskAnalysis = analyse(lossRuns());
  it("has a finding, words for those who do not see it, and a circle for each run", () => {
    const figure = loss.lossFigure(analysis);
    const svg = figure.querySelector("svg")!;
    expect(figure.querySelector(".finding-title")!.textContent).toContain("fitted irreducible loss");
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")).toContain("24 runs");
    expect(svg.querySelectorAll("circle")).toHaveLength(24);
    expect(svg.querySelectorAll("[aria-label]")).toHaveLength(0);
  });
  it("shows its data when it is asked to", () => {
    const figure = loss.lossFigure(analysis);
    const details = figure.querySelector("details")!;
    expect(details.querySelector("table")).toBeNull();
    details.dispatchEvent(new window.Event("toggle"));
    expect(details.querySelectorAll("tbody tr")).toHaveLength(24);
  });
  it("draws the fitted irreducible loss only where the data bound it on both sides", () => {
    const drawn = (status: "identified" | "open-below") => {
      const floor = {...analysis.loss!.floor!, status};
      const figure = loss.lossFigure({...analysis, loss: {...analysis.loss!, floor}}, {title: "A title"});
      return figure.querySelector("svg")!.textContent!.includes("fitted irreducible loss");
    };
    expect(drawn("identified")).toBe(true);
    expect(drawn("open-below")).toBe(false);
  });
  it("of the excess has a circle for each run, a line for each budget, and says how steep they are", () => {
    const figure = excessFigure(analysis);
    const budgets = new Set(analysis.excess!.points.map(({D}) => D)).size;
    expect(figure.querySelector(".finding-title")!.textContent).toMatch(
      /^Excess loss falls with parameters with exponents from .* to /
    );
    expect(figure.querySelectorAll("circle")).toHaveLength(analysis.excess!.points.length);
    expect(analysis.excess!.lines.filter(({along}) => along === "N")).toHaveLength(budgets);
  });
  it("is replaced by words where nothing was measured", () => {
    for (const draw of [
      excessFigure,
      loss.lossFigure,
      loss.residualFigure,
      loss.heldOutFigure,
      emergence.scalesFigure,
      emergence.emergenceFigure
    ]) {
      const element = draw(null);
      expect(element.className).toBe("notice");
      expect(element.textContent).not.toMatch(/\d/);
    }
  });
});

describe("critical scales", () => {
  const analysis = analyse(skillRuns());
  it("have a panel each", () => {
    expect(emergence.emergenceFigure(analysis).querySelectorAll(".multiples svg")).toHaveLength(capabilities.length);
  });
  it("are never a bare number beyond the sizes tried", () => {
    const rows = Array.from(emergence.scalesTable(analysis).querySelectorAll("tbody tr"), (row) => row.textContent!);
    expect(rows.find((row) => row.includes("Skill 6"))).toContain("above 12.8k");
  });
  it("sort by a heading and back", () => {
    const table = emergence.scalesTable(analysis);
    const first = () => table.querySelector("tbody tr td")!.textContent;
    const heading = Array.from(table.querySelectorAll("button")).find((b) => b.textContent === "frequency")!;
    heading.click();
    expect(first()).toBe("Skill 6");
    heading.click();
    expect(first()).toBe("Skill 1");
    expect(heading.closest("th")!.getAttribute("aria-sort")).toBe("descending");
  });
});

it("a card says how a fit was made, what it left out, and what it could not tell", () => {
  const {loss: analysed} = analyse(lossRuns());
  const card = cards.fitCard(analysed!.fit, {
    law: laws.get(analysed!.law),
    dropped: [{key: "a", N: 1, D: 1, reason: {code: "no-finite-loss"}}]
  });
  const text = card.textContent!;
  for (const part of ["Objective:", "24 rows kept, 1 dropped", "profile likelihood", "95%", "identified"])
    expect(text).toContain(part);
});
