import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {valuesOf} from "../../../src/lib/core/fit.js";
import {predict} from "../../../src/lib/core/law.js";
import type {Capability} from "../../../src/lib/emergence/capability.js";
import {envelope} from "../../../src/lib/emergence/envelope.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {logistic} from "../../../src/lib/laws/emergence/logistic.js";
import {weibull} from "../../../src/lib/laws/emergence/weibull.js";
import {random} from "../../../src/lib/numerics/random.js";
import {statementOf} from "../../../src/lib/report/statement.js";
import {PYTHIA, pythiaAddition} from "../../fixtures/pythia-addition.js";
import {present, recordsOf} from "../../fixtures/shared-data.js";

const scale = [1e7, 3e7, 1e8, 3e8, 1e9, 3e9, 1e10, 3e10];
const of = (n: number, k: readonly number[]): Capability => ({scale: scale.slice(0, k.length), k, n: k.map(() => n)});

describe.skipIf(!present(PYTHIA))("Pythia addition, 4 shots", () => {
  const found = present(PYTHIA) ? envelope(pythiaAddition()) : undefined;
  const candidate = (law: string, floor: string, ceiling: string) =>
    found!.candidates.find((c) => c.law === law && c.floor === floor && c.ceiling === ceiling)!;

  // betabinom of SciPy 1.10.1, Nelder–Mead from 24 starts
  it.each([
    ["weibull", -52.00509807520967, 5.08077546244175e9, 0.7817324412083148, 0.15894853467400363],
    ["logistic", -52.14509663304707, 4.777034471497071e9, 0.9489763130792485, 0.15761949085792085],
    ["frechet", -53.07032311667717, 6.887690835754681e9, 0.3610167174469771, 0.2255762539451859]
  ])("%s with floor 0 and ceiling 1", (law, logLikelihood, n50, alpha, rho) => {
    const one = candidate(law, "chance", "one");
    expect(one.logLikelihood!).toBeCloseTo(logLikelihood, 8);
    expect(one.n50 / n50).toBeCloseTo(1, 5);
    expect(one.values.alpha! / alpha).toBeCloseTo(1, 5);
    expect(one.scatter! / rho).toBeCloseTo(1, 5);
  });

  it("is sure of the bracket and of nothing else: the ends are those of the worst rival", () => {
    expect(found!.bracket).toEqual({below: 1208602624, above: 2517652480});
    expect(found!.candidates.filter((c) => c.isRival).map((c) => c.law)).toEqual([
      "weibull",
      "logistic",
      "probit",
      "frechet"
    ]);
    expect(found!.n50!.value / 5.08e9).toBeCloseTo(1, 2);
    expect(found!.n50!.lower! / 1.496e9).toBeCloseTo(1, 2);
    expect(found!.n50!.upper).toBeNull();
    expect(found!.width!.lower).toBeGreaterThan(1.4);
  });

  it("says that free floor and ceiling are 6.3 likelier and yet cannot win, and that 6.9B is worse than 2.8B", () => {
    const free = candidate("weibull", "free", "free");
    expect(free.logLikelihood! - candidate("weibull", "chance", "one").logLikelihood!).toBeCloseTo(6.293, 2);
    expect(free.n50 / 1.85e9).toBeCloseTo(1, 2);
    expect(found!.notes).toContainEqual({
      code: "richer-model-likelier",
      title: "Weibull",
      parameters: 5,
      gain: expect.closeTo(6.293, 2),
      rows: 7
    });
    expect(found!.fall).toMatchObject({from: 2517652480, to: 6444163072});
  });

  it("moves out with fewer tokens, until it is censored", () => {
    expect(statementOf(envelope(pythiaAddition(39000)))).toBe("≥ 11.3B, beyond the largest scale");
    expect(envelope(pythiaAddition(39000)).n50).toBeNull();
    expect(envelope(pythiaAddition(91000)).n50!.value).toBeGreaterThan(2 * found!.n50!.value);
    expect(envelope(pythiaAddition(143000, 0)).censoring).toBe("above");
  });
});

const OBS = "ryoungj-ObsScaling/base_llm_emergent_capability_eval.csv";
const COMPUTE = "ryoungj-ObsScaling/base_llm_benchmark_eval.csv";

