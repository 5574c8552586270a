import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {tQuantile} from "../../src/lib/distributions.js";
import {bind} from "../../src/lib/estimators/bind.js";
import {covarianceAt} from "../../src/lib/estimators/covariance.js";
import {leastSquares} from "../../src/lib/estimators/least-squares.js";
import {minimiseThrice} from "../../src/lib/estimators/levenberg-marquardt.js";
import {profileEnds} from "../../src/lib/estimators/profile.js";
import type {Law} from "../../src/lib/law.js";
import {present, shared} from "./shared-data.js";

interface Problem {
  readonly name: string;
  readonly responseTransform: "log" | null;
  readonly start1: number[];
  readonly start2: number[];
  readonly certified: number[];
  readonly certifiedStdDev: number[];
  readonly rss: number;
  readonly data: number[][];
}

type Form = (b: number[], x: number[]) => number;

const gauss: Form = ([b1, b2, b3, b4, b5, b6, b7, b8], [x]) =>
  b1! * Math.exp(-b2! * x!) + b3! * Math.exp(-(((x! - b4!) / b5!) ** 2)) + b6! * Math.exp(-(((x! - b7!) / b8!) ** 2));
const chwirut: Form = ([b1, b2, b3], [x]) => Math.exp(-b1! * x!) / (b2! + b3! * x!);
const turn = (x: number, period: number) => (2 * Math.PI * x) / period;

/** NIST’s formulas, parameter by parameter. */
const forms: Record<string, Form> = {
  Chwirut1: chwirut,
  Chwirut2: chwirut,
  DanWood: ([b1, b2], [x]) => b1! * x! ** b2!,
  ENSO: ([b1, b2, b3, b4, b5, b6, b7, b8, b9], [x]) =>
    b1! +
    b2! * Math.cos(turn(x!, 12)) +
    b3! * Math.sin(turn(x!, 12)) +
    b5! * Math.cos(turn(x!, b4!)) +
    b6! * Math.sin(turn(x!, b4!)) +
    b8! * Math.cos(turn(x!, b7!)) +
    b9! * Math.sin(turn(x!, b7!)),
  Gauss1: gauss,
  Gauss2: gauss,
  Kirby2: ([b1, b2, b3, b4, b5], [x]) => (b1! + b2! * x! + b3! * x! * x!) / (1 + b4! * x! + b5! * x! * x!),
  Lanczos3: ([b1, b2, b3, b4, b5, b6], [x]) =>
    b1! * Math.exp(-b2! * x!) + b3! * Math.exp(-b4! * x!) + b5! * Math.exp(-b6! * x!),
  MGH17: ([b1, b2, b3, b4, b5], [x]) => b1! + b2! * Math.exp(-x! * b4!) + b3! * Math.exp(-x! * b5!),
  Misra1a: ([b1, b2], [x]) => b1! * -Math.expm1(-b2! * x!),
  Misra1b: ([b1, b2], [x]) => b1! * (1 - (1 + (b2! * x!) / 2) ** -2),
  Misra1c: ([b1, b2], [x]) => b1! * (1 - (1 + 2 * b2! * x!) ** -0.5),
  Nelson: ([b1, b2, b3], [x1, x2]) => b1! - b2! * x1! * Math.exp(-b3! * x2!),
  Roszman1: ([b1, b2, b3, b4], [x]) => b1! - b2! * x! - Math.atan(b3! / (x! - b4!)) / Math.PI
};

describe.skipIf(!present("nist-strd/problems.json"))("NIST StRD nonlinear regression, certified values", () => {
  const problems: Problem[] = present("nist-strd/problems.json")
    ? JSON.parse(readFileSync(shared("nist-strd/problems.json"), "utf8"))
    : [];

  describe.each(problems)("$name", (problem) => {
    const law = lawOf(problem);
    const x = law.inputs.map((_, j) => Float64Array.from(problem.data, (row) => row[j + 1]!));
    const log = problem.responseTransform === "log";
    const y = Float64Array.from(problem.data, (row) => (log ? Math.log(row[0]!) : row[0]!));
    const model = bind(law, x, {});
    const objective = leastSquares.bind({y});

    it.each(["start1", "start2"] as const)("from %s: parameters to 6 digits, deviations to 4", (start) => {
      const found = minimiseThrice(model, objective, Float64Array.from(problem[start]));
      expect(found.status).toBe("converged");
      problem.certified.forEach((value, k) => {
        expect(Math.abs(found.u[k]! / value - 1), `b${k + 1}`).toBeLessThan(1e-6);
      });
      const {matrix} = covarianceAt(model, objective, found.u, "classical");
      problem.certifiedStdDev.forEach((value, k) => {
        expect(Math.abs(Math.sqrt(matrix!.get(k, k)) / value - 1), `sd of b${k + 1}`).toBeLessThan(1e-4);
      });
    });
  });

  it("Misra1a: 95 % profile intervals by SciPy 1.17.1", () => {
    const {name, certified, rss, data} = problems.find(({name}) => name === "Misra1a")!;
    const best = Object.fromEntries(certified.map((value, k) => [`b${k + 1}`, value]));
    const objective = leastSquares.bind({y: Float64Array.from(data, ([y]) => y!)});
    const problem = {
      law: lawOf({name, certified, data}),
      x: [Float64Array.from(data, ([, x]) => x!)],
      objective,
      held: {}
    };
    const rise = (tQuantile(0.975, 12) ** 2 * rss) / 12;
    const ends = (param: string, step: number) =>
      profileEnds({...problem, param, best, minimum: rss, starts: []}, rise, step, [-1e9, 1e9]);
    const expected = {b1: [233.1953079617, 245.0173692432], b2: [0.000534318268, 0.000566029897]};
    ends("b1", 3).forEach((end, i) => {
      expect(end! / expected.b1[i]!).toBeCloseTo(1, 5);
    });
    ends("b2", 1e-5).forEach((end, i) => {
      expect(end! / expected.b2[i]!).toBeCloseTo(1, 5);
    });
  });
});

/** The problem as a law, its derivatives by extrapolated central differences. */
function lawOf({name, certified, data}: Pick<Problem, "name" | "certified" | "data">): Law {
  const form = forms[name]!;
  const names = certified.map((_, k) => `b${k + 1}`);
  const inputs = data[0]!.slice(1).map((_, j) => `x${j + 1}`);
  return {
    id: name,
    title: name,
    kind: "loss",
    tex: "",
    note: "",
    source: "NIST StRD",
    inputs,
    params: Object.fromEntries(
      names.map((b) => [b, {tex: b, scale: "linear", min: -Infinity, max: Infinity, unit: ""} as const])
    ),
    published: [],
    derived: [],
    evaluate(p, x, out, jacobian) {
      const b = Array.from(p);
      for (let i = 0; i < out.length; ++i) {
        const at = x.map((column) => column[i]!);
        out[i] = form(b, at);
        jacobian?.set(
          b.map((value, k) => derivative((v) => form(b.with(k, v), at), value)),
          i * b.length
        );
      }
    },
    *starts() {}
  };
}

/** Central differences at h and 2h, extrapolated: relative error about 1e-11. */
function derivative(f: (v: number) => number, v: number): number {
  const h = 1e-3 * (Math.abs(v) || 1e-3);
  return (8 * (f(v + h) - f(v - h)) - (f(v + 2 * h) - f(v - 2 * h))) / (12 * h);
}
