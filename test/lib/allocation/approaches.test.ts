import {describe, expect, it} from "vitest";
import {compareApproaches} from "../../../src/lib/allocation/approaches.js";
import {computeOptimal} from "../../../src/lib/allocation/compute-optimal.js";
import {isoFlopBias} from "../../../src/lib/allocation/iso-flop-bias.js";
import {predict} from "../../../src/lib/core/law.js";
import {chinchilla} from "../../../src/lib/laws/loss/chinchilla.js";
import {random} from "../../../src/lib/numerics/random.js";
import {isoFlopGrid} from "../../fixtures/iso-flop-grid.ts";

const surface = {A: 406.4, B: 410.7, E: 1.69, alpha: 0.34, beta: 0.28};
const C = 1e24;
const source = random("approaches.test");
const runs = isoFlopGrid(surface, [1e17, 1e18, 1e19, 1e20, 1e21], 8, 11).map(({N, D}) => ({
  N,
  D,
  loss: predict(chinchilla, surface, {N, D}) * Math.exp(0.0005 * source.normal())
}));

describe("the approaches side by side on runs of a known surface", () => {
  const rows = compareApproaches(runs, C);

  it("each have a row with exponents and allocation near the truth", () => {
    expect(rows.map(({approach}) => approach)).toEqual(["envelope", "parabola", "akima", "parametric"]);
    const {N, tokensPerParameter} = computeOptimal(surface, C);
    for (const {approach, reason, ...row} of rows) {
      expect(reason, approach).toBeNull();
      expect(row.a!.value, approach).toBeCloseTo(0.28 / 0.62, 1);
      expect(row.a!.value + row.b!.value, approach).toBeCloseTo(1, 10);
      expect(Math.abs(Math.log(row.N!.value / N)), approach).toBeLessThan(0.5);
      // an interval knows the noise, not the bias of its method
      const expected = tokensPerParameter * (1 + (row.bias?.tokensPerParameter ?? 0));
      expect(row.tokensPerParameter!.lower!, approach).toBeLessThan(expected);
      expect(row.tokensPerParameter!.upper!, approach).toBeGreaterThan(expected);
    }
  });

  it("the parabola’s row states its own bias, that of the grid at the fitted surface", () => {
    const [, parabola, , parametric] = rows;
    const known = isoFlopBias(surface, runs, C)!;
    expect(100 * known.D).toBeCloseTo(-2.9, 0);
    expect(Math.abs(parabola!.bias!.D / known.D - 1)).toBeLessThan(0.2);
    expect(parabola!.basis).toEqual({code: "budgets-with-optimum", kept: 5, budgets: 5});
    const basis = {code: "parametric-fit", objective: "Huber 0.001 on log", runs: 55, held: [], countsSix: true};
    expect(parametric!).toMatchObject({bias: null, basis});
  });
});

it("training curves serve the envelope; the others see their last points", () => {
  const curves = runs.flatMap((run, curve) =>
    [0.1, 0.3, 1].map((share) => {
      const D = share * run.D;
      return {N: run.N, D, loss: share === 1 ? run.loss : predict(chinchilla, surface, {N: run.N, D}), curve};
    })
  );
  const [along, ...others] = compareApproaches(curves, C);
  const [among, ...expected] = compareApproaches(runs, C);
  expect(others).toEqual(expected);
  expect(along).not.toEqual(among);
});

describe("an approach that these runs do not allow", () => {
  it("has a reason instead of numbers", () => {
    const single = compareApproaches(runs.slice(0, 4), C);
    for (const row of single)
      expect(row).toMatchObject({a: null, b: null, N: null, tokensPerParameter: null, basis: null});
    expect(single.map(({reason}) => reason)).toEqual([
      {code: "fewer-on-envelope", runs: 0},
      {code: "fewer-optima", budgets: 1},
      {code: "fewer-optima", budgets: 1},
      {code: "too-few-rows", law: "chinchilla", needed: 5, rows: 4}
    ]);
  });

  it("one size at each budget still has a parametric fit", () => {
    const rows = compareApproaches(
      runs.map((run, i) => ({...run, D: run.D * 1.1 ** (i % 11)})).filter((_, i) => i % 3 === 0),
      C,
      {tolerance: 0}
    );
    expect(rows.map(({reason}) => reason !== null)).toEqual([false, true, true, false]);
  });

  it("compute that is not 6 N D is told, and no bias is claimed for it", () => {
    const rows = compareApproaches(
      runs.map((run) => ({...run, C: 7 * run.N * run.D})),
      C
    );
    expect(rows[1]!.bias).toBeNull();
    expect(rows[3]!.basis).toMatchObject({code: "parametric-fit", countsSix: false});
  });
});
