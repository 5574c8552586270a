import {describe, expect, it} from "vitest";
import {valuesOf} from "../../../src/lib/core/fit.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {leaveOneOut} from "../../../src/lib/fitting/validation/leave-out.js";
import {weibull} from "../../../src/lib/laws/emergence/weibull.js";
import {power} from "../../../src/lib/laws/loss/power.js";
import {FitError} from "../../../src/lib/messages/fit-error.js";
import {random} from "../../../src/lib/numerics/random.js";

const sizes = Array.from({length: 8}, (_, i) => 10 ** (5 + i / 2));
const source = random("leave-out.test");
/** Three runs of each size: E 1.7, A 30, alpha 0.3, 1 % noise. */
const N = sizes.flatMap((v) => [v, v, v]);
const y = N.map((v) => (1.7 + 30 * v ** -0.3) * Math.exp(0.01 * source.normal()));
const data = {x: {N}, y};

describe("leaving out one size after the other", () => {
  const found = leaveOneOut(power, data, N);

  it("fits the rest and predicts the size", () => {
    expect(found.groups.map(({group, rows}) => [group, rows])).toEqual(sizes.map((size) => [size, 3]));
    const rest = N.map((_, i) => i).filter((i) => N[i] !== sizes[5]);
    const without = fit(power, {x: {N: rest.map((i) => N[i]!)}, y: rest.map((i) => y[i]!)}, {intervals: "none"});
    const {E, A, alpha} = valuesOf(without) as Record<"E" | "A" | "alpha", number>;
    const group = found.groups[5]!;
    expect(group.values).toEqual({E, A, alpha});
    const squares = [15, 16, 17].map((i) => Math.log(y[i]! / (E + A * sizes[5]! ** -alpha)) ** 2);
    expect(group.rmsLogError).toBeCloseTo(Math.sqrt((squares[0]! + squares[1]! + squares[2]!) / 3), 12);
  });

  it("tells how far each parameter moves, in standard errors of the whole fit", () => {
    for (const {param, value, stderr} of found.fit.estimates) {
      const {values, shifts} = found.groups[7]!;
      expect(shifts[param]).toBeCloseTo((values[param]! - value) / stderr!, 12);
    }
    const moves = found.groups.map(({shifts}) => Math.abs(shifts.E!));
    // the floor rests on the largest sizes
    expect(moves.indexOf(Math.max(...moves))).toBeGreaterThanOrEqual(6);
  });

  it("sums up all rows", () => {
    const mean = found.groups.reduce((sum, {rmsLogError}) => sum + rmsLogError! ** 2, 0) / 8;
    expect(found.rmsLogError).toBeCloseTo(Math.sqrt(mean), 12);
    expect(found.rmsLogError).toBeGreaterThan(found.fit.summary.sigma! * 0.9);
    expect(found.coverage).toBeCloseTo(found.groups.reduce((sum, {coverage}) => sum + coverage!, 0) / 8, 12);
    expect(found.coverage).toBeGreaterThan(0.8);
  });

  it("takes names of groups, in their order, and options of fits", () => {
    const names = N.map((_, i) => (i % 2 ? "odd" : "even"));
    const {groups, fit} = leaveOneOut(power, data, names, {objective: "least-squares", fixed: {E: 1.7}});
    expect(groups.map(({group, rows}) => [group, rows])).toEqual([
      ["even", 12],
      ["odd", 12]
    ]);
    expect(fit.objective).toBe("least squares");
    expect(groups[0]).toMatchObject({values: {E: 1.7}, shifts: {E: null}, failure: null});
  });

  it("works on counts", () => {
    const counts = {x: {N: [1, 2, 4, 8, 16, 32]}, k: [0, 1, 3, 7, 9, 10], n: Array(6).fill(10)};
    const {groups, coverage} = leaveOneOut(weibull, counts, counts.x.N);
    expect(groups).toHaveLength(6);
    expect(coverage).toBeGreaterThan(0.5);
  });

  it("says where the rest is too little to fit", () => {
    const few = {x: {N: [1e5, 1e6, 1e7, 1e7]}, y: [3, 2.4, 2.1, 2.2]};
    const {groups, rmsLogError} = leaveOneOut(power, few, few.x.N);
    expect(groups[2]).toEqual({
      group: 1e7,
      rows: 2,
      rmsLogError: null,
      coverage: null,
      values: {},
      shifts: {},
      failure: {code: "too-few-rows", law: "power", needed: 3, rows: 2}
    });
    expect(groups[0]!.failure).toBeNull();
    expect(rmsLogError).not.toBeNull();
  });

  it("refuses fewer than two groups, and groups of other rows", () => {
    expect(() =>
      leaveOneOut(
        power,
        data,
        N.map(() => 1)
      )
    ).toThrow(new FitError({code: "too-few", of: "group", needed: 2, found: 1}));
    expect(() => leaveOneOut(power, data, [1, 2])).toThrow(
      new FitError({code: "wrong-length", what: "groups", wanted: 24, found: 2})
    );
  });
});
