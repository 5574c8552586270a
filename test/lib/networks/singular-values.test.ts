import {describe, expect, it} from "vitest";
import {conditionNumber, numericalRank} from "../../../src/lib/networks/spectra/condition-number.js";
import {effectiveFeatures, effectiveNumber, effectiveRank} from "../../../src/lib/networks/spectra/effective-rank.js";
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
