import {describe, expect, it} from "vitest";
import {type LimitRun, limitsOf} from "../../../../src/lib/analysis/limits/limits.js";
import {random} from "../../../../src/lib/numerics/random.js";
import {type AxisPoint, shrinkage} from "../../../../src/lib/statistics/shrinkage.js";

const doubling = (from: number, count: number) => Array.from({length: count}, (_, i) => from * 2 ** i);

function line(
  loss: (x: number) => number,
  {sigma = 0.01, seeds = 4, seed = 0, places = doubling(100, 8)} = {}
): AxisPoint[] {
  const source = random("test", "line", seed);
  return places.map((at) => ({at, losses: Array.from({length: seeds}, () => loss(at) + sigma * source.normal())}));
}

const power = (x: number) => 1 + 20 * x ** -0.5;
const logarithm = (x: number) => 5 - 0.3 * Math.log(x);

describe("increments", () => {
  it("of an exact power law: successive ratios 2^−α, that of the halves known too", () => {
    const {ratio, successive, verdict, dof} = shrinkage(line(power, {sigma: 0, places: doubling(100, 9)}));
    for (const {value} of successive) expect(value).toBeCloseTo(2 ** -0.5, 10);
    expect(ratio.value).toBeCloseTo(16 ** -0.5, 10);
    expect({verdict, dof, n: successive.length}).toEqual({verdict: "shrinks", dof: 27, n: 7});
  });
  it("intervals hold the true ratio as often as they say, and a limit is hardly ever denied", () => {
    const exact = shrinkage(line(power, {sigma: 0})).ratio.value;
    const found = Array.from({length: 300}, (_, seed) => shrinkage(line(power, {sigma: 0.05, seed})));
    const covered = found.filter(
      ({ratio}) => (ratio.lower ?? -Infinity) <= exact && (ratio.upper ?? Infinity) >= exact
    );
    expect(covered.length / 300).toBeGreaterThan(0.91);
    expect(found.filter(({verdict}) => verdict === "shrinks").length).toBeGreaterThan(290);
  });
  it("of a logarithm: never surely shrinking beyond the level, and denied where the seeds suffice", () => {
    const verdicts = Array.from({length: 200}, (_, seed) => shrinkage(line(logarithm, {sigma: 0.005, seed})).verdict);
    expect(verdicts.filter((v) => v === "shrinks").length).toBeLessThan(14); // 5 ± 2.2 on one side
    expect(verdicts.filter((v) => v === "does-not-shrink").length).toBeGreaterThan(170);
    const noisy = Array.from({length: 50}, (_, seed) => shrinkage(line(logarithm, {sigma: 0.3, seed})).verdict);
    expect(noisy.filter((v) => v === "undetermined").length).toBeGreaterThan(40);
  });
  it("where the loss does not change, nothing is determined; without seeds there is no interval", () => {
    expect(shrinkage(line(() => 2)).ratio).toMatchObject({lower: null, upper: null});
    const single = shrinkage(line(power, {seeds: 1, sigma: 0}));
    expect(single).toMatchObject({verdict: "undetermined", sigma: null, dof: 0});
    expect(single.ratio.lower).toBeNull();
  });
  it("refuses what has no two increments", () => {
    expect(() => shrinkage(line(power, {places: [1, 2]}))).toThrow("needs at least 3 scales, found 2");
    expect(() => shrinkage(line(power, {places: [1, 2, 2]}))).toThrow("a place of the axis is given twice");
    expect(() =>
      shrinkage([
        {at: 1, losses: [Number.NaN]},
        {at: 2, losses: [1]},
        {at: 3, losses: [1]}
      ])
    ).toThrow("not finite: NaN (row 0)");
  });
});

/** A grid of runs; K = D/512 unless it is varied of its own. */
function surface(
  loss: (run: Omit<LimitRun, "loss">) => number,
  {Ks, sigma = 0.002}: {Ks?: number[]; sigma?: number} = {}
): LimitRun[] {
  const source = random("test", "surface");
  const runs: LimitRun[] = [];
  for (const N of doubling(200, 7)) {
    for (const D of doubling(1e5, Ks ? 5 : 7)) {
      for (const K of Ks ?? [D / 512]) {
        for (let seed = 0; seed < 3; ++seed)
          runs.push({N, D, K, loss: loss({N, D, K}) * Math.exp(sigma * source.normal())});
      }
    }
  }
  return runs;
}

describe("a surface with a limit", () => {
  const [E, A, alpha, B, beta] = [1.5, 30, 0.6, 300, 0.5];
  const found = limitsOf(surface(({N, D}) => E + A * N ** -alpha + B * D ** -beta));

  it("has it in each variable, with the others fixed, and in both", () => {
    expect(found.tied).toEqual([["N"], ["D", "K"]]);
    expect(found.unvaried).toEqual([]);
    expect(found.each.length).toBe(14);
    let held = 0;
    for (const {axis, fixed, limit, status, moving} of found.each) {
      expect(status).toBe("bounded");
      expect(moving).toEqual(axis === "N" ? [] : ["K"]);
      const truth = axis === "N" ? E + B * fixed.D! ** -beta : E + A * fixed.N! ** -alpha;
      if (limit!.lower! <= truth && limit!.upper! >= truth) ++held;
    }
    expect(held).toBeGreaterThanOrEqual(11); // of 14, at 95 %
    expect(found.all).toMatchObject({axes: ["N", "D"], law: "chinchilla", status: "bounded"});
    expect(found.all!.limit.lower!).toBeLessThan(E);
    expect(found.all!.limit.upper!).toBeGreaterThan(E);
  });
});

describe("a surface that falls with the logarithm of N", () => {
  const found = limitsOf(surface(({N, D}) => 8 - 0.4 * Math.log(N) + 300 * D ** -0.5));

  it("has no limit in N, none in all, and one in D still", () => {
    const statuses = (of: string) => found.each.filter(({axis}) => axis === of).map(({status}) => status);
    expect(statuses("N")).not.toContain("bounded");
    expect(statuses("N").filter((status) => status === "none-seen").length).toBeGreaterThan(3);
    expect(new Set(statuses("D"))).toEqual(new Set(["bounded"]));
    expect(found.all!.status).toBe("none-seen");
  });
});

describe("steps that vary of their own", () => {
  it("are a third axis of the joint law", () => {
    const runs = surface(({N, D, K}) => 1.2 + 30 * N ** -0.6 + 300 * D ** -0.5 + 20 * K ** -0.7, {Ks: doubling(50, 4)});
    const found = limitsOf(runs);
    expect(found.tied).toEqual([["N"], ["D"], ["K"]]);
    expect(found.each.filter(({axis}) => axis === "K").length).toBe(35);
    expect(found.all!.law).toBe("additive-ndc");
    const {value, stderr} = found.all!.limit;
    expect(Math.abs(value - 1.2)).toBeLessThan(3.5 * stderr!);
    expect(stderr).toBeLessThan(0.02);
  });
});

it("one budget leaves one axis; three places say whether increments shrink and no more", () => {
  const runs = line(power, {places: [100, 200, 400]}).flatMap(({at, losses}) =>
    losses.map((loss) => ({N: at, D: 1e6, K: 100, loss}))
  );
  const {unvaried, each, all} = limitsOf(runs);
  expect(unvaried).toEqual(["D", "K"]);
  expect(each).toHaveLength(1);
  expect(each[0]).toMatchObject({limit: null, status: "open", places: 3});
  expect(all).toBeNull();
  expect(() => limitsOf([{N: 1, D: 1, K: 0, loss: 1}])).toThrow("invalid K; not > 0: 0 (row 0)");
});
