import type {DomainReading, Mixing} from "../core/trial.js";

/** What is known of the domains without training; domain 0 is the target. */
export interface DomainFacts {
  /** H(P_i), nats a token. */
  readonly entropies: readonly number[];
  /** Loss of knowing frequencies alone. */
  readonly unigramEntropies: readonly number[];
  /** ρ_i: share of the target’s rules that hold in domain i. */
  readonly related: readonly number[];
}

/** Share of the target in the staged schedule, until which share of the steps. */
const stages = [
  {until: 0.3, target: 0.5},
  {until: 0.7, target: 0.7},
  {until: 1, target: 0.6}
] as const;

/** H_0 and H_1 next to H(P_i): a domain that is predicted with less entropy is given half, with more twice as often. */
const band = [0.95, 1.1] as const;

/**
 * The shares of the domains in what is trained on next, at this share of the steps; `readings` of the network as it is.
 */
export function sharesAt(
  mixing: Mixing,
  facts: DomainFacts,
  progress: number,
  readings: readonly DomainReading[]
): number[] {
  switch (mixing.rule) {
    case "fixed":
      return normalised(mixing.shares);
    case "staged": {
      const {target} = stages.find(({until}) => progress < until) ?? stages[stages.length - 1]!;
      const others = normalised(facts.related.slice(1));
      return [target, ...others.map((share) => (1 - target) * share)];
    }
    case "ratio":
      return normalised(ratioWeights(facts, readings, mixing.alpha));
    case "band":
      return normalised(
        readings.map(({confidence}, i) => {
          const ratio = confidence / facts.entropies[i]!;
          return ratio < band[0] ? 0.5 : ratio > band[1] ? 2 : 1;
        })
      );
  }
}

/**
 * w_i = τ_i (1 − σ_i) ρ_i^α: complexity τ as H(P_i), performance σ as the share of what can be learned beyond
 * frequencies that was, relatedness ρ to the target. The source leaves all three open.
 */
export function ratioWeights(
  {entropies, unigramEntropies, related}: DomainFacts,
  readings: readonly DomainReading[],
  alpha: number
): number[] {
  return readings.map(({loss}, i) => {
    const learned = (unigramEntropies[i]! - loss) / (unigramEntropies[i]! - entropies[i]!);
    return entropies[i]! * (1 - Math.min(1, Math.max(0, learned))) * related[i]! ** alpha;
  });
}

/** Shares that sum to 1; equal ones where all are 0. */
function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => (total > 0 ? w / total : 1 / weights.length));
}
