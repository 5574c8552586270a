import fc from "fast-check";
import katex from "katex";
import {describe, expect, it} from "vitest";
import {compile} from "../../../src/lib/formula/compile.js";
import {functions} from "../../../src/lib/formula/operations.js";
import {namesIn, parse} from "../../../src/lib/formula/parse.js";
import {texOf, texOfName} from "../../../src/lib/formula/tex.js";

/** The value of a formula at one point, and its slope in each name. */
function at(formula: string, values: Record<string, number> = {}) {
  const names = Object.keys(values);
  const out = new Float64Array(1);
  const slopes = new Float64Array(names.length);
  compile(parse(formula), [], names)(Object.values(values), [], out, slopes);
  return {value: out[0]!, slopes: Object.fromEntries(names.map((name, k) => [name, slopes[k]!]))};
}

describe("reads", () => {
  it.each([
    ["2 + 3*4 - 6/2/3", 13],
    ["2^3^2", 512],
    ["2**3**2", 512],
    ["-2^2", -4],
    ["(-2)^2", 4],
    ["2^-1", 0.5],
    ["2^-2^2", 2 ** -4],
    ["8 - 3 - 2", 3],
    ["-3 + 5", 2],
    ["2*-3 - -4", -2],
    ["-2*3", -6],
    ["+3 - +1", 2],
    ["[1 + (2*[3])]", 7],
    ["1.5e3 + .5 + 2.", 1502.5],
    ["3E0 * 2e-2", 0.06],
    ["exp(0) + sqrt[16] + abs(-2)", 7],
    ["log(exp(2)) + ln(exp(3)) + log2(8) + log10(1000)", 11],
    ["max(1, 7, 3) - min(4, 2)", 5],
    ["4*arctan(1) - pi + atan(0)", 0],
    ["5 − 2·2×1", 1]
  ])("%s", (formula, value) => expect(at(formula).value).toBeCloseTo(value, 12));

  it("names in order of appearance, Greek ones too", () => {
    expect(namesIn(parse("E + A_1*N^-α + B2*N/(E + pi)"))).toEqual(["E", "A_1", "N", "α", "B2"]);
  });

  it("a formula over several lines", () => {
    expect(at("b1*(1\n   - exp[-b2])\n", {b1: 2, b2: 0}).value).toBe(0);
  });
});

describe("refuses, in one line that says where", () => {
  it.each([
    ["a*(b + c", "invalid formula; expected ) at the end: a*(b + c"],
    ["a*(b + c]", "invalid formula; expected ) at character 9: a*(b + c]"],
    ["a b", "invalid formula; expected an operator at character 3: a b"],
    ["2x", "invalid formula; expected an operator at character 2: 2x"],
    ["a +", "invalid formula; expected a number, a name or ( at the end: a +"],
    ["a + * b", "invalid formula; expected a number, a name or ( at character 5: a + * b"],
    ["", "invalid formula; expected a number, a name or ( at the end: "],
    ["a # b", "invalid formula; unknown symbol at character 2: a # b"],
    ["1 + foo(x)", "invalid formula; unknown function foo at character 5: 1 + foo(x)"],
    ["exp x", "invalid formula; expected ( after exp at character 5: exp x"],
    ["1 + exp(a, b)", "invalid formula; exp does not take 2 arguments at character 5: 1 + exp(a, b)"],
    ["max(a)", "invalid formula; max does not take 1 argument at character 1: max(a)"],
    [`${"(".repeat(101)}a${")".repeat(101)}`, /^invalid formula; more than 100 levels of nesting at character 101: /],
    ["a+".repeat(3000), "invalid formula; 6000 characters, at most 4000 are allowed"]
  ])("%s", (formula, message) => {
    expect(() => parse(formula)).toThrow(message);
    expect(() => parse(formula)).toThrow(expect.objectContaining({name: "FormulaError"}));
  });
});

