import {describe, expect, it} from "vitest";
import {computeOptimal} from "../../../../src/lib/allocation/compute-optimal.ts";
import {byBudget} from "../../../../src/lib/allocation/runs.ts";
import type {NextRuns} from "../../../../src/lib/analysis/allocation/next-runs.ts";
import {type AllocationAnalysis, analyseAllocation} from "../../../../src/lib/analysis/allocation/report.ts";
import {slicesOf, strict} from "../../../../src/lib/analysis/allocation/slices.ts";
import {gridRuns, surface} from "../../../fixtures/allocation-runs.ts";
import {makeRun} from "../../../fixtures/simulated-runs.ts";

const options = {unit: "token", entropy: surface.E};
const analysis = analyseAllocation(gridRuns(), options)!;
const {alpha, beta} = surface;
const truth = {a: beta / (alpha + beta), b: alpha / (alpha + beta), ...computeOptimal(surface, analysis.target)};
const quantities = ["a", "b", "N", "D", "tokensPerParameter"] as const;

describe("a grid of sizes and data on a known surface of work", () => {
  it("counts size so that compute is 6 N D, and says how far parameters are from that", () => {
    for (const {N, D, C} of analysis.runs) expect(C / (6 * N * D)).toBeCloseTo(1, 12);
    const ratios = analysis.sizes.map(({ratio}) => ratio);
    expect(ratios).toEqual([...ratios].sort((x, y) => y - x));
    expect(ratios[0]).toBeCloseTo(2.5, 10);
  });

  it("has all four approaches, and each is off by no more than its interval and its own bias", () => {
    expect(analysis.approaches.map(({approach}) => approach)).toEqual(["envelope", "parabola", "akima", "parametric"]);
    for (const row of analysis.approaches) {
      expect(row.reason, row.approach).toBeNull();
      for (const name of quantities) {
        const {lower, upper} = row[name]!;
        const shift = name === "a" ? (row.bias?.a ?? 0) : name === "b" ? -(row.bias?.a ?? 0) : 0;
        const factor = name === "a" || name === "b" ? 1 : 1 + (row.bias?.[name] ?? 0);
        expect(lower!, `${row.approach} ${name}`).toBeLessThan(truth[name] * factor + shift);
        expect(upper!, `${row.approach} ${name}`).toBeGreaterThan(truth[name] * factor + shift);
      }
    }
  });

  it("recovers the exponent and the optimum by the parametric fit to within a twentieth", () => {
    const {a, N, tokensPerParameter} = analysis.approaches[3]!;
    expect(Math.abs(a!.value / truth.a - 1)).toBeLessThan(0.05);
    expect(Math.abs(N!.value / truth.N - 1)).toBeLessThan(0.05);
    expect(Math.abs(tokensPerParameter!.value / truth.tokensPerParameter - 1)).toBeLessThan(0.05);
  });

  it("knows the bias of every approach that reads the grid, and none of the fit itself", () => {
    expect(analysis.approaches.map(({bias}) => bias !== null)).toEqual([true, true, true, false]);
  });

  it("draws the frontier only where size and data were trained, and its bands hold the truth", () => {
    const [sizes, data] = [analysis.runs.map(({N}) => N), analysis.runs.map(({D}) => D)];
    expect(analysis.frontier.length).toBeGreaterThan(10);
    for (const row of analysis.frontier) {
      expect(row.N).toBeGreaterThanOrEqual(Math.min(...sizes));
      expect(row.N).toBeLessThanOrEqual(Math.max(...sizes));
      expect(row.D).toBeGreaterThanOrEqual(Math.min(...data));
      expect(row.D).toBeLessThanOrEqual(Math.max(...data));
      const {N} = computeOptimal(surface, row.C);
      expect(row.lowerN!).toBeLessThan(N);
      expect(row.upperN!).toBeGreaterThan(N);
    }
  });

  it("finds the exponent by work however the fit is made, and another where parameters are called the size", () => {
    for (const {variant, changes, a} of analysis.variants) {
      if (changes === "size") continue;
      expect(a!.lower!, variant.code).toBeLessThan(truth.a);
      expect(a!.upper!, variant.code).toBeGreaterThan(truth.a);
    }
    const parameters = analysis.variants.find(({variant}) => variant.code === "size-without-embeddings")!;
    expect(parameters.a!.lower!).toBeGreaterThan(truth.a);
  });
});