describe.skipIf(!present(OBS))("log10 C50 over public models (Ruan et al. 2024), least squares by SciPy", () => {
  it.each([
    ["arithmetic_3ds_2_acc", 73, 22.6001],
    ["arithmetic_3da_2_acc", 69, 22.54171],
    ["arithmetic_2da_2_acc", 69, 22.27761],
    ["arithmetic_2dm_2_acc", 73, 22.87124],
    ["word_unscrambling_2_exact_match", 73, 23.86095],
    ["parsinlu_qa_2_acc", 65, 24.10606]
  ])("%s", (task, n, log10C50) => {
    const compute = new Map(recordsOf(COMPUTE).map((row) => [row.Model, Number(row["FLOPs (1E21)"] || Number.NaN)]));
    const rows = recordsOf(OBS)
      .map((row) => ({
        C: 1e21 * (compute.get(row.Model) ?? Number.NaN),
        y: row[task] === "" ? Number.NaN : Number(row[task])
      }))
      .filter(({C, y}) => Number.isFinite(C) && Number.isFinite(y));
    expect(rows.length).toBe(n);
    const data = {x: {C: rows.map(({C}) => C)}, y: rows.map(({y}) => y)};
    const found = fit(logistic, data, {free: ["g", "l"], inputs: {N: "C"}, intervals: "none"});
    expect(Math.log10(valuesOf(found).N50!)).toBeCloseTo(log10C50, 3);
  });
});

describe("degenerate input", () => {
  const statuses: readonly (readonly [string, Capability, string, string, string])[] = [
    ["all zero", of(50, [0, 0, 0, 0, 0, 0, 0, 0]), "no-rise", "above", "≥ 30B, beyond the largest scale"],
    ["all one", of(50, [50, 50, 50, 50, 50, 50, 50, 50]), "no-rise", "below", "≤ 10M, below the smallest scale"],
    [
      "flat below the threshold",
      of(50, [10, 9, 11, 10, 10, 9, 11, 10]),
      "no-rise",
      "above",
      "≥ 30B, beyond the largest scale"
    ],
    ["decreasing", of(50, [48, 45, 40, 30, 20, 10, 5, 2]), "no-rise", "none", "no rise with scale"],
    ["two scales", of(50, [0, 50]), "bracket", "none", "in (10M, 30M]"],
    ["one scale", of(50, [20]), "no-rise", "above", "≥ 10M, beyond the largest scale"],
    ["three scales", of(50, [0, 10, 50]), "bracket", "none", "in (30M, 100M]"]
  ];
  it.each(statuses)("%s", (_, capability, status, censoring, statement) => {
    const found = envelope(capability);
    expect(found).toMatchObject({status, censoring});
    expect(statementOf(found)).toBe(statement);
    expect(found.n50).toBeNull();
  });

  it("a step between two scales is placed about them, for either may be a model out of the common", () => {
    const found = envelope(of(50, [0, 0, 0, 0, 50, 50, 50, 50]));
    expect(found.bracket).toEqual({below: 3e8, above: 1e9});
    expect(found.n50!.lower!).toBeGreaterThan(1e8);
    expect(found.n50!.lower!).toBeLessThan(3.3e8);
    expect(found.n50!.upper!).toBeGreaterThan(0.9e9);
    expect(found.n50!.upper!).toBeLessThan(3e9);
    expect(found.width!.lower).toBeNull();
  });

  it("one success of all is no capability", () => {
    const found = envelope(of(50, [0, 0, 0, 0, 0, 0, 0, 1]));
    expect(found.censoring).toBe("above");
    expect(statementOf(found)).toBe("≥ 30B, beyond the largest scale");
  });

  it("U-shaped results are told to fall", () => {
    const found = envelope(of(500, [400, 300, 150, 60, 60, 150, 300, 400]));
    expect(found.fall).toEqual({from: 1e7, to: 3e8, by: 0.68});
    expect(found.bracket).toEqual({below: null, above: 1e10});
  });

  it("below chance: the floor is held at chance or free, and the free one wins", () => {
    const capability = of(2000, [180, 200, 190, 220, 700, 1400, 1700, 1750]);
    const found = envelope(capability, {chance: 0.25});
    expect(found.candidates[0]!.floor).toBe("free");
    expect(found.candidates[0]!.values.g!).toBeLessThan(0.15);
    expect(found.threshold).toBe(0.625);
  });

  it.each([
    ["k above n", {...of(5, [1, 2, 3, 7])}, "invalid k; not a whole number from 0 to n: 7 (row 3)"],
    ["n of nought", {...of(5, [1, 2]), n: [5, 0]}, "invalid n; not a whole number ≥ 1: 0 (row 1)"],
    ["a scale of nought", {scale: [0, 1], k: [1, 1], n: [2, 2]}, "invalid N; not > 0: 0 (row 0)"],
    [
      "half a success",
      {scale: [1, 2], k: [1, 0.5], n: [2, 2]},
      "invalid k; not a whole number from 0 to n: 0.5 (row 1)"
    ],
    ["a score above 1", {scale: [1, 2], score: [0, 1.2]}, "invalid score; not from 0 to 1: 1.2 (row 1)"],
    ["no number", {scale: [1, 2], score: [0, Number.NaN]}, "invalid y; not finite: NaN (row 1)"],
    ["no rows", {scale: [], k: [], n: []}, "no rows to fit constant to"],
    ["too few families", {scale: [1, 2], score: [0, 1], family: ["a"]}, "invalid family; not 2 rows: 1"],
    ["neither counts nor scores", {scale: [1, 2]}, "missing column: y"]
  ] as const)("%s is refused in one line", (_, capability, message) => {
    expect(() => envelope(capability as Capability)).toThrow(expect.objectContaining({name: "FitError", message}));
  });

  it("counts and scores at once are refused", () => {
    const both = {scale: [1], k: [1], n: [1], score: [1]} as unknown as Capability;
    expect(() => envelope(both)).toThrow(new TypeError("give k and n or scores, not both"));
  });

  it("never crashes, and never promises an end outside what it searched", () => {
    const counts = fc.array(fc.tuple(fc.integer({min: 0, max: 12}), fc.integer({min: 1, max: 12})), {
      minLength: 1,
      maxLength: 7
    });
    fc.assert(
      fc.property(counts, (rows) => {
        const capability = {
          scale: rows.map((_, i) => 1e6 * 4 ** i),
          k: rows.map(([k, n]) => Math.min(k, n)),
          n: rows.map(([, n]) => n)
        };
        const found = envelope(capability);
        const {n50, shares} = found;
        if (n50?.lower) expect(n50.lower).toBeLessThanOrEqual(n50.value);
        if (n50?.upper) expect(n50.upper).toBeGreaterThanOrEqual(n50.value);
        if (n50) expect(n50.value).toBeLessThanOrEqual(10 * shares.at(-1)!.scale);
        expect(statementOf(found)).not.toMatch(/NaN|undefined|Infinity/);
      }),
      {numRuns: 8}
    );
  });
});

