import {describe, expect, it} from "vitest";
import {mixingRows} from "../../../../src/lib/analysis/training-data/mixing-report.ts";
import {mixtureReport} from "../../../../src/lib/analysis/training-data/mixture-report.ts";
import type {DomainReading, Mixing, TrialRecord} from "../../../../src/lib/core/trial.ts";
import {arms} from "../../../../src/lib/experiments/schedules-of-data.ts";
import {trialOf} from "../../../../src/lib/experiments/trials.ts";
import {ratioWeights, sharesAt} from "../../../../src/lib/tasks/domain-shares.ts";
import {domainFacts, domainTask} from "../../../../src/lib/tasks/domains.ts";

const facts = {entropies: [1, 2, 1], unigramEntropies: [3, 4, 3], related: [1, 0.5, 0.25]};
const reading = (loss: number, confidence = 1): DomainReading => ({
  loss,
  entropy: 1,
  confidence,
  shared: 0,
  conflicting: 0
});

describe("rules of mixing", () => {
  it("weigh by complexity, what is left to learn and relatedness", () => {
    // learned: nothing; half; all
    const readings = [reading(3), reading(3), reading(1)];
    expect(ratioWeights(facts, readings, 0)).toEqual([1, 1, 0]);
    expect(ratioWeights(facts, readings, 2)).toEqual([1, 0.25, 0]);
    expect(sharesAt({rule: "ratio", alpha: 2}, facts, 0.4, readings)).toEqual([0.8, 0.2, 0]);
  });
  it("give equal shares where nothing is left to learn", () => {
    expect(sharesAt({rule: "ratio", alpha: 1}, facts, 0, [reading(1), reading(2), reading(0.5)])).toEqual([
      1 / 3,
      1 / 3,
      1 / 3
    ]);
  });
  it("stage the target’s share, the rest by relatedness", () => {
    const at = (progress: number) => sharesAt({rule: "staged"}, facts, progress, []);
    expect([0, 0.29, 0.3, 0.69, 0.7, 1].map((progress) => at(progress)[0])).toEqual([0.5, 0.5, 0.7, 0.7, 0.6, 0.6]);
    expect(at(0)[1]! / at(0)[2]!).toBeCloseTo(2, 12);
    expect(at(0.5).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });
  it("give more of what is foretold with too much entropy, less of what with too little", () => {
    const shares = sharesAt({rule: "band"}, facts, 0, [reading(2, 1.5), reading(2, 2.1), reading(2, 0.9)]);
    expect(shares.map((share) => share / shares[1]!)).toEqual([2, 1, 0.5]);
  });
  it("divide fixed shares by their sum", () => {
    expect(sharesAt({rule: "fixed", shares: [2, 1, 1]}, facts, 0, [])).toEqual([0.5, 0.25, 0.25]);
  });
});

describe("domains", () => {
  it("are the same whatever their shares, each with its exact entropy", () => {
    const {entropies, unigramEntropies, related} = domainFacts(3);
    expect(entropies).toEqual([0, 1, 2].map((m) => domainTask(m, 3).entropy));
    for (const [m, entropy] of entropies.entries()) expect(entropy).toBeLessThan(unigramEntropies[m]!);
    expect(related[0]).toBe(1);
    expect(Math.abs(related[1]! - 0.5)).toBeLessThan(0.1); // half of the pairs, by how often they occur
  });
});

/** Networks of N = width whose target has this share; losses are made up. */
const record = (mixing: Mixing, seed: number, moments: readonly (readonly number[])[]): TrialRecord => ({
  key: `${seed}`,
  trial: trialOf({domains: 3, width: 8, seed, engine: "scalar"}, {steps: 8, learningRate: 1, mixing}),
  N: 848,
  moments: moments.map((losses, i) => ({
    stage: 0,
    step: 2 ** i,
    units: [10, 20, 10],
    domains: losses.map((loss) => ({
      ...reading(loss),
      shared: loss - 1,
      conflicting: 2 * (loss - 1),
      diverse: 1.1,
      precise: 1.1 / Math.E
    }))
  }))
});
const fixed = (...shares: number[]): Mixing => ({rule: "fixed", shares});

describe("the report on mixtures", () => {
  const report = mixtureReport(
    [1, 2].flatMap((seed) => [
      record(fixed(1 / 3, 1 / 3, 1 / 3), seed, [
        [3, 3, 3],
        [2, 2.5, 2.5],
        [2.2, 2, 2]
      ]),
      record(fixed(1, 0, 0), seed, [
        [3, 3, 3],
        [1.5, 3, 3],
        [1.2, 3.1, 3.1]
      ])
    ])
  );
  const [uniform, alone] = report.cells;
  it("counts the stretches over which one rises and the other falls", () => {
    expect(uniform).toMatchObject({share: 1 / 3, seeds: 2, stretches: 2, trades: 1});
    expect(alone).toMatchObject({share: 1, stretches: 2, trades: 1});
    expect(uniform!.path.map(({target, others}) => [target, others])).toEqual([
      [3, 3],
      [2, 2.5],
      [2.2, 2]
    ]);
  });
  it("says what company costs, half by half of the rules", () => {
    const [cost] = report.costs;
    expect(cost!.shared.value).toBeCloseTo(1, 12);
    expect(cost!.conflicting.value).toBeCloseTo(2, 12);
    expect(cost!.excess.lower).toBeCloseTo(1, 12);
  });
  it("says how temperatures differ", () => {
    expect(uniform!.target.gap!.value).toBeCloseTo(-1, 12);
    expect(uniform!.others.diverse!.value).toBeCloseTo(1.1, 12);
  });
});

describe("rules of mixing, compared", () => {
  it("are judged against the reference seed by seed, by each aim", () => {
    const records = [1, 2].flatMap((seed) => [
      record(fixed(1, 1, 1), seed, [[2 + seed, 2 + seed, 3 + seed]]),
      record({rule: "staged"}, seed, [[1 + seed, 3 + seed, 3 + seed]])
    ]);
    const [uniform, staged] = mixingRows(records, arms, "uniform");
    expect(uniform).toMatchObject({arm: "uniform", against: null, share: 0.25});
    expect(staged!.against!.target.value).toBeCloseTo(-1, 12);
    expect(staged!.verdicts).toEqual({target: "better", mean: "open", worst: "open"});
  });
});
