import {describe, expect, it} from "vitest";
import {conditionNumber, numericalRank} from "../../../src/lib/networks/spectra/condition-number.js";
import {effectiveFeatures, effectiveNumber, effectiveRank} from "../../../src/lib/networks/spectra/effective-rank.js";
import {marchenkoPastur} from "../../../src/lib/networks/spectra/marchenko-pastur.js";
import {singularValues} from "../../../src/lib/networks/spectra/singular-values.js";
import {random} from "../../../src/lib/numerics/random.js";
import {gaussianMatrix, withSingularValues} from "../../fixtures/matrices.js";

describe("singular values", () => {
  it("are those that a matrix was built with, the largest first", () => {
    const known = [9, 4, 4, 1, 0.001];
    const found = singularValues(withSingularValues(known, "spectrum").to1DArray(), 5, 5);
    for (const [i, value] of known.entries()) expect(found[i]).toBeCloseTo(value, 12);
  });
  it("are min(rows, columns), whichever is fewer, and the same of the transpose", () => {
    const matrix = gaussianMatrix(3, 7, "wide");
    const wide = singularValues(matrix.to1DArray(), 3, 7);
    const tall = singularValues(matrix.transpose().to1DArray(), 7, 3);
    expect(wide.length).toBe(3);
    for (const [i, value] of wide.entries()) expect(tall[i]).toBeCloseTo(value, 12);
    expect(wide.reduce((sum, v) => sum + v * v, 0)).toBeCloseTo(matrix.norm() ** 2, 10);
  });
  it("reads row by row", () => {
    expect([...singularValues([3, 0, 0, 4, 0, 0], 2, 3)]).toEqual([5, 0]);
  });
  it("refuses what is no such matrix", () => {
    expect(() => singularValues([1, 2, 3], 2, 2)).toThrow("invalid matrix; not 2 × 2 numbers: 3");
    expect(() => singularValues([1, 2, Number.NaN, 3], 2, 2)).toThrow("invalid matrix; not finite: NaN (row 1)");
  });
});

describe("the condition number", () => {
  it("is the ratio of the ends, and none where the least is 0", () => {
    expect(conditionNumber([10, 5, 2])).toBe(5);
    expect(conditionNumber([1, 1, 1])).toBe(1);
    expect(conditionNumber([3, 0])).toBeNull();
    expect(conditionNumber([0, 0])).toBeNull();
  });
  it("of a matrix of lower rank, rounded: the rank tells that it means nothing", () => {
    const half = gaussianMatrix(20, 5, "left").mmul(gaussianMatrix(5, 20, "right"));
    const found = singularValues(half.to1DArray().map(Math.fround), 20, 20);
    expect(numericalRank(found, 20, 20)).toBe(5);
    expect(numericalRank(singularValues(gaussianMatrix(20, 20, "full").to1DArray(), 20, 20), 20, 20)).toBe(20);
  });
  it("refuses what is no singular value", () => {
    expect(() => conditionNumber([])).toThrow("no singular values");
    expect(() => conditionNumber([1, -1])).toThrow("invalid singular value; not a number ≥ 0: -1");
  });
});

describe("effective rank and effective features", () => {
  it("count equal ones, and nothing else", () => {
    expect(effectiveNumber([2, 2, 2, 2])).toBeCloseTo(4, 12);
    expect(effectiveNumber([5, 0, 0])).toBe(1);
    expect(effectiveNumber([2, 1, 1])).toBeCloseTo(2 ** 1.5, 12);
  });
  it("lie between 1 and the rank; squares never count more", () => {
    const source = random("test", "effective");
    for (let trial = 0; trial < 200; ++trial) {
      const rank = 1 + source.integer(12);
      const values = Array.from({length: rank + source.integer(4)}, (_, i) =>
        i < rank ? Math.exp(3 * source.normal()) : 0
      );
      const [values1, values2] = [effectiveRank(values), effectiveFeatures(values)];
      expect(values2).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(values1).toBeLessThanOrEqual(rank + 1e-12);
      expect(values2).toBeLessThanOrEqual(values1 + 1e-12);
    }
  });
  it("refuse nothing and less", () => {
    expect(() => effectiveRank([0, 0])).toThrow("no weight above 0");
    expect(() => effectiveRank([1, -1])).toThrow("invalid weight; not a number ≥ 0: -1 (row 1)");
  });
});

describe("Marchenko and Pastur", () => {
  /** ∫ f over the bulk, by the midpoints of x = mid − half cos θ: the density’s roots at the edges are then smooth. */
  function integral(q: number, variance: number, f: (x: number) => number): number {
    const {lower, upper, density} = marchenkoPastur(q, variance);
    const points = 4000;
    let sum = 0;
    for (let i = 0; i < points; ++i) {
      const angle = (Math.PI * (i + 0.5)) / points;
      const x = (lower + upper) / 2 - ((upper - lower) / 2) * Math.cos(angle);
      sum += density(x) * f(x) * ((upper - lower) / 2) * Math.sin(angle);
    }
    return (sum * Math.PI) / points;
  }

  it.each([
    [0.25, 1],
    [0.5, 3],
    [2, 0.5]
  ])("q = %d, σ² = %d: its mass and moments are σ² and σ⁴(1 + q)", (q, variance) => {
    const {atZero} = marchenkoPastur(q, variance);
    expect(integral(q, variance, () => 1)).toBeCloseTo(1 - atZero, 6);
    expect(integral(q, variance, (x) => x)).toBeCloseTo(variance, 6);
    expect(integral(q, variance, (x) => x * x)).toBeCloseTo(variance ** 2 * (1 + q), 6);
  });

  it("is the spectrum of a random matrix: its edges to n^(−2/3), its distribution to three eigenvalues", () => {
    const [n, m] = [400, 100];
    const eigenvalues = singularValues(gaussianMatrix(n, m, "bulk").to1DArray(), n, m).map((v) => (v * v) / n);
    const {lower, upper, density} = marchenkoPastur(m / n);
    expect([lower, upper]).toEqual([0.25, 2.25]);
    expect(Math.abs(eigenvalues[0]! - upper)).toBeLessThan(4 * n ** (-2 / 3));
    expect(Math.abs(eigenvalues.at(-1)! - lower)).toBeLessThan(4 * n ** (-2 / 3));
    let below = 0;
    let distance = 0;
    const ascending = eigenvalues.toReversed();
    for (let i = 0; i < 4000; ++i) {
      const x = lower + ((upper - lower) * (i + 0.5)) / 4000;
      below += (density(x) * (upper - lower)) / 4000;
      distance = Math.max(distance, Math.abs(ascending.filter((v) => v <= x).length / m - below));
    }
    expect(distance).toBeLessThan(3 / m);
  });

  it("refuses a ratio and a variance that are none", () => {
    expect(() => marchenkoPastur(0)).toThrow("invalid ratio; not > 0: 0");
    expect(() => marchenkoPastur(1, -1)).toThrow("invalid variance; not > 0: -1");
  });
});
