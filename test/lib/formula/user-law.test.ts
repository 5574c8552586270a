import katex from "katex";
import {describe, expect, it} from "vitest";
import {valuesOf} from "../../../src/lib/core/fit.js";
import {type Law, predict} from "../../../src/lib/core/law.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {lawFromFormula, lawFromFunction} from "../../../src/lib/formula/user-law.js";
import {chinchilla} from "../../../src/lib/laws/loss/chinchilla.js";
import {random} from "../../../src/lib/numerics/random.js";

const spaced = (low: number, high: number, n: number) =>
  Array.from({length: n}, (_, i) => low + ((high - low) * i) / (n - 1));
const decades = (low: number, high: number, n: number) => spaced(Math.log(low), Math.log(high), n).map(Math.exp);
const sizes = decades(1e5, 1e9, 24);
const grid = {
  N: decades(1e6, 1e9, 6).flatMap((v) => Array(6).fill(v)),
  D: Array(6)
    .fill(decades(1e8, 1e11, 6))
    .flat()
};

type Columns = Record<string, number[]>;
type Values = Record<string, number>;

function responses(law: Law, p: Values, x: Columns): number[] {
  const rows = Object.values(x)[0]!.map((_, i) => Object.fromEntries(Object.entries(x).map(([k, v]) => [k, v[i]!])));
  return rows.map((at) => predict(law, p, at));
}

