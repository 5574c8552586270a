import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {raise} from "../../../src/lib/numerics/raise.ts";

describe("a power", () => {
  it("is that of Math.pow but for the last digits, which engines round differently", () => {
    const base = fc.double({min: 1e-12, max: 1e12, noNaN: true});
    fc.assert(
      fc.property(base, fc.double({min: -20, max: 20, noNaN: true}), (a, b) => {
        expect(Math.abs(raise(a, b) / a ** b - 1)).toBeLessThan(1e-13);
      })
    );
  });

  it("of a whole number is a product, of negative numbers too", () => {
    expect([raise(-3, 3), raise(-2, -1), raise(10, 15), raise(7, 0)]).toEqual([-27, -0.5, 1e15, 1]);
    expect([raise(1e4, -0.5), raise(9, 1.5)]).toEqual([0.01, 27]);
  });

  it("of zero, and of what has no power, is exact", () => {
    expect([raise(0, 0.5), raise(0, -0.5), raise(-1, 0.5)]).toEqual([0, Infinity, Number.NaN]);
  });
});
