import {describe, expect, it} from "vitest";
import {random} from "../../../src/lib/numerics/random.ts";
import {markovLanguage} from "../../../src/lib/tasks/markov-language.ts";

const language = markovLanguage({vocabulary: 8, zipf: 1, bigram: 0.2, trigram: 0.6, seed: 3});

/**
 * Entropy given two tokens and given one, from the conditionals alone, by following the chain’s distribution over pairs
 * to its end.
 */
function entropiesByBruteForce({vocabulary: V, conditional}: typeof language): [two: number, one: number] {
  const next = new Float64Array(V);
  let pairs = new Float64Array(V * V).fill(1 / V ** 2);
  let entropy = 0;
  for (let iteration = 0; iteration < 400; ++iteration) {
    const after = new Float64Array(V * V);
    entropy = 0;
    for (let a = 0; a < V; ++a)
      for (let b = 0; b < V; ++b) {
        conditional([a, b], next);
        const weight = pairs[a * V + b]!;
        for (let x = 0; x < V; ++x) {
          after[b * V + x]! += weight * next[x]!;
          entropy -= weight * next[x]! * Math.log(next[x]!);
        }
      }
    pairs = after;
  }
  let one = 0;
  for (let b = 0; b < V; ++b) {
    const row = pairs.subarray(b * V, (b + 1) * V); // of the pair (b, x)
    const mass = row.reduce((sum, p) => sum + p, 0);
    for (const p of row) one -= p * Math.log(p / mass);
  }
  return [entropy, one];
}

describe("markov language", () => {
  it("states the entropies that its conditionals imply", () => {
    const [two, one] = entropiesByBruteForce(language);
    expect(language.entropy).toBeCloseTo(two, 10);
    expect(language.shortcutEntropy).toBeCloseTo(one, 10);
    expect(two).toBeLessThan(one);
    expect(one).toBeLessThan(language.unigramEntropy);
  });

  it("gives every context one capability, and the capabilities’ frequencies sum to one", () => {
    const {capabilities, capabilityOf} = language;
    expect(capabilities.reduce((s, {frequency}) => s + frequency, 0)).toBeCloseTo(1, 10);
    const counts = capabilities.map(() => 0);
    for (let a = 0; a < 8; ++a) for (let b = 0; b < 8; ++b) counts[capabilityOf([a, b])]! += 1;
    expect(counts).toEqual([1, 2, 4, 8, 16, 32, 1]);
  });

  it("states how often who always gives the commonest token names the likeliest, as a long text shows", () => {
    const {capabilities, capabilityOf} = language;
    const text = new Int32Array(200_000);
    language.sample(random("test", "chance"), text, text.length);
    const counts = Array.from({length: 8}, (_, token) => text.filter((t) => t === token).length);
    const commonest = counts.indexOf(Math.max(...counts));
    const next = new Float64Array(8);
    const seen = capabilities.map(() => ({n: 0, right: 0}));
    for (let i = 2; i < text.length; ++i) {
      language.conditional([text[i - 2]!, text[i - 1]!], next);
      const band = seen[capabilityOf([text[i - 2]!, text[i - 1]!])]!;
      band.n += 1;
      band.right += next.indexOf(Math.max(...next)) === commonest ? 1 : 0;
    }
    for (const [c, {n, right}] of seen.entries()) {
      const {chance} = capabilities[c]!;
      expect(Math.abs(right / n - chance)).toBeLessThanOrEqual(6 * Math.sqrt((chance * (1 - chance)) / n));
    }
    expect(capabilities.filter(({chance}) => chance > 0 && chance < 1).length).toBeGreaterThan(2);
  });

  it("is the same language for the same seed, and another for another", () => {
    const options = {vocabulary: 8, zipf: 1, bigram: 0.2, trigram: 0.6};
    expect(markovLanguage({...options, seed: 3}).entropy).toBe(language.entropy);
    expect(markovLanguage({...options, seed: 4}).entropy).not.toBe(language.entropy);
  });
});
