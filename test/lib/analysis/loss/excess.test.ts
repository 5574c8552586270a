import {describe, expect, it} from "vitest";
import {excessLoss} from "../../../../src/lib/analysis/loss/excess.ts";
import {random} from "../../../../src/lib/numerics/random.ts";

const entropy = 1.5;
const sizes = [100, 300, 1000, 3000, 10_000];
const points = (loss: (N: number, D: number) => number) =>
  [1e5, 1e6].flatMap((D) =>
    [1, 2].flatMap((seed) => sizes.map((N) => ({key: `${N}-${D}-${seed}`, seed, N, D, C: 6 * N * D, loss: loss(N, D)})))
  );

describe("loss above the exact entropy", () => {
  it("gives back the exponent of a power law, and no deviation where there is none", () => {
    const {lines, belowEntropy} = excessLoss(
      points((N) => entropy + 20 * N ** -0.5),
      {entropy}
    );
    expect(belowEntropy).toBe(0);
    expect(lines.map(({along, held}) => [along, held])).toEqual([
      ["N", 1e5],
      ["N", 1e6]
    ]); // two budgets are too few for a line along D
    for (const {exponent, sigma, decades, n} of lines) {
      expect(exponent.value).toBeCloseTo(0.5, 8);
      expect(sigma).toBeLessThan(1e-7);
      expect(decades).toBeCloseTo(2, 12);
      expect(n).toBe(10);
    }
  });

  it("covers the exponent under noise, and tells its size", () => {
    const noise = random("excess");
    const {lines} = excessLoss(
      points((N) => entropy + 20 * N ** -0.5 * Math.exp(0.05 * noise.normal())),
      {entropy}
    );
    for (const {exponent, sigma} of lines) {
      expect(exponent.lower!).toBeLessThan(0.5);
      expect(exponent.upper!).toBeGreaterThan(0.5);
      expect(sigma).toBeGreaterThan(0.02);
      expect(sigma).toBeLessThan(0.1);
    }
  });

  it("shows a floor that is not the entropy as deviation from the line", () => {
    const {lines} = excessLoss(
      points((N) => entropy + 0.5 + 20 * N ** -0.5),
      {entropy}
    );
    for (const {sigma} of lines) expect(sigma).toBeGreaterThan(0.05); // without noise
  });

  it("leaves out, and counts, runs that are not above the entropy", () => {
    const {belowEntropy, points: kept} = excessLoss(
      points((N) => entropy + (N === 10_000 ? -0.01 : 20 * N ** -0.5)),
      {entropy}
    );
    expect(belowEntropy).toBe(4);
    expect(kept).toHaveLength(16);
  });

  it("fits nothing to runs above the short cut, and shows them", () => {
    const bent = points((N) => entropy + 20 * N ** -0.5 + (N < 1000 ? 1 : 0));
    const {points: shown, lines, below} = excessLoss(bent, {entropy, shortcutEntropy: 2.2});
    expect(below).toBe(2.2);
    expect(shown.filter(({isFitted}) => isFitted).map(({N}) => N)).toEqual(
      [1e5, 1e6].flatMap(() => [1, 2].flatMap(() => [1000, 3000, 10_000]))
    );
    expect(lines).toEqual([]); // three sizes do not show a bend
  });

  it("gives back a term of size and a term of data with the floor held at the entropy", () => {
    const grid = [1e4, 1e5, 1e6, 1e7].flatMap((D) => sizes.map((N) => ({N, D})));
    const {surface} = excessLoss(
      grid.map(({N, D}) => ({key: "", seed: 1, N, D, C: 1, loss: entropy + 20 * N ** -0.5 + 90 * D ** -0.4})),
      {entropy}
    );
    expect(surface!.alpha.value).toBeCloseTo(0.5, 6);
    expect(surface!.beta.value).toBeCloseTo(0.4, 6);
    expect(surface!.sigma).toBeLessThan(1e-7);
    expect(surface!.parts).toBeNull();
  });

  it("tells what seeds differ by from what the form misses", () => {
    const noise = random("parts");
    const seeds = [1, 2, 3, 4, 5, 6];
    const cells = [1e4, 1e5, 1e6, 1e7].flatMap((D) =>
      sizes.map((N) => ({N, D, off: 0.06 * noise.normal(), excess: 20 * N ** -0.5 + 90 * D ** -0.4}))
    );
    const runs = cells.flatMap(({N, D, off, excess}) =>
      seeds.map((seed) => ({key: "", seed, N, D, C: 1, loss: entropy + excess * Math.exp(off + 0.02 * noise.normal())}))
    );
    const {parts} = excessLoss(runs, {entropy}).surface!;
    expect(parts!.seeds).toBeCloseTo(0.02, 2);
    expect(parts!.form).toBeGreaterThan(0.03);
    expect(parts!.form).toBeLessThan(0.09);
  });
});
