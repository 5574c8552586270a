import type {DomainFacts} from "./domain-shares.js";
import {markovMixture} from "./mixture.js";

/** As the task `mixture`, with any number of domains. */
const rules = {vocabulary: 21, zipf: 0.5, bigram: 0.2, trigram: 0.6, conflict: 0.5, seed: 1};

/** So many domains, drawn in these shares; what is right in each does not depend on the shares. */
export const domainsTask = (shares: readonly number[]) => markovMixture({...rules, domains: shares});

const alone = new Map<string, ReturnType<typeof domainsTask>>();

/** One domain of so many, alone. */
export function domainTask(domain: number, of: number): ReturnType<typeof domainsTask> {
  const key = `${domain}/${of}`;
  const known = alone.get(key);
  if (known) return known;
  const task = domainsTask(Array.from({length: of}, (_, m) => (m === domain ? 1 : 0)));
  alone.set(key, task);
  return task;
}

/** Entropies of each domain, exact; and the share of the first one’s contexts after which the others have its rule. */
export function domainFacts(count: number): DomainFacts {
  const tasks = Array.from({length: count}, (_, m) => domainTask(m, count));
  const shared = tasks[0]!.capabilities[0]!.frequency;
  return {
    entropies: tasks.map(({entropy}) => entropy),
    unigramEntropies: tasks.map(({unigramEntropy}) => unigramEntropy),
    related: tasks.map((_, m) => (m === 0 ? 1 : shared))
  };
}
