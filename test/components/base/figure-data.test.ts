// @vitest-environment jsdom
import Papa from "papaparse";
import {beforeAll, describe, expect, it} from "vitest";
import {chinese} from "../../../src/chinese/index.ts";
import {curveFigure, methodsFigure, scoresFigure} from "../../../src/components/capabilities/capability-figures.ts";
import {
  emergenceFigure,
  frequencyFigure,
  scalesFigure
} from "../../../src/components/capabilities/emergence-figures.ts";
import {reachedFigure} from "../../../src/components/claims/published-claims-figures.ts";
import {excessFigure} from "../../../src/components/loss/excess-figure.ts";
import {heldOutFigure, lossFigure, residualFigure, trainingFigure} from "../../../src/components/loss/loss-figures.ts";
import {capabilityReport} from "../../../src/lib/analysis/capabilities/capability-report.ts";
import {criticalScales} from "../../../src/lib/analysis/capabilities/critical-scales.ts";
import {claims, reached} from "../../../src/lib/analysis/public-models/published-claims.ts";
import {analyseTask} from "../../../src/lib/analysis/tasks/task-analysis.ts";
import type {Task} from "../../../src/lib/core/task.ts";
import {withCatalogue} from "../../../src/lib/i18n/translate.ts";

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
} as unknown as Task;

function analyse(runs: ReturnType<typeof lossRuns>) {
  const reports = capabilities.flatMap((capability) => capabilityReport(runs, capability) ?? []);
  const lossLaws = ["chinchilla", "power"].map((id) => laws.get(id));
  return {analysis: analyseTask(task, runs, {lossLaws, critical: criticalScales(runs, reports)}), reports};
}

const {analysis: losses} = analyse(lossRuns());
const {analysis: skills, reports} = analyse(skillRuns());
const page = {
  task: {id: "made-up", title: "Made up", unit: "token"} as const,
  capability: capabilities[2]!,
  sweep: "made-up",
  report: reports[2]!
};

const figures: Readonly<Record<string, () => HTMLElement>> = {
  loss: () => lossFigure(losses),
  residuals: () => residualFigure(losses),
  "held out": () => heldOutFigure(losses),
  training: () => trainingFigure(losses),
  excess: () => excessFigure(losses),
  emergence: () => emergenceFigure(skills),
  scales: () => scalesFigure(skills),
  frequency: () => frequencyFigure(skills),
  curve: () => curveFigure(page),
  methods: () => methodsFigure(page),
  scores: () => scoresFigure(page),
  brackets: () => reachedFigure(reached[0]!.benchmark, claims[0]!.capability)
};

const given: Blob[] = [];
beforeAll(() => {
  URL.createObjectURL = (file) => {
    given.push(file as Blob);
    return "#";
  };
  URL.revokeObjectURL = () => {};
});

/** What its CSV button gives. */
async function dataOf(figure: HTMLElement): Promise<string> {
  given.length = 0;
  [...figure.querySelectorAll("button")].find(({textContent}) => textContent === "CSV")!.click();
  await expect.poll(() => given.length).toBe(1);
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(given[0]!);
  });
}

/** Lines by heading. */
const read = (csv: string) => Papa.parse<Record<string, string>>(csv, {header: true, skipEmptyLines: true}).data;

describe.each(Object.entries(figures))("the data of the figure of %s", (_, draw) => {
  it("are the same, byte by byte, on a page in Chinese", async () => {
    const english = draw();
    const translated = withCatalogue(chinese, draw);
    expect(translated.textContent).not.toBe(english.textContent);
    expect(await dataOf(translated)).toBe(await dataOf(english));
  });
  it("have a heading for each column, and each heading once", async () => {
    const [header] = Papa.parse<string[]>(await dataOf(draw())).data;
    expect(new Set(header).size).toBe(header!.length);
    expect(header!.every(Boolean)).toBe(true);
  });
});

describe("a number of the data", () => {
  it("of losses is the number that was measured or fitted, to the last digit", async () => {
    const rows = read(await dataOf(lossFigure(losses)));
    const numbers = rows.map((row) =>
      ["parameters", "tokens", "seed", "loss", "fitted"].map((name) => Number(row[name]))
    );
    expect(numbers).toEqual(losses.loss!.points.map(({N, D, seed, loss, fitted}) => [N, D, seed, loss, fitted]));
  });
  it("of an exponent is the estimate, with both ends of its interval and its status", async () => {
    const rows = read(await dataOf(excessFigure(losses)));
    const lines = losses.excess!.lines.filter(({along}) => along === "N");
    for (const [i, {exponent}] of lines.entries()) {
      expect(exponent.status).toBe("identified");
      expect(Number(rows[i]!.exponent)).toBe(exponent.value);
      expect(Number(rows[i]!["exponent lower"])).toBe(exponent.lower);
      expect(Number(rows[i]!["exponent upper"])).toBe(exponent.upper);
      expect(rows[i]!["exponent status"]).toBe("identified");
    }
  });
  it("of a critical scale is a bound, and no value, beyond the sizes tried", async () => {
    const rows = read(await dataOf(scalesFigure(skills)));
    for (const [i, {censoring, n50, points, bracket}] of skills.critical!.scales.entries()) {
      const row = rows[i]!;
      const value = row["critical scale, parameters"];
      if (censoring === "none") expect(Number(value)).toBe(n50!.value);
      else {
        expect(value).toBe("");
        const bound = censoring === "above" ? points.at(-1)!.N : points[0]!.N;
        expect(Number(row[`critical scale ${censoring === "above" ? "lower" : "upper"}`])).toBe(bound);
      }
      expect(row["critical scale lies"]).toBe(censoring === "none" ? "inside" : censoring);
      expect(row["bracket above"]).toBe(bracket.above === null ? "" : String(bracket.above));
    }
  });
  it("of a share is that share, and not a percentage", async () => {
    const rows = read(await dataOf(curveFigure(page)));
    const {points} = page.report.scale;
    expect(rows.map((row) => Number(row["interval lower"]))).toEqual(points.map(({lower}) => lower));
    expect(rows.map((row) => Number(row["mean score"]))).toEqual(points.map(({score}) => score));
  });
});
