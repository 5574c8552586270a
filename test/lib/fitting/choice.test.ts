import {describe, expect, it} from "vitest";
import {compareFits, likelihoodRatio} from "../../../src/lib/fitting/choice.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {lawFromFormula} from "../../../src/lib/formula/user-law.js";
import {logistic} from "../../../src/lib/laws/emergence/logistic.js";
import {weibull} from "../../../src/lib/laws/emergence/weibull.js";
import {power} from "../../../src/lib/laws/loss/power.js";

// Reference values by R 4.2.2:
// N <- 10^seq(5, 8, length.out = 13); y <- c(2.668, …)
// floor <- nls(y ~ E + A*N^-alpha, start = list(E = 1.7, A = 30, alpha = .3), control = nls.control(tol = 1e-6))
// bare <- nls(y ~ A*N^-alpha, start = list(A = 5, alpha = .05)); flat <- lm(y ~ 1)
// logged <- nls(log(y) ~ log(E + A*N^-alpha), start as floor), its logLik less sum(log(y))
// l <- logLik(f); k <- attr(l, "df"); AIC(f) + 2*k*(k+1)/(13-k-1); BIC(f)
// anova(bare, floor); anova(flat, lm(y ~ 1 + log(N))); pchisq(2*(logLik(floor) - logLik(flat)), 2, lower.tail = FALSE)
const N = Array.from({length: 13}, (_, i) => 10 ** (5 + i / 4));
const y = [2.668, 2.485, 2.351, 2.262, 2.157, 2.099, 2.036, 1.992, 1.951, 1.906, 1.905, 1.863, 1.85];
const data = {x: {N}, y};
const squares = {objective: "least-squares", intervals: "none"} as const;

const floor = fit(power, data, squares);
const bare = fit(power, data, {...squares, fixed: {E: 0}});
const flat = fit(lawFromFormula({id: "flat", formula: "c + 0*N", inputs: ["N"]}), data, squares);
const line = fit(lawFromFormula({id: "line", formula: "c + s*log(N)", inputs: ["N"]}), data, squares);
const logged = fit(power, data, {intervals: "none"});

const near = (found: number | null, expected: number, digits = 1e-8) =>
  expect(Math.abs(found! / expected - 1)).toBeLessThan(digits);

describe("choice by information", () => {
  it("gives AICc and BIC of R, the best first", () => {
    const table = compareFits([flat, floor, bare, logged]);
    expect(table.map(({law, objective, k}) => [law, objective, k])).toEqual([
      ["power", "least squares on log", 4],
      ["power", "least squares", 4],
      ["power", "least squares", 3],
      ["flat", "least squares", 2]
    ]);
    const expected = [
      [44.0249209585, -75.0498419171, -77.7900444872],
      [43.9764473167, -74.9528946335, -77.6930972036],
      [16.7790281762, -24.8913896858, -25.8632082801],
      [-0.25614196806, 5.71228393612, 5.64218265104]
    ] as const;
    expected.forEach(([logLikelihood, aicc, bic], i) => {
      near(table[i]!.logLikelihood, logLikelihood);
      near(table[i]!.aicc, aicc);
      near(table[i]!.bic, bic);
      expect(table[i]!.delta).toBeCloseTo(aicc - expected[0][1], 7);
    });
  });

  it("gives weights that sum to 1, e^−Δ/2 apart", () => {
    const table = compareFits([floor, bare, logged, flat]);
    expect(table.reduce((sum, {weight}) => sum + weight!, 0)).toBeCloseTo(1, 12);
    expect(table[1]!.weight! / table[0]!.weight!).toBeCloseTo(Math.exp(-0.5 * (75.0498419171 - 74.9528946335)), 8);
    expect(compareFits([floor])[0]).toMatchObject({delta: 0, weight: 1, notes: []});
  });

  it("says where there is no AICc, and puts it last", () => {
    const few = {x: {N: N.slice(0, 5)}, y: y.slice(0, 5)};
    const [first, last] = compareFits([fit(power, few, squares), fit(power, few, {...squares, fixed: {E: 0}})]);
    expect(first).toMatchObject({k: 3, weight: 1});
    expect(last).toMatchObject({
      k: 4,
      aicc: null,
      delta: null,
      weight: null,
      notes: [{code: "too-few-rows-for-aicc", rows: 5, parameters: 4}]
    });
    expect(last!.bic).not.toBeNull();
    const exact = {...floor, summary: {...floor.summary, logLikelihood: null, aicc: null, bic: null}};
    expect(compareFits([exact])[0]).toMatchObject({logLikelihood: null, weight: null});
    expect(compareFits([exact])[0]!.notes).toContainEqual({code: "exact-fit"});
  });

  it("compares counts with counts, whatever the law", () => {
    const counts = {x: {N: [1, 2, 4, 8, 16, 32]}, k: [0, 1, 3, 7, 9, 10], n: Array(6).fill(10)};
    const table = compareFits([fit(weibull, counts, {intervals: "none"}), fit(logistic, counts, {intervals: "none"})]);
    expect(table.map(({k}) => k)).toEqual([2, 2]);
    expect(table[0]!.aicc).toBeLessThanOrEqual(table[1]!.aicc!);
  });

  it("refuses what cannot be compared", () => {
    const short = fit(power, {x: {N: N.slice(1)}, y: y.slice(1)}, squares);
    const other = fit(power, {x: {N}, y: y.with(3, 2.25)}, squares);
    const counts = fit(weibull, {x: {N}, k: N.map((_, i) => i), n: N.map(() => 13)}, {intervals: "none"});
    expect(() => compareFits([])).toThrow(new RangeError("no fits to compare"));
    for (const [fits, message] of [
      [[floor, short], "the fits use different rows: power has 13, power has 12"],
      [[floor, bare, other], "the fits use different rows: power has 2.262, power has 2.25 (row 3)"],
      [[floor, counts], "one fit uses counts, the other values: power, weibull"]
    ] as const) {
      expect(() => compareFits(fits)).toThrow(expect.objectContaining({name: "FitError", message}));
    }
  });
});

