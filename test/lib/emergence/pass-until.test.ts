import {describe, expect, it} from "vitest";
import {type PassUntilRow, passUntil} from "../../../src/lib/emergence/pass-until.js";
import {random} from "../../../src/lib/numerics/random.js";

const sizes = Array.from({length: 10}, (_, i) => 10 ** (7 + 0.35 * i));
const centre = Math.log(10 ** (7 + 0.35 * 4.5));

/** n tries at each size where log(−log P) = a + b u + c u². */
function drawn(a: number, b: number, c: number, n: number, label: number): PassUntilRow[] {
  const source = random("pass-until", label);
  return sizes.map((N) => {
    const u = Math.log(N) - centre;
    const p = Math.exp(-Math.exp(a + b * u + c * u * u));
    return {N, n, k: Array.from({length: n}).filter(() => source.uniform() < p).length};
  });
}

describe("how log(−log P) bends", () => {
  it.each([
    ["linear", 0],
    ["concave", -0.15],
    ["convex", 0.15]
  ] as const)("%s", (verdict, c) => {
    const found = passUntil(drawn(0, -0.6, c, 2000, 1));
    expect(found.verdict).toBe(verdict);
    expect(found.curvature.lower!).toBeLessThan(2 * c);
    expect(found.curvature.upper!).toBeGreaterThan(2 * c);
    expect(found.slope.value).toBeCloseTo(-0.6, 1);
  });

  it("calls the task law bent in about one of twenty sets", () => {
    const options = {objective: "binomial"};
    const sets = Array.from({length: 200}, (_, label) => passUntil(drawn(0, -0.6, 0, 500, label), options).verdict);
    const wrong = sets.filter((verdict) => verdict !== "linear").length;
    expect(wrong).toBeGreaterThanOrEqual(1);
    expect(wrong).toBeLessThanOrEqual(20);
  });

  it("uses scales where nothing or everything is right, whose log(−log P) is undefined", () => {
    const rows = drawn(1, -1.2, 0, 200, 3);
    expect(rows.some(({k, n}) => k === 0 || k === n)).toBe(true);
    const {curvature, fit} = passUntil(rows);
    expect(fit.summary.n).toBe(10);
    expect(Number.isFinite(curvature.value)).toBe(true);
  });

  it("has no verdict without a curve", () => {
    const flat = sizes.map((N) => ({N, k: 0, n: 50}));
    expect(passUntil(flat).verdict).toBe("undetermined");
    expect(() => passUntil(flat.slice(0, 3))).toThrow("needs at least 4 scales, found 3");
  });
});
