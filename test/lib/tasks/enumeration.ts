import {expect} from "vitest";
import type {SequenceTask} from "../../../src/lib/core/task.ts";
import {random} from "../../../src/lib/numerics/random.ts";

type Described = Omit<SequenceTask, "id" | "title" | "note" | "source">;

/** Every sequence that a small task can give, as its definition says. */
export interface Possible {
  readonly tokens: readonly number[];
  readonly probability: number;
}

/** A task states what every sequence that there is implies. */
export function expectImplied(task: Described, sequences: readonly Possible[]): void {
  const found = enumerated(task, sequences);
  expect(found.total).toBeCloseTo(1, 12);
  expect(found.conditionalError).toBeLessThan(1e-12);
  expect(task.entropy).toBeCloseTo(found.entropy, 12);
  expect(task.unigramEntropy).toBeCloseTo(found.unigramEntropy, 12);
  for (const [c, {frequency, chance}] of task.capabilities.entries()) {
    expect(frequency).toBeCloseTo(found.frequencies[c]!, 12);
    expect(chance).toBeCloseTo(found.chances[c]!, 12);
  }
}

/** A task draws such sequences and no others. */
export function expectOnly(task: Described, sequences: readonly Possible[]): void {
  const possible = new Set(sequences.map(({tokens}) => tokens.join()));
  const {length} = sequences[0]!.tokens;
  const tokens = new Int32Array(200 * length);
  task.sample(random("test", 1), tokens, length);
  for (let i = 0; i < tokens.length; i += length) expect(possible).toContain(tokens.subarray(i, i + length).join());
}

/** All that a sequence task states, counted over every sequence there is; nats and shares per prediction. */
function enumerated(task: Described, sequences: readonly Possible[]) {
  const {vocabulary: V, order, capabilities} = task;
  const ofPrefix = new Map<string, {prefix: readonly number[]; next: Float64Array}>();
  for (const {tokens, probability} of sequences) {
    for (let t = order; t < tokens.length; ++t) {
      const prefix = tokens.slice(0, t);
      const key = prefix.join();
      const known = ofPrefix.get(key) ?? {prefix, next: new Float64Array(V)};
      known.next[tokens[t]!]! += probability;
      ofPrefix.set(key, known);
    }
  }
  const predictions = sequences[0]!.tokens.length - order;
  const occurrence = new Float64Array(V);
  const likeliest = capabilities.map(() => new Float64Array(V));
  let entropy = 0;
  let conditionalError = 0;
  for (const {prefix, next} of ofPrefix.values()) {
    const share = next.reduce((a, b) => a + b);
    const stated = new Float64Array(V);
    task.conditional(prefix, stated);
    for (const [x, joint] of next.entries()) {
      conditionalError = Math.max(conditionalError, Math.abs(joint / share - stated[x]!));
      if (joint > 0) entropy -= (joint * Math.log(joint / share)) / predictions;
      occurrence[x]! += joint / predictions;
    }
    const capability = task.capabilityOf(prefix);
    if (capability >= 0) likeliest[capability]![next.indexOf(Math.max(...next))]! += share / predictions;
  }
  const frequencies = likeliest.map((shares) => shares.reduce((a, b) => a + b));
  return {
    total: sequences.reduce((sum, {probability}) => sum + probability, 0),
    conditionalError,
    entropy,
    unigramEntropy: -occurrence.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0),
    frequencies,
    /** Share of a capability’s predictions that the best of all constant answers gets right. */
    chances: likeliest.map((shares, c) => Math.max(...shares) / frequencies[c]!)
  };
}
