import {expect, it} from "vitest";
import {byBudget, curvesOf} from "../../../src/lib/allocation/runs.js";

const run = (N: number, C: number, loss = 3) => ({N, D: C / (6 * N), loss});

it("groups runs of about one compute, without chaining a ladder of near ones into one", () => {
  const ladder = [1, 1.015, 1.03, 1.045, 2].map((c, i) => run(1e6 * (i + 1), c * 1e18));
  expect(byBudget(ladder).map(({runs}) => runs.length)).toEqual([2, 2, 1]);
  expect(byBudget(ladder, {tolerance: 0.1}).map(({runs}) => runs.length)).toEqual([4, 1]);
  const chosen = byBudget(ladder, {budgets: [1.03e18], tolerance: 0.02});
  expect(chosen.map(({runs}) => runs.map(({N}) => N / 1e6))).toEqual([[2, 3, 4]]);
  expect(chosen[0]!.C / 1e18).toBeCloseTo(Math.cbrt(1.015 * 1.03 * 1.045), 12);
});

it("takes runs of one size as one: their mean, or the least", () => {
  const runs = [run(2e6, 1e18, 3.2), run(1e6, 1e18, 3), run(1e6, 1e18, 4)];
  expect(byBudget(runs)[0]!.runs.map(({loss}) => loss)).toEqual([3.5, 3.2]);
  expect(byBudget(runs, {repeats: "least"})[0]!.runs.map(({loss}) => loss)).toEqual([3, 3.2]);
});

it("reads compute as it was counted", () => {
  expect(byBudget([{...run(1e6, 1e18), C: 2e18}])[0]).toMatchObject({
    C: expect.closeTo(2e18, -4),
    flopsPerTokenParameter: 12
  });
});

it("orders the points of a curve by compute and leaves single runs alone", () => {
  const points = [run(1e6, 3e18), run(1e6, 1e18)].map((point) => ({...point, curve: "a"}));
  expect(curvesOf([...points, run(1, 1), run(1, 1)]).map((curve) => curve.map(({D}) => D))).toEqual([
    [points[1]!.D, points[0]!.D],
    [1 / 6],
    [1 / 6]
  ]);
});
