import {describe, expect, it} from "vitest";
import {codeLength} from "../../../src/lib/networks/information/code-length.js";
import {random} from "../../../src/lib/numerics/random.js";

const [E, A, alpha, D] = [1.5, 30, 0.4, 1e6];

/** ∫ (E + A x^−α) dx from 0 to D */
const integral = (units: number) => E * units + (A * units ** (1 - alpha)) / (1 - alpha);

/** Means between points of L = E + A D^−α, as a run records them. */
function powerCurve(points: number, noise: (i: number) => number = () => 0): [number, number][] {
  return Array.from({length: points}, (_, i) => {
    const [from, to] = [i, i + 1].map((k) => (D * k) / points);
    return [to!, (integral(to!) - integral(from!)) / (to! - from!) + noise(i)];
  });
}

describe("a power law", () => {
  it("costs its integral, however few points tell it", () => {
    for (const points of [1, 7, 200]) expect(codeLength(powerCurve(points)).total / integral(D)).toBeCloseTo(1, 12);
  });
  it("above its floor costs A D^(1−α)/(1−α)", () => {
    const {excess} = codeLength(powerCurve(50), {end: E});
    expect(excess.value / ((A * D ** (1 - alpha)) / (1 - alpha))).toBeCloseTo(1, 10);
    expect([excess.lower, excess.upper]).toEqual([excess.value, excess.value]);
  });
  it("above where it ends costs A D^(1−α) α/(1−α)", () => {
    const {excess, end} = codeLength(powerCurve(4000), {tail: 0.001});
    expect(end).toBeCloseTo(E + A * D ** -alpha, 4);
    expect(excess.value / ((A * D ** (1 - alpha) * alpha) / (1 - alpha))).toBeCloseTo(1, 3);
  });
  it("is still falling, and says so", () => {
    expect(codeLength(powerCurve(200)).status).toBe("falling");
  });
});

describe("a flat curve with noise", () => {
  const excesses = Array.from({length: 300}, (_, seed) => {
    const source = random("test", "code-length", seed);
    return codeLength(
      Array.from({length: 60}, (_, i) => [100 * (i + 1), 2 + 0.1 * source.normal()]),
      {tail: 0.2}
    );
  });
  it("has no area, within an interval that says so as often as it claims", () => {
    const covered = excesses.filter(({excess}) => excess.lower! <= 0 && excess.upper! >= 0).length / 300;
    expect(covered).toBeGreaterThan(0.93); // wider than needed: the end is part of the curve
  });
  it("seldom looks as if it fell", () => {
    expect(excesses.filter(({status}) => status === "falling").length / 300).toBeLessThan(0.08);
  });
});

it("two points do not tell how sure the end is", () => {
  const {excess} = codeLength([
    [100, 3],
    [200, 2]
  ]);
  expect(excess).toEqual({value: 100, lower: null, upper: null});
});

it("refuses what is no curve", () => {
  expect(() => codeLength([])).toThrow("no points on the curve");
  expect(() =>
    codeLength([
      [5, 1],
      [5, 1]
    ])
  ).toThrow("invalid curve; units do not rise: 5 (row 1)");
  expect(() => codeLength([[5, Number.NaN]])).toThrow("invalid curve; loss is no number: NaN (row 0)");
});
