import {describe, expect, it} from "vitest";
import {errorBetween, forecastUShapes, rivals} from "../../../../src/lib/analysis/networks/u-shape-forecast.ts";
import {type PerturbedLoss, perturbedLosses, risesOf} from "../../../../src/lib/analysis/networks/u-shapes.ts";
import {predict} from "../../../../src/lib/core/law.ts";
import type {Probed} from "../../../../src/lib/core/probe.ts";
import {laws} from "../../../../src/lib/laws/index.ts";
import {random} from "../../../../src/lib/numerics/random.ts";

const sizes = [100, 300, 1000, 3000, 10000, 30000];
const amounts = [1, 2, 4, 8, 16, 32].map((d) => 1e4 * d);
const seeds = [1, 2, 3];

/** A loss at every size, amount and seed. */
const made = (of: (N: number, D: number) => number, noise = 0): PerturbedLoss[] =>
  sizes.flatMap((N) =>
    amounts.flatMap((D) =>
      seeds.map((seed) => ({N, D, seed, loss: of(N, D) * Math.exp(noise * random("u", N, D, seed).normal())}))
    )
  );

describe("perturbed losses", () => {
  it("are those of the reading asked for, after the beginning", () => {
    const probed = [0, 1, 40, 80].map(
      (D): Probed => ({
        key: "",
        cell: {seed: 2} as Probed["cell"],
        step: D,
        N: 7,
        D,
        readings: {resistance: {a: D + 1}}
      })
    );
    expect(perturbedLosses(probed, "a", 0.1)).toEqual([
      {N: 7, D: 40, seed: 2, loss: 41},
      {N: 7, D: 80, seed: 2, loss: 81}
    ]);
  });
});

describe("a rise", () => {
  it("is what the loss has gained since where it was least", () => {
    const valley = made((_, D) => 1 + (Math.log2(D / 8e4) / 2) ** 2);
    for (const {least, rise, verdict} of risesOf(valley, "D")) {
      expect(least).toBe(8e4);
      expect(rise.value).toBeCloseTo(1, 12);
      expect(verdict).toBe("rises");
    }
    expect(risesOf(valley, "D").map(({at}) => at)).toEqual(sizes);
  });
  it("is none where the loss falls to the end", () => {
    const falling = made((N, D) => N ** -0.1 + D ** -0.1, 0.001);
    expect(risesOf(falling, "D").every(({verdict, least}) => verdict === "falls" && least === amounts.at(-1))).toBe(
      true
    );
    expect(risesOf(falling, "N").every(({verdict}) => verdict === "falls")).toBe(true);
  });
  it("is seldom significant where chance alone decides which checkpoint is lowest", () => {
    const level = Array.from({length: 20}, (_, i) =>
      made(() => 1).map((row) => ({...row, loss: 1 + 0.1 * random("level", i, row.N, row.D, row.seed).normal()}))
    );
    const verdicts = level.flatMap((rows) => risesOf(rows, "D").map(({verdict}) => verdict));
    expect(verdicts.filter((verdict) => verdict === "rises").length / verdicts.length).toBeLessThan(0.08);
  });
});

describe("extrapolation", () => {
  it("finds the law that made the losses better than a monotone one", () => {
    const degraded = {E: 1, A: 20, alpha: 0.5, B: 30, beta: 0.4, c: 0.002, gamma: 0.7, nu: 0.3};
    const made3 = made((N, D) => predict(rivals[1]!.law, degraded, {N, D}), 0.002);
    const [rising, falling] = forecastUShapes(
      made3.filter(({seed}) => seed < 3),
      3000,
      [rivals[1]!, rivals[2]!]
    );
    expect(rising!.beyond.value).toBeLessThan(0.05);
    expect(rising!.r2!).toBeGreaterThan(0.9);
    expect(falling!.beyond.value).toBeGreaterThan(3 * rising!.beyond.value);
    expect(errorBetween(rising!, falling!)!.upper!).toBeLessThan(0);
  });
  it("has next to no error where the law is exact", () => {
    const power = made((N, D) => predict(laws.get("chinchilla"), {E: 1, A: 20, alpha: 0.5, B: 30, beta: 0.4}, {N, D}));
    expect(forecastUShapes(power, 3000, [rivals[2]!])[0]!.beyond.value).toBeLessThan(1e-4);
  });
});
