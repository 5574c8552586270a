import {expect, it} from "vitest";
import {absCosines, expectedAbsCosine} from "../../../src/lib/networks/geometry/near-orthogonality.js";
import {random} from "../../../src/lib/numerics/random.js";

it("is 1, 2/π, 1/2, 4/(3π) in one to four dimensions", () => {
  const exact = [1, 2 / Math.PI, 1 / 2, 4 / (3 * Math.PI)];
  for (const [i, value] of exact.entries()) expect(expectedAbsCosine(i + 1)).toBeCloseTo(value, 14);
});

it("comes to √(2/(πd)), above it by 1/(4d) of it", () => {
  for (const d of [10, 1000, 1e6]) {
    const asymptotic = Math.sqrt(2 / (Math.PI * d));
    expect((expectedAbsCosine(d) / asymptotic - 1) * 4 * d).toBeCloseTo(1, d > 1e5 ? 3 : 1);
  }
});

it("is what drawn directions show, within their scatter", () => {
  for (const dimensions of [1, 2, 8, 64, 256]) {
    const source = random("near-orthogonality.test", dimensions);
    const {mean, pairs} = absCosines({
      values: Float64Array.from({length: 200 * dimensions}, () => source.normal()),
      dimensions
    });
    expect(pairs).toBe(19900);
    // pairs are independent two by two, so that this is exact
    const variance = Math.max(0, 1 / dimensions - expectedAbsCosine(dimensions) ** 2);
    expect(Math.abs(mean - expectedAbsCosine(dimensions))).toBeLessThanOrEqual(
      3.5 * Math.sqrt(variance / pairs) + 1e-12
    );
  }
});

it("leaves out vectors of length 0, and refuses what is no dimension and what is no pair", () => {
  const {mean, pairs} = absCosines({values: [1, 0, 0, 0, 1, 1], dimensions: 2});
  expect([mean, pairs]).toEqual([expect.closeTo(Math.SQRT1_2, 14), 1]);
  expect(() => expectedAbsCosine(0.5)).toThrow("invalid dimension; not a whole number > 0: 0.5");
  expect(() => absCosines({values: [1, 0, 0], dimensions: 3})).toThrow("invalid vectors; not two or more: 1");
});
