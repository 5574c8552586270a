import {expect, it} from "vitest";
import {akima} from "../../../src/lib/numerics/akima.js";

it("is SciPy 1.10.1’s Akima1DInterpolator, where slopes are undefined too", () => {
  const spline = akima([0, 1, 2.5, 3, 5, 6, 7.5], [1, 3, 2, 2, 2, 5, 4]);
  const expected = [1, 2.1967999999999996, 2.5233777777777777, 2, 2, 3.33125, 4.6488, 4];
  for (const [i, x] of [0, 0.4, 1.7, 2.7, 4, 5.5, 7.2, 7.5].entries()) expect(spline(x)).toBeCloseTo(expected[i]!, 13);
  expect(spline(7.6)).toBeNaN();
  const three = akima([0, 1, 3], [1, 0, 2]);
  expect([three(0.5), three(2)]).toEqual([0.25, 0.5]);
});

it("refuses what is not rising or too short", () => {
  expect(() => akima([0, 1, 1, 2], [1, 2, 3, 4])).toThrow("invalid x; not rising: 1 (point 2)");
  expect(() => akima([0, 1], [1, 2])).toThrow("an Akima spline needs at least 3 points, found 2");
});
