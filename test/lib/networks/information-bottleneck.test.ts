import {describe, expect, it} from "vitest";
import {exactInformation} from "../../../src/lib/networks/information/discrete-information.js";
import {informationBottleneck} from "../../../src/lib/networks/information/information-bottleneck.js";
import {random} from "../../../src/lib/numerics/random.js";

const h = (p: number) => (p <= 0 || p >= 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log(1 - p));

/** The p ≤ ½ with h(p) = value. */
function inverse(value: number): number {
  let [low, high] = [0, 0.5];
  for (let i = 0; i < 60; ++i) {
    const middle = (low + high) / 2;
    if (h(middle) < value) low = middle;
    else high = middle;
  }
  return low;
}

const betas = Array.from({length: 36}, (_, i) => 1.05 * 1.15 ** i);

describe("a fair bit through a symmetric channel", () => {
  const flip = 0.1;
  const joint = [
    [(1 - flip) / 2, flip / 2],
    [flip / 2, (1 - flip) / 2]
  ];
  const points = informationBottleneck(joint, betas);

  it("lies on the bound that Mrs. Gerber’s lemma gives", () => {
    expect(points.filter(({kept}) => kept > 0.05 && kept < 0.65).length).toBeGreaterThan(3);
    for (const {kept, relevant, status} of points) {
      expect(status).toBe("converged");
      const q = inverse(Math.LN2 - kept);
      expect(relevant).toBeCloseTo(Math.LN2 - h(q * (1 - flip) + (1 - q) * flip), 5);
    }
  });
  it("keeps nothing below the critical β = 1/(1 − 2f)², and all at the largest", () => {
    for (const {beta, kept} of points) {
      if (beta < 1 / (1 - 2 * flip) ** 2 - 0.01) expect(kept).toBeLessThan(1e-4);
    }
    expect(points.at(-1)!.kept).toBeCloseTo(Math.LN2, 3);
    expect(points.at(-1)!.relevant).toBeCloseTo(exactInformation(joint), 3);
  });
});

describe("any distribution", () => {
  const joints = Array.from({length: 4}, (_, seed) => {
    const source = random("test", "bottleneck", seed);
    return Array.from({length: 6}, () => Array.from({length: 4}, () => -Math.log(1 - source.uniform())));
  });
  it("has a bound that rises, is concave, and stays below I(X; T) and I(X; Y)", () => {
    for (const joint of joints) {
      const points = informationBottleneck(joint, [1, 2, 4, 8, 16, 32, 64, 128, 256], {rounds: 5000});
      const slopes: number[] = [];
      for (const [i, {kept, relevant}] of points.entries()) {
        expect(relevant).toBeLessThanOrEqual(Math.min(kept, exactInformation(joint)) + 1e-9);
        if (i && kept - points[i - 1]!.kept > 1e-3)
          slopes.push((relevant - points[i - 1]!.relevant) / (kept - points[i - 1]!.kept));
      }
      expect(slopes.length).toBeGreaterThan(1);
      for (const [i, slope] of slopes.entries()) expect(slope).toBeLessThanOrEqual((slopes[i - 1] ?? 1) + 1e-6);
    }
  });
  it("rows alike are kept as one, at no loss", () => {
    const joint = [
      [0.2, 0.05],
      [0.2, 0.05],
      [0.05, 0.2],
      [0.05, 0.2]
    ];
    const [point] = informationBottleneck(joint, [500]);
    expect(point!.kept).toBeCloseTo(Math.LN2, 6);
    expect(point!.relevant).toBeCloseTo(exactInformation(joint), 6);
  });
});

it("refuses what is no distribution", () => {
  expect(() => informationBottleneck([[0.5, 0.5], [1]], [2])).toThrow("invalid distribution; not 2 columns: 1 (row 1)");
  expect(() => informationBottleneck([[0, 0]], [2])).toThrow("no probability above 0");
  expect(() => informationBottleneck([[1, 1]], [0])).toThrow("invalid beta; not > 0: 0");
});
