import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Fit, valuesOf} from "../../../src/lib/core/fit.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {predictBand} from "../../../src/lib/fitting/predict-band.js";
import {holdOut} from "../../../src/lib/fitting/validation/hold-out.js";
import {weibull} from "../../../src/lib/laws/emergence/weibull.js";
import {chinchilla} from "../../../src/lib/laws/loss/chinchilla.js";
import {power} from "../../../src/lib/laws/loss/power.js";
import {random} from "../../../src/lib/numerics/random.js";

const sizes = Array.from({length: 24}, (_, i) => 10 ** (5 + i / 6));

/** A noisy power law: E 1.7, A 30, alpha 0.3, 1 % relative noise. */
function noisy(label: number, N: readonly number[] = sizes) {
  const source = random("fit.test", label);
  return {x: {N}, y: N.map((v) => (1.7 + 30 * v ** -0.3) * Math.exp(0.01 * source.normal()))};
}

const of = (found: Fit, param: string) => found.estimates.find((e) => e.param === param)!;

describe("a fit is plain JSON", () => {
  it("survives a round trip and names what it did", () => {
    const found = fit(power, {x: {D: sizes}, y: noisy(1).y}, {inputs: {N: "D"}});
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(found).toMatchObject({law: "power", objective: "least squares on log", inputs: {N: "D"}, errors: "hc3"});
    expect(found.observations).toHaveLength(24);
    expect(found.observations[3]).toMatchObject({D: sizes[3]});
    expect(found.summary).toMatchObject({n: 24, p: 3, dof: 21, agree: 1});
  });

  it("is the same, bit by bit, when repeated", () => {
    expect(fit(power, noisy(2))).toEqual(fit(power, noisy(2)));
  });
});

describe("coverage", () => {
  it("the 95 % profile interval of the floor covers it in 90 to 99 % of 200 noisy data sets", () => {
    const covers = Array.from({length: 200}, (_, label) => {
      const {lower, upper} = of(fit(power, noisy(label)), "E");
      return (lower ?? 0) <= 1.7 && 1.7 <= (upper ?? Infinity);
    }).filter(Boolean).length;
    expect(covers).toBeGreaterThanOrEqual(180);
    expect(covers).toBeLessThanOrEqual(198);
  }, 300_000);
});

describe("invariance", () => {
  const counts = {x: {N: [1e3, 2e3, 4e3, 8e3, 16e3, 32e3]}, k: [0, 1, 3, 7, 10, 10], n: [10, 10, 10, 10, 10, 10]};

  it("another unit of N multiplies Nc and leaves alpha", () => {
    const {Nc, alpha} = valuesOf(fit(weibull, counts, {intervals: "none"}));
    fc.assert(
      fc.property(fc.integer({min: -9, max: 9}), fc.double({min: 1, max: 9, noNaN: true}), (exponent, digit) => {
        const unit = digit * 10 ** exponent;
        const moved = valuesOf(fit(weibull, {...counts, x: {N: counts.x.N.map((v) => v * unit)}}, {intervals: "none"}));
        expect(moved.Nc! / unit / Nc!).toBeCloseTo(1, 5);
        expect(moved.alpha! / alpha!).toBeCloseTo(1, 5);
      }),
      {numRuns: 15, seed: 1}
    );
  });

  it("another unit of N leaves the floor and the exponent of a power law", () => {
    const base = valuesOf(fit(power, noisy(3), {intervals: "none"}));
    fc.assert(
      fc.property(fc.integer({min: -6, max: 6}), (exponent) => {
        const {x, y} = noisy(3);
        const moved = valuesOf(fit(power, {x: {N: x.N.map((v) => v * 10 ** exponent)}, y}, {intervals: "none"}));
        expect(moved.E! / base.E!).toBeCloseTo(1, 6);
        expect(moved.alpha! / base.alpha!).toBeCloseTo(1, 6);
        expect(moved.A! / base.A! / 10 ** (exponent * base.alpha!)).toBeCloseTo(1, 4);
      }),
      {numRuns: 10, seed: 2}
    );
  });

  it("the order of rows does not matter", () => {
    const base = valuesOf(fit(power, noisy(4), {intervals: "none"}));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          sizes.map((_, i) => i),
          {minLength: 24}
        ),
        (order) => {
          const {x, y} = noisy(4);
          const data = {x: {N: order.map((i) => x.N[i]!)}, y: order.map((i) => y[i]!)};
          const shuffled = valuesOf(fit(power, data, {intervals: "none"}));
          for (const [param, value] of Object.entries(base)) expect(shuffled[param]! / value).toBeCloseTo(1, 6);
        }
      ),
      {numRuns: 10, seed: 3}
    );
  });

  it("rows given twice leave the estimates and halve the classical variance, degrees of freedom apart", () => {
    const {x, y} = noisy(5);
    const options = {intervals: "wald", errors: "classical"} as const;
    const once = fit(power, {x, y}, options);
    const twice = fit(power, {x: {N: [...x.N, ...x.N]}, y: [...y, ...y]}, options);
    for (const {param, value, stderr} of once.estimates) {
      expect(of(twice, param).value / value).toBeCloseTo(1, 6);
      expect((of(twice, param).stderr! / stderr!) ** 2).toBeCloseTo((0.5 * 2 * 21) / (48 - 3), 4);
    }
  });

  it("counts of one scale may be pooled or kept apart", () => {
    const apart = {
      x: {N: counts.x.N.flatMap((v) => [v, v])},
      k: counts.k.flatMap((k) => [Math.floor(k / 2), k - Math.floor(k / 2)]),
      n: counts.n.flatMap(() => [5, 5])
    };
    const [pooled, split] = [counts, apart].map((data) => valuesOf(fit(weibull, data, {intervals: "none"})));
    expect(split!.Nc! / pooled!.Nc!).toBeCloseTo(1, 5);
    expect(split!.alpha! / pooled!.alpha!).toBeCloseTo(1, 5);
  });
});

