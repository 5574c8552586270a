import type {ClassificationTask} from "../core/task.js";
import {random} from "../numerics/random.js";

/**
 * Many parity problems in one: the input names a subtask (one-hot) and gives random bits; the answer is the parity of
 * the few bits that this subtask looks at. Subtask k occurs with frequency ∝ k^−(1 + exponent), so that skills of very
 * different use wait side by side (Michaud et al. 2023, arXiv:2303.13506, section 3).
 */
export interface SparseParityOptions {
  readonly subtasks: number;
  readonly bits: number;
  /** Bits whose parity a subtask asks for. */
  readonly subset: number;
  readonly exponent: number;
  readonly seed: number;
}

export function sparseParity(
  options: SparseParityOptions
): Omit<ClassificationTask, "id" | "title" | "note" | "source"> & {readonly subsets: readonly (readonly number[])[]} {
  const {subtasks, bits, subset, exponent, seed} = options;
  const weights = Array.from({length: subtasks}, (_, k) => (k + 1) ** -(1 + exponent));
  const total = weights.reduce((a, b) => a + b);
  const rules = random("sparse-parity", "rules", seed);
  if (bits > 32) throw new Error(`invalid bits; one word holds 32: ${bits}`);
  if (choices(bits, subset) < subtasks)
    throw new Error(`invalid subtasks; more than there are sets of ${subset} among ${bits} bits: ${subtasks}`);
  const subsets = distinctSubsets(subtasks, () => distinct(subset, () => rules.integer(bits)));
  const inputSize = subtasks + bits;

  return {
    kind: "classification",
    unit: "sample",
    inputSize,
    classes: 2,
    entropy: 0, // the bits decide the answer
    unigramEntropy: Math.LN2, // and without them both answers are equally likely
    subsets,
    capabilities: weights.map((weight, k) => ({
      id: `subtask-${k + 1}`,
      title: `Subtask ${k + 1}`,
      frequency: weight / total,
      chance: 0.5
    })),
    sample(stream, inputs, labels, capability) {
      inputs.fill(0);
      for (let i = 0; i < labels.length; ++i) {
        const subtask = capability ?? pick(weights, stream.uniform() * total);
        const row = i * inputSize;
        inputs[row + subtask] = 1;
        const word = stream.integer(2 ** bits);
        for (let j = 0; j < bits; ++j) inputs[row + subtasks + j] = 2 * ((word >>> j) & 1) - 1;
        let parity = 0;
        for (const j of subsets[subtask]!) parity ^= (word >>> j) & 1;
        labels[i] = parity;
      }
    }
  };
}

/** The parities of the published sweeps; after Michaud et al., with fewer subtasks and bits. */
export const parity = {
  id: "sparse-parity",
  title: "Multitask sparse parity",
  note:
    "Each subtask is the parity of three bits, which the network must find. Subtasks occur with Zipfian frequencies. " +
    "Each is a capability of its own: knowing two of its bits does not raise the score. The sets of bits are random " +
    "and distinct, so subtasks share single bits but no skill.",
  source: "Michaud et al. 2023, arXiv:2303.13506, section 3",
  ...sparseParity({subtasks: 32, bits: 16, subset: 3, exponent: 0.4, seed: 1})
} satisfies ClassificationTask;

/** n over k. */
function choices(n: number, k: number): number {
  let count = 1;
  for (let i = 0; i < k; ++i) count *= (n - i) / (i + 1);
  return Math.round(count);
}

/** Draws until there are `count` sets of which no two have the same members. */
function distinctSubsets(count: number, draw: () => number[]): number[][] {
  const found = new Map<string, number[]>();
  while (found.size < count) {
    const subset = draw();
    const members = [...subset].sort((a, b) => a - b).join();
    if (!found.has(members)) found.set(members, subset);
  }
  return [...found.values()];
}

/** `count` different values, in the order they were first drawn. */
function distinct(count: number, draw: () => number): number[] {
  const seen = new Set<number>();
  while (seen.size < count) seen.add(draw());
  return [...seen];
}

function pick(weights: readonly number[], u: number): number {
  let sum = 0;
  for (let k = 0; k < weights.length; ++k) {
    sum += weights[k]!;
    if (u < sum) return k;
  }
  return weights.length - 1;
}
