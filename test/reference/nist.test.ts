import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {fit} from "../../src/lib/fitting/fit.js";
import {leastSquares} from "../../src/lib/fitting/objectives/least-squares.js";
import {profileEnds} from "../../src/lib/fitting/profile.js";
import {lawFromFormula} from "../../src/lib/formula/user-law.js";
import {tQuantile} from "../../src/lib/statistics/distributions.js";
import {present, shared} from "../fixtures/shared-data.js";

interface Problem {
  readonly name: string;
  /** NIST’s own text, such as `log[y] = b1 - b2*x1 * exp[-b3*x2] + e`. */
  readonly formula: string;
  readonly responseTransform: "log" | null;
  /** The response first. */
  readonly columns: string[];
  readonly start1: number[];
  readonly start2: number[];
  readonly certified: number[];
  readonly certifiedStdDev: number[];
  readonly rss: number;
  readonly data: number[][];
}

const FOLDER = "nist-strd";
/** Below this the residuals are rounding, and so are the deviations. */
const EXACT = 1e-20;

describe.skipIf(!present(FOLDER))("NIST StRD nonlinear regression, certified values", () => {
  const files = present(FOLDER) ? readdirSync(shared(FOLDER)).filter((file) => /^problems.*\.json$/.test(file)) : [];
  const problems = files.flatMap((file): Problem[] => JSON.parse(readFileSync(shared(`${FOLDER}/${file}`), "utf8")));

  it("is there", () => {
    expect(problems.length).toBeGreaterThanOrEqual(14);
  });

  describe.each(problems)("$name", (problem) => {
    const law = lawOf(problem);
    const {x, y} = columnsOf(problem);

    it.each(["start1", "start2"] as const)("from %s: parameters to 6 digits, deviations to 4", (start) => {
      const found = fit(
        law,
        {x, y},
        {
          objective: "least-squares",
          errors: "classical",
          intervals: "wald",
          start: named(problem[start])
        }
      );
      expect(found.status).toBe("converged");
      found.estimates.forEach(({param, value, stderr}, k) => {
        expect(Math.abs(value / problem.certified[k]! - 1), param).toBeLessThan(1e-6);
        if (problem.rss < EXACT) return;
        expect(Math.abs(stderr! / problem.certifiedStdDev[k]! - 1), `sd of ${param}`).toBeLessThan(1e-4);
      });
    });
  });

  it("Misra1a: 95 % profile intervals by SciPy 1.17.1", () => {
    const misra = problems.find(({name}) => name === "Misra1a")!;
    const {x, y} = columnsOf(misra);
    const objective = leastSquares.bind({y});
    const problem = {law: lawOf(misra), x: Object.values(x), objective, held: {}};
    const rise = (tQuantile(0.975, 12) ** 2 * misra.rss) / 12;
    const best = named(misra.certified);
    const ends = (param: string, step: number) =>
      profileEnds({...problem, param, best, minimum: misra.rss, starts: []}, rise, step, [-1e9, 1e9]);
    const expected = {b1: [233.1953079617, 245.0173692432], b2: [0.000534318268, 0.000566029897]};
    ends("b1", 3).forEach((end, i) => {
      expect(end! / expected.b1[i]!).toBeCloseTo(1, 5);
    });
    ends("b2", 1e-5).forEach((end, i) => {
      expect(end! / expected.b2[i]!).toBeCloseTo(1, 5);
    });
  });
});

/** NIST’s right side without its error term `+ e`; the response is transformed by the test. */
function lawOf({name, formula, columns, certified}: Problem) {
  const right = formula
    .split("=")
    .at(-1)!
    .replace(/\+\s*e\s*$/, "");
  const params = Object.fromEntries(certified.map((_, k) => [`b${k + 1}`, {}]));
  return lawFromFormula({id: name, formula: right, inputs: columns.slice(1), params});
}

function columnsOf({responseTransform, columns, data}: Problem) {
  const column = (j: number) => Float64Array.from(data, (row) => row[j]!);
  const y = column(0);
  return {
    x: Object.fromEntries(columns.slice(1).map((name, j) => [name, column(j + 1)])),
    y: responseTransform === "log" ? y.map(Math.log) : y
  };
}

function named(values: readonly number[]): Record<string, number> {
  return Object.fromEntries(values.map((value, k) => [`b${k + 1}`, value]));
}
