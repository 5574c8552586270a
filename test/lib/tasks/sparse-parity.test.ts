import {describe, expect, it} from "vitest";
import {mean} from "../../../src/lib/numerics/mean.js";
import {random} from "../../../src/lib/numerics/random.ts";
import {sparseParity} from "../../../src/lib/tasks/sparse-parity.ts";

const options = {subtasks: 5, bits: 10, subset: 3, exponent: 0.4, seed: 2};
const task = sparseParity(options);

function draw(n: number, capability?: number) {
  const inputs = new Float32Array(n * task.inputSize);
  const labels = new Int32Array(n);
  task.sample(random("test", 1), inputs, labels, capability);
  return {inputs, labels};
}

describe("sparse parity", () => {
  it("labels each sample with the parity of its subtask’s bits", () => {
    const {inputs, labels} = draw(500);
    for (let i = 0; i < labels.length; ++i) {
      const row = inputs.subarray(i * task.inputSize, (i + 1) * task.inputSize);
      const subtask = row.subarray(0, 5).indexOf(1);
      expect(row.subarray(0, 5).reduce((a, b) => a + b)).toBe(1);
      const ones = task.subsets[subtask]!.filter((bit) => row[5 + bit] === 1).length;
      expect(labels[i]).toBe(ones % 2);
    }
  });

  it("asks for different bits in each subset", () => {
    for (const subset of task.subsets) expect(new Set(subset).size).toBe(options.subset);
  });

  it("never asks for the same bits twice, and refuses more subtasks than there are sets of bits", () => {
    const members = ({subsets}: typeof task) => new Set(subsets.map((subset) => [...subset].sort().join()));
    expect(members(task).size).toBe(options.subtasks);
    expect(members(sparseParity({...options, subtasks: 4, bits: 4})).size).toBe(4);
    expect(() => sparseParity({...options, bits: 4})).toThrow(
      "invalid subtasks; more than there are sets of 3 among 4 bits: 5"
    );
  });

  it("uses subtasks with Zipfian frequency", () => {
    const n = 40_000;
    const {inputs} = draw(n);
    const counts = task.capabilities.map(() => 0);
    for (let i = 0; i < n; ++i) counts[inputs.subarray(i * task.inputSize, i * task.inputSize + 5).indexOf(1)]! += 1;
    for (const [k, {frequency}] of task.capabilities.entries()) {
      expect(Math.abs(counts[k]! / n - frequency)).toBeLessThan(5 * Math.sqrt((frequency * (1 - frequency)) / n));
      expect(frequency / task.capabilities[0]!.frequency).toBeCloseTo((k + 1) ** -1.4, 10);
    }
  });

  it("draws one subtask where asked to, with both answers equally likely", () => {
    const {inputs, labels} = draw(4000, 3);
    for (let i = 0; i < labels.length; ++i) expect(inputs[i * task.inputSize + 3]).toBe(1);
    expect(Math.abs(mean(labels) - 0.5)).toBeLessThan(0.05);
  });
});
