import {Matrix} from "ml-matrix";
import {describe, expect, it} from "vitest";
import {topEigenvalue} from "../../../src/lib/networks/geometry/top-eigenvalue.js";
import {random} from "../../../src/lib/numerics/random.js";
import {orthogonalMatrix, times} from "../../fixtures/matrices.js";

/** Symmetric, with these eigenvalues. */
function withEigenvalues(values: readonly number[], seed: number): Matrix {
  const Q = orthogonalMatrix(values.length, "symmetric", seed);
  return Q.mmul(Matrix.diag([...values])).mmul(Q.transpose());
}

describe("a quadratic with a known Hessian", () => {
  const values = Array.from({length: 80}, (_, i) => 10 / (i + 1) ** 1.5 - 0.5);

  it("gives its top and its least eigenvalue, and a residual that bounds the error", () => {
    for (const seed of [1, 2, 3]) {
      const found = topEigenvalue(times(withEigenvalues(values, seed)), 80, {seed, tolerance: 1e-9});
      expect(found.status).toBe("converged");
      expect(Math.abs(found.value - 9.5)).toBeLessThan(found.residual + 1e-12);
      expect(found.residual).toBeLessThan(1e-7);
      expect(found.least).toBeLessThan(0);
      expect(found.products).toBeLessThan(50);
    }
  });

  it("its gradient’s central differences will do for products", () => {
    const H = withEigenvalues(values, 4);
    const centre = Float64Array.from({length: 80}, (_, i) => Math.sin(i));
    const gradient = (x: Float64Array) => times(H)(x.map((v, i) => v - centre[i]!));
    const product = (v: Float64Array) => {
      const [up, down] = [0.01, -0.01].map((step) => gradient(v.map((w) => step * w)));
      return up!.map((g, i) => (g - down![i]!) / 0.02);
    };
    expect(topEigenvalue(product, 80).value).toBeCloseTo(9.5, 9);
  });

  it(
    "where steps run out it says so, and the value is still a lower bound within its residual of an " + "eigenvalue",
    () => {
      const crowded = Array.from({length: 80}, (_, i) => 1 - i / 1000);
      const found = topEigenvalue(times(withEigenvalues(crowded, 5)), 80, {steps: 4});
      expect(found).toMatchObject({status: "max-steps", products: 5});
      expect(found.value).toBeLessThanOrEqual(1 + 1e-12);
      expect(Math.min(...crowded.map((v) => Math.abs(v - found.value)))).toBeLessThanOrEqual(found.residual);
    }
  );

  it("is the largest with its sign, not in size", () => {
    const found = topEigenvalue(times(withEigenvalues([-100, -3, 0.5, 2], 6)), 4);
    expect(found.value).toBeCloseTo(2, 10);
    expect(found.least).toBeCloseTo(-100, 10);
  });
});

describe("products that are not exact", () => {
  it("the residual is what they leave, not what the recurrence foretells", () => {
    const noise = random("test", "products");
    const exact = times(withEigenvalues([5, 4, 3, 2, 1, 0.5, 0.2, 0.1], 7));
    const found = topEigenvalue((v) => exact(v).map((w) => w + 1e-3 * noise.normal()), 8);
    expect(found.residual).toBeGreaterThan(1e-4);
    expect(found.status).toBe("max-steps");
    expect(Math.abs(found.value - 5)).toBeLessThan(found.residual);
  });
});

describe("degenerate operators", () => {
  it("the identity, zero and one dimension need one step", () => {
    expect(topEigenvalue((v) => v, 50)).toMatchObject({status: "converged", products: 2});
    expect(topEigenvalue((v) => v, 50).value).toBeCloseTo(1, 12);
    expect(topEigenvalue((v) => v.map(() => 0), 50)).toMatchObject({value: 0, residual: 0, status: "converged"});
    expect(topEigenvalue((v) => v.map((w) => -7 * w), 1)).toMatchObject({value: -7, least: -7, status: "converged"});
  });
  it("refuses what is no product", () => {
    expect(() => topEigenvalue((v) => v.slice(1), 5)).toThrow("invalid product; not 5 numbers: 4");
    expect(() => topEigenvalue((v) => v.map(() => Number.NaN), 5)).toThrow("invalid product; not finite: NaN (row 0)");
    expect(() => topEigenvalue((v) => v, 0)).toThrow("invalid size");
  });
});
