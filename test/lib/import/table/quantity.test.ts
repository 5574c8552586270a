import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {decimalOf, quantity} from "../../../../src/lib/import/table/quantity.ts";

describe("a quantity", () => {
  it.each([
    ["70m", 70e6],
    ["2.8B", 2.8e9],
    ["1.4 T", 1.4e12],
    ["300k tokens", 3e5],
    ["410M params", 410e6],
    ["1e18 FLOPs", 1e18],
    ["1,234,567", 1234567],
    ["1_000", 1000],
    [" 3.25 ", 3.25],
    ["37.5%", 0.375],
    ["-2", -2],
    [".5", 0.5]
  ])("%s is %d", (text, value) => expect(quantity(text)).toBeCloseTo(value, 10));

  it.each([
    "",
    "N/A",
    "nan",
    "NaN",
    "null",
    "-",
    "–",
    "inf",
    "-Infinity",
    "#N/A",
    "1e999"
  ])("%j is no finite number", (text) => expect(quantity(text)).toBeNull());

  it.each(["abc", "1.2.3", "12 apples", "=1+1", "0x10", "1,23,456", "<b>1</b>", "--1"])("%j is not a number", (text) =>
    expect(quantity(text)).toBeUndefined());

  it("is read back from what JavaScript writes, exactly", () => {
    fc.assert(fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (v) => quantity(String(v)) === v));
  });

  it("is read with decimal commas where a file writes so", () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6}), (v) => {
        const text = v.toFixed(4);
        return quantity(text.replace(".", ","), "comma") === quantity(text);
      })
    );
    expect(quantity("1.234,5", "comma")).toBe(1234.5);
    expect(quantity("1.234", "comma")).toBe(1234);
  });
});

describe("decimal commas", () => {
  it.each([
    [["1,5", "2"], ",", "comma", undefined],
    [["0,512", "2"], ",", "comma", undefined],
    [["1.234,5"], "\t", "comma", undefined],
    [["1,500", "2,000"], ",", "point", "1,500"],
    [["1,500", "2,000"], ";", "comma", undefined],
    [["1,500", "2.5"], ";", "point", undefined],
    [["1.5"], ";", "point", undefined],
    [["3,5", "3.25"], ",", "point", undefined],
    [["3,5", "3.412"], ",", "point", undefined],
    [["3,5", "1.000"], ";", "comma", "1.000"]
  ] as const)("%j parted by %j: %s", (cells, delimiter, decimal, thousands) => {
    expect(decimalOf(cells, delimiter)).toEqual({decimal, thousands});
  });
});