describe("derives", () => {
  it.each([...functions.keys()])("%s, as central differences do", (name) => {
    const arity = functions.get(name)!.slope2 ? 2 : 1;
    for (const a of [0.3, 0.9, 1.7]) {
      const formula = arity === 2 ? `${name}(a, b)*c` : `${name}(a*b)*c`;
      expectSlopes(formula, {a, b: 0.6, c: 1.3});
    }
  });

  it("powers in base and exponent", () => {
    expectSlopes("(a + b)^(a*c)", {a: 1.2, b: 0.4, c: -0.7});
    expect(at("a^2", {a: -3}).slopes).toEqual({a: -6});
    expect(at("a^0", {a: 0}).slopes).toEqual({a: 0});
    expect(at("a^b", {a: 0, b: 2})).toEqual({value: 0, slopes: {a: 0, b: 0}});
    expect(at("(a - b)**2", {a: 1, b: 3}).slopes).toEqual({a: -4, b: 4});
  });

  it("with a slope of 0, not NaN, where a part overflows and does not matter", () => {
    expect(at("a/(1 + exp(b))", {a: 2, b: 800})).toEqual({value: 0, slopes: {a: 0, b: 0}});
    expect(at("1 - exp(-exp(a))", {a: 800})).toEqual({value: 1, slopes: {a: 0}});
  });

  it("with NaN outside the domain, which an objective refuses", () => {
    expect(at("log(a)", {a: -1}).value).toBeNaN();
    expect(at("a^b", {a: -1, b: 0.5}).value).toBeNaN();
  });

  it("random formulas, as JavaScript computes them", () => {
    fc.assert(
      fc.property(formulas, point, ({text, f}, values) => {
        const expected = f(values);
        fc.pre(Number.isFinite(expected) && Math.abs(expected) < 1e6);
        const {value, slopes} = at(text, values);
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
        for (const name of ["a", "b", "c"] as const) {
          const along = (v: number) => f({...values, [name]: v});
          const [slope, finer] = [1e-3, 5e-4].map((h) => difference(along, values[name], h)) as [number, number];
          // where two steps disagree there is a pole between them
          const isSmooth = Math.abs(slope - finer) <= 1e-7 * (1 + Math.abs(slope));
          if (isSmooth) expect(Math.abs(slopes[name]! - finer), text).toBeLessThan(1e-6 * (1 + Math.abs(slope)));
        }
      }),
      {numRuns: 500, seed: 4}
    );
  });

  it("columns as it does single rows", () => {
    const evaluate = compile(parse("a*x^b + exp(-b*z)"), ["x", "z"], ["a", "b"]);
    const [x, z] = [[1, 2, 3], Float64Array.of(0.1, 0.2, 0.3)];
    const [out, jacobian] = [new Float64Array(3), new Float64Array(6)];
    evaluate([2, 0.5], [x, z], out, jacobian);
    for (const i of [0, 1, 2]) {
      const {value, slopes} = at(`a*${x[i]}^b + exp(-b*${z[i]})`, {a: 2, b: 0.5});
      expect([out[i], ...jacobian.slice(2 * i, 2 * i + 2)]).toEqual([value, slopes.a, slopes.b]);
    }
  });
});

describe("writes TeX", () => {
  it.each([
    ["E + A*N^-alpha", String.raw`E + A N^{-\alpha}`],
    ["(Nc/N)^alpha_N", String.raw`\left(\frac{N_{c}}{N}\right)^{\alpha_{N}}`],
    ["b1*(1-exp[-b2*x])", String.raw`b_{1} \left(1 - e^{-b_{2} x}\right)`],
    ["a*exp(-(x-b)^2/c)", String.raw`a \exp\left(-\frac{\left(x - b\right)^{2}}{c}\right)`],
    ["a - (b - c) - -d", String.raw`a - \left(b - c\right) - \left(-d\right)`],
    ["(a*b)^2*3*4", String.raw`\left(a b\right)^{2} \cdot 3 \cdot 4`],
    [
      "log(x)^2 + log10(sqrt(x)) + arctan(x)/pi",
      String.raw`\ln\left(x\right)^{2} + \log_{10}\left(\sqrt{x}\right) + \frac{\arctan\left(x\right)}{\pi}`
    ],
    ["1e-7*x + 2.5e9", String.raw`10^{-7} x + 2.5 \cdot 10^{9}`],
    [
      "max(a, b) + abs(c) + exp(x)^2 + expm1(a)*log1p(b)",
      String.raw`\max\left(a, b\right) + \left|c\right| + \left(e^{x}\right)^{2} + ` +
        String.raw`\left(e^{a} - 1\right) \ln\left(1 + b\right)`
    ]
  ])("%s", (formula, tex) => expect(texOf(parse(formula))).toBe(tex));

  it.each([
    ["alpha", String.raw`\alpha`],
    ["alphaN", String.raw`\alpha_{N}`],
    ["beta_2", String.raw`\beta_{2}`],
    ["b12", "b_{12}"],
    ["Nc", "N_{c}"],
    ["rate", String.raw`\mathrm{rate}`],
    ["loss_min", String.raw`\mathrm{loss}_{\mathrm{min}}`],
    ["α", String.raw`\alpha`],
    ["Δ", String.raw`\Delta`],
    ["x_1_2", "x_{1,2}"],
    ["E", "E"]
  ])("the name %s", (name, tex) => expect(texOfName(name)).toBe(tex));

  it("that KaTeX renders, whatever the formula", () => {
    const render = (tex: string) => katex.renderToString(tex, {throwOnError: true, strict: "error"});
    fc.assert(
      fc.property(formulas, ({text}) => {
        expect(render(texOf(parse(text)))).toContain("katex");
      }),
      {numRuns: 200, seed: 5}
    );
    for (const name of ["_", "__a", "a_", "A1b2", "Α", "ο", "omicron", "loss1", "αβ", "aΓ_x9"]) {
      expect(render(texOfName(name)), name).toContain("katex");
    }
  });
});