describe("likelihood ratio", () => {
  it("is that of R, with the F test of anova.nls", () => {
    const test = likelihoodRatio(bare, floor);
    near(test.statistic, 54.394838281);
    near(test.p, 1.63993063601e-13, 1e-6);
    near(test.boundaryP, 0.5 * 1.63993063601e-13, 1e-6);
    expect(test).toMatchObject({dof: 1, f: {dof1: 1, dof2: 10}, notes: []});
    near(test.f!.statistic, 646.421702969);
    near(test.f!.p, 2.03217472794e-10);
  });

  it("is that of R for linear laws, by anova.lm", () => {
    const {f} = likelihoodRatio(flat, line);
    near(f!.statistic, 99.1696007068);
    near(f!.p, 7.70738935552e-7);
  });

  it("of two parameters at once, with the mixture for one at its bound", () => {
    const test = likelihoodRatio(flat, floor);
    expect(test.dof).toBe(2);
    near(test.statistic, 88.4651785696);
    near(test.p, 6.16638381849e-20, 1e-6);
    near(test.boundaryP, 3.34188021116e-20, 1e-6);
  });

  it("says so where a parameter is at its bound, and finds nothing there", () => {
    const steep = {x: {N}, y: N.map((v, i) => 20 * v ** -0.1 * (1 + 0.004 * (i % 3)) - 0.1)};
    const [small, large] = [{E: 0}, {}].map((fixed) => fit(power, steep, {...squares, fixed}));
    const test = likelihoodRatio(small!, large!);
    expect(test.statistic).toBeCloseTo(0, 6);
    expect(test.p).toBeCloseTo(1, 2);
    expect(test.notes[0]).toEqual({code: "bound-in-comparison", param: "E"});
  });

  it("has no F test on counts", () => {
    const counts = {x: {N: [1, 2, 4, 8, 16, 32]}, k: [1, 1, 3, 7, 9, 10], n: Array(6).fill(10)};
    const [small, large] = [[], ["g"]].map((free) => fit(weibull, counts, {intervals: "none", free: free as "g"[]}));
    expect(likelihoodRatio(small!, large!)).toMatchObject({dof: 1, f: null});
  });

  it("refuses what is no pair of nested fits", () => {
    for (const [small, large, message] of [
      [floor, bare, "power does not have more parameters than power: 3"],
      [floor, floor, "power does not have more parameters than power: 4"],
      [bare, logged, "different objectives: least squares, least squares on log"],
      [line, {...floor, summary: {...floor.summary, logLikelihood: 1}}, "power fits worse than line: not nested"],
      [
        {...bare, summary: {...bare.summary, logLikelihood: null}},
        floor,
        "the fit is exact, so the log-likelihood is unbounded"
      ]
    ] as const) {
      expect(() => likelihoodRatio(small, large)).toThrow(expect.objectContaining({name: "FitError", message}));
    }
  });
});
