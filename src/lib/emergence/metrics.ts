import {registry} from "../core/registry.js";
import * as math from "../numerics/math.js";

/** What an answer looks like: how many tokens it has, and among how many each is chosen. */
export interface AnswerShape {
  readonly length: number;
  readonly choices: number;
}

/** A way to score answers, seen as a function of the one thing that a model improves: its probability p of a right token. */
export interface Metric {
  readonly id: string;
  readonly title: string;
  readonly tex: string;
  readonly direction: "higher is better" | "lower is better";
  /** Whether it credits a probability that has grown before the answer is right: then a jump is no artefact of the metric. */
  readonly isContinuous: boolean;
  readonly note: string;
  readonly source: string;
  /** Its mean where each token is right with probability p, independently, and the rest is spread evenly. */
  expected(p: number, shape: AnswerShape): number;
}

export const metrics = registry<Metric>("metric", [
  {
    id: "accuracy",
    title: "Accuracy",
    tex: "p",
    direction: "higher is better",
    isContinuous: false,
    note: "Share of answers that are right, each answer one token or one option.",
    source: "By definition",
    expected: (p) => p
  },
  {
    id: "exact-match",
    title: "Exact match",
    tex: "p^L",
    direction: "higher is better",
    isContinuous: false,
    note: "An answer of L tokens counts if all are right.",
    source: "Schaeffer et al. 2023, arXiv:2304.15004, section 2",
    expected: (p, {length}) => p ** length
  },
  {
    id: "brier",
    title: "Brier score",
    tex: String.raw`\sum_j (p_j - y_j)^2`,
    direction: "lower is better",
    isContinuous: true,
    note: "Squared distance of the probabilities from the truth, summed over the options.",
    source: "Brier 1950, Mon. Weather Rev. 78, 1",
    expected: (p, {choices}) => (1 - p) ** 2 + (choices > 1 ? (1 - p) ** 2 / (choices - 1) : 0)
  },
  {
    id: "tc-brier",
    title: "Brier score of the target",
    tex: "(1 - p)^2",
    direction: "lower is better",
    isContinuous: true,
    note: "The Brier score’s term of the right option alone.",
    source: "Wu & Lo 2025, arXiv:2410.01692",
    expected: (p) => (1 - p) ** 2
  },
  {
    id: "log-likelihood",
    title: "Log-likelihood",
    tex: String.raw`L \ln p`,
    direction: "higher is better",
    isContinuous: true,
    note: "Of the whole right answer, in nats.",
    source: "Schaeffer et al. 2023, arXiv:2304.15004, section 2",
    expected: (p, {length}) => length * math.log(p)
  },
  {
    id: "token-edit-distance",
    title: "Token edit distance",
    tex: String.raw`\approx L(1 - p)`,
    direction: "lower is better",
    isContinuous: true,
    note:
      "Fewest tokens to insert, delete or replace. L(1 − p) counts wrong tokens, which is an upper bound: a shifted " +
      "answer needs fewer edits.",
    source: "Schaeffer et al. 2023, arXiv:2304.15004, equation 2",
    expected: (p, {length}) => length * (1 - p)
  }
]);

/** What a model scores that chooses each token at random. */
export function chanceOf(metric: Metric, shape: AnswerShape): number {
  return metric.expected(1 / shape.choices, shape);
}

/** The Brier score of probabilities over options, of which number `right` is right. */
export function brierScore(probabilities: readonly number[], right: number): number {
  return probabilities.reduce((sum, p, j) => sum + (p - (j === right ? 1 : 0)) ** 2, 0);
}

/** Fewest insertions, deletions and replacements that turn one sequence into the other (Levenshtein 1966). */
export function editDistance<T>(a: ArrayLike<T>, b: ArrayLike<T>): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 0; i < a.length; ++i) {
    const next = [i + 1];
    for (let j = 0; j < b.length; ++j) {
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (a[i] === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** A token that is right with probability p(N) = exp(−(N/c)^α), α < 0: a power law of loss, as Schaeffer et al. assume. */
export interface TokenPower {
  readonly c: number;
  readonly alpha: number;
}

/**
 * Decades of N from c up to where exact match of `length` tokens reaches one half: log10(length / ln 2) / |α|. From
 * p(N)^length = exp(−length (N/c)^α) = ½; so each tenfold longer answer is 1/|α| decades later, and no steeper in log N.
 */
export function exactMatchDelay(length: number, {alpha}: Pick<TokenPower, "alpha">): number {
  return math.log10(length / Math.LN2) / Math.abs(alpha);
}

/** Decades of N over which exact match goes from 5 to 95 %: log10(ln .05 / ln .95) / |α| = 1.766 / |α|, whatever the length. */
export function exactMatchWidth({alpha}: Pick<TokenPower, "alpha">): number {
  return math.log10(math.log(0.05) / math.log(0.95)) / Math.abs(alpha);
}