type Values = {readonly a: number; readonly b: number; readonly c: number};
type Written = {readonly text: string; readonly f: (values: Values) => number};

const size = fc.double({min: 0.2, max: 3, noNaN: true});
const point = fc.record({a: size, b: size, c: size});

/** Formulas in full parentheses, each with the same in JavaScript. */
const formulas: fc.Arbitrary<Written> = fc.letrec<{tree: Written}>((tie) => ({
  tree: fc.oneof(
    {maxDepth: 5, withCrossShrink: true},
    fc.constantFrom<Written>(
      {text: "a", f: ({a}) => a},
      {text: "b", f: ({b}) => b},
      {text: "c", f: ({c}) => c},
      {text: "2.5e-1", f: () => 0.25},
      {text: "pi", f: () => Math.PI}
    ),
    fc.tuple(tie("tree"), tie("tree"), fc.constantFrom("+", "-", "*", "/")).map(([l, r, sign]): Written => {
      const text = `(${l.text})${sign}[${r.text}]`;
      if (sign === "+") return {text, f: (v) => l.f(v) + r.f(v)};
      if (sign === "-") return {text, f: (v) => l.f(v) - r.f(v)};
      if (sign === "*") return {text, f: (v) => l.f(v) * r.f(v)};
      return {text, f: (v) => l.f(v) / r.f(v)};
    }),
    // smooth wherever they are finite, so that a difference is a derivative
    fc.tuple(tie("tree"), tie("tree")).map(
      ([l, r]): Written => ({
        text: `(1 + (${l.text})^2)^tanh(${r.text})`,
        f: (v) => (1 + l.f(v) ** 2) ** Math.tanh(r.f(v))
      })
    ),
    fc
      .tuple(tie("tree"), fc.constantFrom("exp", "sin", "cos", "tanh", "atan"))
      .map(([inner, name]): Written => ({text: `${name}(${inner.text})`, f: (v) => Math[name as "exp"](inner.f(v))})),
    fc.tuple(tie("tree"), fc.constantFrom("log", "sqrt", "log1p")).map(
      ([inner, name]): Written => ({
        text: `${name}(1 + (${inner.text})**2)`,
        f: (v) => Math[name as "log"](1 + inner.f(v) ** 2)
      })
    ),
    tie("tree").map((inner): Written => ({text: `-(${inner.text})`, f: (v) => -inner.f(v)}))
  )
})).tree;

function difference(f: (v: number) => number, v: number, h = 1e-3): number {
  return (8 * (f(v + h) - f(v - h)) - (f(v + 2 * h) - f(v - 2 * h))) / (12 * h);
}

function expectSlopes(formula: string, values: Record<string, number>) {
  const {slopes} = at(formula, values);
  for (const [name, value] of Object.entries(values)) {
    const expected = difference((v) => at(formula, {...values, [name]: v}).value, value, 3e-4);
    expect(Math.abs(slopes[name]! - expected), `∂/∂${name} of ${formula}`).toBeLessThan(1e-9);
  }
}
