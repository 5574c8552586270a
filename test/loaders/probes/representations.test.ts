import {beforeAll, describe, expect, it} from "vitest";
import {startEngine} from "../../../loaders/kernels/engine.ts";
import {representations} from "../../../loaders/probes/representations.ts";
import {buildModel, initialWeights} from "../../../loaders/train/train.ts";
import type {Cell} from "../../../src/lib/core/run.ts";
import {absCosines, expectedAbsCosine} from "../../../src/lib/networks/geometry/near-orthogonality.ts";
import {gaussianInformation, gaussianPairs} from "../../../src/lib/networks/information/information-bias.ts";
import {labelInformation} from "../../../src/lib/networks/information/label-information.ts";
import {meanVariation} from "../../../src/lib/networks/information/total-variation.ts";
import {centredSpectrum} from "../../../src/lib/networks/spectra/centred-spectrum.ts";
import {effectiveFeatures} from "../../../src/lib/networks/spectra/effective-rank.ts";
import {random} from "../../../src/lib/numerics/random.ts";
import {sweeps} from "../../../src/lib/sweeps/index.ts";
import {cells} from "../../../src/lib/sweeps/sweep.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";
import {gaussianMatrix, orthogonalMatrix} from "../../fixtures/matrices.ts";

describe("the spectrum of vectors", () => {
  it("has the deviations they were drawn with, whatever their mean and direction", () => {
    const deviations = [3, 2, 0.5];
    const turned = gaussianMatrix(4000, 3, "spectrum").mulRowVector(deviations).mmul(orthogonalMatrix(3, "turn"));
    const found = centredSpectrum({values: turned.addRowVector([5, -7, 1]).to1DArray(), dimensions: 3});
    for (const [i, v] of deviations.entries()) expect(found.deviations[i]! / v).toBeCloseTo(1, 1);
    const [first, second] = [0, 1].map((k) => found.components.values[k]!);
    expect(Number.isFinite(first! + second!)).toBe(true);
    const squares = Array.from(found.components.values).reduce((sum, v) => sum + v * v, 0) / 4000;
    expect(squares).toBeCloseTo(found.deviations[0]! ** 2 + found.deviations[1]! ** 2, 6);
    expect(effectiveFeatures([2, 2, 2, 0])).toBeCloseTo(3, 12);
  });
});

describe("what bins say of labels", () => {
  const n = 8000;
  it("of a normal variable and the sign of its partner is what integration gives", () => {
    const rho = 0.9;
    const {x, y} = gaussianPairs(rho, 1, n, "labels");
    const labels = Array.from(y.values, (v) => Number(v > 0));
    const found = labelInformation(
      {values: Float64Array.from({length: 2 * n}, (_, i) => (i % 2 ? 0 : x.values[i / 2]!)), dimensions: 2},
      labels
    );
    const exact = signInformation(rho);
    expect(exact).toBeLessThan(gaussianInformation(rho));
    expect(Math.abs(found.relevant - exact)).toBeLessThan(0.02);
    expect(Math.abs(found.shuffled)).toBeLessThan(0.005);
    expect(found.kept).toBeGreaterThan(found.relevant);
  });
  it("of evenly filled cells is the logarithm of their number, and all that a label is", () => {
    const values = Float64Array.from({length: 2 * n}, (_, i) => (i % 2 ? 0 : (i / 2) % 4));
    const {kept, relevant} = labelInformation(
      {values, dimensions: 2},
      Array.from({length: n}, (_, i) => i % 4)
    );
    expect(kept).toBeCloseTo(Math.log(4), 10);
    expect(relevant).toBeCloseTo(Math.log(4), 2);
  });
});

/** I(X; sign Y) of normal variables with correlation ρ: ln 2 less the mean entropy of Φ(ρ x/√(1 − ρ²)). */
function signInformation(rho: number): number {
  const slope = rho / Math.sqrt(1 - rho * rho);
  let [sum, mass, below] = [0, 0, 0];
  const cumulative = new Map<number, number>();
  const step = 0.001;
  for (let z = -40; z <= 40; z += step) {
    below += step * Math.exp(-0.5 * z * z);
    cumulative.set(Math.round(z / step), below / Math.sqrt(2 * Math.PI));
  }
  for (let x = -5; x <= 5; x += 0.01) {
    const p = cumulative.get(Math.round((slope * x) / step))!;
    const entropy = p > 0 && p < 1 ? -p * Math.log(p) - (1 - p) * Math.log1p(-p) : 0;
    sum += Math.exp(-0.5 * x * x) * entropy;
    mass += Math.exp(-0.5 * x * x);
  }
  return Math.LN2 - sum / mass;
}

it("|cos| of drawn vectors is what their dimension says, of one repeated 1", () => {
  const stream = random("test", "cosines");
  const values = Float64Array.from({length: 300 * 16}, () => stream.normal());
  expect(absCosines({values, dimensions: 16}).mean / expectedAbsCosine(16)).toBeCloseTo(1, 1);
  expect(absCosines({values: [1, 2, 2, 4, 0, 0], dimensions: 2})).toEqual({mean: expect.closeTo(1, 12), pairs: 1});
});

it("total variation is 0 of equals, 1 of strangers, |p − q| of two coins", () => {
  const log = (...p: number[]) => p.map(Math.log);
  expect(meanVariation(log(0.3, 0.7), log(0.3, 0.7), 2)).toBe(0);
  expect(meanVariation(log(1, 0), log(0, 1), 2)).toBe(1);
  expect(meanVariation(log(0.3, 0.7, 1, 0), log(0.5, 0.5, 0, 1), 2)).toBeCloseTo((0.2 + 1) / 2, 12);
  expect(() => meanVariation([0], [0, 0], 1)).toThrow("invalid distributions; not as many of both: 1 and 2");
});

describe("of a network", () => {
  let smoke: readonly Cell[];
  beforeAll(async () => {
    smoke = cells(sweeps.get("smoke"), await startEngine());
  });
  it.each(["markov-language", "sparse-parity"])("before training on %s its units read as if at random", (id) => {
    const cell = smoke.findLast(({task}) => task === id)!;
    const model = buildModel(cell);
    const read = representations.read({cell, model, task: tasks.get(id), weights: initialWeights(model, cell)});
    const matrix = id === "sparse-parity" ? "hidden" : "token";
    expect(read[`${matrix}:cosine`]! / expectedAbsCosine(read[`${matrix}:dimension`]!)).toBeCloseTo(1, 0);
    const layers = Object.keys(read).filter((name) => name.endsWith(":features"));
    expect(layers.length).toBe(id === "sparse-parity" ? 2 : 3);
    for (const name of layers) expect(read[name]).toBeGreaterThan(1);
  });
});
