import {describe, expect, it} from "vitest";
import {crossings} from "../../../src/lib/allocation/crossing.js";
import {predict} from "../../../src/lib/core/law.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {chinchilla} from "../../../src/lib/laws/loss/chinchilla.js";
import {power} from "../../../src/lib/laws/loss/power.js";

const options = {objective: "log-least-squares", errors: "classical", intervals: "wald", fixed: {E: 0}} as const;
const fitted = (N: number[], y: number[]) => ({law: power, fit: fit(power, {x: {N}, y}, options)});

const first = fitted([1e6, 3e6, 1e7, 3e7, 1e8, 3e8, 1e9], [5.02, 4.41, 3.9, 3.45, 3.02, 2.7, 2.36]);
const second = fitted([2e6, 4e6, 1e7, 5e7, 2e8, 5e8], [4.12, 3.9, 3.55, 3.1, 2.84, 2.61]);

describe("where two straight lines in logarithms cross", () => {
  it("value, standard error and interval are those of two lm of R", () => {
    const {crossings: found, reason} = crossings(first, second, {along: "N", range: [1e6, 1e10]});
    expect(reason).toBeNull();
    expect(found.length).toBe(1);
    const [{value, logStderr, lower, upper, status, lowerAbove}] = found as [(typeof found)[0]];
    expect(value / 206050628.000068).toBeCloseTo(1, 7);
    expect(logStderr! / 0.269919037160406).toBeCloseTo(1, 6);
    expect(lower! / 111996057.142).toBeCloseTo(1, 6);
    expect(upper! / 494459950.735).toBeCloseTo(1, 6);
    expect([status, lowerAbove]).toEqual(["identified", "a"]);
  });

  it("is seen from either side", () => {
    const range = {along: "N", range: [1e6, 1e10]} as const;
    const [a, b] = [crossings(first, second, range), crossings(second, first, range)].map((c) => c.crossings[0]!);
    expect(b!.value).toBeCloseTo(a!.value, -2);
    expect(b!.lowerAbove).toBe("b");
  });

  it("is open where the range ends before the curves can be told apart", () => {
    const {crossings: found} = crossings(first, second, {along: "N", range: [1.5e8, 1e10]});
    expect(found[0]).toMatchObject({status: "open-below", lower: null});
  });

  it("says when there is none", () => {
    expect(crossings(first, second, {along: "N", range: [1e9, 1e12]})).toEqual({
      crossings: [],
      reason: {code: "curves-never-cross", side: "below", along: "N", from: 1e9, to: 1e12}
    });
  });
});

describe("laws of several inputs", () => {
  const rows = [1e7, 1e8, 1e9].flatMap((N) => [1e9, 1e10, 1e11].map((D) => ({N, D})));
  const surface = (A: number, B: number) => {
    const y = rows.map(
      ({N, D}, i) => predict(chinchilla, {E: 1.7, A, B, alpha: 0.34, beta: 0.28}, {N, D}) * (1 + 1e-6 * (-1) ** i)
    );
    return {
      law: chinchilla,
      fit: fit(chinchilla, {x: {N: rows.map(({N}) => N), D: rows.map(({D}) => D)}, y}, {intervals: "wald"})
    };
  };

  it("cross along one with the others held", () => {
    const found = crossings(surface(400, 410), surface(300, 500), {along: "N", at: {D: 1e10}, range: [1e5, 1e13]});
    // 100 N^−.34 = 90 D^−.28
    const expected = (0.9 * 1e10 ** -0.28) ** (-1 / 0.34);
    expect(found.crossings[0]!.value / expected).toBeCloseTo(1, 3);
    expect(found.crossings[0]!.lower!).toBeLessThan(expected);
    expect(found.crossings[0]!.upper!).toBeGreaterThan(expected);
  });

  it("may cross twice", () => {
    const N = [1e1, 1e2, 1e3, 1e5, 1e7, 1e9, 1e11, 1e13];
    const floored = (p: Record<"E" | "A" | "alpha", number>) => {
      const y = N.map((n, i) => predict(power, p, {N: n}) * (1 + 1e-6 * (-1) ** i));
      return {law: power, fit: fit(power, {x: {N}, y}, {intervals: "wald"})};
    };
    const [a, b] = [floored({E: 2, A: 20, alpha: 0.4}), floored({E: 1.9, A: 6, alpha: 0.2})];
    const {crossings: found} = crossings(a!, b!, {along: "N", range: [1, 1e14]});
    // 20 z² − 6 z + .1 = 0, z = N^−.2
    const expected = [6 + Math.sqrt(28), 6 - Math.sqrt(28)].map((z) => (z / 40) ** -5);
    expect(found.map(({lowerAbove}) => lowerAbove)).toEqual(["a", "b"]);
    for (const [i, {value}] of found.entries()) expect(value / expected[i]!).toBeCloseTo(1, 3);
  });

  it("must be told the others", () => {
    expect(() => crossings(surface(400, 410), surface(300, 500), {along: "N", range: [1, 2]})).toThrow(
      "missing column: D"
    );
    expect(() => crossings(first, second, {along: "D", range: [1, 2]})).toThrow("missing column: D");
  });
});
