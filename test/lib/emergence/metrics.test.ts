import {describe, expect, it} from "vitest";
import {
  brierScore,
  chanceOf,
  editDistance,
  exactMatchDelay,
  exactMatchWidth,
  metrics
} from "../../../src/lib/emergence/metrics.js";
import {random} from "../../../src/lib/numerics/random.js";

const shape = {length: 4, choices: 5};

describe.each(metrics.all)("$id", ({direction, expected, ...metric}) => {
  it("grows better with p, in its own direction", () => {
    const sign = direction === "higher is better" ? 1 : -1;
    const values = [0.1, 0.3, 0.5, 0.7, 0.9].map((p) => sign * expected(p, shape));
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(new Set(values).size).toBe(5);
  });
  it("has its chance level at one in as many as there are choices", () => {
    expect(chanceOf({direction, expected, ...metric}, shape)).toBe(expected(0.2, shape));
  });
});

describe("expected values", () => {
  /** Mean of a score over answers whose tokens are right with probability p. */
  const simulated = (p: number, score: (answer: number[], truth: number[]) => number) => {
    const source = random("metrics");
    const truth = [0, 0, 0, 0];
    let sum = 0;
    for (let i = 0; i < 20_000; ++i) {
      sum += score(
        truth.map(() => (source.uniform() < p ? 0 : 1 + source.integer(4))),
        truth
      );
    }
    return sum / 20_000;
  };
  it("exact match", () => {
    const mean = simulated(0.7, (a, b) => (a.join() === b.join() ? 1 : 0));
    expect(mean).toBeCloseTo(metrics.get("exact-match").expected(0.7, shape), 1);
    expect(chanceOf(metrics.get("exact-match"), shape)).toBeCloseTo(1 / 625, 12);
  });
  it("the edit distance is L(1 − p) where no token of the answer occurs elsewhere in it", () => {
    expect(simulated(0.7, editDistance)).toBeCloseTo(metrics.get("token-edit-distance").expected(0.7, shape), 1);
  });
  it("Brier with the rest spread evenly", () => {
    expect(brierScore([0.6, 0.1, 0.1, 0.1, 0.1], 0)).toBeCloseTo(metrics.get("brier").expected(0.6, shape), 12);
    expect(brierScore([0, 1], 0)).toBe(2);
    expect(metrics.get("tc-brier").expected(0.6, shape)).toBeCloseTo(0.16, 12);
  });
});

describe("edit distance", () => {
  it.each([
    ["kitten", "sitting", 3],
    ["intention", "execution", 5],
    ["", "abc", 3],
    ["abc", "", 3],
    ["same", "same", 0],
    ["123456", "234567", 2] // six wrong tokens in place, two edits
  ])("%s → %s: %i", (a, b, distance) => expect(editDistance(a, b)).toBe(distance));
});

describe("Schaeffer et al.: exact match of L tokens, each right with exp(−(N/c)^α)", () => {
  const c = 3e7;
  /** log10 of N where p(N)^L reaches a share, by bisection. */
  const reaches = (share: number, length: number, alpha: number) => {
    let [low, high] = [-200, 200];
    for (let i = 0; i < 100; ++i) {
      const middle = (low + high) / 2;
      if (Math.exp(-length * (10 ** middle / c) ** alpha) < share) low = middle;
      else high = middle;
    }
    return low;
  };
  it.each([
    [1, -0.3],
    [5, -0.3],
    [50, -0.076],
    [200, -1.2]
  ])("L = %i, α = %f: N50 moves by log10(L/ln 2)/|α|, the width stays", (length, alpha) => {
    expect(reaches(0.5, length, alpha) - Math.log10(c)).toBeCloseTo(exactMatchDelay(length, {alpha}), 9);
    const width = reaches(0.95, length, alpha) - reaches(0.05, length, alpha);
    expect(width).toBeCloseTo(exactMatchWidth({alpha}), 9);
    expect(width * Math.abs(alpha)).toBeCloseTo(1.766, 3);
  });
});
