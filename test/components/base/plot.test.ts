import {describe, expect, it} from "vitest";
import {logAxis, scaleTicks} from "../../../src/components/base/plot.ts";

describe("ticks of a logarithmic axis", () => {
  it("are decades with their 2 and 5 where there is room, and fewer where there is not", () => {
    expect(scaleTicks(100, 10_000, 800)).toEqual([100, 200, 500, 1000, 2000, 5000, 10_000]);
    expect(scaleTicks(100, 10_000, 320)).toEqual([100, 300, 1000, 3000, 10_000]);
    expect(scaleTicks(1, 1e12, 400)).toEqual([1, 1e3, 1e6, 1e9, 1e12]);
  });

  it.each([
    [0.12, 1.1],
    [1.4e6, 4.4e6],
    [210, 13_000],
    [2.05, 2.6],
    [0.97, 1.01],
    [18, 57]
  ])("from %d to %d are three or more, on the axis and wide enough apart to be read", (low, high) => {
    for (const width of [200, 400, 900]) {
      const ticks = scaleTicks(low, high, width);
      expect(ticks.length, `${width} px: ${ticks}`).toBeGreaterThanOrEqual(3);
      expect(ticks.filter((tick) => tick < low * 0.998 || tick > high * 1.002)).toEqual([]);
      const places = ticks.map((tick) => (width * Math.log(tick / low)) / Math.log(high / low));
      expect(places.slice(1).filter((place, i) => place - places[i]! < 20)).toEqual([]);
    }
  });

  it("are one for one value, and have the short form of counts", () => {
    expect(scaleTicks(100, 100, 400)).toEqual([100]);
    const {tickFormat, ticks} = logAxis([1000, 20_000], 400, "parameters");
    expect((ticks as number[]).map(tickFormat as (v: number) => string)).toEqual(["1k", "2k", "5k", "10k", "20k"]);
  });
});
