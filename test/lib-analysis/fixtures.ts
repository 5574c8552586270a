import {random} from "../../src/lib/random.ts";
import type {Run, Score} from "../../src/lib/run.ts";
import type {Capability} from "../../src/lib/task.ts";

/** A run with what an analysis reads of it; nothing was trained. */
export function makeRun(values: Partial<Run> & {readonly N: number; readonly D: number; readonly seed?: number}): Run {
  const {seed = 1, ...rest} = values;
  return {
    key: `${values.N}-${values.D}-${seed}`,
    cell: {
      trainer: 1,
      task: "made-up",
      model: {family: "made-up"},
      batch: 1,
      steps: values.D,
      learningRate: 0.01,
      schedule: "cosine",
      weightDecay: 0,
      seed,
      engine: "scalar"
    },
    status: "trained",
    Ntotal: values.N,
    C: 6 * values.N * values.D,
    K: values.D,
    loss: 1,
    curve: [[values.D, 1]],
    scores: [],
    provenance: {versions: {}, seconds: 1, together: 1, memory: {process: 0, tensors: 0}, finished: "", machine: ""},
    ...rest
  };
}

export const truth = {E: 1.5, A: 60, B: 900, alpha: 0.6, beta: 0.55};

/** Losses of a known surface with a relative error of half a per cent. */
export function lossRuns(): Run[] {
  const stream = random("loss runs");
  return [600, 1500, 4000, 10000, 25000, 60000].flatMap((N) =>
    [1e5, 4e5, 1.6e6, 6.4e6].map((D) => {
      const loss = truth.E + truth.A * N ** -truth.alpha + truth.B * D ** -truth.beta;
      return makeRun({N, D, loss: loss * Math.exp(0.005 * stream.normal())});
    })
  );
}

export const capabilities: readonly Capability[] = [0.5, 0.2, 0.1, 0.05, 0.02, 0.001].map((frequency, i) => ({
  id: `skill-${i + 1}`,
  title: `Skill ${i + 1}`,
  frequency,
  chance: 0.5
}));

/** The size at which half of the seeds have the capability. */
export const trueScale = ({frequency}: Capability) => 100 / frequency;

/** Each seed has a capability from a size on that scatters log-normally about the true scale. */
export function skillRuns(): Run[] {
  return [100, 200, 400, 800, 1600, 3200, 6400, 12800].flatMap((N) =>
    [1, 2, 3, 4, 5, 6].map((seed) => {
      const scores = capabilities.map((capability): Score => {
        const onset = trueScale(capability) * Math.exp(0.4 * random("onset", capability.id, N, seed).normal());
        return {capability: capability.id, metric: "accuracy", kind: "sharp", value: N >= onset ? 1 : 0.5, k: 1, n: 1};
      });
      return makeRun({N, D: 1000, seed, scores});
    })
  );
}
