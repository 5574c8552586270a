import {describe, expect, it} from "vitest";
import type {Model} from "../../../loaders/models/model.ts";
import {spectra} from "../../../loaders/probes/spectra.ts";
import type {Cell} from "../../../src/lib/core/run.ts";
import {random} from "../../../src/lib/numerics/random.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";

const read = (shape: [number, number], values: ArrayLike<number>) =>
  spectra.read({
    cell: {} as Cell,
    task: tasks.get("sparse-parity"),
    model: {
      weights: [
        {name: "w", shape, initial: () => 0, decay: true},
        {name: "bias", shape: [3], initial: () => 0}
      ]
    } as unknown as Model,
    weights: [Float32Array.from(values), new Float32Array(3)]
  });

describe("spectra", () => {
  it("of a diagonal are its entries", () => {
    const entries = [4, 2, 1, 0.5];
    const found = read(
      [4, 4],
      Array.from({length: 16}, (_, i) => (i % 5 === 0 ? entries[i / 5]! : 0))
    );
    expect(found["w:norm"]).toBeCloseTo(4, 5);
    expect(found["w:condition"]).toBeCloseTo(8, 5);
    const entropy = entries.reduce((sum, s) => sum - (s / 7.5) * Math.log(s / 7.5), 0);
    expect(found["w:rank"]).toBeCloseTo(Math.exp(entropy), 5);
    expect(found["w:alpha"]).toBeNull();
    expect(Object.keys(found).every((name) => name.startsWith("w:"))).toBe(true);
  });
  it("of a random matrix end where Marchenko and Pastur say", () => {
    const stream = random("test", "spectra");
    const found = read(
      [200, 50],
      Array.from({length: 10_000}, () => stream.normal())
    );
    expect(found["w:norm"]! / (Math.sqrt(200) + Math.sqrt(50))).toBeCloseTo(1, 1);
    expect(found["w:tail"]).toBeGreaterThan(9);
    expect(found["w:p"]).not.toBeNull();
  });
});
