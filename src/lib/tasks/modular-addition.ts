import type {ClassificationTask} from "../core/task.js";
import * as math from "../numerics/math.js";
import {random} from "../numerics/random.js";

export interface ModularAdditionOptions {
  /** p; a prime in the literature, though nothing here needs it to be. */
  readonly modulus: number;
  /** Share of the pairs that are trained on. */
  readonly seen: number;
  readonly seed: number;
}

/**
 * a + b modulo p, both given as one-hot vectors. Of the p pairs that have one answer equally many are trained on, for
 * every answer, so that answers are equally frequent among the pairs trained on and among the rest.
 */
export function modularAddition({
  modulus: p,
  seen,
  seed
}: ModularAdditionOptions): Omit<ClassificationTask, "id" | "title" | "note" | "source"> {
  const trained = Math.round(seen * p);
  if (!(trained > 0 && trained < p))
    throw new Error(`invalid seen; leaves no pairs to train on, or none to ask for: ${seen}`);
  const rules = random("modular-addition", "split", seed);
  const first = Array.from({length: p}, () => shuffled(p, rules.integer));
  const sets = [
    {id: "seen", title: "Pairs trained on", from: 0, count: trained, frequency: 1, weight: 0},
    {id: "unseen", title: "Pairs never seen", from: trained, count: p - trained, frequency: 0, weight: 1}
  ];

  return {
    kind: "classification",
    unit: "sample",
    inputSize: 2 * p,
    classes: p,
    entropy: 0, // the pair decides the answer
    unigramEntropy: math.log(p),
    capabilities: sets.map(({id, title, frequency, weight}) => ({id, title, frequency, weight, chance: 1 / p})),
    sample(stream, inputs, labels, capability = 0) {
      const {from, count} = sets[capability]!;
      inputs.fill(0);
      for (let i = 0; i < labels.length; ++i) {
        const answer = stream.integer(p);
        const a = first[answer]![from + stream.integer(count)]!;
        const b = (answer - a + p) % p;
        inputs[i * 2 * p + a] = 1;
        inputs[i * 2 * p + p + b] = 1;
        labels[i] = answer;
      }
    }
  };
}

/** Modular addition as the sweep of skills trains it. */
export const addition: ClassificationTask = {
  id: "modular-addition",
  title: "Modular addition",
  note:
    "The sum of two numbers modulo a prime, each number a symbol. Part of the table is trained on and memorized " +
    "early. The loss is that of the rest, which requires the rule; a network may find it long after the training " +
    "loss vanishes (grokking). Pairs are ordered: a + b may be trained on and b + a not.",
  source: "Power et al. 2022, arXiv:2201.02177; perceptrons as in Gromov 2023, arXiv:2301.02679",
  ...modularAddition({modulus: 31, seen: 0.5, seed: 1})
};

/** 0, 1, …, n − 1 in random order (Fisher–Yates). */
function shuffled(n: number, integer: (n: number) => number): number[] {
  const values = Array.from({length: n}, (_, i) => i);
  for (let i = n - 1; i > 0; --i) {
    const j = integer(i + 1);
    [values[i], values[j]] = [values[j]!, values[i]!];
  }
  return values;
}
