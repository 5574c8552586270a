import {describe, expect, it} from "vitest";
import type {Estimate, Fit} from "../../../src/lib/core/fit.js";
import {type Law, predict} from "../../../src/lib/core/law.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {constant} from "../../../src/lib/laws/emergence/constant.js";
import {logistic} from "../../../src/lib/laws/emergence/logistic.js";
import {weibull} from "../../../src/lib/laws/emergence/weibull.js";
import {laws} from "../../../src/lib/laws/index.js";
import {random} from "../../../src/lib/numerics/random.js";
import {PYTHIA, pythiaAddition} from "../../fixtures/pythia-addition.js";
import {present} from "../../fixtures/shared-data.js";

const scales = [1e3, 2e3, 4e3, 8e3, 16e3, 32e3, 64e3];
const all = (value: number) => scales.map(() => value);

const estimate = ({estimates, derived}: Fit, param: string): Estimate =>
  [...derived, ...estimates].find((e) => e.param === param)!;

/** k of n at each scale, drawn from the law. */
function draw(law: Law, p: Record<string, number>, n: number, label: number): number[] {
  const source = random("emergence.test", law.id, label);
  return scales.map((N) => {
    const chance = predict(law, p, {N});
    return Array.from({length: n}, () => source.uniform()).filter((u) => u < chance).length;
  });
}

describe("what the parameters mean", () => {
  it("a Weibull curve has made 0.632 of its rise at Nc and half at N50", () => {
    const p = {Nc: 6e10, alpha: 3.2, g: 0.1, l: 0.2};
    const N50 = weibull.derived[0]!.value(p);
    expect(predict(weibull, p, {N: p.Nc})).toBeCloseTo(0.1 + 0.7 * (1 - Math.exp(-1)), 12);
    expect(predict(weibull, p, {N: N50})).toBeCloseTo(0.1 + 0.7 / 2, 12);
    expect(N50 / p.Nc).toBeCloseTo(0.892, 3);
  });

  it.each([weibull, logistic] as Law[])("the width of $id is what lies between 10 and 90 % of the rise", (law) => {
    const p = {Nc: 1e6, N50: 1e6, alpha: 1.7, g: 0, l: 0};
    const width = law.derived.find(({id}) => id === "width")!.value(p);
    const at = (share: number) => {
      let [low, high] = [0, 12];
      while (high - low > 1e-12) {
        const middle = (low + high) / 2;
        if (predict(law, p, {N: 10 ** middle}) < share) low = middle;
        else high = middle;
      }
      return low;
    };
    expect(at(0.9) - at(0.1)).toBeCloseTo(width, 9);
  });
});

describe("a capability that no model has up to 8e3 and every model has from 16e3", () => {
  const data = {x: {N: scales}, k: [0, 0, 0, 0, 10, 10, 10], n: all(10)};

  it.each([weibull, logistic] as Law[])("$id: N50 lies in the bracket, the steepness is open above", (law) => {
    const found = fit(law, data);
    const N50 = estimate(found, "N50");
    expect(N50.status).toBe("identified");
    expect(N50.lower! / 8e3).toBeCloseTo(1, 1);
    expect(N50.upper! / 16e3).toBeCloseTo(1, 1);
    expect(N50.lower!).toBeLessThan(N50.value);
    expect(N50.upper!).toBeGreaterThan(N50.value);
    expect(estimate(found, "alpha")).toMatchObject({status: "open-above", upper: null, stderr: null});
    expect(estimate(found, "alpha").lower!).toBeGreaterThan(1);
    expect(estimate(found, "width")).toMatchObject({status: "open-below", lower: null});
    expect(found.warnings).toContainEqual({code: "unbounded-parameter", param: "alpha", side: "above"});
  });
});

describe("a capability that no model has", () => {
  it("gives the critical scale a lower end only", () => {
    const found = fit(weibull, {x: {N: scales}, k: all(0), n: all(10)});
    expect(estimate(found, "N50")).toMatchObject({status: "open-above", upper: null});
    expect(estimate(found, "N50").lower!).toBeGreaterThan(3e4);
  });

  it("gives the constant an upper end only: the χ² limit of 0 of 70", () => {
    const g = estimate(fit(constant, {x: {N: scales}, k: all(0), n: all(10)}), "g");
    expect(g).toMatchObject({value: 0, status: "at-bound", lower: null});
    // 1 − exp(−3.8414588 / (2 · 70))
    expect(g.upper!).toBeCloseTo(0.0270661, 5);
  });
});

it("free floor and lapse are found, fixed ones kept", () => {
  const p = {N50: 7e3, alpha: 4, g: 0.25, l: 0.1};
  const k = scales.map((N) => Math.round(1e6 * predict(logistic, p, {N})));
  const data = {x: {N: scales}, k, n: all(1e6)};
  const found = fit(logistic, data, {free: ["g", "l"], intervals: "wald"});
  for (const [param, value] of Object.entries(p)) expect(estimate(found, param).value / value).toBeCloseTo(1, 2);
  const half = fit(logistic, data, {fixed: {g: 0.25}, free: ["l"], intervals: "none"});
  expect(estimate(half, "g")).toMatchObject({value: 0.25, status: "fixed", stderr: null});
  expect(estimate(half, "l").value).toBeCloseTo(0.1, 3);
});

