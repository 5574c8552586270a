import {describe, expect, it} from "vitest";
import {bottleneckBound, boundAt} from "../../../src/lib/analysis/networks/bottleneck-report.js";
import {clusterLabels} from "../../../src/lib/networks/information/clusters.js";
import {codeInformation} from "../../../src/lib/networks/information/code-information.js";
import {exactInformation} from "../../../src/lib/networks/information/discrete-information.js";
import {random} from "../../../src/lib/numerics/random.js";
import {markov, markovLanguage} from "../../../src/lib/tasks/markov-language.js";
import {pairJoint} from "../../../src/lib/tasks/pair-joint.js";

const bit = [Float64Array.of(0.4, 0.1), Float64Array.of(0.1, 0.4)];
const drawnJoint = (X: number, Y: number, seed: number) => {
  const stream = random("codes", seed);
  const rows = Array.from({length: X}, () => Float64Array.from({length: Y}, () => stream.uniform() ** 3));
  const sum = rows.reduce((all, row) => all + row.reduce((a, b) => a + b, 0), 0);
  return rows.map((row) => row.map((p) => p / sum));
};

describe("a code of a known distribution", () => {
  it("that tells all apart keeps H(X) and says I(X; Y); one of one word neither", () => {
    const joint = drawnJoint(6, 4, 1);
    expect(codeInformation([0, 1, 2, 3, 4, 5], joint).relevant).toBeCloseTo(exactInformation(joint), 12);
    expect(codeInformation([0, 0, 0, 0, 0, 0], joint)).toEqual({kept: 0, relevant: 0});
    expect(codeInformation([0, 1], bit).kept).toBeCloseTo(Math.LN2, 12);
  });
});

describe("the bound", () => {
  it("of a fair bit through a symmetric channel is that of Mrs. Gerber’s lemma", () => {
    const {bound} = bottleneckBound(bit);
    const h = (p: number) => -p * Math.log(p) - (1 - p) * Math.log(1 - p);
    for (const flip of [0.05, 0.15, 0.3]) {
      const [kept, exact] = [Math.LN2 - h(flip), Math.LN2 - h(flip * 0.8 + (1 - flip) * 0.2)];
      const found = boundAt(bound, kept);
      expect(found).toBeLessThanOrEqual(exact + 1e-9); // chords of a concave curve
      expect(found).toBeGreaterThan(0.95 * exact);
    }
    expect(boundAt(bound, 0)).toBe(0);
    expect(boundAt(bound, 2)).toBeCloseTo(exactInformation(bit), 9);
  });

  it("is above every code of a distribution drawn at random", () => {
    const joint = drawnJoint(20, 6, 4);
    const {bound} = bottleneckBound(joint);
    const stream = random("codes", "any");
    for (let i = 0; i < 200; ++i) {
      const {kept, relevant} = codeInformation(
        Array.from({length: 20}, () => Math.floor(6 * stream.uniform())),
        joint
      );
      expect(relevant).toBeLessThanOrEqual(boundAt(bound, kept) + 1e-9);
    }
  });
});

describe("clusters", () => {
  const values = [0, 0, 0.1, 0, 5, 5, 5.1, 5, -9, 0];
  it("are the clumps of what lies in clumps, the same for the same seed", () => {
    const labels = clusterLabels({values, dimensions: 2}, 3);
    expect(labels[0]).toBe(labels[1]);
    expect(labels[2]).toBe(labels[3]);
    expect(new Set(labels).size).toBe(3);
    expect(clusterLabels({values, dimensions: 2}, 3)).toEqual(labels);
  });
  it("are no more than there are different vectors", () => {
    expect(new Set(clusterLabels({values: [1, 1, 1, 2], dimensions: 1}, 3)).size).toBe(2);
  });
  it("follow the weights: what has none is no centre", () => {
    const labels = clusterLabels({values: [0, 1, 100], dimensions: 1}, 2, {weights: [1, 1, 0]});
    expect(labels[0]).not.toBe(labels[1]);
  });
  it("refuses numbers that are none", () => {
    expect(() => clusterLabels({values, dimensions: 2}, 0)).toThrow("invalid clusters; not a number of them: 0");
    expect(() => clusterLabels({values, dimensions: 2}, 2, {weights: [1]})).toThrow(
      "invalid weights; not one a vector: 1 for 5"
    );
  });
});

it("pairs of the language have the entropy that the task states", () => {
  const joint = pairJoint(markov)!;
  const flat = joint.flatMap((row) => [...row]).filter((p) => p > 0);
  const entropy =
    -flat.reduce((sum, p) => sum + p * Math.log(p), 0) +
    markov.pairs!.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
  expect(entropy).toBeCloseTo(markov.entropy, 9);
  const small = markovLanguage({vocabulary: 8, zipf: 1, bigram: 0.2, trigram: 0.6, seed: 1});
  expect(exactInformation(pairJoint({...markov, ...small})!)).toBeGreaterThan(0);
});
