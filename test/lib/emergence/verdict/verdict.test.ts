import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Capability} from "../../../../src/lib/emergence/capability.js";
import {metricCheck} from "../../../../src/lib/emergence/metric-check.js";
import {segmentedRegression} from "../../../../src/lib/emergence/segmented.js";
import {type VerdictReport, verdict} from "../../../../src/lib/emergence/verdict/verdict.js";
import {verdictWords} from "../../../../src/lib/emergence/verdict/verdict-words.js";
import {render} from "../../../../src/lib/messages/index.js";
import {random} from "../../../../src/lib/numerics/random.js";
import {aiccOf} from "../../../../src/lib/statistics/aicc.js";
import {regress} from "../../../../src/lib/statistics/regression.js";
import {ONE_BREAK, taskRows} from "../../../fixtures/one-break.js";
import {PYTHIA, pythiaAddition} from "../../../fixtures/pythia-addition.js";
import {present} from "../../../fixtures/shared-data.js";

/** A capability by its own score and by another one. */
function checked({scale, score, family}: Capability, continuous: ArrayLike<number>) {
  const rows = Array.from(scale, (N, i) => {
    return {x: Math.log10(N), sharp: score![i]!, continuous: continuous[i]!, cluster: String(family?.[i] ?? i)};
  });
  return metricCheck(rows, {resamples: 60});
}

/** Forty models, evenly over four decades, whose scores follow a curve of decades with some scatter. */
function models(curve: (decades: number) => number, scatter = 0.03, label = 1): Capability {
  const source = random("verdict.test", label);
  const decades = Array.from({length: 40}, (_, i) => i / 10);
  const score = decades.map((v) => Math.min(1, Math.max(0, curve(v) + scatter * source.normal())));
  return {scale: decades.map((v) => 1e8 * 10 ** v), score};
}

/** Whether the best sharp model gains something over line and parabola. */
const gainsOf = ({reason}: VerdictReport) =>
  "overLine" in reason ? [reason.overLine! > 0, reason.overParabola! > 0] : [];

describe("what is so by construction", () => {
  it("nothing, then a rise: emergent, and the change is where it was put", () => {
    const found = verdict(
      models((v) => 0.25 + 0.3 * Math.max(0, v - 2)),
      {chance: 0.25}
    );
    expect(found.verdict).toBe("emergent");
    expect(found.preSlope).toBe("level");
    expect(found.reason).toMatchObject({code: "clear-change", title: expect.stringMatching(/./)});
    expect(gainsOf(found)).toEqual([true, true]);
    const broken = found.table.find(({id}) => id === "segmented")!;
    expect(Math.log10(broken.change!.at / 1e10)).toBeCloseTo(0, 0);
    expect(broken.change!.lower!).toBeLessThan(1e10);
    expect(broken.change!.upper!).toBeGreaterThan(0.9e10);
  });

  it("a straight line: smooth", () => {
    const found = verdict(models((v) => 0.3 + 0.1 * v));
    expect(found.verdict).toBe("smooth");
    expect(found.envelope.width!.lower!).toBeGreaterThan(2.5);
  });

  it("noise: no trend", () => {
    expect(verdict(models(() => 0.5)).verdict).toBe("no-trend");
    const {reason} = verdict(models(() => 0.5));
    expect(reason).toMatchObject({code: "constant-best", beyond: "none"});
    expect((reason as {margin: number}).margin).toBeLessThan(2);
  });

  it("a break in what rises already: undetermined", () => {
    const found = verdict(models((v) => 0.1 + 0.08 * v + 0.3 * Math.max(0, v - 2.5)));
    expect(found).toMatchObject({verdict: "undetermined", preSlope: "above-zero"});
    expect(found.reason).toMatchObject({code: "change-in-doubt", objection: {code: "rises-before-break"}});
  });

  it("a fall: undetermined, whatever its shape", () => {
    expect(verdict(models((v) => 0.9 - 0.1 * v))).toMatchObject({
      verdict: "undetermined",
      reason: {code: "no-rise-in-scores"}
    });
  });

  it("a rise that partial credit does not see: undetermined, and the metric is named", () => {
    const sharp = models((v) => 0.3 * Math.max(0, v - 2));
    const gradual = models((v) => 0.2 + 0.2 * v, 0.02, 2).score!;
    const alike = models((v) => 0.3 * Math.max(0, v - 2.02), 0.02, 3).score!;
    const later = models((v) => 0.3 * Math.max(0, v - 2.6), 0.02, 4).score!;
    const judged = (score: ArrayLike<number>) => verdict(sharp, {check: checked(sharp, score)});
    expect(judged(gradual)).toMatchObject({verdict: "undetermined", check: {verdict: "vanishes"}});
    expect(judged(gradual).reason).toMatchObject({objection: {code: "no-break-by-continuous-metric"}});
    expect(judged(alike)).toMatchObject({verdict: "emergent", check: {verdict: "same"}});
    const moved = judged(later);
    expect(moved).toMatchObject({verdict: "emergent", check: {verdict: "shifted"}});
    expect(moved.check!.shift!.value).toBeCloseTo(0.6, 0);
    expect(verdict(sharp).check).toBeNull();
  });

  it("carries its window, axis and metric, and the table that led to it", () => {
    const found = verdict(
      models((v) => 0.3 + 0.1 * v),
      {axis: "C", metric: "exact match"}
    );
    expect(found).toMatchObject({axis: "C", metric: "exact match", window: {from: 1e8}});
    expect(found.window.to / (1e8 * 10 ** 3.9)).toBeCloseTo(1, 12);
    const ids = found.table.map(({id}) => id);
    expect(ids).toEqual(
      expect.arrayContaining(["constant", "linear", "quadratic", "segmented", "weibull", "frechet+floor+ceiling"])
    );
    expect(found.table[0]!.delta).toBe(0);
    const deltas = found.table.map(({delta}) => delta ?? Infinity);
    expect(deltas).toEqual([...deltas].sort((a, b) => a - b));
  });
});

