import {describe, expect, it} from "vitest";
import {predict} from "../../../src/lib/core/law.js";
import {compareScales} from "../../../src/lib/emergence/compare.js";
import type {NamedScale} from "../../../src/lib/emergence/named-scale.js";
import {scaleDraws} from "../../../src/lib/emergence/scale-draws.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {constant} from "../../../src/lib/laws/emergence/constant.js";
import {logistic} from "../../../src/lib/laws/emergence/logistic.js";
import {mean, meanOf} from "../../../src/lib/numerics/mean.js";
import {random} from "../../../src/lib/numerics/random.js";

const sizes = Array.from({length: 9}, (_, i) => 10 ** (3 + i * 0.375));
const window = [3, 6] as const;

/** Twelve seeds, some of them lucky in everything: their critical scales are moved alike by up to half a decade. */
function drawn(N50: number, label: string) {
  const source = random("scale-draws", label);
  const luck = random("luck");
  const rows = Array.from({length: 12}, (_, seed) => ({seed, luck: 0.25 * luck.normal()})).flatMap(({seed, luck}) =>
    sizes.map((N) => {
      const p = predict(logistic, {N50: N50 * 10 ** luck, alpha: 3, g: 0, l: 0}, {N});
      return {seed, N, n: 60, k: Array.from({length: 60}).filter(() => source.uniform() < p).length};
    })
  );
  return {
    data: {x: {N: rows.map(({N}) => N)}, k: rows.map(({k}) => k), n: rows.map(({n}) => n)},
    clusters: rows.map(({seed}) => seed)
  };
}

function scale(name: string, N50: number): NamedScale {
  const {data, clusters} = drawn(N50, name);
  const found = fit(logistic, data, {intervals: "wald"});
  const {value, lower, upper} = found.derived[0]!;
  const draws = scaleDraws(logistic, data, found, {clusters, window, resamples: 200});
  const log10 = (v: number | null) => (v === null ? null : Math.log10(v));
  return {
    name,
    source: "test",
    axis: "N",
    window,
    metric: "accuracy",
    censoring: "none",
    draws,
    resampling: "seeds",
    log10N50: Math.log10(value),
    lower: log10(lower),
    upper: log10(upper)
  };
}

describe("draws of N50 from whole seeds", () => {
  const early = scale("early", 2e4);
  const late = scale("late", 2.6e4);
  const spread = (draws: readonly number[]) => {
    const centre = mean(draws);
    return Math.sqrt(meanOf(draws, (v) => (v - centre) ** 2));
  };
  it("spread as the luck of twelve seeds does", () => {
    expect(spread(early.draws!)).toBeGreaterThan(0.03);
    expect(spread(early.draws!)).toBeLessThan(0.15);
  });
  it("of two capabilities move together, so that a small difference shows", () => {
    const difference = early.draws!.map((v, i) => v - late.draws![i]!);
    expect(spread(difference)).toBeLessThan(0.5 * spread(early.draws!));
    const paired = compareScales([early, late]).pairs[0]!;
    expect(paired.by).toBe("paired-draws");
    expect(paired.p!).toBeLessThan(0.05);
    const apart = compareScales([
      {...early, resampling: "a"},
      {...late, resampling: "b"}
    ]).pairs[0]!;
    expect(apart.p!).toBeGreaterThan(paired.p!);
  });
  it("beyond the window are infinite", () => {
    const {data, clusters} = drawn(2e4, "early");
    const found = fit(logistic, data, {intervals: "none"});
    const draws = (low: number, high: number) =>
      scaleDraws(logistic, data, found, {clusters, window: [low, high], resamples: 20});
    expect(new Set(draws(3, 3.5))).toEqual(new Set([Infinity]));
    expect(new Set(draws(5, 6))).toEqual(new Set([-Infinity]));
    expect(draws(3, 6).every(Number.isFinite)).toBe(true);
  });
  it("needs a law with N50", () => {
    const {data, clusters} = drawn(2e4, "early");
    const found = fit(constant, data, {intervals: "none"});
    expect(() => scaleDraws(constant, data, found, {clusters, window})).toThrow("unknown parameter of constant: N50");
  });
});
