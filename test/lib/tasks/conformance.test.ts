import {describe, expect, it} from "vitest";
import type {ClassificationTask, SequenceTask} from "../../../src/lib/core/task.ts";
import {mean, sampleVariance} from "../../../src/lib/numerics/mean.js";
import {random} from "../../../src/lib/numerics/random.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";

/** Standard errors that a mean over a sample may be off what is stated: once in two million trials, were it normal. */
const z = 5;

describe.each(tasks.all.map((task) => [task.id, task] as const))("task %s", (_, task) => {
  it("says what it is and whence", () => {
    for (const text of [task.title, task.note, task.source]) expect(text.length).toBeGreaterThan(10);
  });

  it("has an exact entropy below what answers’ frequencies alone give", () => {
    expect(task.entropy).toBeGreaterThanOrEqual(0);
    expect(task.unigramEntropy).toBeGreaterThan(task.entropy);
  });

  it("has capabilities with distinct ids, shares of the training units, and something to gain", () => {
    expect(new Set(task.capabilities.map(({id}) => id)).size).toBe(task.capabilities.length);
    expect(task.capabilities.reduce((sum, {frequency}) => sum + frequency, 0)).toBeLessThan(1 + 1e-10);
    for (const {chance, frequency} of task.capabilities) {
      expect(frequency).toBeGreaterThanOrEqual(0);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThan(1);
    }
  });

  it("draws the same bytes from the same stream, others from another", () => {
    const draw = (seed: number) => {
      if (task.kind === "sequence") {
        const tokens = new Int32Array(20 * lengthOf(task));
        task.sample(random("test", seed), tokens, lengthOf(task));
        return [...tokens];
      }
      const {inputs, labels} = examplesOf(task, 32, random("test", seed));
      return [...inputs, ...labels];
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  if (task.kind === "sequence") describeSequences(task);
  else describeClassification(task);
});

const lengthOf = ({length = 17}: SequenceTask) => length;

function describeSequences(task: SequenceTask): void {
  const {order, capabilities, vocabulary} = task;
  const length = lengthOf(task);
  const sequences = 3000;
  const predicted = length - order;
  const sample = sampleOf(task, sequences);

  it("has conditionals that are probabilities, and tokens within the vocabulary", () => {
    const wrong = sample.filter(
      ({exact, token}) =>
        !(Math.abs(exact.reduce((sum, p) => sum + p, 0) - 1) < 1e-12 && exact.every((p) => p >= 0) && exact[token]! > 0)
    );
    expect(wrong).toEqual([]);
  });

  it("draws each token as often as its conditional says, by capability and by probability", () => {
    const capabilityGroups = Array.from({length: (capabilities.length + 1) * vocabulary}, () => new Group());
    const probabilityGroups = new Map<number, Group>();
    for (const {exact, token, capability} of sample) {
      for (let x = 0; x < vocabulary; ++x) {
        const p = exact[x]!;
        const rounded = Math.round(p * 1e6);
        const alike = probabilityGroups.get(rounded) ?? new Group();
        probabilityGroups.set(rounded, alike);
        alike.add(p, token === x);
        capabilityGroups[(capability + 1) * vocabulary + x]!.add(p, token === x);
      }
    }
    // then about normal
    const tested = [...capabilityGroups, ...probabilityGroups.values()].filter(({variance}) => variance > 25);
    expect(tested.length).toBeGreaterThan(2);
    const off = tested.filter(({hits, expected, variance}) => Math.abs(hits - expected) > z * Math.sqrt(variance));
    expect(off).toEqual([]);
  });

  it("states the entropy that its conditionals have on average", () => {
    expectMean(
      bySequence(({exact}) => -exact.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0)),
      task.entropy
    );
    expectMean(
      bySequence(({exact, token}) => -Math.log(exact[token]!)),
      task.entropy
    );
  });

  it("states the entropy of how often tokens occur", () => {
    const counts = new Float64Array(vocabulary);
    for (const {token} of sample) counts[token]! += 1;
    const found = -counts.reduce((sum, n) => sum + (n ? (n / sample.length) * Math.log(n / sample.length) : 0), 0);
    expect(Math.abs(found - task.unigramEntropy)).toBeLessThan(0.01);
  });

  it("asks for a capability, or none, as often as it says", () => {
    const indices = new Set(sample.map(({capability}) => capability));
    for (const index of indices) expect(index === -1 || index in capabilities).toBe(true);
    for (const [index, {frequency}] of capabilities.entries())
      expectMean(
        bySequence(({capability}) => (capability === index ? 1 : 0)),
        frequency,
        Math.sqrt(frequency / sample.length) // one too rare to be seen here
      );
  });

  /** Means over each sequence: predictions within one depend on each other, sequences do not. */
  function bySequence(of: (prediction: Prediction) => number): number[] {
    const means = new Array<number>(sequences).fill(0);
    for (const [i, prediction] of sample.entries()) means[Math.floor(i / predicted)]! += of(prediction) / predicted;
    return means;
  }
}

function describeClassification(task: ClassificationTask): void {
  const {capabilities, classes} = task;
  const n = 4000;

  it("has weights of capabilities that sum to one, and frequencies too", () => {
    expect(capabilities.reduce((sum, {frequency}) => sum + frequency, 0)).toBeCloseTo(1, 10);
    expect(capabilities.reduce((sum, {frequency, weight = frequency}) => sum + weight, 0)).toBeCloseTo(1, 10);
  });

  it("gives equal inputs equal labels, as its entropy of zero says", () => {
    expect(task.entropy).toBe(0);
    const labelOf = new Map<string, number>();
    for (const capability of [undefined, ...capabilities.keys()]) {
      const {inputs, labels} = examplesOf(task, 200, random("labels", task.id), capability);
      for (const [i, label] of labels.entries()) {
        const input = inputs.subarray(i * task.inputSize, (i + 1) * task.inputSize).join();
        expect(labelOf.get(input) ?? label).toBe(label);
        labelOf.set(input, label);
      }
    }
  });

  it("has every answer within its classes, and none right more often than by chance", () => {
    for (const [index, {chance}] of capabilities.entries()) {
      const {labels} = examplesOf(task, n, random("chance", task.id), index);
      const counts = new Float64Array(classes);
      for (const label of labels) counts[label]! += 1;
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(n);
      expect(Math.max(...counts) / n - chance).toBeLessThan(z * Math.sqrt((chance * (1 - chance)) / n));
    }
  });

  it("states the entropy of how often answers occur", () => {
    const counts = new Float64Array(classes);
    for (const label of examplesOf(task, n, random("answers", task.id)).labels) counts[label]! += 1;
    const found = -counts.reduce((sum, count) => sum + (count ? (count / n) * Math.log(count / n) : 0), 0);
    expect(Math.abs(found - task.unigramEntropy)).toBeLessThan(0.01);
  });
}

/** What one token of a sequence was drawn by. */
interface Prediction {
  readonly exact: Float64Array;
  readonly token: number;
  readonly capability: number;
}

/** How often tokens came, and how often they should have. */
class Group {
  hits = 0;
  expected = 0;
  variance = 0;

  add(p: number, hit: boolean): void {
    this.hits += hit ? 1 : 0;
    this.expected += p;
    this.variance += p * (1 - p);
  }
}

/** All predictions of so many sequences, in order. */
function sampleOf(task: SequenceTask, sequences: number): Prediction[] {
  const length = lengthOf(task);
  const tokens = new Int32Array(sequences * length);
  task.sample(random("conformance", task.id), tokens, length);
  return Array.from({length: sequences}, (_, i) => tokens.subarray(i * length, (i + 1) * length)).flatMap((sequence) =>
    Array.from({length: length - task.order}, (_, i): Prediction => {
      const prefix = sequence.subarray(0, task.order + i);
      const exact = new Float64Array(task.vocabulary);
      task.conditional(prefix, exact);
      return {exact, token: sequence[task.order + i]!, capability: task.capabilityOf(prefix)};
    })
  );
}

function examplesOf(task: ClassificationTask, n: number, stream: ReturnType<typeof random>, capability?: number) {
  const inputs = new Float32Array(n * task.inputSize);
  const labels = new Int32Array(n);
  task.sample(stream, inputs, labels, capability);
  return {inputs, labels};
}

/** `least`: standard error of the mean at the least, where the sample may be too small to show any. */
function expectMean(values: readonly number[], stated: number, least = 1e-12): void {
  const stderr = Math.sqrt(sampleVariance(values) / values.length);
  expect(Math.abs(mean(values) - stated)).toBeLessThan(z * Math.max(least, stderr));
}
