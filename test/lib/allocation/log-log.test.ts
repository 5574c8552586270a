import {describe, expect, it} from "vitest";
import {logLogAt, logLogFit} from "../../../src/lib/allocation/log-log.js";

const C = [1e18, 3e18, 1e19, 6e19, 1e21];
const N = [2.1e8, 3.2e8, 7.7e8, 1.5e9, 6.9e9];

describe("a power of compute, against R 4.2 lm(log(N) ~ log(C))", () => {
  it("unweighted", () => {
    const found = logLogFit(C, N);
    expect(found.exponent.value).toBeCloseTo(0.5067305149552458, 13);
    expect(found.stderr).toBeCloseTo(0.0225260743750499, 13);
    expect(found.r2).toBeCloseTo(0.9941065297900007, 13);
    expect(found.exponent.lower).toBeCloseTo(0.4350424927878221, 12);
    expect(found.exponent.upper).toBeCloseTo(0.5784185371226694, 12);
    const {value, lower, upper} = logLogAt(logLogFit(C, N, {level: 0.9}), 1e23);
    expect(value / 70059196612.7046).toBeCloseTo(1, 12);
    expect(lower! / 43552017689.5555).toBeCloseTo(1, 12);
    expect(upper! / 112699509469.4474).toBeCloseTo(1, 12);
  });

  it("weighted", () => {
    const found = logLogFit(C, N, {weights: [1, 4, 2, 8, 3], level: 0.9});
    expect(found.exponent.value).toBeCloseTo(0.511344212096849, 13);
    expect(found.stderr).toBeCloseTo(0.0234767626226426, 13);
    expect(found.r2).toBeCloseTo(0.993716041851039, 13);
    expect(logLogAt(found, 1e23).lower! / 44115999705.826).toBeCloseTo(1, 12);
  });

  it("each point twice is no surer than once where only the runs are independent", () => {
    const twice = logLogFit([...C, ...C], [...N, ...N], {independent: 5});
    const once = logLogFit(C, N);
    expect(twice.stderr).toBeCloseTo(once.stderr!, 13);
    expect(twice.exponent.upper).toBeCloseTo(once.exponent.upper!, 12);
  });

  it("two points have an exponent and no interval; one budget has none", () => {
    expect(logLogFit([1, 100], [1, 10])).toMatchObject({exponent: {lower: null, upper: null}, stderr: null, dof: 0});
    expect(logLogAt(logLogFit([1, 100], [1, 10]), 1e4)).toMatchObject({lower: null, upper: null});
    expect(() => logLogFit([1e18, 1e18], [1, 2])).toThrow("needs at least 2 budgets, found 1");
    expect(() => logLogFit([1e18, -1], [1, 2])).toThrow("invalid C; not > 0: -1 (row 1)");
  });
});
