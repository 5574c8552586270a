import {describe, expect, it} from "vitest";
import {tarOf} from "../../../../loaders/site/output/tar.ts";
import {compareIntervals} from "../../../../src/lib/analysis/laws/interval-kinds.ts";
import {lossChoices} from "../../../../src/lib/analysis/laws/law-choice.ts";
import {largestHeldOut} from "../../../../src/lib/analysis/loss/held-out.ts";
import {analyseLoss, intervalsOf} from "../../../../src/lib/analysis/loss/loss.ts";
import {computePerUnit, placesAlong} from "../../../../src/lib/analysis/loss/loss-curves.ts";
import {isVaried, lossPoints} from "../../../../src/lib/analysis/loss/loss-points.ts";
import {laws} from "../../../../src/lib/laws/index.ts";
import {lossRuns, makeRun} from "../../../fixtures/simulated-runs.ts";

const chinchilla = laws.get("chinchilla");
const runs = lossRuns();
const {points} = lossPoints(runs);

describe("runs that a law can be fitted to", () => {
  it("have different scales, not only seeds", () => {
    const seeds = [1, 2, 3, 4].flatMap((seed) => [100, 200, 400].map((N) => makeRun({N, D: 1e5, seed})));
    expect(isVaried(laws.get("power"), lossPoints(seeds).points)).toBe(false);
    expect(isVaried(laws.get("m1"), lossPoints(seeds).points)).toBe(true);
  });
  it("have every input of the law", () => {
    expect(isVaried(chinchilla, points)).toBe(true);
    expect(isVaried(laws.get("kaplan-steps"), points)).toBe(false);
  });
});

it("profiles what can be profiled in seconds", () => {
  expect(intervalsOf(chinchilla)).toBe("profile");
  expect(intervalsOf(laws.get("additive-ndc"))).toBe("wald");
});

describe("compute between the sizes tried", () => {
  const uneven = [100, 1000].flatMap((N) => [1e4, 1e5].map((D) => makeRun({N, D, C: (N === 100 ? 900 : 6000) * D})));
  const {points: own} = lossPoints(uneven);
  it("is as counted at these sizes, and straight in logarithms between them", () => {
    const perUnit = computePerUnit(own);
    expect(perUnit(100)).toBeCloseTo(900, 8);
    expect(perUnit(1000)).toBeCloseTo(6000, 8);
    expect(perUnit(Math.sqrt(100 * 1000))).toBeCloseTo(Math.sqrt(900 * 6000), 8);
  });
  it("reaches the curves of a law of compute", () => {
    const places = placesAlong(laws.get("additive-ndc"), own, "D").filter(({N}) => N === 1000);
    for (const {D, C} of places) expect(C / D).toBeCloseTo(6000, 6);
  });
});

describe("the largest runs set aside", () => {
  it.each(["N", "D", "C"] as const)("by %s are all above the cut, and foretold without bias", (along) => {
    const held = largestHeldOut(chinchilla, points, along, {objective: "log-least-squares", level: 0.95})!;
    expect(held.points.every((point) => point[along] > held.cut)).toBe(true);
    expect(held.fit.summary.n + held.points.length).toBe(points.length);
    expect(held.error!).toBeLessThan(0.03);
    expect(Math.abs(held.bias!)).toBeLessThanOrEqual(held.error!);
  });
});

describe("intervals of several kinds", () => {
  const {fit, points: fitted} = analyseLoss(runs, {laws: [chinchilla], cuts: false})!;
  const compared = compareIntervals(chinchilla, fitted, fit, {resamples: 60});
  it("agree in size on data that the law made", () => {
    for (const {param, ends} of compared.rows) {
      const {value, lower, upper} = [...fit.estimates, ...fit.derived].find((e) => e.param === param)!;
      expect(ends.profile).toEqual({lower, upper});
      for (const kind of compared.kinds) {
        const width = Math.log(ends[kind]!.upper! / ends[kind]!.lower!) / Math.log(upper! / lower!);
        expect(width, `${param} ${kind} ${value}`).toBeGreaterThan(0.2);
        expect(width, `${param} ${kind} ${value}`).toBeLessThan(5);
      }
    }
  });
  it("draw sizes whole, from as many as there are", () => {
    expect(compared.bootstraps.map(({kind, units}) => [kind, units])).toEqual([
      ["pairs", 24],
      ["cluster", 6]
    ]);
  });
  it("are not drawn anew from too few scales", () => {
    const few = analyseLoss(runs, {laws: [laws.get("power")], cuts: false})!;
    const law = laws.get("m4");
    expect(compareIntervals(laws.get("power"), few.points, few.fit, {resamples: 10}).bootstraps).toHaveLength(2);
    const bent = analyseLoss(runs, {laws: [law], cuts: false})!;
    expect(compareIntervals(law, bent.points, bent.fit, {resamples: 10}).bootstraps).toHaveLength(0);
  });
});

it("laws are ranked among those of the same runs, one that is written twice once", () => {
  const groups = lossChoices(
    runs,
    ["m2", "power", "m1", "chinchilla", "kaplan-sum"].map((id) => laws.get(id))
  );
  const ranked = groups.map(({rows, candidates}) => [rows, candidates.map(({law}) => law)]);
  expect(ranked).toEqual([
    [6, expect.arrayContaining(["m2", "m1"])],
    [24, ["chinchilla", "kaplan-sum"]]
  ]);
  expect(groups[0]!.candidates).toHaveLength(2);
});

it("an archive has each text under its name, with its length and a checksum that holds", () => {
  const files = {"a.txt": "α and β\n", "b.json": "{}", "empty.txt": ""};
  const tar = tarOf(files);
  const found: Record<string, string> = {};
  let at = 0;
  while (tar[at] !== 0) {
    const block = Buffer.from(tar.subarray(at, at + 512));
    const text = (from: number, to: number) => block.toString("latin1", from, to).replace(/[\0 ]+$/, "");
    const size = Number.parseInt(text(124, 136), 8);
    const checksum = Number.parseInt(text(148, 156), 8);
    block.fill(" ", 148, 156);
    expect(block.reduce((sum, byte) => sum + byte, 0)).toBe(checksum);
    found[text(0, 100)] = tar.toString("utf8", at + 512, at + 512 + size);
    at += 512 * (1 + Math.ceil(size / 512));
  }
  expect(found).toEqual(files);
  expect(tar.length % 512).toBe(0);
});