describe("finds clean parameters without being told where to begin", () => {
  const cases: [formula: string, x: Columns, truth: Values][] = [
    ["E + A*N^-alpha", {N: sizes}, {E: 1.7, A: 30, alpha: 0.3}],
    ["E + A/N^alpha", {N: sizes}, {E: 0, A: 400, alpha: 0.5}],
    ["E + (Nc/N)^alpha", {N: sizes}, {E: 1.2, Nc: 1e9, alpha: 0.2}],
    ["E + A*N^-alpha + B*D^-beta", grid, {E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28}],
    ["((Nc/N)^(aN/aD) + Dc/D)^aD", grid, {Nc: 8.8e13, aN: 0.076, aD: 0.095, Dc: 5.4e13}],
    ["k*N^a*D^b", grid, {k: 3, a: -0.2, b: 0.1}],
    ["b1*(1-exp(-b2*x))", {x: spaced(77, 760, 14)}, {b1: 239, b2: 5.5e-4}],
    ["b1*(1-exp(-b2*x))", {x: spaced(1e-6, 1e-4, 14)}, {b1: 0.01, b2: 3e4}],
    ["a/(1+exp(b-c*x))", {x: spaced(1, 15, 15)}, {a: 700, b: 5, c: 0.7}],
    ["a*log(1+b*x)", {x: decades(1, 1e4, 20)}, {a: 2, b: 0.05}],
    ["b1*exp(-b2*x) + b3*exp(-b4*x)", {x: spaced(0, 10, 40)}, {b1: 2, b2: 0.2, b3: 1.5, b4: 1.4}],
    ["b1/b2*exp(-0.5*((x-b3)/b2)^2)", {x: spaced(400, 500, 35)}, {b1: 1.55, b2: 4.1, b3: 451.5}],
    ["b1*(x**2+x*b2)/(x**2+x*b3+b4)", {x: decades(0.06, 4, 11)}, {b1: 0.19, b2: 0.19, b3: 0.12, b4: 0.14}],
    ["b1 - b2*x - arctan[b3/(x-b4)]/pi", {x: spaced(-4868, -500, 25)}, {b1: 0.2, b2: -6e-6, b3: 1204, b4: -181}],
    ["g + (1-g)*(1-exp(-(N/Nc)^alpha))", {N: sizes}, {g: 0.1, Nc: 1e7, alpha: 1.4}]
  ];

  it.each(cases)("%s", (formula, x, truth) => {
    const law = lawFromFormula({formula, inputs: Object.keys(x)});
    const found = fit(law, {x, y: responses(law, truth, x)}, {objective: "least-squares", intervals: "none"});
    expect(found.status).toBe("converged");
    // a mirror image, such as the two exponentials in the other order, is the same law
    const alike = responses(law, valuesOf(found), x);
    responses(law, truth, x).forEach((y, i) => {
      expect(alike[i]! / y).toBeCloseTo(1, 6);
    });
    if (/^E|^b1\*\(1|^a|^k/.test(formula)) {
      for (const [name, value] of Object.entries(valuesOf(found))) expect(value).toBeCloseTo(truth[name]!, 5);
    }
  });

  it("the same in another unit of x", () => {
    for (const unit of [1e-9, 1e-3, 1e6]) {
      const x = {x: spaced(77, 760, 14).map((v) => v * unit)};
      const law = lawFromFormula({formula: "b1*(1-exp(-b2*x))", inputs: ["x"]});
      const y = responses(law, {b1: 239, b2: 5.5e-4 / unit}, x);
      const found = valuesOf(fit(law, {x, y}, {objective: "least-squares", intervals: "none"}));
      expect(found.b2! * unit).toBeCloseTo(5.5e-4, 10);
    }
  });

  it("a function of which it knows only the values", () => {
    const law = lawFromFunction({
      f: ({E, A, alpha}, {N}) => E! + A! * N! ** -alpha!,
      inputs: ["N"],
      params: {E: {min: 0}, A: {scale: "log"}, alpha: {min: 0, max: 5}}
    });
    const y = responses(law, {E: 1.7, A: 30, alpha: 0.3}, {N: sizes});
    const found = valuesOf(fit(law, {x: {N: sizes}, y}, {intervals: "none"}));
    expect(found.E).toBeCloseTo(1.7, 6);
    expect(found.A).toBeCloseTo(30, 4);
    expect(found.alpha).toBeCloseTo(0.3, 6);
  });
});

describe("is a law like any other", () => {
  const law = lawFromFormula({
    formula: "L = E + A*N^-alpha + B*D^-beta",
    inputs: ["N", "D"],
    params: {E: {min: 0, unit: "nats"}, A: {scale: "log"}, B: {scale: "log"}}
  });

  it("with the values and the slopes of the one in the registry", () => {
    const p = [1.69, 406.4, 410.7, 0.34, 0.28];
    const x = [grid.N, grid.D];
    const [ours, theirs] = [law, chinchilla].map((law) => {
      const [out, jacobian] = [new Float64Array(36), new Float64Array(180)];
      law.evaluate(p, x, out, jacobian);
      return [...out, ...jacobian];
    });
    ours!.forEach((v, i) => {
      expect(v / theirs![i]!).toBeCloseTo(1, 12);
    });
  });

  it("with its noisy estimates, errors and intervals", () => {
    const source = random("user-law.test");
    const y = responses(law, chinchilla.published[0]!.values, grid).map((v) => v * Math.exp(0.01 * source.normal()));
    const [ours, theirs] = [law, chinchilla].map((law) => fit(law, {x: grid, y}));
    expect(ours!.summary.minimum / theirs!.summary.minimum).toBeCloseTo(1, 10);
    ours!.estimates.forEach(({param, value, stderr, lower, upper}, k) => {
      const other = theirs!.estimates[k]!;
      expect(param).toBe(other.param);
      expect(value / other.value).toBeCloseTo(1, 5);
      expect(stderr! / other.stderr!).toBeCloseTo(1, 4);
      expect(lower! / other.lower!).toBeCloseTo(1, 4);
      expect(upper! / other.upper!).toBeCloseTo(1, 4);
    });
  });

  it("with names, bounds, units and TeX", () => {
    expect(Object.keys(law.params)).toEqual(["E", "A", "B", "alpha", "beta"]);
    expect(law.params.E).toEqual({tex: "E", unit: "nats", scale: "linear", min: 0, max: 1e60});
    expect(law.params.A).toMatchObject({scale: "log", min: 1e-60});
    expect(law.params.alpha!.tex).toBe(String.raw`\alpha`);
    expect(law.tex).toBe(String.raw`L(N, D) = E + A N^{-\alpha} + B D^{-\beta}`);
    expect(katex.renderToString(law.tex, {throwOnError: true, strict: "error"})).toContain("katex");
    expect(law).toMatchObject({id: "user", kind: "loss", signed: true});
  });

  it("with starts of its user’s", () => {
    const given = {formula: "a*x^b", inputs: ["x"]};
    const data = {x: {x: [1, 2]}, y: [1, 2]};
    expect([...lawFromFormula({...given, starts: {a: 1, b: 2}}).starts(data)]).toEqual([{a: 1, b: 2}]);
    const two = [
      {a: 1, b: 2},
      {a: 3, b: 4}
    ];
    expect([...lawFromFormula({...given, starts: two}).starts(data)]).toEqual(two);
  });

  it("with the same starts each time, inside its bounds, within a second of work for many rows", () => {
    const x = decades(1, 1e6, 20000);
    const bounded = lawFromFormula({
      formula: "E + A*x^-alpha",
      inputs: ["x"],
      params: {E: {min: 0}, A: {scale: "log"}, alpha: {min: 0, max: 2}}
    });
    const y = x.map((v) => 5 * v ** -0.4 - 0.001);
    const starts = [...bounded.starts({x: {x}, y})];
    expect([...bounded.starts({x: {x}, y})]).toEqual(starts);
    expect(starts.length).toBeGreaterThan(4);
    for (const {E, A, alpha} of starts) {
      expect(E).toBeGreaterThanOrEqual(0);
      expect(A).toBeGreaterThan(0);
      expect(alpha! >= 0 && alpha! <= 2).toBe(true);
    }
  });

  it("with a held parameter left where it is", () => {
    const held = lawFromFormula({formula: "c + a*x^b", inputs: ["x"], params: {c: {fixed: 2}}});
    const x = decades(1, 1e4, 12);
    const found = fit(held, {x: {x}, y: x.map((v) => 2 + 3 * v ** 0.25)}, {intervals: "none"});
    expect(found.estimates.find(({param}) => param === "c")).toMatchObject({value: 2, status: "fixed"});
    expect(valuesOf(found).b).toBeCloseTo(0.25, 8);
  });
});

describe("a function", () => {
  it("has slopes to nine digits, and its parameters back as they were", () => {
    const law = lawFromFunction({f: ({a, b}, {x}) => a! * Math.exp(-b! * x!), inputs: ["x"], params: {a: {}, b: {}}});
    const exact = lawFromFormula({formula: "a*exp(-b*x)", inputs: ["x"]});
    const x = [spaced(0, 4, 9)];
    const [first, second] = [law, exact].map((law) => {
      const [out, jacobian] = [new Float64Array(9), new Float64Array(18)];
      law.evaluate([2, 0.7], x, out, jacobian);
      return [...out, ...jacobian];
    });
    first!.forEach((v, i) => {
      expect(Math.abs(v - second![i]!)).toBeLessThan(1e-9);
    });
  });
});

describe("wrong input is one clear line", () => {
  const make =
    (formula: string, inputs = ["x"], params = {}) =>
    () =>
      lawFromFormula({formula, inputs, params});
  it.each([
    ["log[y] = b1*x", "invalid formula; its left side is not a single name: log[y]"],
    ["y = b1*x = 3", "invalid formula; more than one =: y = b1*x = 3"],
    ["y = b1*(x", "invalid formula; expected ) at the end: b1*(x"],
    ["b1*z", "x is not in the formula: b1*z"]
  ])("%s", (formula, message) => expect(make(formula)).toThrow(message));

  it("an input or a parameter that is taken, or absent", () => {
    expect(make("a*x", ["x"], {b: {}})).toThrow("b is not in the formula: a*x");
    expect(make("a*exp(x)", ["exp"])).toThrow("invalid name; exp is reserved");
    expect(make("a*pi*x", ["x"], {pi: {}})).toThrow("invalid name; pi is reserved");
    expect(make("a*x", ["x"], {x: {}})).toThrow("invalid name; x is both an input and a parameter");
  });
});
