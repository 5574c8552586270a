import {mean as compensated} from "simple-statistics";
import {expect, it} from "vitest";
import {mean, meanOf, sampleVariance} from "../../../src/lib/numerics/mean.js";

const tenths = new Array(10).fill(0.1);

it("is a plain sum from first to last, whose bits published numbers rest on", () => {
  expect(mean(tenths)).toBe(0.09999999999999999);
  expect(compensated(tenths)).toBe(0.1);
  expect(mean(Float64Array.of(1, 2, 6))).toBe(3);
});

it("of what is read off things, each with its place", () => {
  expect(meanOf([{v: 3}, {v: 5}], ({v}, i) => v * i)).toBe(2.5);
  expect(meanOf([], () => 1)).toBeNaN();
});

it("the variance of a sample is over one less than its count", () => {
  expect(sampleVariance([1, 2, 3, 4])).toBeCloseTo(5 / 3, 15);
  expect(sampleVariance([1])).toBeNaN();
});
