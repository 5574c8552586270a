import {random} from "../random.js";
import type {SequenceTask} from "../task.js";

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
 * An order-2 Markov chain over tokens, P(x | a, b) = (1 − β − τ) zipf(x) + β [x = g(b)] + τ [x = f(a, b)].
 * Its stationary distribution over pairs, and so its entropy rate, is computed rather than estimated.
 */
export function markovLanguage(options: MarkovLanguageOptions): Omit<SequenceTask, "id" | "title" | "note" | "source"> {
  const {vocabulary: V, bigram, trigram, seed} = options;
  const free = 1 - bigram - trigram;
  const zipf = normalised(Float64Array.from({length: V}, (_, i) => (i + 1) ** -options.zipf));
  const draw = sampler(zipf);
  const rules = random("markov-language", "rules", seed);
  const g = Int32Array.from({length: V}, () => draw(rules.uniform()));
  const f = Int32Array.from({length: V * V}, () => draw(rules.uniform()));
  const pairs = stationaryPairs({V, zipf, free, bigram, trigram, g, f});
  const drawPair = sampler(pairs);
  const {entropy, marginal, bigram: bigramEntropy} = entropies({V, zipf, free, bigram, trigram, g, f}, pairs);
  const bands = frequencyBands(pairs);

  return {
    kind: "sequence",
    unit: "token",
    vocabulary: V,
    order: 2,
    entropy,
    unigramEntropy: -marginal.reduce((sum, p) => sum + p * Math.log(p), 0),
    shortcutEntropy: bigramEntropy,
    capabilities: bands.capabilities,
    capabilityOf: (prefix) => bands.bandOf[prefix[prefix.length - 2]! * V + prefix[prefix.length - 1]!]!,
    conditional(prefix, out) {
      const a = prefix[prefix.length - 2]!;
      const b = prefix[prefix.length - 1]!;
      for (let x = 0; x < V; ++x) out[x] = free * (zipf[x] as number);
      out[g[b] as number]! += bigram;
      out[f[a * V + b] as number]! += trigram;
    },
    sample(stream, out, length) {
      for (let start = 0; start < out.length; start += length) {
        const pair = drawPair(stream.uniform());
        let a = Math.floor(pair / V);
        let b = pair % V;
        out[start] = a;
        out[start + 1] = b;
        for (let t = 2; t < length; ++t) {
          const u = stream.uniform();
          const x = u < trigram ? f[a * V + b]! : u < trigram + bigram ? g[b]! : draw((u - trigram - bigram) / free);
          a = b;
          b = x;
          out[start + t] = x;
        }
      }
    }
  };
}

/** The language of the published sweeps. */
export const markov: SequenceTask = {
  id: "markov-language",
  title: "Order-2 Markov language",
  note:
    "Tokens follow Zipf’s law, and two hidden rules of the last one and the last two tokens. The entropy rate is " +
    "computed exactly, so the irreducible loss is known before any model is trained. A capability is to know the rules " +
    "of the contexts in one band of frequency.",
  source: "This project; the chain and its entropy are in src/lib/tasks/markov-language.ts",
  ...markovLanguage({vocabulary: 64, zipf: 1, bigram: 0.2, trigram: 0.6, seed: 1})
};

interface Chain {
  readonly V: number;
  readonly zipf: Float64Array;
  readonly free: number;
  readonly bigram: number;
  readonly trigram: number;
  readonly g: Int32Array;
  readonly f: Int32Array;
}

/** Power iteration; each step keeps `free` of the total variation at most, so it converges geometrically. */
function stationaryPairs({V, zipf, free, bigram, trigram, g, f}: Chain): Float64Array {
  let pairs = new Float64Array(V * V).fill(1 / (V * V));
  for (let iteration = 0; iteration < 2000; ++iteration) {
    const next = new Float64Array(V * V);
    for (let b = 0; b < V; ++b) {
      let mass = 0;
      for (let a = 0; a < V; ++a) {
        const p = pairs[a * V + b]!;
        mass += p;
        next[b * V + f[a * V + b]!]! += trigram * p;
      }
      next[b * V + g[b]!]! += bigram * mass;
      for (let x = 0; x < V; ++x) next[b * V + x]! += free * mass * zipf[x]!;
    }
    let change = 0;
    for (let i = 0; i < next.length; ++i) change += Math.abs(next[i]! - pairs[i]!);
    pairs = next;
    if (change < 1e-14) return pairs;
  }
  throw new Error("the chain’s stationary distribution did not converge");
}

/** H(next | pair) and H(next | last token) in nats, and how often each token occurs; the rules touch two tokens, the rest share one sum. */
function entropies({V, zipf, free, bigram, trigram, g, f}: Chain, pairs: Float64Array) {
  const plogp = (p: number) => (p > 0 ? p * Math.log(p) : 0);
  const background = zipf.reduce((sum, z) => sum + plogp(free * z), 0);
  const marginal = new Float64Array(V);
  let entropy = 0;
  for (let a = 0; a < V; ++a) {
    for (let b = 0; b < V; ++b) {
      const weight = pairs[a * V + b]!;
      const x = g[b]!;
      const y = f[a * V + b]!;
      marginal[b]! += weight;
      const px = free * zipf[x]!;
      const py = free * zipf[y]!;
      const ruled =
        x === y
          ? plogp(px + bigram + trigram) - plogp(px)
          : plogp(px + bigram) - plogp(px) + plogp(py + trigram) - plogp(py);
      entropy -= weight * (background + ruled);
    }
  }
  const joint = pairs.reduce((sum, p) => sum - plogp(p), 0);
  const single = marginal.reduce((sum, p) => sum - plogp(p), 0);
  return {entropy, marginal, bigram: joint - single};
}

/** Contexts by rank of frequency, one band for each doubling of the rank: 1, 2–3, 4–7, … */
function frequencyBands(pairs: Float64Array) {
  const order = Array.from(pairs.keys()).sort((i, j) => pairs[j]! - pairs[i]! || i - j);
  const bandOf = new Uint8Array(pairs.length);
  const masses: number[] = [];
  for (const [rank, pair] of order.entries()) {
    const band = Math.floor(Math.log2(rank + 1));
    bandOf[pair] = band;
    masses[band] = (masses[band] ?? 0) + pairs[pair]!;
  }
  const capabilities = masses.map((frequency, band) => {
    const first = 2 ** band;
    const last = Math.min(2 * first - 1, pairs.length);
    const ranks = first === last ? `${first}` : `${first}–${last}`;
    return {id: `rank-${first}`, title: `Contexts of rank ${ranks}`, frequency, chance: 0};
  });
  return {bandOf, capabilities};
}

function normalised(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}

/** Index whose cumulative weight first exceeds u; weights sum to 1. */
function sampler(weights: Float64Array): (u: number) => number {
  const cumulative = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; ++i) cumulative[i] = sum += weights[i]!;
  return (u) => {
    let low = 0;
    let high = weights.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! > u) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