describe("counts", () => {
  const scale = Array.from({length: 20}, (_, i) => 1e8 * 10 ** (i / 5));
  const k = (curve: (decades: number) => number) => scale.map((_, i) => Math.round(200 * Math.min(1, curve(i / 5))));
  const n = scale.map(() => 200);

  it("of a jump are emergent, of a line smooth, of a level no trend", () => {
    const jump = verdict({scale, k: k((v) => 0.02 + 0.9 / (1 + Math.exp(-6 * (v - 2)))), n});
    expect(jump.verdict).toBe("emergent");
    expect(jump.change!.at / 1e10).toBeCloseTo(1, 0);
    expect(verdict({scale, k: k((v) => 0.2 + 0.1 * v), n}).verdict).toBe("smooth");
    expect(verdict({scale, k: k((v) => 0.3 + 0.02 * Math.sin(40 * v)), n}).verdict).toBe("no-trend");
  });
});

describe("what may not be said", () => {
  const seen = (scale: readonly number[], p: (N: number) => number, n: number) => {
    const source = random("may-not");
    return verdict({
      scale,
      k: scale.map((N) => Array.from({length: n}).filter(() => source.uniform() < p(N)).length),
      n: scale.map(() => n)
    });
  };
  it(
    "a rise that surely takes more than 2.5 decades is not emergent, however far a curve beats line and " + "parabola",
    () => {
      const scale = Array.from({length: 40}, (_, i) => 1e8 * 10 ** (i / 10));
      const found = seen(scale, (N) => -Math.expm1(-((N / 1e10) ** 0.5)), 1000);
      expect(found.envelope.width!.lower!).toBeGreaterThan(2.5);
      expect(found.verdict).toBe("undetermined");
      expect(found.reason).toMatchObject({
        code: "change-in-doubt",
        objection: {code: expect.stringMatching(/^(rise-takes-long|rises-before-break)$/)}
      });
    }
  );
  it("nor is a sigmoid whose rise may be shorter, but most likely is not", () => {
    const scale = Array.from({length: 40}, (_, i) => 1e8 * 10 ** (i / 10));
    const found = seen(scale, (N) => -Math.expm1(-((N / 1e10) ** 0.68)), 60);
    expect(found.envelope.width!.lower!).toBeLessThan(2.5);
    expect(found.reason).toMatchObject({objection: {code: "rise-likely-takes-long"}});
    const {decades} = (found.reason as {objection: {decades: number}}).objection;
    expect(decades).toBe(found.envelope.width!.value);
    expect(Math.floor(decades)).toBeOneOf([2, 3]);
    expect(found.verdict).toBe("undetermined");
  });
  it("what cannot be told from a rise by a third is undetermined", () => {
    const scale = Array.from({length: 13}, (_, i) => 1e6 * 2 ** i);
    const k = [2, 2, 0, 5, 2, 1, 4, 3, 4, 3, 3, 3, 5];
    const found = verdict({scale, k, n: scale.map(() => 5)});
    expect(found.verdict).toBe("undetermined");
    expect(found.reason).toMatchObject({code: "rise-as-good", title: expect.stringMatching(/./)});
    expect((found.reason as {rise: number}).rise).toBeGreaterThan(1 / 3);
  });
  it("two lines whose break falls on the smallest scale are a fit like any other", () => {
    const scale = Array.from({length: 13}, (_, i) => 206 * 1.336 ** i);
    const found = verdict({scale, k: [1, 3, 3, 3, 3, 3, 3, 4, 5, 5, 5, 4, 5], n: scale.map(() => 5)});
    expect(found.table.find(({id}) => id === "segmented")!.aicc).not.toBeNull();
    expect(found.reason.code).not.toBe("exact-model");
  });
});

