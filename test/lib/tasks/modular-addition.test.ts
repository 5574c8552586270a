import {describe, expect, it} from "vitest";
import {random} from "../../../src/lib/numerics/random.ts";
import {modularAddition} from "../../../src/lib/tasks/modular-addition.ts";

const p = 7;
const options = {modulus: p, seen: 0.6, seed: 3};
const task = modularAddition(options);

/** The pairs that come up, so many draws that none is missed, each with its answer. */
function pairs(capability?: number, of = task): Map<string, number> {
  const n = 1000;
  const inputs = new Float32Array(n * 2 * p);
  const labels = new Int32Array(n);
  of.sample(random("test", 1), inputs, labels, capability);
  const found = new Map<string, number>();
  for (const [i, label] of labels.entries()) {
    const row = inputs.subarray(i * 2 * p, (i + 1) * 2 * p);
    const [a, b] = [row.indexOf(1), row.lastIndexOf(1) - p];
    if (row.reduce((sum, v) => sum + v, 0) !== 2 || label !== (a + b) % p) throw new Error(`${row} is not ${label}`);
    found.set(`${a}+${b}`, label);
  }
  return found;
}

describe("modular addition", () => {
  it("trains on the stated share of the pairs, and keeps the others back", () => {
    const [training, seen, unseen] = [pairs(), pairs(0), pairs(1)];
    expect(training).toEqual(seen);
    expect(seen.size).toBe(4 * p); // 0.6 × 7 rounded
    expect(unseen.size).toBe(3 * p);
    for (const pair of unseen.keys()) expect(seen.has(pair)).toBe(false);
  });

  it("has every answer equally often on either side, so that chance is the same for any guess", () => {
    for (const [capability, each] of [4, 3].entries()) {
      const counts = new Array(p).fill(0);
      for (const answer of pairs(capability).values()) counts[answer] += 1;
      expect(counts).toEqual(Array(p).fill(each));
    }
    expect(task.capabilities.map(({chance}) => chance)).toEqual([1 / p, 1 / p]);
    expect(task.unigramEntropy).toBe(Math.log(p));
  });

  it("splits the pairs by its seed alone", () => {
    expect(pairs(0, modularAddition(options))).toEqual(pairs(0));
    expect(pairs(0, modularAddition({...options, seed: 4}))).not.toEqual(pairs(0));
  });

  it("refuses a share that leaves nothing to train on, or nothing to ask for", () => {
    for (const seen of [0, 1])
      expect(() => modularAddition({...options, seen})).toThrow(
        `invalid seen; leaves no pairs to train on, or none to ask for: ${seen}`
      );
  });
});
