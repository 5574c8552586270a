import {describe, expect, it} from "vitest";
import {predict} from "../../../src/lib/core/law.js";
import {type CountAtScale, forecast} from "../../../src/lib/emergence/forecast.js";
import {logistic} from "../../../src/lib/laws/emergence/logistic.js";
import {weibull} from "../../../src/lib/laws/emergence/weibull.js";
import {power} from "../../../src/lib/laws/loss/power.js";
import {random} from "../../../src/lib/numerics/random.js";

const sizes = Array.from({length: 9}, (_, i) => 10 ** (6 + i / 3));

function drawn(label: number, n = 400): CountAtScale[] {
  const source = random("foretold", label);
  return sizes.map((N) => {
    const p = predict(weibull, {Nc: 1e8, alpha: 0.8, g: 0, l: 0}, {N});
    return {N, n, k: Array.from({length: n}).filter(() => source.uniform() < p).length};
  });
}

describe("foretelling the critical scale from the smaller ones", () => {
  const found = forecast(drawn(1), {law: weibull, objective: "binomial"});

  it("from every scale on that leaves three to fit and one to foretell", () => {
    expect(found.map(({upTo}) => upTo)).toEqual(sizes.slice(2, -1));
    expect(found.map(({scales}) => scales)).toEqual([3, 4, 5, 6, 7, 8]);
  });
  it("tells how much of the rise was seen", () => {
    for (const {upTo, riseSeen} of found) expect(riseSeen).toBeCloseTo(-Math.expm1(-((upTo / 1e8) ** 0.8)), 1);
  });
  it("the error in per cent is that of the value, of Nc and of N50", () => {
    const last = found.at(-1)!;
    expect(last.quantities.map(({quantity}) => quantity)).toEqual(["Nc", "N50"]);
    for (const {predicted, observed, errorPercent, isInside} of last.quantities) {
      expect(observed.value * (1 + errorPercent / 100)).toBeCloseTo(predicted.value, 0);
      expect(Math.abs(errorPercent)).toBeLessThan(20);
      expect(isInside).toBe(observed.value >= predicted.lower! && observed.value <= predicted.upper!);
    }
  });
  it("the intervals narrow as the transition is seen", () => {
    const width = (i: number) => {
      const {lower, upper} = found[i]!.quantities[0]!.predicted;
      return lower === null || upper === null ? Infinity : Math.log(upper / lower);
    };
    expect(width(0)).toBeGreaterThan(4 * width(5));
  });
  it("the interval foretold from a fifth of the rise holds the truth in 95 % of sets or so", () => {
    const inside = Array.from({length: 80}, (_, label) => {
      const rows = drawn(100 + label).filter(({N}) => N < 3e7);
      const {lower, upper} = forecast([...rows, {N: 1e9, k: 1, n: 1}], {law: weibull, objective: "binomial"}).at(-1)!
        .quantities[1]!.predicted;
      const truth = 1e8 * Math.LN2 ** (1 / 0.8);
      return (lower ?? 0) < truth && truth < (upper ?? Infinity);
    }).filter(Boolean).length;
    expect(inside).toBeGreaterThanOrEqual(70);
  });
  it("says null, not yes, of an interval that is open at both ends", () => {
    const flat = sizes.map((N, i) => ({N, k: i < 5 ? 0 : 50, n: 50}));
    const first = forecast(flat, {law: logistic, objective: "binomial"})[0]!.quantities[0]!;
    expect(first.predicted.upper).toBeNull();
    if (first.predicted.lower === null) expect(first.isInside).toBeNull();
  });
  it("refuses too few scales and a law without critical scale", () => {
    expect(() => forecast(drawn(2).slice(0, 3), {law: weibull})).toThrow("needs at least 4 scales, found 3");
    expect(() => forecast(drawn(2), {law: power, objective: "binomial"})).toThrow();
  });
});
