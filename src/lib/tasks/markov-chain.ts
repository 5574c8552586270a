import * as math from "../numerics/math.js";
import type {Random} from "../numerics/random.js";

/** P(x | a, b) = (1 − β − τ) zipf(x) + β [x = g(b)] + τ [x = f(a, b)], over tokens 0, 1, …, V − 1. */
export interface MarkovRules {
  /** Probability of each token where no rule is followed. */
  readonly zipf: Float64Array;
  /** β and g: the probability that the next token is a fixed function of the last one. */
  readonly bigram: number;
  readonly g: Int32Array;
  /** τ and f: the probability that it is a fixed function of the last two; f(a, b) is at a V + b. */
  readonly trigram: number;
  readonly f: Int32Array;
}

/** What the rules imply, computed rather than estimated. */
export interface MarkovChain {
  /** Stationary probability of the last two tokens being (a, b), at a V + b. */
  readonly pairs: Float64Array;
  /** Entropy rate, nats per token. */
  readonly entropy: number;
  /** How often each token occurs. */
  readonly marginal: Float64Array;
  /** Probabilities of the token after a, b, into the first V places of `out`. */
  conditional(a: number, b: number, out: Float64Array): void;
  /** Fills `out`, which begins as the stationary chain does. */
  sample(stream: Random, out: Int32Array): void;
}

export function markovChain(rules: MarkovRules): MarkovChain {
  const {zipf, bigram, g, trigram, f} = rules;
  const V = zipf.length;
  const free = 1 - bigram - trigram;
  const draw = sampler(zipf);
  const pairs = stationaryPairs(rules, free);
  const drawPair = sampler(pairs);
  return {
    pairs,
    ...entropies(rules, free, pairs),
    conditional(a, b, out) {
      for (let x = 0; x < V; ++x) out[x] = free * zipf[x]!;
      out[g[b]!]! += bigram;
      out[f[a * V + b]!]! += trigram;
    },
    sample(stream, out) {
      const pair = drawPair(stream.uniform());
      let a = Math.floor(pair / V);
      let b = pair % V;
      out[0] = a;
      out[1] = b;
      for (let t = 2; t < out.length; ++t) {
        const u = stream.uniform();
        const x = u < trigram ? f[a * V + b]! : u < trigram + bigram ? g[b]! : draw((u - trigram - bigram) / free);
        a = b;
        b = x;
        out[t] = x;
      }
    }
  };
}

/** Zipf’s law: the r-th most frequent of V tokens has weight r^−exponent. */
export function zipfian(V: number, exponent: number): Float64Array {
  const weights = Float64Array.from({length: V}, (_, i) => (i + 1) ** -exponent);
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}

/** Index whose cumulative weight first exceeds u; weights sum to 1. */
export function sampler(weights: ArrayLike<number>): (u: number) => number {
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

/** Entropy of a distribution, nats. */
export function entropyOf(probabilities: ArrayLike<number>): number {
  return -Array.from(probabilities).reduce((sum, p) => sum + plogp(p), 0);
}

const plogp = (p: number) => (p > 0 ? p * math.log(p) : 0);

/** Power iteration; each step keeps `free` of the total variation at most, so it converges geometrically. */
function stationaryPairs({zipf, bigram, g, trigram, f}: MarkovRules, free: number): Float64Array {
  const V = zipf.length;
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

/** H(next | pair) in nats, and how often each token occurs; the rules touch two tokens, the rest share one sum. */
function entropies({zipf, bigram, g, trigram, f}: MarkovRules, free: number, pairs: Float64Array) {
  const V = zipf.length;
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
  return {entropy, marginal};
}