describe("five seeds at each of thirteen scales", () => {
  const scale = Array.from({length: 13}, (_, i) => 1e6 * 2 ** i);
  const seeds = (k: readonly number[]) => verdict({scale, k, n: scale.map(() => 5)});
  const of = (k: (i: number) => number) => seeds(scale.map((_, i) => k(i)));

  it("a perfect step is emergent: a line does not pass for coins that fell in order", () => {
    const found = of((i) => (i < 6 ? 0 : 5));
    expect(found).toMatchObject({verdict: "emergent", envelope: {bracket: {below: 32e6, above: 64e6}}});
    expect(found.table.find(({id}) => id === "linear")!.delta!).toBeGreaterThan(30);
  });
  it("where scales scatter beyond seeds, the scatter is believed, and the same jump of the mean is not clear", () => {
    const found = seeds([0, 0, 0, 4, 0, 0, 5, 0, 5, 5, 1, 5, 5]);
    expect(found.verdict).toBe("undetermined");
    expect(found.envelope.candidates[0]!.scatter!).toBeGreaterThan(0.1);
  });
  it.each([
    ["all zero", () => 0, "not-reached", {code: "all-alike", share: 0}],
    ["all one", () => 5, "present", {code: "all-alike", share: 1}],
    ["one success", (i: number) => Number(i === 12), "not-reached", {code: "constant-best"}],
    ["flat", (i: number) => [1, 2, 1][i % 3]!, "no-trend", {code: "constant-best"}],
    ["decreasing", (i: number) => Math.max(0, 5 - Math.max(0, i - 3)), "undetermined", {code: "no-rise-in-scores"}],
    ["U-shaped", (i: number) => Math.min(5, Math.abs(i - 6)), "undetermined", {code: "no-rise-in-scores"}],
    [
      "the last scale alone",
      (i: number) => (i < 12 ? 0 : 5),
      "undetermined",
      {objection: {code: "few-scales-on-one-side", scales: 2}}
    ]
  ] as const)("%s", (_, k, expected, reason) => {
    const found = of(k);
    expect(found.verdict).toBe(expected);
    expect(found.reason).toMatchObject(reason);
  });
  it.each([
    ["k above n", {scale: [1, 2], k: [1, 6], n: [5, 5]}, "invalid k; not a whole number from 0 to n: 6 (row 1)"],
    ["n of nought", {scale: [1, 2], k: [0, 0], n: [5, 0]}, "invalid n; not a whole number ≥ 1: 0 (row 1)"]
  ])("%s is refused in one line", (_, capability, message) => {
    expect(() => verdict(capability)).toThrow(message);
  });
});

