import {describe, expect, it} from "vitest";
import type {Fit} from "../../../src/lib/core/fit.js";
import type {Law} from "../../../src/lib/core/law.js";
import type {FitData} from "../../../src/lib/fitting/data.js";
import {type FitOptions, fit} from "../../../src/lib/fitting/fit.js";
import {weibull} from "../../../src/lib/laws/emergence/weibull.js";
import {chinchilla} from "../../../src/lib/laws/loss/chinchilla.js";
import {power} from "../../../src/lib/laws/loss/power.js";

const sizes = Array.from({length: 24}, (_, i) => 10 ** (5 + i / 6));
const y = sizes.map((v, i) => (1.7 + 30 * v ** -0.3) * (1 + 0.01 * Math.sin(7.3 * i)));
const thrice = [3, 3, 3];

/** Paths of numbers in a fit that JSON cannot hold. */
function notFinite(value: unknown, path = "fit"): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`));
}

const statusOf = ({estimates}: Fit, param: string) => estimates.find((e) => e.param === param)!.status;
const open = /^(open-below|open-above|unidentified|at-bound)$/;

describe("what cannot be fitted is refused with one line", () => {
  it.each<[string, Law, FitData, FitOptions, string]>([
    ["infinity", power, {x: {N: sizes}, y: y.with(2, Infinity)}, {}, "invalid y; not > 0: Infinity (row 2)"],
    ["null", power, {x: {N: sizes}, y: y.with(2, null as never)}, {}, "invalid y; not > 0: null (row 2)"],
    ["text", power, {x: {N: sizes.map(String) as never}, y}, {}, "invalid N; not > 0: 100000 (row 0)"],
    ["a weight of 0", power, {x: {N: sizes}, y, w: y.with(3, 0)}, {}, "invalid w; not > 0: 0 (row 3)"],
    [
      "a response that has no square",
      power,
      {x: {N: sizes}, y: y.with(5, 1e200)},
      {objective: "least-squares"},
      "invalid y; not zero or between 1e-150 and 1e150 in magnitude: 1e+200 (row 5)"
    ],
    [
      "a law that cannot be negative",
      power,
      {x: {N: sizes}, y: y.map((v) => -v)},
      {objective: "least-squares"},
      "power predicts none of these rows from any starting point"
    ],
    ["a start out of bounds", power, {x: {N: sizes}, y}, {start: {E: -1, A: 1, alpha: 1}}, "invalid start.E; not in"],
    ["half a start", power, {x: {N: sizes}, y}, {start: {E: 1, A: 1}}, "invalid start.alpha; not in"]
  ])("%s", (_, law, data, options, message) => {
    expect(() => fit(law, data, options)).toThrow(message);
  });
});

describe("what can be fitted but not known has a status", () => {
  const objectives = ["least-squares", "log-least-squares", "huber-0.001", "least-absolute"];

  it.each(objectives)("a constant response, %s", (objective) => {
    const found = fit(power, {x: {N: sizes}, y: sizes.map(() => 2)}, {objective});
    expect(statusOf(found, "alpha")).toMatch(open);
    expect(found.warnings).toContainEqual({code: "constant-response", value: 2});
    expect(notFinite(found)).toEqual([]);
  });

  it.each(objectives)("one size, %s", (objective) => {
    const found = fit(power, {x: {N: sizes.map(() => 1e6)}, y}, {objective});
    for (const param of ["E", "A", "alpha"]) expect(statusOf(found, param)).toMatch(open);
    expect(found.warnings).toContainEqual({code: "constant-input", input: "N", value: 1e6});
    expect(notFinite(found)).toEqual([]);
  });

  it("sizes that differ in the twelfth digit", () => {
    const found = fit(power, {x: {N: sizes.map((_, i) => 1e6 * (1 + 1e-12 * i))}, y});
    for (const param of ["E", "A", "alpha"]) expect(statusOf(found, param)).toMatch(open);
    expect(notFinite(found)).toEqual([]);
  });

  it("two inputs that are one", () => {
    const found = fit(chinchilla, {x: {N: sizes, D: sizes.map((v) => 20 * v)}, y});
    expect(found.warnings).toContainEqual({
      code: "confounded-inputs",
      input: "N",
      others: ["D"],
      r2: expect.closeTo(1, 4)
    });
    expect(statusOf(found, "beta")).toMatch(open);
  });

  it("a size that never changes is named where its exponent is in doubt", () => {
    const found = fit(chinchilla, {x: {N: sizes.map(() => 1e6), D: sizes}, y});
    const reasons = (param: string) => found.estimates.find((e) => e.param === param)!.reasons;
    expect(reasons("alpha")).toContainEqual({code: "short-range", input: "N", decades: 0, low: 1e6, high: 1e6});
    expect(reasons("beta")).toEqual([]);
  });

  it("a response that rises with scale", () => {
    const found = fit(power, {x: {N: sizes}, y: y.toReversed()});
    expect(statusOf(found, "alpha")).toBe("at-bound");
    expect(notFinite(found)).toEqual([]);
  });

  it("rows given twice", () => {
    const found = fit(power, {x: {N: [...sizes, ...sizes]}, y: [...y, ...y]}, {intervals: "none"});
    expect(found.warnings).toContainEqual({code: "repeated-rows", rows: 24, first: 24});
  });

  it.each([
    ["no success", [0, 0, 0]],
    ["all successes", [3, 3, 3]],
    ["one size", [0, 1, 2]]
  ])("counts: %s, binomial and beta-binomial", (kind, k) => {
    const N = kind === "one size" ? [5, 5, 5] : [1e3, 1e4, 1e5];
    for (const objective of ["binomial", "beta-binomial"]) {
      const found = fit(weibull, {x: {N}, k, n: thrice}, {objective});
      expect(statusOf(found, "Nc")).toMatch(open);
      expect(notFinite(found)).toEqual([]);
    }
  });
});

describe("any unit will do", () => {
  it.each([1e-290, 1e-100, 1e100, 1e290])("sizes × %d", (unit) => {
    const found = fit(power, {x: {N: sizes.map((v) => v * unit)}, y});
    const plain = fit(power, {x: {N: sizes}, y});
    for (const param of ["E", "alpha"]) {
      const value = (of: Fit) => of.estimates.find((e) => e.param === param)!;
      expect(value(found).value / value(plain).value).toBeCloseTo(1, 6);
      expect(value(found).lower! / value(plain).lower!).toBeCloseTo(1, 3);
    }
  });

  it.each([1e-290, 1e-100, 1e100, 1e290])("losses × %d, on their logarithm", (unit) => {
    const found = fit(power, {x: {N: sizes}, y: y.map((v) => v * unit)});
    const plain = fit(power, {x: {N: sizes}, y});
    expect(found.estimates[2]!.value / plain.estimates[2]!.value).toBeCloseTo(1, 6);
    expect(found.estimates[0]!.value / unit / plain.estimates[0]!.value).toBeCloseTo(1, 6);
    expect(notFinite(found)).toEqual([]);
  });

  it.each([1e-140, 1e140])("losses × %d, themselves", (unit) => {
    const options = {objective: "least-squares", intervals: "wald"} as const;
    const found = fit(power, {x: {N: sizes}, y: y.map((v) => v * unit)}, options);
    const plain = fit(power, {x: {N: sizes}, y}, options);
    expect(found.estimates[2]!.value / plain.estimates[2]!.value).toBeCloseTo(1, 6);
    expect(found.estimates[2]!.stderr! / plain.estimates[2]!.stderr!).toBeCloseTo(1, 6);
  });

  it.each([1e-290, 1e290])("critical scales × %d", (unit) => {
    const k = [0, 1, 3, 7, 10, 10];
    const data = (unit: number) => ({x: {N: k.map((_, i) => 2 ** i * unit)}, k, n: k.map(() => 10)});
    const [found, plain] = [fit(weibull, data(unit)), fit(weibull, data(1))];
    expect(found.estimates[0]!.value / unit / plain.estimates[0]!.value).toBeCloseTo(1, 6);
    expect(found.estimates[0]!.upper! / unit / plain.estimates[0]!.upper!).toBeCloseTo(1, 4);
  });
});
