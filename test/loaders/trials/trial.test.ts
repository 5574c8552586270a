import {beforeAll, describe, expect, it} from "vitest";
import {startEngine} from "../../../loaders/kernels/engine.ts";
import {tf} from "../../../loaders/kernels/tensorflow.ts";
import {softLoss} from "../../../loaders/trials/batches.ts";
import {runTrial} from "../../../loaders/trials/run-trial.ts";
import type {Engine} from "../../../src/lib/core/run.ts";
import {fixed, stage, trialOf} from "../../../src/lib/experiments/trials.ts";
import {domainFacts} from "../../../src/lib/tasks/domains.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});

describe("a trial", () => {
  it("reads every domain on the way, learns what it sees, and is the same when done again", () => {
    const stages = [stage(16, fixed(1, 0, 0)), stage(2, fixed(0, 1, 0))];
    const small = {...trialOf({domains: 3, width: 8, seed: 1, engine}, ...stages), batch: 128};
    const {moments, N} = runTrial(small);
    expect(N).toBe(848);
    expect(moments.map(({stage, step}) => `${stage}:${step}`)).toEqual([
      "0:0",
      "0:1",
      "0:2",
      "0:4",
      "0:8",
      "0:16",
      "1:0",
      "1:1",
      "1:2"
    ]);
    const [first, ended] = [moments[0]!, moments[5]!];
    expect(ended.domains[0]!.loss).toBeLessThan(first.domains[0]!.loss - 0.2);
    expect(moments.at(-1)!.units).toEqual([16 * 8 * 14, 2 * 8 * 14, 0]);
    for (const {domains} of moments)
      for (const {loss, entropy, shared, conflicting} of domains) {
        expect(loss).toBeGreaterThan(entropy);
        expect((loss - entropy - shared) * (loss - entropy - conflicting)).toBeLessThanOrEqual(0); // a mean of both
      }
    for (const [m, entropy] of domainFacts(3).entropies.entries())
      expect(Math.abs(first.domains[m]!.entropy - entropy)).toBeLessThan(0.05);
    expect(runTrial(small).moments).toEqual(moments);
  });
});

describe("the loss of softened answers", () => {
  it("is T² times a cross-entropy, by hand", () => {
    const logits = [2, 0];
    const T = 2;
    const q = 1 / (1 + Math.exp(-1));
    const found = softLoss(tf.tensor3d([[logits]]), tf.tensor3d([[[0.7, 0.3]]]), tf.tensor1d([0.5]), T).dataSync();
    expect(found[0]).toBeCloseTo(-T * T * 0.5 * (0.7 * Math.log(q) + 0.3 * Math.log(1 - q)), 6);
  });
});
