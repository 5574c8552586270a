import {describe, expect, it} from "vitest";
import {type LossRow, lossAxis} from "../../../src/lib/emergence/loss-axis.js";
import {logistic} from "../../../src/lib/laws/emergence/logistic.js";
import {random} from "../../../src/lib/numerics/random.js";
import {cellsOf, present} from "../../fixtures/shared-data.js";

const sizes = Array.from({length: 8}, (_, i) => 10 ** (7 + 0.5 * i));
const budgets = [3e9, 3e10, 3e11];
const lossAt = (N: number, D: number) => 1.69 + 406.4 * N ** -0.34 + 410.7 * D ** -0.28;
const sigmoid = (t: number) => 1 / (1 + Math.exp(-t));

/** Items right where the chance is a function of loss, N and D. */
function drawn(share: (loss: number, N: number, D: number) => number, label: number): LossRow[] {
  const source = random("loss-axis", label);
  return budgets.flatMap((D) =>
    sizes.map((N) => {
      const loss = lossAt(N, D);
      const p = share(loss, N, D);
      return {N, D, loss, n: 100, k: Array.from({length: 100}).filter(() => source.uniform() < p).length};
    })
  );
}

const options = {law: logistic, objective: "binomial"};

describe("a capability of the loss alone", () => {
  const found = lossAxis(
    drawn((loss) => sigmoid(12 * (2.4 - loss)), 1),
    options
  );
  it("has its threshold where it was set, with an interval and a bracket about it", () => {
    expect(found.critical.value).toBeCloseTo(2.4, 1);
    expect(found.critical.lower!).toBeLessThan(2.4);
    expect(found.critical.upper!).toBeGreaterThan(2.4);
    expect(found.critical.upper! - found.critical.lower!).toBeLessThan(0.1);
    expect(found.critical.bracket.above!).toBeGreaterThan(found.critical.bracket.below!);
    expect(found.critical.status).toBe("identified");
  });
  it("collapses the budgets, which N does not", () => {
    expect(found.verdict).toBe("collapses");
    expect(found.overSize.test.p).toBeLessThan(1e-6);
    expect(found.overSize.drift.upper!).toBeLessThan(0);
    expect(found.overLoss.drift.lower!).toBeLessThan(0);
    expect(found.overLoss.drift.upper!).toBeGreaterThan(0);
    expect(found.gain!).toBeGreaterThan(10);
  });
});

describe("other capabilities", () => {
  it("one of N alone does not collapse over loss", () => {
    const found = lossAxis(
      drawn((_, N) => sigmoid(3 * Math.log(N / 1e9)), 2),
      options
    );
    expect(found.verdict).toBe("does-not-collapse");
    expect(found.gain!).toBeLessThan(-10);
  });
  it("noise is told apart by neither axis", () => {
    const found = lossAxis(
      drawn(() => 0.3, 3),
      options
    );
    expect(found.verdict).toBe("not-told-apart");
    expect(found.critical.bracket).toMatchObject({below: null});
  });
  it("refuses one budget, and a loss that is no number", () => {
    const rows = drawn(() => 0.3, 4);
    expect(() => lossAxis(rows.slice(0, 8), options)).toThrow("needs at least 2 budgets, found 1");
    expect(() => lossAxis([{...rows[0]!, loss: NaN}, ...rows], options)).toThrow(
      "invalid loss; not finite: NaN (row 0)"
    );
  });
});

const FOLDER = "mlfoundations-scaling";

describe.skipIf(!present(`${FOLDER}/models.csv`))("HellaSwag, 34 models on C4 (Gadre et al. 2024)", () => {
  it("has one critical loss for all budgets, and no one critical size, as Du et al. say", () => {
    const found = lossAxis(hellaswag(), {law: logistic, chance: 0.25});
    expect(found.verdict).toBe("collapses");
    expect(found.critical.value).toBeCloseTo(2.49, 2);
    expect(found.critical.upper! - found.critical.lower!).toBeLessThan(0.03);
    expect(found.overLoss.test.p).toBeGreaterThan(0.2);
    expect(found.overSize.test.p).toBeLessThan(1e-9);
    expect(found.gain!).toBeGreaterThan(100);
  });
});

function hellaswag(): LossRow[] {
  const cells = (file: string) => cellsOf(`${FOLDER}/${file}`).slice(1);
  const n = Number(cells("eval_metadata.csv").find(([task]) => task === "hellaswag")![4]);
  const shares = new Map(
    cells("downstream_acc.csv")
      .filter((cell) => cell[1] === "hellaswag")
      .map((cell) => [cell[0]!, Number(cell[2])])
  );
  return cells("models.csv")
    .filter((cell) => cell[1] === "c4_original" && shares.has(cell[0]!))
    .map((cell) => ({
      N: Number(cell[3]),
      D: Number(cell[4]),
      loss: Number(cell[6]),
      k: Math.round(shares.get(cell[0]!)! * n),
      n
    }));
}
