import {describe, expect, it} from "vitest";
import {binLabels} from "../../../src/lib/networks/information/bins.js";
import {
  discreteInformation,
  entropyOf,
  exactInformation
} from "../../../src/lib/networks/information/discrete-information.js";
import {gaussianPairs, informationBias} from "../../../src/lib/networks/information/information-bias.js";
import {neighbourInformation} from "../../../src/lib/networks/information/nearest-neighbours.js";
import {mean} from "../../../src/lib/numerics/mean.js";
import {random} from "../../../src/lib/numerics/random.js";

/** x uniform on 0, 1, 2; y is x with probability 0.8, else one of the others. */
const joint = [0, 1, 2].map((x) => [0, 1, 2].map((y) => (x === y ? 0.8 : 0.1) / 3));
const exact = Math.log(3) + 0.8 * Math.log(0.8) + 0.2 * Math.log(0.1);

function drawn(n: number, seed: number) {
  const source = random("test", "joint", n, seed);
  const x = Array.from({length: n}, () => source.integer(3));
  const y = x.map((v) => (source.uniform() < 0.8 ? v : (v + 1 + source.integer(2)) % 3));
  return {x, y};
}

describe("discrete variables", () => {
  it("a known distribution has its exact information, normalised or not", () => {
    expect(exactInformation(joint)).toBeCloseTo(exact, 14);
    expect(exactInformation(joint.map((row) => row.map((p) => 300 * p)))).toBeCloseTo(exact, 13);
    expect(
      exactInformation([
        [0.25, 0.25],
        [0.25, 0.25]
      ])
    ).toBeCloseTo(0, 14);
    expect(
      exactInformation([
        [0.5, 0],
        [0, 0.5]
      ])
    ).toBeCloseTo(Math.LN2, 14);
    expect(entropyOf([1, 1, 2])).toBeCloseTo(1.5 * Math.LN2, 14);
  });
  it("samples of it overshoot, by what Miller and Madow say, and their standard error covers", () => {
    const found = Array.from({length: 400}, (_, seed) => drawn(100, seed)).map(({x, y}) => discreteInformation(x, y));
    const error = found[0]!.stderr / 20;
    expect(mean(found.map(({plugIn}) => plugIn)) - exact).toBeGreaterThan(3 * error);
    expect(Math.abs(mean(found.map(({corrected}) => corrected)) - exact)).toBeLessThan(3 * error);
    const covered = found.filter(({corrected, stderr}) => Math.abs(corrected - exact) < 1.96 * stderr).length / 400;
    expect(covered).toBeGreaterThan(0.91);
  });
  it("refuses unequal numbers of samples", () => {
    expect(() => discreteInformation([1, 2], [1])).toThrow("invalid samples; not as many of both: 2 and 1");
    expect(() => entropyOf([0, -1])).toThrow("invalid weight; not a number ≥ 0: -1");
  });
});

describe("bins", () => {
  it("are of equal width, the greatest value in the last, and vectors share a cell only in every coordinate", () => {
    expect([...binLabels({values: [0, 1, 2, 3, 4], dimensions: 1}, 2)]).toEqual([0, 0, 1, 1, 1]);
    expect([...binLabels({values: [0, 0, 9, 9, 0, 9, 1, 1], dimensions: 2}, 2)]).toEqual([0, 1, 2, 0]);
    expect([...binLabels({values: [5, 5, 5], dimensions: 1}, 30)]).toEqual([0, 0, 0]);
  });
  it("that are too many make every vector its own cell: ln n, whatever it is", () => {
    const {x, y} = gaussianPairs(0, 6, 200, "fine");
    expect(discreteInformation(binLabels(x, 30), binLabels(y, 30)).plugIn).toBeCloseTo(Math.log(200), 10);
  });
  it("refuses vectors that are cut short", () => {
    expect(() => binLabels({values: [1, 2, 3], dimensions: 2}, 4)).toThrow("invalid vectors; not of 2 numbers each: 3");
    expect(() => binLabels({values: [1, Number.NaN], dimensions: 1}, 4)).toThrow(
      "invalid vectors; not finite: NaN (row 1)"
    );
  });
});