it("rows that scatter more than counts widen every error and say so", () => {
  const k = [100, 900, 2500, 3000, 9000, 7000, 9900];
  const found = fit(weibull, {x: {N: scales}, k, n: all(1e4)}, {intervals: "wald"});
  const sigma = found.summary.sigma!;
  expect(sigma).toBeGreaterThan(5);
  expect(found.warnings).toContainEqual({code: "overdispersed", dispersion: sigma ** 2});
  // Fisher information alone: about 1 / √(items)
  expect(estimate(found, "alpha").stderr!).toBeGreaterThan(5 * (estimate(found, "alpha").value / Math.sqrt(7e4)));
});

describe("six scales, 0 1 3 7 10 10 of 10: optimum and profile intervals by SciPy 1.17.1", () => {
  const data = {x: {N: [1e3, 2e3, 4e3, 8e3, 16e3, 32e3]}, k: [0, 1, 3, 7, 10, 10], n: [10, 10, 10, 10, 10, 10]};
  it.each([
    ["weibull", "Nc", 6977.96851, 5296.40391, 9635.69597],
    ["weibull", "alpha", 2.03955905, 1.19894476, 3.40360942],
    ["weibull", "N50", 5830.22616, 4282.70597, 7848.12834],
    ["logistic", "N50", 5275.76726, 3849.65131, 7226.31804],
    ["logistic", "alpha", 2.88414532, 1.71291883, 4.68035499]
  ])("%s: %s", (id, param, value, lower, upper) => {
    const found = estimate(fit(laws.get(id), data), param);
    expect(found.value / value).toBeCloseTo(1, 7);
    expect(found.lower! / lower).toBeCloseTo(1, 4);
    expect(found.upper! / upper).toBeCloseTo(1, 4);
  });
});

describe.skipIf(!present(PYTHIA))("Pythia addition, step 143000, 4-shot, non-embedding parameters", () => {
  const data = present(PYTHIA) ? pythia() : {x: {N: []}, k: [], n: []};

  it("Weibull: glm(binomial(cloglog)) of R 4.2.2 with quasi-binomial errors", () => {
    const found = fit(weibull, data, {intervals: "wald"});
    expect(data.k).toEqual([69, 60, 126, 138, 3580, 2613, 3872]);
    expect(found.summary.minimum).toBeCloseTo(5351.6885, 3);
    expect(estimate(found, "alpha").value).toBeCloseTo(1.0167318, 6);
    expect(estimate(found, "Nc").value / 6.7546e9).toBeCloseTo(1, 4);
    expect(found.summary.sigma! ** 2).toBeCloseTo(1057.99, 1);
    expect(estimate(found, "alpha").stderr!).toBeCloseTo(0.3422, 3);
  });

  it("logistic: glm(binomial(logit)) of R 4.2.2", () => {
    const found = fit(logistic, data, {intervals: "none"});
    expect(found.summary.minimum).toBeCloseTo(4751.9281, 3);
    expect(estimate(found, "alpha").value).toBeCloseTo(1.3898138, 6);
    expect(estimate(found, "N50").value / (1e9 * Math.exp(1.9389494 / 1.3898138))).toBeCloseTo(1, 6);
  });

  it("with floor and ceiling free the steepness has no upper limit and N50 stays in the bracket", () => {
    const found = fit(weibull, data, {free: ["g", "l"]});
    expect(estimate(found, "alpha").status).toBe("open-above");
    expect(estimate(found, "N50").lower!).toBeGreaterThan(1e9);
    expect(estimate(found, "N50").upper!).toBeLessThan(2.6e9);
  });
});

function pythia() {
  const {scale, k, n} = pythiaAddition();
  return {x: {N: scale}, k, n};
}

describe("coverage over 200 data sets drawn from a known curve, 95 % profile intervals", () => {
  it.each<{law: Law; p: Record<string, number>}>([
    {law: weibull, p: {Nc: 9e3, alpha: 1.8, g: 0, l: 0}},
    {law: logistic, p: {N50: 7e3, alpha: 2.2, g: 0, l: 0}}
  ])("of N50, $law.id", ({law, p}) => {
    const truth = law.derived.find(({id}) => id === "N50")!.value(p);
    const covers = Array.from({length: 200}, (_, label) => {
      const {lower, upper} = estimate(fit(law, {x: {N: scales}, k: draw(law, p, 20, label), n: all(20)}), "N50");
      return (lower ?? 0) <= truth && truth <= (upper ?? Infinity);
    }).filter(Boolean).length;
    expect(covers).toBeGreaterThanOrEqual(180);
    expect(covers).toBeLessThanOrEqual(198);
  }, 300_000);
});
