import {describe, expect, it} from "vitest";
import {analyseLoss} from "../../../../src/lib/analysis/loss/loss.ts";
import {laws} from "../../../../src/lib/laws/index.ts";
import {lossRuns, makeRun, truth} from "../../../fixtures/simulated-runs.ts";

const lossLaws = [laws.get("chinchilla"), laws.get("power")];

describe("a surface of N and D", () => {
  const runs = [
    ...lossRuns(),
    makeRun({N: 600, D: 1e5, seed: 9, status: "diverged", reason: "NaN at step 3", loss: null})
  ];
  const analysis = analyseLoss(runs, {laws: lossLaws})!;

  it("is fitted with the first law that has enough different scales", () => {
    expect(analysis.law).toBe("chinchilla");
  });
  it("finds the floor, and its interval holds the truth", () => {
    expect(analysis.floor?.param).toBe("E");
    expect(analysis.floor!.lower!).toBeLessThan(truth.E);
    expect(analysis.floor!.upper!).toBeGreaterThan(truth.E);
  });
  it("keeps every run that trained, and says why the other is dropped", () => {
    expect(analysis.points).toHaveLength(24);
    expect(analysis.dropped).toEqual([
      {key: "600-100000-9", N: 600, D: 1e5, reason: {code: "failed", message: "NaN at step 3"}}
    ]);
  });
  it("pairs each run with its own fitted value", () => {
    for (const {loss, fitted, residual} of analysis.points) expect(residual).toBeCloseTo(Math.log(loss / fitted), 10);
  });
  it("foretells the largest models from the smaller ones", () => {
    const heldOut = analysis.heldOut!;
    expect(heldOut.cut).toBe(25000);
    expect(heldOut.points.every(({N}) => N === 60000)).toBe(true);
    expect(heldOut.error!).toBeLessThan(0.03);
  });
  it("draws curves along both inputs", () => {
    expect(new Set(analysis.curves.map(({along}) => along))).toEqual(new Set(["N", "D"]));
  });
  it("refits the floor without the smallest sizes", () => {
    expect(analysis.floorByCut.map(({cut}) => cut)).toEqual([600, 1500, 4000]);
  });
});

describe("sizes at one budget", () => {
  const largest = lossRuns().filter(({D}) => D >= 1.6e6);
  it("are fitted with a law of N, to the models trained longest", () => {
    const analysis = analyseLoss(largest, {laws: lossLaws})!;
    expect(analysis.law).toBe("power");
    expect(analysis.points).toHaveLength(6);
    expect(analysis.dropped.every(({reason}) => reason.code === "trained-less-long")).toBe(true);
  });
});

it("refuses where nothing varies enough", () => {
  expect(analyseLoss([makeRun({N: 100, D: 100}), makeRun({N: 200, D: 100})], {laws: lossLaws})).toBeNull();
  expect(analyseLoss([], {laws: lossLaws})).toBeNull();
});

describe("losses that fall towards nothing", () => {
  const runs = [100, 300, 1000, 3000, 10000].map((N) => makeRun({N, D: 1e5, loss: 30 * N ** -0.8}));
  it("have a floor at its bound of zero, not none", () => {
    const {law, floor} = analyseLoss(runs, {laws: lossLaws})!;
    expect(law).toBe("power");
    expect(floor?.param).toBe("E");
    expect(floor!.value).toBeCloseTo(0, 6);
  });
});
