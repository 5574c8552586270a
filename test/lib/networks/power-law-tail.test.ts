import {describe, expect, it} from "vitest";
import {powerLawTail} from "../../../src/lib/networks/spectra/power-law-tail.js";
import {singularValues} from "../../../src/lib/networks/spectra/singular-values.js";
import {meanOf} from "../../../src/lib/numerics/mean.js";
import {type Random, random} from "../../../src/lib/numerics/random.js";

const pareto = (source: Random, alpha: number) => (1 - source.uniform()) ** (-1 / (alpha - 1));

const samples = (label: string, count: number, size: number, draw: (source: Random) => number) =>
  Array.from({length: count}, (_, i) => {
    const source = random("test", label, i);
    return Float64Array.from({length: size}, () => draw(source));
  });

describe("Pareto samples", () => {
  it("give their exponent, and intervals that hold it as often as they say", () => {
    const found = samples("pareto", 100, 150, (s) => 7 * pareto(s, 2.5)).map((v, seed) =>
      powerLawTail(v, {resamples: 60, seed})
    );
    expect(Math.abs(meanOf(found, ({alpha}) => alpha) - 2.5)).toBeLessThan(0.05);
    const kept = found.filter(({status}) => status !== "rejected");
    expect(kept.length).toBeGreaterThanOrEqual(82); // a tenth is rejected by construction: 90 ± 3
    const covered = kept.filter(({lower, upper}) => lower! <= 2.5 && upper! >= 2.5).length / kept.length;
    expect(covered).toBeGreaterThan(0.88); // 0.95 ± 0.023
    expect(found.every(({xmin}) => xmin >= 7)).toBe(true);
  });

  it("whose body is no power law: the tail begins about where it does", () => {
    const bodied = samples("body", 20, 400, (s) => (s.uniform() < 0.5 ? Math.sqrt(s.uniform()) : pareto(s, 3)));
    const found = bodied.map((v) => powerLawTail(v, {resamples: 0}));
    expect(meanOf(found, ({alpha}) => alpha)).toBeGreaterThan(2.85);
    expect(meanOf(found, ({alpha}) => alpha)).toBeLessThan(3.15);
    expect(meanOf(found, ({xmin}) => xmin)).toBeGreaterThan(0.95);
    expect(meanOf(found, ({xmin}) => xmin)).toBeLessThan(1.4);
  });

  it("of evenly spaced probabilities: the formula by hand, and hardly a distance", () => {
    const even = Array.from({length: 10}, (_, i) => ((i + 0.5) / 10) ** (-1 / 1.5));
    const least = Math.min(...even);
    const byHand = 1 + 10 / even.reduce((sum, v) => sum + Math.log(v / least), 0);
    const {alpha, tail, stderr, p, lower} = powerLawTail(even, {resamples: 0});
    expect({tail, p, lower}).toEqual({tail: 10, p: null, lower: null});
    expect(alpha).toBeCloseTo(byHand, 12);
    expect(stderr).toBeCloseTo((byHand - 1) / Math.sqrt(10), 12);
  });
});

describe("what is no power law", () => {
  const share = (label: string, draw: (source: Random) => number) =>
    samples(label, 20, 400, draw).filter((v) => powerLawTail(v, {resamples: 40}).status === "plausible").length / 20;

  it("uniform and exponential numbers seldom pass for one", () => {
    expect(share("uniform", (s) => s.uniform())).toBeLessThan(0.25);
    expect(share("exponential", (s) => -Math.log(1 - s.uniform()))).toBeLessThan(0.5);
  });

  it.each([
    [32, 64],
    [64, 64],
    [64, 256],
    [128, 128]
  ])("nor does a random matrix, %i × %i", (rows, columns) => {
    const found = Array.from({length: 6}, (_, seed) => {
      const source = random("test", "marchenko-pastur", rows, columns, seed);
      const matrix = Float64Array.from({length: rows * columns}, () => source.normal());
      return powerLawTail(
        singularValues(matrix, rows, columns).map((v) => v * v),
        {resamples: 60}
      );
    });
    for (const {status, lower} of found) {
      expect(status).not.toBe("plausible");
      if (status === "rejected") expect(lower).toBeNull();
    }
    expect(found.some(({status}) => status === "rejected")).toBe(true);
  });
});

it("the same seed gives the same interval; zeros are left out; the scale of the values does not matter", () => {
  const [values] = samples("scale", 1, 120, (s) => pareto(s, 2));
  const found = powerLawTail(values!, {resamples: 50});
  expect(powerLawTail([0, 0, ...values!], {resamples: 50})).toEqual(found);
  const larger = powerLawTail(
    values!.map((v) => 1024 * v),
    {resamples: 50}
  );
  expect(larger.xmin).toBeCloseTo(1024 * found.xmin, 6);
  expect(larger.alpha).toBeCloseTo(found.alpha, 9);
  expect(larger.p).toBe(found.p);
});

it("refuses what has no tail", () => {
  expect(() => powerLawTail([1, 2, 3])).toThrow("needs at least 10 values, found 3");
  expect(() => powerLawTail(new Array(30).fill(5))).toThrow("needs at least 10 values, found 1");
  expect(() => powerLawTail([1, -2, 3])).toThrow("invalid value; not a number ≥ 0: -2 (row 1)");
});
