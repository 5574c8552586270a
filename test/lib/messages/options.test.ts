import {describe, expect, it} from "vitest";
import {crossings} from "../../../src/lib/allocation/crossing.ts";
import {scoreOwn} from "../../../src/lib/analysis/your-runs/scores.ts";
import {compareScales} from "../../../src/lib/emergence/compare.ts";
import {overSeeds} from "../../../src/lib/emergence/over-seeds.ts";
import {type VerdictOptions, verdict} from "../../../src/lib/emergence/verdict/verdict.ts";
import {bootstrap} from "../../../src/lib/fitting/bootstrap.ts";
import {fit} from "../../../src/lib/fitting/fit.ts";
import {predictBand} from "../../../src/lib/fitting/predict-band.ts";
import {importResults, textSource} from "../../../src/lib/import/index.ts";
import {laws} from "../../../src/lib/laws/index.ts";
import {FitError} from "../../../src/lib/messages/fit-error.ts";
import {checkOptions, type OptionName} from "../../../src/lib/messages/options.ts";
import {supF} from "../../../src/lib/statistics/sup-f.ts";

describe("an option outside of its domain", () => {
  it.each<[OptionName, number[], number[], string]>([
    ["level", [0.5, 1e-9], [0, 1, 2, -1, Number.NaN, Infinity], "in (0, 1)"],
    ["chance", [0, 0.89], [0.9, -0.1, Number.NaN], "in [0, 0.9)"],
    ["threshold", [0.5, 1], [0, 2, Number.NaN], "in (0, 1]"],
    ["resamples", [1, 400], [0, 1.5, -3, Infinity], "a whole number ≥ 1"],
    ["trim", [0.15], [0, 0.5], "in (0, 0.5)"],
    ["tolerance", [0, 2], [-1, Number.NaN], "≥ 0"]
  ])("%s is refused in one line", (name, good, wrong, domain) => {
    for (const value of good) expect(() => checkOptions({[name]: value})).not.toThrow();
    for (const value of wrong)
      expect(() => checkOptions({[name]: value})).toThrow(`invalid ${name}; not ${domain}: ${value}`);
  });

  const N = [1e6, 1e7, 1e8, 1e9, 1e10];
  const power = laws.get("power");
  const data = {x: {N}, y: N.map((n, i) => (1.7 + 400 * n ** -0.34) * (1 + (i % 2) / 500))};
  const found = fit(power, data);
  const rise = {scale: N, k: [0, 1, 9, 10, 10], n: N.map(() => 10)};
  const judged = (options: VerdictOptions) => () => verdict(rise, options);

  it.each<[string, () => unknown]>([
    ["level", () => fit(power, data, {level: 2})],
    ["level", judged({level: 2})],
    ["chance", judged({chance: 0.95})],
    ["threshold", judged({threshold: Number.NaN})],
    ["threshold", judged({threshold: 2})],
    ["resamples", judged({resamples: 0})],
    ["threshold", () => overSeeds([{N: 1, score: 1}], {threshold: Number.NaN})],
    ["level", () => compareScales([], {level: 2})],
    ["level", () => predictBand(power, found, {N}, {level: 2})],
    ["inflation", () => predictBand(power, found, {N}, {inflation: -1})],
    ["resamples", () => bootstrap(power, data, found, {resamples: 1.5})],
    ["level", () => supF([1, 2, 3, 4, 5, 6], {level: 2})],
    [
      "level",
      () => crossings({law: power, fit: found}, {law: power, fit: found}, {along: "N", range: [1, 2], level: 0})
    ]
  ])("%s is refused by what takes it", (name, call) => {
    expect(call).toThrow(FitError);
    expect(call).toThrow(new RegExp(`^invalid ${name}; not `));
  });

  it.each([
    ["intervals", {intervals: "foo" as "none"}, "unknown intervals: foo; known: profile, wald, none"],
    ["errors", {errors: "foo" as "hc3"}, "unknown errors: foo; known: hc3, classical"],
    ["fixed", {fixed: {toString: 1}}, "unknown parameter of power: toString; known: E, A, alpha"]
  ])("%s of a fit", (_, options, line) => {
    expect(() => fit(power as never, data, options as never)).toThrow(line);
  });

  it("is no reason to leave out every series that somebody brought", async () => {
    const csv = `params,acc\n${N.map((n, i) => `${n},${i / 5}`).join("\n")}\n`;
    const {results} = await importResults([textSource("evals.csv", csv)]);
    expect(() => scoreOwn(results, {level: 2})).toThrow("invalid level; not in (0, 1): 2");
  });
});

describe("what is not finite", () => {
  it.each([[Number.NaN], [Infinity]])("stands in a reason as text, so that JSON keeps it: %s", (value) => {
    const thrown = (() => {
      try {
        return fit(laws.get("power"), {x: {N: [1, value]}, y: [1, 2]});
      } catch (error) {
        return error as FitError;
      }
    })() as FitError;
    expect(JSON.parse(JSON.stringify(thrown.reason))).toMatchObject({code: "invalid", value: String(value), row: 1});
  });

  it.each([
    ["loss rises", (i: number) => 2 + i],
    ["loss alternates", (i: number) => 2 + (i % 2)]
  ])("is never identified: %s", (_, loss) => {
    const rows = [0, 1, 2, 3, 4, 5, 6];
    const x = {N: rows.map((i) => 1e7 * (1 + i)), D: rows.map((i) => 1e9 * (1 + i * i))};
    for (const intervals of ["profile", "wald", "none"] as const) {
      const {estimates, derived} = fit(laws.get("chinchilla"), {x, y: rows.map(loss)}, {intervals});
      for (const {value, stderr, lower, upper, status} of [...estimates, ...derived]) {
        if (!Number.isFinite(value)) expect([status, lower, upper]).toEqual(["unidentified", null, null]);
        for (const end of [stderr, lower, upper]) expect(end === null || Number.isFinite(end)).toBe(true);
      }
      expect(derived[0]!.value).toBeNaN();
    }
  });
});
