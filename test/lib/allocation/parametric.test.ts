import {describe, expect, it} from "vitest";
import {frontier} from "../../../src/lib/allocation/frontier.js";
import {optimalQuantities} from "../../../src/lib/allocation/optimal-quantities.js";
import {parametricAllocation, parametricExponents} from "../../../src/lib/allocation/parametric.js";
import type {Fit} from "../../../src/lib/core/fit.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {chinchilla} from "../../../src/lib/laws/loss/chinchilla.js";
import {power} from "../../../src/lib/laws/loss/power.js";
import {FILE, points} from "../../fixtures/chinchilla-points.js";
import {present} from "../../fixtures/shared-data.js";

const C = 5.76e23;

describe.skipIf(!present(FILE))("allocation by the 240 Chinchilla points, least squares on log", () => {
  const data = () => {
    const rows = points();
    return {x: {N: rows.map(({N}) => N), D: rows.map(({D}) => D)}, y: rows.map(({y}) => y)};
  };
  const options = {objective: "log-least-squares", errors: "classical"} as const;
  const found = (): Fit => fit(chinchilla, data(), {...options, intervals: "wald"});
  const near = (value: number | null, expected: number, relative: number) =>
    expect(Math.abs(value! / expected - 1)).toBeLessThan(relative);

  it("the delta method, against NumPy with the same formula", () => {
    const {N, D, tokensPerParameter, loss, held} = parametricAllocation(found(), C);
    near(N.value, 82029401255.50888, 1e-6);
    near(N.lower, 67923613750.67187, 1e-6);
    near(N.upper, 99064556474.23093, 1e-6);
    near(D.value, 1170312089697.876, 1e-6);
    near(tokensPerParameter.lower, 9.7821571187124, 1e-6);
    near(tokensPerParameter.upper, 20.807967730078634, 1e-6);
    near(loss.lower, 1.9808542514831768, 1e-7);
    near(loss.upper, 2.0103279226649624, 1e-7);
    expect(held).toEqual([]);
    const {a, b} = parametricExponents(found());
    near(a.value, 0.5297796697582462, 1e-7);
    near(a.upper! - a.value, 1.970110062267077 * 0.009222570427642874, 1e-5);
    expect(a.lower! + b.upper!).toBeCloseTo(1, 12);
  });

  it("the profile likelihood, against SciPy 1.10.1 minimising over the other parameters", () => {
    const {derived} = fit({...chinchilla, derived: optimalQuantities(C)}, data(), options);
    const [N, , ratio, loss] = derived;
    expect(derived.map(({status, interval}) => [status, interval])).toEqual(Array(4).fill(["identified", "profile"]));
    near(N!.lower, 67840082018.90668, 1e-4);
    near(N!.upper, 99153282544.78305, 1e-4);
    near(ratio!.lower, 9.764658070581763, 1e-4);
    near(ratio!.upper, 20.859241124945253, 1e-4);
    near(loss!.stderr, 0.007480209290406134, 1e-4);
  });

  it(
    "the error of a is that of 4000 bootstraps by HC3, half of it by Gauss–Newton (arXiv:2404.10102: .513, SE " +
      ".020)",
    () => {
      const robust = fit(chinchilla, data(), {objective: "huber-0.001", intervals: "wald"});
      const {a} = parametricExponents(robust);
      expect(a.value).toBeCloseTo(0.513, 2);
      expect((a.upper! - a.value) / 1.97).toBeCloseTo(0.02, 2);
    }
  );

  it("the frontier’s band widens beyond the data and holds the allocation at each budget", () => {
    const rows = frontier(found(), [1e20, 1e26], {count: 7});
    expect(rows.map((row) => Math.round(Math.log10(row.C)))).toEqual([20, 21, 22, 23, 24, 25, 26]);
    expect(rows[3]!.lowerN).toBe(parametricAllocation(found(), rows[3]!.C).N.lower);
    const widths = rows.map(({lowerN, upperN}) => Math.log(upperN! / lowerN!));
    for (let i = 2; i < 7; ++i) expect(widths[i]).toBeGreaterThan(widths[i - 1]!);
    for (const row of rows) expect((6 * row.N * row.D) / row.C).toBeCloseTo(1, 12);
  });

  it("what is fixed is held there and said; narrower than with it free", () => {
    const fixed = fit(chinchilla, data(), {...options, intervals: "wald", fixed: {E: 1.8645501}});
    const {N, held} = parametricAllocation(fixed, C);
    expect(held).toEqual(["E"]);
    expect(N.upper! / N.lower!).toBeLessThan(99064556474 / 67923613750);
  });
});

describe("what has no allocation", () => {
  const x = {N: [1e6, 1e7, 1e8, 1e9], D: [1e9, 4e8, 2e10, 3e10]};
  it("is refused in a line", () => {
    const single = fit(power, {x, y: [4, 3, 2.5, 2.2]}, {intervals: "none"});
    expect(() => parametricAllocation(single, C)).toThrow("unknown parameter of power: B");
    const flat = fit(chinchilla, {x, y: [4, 3, 2.5, 2.2]}, {intervals: "none", fixed: {alpha: 0, B: 1, beta: 0.3}});
    expect(() => parametricAllocation(flat, C)).toThrow("no allocation is optimal at alpha = 0");
  });
});
