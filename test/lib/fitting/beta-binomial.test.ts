import {describe, expect, it} from "vitest";
import {predict} from "../../../src/lib/core/law.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {betaBinomial} from "../../../src/lib/fitting/objectives/beta-binomial.js";
import {weibull} from "../../../src/lib/laws/emergence/weibull.js";
import {peakOf} from "../../../src/lib/numerics/brent.js";
import {random} from "../../../src/lib/numerics/random.js";
import {rootOf} from "../../../src/lib/numerics/root.js";
import {logBeta, logGamma} from "../../../src/lib/statistics/distributions.js";
import {PYTHIA, pythiaAddition} from "../../fixtures/pythia-addition.js";
import {present} from "../../fixtures/shared-data.js";

describe.skipIf(!present(PYTHIA))("Pythia addition, Weibull, by SciPy 1.10.1 (Nelder–Mead on betabinom)", () => {
  const found = present(PYTHIA) ? fit(weibull, pythia(), {objective: "beta-binomial"}) : undefined;
  const of = (param: string) => [...found!.estimates, ...found!.derived].find((e) => e.param === param)!;

  it("reaches the greatest likelihood, correlation within rows included", () => {
    expect(found!.summary.logLikelihood!).toBeCloseTo(-52.00509807518963, 8);
    expect(of("N50").value / 5080783255.519417).toBeCloseTo(1, 5);
    expect(of("alpha").value / 0.7817318609635778).toBeCloseTo(1, 5);
    expect(found!.summary.nuisances.rho! / 0.1589486078644781).toBeCloseTo(1, 5);
    expect(found!.objective).toBe("beta-binomial");
  });

  it("profiles it", () => {
    const reference = {N50: [2364699541.98, 38344063578.8], alpha: [0.25049999876, 1.21962147471]};
    for (const [param, [lower, upper]] of Object.entries(reference)) {
      expect(of(param).lower! / lower!, param).toBeCloseTo(1, 3);
      expect(of(param).upper! / upper!, param).toBeCloseTo(1, 3);
    }
  });
});

it("has a finite slope where the law says all right and all are right", () => {
  const bound = betaBinomial.bind({y: Float64Array.of(1, 0), k: Float64Array.of(256, 0), n: Float64Array.of(256, 256)});
  const [s, r] = [new Float64Array(2), new Float64Array(2)];
  bound.linearise(Float64Array.of(1, 0.5), s, r, 1);
  expect([...s, ...r].every(Number.isFinite)).toBe(true);
});

function pythia() {
  const {scale, k, n} = pythiaAddition();
  return {x: {N: scale}, k, n};
}

const scales = Array.from({length: 12}, (_, i) => 1e3 * 2 ** i);
const truth = {Nc: 3e4, alpha: 0.9, g: 0, l: 0};

it("without scatter between rows it is the binomial, with a correlation of about 0", () => {
  const source = random("beta-binomial.test");
  const chances = scales.map((N) => predict(weibull, truth, {N}));
  const k = chances.map((p) => Array.from({length: 200}, () => source.uniform()).filter((u) => u < p).length);
  const data = {x: {N: scales}, k, n: k.map(() => 200)};
  const plain = fit(weibull, data, {intervals: "none"});
  const wide = fit(weibull, data, {objective: "beta-binomial", intervals: "none"});
  expect(wide.summary.nuisances.rho!).toBeLessThan(0.01);
  for (const [i, {value}] of wide.estimates.entries()) {
    if (value > 0) expect(value / plain.estimates[i]!.value).toBeCloseTo(1, 1);
  }
  expect(wide.summary.logLikelihood!).toBeGreaterThanOrEqual(plain.summary.logLikelihood! - 1e-9);
});

