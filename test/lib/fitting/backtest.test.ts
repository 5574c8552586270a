import {describe, expect, it} from "vitest";
import {backtest} from "../../../src/lib/fitting/validation/backtest.js";
import {chinchilla} from "../../../src/lib/laws/loss/chinchilla.js";
import {power} from "../../../src/lib/laws/loss/power.js";
import {random} from "../../../src/lib/numerics/random.js";

const sizes = Array.from({length: 40}, (_, i) => 10 ** (5 + i / 10));
const noisy = (label: number, law: (v: number) => number) => {
  const source = random("backtest.test", label);
  return {x: {N: sizes}, y: sizes.map((v) => law(v) * Math.exp(0.01 * source.normal()))};
};

describe("how far the past departed from the law", () => {
  it("is about 1 where the law is right", () => {
    const inflations = Array.from(
      {length: 20},
      (_, label) =>
        backtest(
          power,
          noisy(label, (v) => 1.7 + 30 * v ** -0.3)
        ).inflation
    );
    const median = inflations.sort((a, b) => a - b)[10]!;
    expect(median).toBeGreaterThanOrEqual(1);
    expect(median).toBeLessThan(1.3);
  });

  it("is large where the loss bends beyond the law", () => {
    const bent = noisy(1, (v) => 1.7 + 30 * v ** -0.3 - (v > 1e7 ? 0.12 * Math.log10(v / 1e7) : 0));
    const {inflation, cuts, along} = backtest(power, bent);
    expect(inflation).toBeGreaterThan(1.8);
    expect(along).toBe("N");
    expect(cuts.map(({rows}) => rows)).toEqual([20, 16, 12, 8]);
  });

  it("names the column it was asked to cut, and refuses what is not there or too short", () => {
    const data = noisy(2, (v) => 1.7 + 30 * v ** -0.3);
    const grid = {x: {N: data.x.N, D: data.x.N.map((_, i) => 1e8 * 2 ** (i % 5))}, y: data.y};
    expect(backtest(chinchilla, grid, {}, "D").along).toBe("D");
    expect(() => backtest(power, data, {}, "C")).toThrow("missing column: C");
    expect(() => backtest(power, {x: {N: [1, 2, 3, 4]}, y: [4, 3, 2.5, 2.2]})).toThrow(
      "power cannot be backtested along N"
    );
  });
});
