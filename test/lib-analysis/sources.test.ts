import {describe, expect, it} from "vitest";
import {languagesReport, total, twoSourcesReport} from "../../src/lib/analysis/sources-report.ts";
import {fixed, stage, trialOf} from "../../src/lib/experiments/trials.ts";
import type {TrialRecord} from "../../src/lib/trial.ts";

/** A made-up network whose loss on what it saw is `loss`, and worse on what it did not. */
const record = (N: number, seed: number, units: readonly number[], loss: number): TrialRecord => ({
  key: "",
  trial: trialOf({domains: units.length, width: 8, seed, engine: "scalar"}, stage(8, fixed(...units))),
  N,
  moments: [
    {
      stage: 0,
      step: 8,
      units,
      domains: units.map((count, m) => ({loss: count ? loss + (m % 2 ? 0.1 : -0.1) * (units[1] ? 1 : 0) : 9, entropy: 1, confidence: 1, shared: 0, conflicting: 0})) // biome-ignore format: one line
    }
  ]
});

const sizes = [800, 3200, 7000];
const noise = (i: number) => 1 + 0.002 * Math.sin(37 * i);

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
  it("divide the data where they do", () => {
    const {fits, more, runs} = languagesReport(made((N, D, count) => (5 / N) ** 0.5 + (3e6 * (count / D)) ** 0.2));
    expect(runs).toHaveLength(54);
    expect(fits.map(({delta}) => delta === 0)).toEqual([false, false, true]);
    expect(fits[0]!.delta!).toBeGreaterThan(10);
    expect(more).toHaveLength(18);
    expect(more.every(({difference}) => difference.lower! > 0)).toBe(true);
  });
  it("are a scale where each added one lowers the loss", () => {
    const {fits, more} = languagesReport(
      made((N, D, count) => (5 / N) ** 0.5 + (1e5 / D) ** 0.2 + (0.5 / count) ** 0.6)
    );
    expect(fits.map(({delta}) => delta === 0)).toEqual([true, false, false]);
    const found = fits[0]!.estimates.find(({param}) => param === "alphaL")!;
    expect(Math.abs(found.value - 0.6)).toBeLessThan(0.15);
    expect(more.every(({difference}) => difference.upper! < 0)).toBe(true);
  });
});

describe("two sources", () => {
  it("limit each on its own where they do, and tell what each was given", () => {
    const records = sizes.flatMap((N) =>
      [1e5, 2e5, 4e5].flatMap((a) =>
        [1e5, 2e5, 4e5].map((b) =>
          record(N, 1, [a, b], ((5 / N) ** 0.5 + (1e4 / a) ** 0.3 + (5e4 / b) ** 0.5) * noise(a + 3 * b + N))
        )
      )
    );
    const {fits, runs} = twoSourcesReport(records);
    expect(fits.map(({delta}) => delta === 0)).toEqual([true, false]);
    const value = (param: string) => fits[0]!.estimates.find((e) => e.param === param)!.value;
    expect(Math.abs(value("alpha_image") - 0.5)).toBeLessThan(0.1);
    expect(runs.map(total)).toEqual(runs.map(({units}) => units[0]! + units[1]!));
  });
});
