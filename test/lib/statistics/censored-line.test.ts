import {linearRegression} from "simple-statistics";
import {describe, expect, it} from "vitest";
import {meanOf} from "../../../src/lib/numerics/mean.js";
import {random} from "../../../src/lib/numerics/random.js";
import {type CensoredRow, censoredLine} from "../../../src/lib/statistics/censored-line.js";
import {tQuantile} from "../../../src/lib/statistics/distributions.js";

const x = Array.from({length: 12}, (_, i) => -i / 2);

/** y = 2 − x with scatter ½, cut off where it is above `most`. */
function drawn(seed: number, most = Infinity): CensoredRow[] {
  const noise = random("censored line", seed);
  return x.map((x) => {
    const y = 2 - x + 0.5 * noise.normal();
    return y > most ? {x, y: most, censoring: "above"} : {x, y, censoring: "none"};
  });
}

it("is least squares with Student’s interval where nothing is censored", () => {
  const rows = drawn(1);
  const {m, b} = linearRegression(rows.map(({x, y}) => [x, y]));
  const {slope, intercept, at} = censoredLine(rows);
  const centre = x.reduce((a, b) => a + b) / 12;
  const squares = x.reduce((sum, v) => sum + (v - centre) ** 2, 0);
  const sigma = Math.sqrt(rows.reduce((sum, {x, y}) => sum + (y - b - m * x) ** 2, 0) / 10);
  const t = tQuantile(0.975, 10);
  expect(slope.value).toBeCloseTo(m, 8);
  expect(intercept).toBeCloseTo(b, 8);
  expect(slope.upper! - m).toBeCloseTo((t * sigma) / Math.sqrt(squares), 8);
  expect(m - slope.lower!).toBeCloseTo((t * sigma) / Math.sqrt(squares), 8);
  const half = t * sigma * Math.sqrt(1 / 12 + (centre + 1) ** 2 / squares);
  expect(at(-1).upper!).toBeCloseTo(b - m + half, 8);
  expect(at(-1).lower!).toBeCloseTo(b - m - half, 8);
});

describe("with the highest third cut off", () => {
  const most = 5.5;
  const sets = Array.from({length: 250}, (_, seed) => drawn(seed, most));
  const slopes = sets.map((rows) => censoredLine(rows).slope);

  it("the slope is right on average, where leaving them out flattens it", () => {
    const kept = (rows: CensoredRow[]) => rows.filter(({censoring}) => censoring === "none");
    expect(meanOf(sets, (rows) => rows.length - kept(rows).length)).toBeGreaterThan(3);
    expect(Math.abs(meanOf(sets, (_, i) => slopes[i]!.value) + 1)).toBeLessThan(0.03);
    expect(meanOf(sets, (rows) => linearRegression(kept(rows).map(({x, y}) => [x, y])).m)).toBeGreaterThan(-0.95);
  });

  it("the interval holds the true slope in 93 to 98 % of sets", () => {
    const held = slopes.filter(({lower, upper}) => lower! < -1 && upper! > -1).length;
    expect(held / sets.length).toBeGreaterThan(0.93);
    expect(held / sets.length).toBeLessThan(0.98);
  });
});

it("is the same line seen from below", () => {
  const rows = drawn(3, 5);
  const mirrored = rows.map((row) => ({
    ...row,
    y: -row.y,
    censoring: row.censoring === "above" ? ("below" as const) : row.censoring
  }));
  const [up, down] = [censoredLine(rows), censoredLine(mirrored)];
  expect(down.slope.value).toBeCloseTo(-up.slope.value, 10);
  expect(down.slope.lower!).toBeCloseTo(-up.slope.upper!, 8);
});

it("wants four rows that are not censored", () => {
  const rows = drawn(1).map((row, i) => ({...row, censoring: i < 3 ? ("none" as const) : ("above" as const)}));
  expect(() => censoredLine(rows)).toThrow("needs at least 4 rows, found 3");
});