describe("slices of a grid", () => {
  const points = analysis.runs.map(({N, D, C, loss}) => ({N, D, C, loss}));
  const {budgets, tolerance} = slicesOf(points)!;

  it("are as far apart as amounts of data, and hold each run once", () => {
    for (const [i, C] of budgets!.entries()) if (i) expect(C / budgets![i - 1]!).toBeCloseTo(2, 10);
    expect(tolerance).toBeLessThan(Math.SQRT2 - 1);
    for (const {C} of points) {
      expect(budgets!.filter((budget) => Math.abs(Math.log(C / budget)) <= Math.log1p(tolerance))).toHaveLength(1);
    }
  });

  it("have one amount of data for each size", () => {
    for (const {runs} of byBudget(points, {budgets: budgets!, tolerance})) {
      for (const {N, C} of runs) expect(points.filter((p) => p.N === N && p.C === C).length).toBeGreaterThan(0);
      expect(new Set(runs.map(({N}) => N)).size).toBe(runs.length);
    }
  });

  it("are the budgets themselves where the sweep was made of slices", () => {
    const sliced = [1e9, 1e10].flatMap((C) =>
      [1, 2, 3, 5, 8].map((size) => ({N: 1000 * size, D: C / (6000 * size), loss: 2}))
    );
    expect(slicesOf(sliced)).toBe(strict);
  });

  it("do not exist where every size was trained once", () => {
    expect(slicesOf([1, 2, 3].map((size) => ({N: 1000 * size, D: 1e6 * size, loss: 2})))).toBeNull();
  });
});

describe("runs to make next", () => {
  const {targets, spent, seeds, misfit} = analysis.next as NextRuns;

  it("are the cells of the sweep and one step beyond, each taking something away", () => {
    expect(spent).toBeCloseTo(
      analysis.runs.reduce((sum, {C}) => sum + C, 0),
      -3
    );
    for (const {cells} of targets) {
      expect(cells).toHaveLength(9 * 8);
      expect(cells.filter(({isBeyond}) => isBeyond)).toHaveLength(9 + 8 - 1);
      for (const {taken, takenPerFlop, cost, N, D} of cells) {
        expect(cost).toBeCloseTo(6 * N * D, -3);
        expect(taken).toBeGreaterThan(0);
        expect(taken).toBeLessThan(0.5);
        expect(takenPerFlop * cost).toBeCloseTo(taken, 12);
      }
    }
  });

  it("are planned within each budget, take more the more it buys, and no cell more often than seeds", () => {
    for (const {plans} of targets) {
      const taken = plans.map((plan) => plan.taken);
      expect(taken).toEqual([...taken].sort((x, y) => x - y));
      for (const {budget, cost, runs, single} of plans) {
        expect(cost).toBeLessThanOrEqual(budget);
        expect(runs.reduce((sum, {N, D, times}) => sum + 6 * N * D * times, 0)).toBeCloseTo(cost, -3);
        expect(Math.max(...runs.map(({times}) => times))).toBeLessThanOrEqual(seeds);
        expect(single!.cost).toBeLessThanOrEqual(budget);
      }
    }
  });

  it("come with what the law misses at each size: here the noise, alike everywhere", () => {
    expect(misfit).toHaveLength(8);
    for (const {rms} of misfit) expect(Math.abs(Math.log(rms / 0.003))).toBeLessThan(Math.log(1.6));
  });
});

describe("sweeps too small", () => {
  it("to fit anything have a reason in the place of every number", () => {
    const smoke = analyseAllocation(gridRuns({sizes: 2, data: 2, seeds: 1}), options)!;
    for (const {reason, a} of smoke.approaches) {
      expect(reason).not.toBeNull();
      expect(a).toBeNull();
    }
    expect(smoke.frontier).toEqual([]);
    expect(smoke.next).toEqual({code: "too-few-rows", law: "chinchilla", needed: 5, rows: 4});
    expect(smoke.variants.every(({a, reason}) => a === null && reason !== null)).toBe(true);
  });

  it("for a spline say so, and what is left stands", () => {
    const minute = analyseAllocation(gridRuns({sizes: 3, data: 4, seeds: 1}), options)!;
    const reasons = Object.fromEntries(minute.approaches.map(({approach, reason}) => [approach, reason]));
    expect(reasons.akima).toMatchObject({code: "fewer-optima"});
    expect(reasons.parametric).toBeNull();
    expect(plain(minute)).toEqual(minute);
  });

  it("for more than one size on the envelope have no exponent of it, however straight its line", () => {
    const small = gridRuns({sizes: 3, data: 4, seeds: 1, noise: 0});
    const [row] = analyseAllocation(small, options)!.approaches;
    const sizes = new Set(analyseAllocation(small, options)!.envelope.flatMap(({N, reason}) => (reason ? [] : [N])));
    expect(sizes.size).toBe(1);
    expect(row).toMatchObject({a: null, N: null, reason: {code: "envelope-of-one-size"}});
  });

  it("or diverged throughout are none", () => {
    expect(analyseAllocation([], options)).toBeNull();
    expect(analyseAllocation([makeRun({N: 9, D: 9, status: "diverged", loss: null})], options)).toBeNull();
  });
});

it("is plain JSON and the same when asked again", () => {
  expect(plain(analysis)).toEqual(analysis);
  expect(analyseAllocation([...gridRuns()].reverse(), options)).toEqual(analysis);
});

function plain(analysed: AllocationAnalysis): unknown {
  return JSON.parse(JSON.stringify(analysed));
}
