import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import * as distributions from "../../../src/lib/statistics/distributions.js";

const {betaCdf, betaQuantile, betaUpper, chiSquareCdf, chiSquareQuantile, chiSquareUpper, digamma} = distributions;
const {fCdf, fQuantile, fUpper, logBeta, logGamma, logRising, logRisingBy, slopeOfRisingBy} = distributions;
const {normalCdf, normalQuantile, normalUpper, tCdf, tQuantile, tUpper} = distributions;

const error = (value: number, expected: number) => Math.abs(value / expected - 1);

/** The table of R, written by distribution-references.R. */
const references: {readonly values: [name: string, args: number[], value: number][]} = JSON.parse(
  readFileSync(new URL("distribution-references.json", import.meta.url), "utf8")
);

describe("values of R 4.2.2, to relative 1e-11", () => {
  const names = new Set(references.values.map(([name]) => name));
  it.each([...names])("%s", (name) => {
    const f = Object.entries(distributions).find(([key]) => key === name)![1] as (...args: number[]) => number;
    const rows = references.values.filter(([key]) => key === name);
    const wrong = rows.map(([, args, value]) => ({args, value, found: f(...args)}));
    expect(wrong.filter(({value, found}) => !(error(found, value) < 1e-11))).toEqual([]);
  });
  it("of every function that has a reference in R", () => {
    const others = ["chiSquare1Quantile", "logRising", "logRisingBy", "slopeOfRisingBy"];
    expect([...names, ...others].sort()).toEqual(Object.keys(distributions).sort());
  });
});

describe("values of SciPy 1.17.1", () => {
  it.each([
    [0.5, 0.454936423119572],
    [0.9, 2.705543454095404],
    [0.95, 3.841458820694124],
    [0.99, 6.6348966010212145]
  ])("chiSquare1Quantile(%d)", (p, x) => expect(error(distributions.chiSquare1Quantile(p), x)).toBeLessThan(1e-13));
});

describe("logarithms of gamma functions", () => {
  it("keep their digits beside the zeros at 1 and 2", () => {
    // −γ z + ζ(2) z²/2 − ζ(3) z³/3 and (1 − γ) z + (ζ(2) − 1) z²/2 − (ζ(3) − 1) z³/3, z = ±2^-20
    for (const z of [2 ** -20, -(2 ** -20)]) {
      const at1 = z * (-0.5772156649015329 + z * (1.6449340668482264 / 2 - (z * 1.2020569031595942) / 3));
      const at2 = z * (0.42278433509846713 + z * (0.6449340668482264 / 2 - (z * 0.2020569031595943) / 3));
      expect(error(logGamma(1 + z), at1)).toBeLessThan(1e-14);
      expect(error(logGamma(2 + z), at2)).toBeLessThan(1e-14);
    }
    expect([logGamma(0), logGamma(1), logGamma(2)]).toEqual([Infinity, 0, 0]);
  });

  it.each([0.3, 4, 14.5, 15, 1e3, 1e6, 1e12])("logRising(%d, n) is the sum of logarithms", (x) => {
    for (const n of [0, 1, 2, 17, 100]) {
      const sum = Array.from({length: n}, (_, i) => Math.log(x + i)).reduce((a, b) => a + b, 0);
      expect(Math.abs(logRising(x, n) - sum)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(sum)));
    }
  });

  const steps = [0.5, 1e-12, 0.999].flatMap((p) => [1e-6, 1e-3, 0.02, 1, 99].map((theta) => [theta, p] as const));
  it.each(steps)("logRisingBy(%d, %d, m) is the sum of logarithms, and has its slope", (theta, p) => {
    for (const m of [0, 1, 16, 17, 60, 61, 1000]) {
      const factors = Array.from({length: m}, (_, j) => p + j * theta);
      const sum = factors.reduce((sum, v) => sum + Math.log(v), 0);
      const slope = factors.reduce((sum, v, j) => sum + j / v, 0);
      expect(Math.abs(logRisingBy(theta, p, m) - sum)).toBeLessThanOrEqual(1e-12 * (1 + m));
      expect(Math.abs(slopeOfRisingBy(theta, p, m) - slope)).toBeLessThanOrEqual(1e-7 * slope);
    }
  });

  it("logRisingBy(0, p, m) is that of a power", () => {
    for (const m of [0, 5, 1000]) expect(logRisingBy(0, 0.3, m)).toBeCloseTo(m * Math.log(0.3), 9);
  });

  it("digamma is the slope of logGamma", () => {
    for (const x of [0.2, 1.4, 3, 15, 400]) {
      const h = 1e-4 * x;
      expect(error((logGamma(x + h) - logGamma(x - h)) / (2 * h), digamma(x))).toBeLessThan(1e-5);
    }
  });

  it("logBeta falls to the logarithm of a binomial coefficient", () => {
    expect(error(logBeta(11, 31), -Math.log(41 * 847660528))).toBeLessThan(1e-14); // 40 over 10
  });
});

