import {describe, expect, it} from "vitest";
import {drawnInterval, expectedInterval, type SweepDesign} from "../../../src/lib/emergence/expected-interval.js";

const design: SweepDesign = {alpha: 2, sizes: 11, decades: 2, seeds: 6, items: 1, place: 0.5};
const expected = (changes: Partial<SweepDesign>, sweeps = 30) =>
  expectedInterval(Array.from({length: sweeps}, (_, i) => drawnInterval({...design, ...changes}, i)));

describe("the interval to expect", () => {
  it("holds the truth in about as many sweeps as it says, and is closed where N50 is in the middle", () => {
    const {sweeps, covered, open, decades} = expected({}, 60);
    expect(sweeps).toBe(60);
    expect(covered).toBeGreaterThanOrEqual(51);
    expect(open).toBeLessThanOrEqual(3);
    expect(decades!.low).toBeLessThan(decades!.median);
    expect(decades!.median).toBeLessThan(decades!.high);
  });
  it("is shorter with more seeds, and where the rise is steeper", () => {
    const median = (changes: Partial<SweepDesign>) => expected(changes).decades!.median;
    expect(median({seeds: 40})).toBeLessThan(median({seeds: 5}));
    expect(median({alpha: 4})).toBeLessThan(median({alpha: 1}));
  });
  it("is open for most sweeps that end before the rise", () => {
    expect(expected({place: 1.3}).open).toBeGreaterThan(15);
  });
  it("comes from items too", () => {
    expect(expected({items: 64, seeds: 2, sizes: 7}, 6).decades!.median).toBeLessThan(1);
  });
  it("is the same for the same number, and open where every model scores alike", () => {
    expect(drawnInterval(design, 3)).toEqual(drawnInterval(design, 3));
    expect(drawnInterval({...design, place: 9}, 1)).toEqual({lower: null, upper: null});
    expect(expectedInterval([])).toEqual({sweeps: 0, open: 0, covered: 0, decades: null});
  });
  it("a design that cannot be trained is refused", () => {
    expect(() => drawnInterval({...design, sizes: 1}, 0)).toThrow("invalid design");
  });
});
