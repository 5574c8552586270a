import {describe, expect, it} from "vitest";
import {mean} from "../../../src/lib/numerics/mean.js";
import {random} from "../../../src/lib/numerics/random.ts";

const draws = (n: number, next: () => number) => Array.from({length: n}, next);

describe("random", () => {
  it("is decided by its labels alone", () => {
    const first = draws(5, random("a", 1).uniform);
    expect(draws(5, random("a", 1).uniform)).toEqual(first);
    expect(draws(5, random("a", 2).uniform)).not.toEqual(first);
    expect(draws(5, random("a1").uniform)).not.toEqual(first);
  });

  it("is uniform: all 16 cells of a histogram are filled alike", () => {
    const counts = new Float64Array(16);
    for (const u of draws(160_000, random("uniform").uniform)) counts[Math.floor(16 * u)]! += 1;
    const chi2 = counts.reduce((sum, c) => sum + (c - 10_000) ** 2 / 10_000, 0);
    expect(chi2).toBeLessThan(37.7); // the .999 quantile of χ² on 15 degrees of freedom
  });

  it("is normal: mean 0, variance 1, kurtosis 3", () => {
    const values = draws(200_000, random("normal").normal);
    expect(mean(values)).toBeCloseTo(0, 1.7);
    expect(mean(values.map((v) => v ** 2))).toBeCloseTo(1, 1.7);
    expect(mean(values.map((v) => v ** 4))).toBeCloseTo(3, 0.7);
  });

  it("keeps neighbouring streams unrelated", () => {
    const pairs = Array.from({length: 4000}, (_, i) => [random("s", i).uniform(), random("s", i + 1).uniform()]);
    const correlation = 12 * mean(pairs.map(([a, b]) => (a! - 0.5) * (b! - 0.5)));
    expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(4000));
  });

  it("gives whole numbers below n", () => {
    const {integer} = random("integer");
    const seen = new Set(draws(1000, () => integer(7)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
