import {describe, expect, it} from "vitest";
import type {Fit} from "../../src/lib/core/fit.js";
import {fit} from "../../src/lib/fitting/fit.js";
import {holdOut} from "../../src/lib/fitting/validation/hold-out.js";
import {chinchilla} from "../../src/lib/laws/loss/chinchilla.js";
import {FILE, points, table} from "../fixtures/chinchilla-points.js";
import {present} from "../fixtures/shared-data.js";

function expectValues({estimates}: Fit, expected: Record<string, number>, relative: number) {
  for (const [param, value] of Object.entries(expected)) {
    const estimate = estimates.find((e) => e.param === param)!;
    expect(Math.abs(estimate.value / value - 1), param).toBeLessThan(relative);
  }
}

const stderrOf = ({estimates}: Fit, param: string) => estimates.find((e) => e.param === param)!.stderr!;

describe.skipIf(!present(FILE))("Chinchilla points of Besiroglu et al. 2024, 240 rows", () => {
  const rows = present(FILE) ? points() : [];

  it("Huber 1e-3 on log: optimum by SciPy 1.17.1, many starts", () => {
    const found = fit(chinchilla, table(rows), {objective: "huber-0.001", intervals: "none"});
    expect(rows.length).toBe(240);
    expect(found.status).toBe("converged");
    expectValues(found, {A: 477.825868, B: 2143.417362, E: 1.8172181, alpha: 0.3473105, beta: 0.36717243}, 1e-6);
    expect(found.summary.minimum).toBeCloseTo(0.0010182740178, 13);
    expect(found.summary.agree).toBe(1);
  });

  it("least absolute deviations of log: as reported, arXiv:2404.10102", () => {
    const found = fit(chinchilla, table(rows), {objective: "least-absolute", intervals: "none"});
    expectValues(found, {A: 482.00572, B: 2085.4342, E: 1.81686, alpha: 0.34781, beta: 0.36585}, 2e-5);
  });

  it("Huber 1e-3 on log: standard errors within a third of the 4000 bootstraps reported, B’s long tail apart", () => {
    const found = fit(chinchilla, table(rows), {objective: "huber-0.001", intervals: "wald"});
    for (const [param, reported] of Object.entries({A: 124.52, E: 0.02566, alpha: 0.0154, beta: 0.0206})) {
      const ratio = stderrOf(found, param) / reported;
      expect(ratio, param).toBeGreaterThan(0.67);
      expect(ratio, param).toBeLessThan(1.33);
    }
  });

  it("least squares on log: optimum by SciPy 1.17.1", () => {
    const found = fit(chinchilla, table(rows), {objective: "log-least-squares", intervals: "none"});
    expectValues(found, {A: 593.322102, B: 4875.637784, E: 1.8645501, alpha: 0.3602528, beta: 0.40588336}, 1e-7);
    expect(found.summary.minimum).toBeCloseTo(0.0114618869916986, 15);
  });

  it("least squares on log: SE(β) is .0239 by HC3 as by bootstrap, .0091 by Gauss–Newton", () => {
    const wald = {objective: "log-least-squares", intervals: "wald"} as const;
    expect(stderrOf(fit(chinchilla, table(rows), wald), "beta")).toBeCloseTo(0.0239, 4);
    expect(stderrOf(fit(chinchilla, table(rows), {...wald, errors: "classical"}), "beta")).toBeCloseTo(0.0091, 4);
  });

  it(
    "least squares on loss: optimum and classical standard errors by SciPy 1.17.1, N in millions, D in " + "billions",
    () => {
      const options = {objective: "least-squares", errors: "classical", intervals: "wald"} as const;
      const found = fit(chinchilla, table(rows, 1e6, 1e9), options);
      expectValues(found, {E: 1.88281361622, alpha: 0.35761509046, beta: 0.42762062176}, 1e-7);
      const reference = {E: 0.01440588, A: 0.14644811, B: 0.00825073, alpha: 0.0106731, beta: 0.00906831};
      for (const [param, value] of Object.entries(reference)) {
        expect(Math.abs(stderrOf(found, param) / value - 1), param).toBeLessThan(1e-5);
      }
    }
  );

  it("least squares on loss below 1e21 FLOPs, 217 rows: equal to VPNLS of Open-Athena", () => {
    const small = rows.filter(({C}) => C < 1e21);
    const found = fit(chinchilla, table(small, 1e6, 1e9), {objective: "least-squares", intervals: "none"});
    expect(small.length).toBe(217);
    const expected = {A: 4.000522313, B: 1.050947684, E: 1.905092273, alpha: 0.3510581927, beta: 0.4587417964};
    expectValues(found, expected, 1e-7);
    expect(found.summary.minimum).toBeCloseTo(0.0624142928835, 12);
  });

  it("extrapolates from below 1e21 FLOPs to the 23 rows above with a mean relative error of .0129054", () => {
    const options = {objective: "least-squares", intervals: "none"} as const;
    const {rows: held} = holdOut(chinchilla, table(rows), (row) => rows[row]!.C >= 1e21, options);
    expect(held.length).toBe(23);
    const errors = held.map(({y, fitted}) => Math.abs(fitted - y) / y);
    expect(errors.reduce((a, b) => a + b) / held.length).toBeCloseTo(0.0129054, 6);
  });

  it("the profile interval of each parameter holds its estimate and is all finite", () => {
    const found = fit(chinchilla, table(rows), {objective: "huber-0.001"});
    for (const {param, value, lower, upper, status} of [...found.estimates, ...found.derived]) {
      expect(status, param).toBe("identified");
      expect(lower!, param).toBeLessThan(value);
      expect(upper!, param).toBeGreaterThan(value);
    }
    const collinear = {code: "collinear-parameters", a: "A", b: "alpha", r: expect.closeTo(0.995, 2)};
    expect(found.warnings).toContainEqual(collinear);
  });
});
