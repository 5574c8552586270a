import type {SequenceTask} from "../core/task.js";
import * as math from "../numerics/math.js";
import {random} from "../numerics/random.js";
import {entropyOf, type MarkovChain, markovChain, sampler, zipfian} from "./markov-chain.js";

/** What fixes a language: its words, how unequal their use is, and how the next word is chosen. */
export interface MarkovLanguageOptions {
  readonly vocabulary: number;
  /** The r-th most frequent token has weight r^−zipf. */
  readonly zipf: number;
  /** Probability that the next token is g(b), a fixed function of the last token. */
  readonly bigram: number;
  /** Probability that it is f(a, b), a fixed function of the last two; otherwise it is drawn by Zipf’s law. */
  readonly trigram: number;
  readonly seed: number;
}

/**
 * An order-2 Markov chain over tokens, P(x | a, b) = (1 − β − τ) zipf(x) + β [x = g(b)] + τ [x = f(a, b)], whose rules
 * are drawn by Zipf’s law too. Its stationary distribution over pairs, and so its entropy rate, is computed, not
 * estimated.
 */
export function markovLanguage(options: MarkovLanguageOptions): Omit<SequenceTask, "id" | "title" | "note" | "source"> {
  const {vocabulary: V, bigram, trigram, seed} = options;
  const zipf = zipfian(V, options.zipf);
  const draw = sampler(zipf);
  const rules = random("markov-language", "rules", seed);
  const g = Int32Array.from({length: V}, () => draw(rules.uniform()));
  const f = Int32Array.from({length: V * V}, () => draw(rules.uniform()));
  const chain = markovChain({zipf, bigram, g, trigram, f});
  const bands = frequencyBands(chain);

  return {
    kind: "sequence",
    unit: "token",
    vocabulary: V,
    order: 2,
    pairs: chain.pairs,
    entropy: chain.entropy,
    unigramEntropy: entropyOf(chain.marginal),
    shortcutEntropy: entropyOf(chain.pairs) - entropyOf(chain.marginal), // of the last token alone
    capabilities: bands.capabilities,
    capabilityOf: (prefix) => bands.bandOf[prefix[prefix.length - 2]! * V + prefix[prefix.length - 1]!]!,
    conditional: (prefix, out) => chain.conditional(prefix[prefix.length - 2]!, prefix[prefix.length - 1]!, out),
    sample(stream, out, length) {
      for (let start = 0; start < out.length; start += length)
        chain.sample(stream, out.subarray(start, start + length));
    }
  };
}

/** The language of the published sweeps. */
export const markov: SequenceTask = {
  id: "markov-language",
  title: "Order-2 Markov language",
  note:
    "Tokens follow Zipf’s law and two hidden rules, one of the last token and one of the last two. The entropy rate " +
    "is computed exactly, so the irreducible loss is known before training. A capability is to know the rules of the " +
    "contexts in one band of frequency.",
  source: "This project; the chain and its entropy are in src/lib/tasks/markov-chain.ts",
  ...markovLanguage({vocabulary: 64, zipf: 1, bigram: 0.2, trigram: 0.6, seed: 1})
};

/**
 * Contexts by rank of frequency, one band for each doubling of the rank: 1, 2–3, 4–7, … A model that knows none of the
 * rules gives the commonest token everywhere, and is right where that is the likeliest.
 */
function frequencyBands({pairs, marginal, conditional}: MarkovChain) {
  const V = marginal.length;
  const commonest = marginal.indexOf(Math.max(...marginal));
  const next = new Float64Array(V);
  const order = Array.from(pairs.keys()).sort((i, j) => pairs[j]! - pairs[i]! || i - j);
  const bandOf = new Uint8Array(pairs.length);
  const masses: number[] = [];
  const guessed: number[] = [];
  for (const [rank, pair] of order.entries()) {
    const band = Math.floor(math.log2(rank + 1));
    conditional(Math.floor(pair / V), pair % V, next);
    const isGuessed = next.indexOf(Math.max(...next)) === commonest;
    bandOf[pair] = band;
    masses[band] = (masses[band] ?? 0) + pairs[pair]!;
    guessed[band] = (guessed[band] ?? 0) + (isGuessed ? pairs[pair]! : 0);
  }
  const capabilities = masses.map((frequency, band) => {
    const first = 2 ** band;
    const last = Math.min(2 * first - 1, pairs.length);
    const ranks = first === last ? `${first}` : `${first}–${last}`;
    return {id: `rank-${first}`, title: `Contexts of rank ${ranks}`, frequency, chance: guessed[band]! / frequency};
  });
  return {bandOf, capabilities};
}
