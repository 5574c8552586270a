import {Matrix, SVD} from "ml-matrix";
import {describe, expect, it} from "vitest";
import {type LinearMap, largestSingularValue} from "../../../src/lib/networks/geometry/largest-singular-value.js";
import {gaussianMatrix, orthogonalMatrix, times, withSingularValues} from "../../fixtures/matrices.js";

const mapOf = (matrix: Matrix): LinearMap => ({
  inputs: matrix.columns,
  forward: times(matrix),
  transpose: times(matrix.transpose())
});

describe("a linear network", () => {
  it("has the Lipschitz constant that it was built with", () => {
    const found = largestSingularValue(mapOf(withSingularValues([3, 2, 1, 0.1], 1)), {tolerance: 1e-9});
    expect(found).toMatchObject({status: "converged"});
    expect(found.value).toBeCloseTo(3, 9);
  });

  it("of two layers: theirs multiply where they are aligned, and else their product only bounds it", () => {
    const first = withSingularValues([2, 1, 0.5], 2);
    const turn = orthogonalMatrix(3, "turn");
    const {leftSingularVectors: U} = new SVD(first);
    const aligned = turn
      .mmul(Matrix.diag([4, 1, 1]))
      .mmul(U.transpose())
      .mmul(first);
    expect(largestSingularValue(mapOf(aligned), {tolerance: 1e-9}).value).toBeCloseTo(8, 9);

    const other = withSingularValues([4, 1, 1], 3).mmul(first);
    const {value} = largestSingularValue(mapOf(other), {tolerance: 1e-9});
    expect(value).toBeLessThan(8);
    expect(value).toBeCloseTo(new SVD(other).norm2, 9);
  });

  it("agrees with the decomposition of rectangular maps both ways", () => {
    for (const [rows, columns] of [
      [5, 20],
      [20, 5]
    ] as const) {
      const matrix = gaussianMatrix(rows, columns, "rectangular");
      const found = largestSingularValue(mapOf(matrix), {tolerance: 1e-7, steps: 1000});
      expect(Math.abs(found.value - new SVD(matrix, {autoTranspose: true}).norm2)).toBeLessThan(1e-6);
    }
  });
});

it("is never above the truth, never falls, and a singular value lies within its residual", () => {
  const values = [1, 0.99, 0.98, 0.5, 0.2];
  const map = mapOf(withSingularValues(values, 4));
  let before = 0;
  for (let steps = 1; steps <= 30; ++steps) {
    const {value, residual, status} = largestSingularValue(map, {steps, tolerance: 1e-12});
    expect(status).toBe("max-steps");
    expect(value).toBeLessThanOrEqual(1 + 1e-12);
    expect(value).toBeGreaterThanOrEqual(before - 1e-12);
    expect(Math.min(...values.map((v) => Math.abs(v - value)))).toBeLessThanOrEqual(residual + 1e-12);
    before = value;
  }
  expect(before).toBeGreaterThan(0.97);
});

it("nothing is stretched by zero, and what is no product is refused", () => {
  const zero: LinearMap = {inputs: 3, forward: () => [0, 0], transpose: () => [0, 0, 0]};
  expect(largestSingularValue(zero)).toMatchObject({value: 0, residual: 0, status: "converged"});
  expect(() => largestSingularValue({...zero, forward: () => [Number.NaN, 0]})).toThrow("not finite (step 1)");
  expect(() => largestSingularValue({...zero, forward: () => [1, 0], transpose: () => [1]})).toThrow(
    "not 3 numbers: 1"
  );
});
