import {inverse, Matrix} from "ml-matrix";
import {describe, expect, it} from "vitest";
import type {Target} from "../../../src/lib/allocation/design.js";
import {type CandidateRun, chooseRuns, rankRuns} from "../../../src/lib/allocation/next-run.js";
import {optimalQuantities} from "../../../src/lib/allocation/optimal-quantities.js";
import {type Fit, valuesOf} from "../../../src/lib/core/fit.js";
import {type Law, predict} from "../../../src/lib/core/law.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {logistic} from "../../../src/lib/laws/emergence/logistic.js";
import {chinchilla} from "../../../src/lib/laws/loss/chinchilla.js";
import {power} from "../../../src/lib/laws/loss/power.js";
import {mean, meanOf} from "../../../src/lib/numerics/mean.js";
import {random} from "../../../src/lib/numerics/random.js";

const truth = {E: 1.8, A: 480, B: 2100, alpha: 0.35, beta: 0.37};
const optimalSize = optimalQuantities(1e24)[0]!;
const law = {...chinchilla, derived: [optimalSize]};
const rows = [1e7, 4e7, 2e8, 1e9].flatMap((N) => [1e9, 6e9, 4e10].map((D) => ({N, D})));

const grid: CandidateRun[] = [3e7, 1e9, 1e10].flatMap((N) =>
  [2e9, 3e11].map((D) => ({id: `${N}/${D}`, x: {N, D}, cost: 6 * N * D}))
);

function noisy(objective: string): Fit {
  const source = random("next-run.test", objective);
  const y = rows.map((row) => predict(chinchilla, truth, row) * Math.exp(0.004 * source.normal()));
  return fit(law, {x: {N: rows.map(({N}) => N), D: rows.map(({D}) => D)}, y}, {objective, intervals: "wald"});
}

/** Variance of a quantity by an information matrix of finite differences, row by row, in scaled parameters. */
function bruteVariance(
  found: Fit,
  target: (p: Record<string, number>) => number,
  x: readonly Record<string, number>[]
) {
  const p = valuesOf(found);
  const names = Object.keys(p);
  const scale = (f: number) => (found.scale === "log" ? Math.log(f) : f);
  const slopes = (g: (p: Record<string, number>) => number) =>
    names.map((name) => {
      const at = (factor: number) => g({...p, [name]: p[name]! * factor});
      return (8 * (at(1 + 1e-4) - at(1 - 1e-4)) - (at(1 + 2e-4) - at(1 - 2e-4))) / 12e-4;
    });
  const jacobian = new Matrix(x.map((row) => slopes((q) => scale(predict(chinchilla as Law, q, row)))));
  const gradient = Matrix.columnVector(slopes(target));
  return gradient
    .transpose()
    .mmul(inverse(jacobian.transpose().mmul(jacobian)))
    .mmul(gradient)
    .get(0, 0);
}

describe.each(["log-least-squares", "least-squares"])("adding a row, %s", (objective) => {
  const found = noisy(objective);
  it.each<[string, Target, (p: Record<string, number>) => number]>([
    ["a parameter", {param: "beta"}, ({beta}) => beta!],
    ["a derived quantity", {derived: "optimalSize:1e+24"}, (p) => optimalSize.value(p as typeof truth)],
    ["a prediction", {at: {N: 7e10, D: 1.4e12}}, (p) => predict(chinchilla, p as typeof truth, {N: 7e10, D: 1.4e12})]
  ])("shrinks the variance of %s as the whole information matrix says", (_, target, of) => {
    const before = bruteVariance(found, of, rows);
    for (const {id, varianceRatio} of rankRuns(law, found, grid, {target})) {
      const after = bruteVariance(found, of, [...rows, grid.find((candidate) => candidate.id === id)!.x]);
      expect(varianceRatio / (after / before), id).toBeCloseTo(1, 5);
      expect(varianceRatio).toBeLessThan(1);
    }
  });
});

it("adding a row shrinks the scatter of 400 simulated fits by what was foreseen", () => {
  const p = {E: 1.5, A: 30, alpha: 0.25};
  const scales = [1e4, 3e4, 1e5, 3e5, 1e6, 3e6];
  const [further, target] = [2e7, 1e9];
  const source = random("next-run.test", "simulated");
  const predictions = (x: readonly number[], y: readonly number[]) => {
    const {status, ...found} = fit(power, {x: {N: x}, y}, {intervals: "none"});
    expect(status).toBe("converged");
    return predict(power, valuesOf({status, ...found}) as typeof p, {N: target});
  };
  const pairs = Array.from({length: 400}, () => {
    const y = [...scales, further].map((N) => predict(power, p, {N}) * Math.exp(0.002 * source.normal()));
    return [predictions(scales, y.slice(0, -1)), predictions([...scales, further], y)] as const;
  });
  const variance = (values: readonly number[]) => {
    const centre = mean(values);
    return meanOf(values, (v) => (v - centre) ** 2);
  };
  const simulated = variance(pairs.map(([, after]) => after)) / variance(pairs.map(([before]) => before));
  const exact = fit(power, {x: {N: scales}, y: scales.map((N) => predict(power, p, {N}))}, {intervals: "none"});
  const candidate = {id: "further", x: {N: further}, cost: 1};
  const {varianceRatio} = rankRuns(power, exact, [candidate], {target: {at: {N: target}}})[0]!;
  expect(varianceRatio).toBeLessThan(0.5);
  expect(Math.abs(simulated / varianceRatio - 1)).toBeLessThan(0.15);
});

