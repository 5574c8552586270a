import {describe, expect, it} from "vitest";
import {
  allocationSentence,
  biasSentence,
  countingSentence,
  halfSentence,
  slicesSentence,
  verdictSentence
} from "../../src/components/allocation-findings.ts";
import {cautionSentence} from "../../src/components/allocation-next-findings.ts";
import {computeOptimal} from "../../src/lib/allocation/compute-optimal.ts";
import {analyseAllocation} from "../../src/lib/analysis/allocation.ts";
import {lossRuns, truth} from "./fixtures.ts";

const options = {unit: "token", entropy: truth.E};
const analysis = analyseAllocation(lossRuns(), options);
const sentences = [allocationSentence, biasSentence, countingSentence, halfSentence, slicesSentence, verdictSentence, cautionSentence]; // biome-ignore format: one line

describe("allocation on a known surface", () => {
  it("counts size by work, so that compute is 6 N D by definition", () => {
    for (const {N, D, C} of analysis!.runs) expect(C / (6 * N * D)).toBeCloseTo(1, 12);
  });

  it("holds the true exponent and the true optimum in the parametric intervals", () => {
    const row = analysis!.approaches.find(({approach}) => approach === "parametric")!;
    const {N} = computeOptimal(truth, analysis!.target);
    const a = truth.beta / (truth.alpha + truth.beta);
    expect(row.a!.lower!).toBeLessThan(a);
    expect(row.a!.upper!).toBeGreaterThan(a);
    expect(row.N!.lower!).toBeLessThan(N);
    expect(row.N!.upper!).toBeGreaterThan(N);
  });

  it("gives each approach numbers or a reason, never neither", () => {
    expect(analysis!.approaches.map(({approach}) => approach)).toEqual(["envelope", "parabola", "akima", "parametric"]);
    for (const {a, reason} of analysis!.approaches) expect(a === null).toBe(reason !== null);
  });

  it("puts the frontier where both the best size and the best data were trained", () => {
    const sizes = analysis!.runs.map(({N}) => N);
    for (const row of analysis!.frontier) {
      const {N} = computeOptimal(truth, row.C);
      expect(N).toBeGreaterThan(Math.min(...sizes) / 2);
      expect(N).toBeLessThan(Math.max(...sizes) * 2);
    }
    expect(analysis!.frontier.length).toBeGreaterThan(2);
  });
});

describe("sentences", () => {
  it.each(
    sentences.map((sentence) => [sentence.name, sentence] as const)
  )("%s says something of data and of none", (_, sentence) => {
    for (const given of [analysis, null]) {
      expect(sentence(given)).toMatch(/\S/);
      expect(sentence(given)).not.toMatch(/NaN|undefined|null|Infinity/);
    }
  });
});
