import {describe, expect, it} from "vitest";
import {breakthrough, breakthroughness, linearity} from "../../../src/lib/emergence/breakthroughness.js";
import {meanOf} from "../../../src/lib/numerics/mean.js";
import {random} from "../../../src/lib/numerics/random.js";
import {cellsOf, present} from "../../fixtures/shared-data.js";

describe("B and L of scores in order of scale", () => {
  it("straight growth: every step alike", () => {
    expect(breakthroughness([0, 0.25, 0.5, 0.75, 1])).toBeCloseTo(4, 12);
    expect(linearity([0, 0.25, 0.5, 0.75, 1])).toBeCloseTo(4, 12);
  });
  it("one jump: B has no bound, L is the root of the number of steps", () => {
    expect(breakthroughness([0, 0, 0, 1, 1])).toBe(Infinity);
    expect(linearity([0, 0, 0, 1, 1])).toBeCloseTo(2, 12);
  });
  it("a fall is negative, a flat curve nought", () => {
    expect(breakthroughness([1, 0.5, 0])).toBeCloseTo(-2, 12);
    expect([breakthroughness([0.3, 0.3, 0.3]), linearity([0.3, 0.3, 0.3])]).toEqual([0, 0]);
  });
  it.each<[number[], number[], string]>([
    [[1], [2], "needs at least 2 scales, found 1"],
    [[3, 1], [2, 2], "invalid k; not a whole number from 0 to n: 3 (row 0)"],
    [[0, 1], [0, 2], "invalid n; not > 0: 0 (row 0)"]
  ])("refuses %j of %j", (k, n, message) => expect(() => breakthrough({k, n})).toThrow(message));
});

const ADDITION = "EleutherAI-pythia/pythia_addition_by_operand.csv";
const EVALS = "EleutherAI-pythia/pythia_v1_evals.csv";

describe.skipIf(!present(ADDITION) || !present(EVALS))("Pythia: noise scores higher than a real jump", () => {
  const addition = {k: [69, 60, 126, 138, 3580, 2613, 3872], n: [5000, 5000, 5000, 5000, 5000, 5000, 5000]};

  it("the counts are those of the table, step 143000, 4 shots", () => {
    const cells = cellsOf(ADDITION).filter((cell) => cell[3] === "143000" && cell[4] === "4");
    const sizes = [...new Set(cells.map((cell) => cell[2]))];
    const sum = (size: string | undefined) =>
      cells.filter((cell) => cell[2] === size).reduce((total, cell) => total + Number(cell[6]), 0);
    expect(sizes.map(sum)).toEqual(addition.k);
  });

  it("addition, a jump: B = 5.562", () => {
    const found = breakthrough(addition);
    expect(found.breakthroughness.value).toBeCloseTo(5.562, 3);
    expect(found.breakthroughness.lower!).toBeLessThan(5.562);
    expect(found.breakthroughness.upper!).toBeGreaterThan(5.562);
  });

  it("wsc, noise: B = 10.5, and its interval says that this means nothing", () => {
    const cells = cellsOf(EVALS).filter(
      (cell) => cell[1] === "standard" && cell[4] === "143000" && cell[6] === "0" && cell[7] === "wsc"
    );
    expect(cells.length).toBe(8);
    const n = cells.map((cell) => Number(cell[11]));
    const k = cells.map((cell, i) => Math.round(Number(cell[9]) * n[i]!));
    const {breakthroughness: B, warning} = breakthrough({k, n});
    expect(B.value).toBeCloseTo(10.5, 1);
    expect(B.lower!).toBeLessThan(5);
    expect(warning).toEqual({code: "no-detector-of-emergence"});
  });
});

describe("as a detector of a sharp curve (a = 3.2) against a saturating one, 8 sizes", () => {
  const scales = Array.from({length: 8}, (_, i) => 10 ** (7.3 + i * 0.4));
  const sharp = scales.map((N) => 0.25 + 0.65 * (1 - Math.exp(-((N / 1e9) ** 3.2))));
  const saturating = scales.map((N) => 0.25 + 0.65 * (1 - Math.exp(-((N / 1e8) ** 0.8))));
  /** Chance that B of the sharp curve is above B of the other. */
  const auc = (items: number) => {
    const source = random("auc", items);
    const drawn = (p: readonly number[]) =>
      p.map((v) => Array.from({length: items}).filter(() => source.uniform() < v).length / items);
    const pairs = Array.from({length: 100}, () => [
      breakthroughness(drawn(sharp)),
      breakthroughness(drawn(saturating))
    ]);
    return meanOf(pairs, ([a, b]) => (a! > b! ? 1 : a === b ? 0.5 : 0));
  };
  it("it errs in a quarter of pairs with 100 items, hardly ever with 1000: it measures the items", () => {
    expect(auc(100)).toBeLessThan(0.8);
    expect(auc(1000)).toBeGreaterThan(0.95);
  });
});