describe("properties", () => {
  const shape = fc.double({min: -1.5, max: 5, noNaN: true}).map((e) => 10 ** e);
  const share = fc.double({min: -12, max: -0.3, noNaN: true}).map((e) => 10 ** e);
  const check = (property: (a: number, b: number, p: number) => void) =>
    fc.assert(fc.property(shape, shape, share, property), {numRuns: 300, seed: 1});

  it("quantiles invert both tails", () => {
    check((a, b, p) => {
      const lower: [number, number][] = [
        [normalCdf(normalQuantile(p)), p],
        [tCdf(tQuantile(p, a), a), p]
      ];
      const x = [chiSquareQuantile(p, a), fQuantile(p, a, b), betaQuantile(p, a, b)] as const;
      const isHeld = x.map((v) => v > 1e-300);
      if (isHeld[0]) lower.push([chiSquareCdf(x[0], a), p]);
      if (isHeld[1]) lower.push([fCdf(x[1], a, b), p]);
      if (isHeld[2] && x[2] < 0.5) lower.push([betaCdf(x[2], a, b), p]);
      for (const [found, expected] of lower) expect(error(found, expected)).toBeLessThan(1e-9);
    });
  });

  it("tails are complements, and mirror images", () => {
    check((a, b, p) => {
      const [x, f] = [chiSquareQuantile(p, a), fQuantile(p, a, b)];
      expect(chiSquareCdf(x, a) + chiSquareUpper(x, a)).toBeCloseTo(1, 12);
      expect(fCdf(f, a, b) + fUpper(f, a, b)).toBeCloseTo(1, 12);
      if (f > 0) expect(error(fUpper(1 / f, b, a), fCdf(f, a, b))).toBeLessThan(1e-9);
      expect(tUpper(p, a)).toBe(tCdf(-p, a));
      expect(normalUpper(p)).toBe(normalCdf(-p));
      expect(betaUpper(0.25, a, b)).toBe(betaCdf(0.75, b, a));
    });
  });

  it("cdfs rise", () => {
    const sizes = Array.from({length: 60}, (_, i) => 10 ** (-3 + i / 10));
    check((a, b) => {
      for (const cdf of [
        (x: number) => chiSquareCdf(x, a),
        (x: number) => fCdf(x, a, b),
        (x: number) => betaCdf(x / 1000, a, b),
        (x: number) => tCdf(x, a)
      ]) {
        sizes.slice(1).forEach((x, i) => {
          expect(cdf(x) - cdf(sizes[i]!)).toBeGreaterThanOrEqual(-1e-12);
        });
      }
    });
  });

  it("a t squared is an F, a χ² over its many degrees of freedom its limit", () => {
    check((a, _, p) => {
      const t = tQuantile(p / 2, a);
      if (t ** 2 < 1e300) expect(error(fUpper(t ** 2, 1, a), p)).toBeLessThan(1e-9);
    });
    expect(error(3 * fQuantile(0.95, 3, 1e9), chiSquareQuantile(0.95, 3))).toBeLessThan(1e-8);
  });
});

it("ends where the distribution ends", () => {
  expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity)]).toEqual([0, 0.5, 1]);
  expect([tCdf(-Infinity, 3), tCdf(0, 3), tUpper(Infinity, 3), tCdf(1, Infinity)]).toEqual([0, 0.5, 0, normalCdf(1)]);
  expect([chiSquareCdf(-1, 2), chiSquareUpper(0, 2), chiSquareUpper(Infinity, 2)]).toEqual([0, 1, 0]);
  expect([fCdf(-1, 1, 2), fUpper(0, 1, 2), fUpper(Infinity, 1, 2)]).toEqual([0, 1, 0]);
  expect([betaCdf(-1, 1, 2), betaCdf(2, 1, 2), betaUpper(0, 1, 2)]).toEqual([0, 1, 1]);
  expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
  expect([chiSquareQuantile(0, 1), chiSquareQuantile(1, 1)]).toEqual([0, Infinity]);
  expect([fQuantile(0, 1, 2), fQuantile(1, 1, 2), betaQuantile(0, 1, 2), betaQuantile(1, 1, 2)]).toEqual([
    0,
    Infinity,
    0,
    1
  ]);
  for (const value of [normalCdf(NaN), tCdf(NaN, 2), chiSquareCdf(NaN, 2), fUpper(NaN, 1, 2)]) expect(value).toBeNaN();
});

it("refuses what is no probability, and no shape", () => {
  expect(() => normalQuantile(1.2)).toThrow("invalid p; not in [0, 1]: 1.2");
  expect(() => tQuantile(0, 3)).toThrow("invalid p; not in (0, 1): 0");
  expect(() => tQuantile(0.9, 0)).toThrow("invalid dof; not > 0: 0");
  expect(() => chiSquareQuantile(NaN, 1)).toThrow("invalid p; not in [0, 1]: NaN");
  expect(() => fUpper(1, -2, 3)).toThrow("invalid dof1; not > 0: -2");
  expect(() => betaCdf(0.5, 0, 3)).toThrow("invalid a; not > 0: 0");
  expect(() => logGamma(-1)).toThrow("invalid x; not ≥ 0: -1");
});
