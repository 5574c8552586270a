import {describe, expect, it} from "vitest";
import {
  constant,
  correlated,
  correlation,
  count,
  estimate,
  estimateCell,
  interval,
  list,
  number,
  percent,
  power
} from "../../../src/components/base/format.ts";
import type {Estimate} from "../../../src/lib/core/fit.ts";

const base: Estimate = {
  param: "E",
  tex: "E",
  unit: "nats",
  value: 1.48440012,
  stderr: 0.0095,
  lower: 1.4650087,
  upper: 1.5030253,
  interval: "profile",
  level: 0.95,
  status: "identified",
  reasons: []
};

describe("number", () => {
  it.each([
    [1.48440012, 0.019, "1.48"],
    [1.48440012, 0.5, "1.48"],
    [887.7, 1, "888"],
    [9.997, 0.01, "10.0"],
    [0.5947, 0.0166, "0.595"],
    [-0.85, 0.038, "−0.850"],
    [0, 1, "0"],
    [18_200, 1000, "18.2k"],
    [-3.2e14, 1e13, "−320T"],
    [3.2e16, 1e15, "3.20 × 10¹⁶"],
    [-0.0002, 0.001, "−0.0002"],
    [9e-18, 0.01, "0.000"],
    [2e-9, 1e-10, "2.00 × 10⁻⁹"],
    [Number.NaN, 1, "–"]
  ])("prints %d with two digits of %d", (value, resolution, text) => {
    expect(number(value, resolution)).toBe(text);
  });
});

describe("count", () => {
  it.each([
    [999, "999"],
    [1064, "1.06k"],
    [999999, "1M"],
    [8.4e6, "8.4M"],
    [2e9, "2B"],
    [6.09e23, "6.09 × 10²³"],
    [4.86e-18, "4.86 × 10⁻¹⁸"],
    [0, "0"]
  ])("prints %d as %s", (value, text) => {
    expect(count(value)).toBe(text);
  });
});

it("prints what was stated with the digits it was stated in", () => {
  expect([406.4, 0.34, 1e15, 1e-12, 6.5e13].map(constant)).toEqual(["406.4", "0.34", "10¹⁵", "10⁻¹²", "6.5 × 10¹³"]);
  expect(power(8.8e13)).toBe("8.8 × 10¹³");
});

describe("estimate", () => {
  it("has its interval in a sentence, in three digits", () => {
    expect(estimate(base)).toBe("1.48 (95% CI 1.47–1.50)");
    expect(estimate({...base, value: 4830, lower: 3590, upper: 5480, unit: "parameters"})).toBe(
      "4.83k (95% CI 3.59k–5.48k)"
    );
    expect(estimate({...base, value: -0.3, lower: -0.4, upper: 0.1})).toBe("−0.300 (95% CI −0.400 to 0.100)");
  });
  it("has more digits where its ends would be the same", () => {
    expect(estimate({...base, value: 2.64575, lower: 2.64571, upper: 2.64579})).toBe("2.6458 (95% CI 2.6457–2.6458)");
  });
  it("has the same digits in a cell", () => {
    expect(estimateCell(base)).toBe("1.48 [1.47, 1.50]");
    expect(estimateCell({...base, value: 0.3, lower: -0.5, upper: 1.1})).toBe("0.30 [−0.50, 1.10]");
  });
  it("prints the end that is known, and never the value, where the other is open", () => {
    expect(estimate({...base, upper: null, status: "open-above"})).toBe("≥ 1.47");
    expect(estimate({...base, lower: null, status: "open-below"})).toBe("≤ 1.50");
    expect(estimateCell({...base, lower: null, status: "open-below"})).toBe("≤ 1.50");
  });
  it("prints no number where nothing is identified", () => {
    expect(estimate({...base, lower: null, upper: null, stderr: null, status: "unidentified"})).toBe("not identified");
    expect(interval(null, null)).toBe("not identified");
  });
});

it("prints shares in three digits at most", () => {
  const shares = [percent(0.0853, 1), percent(1, 1), percent(3.0954, 1), percent(-30.564), percent(0.00012, 2)];
  expect(shares).toEqual(["8.5%", "100%", "310%", "−3060%", "0.01%"]);
});

it("does not round a correlation to a perfect one", () => {
  expect([0.9961, 0.99961, -0.99961].map(correlation)).toEqual(["0.996", "> 0.999", "< −0.999"]);
  expect([correlated("|r|", 0.9961), correlated("R²", 1)]).toEqual(["|r| = 0.996", "R² > 0.999"]);
});

it("joins lists as sentences do", () => {
  expect([list([]), list(["a"]), list(["a", "b"]), list(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
});