describe("nearest neighbours", () => {
  const bias = (rho: number, dimensions: number, samples: number, repeats: number) =>
    informationBias({rho, dimensions, samples: [samples], bins: [], repeats})[0]!;

  it.each([0, 0.6, 0.9])("pairs of normal variables, ρ = %d: the truth, within the scatter of the mean", (rho) => {
    const {bias: off, stderr} = bias(rho, 1, 250, 12);
    expect(Math.abs(off)).toBeLessThan(3.5 * stderr);
  });
  it("in three dimensions each: too low, and less so the more samples", () => {
    const [few, many] = [bias(0.5, 3, 100, 10), bias(0.5, 3, 600, 5)];
    expect(few.truth).toBeCloseTo(1.5 * Math.log(4 / 3), 12);
    expect(few.bias).toBeLessThan(-2 * few.stderr);
    expect(Math.abs(many.bias)).toBeLessThan(Math.abs(few.bias));
  });
  it("the standard error is about the scatter", () => {
    const found = Array.from({length: 20}, (_, seed) => {
      const {x, y} = gaussianPairs(0.8, 1, 300, "error", seed);
      return neighbourInformation(x, y);
    });
    const scatter = Math.sqrt(mean(found.map(({value}) => (value - mean(found.map((f) => f.value))) ** 2)) * (20 / 19));
    const said = Math.sqrt(mean(found.map(({stderr}) => stderr! ** 2)));
    expect(said / scatter).toBeGreaterThan(0.6);
    expect(said / scatter).toBeLessThan(1.7);
  });
  it("does not move when a variable is shifted or scaled, and repeated values are told apart", () => {
    const {x, y} = gaussianPairs(0.7, 1, 200, "invariant");
    const {value} = neighbourInformation(x, y, {parts: 0});
    const moved = {...x, values: Float64Array.from(x.values, (v) => 1000 + 4 * v)};
    expect(neighbourInformation(moved, y, {parts: 0}).value).toBeCloseTo(value, 6);
    const rounded = {...x, values: Float64Array.from(x.values, (v) => Math.round(4 * v) / 4)};
    expect(Number.isFinite(neighbourInformation(rounded, y, {parts: 0}).value)).toBe(true);
  });
  it("refuses what has no neighbours", () => {
    const one = {values: [1, 2, 3], dimensions: 1};
    expect(() => neighbourInformation(one, {values: [1, 2], dimensions: 1})).toThrow("not as many of both: 3 and 2");
    expect(() => neighbourInformation(one, one, {k: 3})).toThrow("invalid k; not a number of other samples: 3");
    expect(neighbourInformation(one, one, {k: 1}).stderr).toBeNull();
  });
});

describe("the bias", () => {
  const rows = informationBias({rho: 0.8, samples: [100, 400], bins: [3, 20], repeats: 10});
  const bias = (estimator: string, setting: number, samples: number) =>
    rows.find((r) => r.estimator === estimator && r.setting === setting && r.samples === samples)!.bias;
  it("coarse bins give too little and fine ones too much, less so with more samples or corrected", () => {
    expect(rows.length).toBe(10);
    expect(bias("binned", 3, 400)).toBeLessThan(-0.1);
    expect(bias("binned", 20, 100)).toBeGreaterThan(0.3);
    expect(bias("binned", 20, 400)).toBeLessThan(bias("binned", 20, 100));
    expect(Math.abs(bias("binned, corrected", 20, 400))).toBeLessThan(Math.abs(bias("binned", 20, 400)));
    expect(Math.abs(bias("nearest neighbours", 3, 400))).toBeLessThan(0.05);
  });
});
