import {describe, expect, it} from "vitest";
import {diffusionSpectralEntropy} from "../../../src/lib/networks/information/diffusion-spectral-entropy.js";
import {random} from "../../../src/lib/numerics/random.js";

/** Clumps of points about corners far apart. */
function clumps(sizes: readonly number[], width: number, seed = 0) {
  const source = random("test", "clumps", seed);
  const values = sizes.flatMap((size, k) =>
    Array.from({length: size}, () => [100 * k + width * source.normal(), width * source.normal()]).flat()
  );
  return {values, dimensions: 2};
}

describe("known answers", () => {
  it("one point repeated has none; points far apart have ln n", () => {
    expect(diffusionSpectralEntropy({values: new Array(60).fill(3), dimensions: 3}, {sigma: 1}).entropy).toBeCloseTo(
      0,
      9
    );
    expect(diffusionSpectralEntropy(clumps(new Array(20).fill(1), 0), {sigma: 1}).entropy).toBeCloseTo(Math.log(20), 9);
    expect(diffusionSpectralEntropy({values: [1, 2], dimensions: 2}, {sigma: 1}).entropy).toBe(0);
  });
  it.each([0, 0.5, 1])("k clumps have ln k, of whatever sizes, with anisotropy %d", (anisotropy) => {
    expect(diffusionSpectralEntropy(clumps([8, 8, 8], 0), {sigma: 1, anisotropy}).entropy).toBeCloseTo(Math.log(3), 9);
    expect(diffusionSpectralEntropy(clumps([2, 5, 9, 14], 0), {sigma: 1, anisotropy}).entropy).toBeCloseTo(
      Math.log(4),
      9
    );
  });
  it("clumps of some width come to ln k as the diffusion goes on", () => {
    const wide = clumps([10, 10, 10, 10], 0.5);
    const at = (t: number) => diffusionSpectralEntropy(wide, {sigma: 1, t}).entropy;
    expect(at(1)).toBeGreaterThan(Math.log(4) + 0.1);
    expect(at(4)).toBeLessThan(at(1));
    expect(at(200)).toBeCloseTo(Math.log(4), 6);
  });
  it("two points: eigenvalues 1 and (1 − g)/(1 + g) of the kernel g between them", () => {
    const g = Math.exp(-0.5 * 1.5 ** 2);
    const {eigenvalues, entropy} = diffusionSpectralEntropy({values: [0, 3], dimensions: 1}, {sigma: 2, t: 2});
    expect(eigenvalues[0]).toBeCloseTo(1, 12);
    expect(eigenvalues[1]).toBeCloseTo((1 - g) / (1 + g), 12);
    const p = 1 / (1 + ((1 - g) / (1 + g)) ** 2);
    expect(entropy).toBeCloseTo(-p * Math.log(p) - (1 - p) * Math.log(1 - p), 12);
  });
});

it("is the same of points moved, turned or put in another order", () => {
  const {values} = clumps([7, 5], 1, 1);
  const found = diffusionSpectralEntropy({values, dimensions: 2}, {sigma: 2}).entropy;
  const turned = Array.from({length: 12}, (_, i) => [7 - values[2 * (11 - i) + 1]!, 5 + values[2 * (11 - i)]!]).flat();
  expect(diffusionSpectralEntropy({values: turned, dimensions: 2}, {sigma: 2}).entropy).toBeCloseTo(found, 9);
});

it("refuses no width and no time", () => {
  const points = {values: [1, 2], dimensions: 1};
  expect(() => diffusionSpectralEntropy(points, {sigma: 0})).toThrow("invalid sigma; not > 0: 0");
  expect(() => diffusionSpectralEntropy(points, {sigma: 1, t: 0})).toThrow("invalid t; not > 0: 0");
});
