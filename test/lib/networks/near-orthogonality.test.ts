import {expect, it} from "vitest";
import {
  asymptoticAbsCosine,
  expectedAbsCosine,
  largestAbsCosineQuantile,
  simulateCosines
} from "../../../src/lib/networks/geometry/near-orthogonality.js";

it("is 1, 2/π, 1/2, 4/(3π) in one to four dimensions", () => {
  const exact = [1, 2 / Math.PI, 1 / 2, 4 / (3 * Math.PI)];
  for (const [i, value] of exact.entries()) expect(expectedAbsCosine(i + 1)).toBeCloseTo(value, 14);
});

it("comes to √(2/(πd)), above it by 1/(4d) of it", () => {
  for (const d of [10, 1000, 1e6]) {
    expect((expectedAbsCosine(d) / asymptoticAbsCosine(d) - 1) * 4 * d).toBeCloseTo(1, d > 1e5 ? 3 : 1);
  }
});

it("is what drawn directions show, within their scatter", () => {
  for (const d of [1, 2, 8, 64, 256]) {
    const {mean, stderr, pairs} = simulateCosines(d, 200);
    expect(pairs).toBe(19900);
    expect(Math.abs(mean - expectedAbsCosine(d))).toBeLessThanOrEqual(3.5 * stderr + 1e-12);
  }
});

it("their standard error is the scatter over seeds", () => {
  const means = Array.from({length: 300}, (_, seed) => simulateCosines(6, 8, seed));
  const off = means.map(({mean}) => (mean - expectedAbsCosine(6)) / means[0]!.stderr);
  const variance = off.reduce((sum, z) => sum + z * z, 0) / off.length;
  expect(variance).toBeGreaterThan(0.8); // 300 draws: 1 ± 0.08
  expect(variance).toBeLessThan(1.25);
});

it("the largest |cos| lies below its median in half of the draws, and below its 0.9 quantile in nine of ten", () => {
  const largest = Array.from({length: 400}, (_, seed) => simulateCosines(32, 20, seed).largest);
  for (const [p, tolerance] of [
    [0.5, 0.08],
    [0.9, 0.05]
  ] as const) {
    const quantile = largestAbsCosineQuantile(32, 20, p);
    const below = largest.filter((v) => v < quantile).length / largest.length;
    expect(Math.abs(below - p)).toBeLessThan(tolerance);
  }
});

it("refuses what is no dimension and what is no pair", () => {
  expect(() => expectedAbsCosine(0.5)).toThrow("invalid dimension; not a whole number > 0: 0.5");
  expect(() => simulateCosines(3, 1)).toThrow("invalid vectors; not two or more: 1");
  expect(largestAbsCosineQuantile(1, 5)).toBe(1);
});