it("finds the scatter it was given", () => {
  const source = random("beta-binomial.test", 2);
  // logit-normal scatter of 0.5 about the law: correlation about 0.25 · p (1 − p)
  const k = scales.map((N) => {
    const p = predict(weibull, truth, {N});
    const chance = 1 / (1 + Math.exp(-Math.log(p / (1 - p)) - 0.7 * source.normal()));
    return Array.from({length: 1000}, () => source.uniform()).filter((u) => u < chance).length;
  });
  const data = {x: {N: scales}, k, n: k.map(() => 1000)};
  const found = fit(weibull, data, {objective: "beta-binomial"});
  expect(found.summary.nuisances.rho!).toBeGreaterThan(0.01);
  expect(found.summary.nuisances.rho!).toBeLessThan(0.2);
  const N50 = found.derived.find(({param}) => param === "N50")!;
  expect(N50.lower!).toBeLessThan(weibull.derived[0]!.value(truth));
  expect(N50.upper!).toBeGreaterThan(weibull.derived[0]!.value(truth));
  expect(N50.upper! / N50.lower!).toBeGreaterThan(1.1);
});

describe("the peak of a function", () => {
  it.each([
    ["a parabola", (x: number) => -((x - 0.3) ** 2), 0.3],
    ["a cusp", (x: number) => -(Math.abs(x - 0.7) ** 1.1), 0.7],
    ["at an end", (x: number) => x, 1],
    ["a sine", (x: number) => Math.sin(3 * x), Math.PI / 6]
  ])("%s", (_, f, x) => {
    expect(peakOf(f, 0, 1, 1e-9).x).toBeCloseTo(x, 6);
  });
});

describe("the root of a function", () => {
  it.each([
    ["a line", (x: number) => 0.3 - x, 0.3],
    ["a steep fall", (x: number) => Math.exp(-30 * x) - Math.exp(-3), 0.1],
    ["a steep rise", (x: number) => Math.expm1(30 * (x - 0.9)), 0.9],
    ["a flat one", (x: number) => (x - 0.4) ** 3, 0.4],
    ["at an end", (x: number) => x - 1, 1]
  ])("%s", (_, f, x) => {
    expect(rootOf(f, [0, f(0)], [1, f(1)], 1e-9)).toBeCloseTo(x, 6);
    expect(rootOf(f, [1, f(1)], [0, f(0)], 1e-9)).toBeCloseTo(x, 6);
  });
});

describe("the correlation", () => {
  const likelihood = (k: Float64Array, n: Float64Array, f: Float64Array, rho: number) => {
    const total = 1 / rho - 1;
    return k.reduce((sum, v, i) => {
      const [a, b, m] = [f[i]! * total, (1 - f[i]!) * total, n[i]!];
      const choices = logGamma(m + 1) - logGamma(v + 1) - logGamma(m - v + 1);
      return sum + choices + logBeta(a + v, b + m - v) - logBeta(a, b);
    }, 0);
  };
  it.each([
    ["few trials", [5, 5, 5, 5, 5], [0, 5, 1, 5, 4]],
    ["many trials", [300, 400, 500, 300, 80], [10, 100, 300, 150, 70]],
    ["all or none", [50, 50, 50, 50, 50], [0, 50, 0, 50, 50]]
  ])("of %s is that of the greatest likelihood", (_, trials, successes) => {
    const [n, k, f] = [trials, successes, [0.1, 0.3, 0.5, 0.7, 0.9]].map((v) => Float64Array.from(v)) as [
      Float64Array,
      Float64Array,
      Float64Array
    ];
    const objective = betaBinomial.bind({y: k.map((v, i) => v / n[i]!), k, n});
    const {rho} = objective.nuisances(f) as {rho: number};
    const at = (u: number) => likelihood(k, n, f, 1 / (1 + Math.exp(-u)));
    const reference = peakOf(at, -12, Math.log(0.99 / 0.01), 1e-9);
    expect(objective.logLikelihood(f)).toBeCloseTo(reference.value, 6);
    expect(rho).toBeCloseTo(1 / (1 + Math.exp(-reference.x)), 5);
  });
});
