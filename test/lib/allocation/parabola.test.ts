import {expect, it} from "vitest";
import {parabolaMinimum} from "../../../src/lib/allocation/parabola.js";
import {splineMinimum} from "../../../src/lib/allocation/spline-minimum.js";
import {random} from "../../../src/lib/numerics/random.js";

const N = [1, 2, 5, 9, 14, 30];
const loss = [3.1, 2.9, 2.7, 2.75, 2.9, 3.4];

it("the vertex and its standard error are those of R’s lm with the delta method", () => {
  const found = parabolaMinimum(N, loss);
  expect(found).toMatchObject({reason: null});
  if (found.reason !== null) return;
  expect(found.N).toBeCloseTo(4.5958634339441593, 12);
  expect(found.loss).toBeCloseTo(2.6943096634187809, 12);
  expect(found.logStderr).toBeCloseTo(0.0551826310491534, 12);
});

it("a spline’s standard error grows with the noise and never falls below a third of its grid’s gap", () => {
  const stderr = (logLossSd: number) => {
    const found = splineMinimum(N, loss, {logLossSd, random: random("parabola.test")});
    return found.reason === null ? found.logStderr! : NaN;
  };
  expect(stderr(1e-9)).toBeCloseTo((0.33 * 25 * Math.log(30)) / (25 * 5 - 1), 12);
  expect(stderr(0.1)).toBeGreaterThan(stderr(1e-9));
  // a rival valley at the edge takes some of the draws
  const rival = splineMinimum(N, [2.594, 3, 2.59, 3, 3, 3.4], {logLossSd: 0.004, random: random("parabola.test")});
  const certainty = rival.reason === null ? stderr(1e-9) / rival.logStderr! : NaN;
  expect(certainty).toBeGreaterThan(0.6);
  expect(certainty).toBeLessThan(0.9);
  const threeValleys = splineMinimum(N, [2.6, 3, 2.59, 3, 3, 2.6], {logLossSd: 0.1, random: random("parabola.test")});
  expect(threeValleys.reason).toMatchObject({code: "minimum-moved-by-noise", draws: 200});
});
