import {describe, expect, it} from "vitest";
import {moreLanguages, sourceRuns, total} from "../../../../src/lib/analysis/training-data/source-runs.ts";
import {
  type FittedLaw,
  languagesReport,
  twoSourcesReport
} from "../../../../src/lib/analysis/training-data/sources-report.ts";
import type {TrialRecord} from "../../../../src/lib/core/trial.ts";
import {fixed, stage, trialOf} from "../../../../src/lib/experiments/trials.ts";

/** A made-up network with so much KL in what it saw, and more in what it did not. */
const record = (N: number, seed: number, units: readonly number[], divergence: number): TrialRecord => ({
  key: "",
  trial: trialOf({domains: units.length, width: 8, seed, engine: "scalar"}, stage(8, fixed(...units))),
  N,
  moments: [
    {
      stage: 0,
      step: 8,
      units,
      domains: units.map((count) => ({
        loss: count ? 1 + divergence : 9,
        entropy: 1,
        confidence: 1,
        shared: 0,
        conflicting: 0
      }))
    }
  ]
});

const sizes = [800, 3200, 7000];
const noise = (i: number) => 1 + 0.002 * Math.sin(37 * i);
const bestOf = (fits: readonly FittedLaw[]) => fits.find(({delta}) => delta === 0)!.title;
const found = (fits: readonly FittedLaw[], id: string, name: string) =>
  fits.find((one) => one.id === id)!.estimates.find(({param}) => param === name)!;

describe("languages", () => {
  const made = (loss: (N: number, D: number, languages: number) => number) =>
    sizes.flatMap((N) =>
      [1e5, 2e5, 4e5].flatMap((D) =>
        [1, 2, 4].flatMap((count) =>
          [1, 2].map((seed) => {
            const units = Array.from({length: 4}, (_, m) => (m < count ? D / count : 0));
            return record(N, seed, units, loss(N, D, count) * noise(N + D + seed + count));
          })
        )
      )
    );
  it("that need two thirds of a language’s data each are found to", () => {
    const {fits, runs, more} = languagesReport(
      made((N, D, count) => (5 / N) ** 0.5 + ((3e3 * count ** 0.67) / D) ** 0.4)
    );
    expect(runs).toHaveLength(54);
    expect(bestOf(fits)).toBe("languages split data and size in part");
    const [s, c] = [found(fits, "divided", "s"), found(fits, "divided", "c")];
    expect(s.lower!).toBeLessThan(0.67);
    expect(s.upper!).toBeGreaterThan(0.67);
    expect(s.upper! - s.lower!).toBeLessThan(0.2);
    expect(c.lower!).toBeLessThan(0);
    expect(c.upper!).toBeGreaterThan(0);
    // as much data in all: worse; as much of each: better
    expect(more.filter(({same}) => same === "all").every(({difference}) => difference.lower! > 0)).toBe(true);
    expect(more.filter(({same}) => same === "each").every(({difference}) => difference.upper! < 0)).toBe(true);
  });
  it("are a scale where each added one lowers the loss", () => {
    const {fits, printed} = languagesReport(
      made((N, D, count) => (5 / N) ** 0.5 + (1e5 / D) ** 0.2 + (0.5 / count) ** 0.6)
    );
    expect(bestOf(fits)).toBe("power of languages, total tokens");
    expect(Math.abs(found(fits, "multilingual", "alphaL").value - 0.6)).toBeLessThan(0.15);
    expect(printed.map(({param}) => param)).toContain("alphaL");
  });
  it("are compared at as much data in all, or of each, with the same seed", () => {
    const runs = sourceRuns(made((_, D, count) => D / 1e5 + count));
    const more = moreLanguages(runs, "all").filter(({N}) => N === sizes[0]);
    expect(more.map(({languages, pairs}) => [languages, pairs])).toEqual([
      [2, 6],
      [4, 6]
    ]);
    // of each: two budgets for two languages, one for four
    expect(
      moreLanguages(runs, "each")
        .filter(({N}) => N === sizes[0])
        .map(({pairs}) => pairs)
    ).toEqual([4, 2]);
  });
});

describe("two sources", () => {
  const amounts = [1e5, 3e5, 9e5];
  const made = (loss: (N: number, a: number, b: number) => number) =>
    sizes.flatMap((N) =>
      amounts.flatMap((a) => amounts.map((b) => record(N, 1, [a, b], loss(N, a, b) * noise(a + 3 * b + N))))
    );
  it("limit each on its own where they do, and tell what each was given", () => {
    const {fits, runs} = twoSourcesReport(made((N, a, b) => (5 / N) ** 0.5 + (1e4 / a) ** 0.3 + (5e4 / b) ** 0.5));
    expect(bestOf(fits)).toBe("each source limits on its own");
    expect(Math.abs(found(fits, "multimodal", "alpha_image").value - 0.5)).toBeLessThan(0.1);
    expect(runs.map(total)).toEqual(runs.map(({units}) => units[0]! + units[1]!));
  });
  it("stand in for each other at the rate at which they do", () => {
    const term = (D: number) => (1e4 / D) ** 0.4;
    const {fits} = twoSourcesReport(made((N, a, b) => (5 / N) ** 0.5 + (term(a + 0.4 * b) + term(b + 0.4 * a)) / 2));
    expect(bestOf(fits)).toBe("sources replace each other in part");
    const w = found(fits, "exchanged", "w");
    expect(w.lower!).toBeLessThan(0.4);
    expect(w.upper!).toBeGreaterThan(0.4);
    expect(w.upper! - w.lower!).toBeLessThan(0.3);
  });
});