describe("too little to say", () => {
  it("whatever the scores, a verdict comes with one sentence and no number that is none", () => {
    const scores = fc.array(fc.constantFrom(0, 0.1, 0.5, 0.9, 1), {minLength: 1, maxLength: 9});
    fc.assert(
      fc.property(scores, (score) => {
        const found = verdict({scale: score.map((_, i) => 1e6 * 3 ** Math.floor(i / 2)), score});
        expect(Object.keys(verdictWords)).toContain(found.verdict);
        expect(render(found.reason)).toMatch(/^[^\n]{8,200}$/);
        expect(render(found.reason)).not.toMatch(/NaN|undefined|null/);
      }),
      {numRuns: 25}
    );
  });

  it.each([
    ["one scale", {scale: [1e8, 1e8], k: [1, 2], n: [5, 5]}, "undetermined", {code: "one-scale"}],
    [
      "all zero",
      {scale: [1, 2, 3, 4], k: [0, 0, 0, 0], n: [5, 5, 5, 5]},
      "not-reached",
      {code: "all-alike", share: 0, beyond: "above"}
    ],
    [
      "one of three models from the second scale on",
      {scale: [1, 2, 3, 4], k: [0, 1, 1, 1], n: [3, 3, 3, 3]},
      "no-trend",
      {code: "constant-best", beyond: "above"}
    ],
    [
      "all models from the third of four scales on",
      {scale: [1, 2, 3, 4], k: [0, 0, 3, 3], n: [3, 3, 3, 3]},
      "undetermined",
      {code: "no-curve-compared", scales: 4}
    ],
    [
      "no model at one scale among others where all have it",
      {scale: [1, 2, 3, 4, 5, 6], k: [3, 3, 3, 0, 3, 3], n: [3, 3, 3, 3, 3, 3]},
      "no-trend",
      {code: "constant-best", beyond: "none"}
    ],
    ["two scales", {scale: [1, 2], k: [0, 5], n: [5, 5]}, "undetermined", {code: "too-few-models", models: 2}],
    [
      "an exact line",
      {scale: [1, 10, 100, 1000], score: [0, 0.25, 0.5, 0.75]},
      "undetermined",
      {code: "exact-model", title: "Straight line in log N"}
    ]
  ])("%s", (_, capability, expected, reason) => {
    expect(verdict(capability as Capability)).toMatchObject({verdict: expected, reason});
  });
});

describe.skipIf(!present(PYTHIA))("Pythia addition", () => {
  it("at seven sizes, and with models that scatter so, a jump does not clear a line: undetermined", () => {
    const found = verdict(pythiaAddition());
    expect(found.verdict).toBe("undetermined");
    expect(found.reason).toMatchObject({code: "no-clear-change", wanted: 10, overLine: expect.closeTo(5.8, 1)});
    expect(found.envelope.bracket).toEqual({below: 1208602624, above: 2517652480});
    const five = found.table.filter(({k}) => k === 5);
    expect(five.length).toBe(5);
    for (const {delta} of five) expect(delta!).toBeGreaterThan(40);
  });
});

describe.skipIf(!present(ONE_BREAK))("public models on six tasks (Wu & Lo 2025)", () => {
  const tasks = [
    ["mmlu", 0.25, "Emergence", "emergent", "same"],
    ["parsinlu_qa_mc", 0.25, "Emergence", "undetermined", "vanishes"],
    ["arithmetic", 0.145, "Emergence", "undetermined", "same"],
    ["conceptual_combinations", 0.25, "Emergence", "undetermined", "vanishes"],
    ["hellaswag", 0.25, "No Emergence", "smooth", "no-transition"],
    ["abstract_narrative_understanding", 0.1, "No Emergence", "undetermined", "no-transition"]
  ] as const;

  it.each(tasks)("%s: a break that beats the line by more than 10 AICc is the published label", (task, _, label) => {
    const {x, accuracy} = taskRows(task);
    const line = aiccOf(regress([x.map(() => 1), x], {y: accuracy})!.logLikelihood, x.length, 3)!;
    expect(line - segmentedRegression(x, {y: accuracy}).aicc! > 10).toBe(label === "Emergence");
  });

  it.each(tasks)("%s: by all the rules", (task, chance, _, expected, flag) => {
    const {x, accuracy, brier, family} = taskRows(task);
    const capability = {scale: x.map((v) => 1e21 * 10 ** v), score: accuracy};
    const check = checked({...capability, family}, brier);
    const found = verdict(capability, {chance, axis: "C", metric: "accuracy", check});
    expect(found.verdict, render(found.reason)).toBe(expected);
    expect(check.verdict).toBe(flag);
  });
});
