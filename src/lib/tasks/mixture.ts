import type {SequenceTask} from "../core/task.js";
import {random} from "../numerics/random.js";
import {entropyOf, type MarkovChain, markovChain, sampler, zipfian} from "./markov-chain.js";

export interface MixtureOptions {
  /** Tokens besides the names of the domains. */
  readonly vocabulary: number;
  readonly zipf: number;
  readonly bigram: number;
  readonly trigram: number;
  /** Share of the sequences that each domain has. */
  readonly domains: readonly number[];
  /** Share of the pairs of tokens after which the domains conflict. */
  readonly conflict: number;
  readonly seed: number;
}

/**
 * Order-2 Markov chains, one a domain; the first token of a sequence names its domain. After some pairs of tokens the
 * trigram rule is the same in every domain; after the others it differs between any two. All else is shared.
 */
export function markovMixture(options: MixtureOptions): Omit<SequenceTask, "id" | "title" | "note" | "source"> {
  const {vocabulary: V, bigram, trigram, domains, conflict, seed} = options;
  if (domains.length > V)
    throw new Error(`invalid domains; more than there are tokens to conflict in: ${domains.length}`);
  const zipf = zipfian(V, options.zipf);
  const draw = sampler(zipf);
  const rules = random("mixture", "rules", seed);
  const g = Int32Array.from({length: V}, () => draw(rules.uniform()));
  const conflicting = Uint8Array.from({length: V * V}, () => (rules.uniform() < conflict ? 1 : 0));
  const functions = ruleOfEach(domains.length, conflicting, () => draw(rules.uniform()));
  const chains = functions.map((f) => markovChain({zipf, bigram, g, trigram, f}));
  const drawDomain = sampler(domains);
  const mean = (of: (chain: MarkovChain) => number) =>
    chains.reduce((sum, chain, m) => sum + domains[m]! * of(chain), 0);

  return {
    kind: "sequence",
    unit: "token",
    vocabulary: V + domains.length,
    order: 3, // the name and two tokens
    entropy: mean(({entropy}) => entropy),
    unigramEntropy: entropyOf(Array.from({length: V}, (_, x) => mean(({marginal}) => marginal[x]!))),
    capabilities: chains.flatMap((chain, m) =>
      [0, 1].map((kind) => {
        const {share, best} = answersOf(chain, V, (pair) => conflicting[pair] === kind);
        const name = kind ? "conflicting" : "shared";
        return {
          id: `domain-${m + 1}-${name}`,
          title: `Domain ${m + 1}, ${name} rules`,
          frequency: domains[m]! * share,
          chance: best / share
        };
      })
    ),
    capabilityOf: (prefix) =>
      2 * (prefix[0]! - V) + conflicting[prefix[prefix.length - 2]! * V + prefix[prefix.length - 1]!]!,
    conditional(prefix, out) {
      out.fill(0, V);
      chains[prefix[0]! - V]!.conditional(prefix[prefix.length - 2]!, prefix[prefix.length - 1]!, out);
    },
    sample(stream, out, length) {
      for (let start = 0; start < out.length; start += length) {
        const domain = drawDomain(stream.uniform());
        out[start] = V + domain;
        chains[domain]!.sample(stream, out.subarray(start + 1, start + length));
      }
    }
  };
}

/** The mixture that the sweep of skills trains. */
export const mixture: SequenceTask = {
  id: "mixture",
  title: "Mixture of three domains",
  note:
    "The first token names the domain; the others follow Zipf’s law and two hidden rules, one of the last token and " +
    "one of the last two. For half of the token pairs all domains share the rule; for the others each domain has its " +
    "own. A capability is to know the shared or the conflicting rules in one domain. Shared rules can be learned " +
    "from any domain, conflicting ones from their own alone. The third domain is six times rarer than the first.",
  source: "This project; the chains and their entropy are in src/lib/tasks/markov-chain.ts",
  ...markovMixture({
    vocabulary: 21,
    zipf: 0.5,
    bigram: 0.2,
    trigram: 0.6,
    domains: [0.6, 0.3, 0.1],
    conflict: 0.5,
    seed: 1
  })
};

/** For each domain the token that follows each pair: one for all, or, where they conflict, no two alike. */
function ruleOfEach(domains: number, conflicting: ArrayLike<number>, draw: () => number): Int32Array[] {
  const functions = Array.from({length: domains}, () => new Int32Array(conflicting.length));
  for (let pair = 0; pair < conflicting.length; ++pair) {
    const answers = new Set([draw()]);
    while (conflicting[pair] && answers.size < domains) answers.add(draw());
    const [shared] = answers;
    const own = [...answers];
    for (const [m, f] of functions.entries()) f[pair] = own[m] ?? shared!;
  }
  return functions;
}

/**
 * How often the chain is after one of these pairs, and how often moreover its most probable token is the one that
 * mostly is.
 */
function answersOf({pairs, conditional}: MarkovChain, V: number, among: (pair: number) => boolean) {
  const next = new Float64Array(V);
  const byToken = new Float64Array(V);
  for (const [pair, share] of pairs.entries()) {
    if (!among(pair)) continue;
    conditional(Math.floor(pair / V), pair % V, next);
    byToken[next.indexOf(Math.max(...next))]! += share;
  }
  return {share: byToken.reduce((sum, share) => sum + share, 0), best: Math.max(...byToken)};
}
