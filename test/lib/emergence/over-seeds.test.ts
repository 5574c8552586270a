import {describe, expect, it} from "vitest";
import {clopperPearson, overSeeds} from "../../../src/lib/emergence/over-seeds.js";
import {random} from "../../../src/lib/numerics/random.js";

/** k of n seeds above one half at each of the scales 1, 2, … */
const seeds = (...counts: [k: number, n: number][]) =>
  counts.flatMap(([k, n], i) => Array.from({length: n}, (_, j) => ({N: i + 1, score: j < k ? 0.9 : 0.1})));

describe("Clopper & Pearson, against R’s binom.test", () => {
  it.each([
    [0, 5, 0, 0.521823750105],
    [5, 5, 0.478176249895, 1],
    [3, 10, 0.0667395111777, 0.65245285006],
    [16, 20, 0.563385997003, 0.94266600295]
  ])("%i of %i", (k, n, lower, upper) => {
    const found = clopperPearson(k, n, 0.95);
    expect(found.lower).toBeCloseTo(lower, 8);
    expect(found.upper).toBeCloseTo(upper, 8);
  });
});

describe("P(capability | N) over seeds", () => {
  it("brackets the crossing of one half between the sure scales", () => {
    const found = overSeeds(seeds([0, 5], [0, 5], [2, 5], [4, 5], [5, 5], [5, 5]), {threshold: 0.5});
    expect(found.scales.map(({presence}) => presence)).toEqual([
      "lacking",
      "lacking",
      "undecided",
      "undecided",
      "present",
      "present"
    ]);
    expect(found.bracket).toEqual({below: 2, above: 5});
    expect(found.observed).toEqual({below: 3, above: 4});
    expect(found.isMonotone).toBe(true);
  });
  it("four seeds are never enough at 95 %, five are", () => {
    expect(overSeeds(seeds([0, 4], [4, 4]), {threshold: 0.5}).bracket).toEqual({below: null, above: null});
    expect(overSeeds(seeds([0, 5], [5, 5]), {threshold: 0.5}).bracket).toEqual({below: 1, above: 2});
    expect(overSeeds(seeds([0, 4], [4, 4]), {threshold: 0.5, level: 0.9}).bracket).toEqual({below: 1, above: 2});
  });
  it("is open at an end where all have it or none", () => {
    expect(overSeeds(seeds([0, 5], [0, 5]), {threshold: 0.5}).bracket).toEqual({below: 2, above: null});
    expect(overSeeds(seeds([5, 5], [5, 5]), {threshold: 0.5}).bracket).toEqual({below: null, above: 1});
  });
  it("goes no further than the first scale in doubt, from either end", () => {
    const found = overSeeds(seeds([0, 5], [1, 5], [0, 5], [5, 5], [4, 5], [5, 5]), {threshold: 0.5});
    expect(found.bracket).toEqual({below: 1, above: 6});
  });
  it("holds the crossing of a slow rise among many scales in 94 % of sets or more", () => {
    const source = random("slow rise");
    const crossing = Array.from({length: 13}, (_, i) => 1 / (1 + Math.exp(-(i - 6) / 4)));
    const held = Array.from({length: 2000}, () => {
      const counts = crossing.map((P): [number, number] => [
        Array.from({length: 5}).filter(() => source.uniform() < P).length,
        5
      ]);
      const {below, above} = overSeeds(seeds(...counts), {threshold: 0.5}).bracket;
      return (below ?? 0) < 7 && (above ?? 14) >= 7;
    }).filter(Boolean).length;
    expect(held / 2000).toBeGreaterThan(0.94);
  });
  it("gives no bracket where a larger scale surely lacks what a smaller one surely has", () => {
    const found = overSeeds(seeds([0, 6], [6, 6], [0, 6], [6, 6]), {threshold: 0.5});
    expect(found.isMonotone).toBe(false);
    expect(found.bracket).toEqual({below: null, above: null});
  });
  it("a score at the threshold does not exceed it", () => {
    expect(overSeeds([{N: 1, score: 0.5}], {threshold: 0.5}).scales[0]!.k).toBe(0);
  });
  it("says surely wrong in at most one in twenty where P is one half", () => {
    // exact, over all counts of n seeds
    for (const n of [1, 5, 8, 20]) {
      let [wrong, choose] = [0, 1];
      for (let k = 0; k <= n; ++k, choose = (choose * (n - k + 1)) / k) {
        if (overSeeds(seeds([k, n]), {threshold: 0.5}).scales[0]!.presence === "present") wrong += choose / 2 ** n;
      }
      expect(wrong).toBeLessThanOrEqual(0.05);
    }
  });
  it("refuses nothing and no number", () => {
    expect(() => overSeeds([], {threshold: 0.5})).toThrow("needs at least 1 value, found 0");
    expect(() => overSeeds([{N: 1, score: NaN}], {threshold: 0.5})).toThrow("invalid score");
  });
});