describe("wrong input is one clear line", () => {
  const {x, y} = noisy(6);
  it.each([
    ["a size not above 0", () => fit(power, {x: {N: x.N.with(17, -5)}, y}), "invalid N; not > 0: -5 (row 17)"],
    ["a missing size", () => fit(power, {x: {N: x.N.with(2, Number.NaN)}, y}), "invalid N; not > 0: NaN (row 2)"],
    ["a loss of 0 on a log", () => fit(power, {x, y: y.with(0, 0)}), "invalid y; not > 0: 0 (row 0)"],
    ["a short column", () => fit(power, {x: {N: [1, 2]}, y}), "invalid N; not 24 rows: 2"],
    ["no such column", () => fit(power, {x: {D: sizes}, y}), "missing column: N"],
    ["no responses", () => fit(power, {x}), "missing column: y"],
    ["no rows", () => fit(power, {x: {N: []}, y: []}), "no rows to fit power to"],
    [
      "too few rows",
      () => fit(chinchilla, {x: {N: [1, 2], D: [1, 2]}, y: [3, 2]}),
      "chinchilla needs at least 5 rows, found 2"
    ],
    [
      "more successes than trials",
      () => fit(weibull, {x: {N: [1, 2]}, k: [0, 4], n: [3, 3]}),
      "invalid k; not a whole number from 0 to n: 4 (row 1)"
    ],
    [
      "half a trial",
      () => fit(weibull, {x: {N: [1, 2]}, k: [0, 0], n: [3, 0.5]}),
      "invalid n; not a whole number ≥ 1: 0.5 (row 1)"
    ],
    ["an impossible level", () => fit(power, {x, y}, {level: 95}), "invalid level; not in (0, 1): 95"],
    ["a fixed value out of bounds", () => fit(power, {x, y}, {fixed: {E: -1}}), "invalid E; not in [0, 1e+300]: -1"],
    ["an unknown parameter", () => fit(power, {x, y}, {free: ["gamma" as "E"]}), "unknown parameter of power: gamma"]
  ])("%s", (_, attempt, message) => {
    expect(attempt).toThrow(message);
  });
});

describe("what cannot be known is said", () => {
  it("a floor that the data do not reach is at its bound", () => {
    const found = fit(power, {x: {N: sizes}, y: sizes.map((v, i) => 20 * v ** -0.1 * (1 + 0.004 * (i % 3)) - 0.1)});
    expect(of(found, "E")).toMatchObject({value: 0, status: "at-bound", stderr: null, lower: null});
    expect(found.warnings).toContainEqual({code: "held-at-bound", param: "E"});
  });

  it("scales that hardly differ", () => {
    const narrow = sizes.map((_, i) => 1e6 * 10 ** (i / 100));
    expect(fit(power, noisy(7, narrow)).warnings).toContainEqual({
      code: "narrow-input",
      input: "N",
      decades: expect.closeTo(0.23, 2)
    });
  });

  it("as many parameters as rows: no errors, no intervals", () => {
    const found = fit(power, {x: {N: [1e5, 1e6, 1e7]}, y: [3, 2.4, 2.1]});
    expect(found.summary).toMatchObject({dof: 0, aicc: null});
    for (const {stderr, lower, upper} of found.estimates) expect([stderr, lower, upper]).toEqual([null, null, null]);
  });
});

describe("bands and held-out rows", () => {
  it("the band is narrow where the data are, wide beyond, and the prediction band holds the confidence band", () => {
    const found = fit(power, noisy(8), {intervals: "none"});
    const [inside, far] = predictBand(power, found, {N: [1e7, 1e13]});
    const width = (ends: readonly [number, number] | null) => Math.log(ends![1] / ends![0]);
    expect(width(far!.confidence)).toBeGreaterThan(2 * width(inside!.confidence));
    for (const {fitted, confidence, prediction} of [inside!, far!]) {
      expect(prediction![0]).toBeLessThan(confidence![0]);
      expect(confidence![0]).toBeLessThan(fitted);
      expect(confidence![1]).toBeGreaterThan(fitted);
    }
  });

  it("95 % prediction bands cover 90 to 99 % of rows one sixth beyond the fit, over 100 data sets", () => {
    const covered = Array.from({length: 100}, (_, label) => holdOut(power, noisy(label), (row) => row >= 20).coverage!);
    const share = covered.reduce((a, b) => a + b) / 100;
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(0.99);
  });

  it("a band of shares stays within 0 and 1", () => {
    const k = [0, 1, 3, 7, 10, 10];
    const found = fit(weibull, {x: {N: [1, 2, 4, 8, 16, 32]}, k, n: k.map(() => 10)}, {intervals: "none"});
    for (const {confidence, prediction} of predictBand(weibull, found, {N: [0.01, 5, 20]}, {trials: 10})) {
      for (const end of [...confidence!, ...prediction!]) {
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(1);
      }
    }
  });

  it("holding nothing out is refused", () => {
    expect(() => holdOut(power, noisy(9), () => false)).toThrow("needs at least 1 row, found 0");
  });
});