describe("ranking and choosing", () => {
  const found = noisy("log-least-squares");
  const target = {derived: "optimalSize:1e+24"};

  it("puts the narrowest first and what is too dear last, with the reason", () => {
    const ranked = rankRuns(law, found, grid, {target, budget: 1e20});
    const affordable = ranked.filter(({reason}) => reason === null);
    expect(affordable.map(({cost}) => cost <= 1e20)).toEqual(affordable.map(() => true));
    expect(affordable.map((r) => r.widthRatio)).toEqual(affordable.map((r) => r.widthRatio).sort((a, b) => a - b));
    expect(ranked.slice(affordable.length).length).toBe(3);
    for (const {reason, cost} of ranked.slice(affordable.length)) {
      expect(reason).toEqual({code: "over-budget", cost, left: 1e20});
    }
    const perFlop = rankRuns(law, found, grid, {target, by: "flop"}).map(({shrinkPerFlop}) => shrinkPerFlop);
    expect(perFlop).toEqual([...perFlop].sort((a, b) => b - a));
  });

  it("greedily spends the budget, each run given those before it", () => {
    const plan = chooseRuns(law, found, grid, {target, budget: 1.9e21});
    const x = plan.runs.map(({id}) => grid.find((candidate) => candidate.id === id)!.x);
    expect(plan.runs.length).toBeGreaterThan(2);
    expect(plan.cost).toBeLessThanOrEqual(1.9e21);
    const of = (p: Record<string, number>) => optimalSize.value(p as typeof truth);
    const together = bruteVariance(found, of, [...rows, ...x]) / bruteVariance(found, of, rows);
    expect(plan.varianceRatio / together).toBeCloseTo(1, 5);
    expect(plan.runs.reduce((product, {varianceRatio}) => product * varianceRatio, 1)).toBeCloseTo(together, 6);
    expect(chooseRuns(law, found, grid, {target, count: 1}).runs).toEqual([rankRuns(law, found, grid, {target})[0]]);
    expect(chooseRuns(law, found, grid, {target, budget: 1})).toEqual({
      runs: [],
      cost: 0,
      varianceRatio: 1,
      widthRatio: 1
    });
  });

  it("counts: twice the trials at one scale are worth two runs there", () => {
    const N = [1e3, 1e4, 1e5, 1e6, 1e7];
    const counts = fit(logistic, {x: {N}, k: [1, 9, 52, 88, 99], n: N.map(() => 100)}, {intervals: "wald"});
    const runs = [1, 2].map((trials) => ({id: `${trials}`, x: {N: 1e5}, cost: 1, trials: 50 * trials}));
    const twice = chooseRuns(logistic, counts, [runs[0]!, {...runs[0]!, id: "again"}], {target: {param: "N50"}});
    const [double] = rankRuns(logistic, counts, [runs[1]!], {target: {param: "N50"}});
    expect(double!.varianceRatio).toBeCloseTo(twice.varianceRatio, 12);
    expect(() => rankRuns(logistic, counts, [{id: "1", x: {N: 1}, cost: 1}], {target: {param: "N50"}})).toThrow(
      /no weight/
    );
  });

  it("refuses what cannot be planned", () => {
    const held = fit(
      law,
      {x: {N: rows.map(({N}) => N), D: rows.map(({D}) => D)}, y: rows.map((row) => predict(law, truth, row))},
      {fixed: {E: 1.8}, intervals: "none"}
    );
    expect(() => rankRuns(law, held, grid, {target: {param: "E"}})).toThrow(
      'no estimated parameter affects {"param":"E"}'
    );
    expect(() => rankRuns(law, found, grid, {target: {param: "x"}})).toThrow("unknown parameter of chinchilla: x");
    expect(() => rankRuns(law, found, [{...grid[0]!, cost: 0}], {target})).toThrow("invalid cost; not > 0: 0 (row 0)");
    expect(() => rankRuns(law, found, [{id: "a", x: {N: 1e9}, cost: 1}], {target})).toThrow("missing column: D");
  });
});