describe("what it is for", () => {
  const truth = {Nc: 4e8, alpha: 1.2, g: 0, l: 0};
  const drawn = (label: number, scatter: number): Capability => {
    const source = random("envelope.test", label);
    const rows = scale.flatMap((N, i) => [0, 1, 2].map((family) => ({N, family: (family + i) % 6, shift: 0})));
    const shifts = Array.from({length: 6}, () => scatter * source.normal());
    const k = rows.map(({N, family}) => {
      const chance = predict(weibull, truth, {N: N * Math.exp(shifts[family]!)});
      return Array.from({length: 100}, () => source.uniform()).filter((u) => u < chance).length;
    });
    return {scale: rows.map(({N}) => N), k, n: k.map(() => 100), family: rows.map(({family}) => family)};
  };

  it("the envelope holds the true N50 and is no narrower than any rival alone", () => {
    const found = envelope(drawn(3, 0), {resamples: 40});
    const N50 = truth.Nc * Math.LN2 ** (1 / truth.alpha);
    expect(found.status).toBe("estimated");
    expect(found.n50!.lower!).toBeLessThan(N50);
    expect(found.n50!.upper!).toBeGreaterThan(N50);
    for (const {n50, isRival} of found.candidates) {
      if (!isRival) continue;
      expect(n50).toBeGreaterThanOrEqual(found.n50!.lower!);
      expect(n50).toBeLessThanOrEqual(found.n50!.upper!);
    }
  });

  it("families that differ widen it", () => {
    const capability = drawn(2, 0.8);
    const {family, ...alone} = capability;
    const [wide, narrow] = [envelope(capability, {resamples: 40}), envelope(alone)];
    const decades = ({n50}: typeof wide) => Math.log10(n50!.upper! / n50!.lower!);
    expect(wide.familyInterval).not.toBeNull();
    expect(decades(wide)).toBeGreaterThanOrEqual(decades(narrow));
    expect(envelope({...capability, family: Array.from(family!, (f) => Number(f) % 2)}).notes).toContainEqual({
      code: "too-few-families",
      families: 2
    });
  });

  it("families that differ all along the scales leave N50 and width more open than so many models would", () => {
    const families = Array.from({length: 6}, (_, family) => ({
      family,
      shift: 1.6 * random("families", family).normal()
    }));
    const rows = families.flatMap(({family, shift}) =>
      scale.flatMap((N) =>
        [0, 1, 2, 3].map(() => ({N, family, score: predict(weibull, truth, {N: N * Math.exp(shift)})}))
      )
    );
    const alone = {scale: rows.map(({N}) => N), score: rows.map(({score}) => score)};
    const [wide, narrow] = [
      envelope({...alone, family: rows.map(({family}) => family)}, {resamples: 40}),
      envelope(alone)
    ];
    expect(wide.n50!.lower!).toBeLessThan(narrow.n50!.lower!);
    expect(wide.n50!.upper!).toBeGreaterThan(narrow.n50!.upper!);
    const decades = ({width}: typeof wide) => width!.upper! - width!.lower!;
    expect(decades(wide)).toBeGreaterThan(decades(narrow));
  });
});
