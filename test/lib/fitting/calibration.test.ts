import {describe, expect, it} from "vitest";
import {fit} from "../../../src/lib/fitting/fit.js";
import {predictBand} from "../../../src/lib/fitting/predict-band.js";
import {calibrate} from "../../../src/lib/fitting/validation/calibration.js";
import {weibull} from "../../../src/lib/laws/emergence/weibull.js";
import {power} from "../../../src/lib/laws/loss/power.js";
import {FitError} from "../../../src/lib/messages/fit-error.js";
import {random} from "../../../src/lib/numerics/random.js";

const sizes = (n: number) => Array.from({length: n}, (_, i) => 10 ** (5 + (4 * i) / (n - 1)));

/** E 1.7, A 30, alpha 0.3, with this relative noise. */
function rows(n: number, noise: number, label: string) {
  const source = random("calibration.test", label);
  return {x: {N: sizes(n)}, y: sizes(n).map((v) => (1.7 + 30 * v ** -0.3) * Math.exp(noise * source.normal()))};
}

describe("calibration of bands", () => {
  const seen = rows(200, 0.01, "seen");
  const found = fit(power, seen, {intervals: "none"});

  it("is good on new rows of the same kind", () => {
    const {score, bias, levels, rows: n} = calibrate(power, found, rows(2000, 0.01, "new"));
    expect(n).toBe(2000);
    expect(levels.map(({level}) => level)).toEqual([0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99]);
    expect(score).toBeLessThan(0.03 ** 2);
    expect(Math.abs(bias)).toBeLessThan(0.03);
  });

  it("is bad where new rows scatter more than the bands admit, or less", () => {
    const wild = calibrate(power, found, rows(2000, 0.03, "wild"));
    expect(wild.bias).toBeLessThan(-0.2);
    expect(wild.score).toBeGreaterThan(0.2 ** 2);
    const tame = calibrate(power, found, rows(2000, 0.003, "tame"));
    expect(tame.bias).toBeGreaterThan(0.1);
    expect(tame.score).toBeGreaterThan(0.1 ** 2);
  });

  it("counts rows inside the bands of predictBand", () => {
    const fresh = rows(50, 0.01, "fresh");
    const {levels, score, bias} = calibrate(power, found, fresh, [0.5, 0.9]);
    const observed = [0.5, 0.9].map((level) => {
      const bands = predictBand(power, found, fresh.x, {level});
      return (
        bands.filter(({prediction}, i) => prediction![0] <= fresh.y[i]! && fresh.y[i]! <= prediction![1]).length / 50
      );
    });
    expect(levels.map((at) => at.observed)).toEqual(observed);
    expect(score).toBeCloseTo(((observed[0]! - 0.5) ** 2 + (observed[1]! - 0.9) ** 2) / 2, 14);
    expect(bias).toBeCloseTo((observed[0]! - 0.5 + observed[1]! - 0.9) / 2, 14);
  });

  it("judges counts by bands of their own trials", () => {
    const counts = {x: {N: [1, 2, 4, 8, 16, 32]}, k: [0, 1, 3, 7, 9, 10], n: Array(6).fill(10)};
    const shares = calibrate(weibull, fit(weibull, counts, {intervals: "none"}), counts, [0.99]);
    expect(shares.levels[0]!.observed).toBeGreaterThan(0.6);
  });

  it("refuses no rows, impossible levels, and fits without bands", () => {
    expect(() => calibrate(power, found, {x: {N: []}, y: []})).toThrow(
      new FitError({code: "too-few", of: "row", needed: 1, found: 0})
    );
    expect(() => calibrate(power, found, seen, [95])).toThrow("invalid level; not in (0, 1): 95");
    const bare = {...found, covariance: null};
    expect(() => calibrate(power, bare, seen)).toThrow(new FitError({code: "no-bands", law: "power"}));
  });
});
