import {describe, expect, it} from "vitest";
import {collapseQuality, fitCollapse, type SizeCurve} from "../../../src/lib/emergence/collapse.js";
import {random} from "../../../src/lib/numerics/random.js";

/** The mock data of pyfssa’s tutorial: f(x) = exp(−(x + 1)²), ρc = ½, ν = 5/2, ζ = 3/2, errors of a tenth, no noise. */
function mock(points = 200): SizeCurve[] {
  const rho = Array.from({length: points}, (_, j) => -0.5 + (1.3 * j) / (points - 1));
  return [10, 31, 100, 316, 1000].map((L) => {
    const a = rho.map((v) => L ** (1.5 / 2.5) * Math.exp(-((L ** (1 / 2.5) * (v - 0.5) + 1) ** 2)));
    return {L, rho, a, da: a.map((v) => 0.1 * v)};
  });
}

describe("the mock data of pyfssa’s tutorial, from (0.4, 1.8, 2.2)", () => {
  const start = {rho: 0.4, nu: 1.8, zeta: 2.2};

  it("end where pyfssa 0.7.6 ends, nine digits, with its standard errors", () => {
    const found = fitCollapse(mock(), start, {tolerance: 1e-2});
    expect(found.status).toBe("converged");
    expect(found.evaluations).toBe(74);
    expect(found.rho.value).toBeCloseTo(0.499986514, 9);
    expect(found.nu.value).toBeCloseTo(2.50296001, 8);
    expect(found.zeta.value).toBeCloseTo(1.49520171, 8);
    expect(found.S).toBeCloseTo(0.175267608, 9);
    // pyfssa’s own steps, run in Python
    expect(found.rho.stderr! / 0.00295612).toBeCloseTo(1, 5);
    expect(found.nu.stderr! / 0.01388216).toBeCloseTo(1, 5);
    expect(found.zeta.stderr! / 0.0652197).toBeCloseTo(1, 5);
  });

  it("a tighter simplex goes lower than pyfssa’s, and the truth is within the contour", () => {
    const found = fitCollapse(mock(), start);
    expect(found.S).toBeLessThan(0.175267608);
    for (const [name, truth] of [
      ["rho", 0.5],
      ["nu", 2.5],
      ["zeta", 1.5]
    ] as const) {
      expect(found[name].lower!).toBeLessThan(truth);
      expect(found[name].upper!).toBeGreaterThan(truth);
    }
  });

  it("S at the ends of an interval is one above its minimum", () => {
    const curves = mock(60);
    const found = fitCollapse(curves, {rho: 0.49, nu: 2.5, zeta: 1.5}, {fixed: ["nu", "zeta"]});
    for (const end of [found.rho.lower!, found.rho.upper!]) {
      expect(collapseQuality(curves, {rho: end, nu: 2.5, zeta: 1.5}).S).toBeCloseTo(found.S + 1, 2);
    }
    expect(found.nu).toEqual({value: 2.5, lower: null, upper: null, stderr: null});
  });
});

describe("noisy curves of one shape", () => {
  const noisy = (label: number, shape: (x: number, L: number) => number): SizeCurve[] => {
    const source = random("collapse", label);
    const rho = Array.from({length: 40}, (_, j) => -1 + j / 20);
    return [16, 64, 256].map((L) => {
      const da = rho.map(() => 0.03);
      return {L, rho, a: rho.map((v) => shape(L ** 0.5 * v, L) + 0.03 * source.normal()), da};
    });
  };
  const logistic = (x: number) => 1 / (1 + Math.exp(-x));

  it("collapse with S about one", () => {
    const found = fitCollapse(noisy(1, logistic), {rho: 0.1, nu: 1.6, zeta: 0}, {fixed: ["zeta"]});
    expect(found.S).toBeGreaterThan(0.6);
    expect(found.S).toBeLessThan(1.5);
    expect(Math.abs(found.rho.value)).toBeLessThan(0.03);
    expect(Math.abs(found.nu.value - 2)).toBeLessThan(0.2);
    expect(found.compared).toBeGreaterThan(0.5);
  });

  it("are found from a poor start beside a good one, with enough of the points compared", () => {
    const curves = noisy(1, logistic);
    const [poor, good] = [
      {rho: -0.9, nu: 0.3, zeta: 0},
      {rho: 0.1, nu: 1.6, zeta: 0}
    ];
    const options = {fixed: ["zeta"], least: 0.5} as const;
    const alone = fitCollapse(curves, good, options);
    expect(fitCollapse(curves, [poor, good], options)).toEqual(alone);
    expect(() => fitCollapse(curves, good, {...options, least: 1.01})).toThrow("the curves never overlap");
  });

  it("curves whose height depends on the size do not collapse", () => {
    const uneven = noisy(2, (x, L) => logistic(x) * (L === 64 ? 0.5 : 1));
    expect(fitCollapse(uneven, {rho: 0.1, nu: 1.6, zeta: 0}, {fixed: ["zeta"]}).S).toBeGreaterThan(8);
  });
});

describe("what cannot be collapsed is refused in one line", () => {
  const [first, ...rest] = mock(10) as [SizeCurve, ...SizeCurve[]];
  const start = {rho: 0.5, nu: 2.5, zeta: 1.5};
  it.each<[string, SizeCurve[], string]>([
    ["one size", [first], "needs at least 2 sizes, found 1"],
    ["no error", [{...first, da: first.da.map(() => 0)}, ...rest], "invalid da; not > 0: 0 (size 0)"],
    ["not rising", [...rest, {...first, rho: first.rho.toReversed()}], "invalid rho; not rising"],
    ["no size", [{...first, L: 0}, ...rest], "invalid L; not > 0: 0 (size 0)"]
  ])("%s", (_, curves, message) => {
    expect(() => fitCollapse(curves, start)).toThrow(message);
  });
});
