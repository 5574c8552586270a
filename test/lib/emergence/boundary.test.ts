import {describe, expect, it} from "vitest";
import {predict} from "../../../src/lib/core/law.js";
import {type BudgetRow, boundary} from "../../../src/lib/emergence/boundary.js";
import {movingScale} from "../../../src/lib/emergence/moving-scale.js";
import {logistic} from "../../../src/lib/laws/emergence/logistic.js";
import {weibull} from "../../../src/lib/laws/emergence/weibull.js";
import {chinchilla} from "../../../src/lib/laws/loss/chinchilla.js";
import {random} from "../../../src/lib/numerics/random.js";
import {cellsOf, present} from "../../fixtures/shared-data.js";

const sizes = Array.from({length: 9}, (_, i) => 10 ** (7 + i / 3));
const law = movingScale(logistic, 1e10);

/** N50 = 3e8 (D/1e10)^drift */
function drawn(drift: number, budgets: readonly number[], label: number, n = 60): BudgetRow[] {
  const source = random("boundary", label);
  const p = {N50: 3e8, alpha: 1.5, g: 0, l: 0, drift};
  return budgets.flatMap((D) =>
    sizes.map((N) => {
      const share = predict(law, p, {N, D});
      return {N, D, n, k: Array.from({length: n}).filter(() => source.uniform() < share).length};
    })
  );
}

describe("a curve whose scale goes as a power of D", () => {
  it("has the derivatives that its values have", () => {
    const p = [2e8, 1.4, 0.1, 0.05, -0.7];
    const x = [Float64Array.of(1e8, 5e8), Float64Array.of(3e9, 4e10)];
    const jacobian = new Float64Array(10);
    law.evaluate(p, x, new Float64Array(2), jacobian);
    for (let k = 0; k < 5; ++k) {
      const h = 1e-6 * Math.abs(p[k]!);
      const [up, down] = [1, -1].map((side) => {
        const out = new Float64Array(2);
        law.evaluate(p.with(k, p[k]! + side * h), x, out);
        return out;
      });
      for (const i of [0, 1]) {
        const numeric = (up![i]! - down![i]!) / (2 * h);
        expect(jacobian[5 * i + k]! / numeric).toBeCloseTo(1, 5);
      }
    }
  });
  it("needs a law with a critical scale", () => {
    expect(() => movingScale(chinchilla, 1)).toThrow("chinchilla has no critical scale of N alone");
  });
});

describe("N50 as a function of tokens", () => {
  it("finds the slope, and the budgets’ own N50", () => {
    const found = boundary(drawn(-0.8, [1e9, 1e10, 1e11], 1), {law: logistic, objective: "binomial"});
    expect(found.slope.lower!).toBeLessThan(-0.8);
    expect(found.slope.upper!).toBeGreaterThan(-0.8);
    expect(found.D0 / 1e10).toBeCloseTo(1, 9);
    expect(found.N50.lower!).toBeLessThan(3e8);
    expect(found.N50.upper!).toBeGreaterThan(3e8);
    for (const {D, N50, censoring} of found.budgets) {
      expect(censoring).toBe("none");
      expect(Math.abs(Math.log10(N50!.value / (3e8 * (D / 1e10) ** -0.8)))).toBeLessThan(0.3);
    }
  });
  it("keeps a budget that never crosses as a bound, and still covers the slope", () => {
    const found = boundary(drawn(-0.8, [1e7, 1e9, 1e10, 1e11], 2), {law: logistic, objective: "binomial"});
    expect(found.budgets[0]).toMatchObject({censoring: "above", bound: sizes.at(-1)});
    expect(found.slope.lower!).toBeLessThan(-0.8);
    expect(found.slope.upper!).toBeGreaterThan(-0.8);
  });
  it("covers the slope in 95 % of sets or so", () => {
    const covered = Array.from({length: 60}, (_, label) => {
      const {slope} = boundary(drawn(-0.8, [1e9, 1e10], 100 + label), {law: logistic, objective: "binomial"});
      return slope.lower! < -0.8 && slope.upper! > -0.8;
    }).filter(Boolean).length;
    expect(covered).toBeGreaterThanOrEqual(52);
  });
  it("gives no N50 from fewer than three scales, and refuses one budget", () => {
    const rows = drawn(-0.8, [1e9, 1e10], 3).filter(({N, D}) => D === 1e10 || N < 3e7);
    expect(boundary(rows, {law: logistic, objective: "binomial"}).budgets[0]).toMatchObject({
      N50: null,
      censoring: "unknown"
    });
    expect(() => boundary(drawn(0, [1e9], 4), {law: logistic})).toThrow("needs at least 2 budgets, found 1");
  });
});

const PYTHIA = "EleutherAI-pythia/pythia_addition_by_operand.csv";

describe.skipIf(!present(PYTHIA))("Pythia addition, 4 shots, beta-binomial Weibull: N50 by tokens", () => {
  it("5.1 G at 300 G tokens, 11 G at 191 G, beyond the largest size at 82 G", () => {
    const {budgets, slope} = boundary(addition(), {law: weibull});
    const at = (D: number) => budgets.find((budget) => Math.round(budget.D / 1e9) === D)!;
    // maximum likelihood and its profile by SciPy 1.10; psignifit’s priors on the over-dispersion give 3.5 to 9.8
    expect(at(300).N50!.value / 5.08078e9).toBeCloseTo(1, 4);
    expect(at(300).N50!.lower! / 1e9).toBeCloseTo(2.36, 1);
    expect(at(300).N50!.upper! / 1e9).toBeCloseTo(38.3, 0);
    expect(at(191).N50!.value / 1e9).toBeCloseTo(11, 0);
    expect(at(191).censoring).toBe("none");
    expect(at(82)).toMatchObject({censoring: "above", bound: 11_327_027_200});
    expect(slope.value).toBeCloseTo(-1.6, 1);
    expect(slope.upper!).toBeLessThan(-0.5);
  });
});

/** Correct of 5000 by size and checkpoint. */
function addition(): BudgetRow[] {
  const rows = new Map<string, {N: number; D: number; k: number; n: number}>();
  for (const cell of cellsOf(PYTHIA)) {
    if (cell[4] !== "4" || !["39000", "91000", "143000"].includes(cell[3]!)) continue;
    const key = `${cell[2]} ${cell[3]}`;
    const row = rows.get(key) ?? {N: Number(cell[2]), D: Number(cell[3]) * 2_097_152, k: 0, n: 0};
    row.k += Number(cell[6]);
    row.n += Number(cell[7]);
    rows.set(key, row);
  }
  return [...rows.values()];
}
